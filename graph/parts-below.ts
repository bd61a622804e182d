/** A part and the part that encloses it. */
export interface Enclosed {
  readonly id: string
  readonly parent: string | null
}

/** The ids of a part and of every part below it, among the parts of its document; the part itself first. */
export function partsBelow(id: string, parts: readonly Enclosed[]): readonly string[] {
  const children = Map.groupBy(parts, (part) => part.parent)
  const found = new Set([id])
  // A set grows while it is walked: each part found brings its children.
  for (const held of found) for (const child of children.get(held) ?? []) found.add(child.id)
  return [...found]
}
