import { partijen } from '../entities/data.ts'

const asking =
  /\bleden\s+van\s+(?:de\s+)?(?:fractie\s+van\s+(?:de\s+)?)?([\p{L}\d][\p{L}\d-]{1,24}?)(?:[\s-]+fractie)/u

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
  const printed = asking.exec(text)?.[1]
  return printed === undefined ? null : (slugs.get(printed.toLowerCase()) ?? printed)
}
