const asking =
  /\bleden\s+van\s+(?:de\s+)?(?:fractie\s+van\s+(?:de\s+)?)?([\p{L}\d][\p{L}\d-]{1,24}?)(?:[\s-]+fractie)/u

/** The fractie that a heading or a question names as asking: `van de leden van de PvdA-fractie` → `PvdA`; else null. */
export function askedByOf(text: string): string | null {
  return asking.exec(text)?.[1] ?? null
}
