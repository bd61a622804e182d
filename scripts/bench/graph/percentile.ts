/** All but so many of them stay within the time that is told. */
const share = 0.99
/** So often each is done: what else the machine does hits one of them, hardly all. */
const times = 3

/**
 * How long the slowest in a hundred of these pieces of work took, in milliseconds, each the fastest of three: one after the other, after a
 * tenth of them to warm up.
 * @param warming For how long these are done again and again, in milliseconds; 0 for once.
 */
export async function slowest<Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
  warming = 0,
): Promise<number> {
  const first = items.slice(0, Math.ceil(items.length / 10))
  const until = performance.now() + warming
  do for (const item of first) await work(item)
  while (first.length > 0 && performance.now() < until)
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
