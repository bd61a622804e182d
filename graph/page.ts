/** A page of a listing: `next` is where the following page starts after, null on the last page. */
export interface Page<Item, Position> {
  readonly items: readonly Item[]
  readonly next: Position | null
}

/** The page of what was found, in its order; one item more than the page holds tells that another page follows. */
export function pageOf<Item, Position>(
  found: readonly Item[],
  first: number,
  positionOf: (item: Item) => Position,
): Page<Item, Position> {
  const items = found.slice(0, first)
  const last = found.length > first ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : positionOf(last) }
}
