import { partijen } from '../entities/data.ts'

const asking =
  /\bleden\s+van\s+(?:de\s+)?(?:fractie\s+van\s+(?:de\s+)?)?([\p{L}\d][\p{L}\d-]{1,24}?)(?:[\s-]+fractie)/u
/** Names of several words, or without "fractie" behind them, are believed when the data knows them. */
const known = [
  /\bleden\s+van\s+(?:de\s+|het\s+)?([\p{L}\d][\p{L}\d -]{1,40}?)[\s-]+fractie/u,
  /\bfracties?\s+van\s+(?:de\s+|het\s+)?([\p{L}\d][\p{L}\d-]{1,30}(?:\s\p{L}+){0,3}?)(?=$|[,.:;?]|\s(?:hebben|heeft|vragen|vraagt|willen|zijn|lezen|en)(?!\p{L}))/u,
]

const slugs: ReadonlyMap<string, string> = new Map(
  partijen.flatMap(({ id, name, abbreviations, aliases }) =>
    [id, name, ...abbreviations, ...aliases].map((form) => [form.toLowerCase(), id] as const),
  ),
)

/**
 * The fractie that a heading or a question names as asking, by the party's slug where the data knows it:
 * `van de leden van de PvdA-fractie` → `PvdA`; else as printed; null when none is named.
 */
export function askedByOf(text: string): string | null {
  if (!text.includes('fractie')) return null
  for (const form of known) {
    const slug = partySlug(form.exec(text)?.[1])
    if (slug !== null) return slug
  }
  const printed = asking.exec(text)?.[1]
  return printed === undefined ? null : (partySlug(printed) ?? printed)
}

/** The fractie in the brackets of a label: `Vraag 12 (PVV)`; null for any other remark. */
export const askedInLabel = (label: string): string | null =>
  label.includes('(') ? partySlug(/\(([^()]{1,40})\)/.exec(label)?.[1]) : null

const partyHeading =
  /^(?:Vragen|Inbreng)(?:\s(?:van|vanuit))?(?:\s(?:de|het))?\s([\p{L}\d][\p{L}\d -]{1,30}):?$/u

/** The party that a heading names without "fractie", where the data knows it: "Vragen PVV", "Inbreng van de VVD". */
export const partyInHeading = (heading: string): string | null => partySlug(partyHeading.exec(heading)?.[1])

/** The slug of a party as it is printed, in front of "-fractie" or in brackets; null for a party that the data does not know. */
export const partySlug = (printed: string | undefined): string | null =>
  printed === undefined ? null : (slugs.get(printed.toLowerCase()) ?? null)
