/**
 * What a node is called where there is room, and what stands below that, or null: a label that is only the beginning of the
 * title ("Beantwoording vragen over…") gives way to it, and nothing is said twice.
 */
export function nameAndTitle(
  label: string,
  title: string | null,
): readonly [name: string, below: string | null] {
  if (title === null || label === title || label.endsWith(`: ${title}`)) return [label, null]
  const begun = label.endsWith('…') && title.replace(/\s+/g, ' ').startsWith(label.slice(0, -1))
  return begun ? [title, null] : [label, title]
}

/** Of an address of thousands of characters so many are shown where it is named; its panel has it whole. */
const longest = 240

/** A name cut to a length that a list can show, by whole characters. */
export const cutWords = (name: string): string =>
  name.length <= longest ? name : `${name.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`
