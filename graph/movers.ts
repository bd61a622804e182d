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
  /\([^()]*\)|(?<!\p{L})(?!c\.\s?s\.)(?:\p{L}\.){1,4}(?=\s?\p{L}{2})|c\.\s?s\.|\bc\.s\b|\bcs\b\.?|\bcum\s+suis\b|\bet\s+al\.|\ben\s+(?:mij|anderen|ondergetekende)\b|\b(?:het\s+lid|de\s+leden|de\s+heren|de\s+heer|mevrouw|leden|lid|(?:de\s+)?collega(?:[’']s)?|(?:de\s+)?senator(?:en)?)(?!\p{L})/giu

/**
 * Whether two lists of movers may be those of one motie: the same movers in any order; or the same first one, and neither
 * list names one that the other leaves out while naming more than one itself. `motie Van Aa-Bee` may have two movers, or one; so may
 * "Aaen Bee", where a reader lost the space in front of "en".
 */
export function moversAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  if (a.join('') === b.join('') || a.join('en') === b.join('en')) return true
  const [less, more] = a.length <= b.length ? [a, b] : [b, a]
  const within = less.every((one) => more.includes(one))
  return a[0] === b[0] ? less.length === 1 || within : within && less.length === more.length
}

/** Whether one member is named alone, without "c.s.": `de motie van de heer Zandstra`. */
export function namesOneAlone(printed: string | undefined): boolean {
  return moversOf(printed).length === 1 && !withOthers.test(printed ?? '')
}

const withOthers = /c\.\s?s|\bcs\b|\b(?:suis|al\.|mij|anderen|ondergetekende)$/
