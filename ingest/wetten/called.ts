import type { Named } from './given.ts'

/** "In dit besluit wordt verstaan onder: a. ⟨wet:⟩ Mijnbouwwet;": what a decree calls the law that it rests on. */
const defined =
  /(?:^|\n|[.:;]\s)\s?(?:(?:[a-z]{1,2}|\d{1,2}°?)\.\s|[–•-]\s)?(?:de\s|het\s)?(?<noun>wet|besluit|regeling|verdrag)\s?:\s{1,2}(?:de\s|het\s)?$/iu
const reach = 40
/** "Mijnbouwwet ⟨(hierna: de wet)⟩". */
const hereafter =
  /^\s\((?:hierna|verder)(?:\s(?:ook|te\snoemen)){0,2}\s?:?\s(?:de|het)\s["«“‘']?(?<noun>[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erdrag)["»”’']?\s?\)/u
/** "artikel 3 ⟨van de wet⟩": no title, and no "de wet van 3 mei". */
const place =
  /(?<=\s(?:van|in|bij)\s(?:de|het)\s)(?<noun>[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erdrag)(?![\p{L}\d-]|\s(?:van|op|inzake|tot|betreffende|houdende)\s|\s\p{Lu})/gu

/** The noun that a text calls a law by, small; null where it says none. */
function nounOf(text: string, { start, end }: Named): string | null {
  const before = defined.exec(text.slice(Math.max(0, start - reach), start))
  const noun = (before ?? hereafter.exec(text.slice(end, end + reach)))?.groups?.noun
  return noun === undefined ? null : noun.toLowerCase()
}

/** The places of "de wet" where the text says which law it calls so; they count only behind an article. In order. */
export function findCalled(text: string, names: readonly Named[]): readonly Named[] {
  const laws = new Map<string, Named>()
  for (const one of names) {
    const noun = nounOf(text, one)
    if (noun !== null && !laws.has(noun)) laws.set(noun, one)
  }
  if (laws.size === 0) return []
  return Array.from(text.matchAll(place)).flatMap(({ 0: word, index }): readonly Named[] => {
    const law = laws.get(word.toLowerCase())
    if (law === undefined || index < law.start) return []
    return [
      { start: index, end: index + word.length, ids: law.ids, name: law.name, rule: 'learnt', bare: true },
    ]
  })
}
