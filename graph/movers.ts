/**
 * The movers of a motie or amendement as keys, which survive lost spaces, capitals, and a capital I for an l:
 * `El Yassini en Peters c.s.` → `["elyasslnl", "peters"]`. Empty when none is printed.
 */
export function moversOf(printed: string | undefined): readonly string[] {
  if (printed === undefined) return []
  return printed
    .replace(leads, ' ')
    .split(/\s*[,/&]\s*|\s+en\s*(?=\p{Lu}|van\b|de\b)/iu)
    .map((one) =>
      one
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^\p{L}]/gu, '')
        .replaceAll('i', 'l'),
    )
    .filter((one) => one !== '')
}

const leads =
  /\([^()]*\)|c\.\s?s\.|\bc\.s\b|\bcs\b\.?|\bcum\s+suis\b|\bet\s+al\.|\b(?:het\s+lid|de\s+leden|de\s+heren|de\s+heer|mevrouw|leden|lid|(?:de\s+)?collega(?:[’']s)?|(?:de\s+)?senator(?:en)?)(?!\p{L})/giu

/**
 * Whether two lists of movers may be those of one motie: the same first mover, and neither names one that the other
 * leaves out while naming more than one itself. `motie Van Aa-Bee` may have two movers, or one.
 */
export function moversAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  if (a.join('') === b.join('')) return true
  if (a[0] !== b[0]) return false
  const [less, more] = a.length <= b.length ? [a, b] : [b, a]
  return less.length === 1 || less.every((one) => more.includes(one))
}
