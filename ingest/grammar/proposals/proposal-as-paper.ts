import type { Span } from '../../document.ts'

/** Its own dossier, the number of a stuk, or a letter: right behind the noun, and in no brackets. */
const number =
  /^(?:\s(?:(?:op|onder)\s(?:stuk\s)?|met\s(?:het\s)?(?:kamerstuk)?nummer\s)?(?:\d\d ?\d{3}(?!\d)|[CLXVI]{2,8},\s)|\sop\sstuk(?:ken)?\s?(?:n(?:rs?\b\.?|ummers?)\s?)?\d|,?\s(?:met|onder)\s(?:de\s)?letters?\s[A-Z]{1,2}(?![\p{L}\d]))/u
/** "motie 99 311, nr. 27 ⟨van de leden Achterberg en Zandstra⟩" */
const byMovers =
  /^[^.;:()\n]{0,30}(?:\bnr\.[^.;:()\n]{0,8})?,?\s(?:van|door)\s(?:het\slid|de\s(?:leden|heer|heren)|mevrouw|collega|\p{Lu})/u
const another = /(?:motie|amendement)/i

/**
 * "motie 99 311, letter D", "de motie op stuk nr. 16 (99400-XII)", "onze motie met letters AV": what is called by nothing but a number right behind
 * it, without its movers, is a paper so called, and no motie named. In brackets a number tells which motie is meant.
 */
export function isPaper(text: string, { end }: Pick<Span, 'end'>): boolean {
  const behind = text.slice(end, end + 100)
  const read = number.exec(behind)
  if (read === null) return false
  const rest = behind.slice(read[0].length)
  const movers = byMovers.exec(rest)
  return movers === null || another.test(movers[0])
}
