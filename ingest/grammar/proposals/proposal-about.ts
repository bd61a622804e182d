/** What a motie is about, by the words behind its name: whether two that are called alike may be one. */

/** "⟨(Kamerstuk 99 694, nr. 43)⟩ over ijs", "⟨c.s.⟩ over ijs", "⟨²⟩ over ijs" */
const between = String.raw`^(?:\s?c\.s\.)?(?:\s?\([^()\n]{2,80}\)){0,2}\d{0,2}`
const subject = new RegExp(
  String.raw`${between}\s(?:over|inzake|betreffende|om|met\sbetrekking\stot|ten\saanzien\svan)\s(?<words>[^.;:()|\n]{3,160})`,
  'u',
)
/** "…, waarin de regering wordt verzocht te varen" */
const asked = new RegExp(
  String.raw`${between},?\s(?:waarin|waarmee|die|dat|welke?)\s(?<words>[^.;()|\n]{3,240})`,
  'u',
)
const reach = 420

/** Words that stand in any motie, and tell nothing. */
const small = new Set(
  'aan aanleiding alle als andere basis bij binnen bezien dan dat deze die dit door een elke en er geen geven grond haar heeft het hierbij hiervan hoe hun ieder in informeren is jaar kabinet kamer kan komen krijgen kunnen maken meer met mag minister moet moeten motie naar niet nog nemen onder onderzoeken ook om op over per regering roept staatssecretaris te ten ter tot tijdens tussen uit uitgevoerd uitvoering van vanuit verzocht verzoekt voor voorkomen vraagt waar waarbij wat wel werd wil worden wordt zal zich zijn zo zodat zonder zorgen zou'.split(
    ' ',
  ),
)
/** What a sentence goes on with behind a subject. */
const goesOn =
  /(?:^|\s|,\s)(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|vraagt|verzoekt|roept|loopt|en\s(?:de|over)|die)(?:\s|$)/u

const telling = (said: string): readonly string[] =>
  said
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2 && !small.has(word))

/** The telling words of what the text behind a name says that it is about. */
export function subjectBehind(text: string, end: number): readonly string[] {
  const said = subject.exec(text.slice(end, end + reach))?.groups?.words ?? ''
  return telling(said.split(goesOn)[0] ?? '')
}

/** The same, or what it asks for. */
export function contentBehind(text: string, end: number): readonly string[] {
  const behind = text.slice(end, end + reach)
  return telling((subject.exec(behind) ?? asked.exec(behind))?.groups?.words ?? '')
}

/** Fewer words than so many are too little to tell two moties apart by. */
const least = 2

/** Whether neither has a word of the other: two or more words each, and none that begins like one of the other, or holds it. */
export const isAboutAnother = (one: readonly string[], other: readonly string[]): boolean =>
  one.length >= least &&
  other.length >= least &&
  !one.some((word) => other.some((known) => isLike(word, known)))

const stem = 5
const isLike = (word: string, known: string): boolean =>
  known.includes(word.slice(0, stem)) || word.includes(known.slice(0, stem))
