/**
 * How many of `length` items lie before a place: all for which `lies` holds come first, and `lies` is asked of a few of
 * them only. Logarithmic.
 */
export function countBefore(length: number, lies: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lies(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the last of some rising numbers that is at most a value; −1 when all are greater. */
export const lastAtOrBefore = (rising: readonly number[], value: number): number =>
  countBefore(rising.length, (index) => (rising[index] ?? 0) <= value) - 1

/**
 * The last of some things whose rising numbers are at most a value, or undefined. Index −1 would do the same, but makes every look into that
 * list slow.
 */
export function lastOf<Item>(
  items: readonly Item[],
  rising: readonly number[],
  value: number,
): Item | undefined {
  const index = lastAtOrBefore(rising, value)
  return index < 0 ? undefined : items[index]
}
