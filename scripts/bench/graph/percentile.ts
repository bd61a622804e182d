/** So often each is done: what else the machine does hits one of them, hardly all. */
const times = 3

/**
 * How long the slowest in a hundred of these pieces of work took, in milliseconds, each the fastest of three: one after the other, after a
 * tenth to warm up.
 */
export async function slowest<Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
  share = 0.99,
): Promise<number> {
  for (const item of items.slice(0, Math.ceil(items.length / 10))) await work(item)
  const spent: number[] = []
  for (const item of items) {
    let fastest = Number.POSITIVE_INFINITY
    for (let time = 0; time < times; time += 1) {
      const began = performance.now()
      await work(item)
      fastest = Math.min(fastest, performance.now() - began)
    }
    spent.push(fastest)
  }
  spent.sort((a, b) => a - b)
  return spent[Math.min(spent.length - 1, Math.ceil(spent.length * share) - 1)] ?? 0
}
