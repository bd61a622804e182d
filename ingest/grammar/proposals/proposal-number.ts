import type { Document, Mention, Span } from '../../document.ts'
import { toListed } from '../../listed.ts'
import { matchAt } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { hitsWithin, nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { idsOf, type KamerstukHit } from '../kamerstukken/kamerstuk-hit.ts'
import { countsSomething, goesOnAsNumber, readList } from '../kamerstukken/kamerstuk-numbers.ts'
import { findStukken, ofNext } from '../kamerstukken/kamerstuk-stuk.ts'
import { subjectOf } from '../kamerstukken/kamerstuk-subject.ts'
import { phraseEnd, sentenceGoesOn } from '../phrase-end.ts'
import { inNextCell, inRow } from './proposal-cell.ts'
import { footnoteBehind, sentenceEnd } from './proposal-footnote.ts'
import { looselyNoted } from './proposal-loose-note.ts'
import { rowInFront } from './proposal-row.ts'

/** The numbers that a text gives to a motie or amendement, one for each that is meant. */
export type Numbers =
  | { readonly by: 'bracket' | 'footnote'; readonly ids: readonly string[] }
  /** Numbers within the dossier, read as a Kamerstuk of their own. */
  | { readonly by: 'stuk'; readonly stuk: Mention }

/** A phrase whose number is looked for: several are meant where it is plural. */
export interface Phrase extends Span {
  readonly plural: boolean
}

/** Farthest that a number may stand behind its phrase, in UTF-16 code units. */
const reach = 240

/** The numbers right behind a phrase: in brackets, as "stuk nr.", or in the footnote whose marker stands there; or null. */
export function numbersOf(document: Document, phrase: Phrase): Numbers | null {
  return (
    noted(document, phrase, 0) ??
    byRow(document, phrase) ??
    aboutAnother(document, phrase) ??
    bracketed(document, phrase) ??
    stukBehind(document, phrase) ??
    numberWithin(document, phrase) ??
    numberBehind(document, phrase) ??
    inFront(document, phrase) ??
    stukInFront(document, phrase) ??
    noted(document, phrase) ??
    celled(document, phrase)
  )
}

function celled(document: Document, phrase: Phrase): Numbers | null {
  const hit = inNextCell(document, phrase) ?? inRow(document, phrase)
  return hit === null ? null : { by: 'bracket', ids: idsOf(hit) }
}

/** The same for a bare "de motie", which many a number behind it does not belong to; `alone`: without an article. */
export function numbersOfBare(document: Document, phrase: Phrase, alone: boolean): Numbers | null {
  const { text } = document
  const found = bracketed(document, phrase) ?? numberBehind(document, phrase)
  if (found === null) return noted(document, phrase, 1) ?? clauseNoted(document, phrase)
  const at = found.by === 'stuk' ? found.stuk.start : (nextHit(document, phrase.end)?.start ?? phrase.end)
  const between = text.slice(phrase.end, at)
  // "een motie, ingediend bij het debat over zee (99 931, nr. 12), te weten": the number is that of what was debated.
  if (
    found.by === 'bracket' &&
    /^,\singediend\s/.test(between) &&
    /^\)?\s?,\s+te\sweten/.test(text.slice(nextHit(document, phrase.end)?.end ?? at, at + 90))
  )
    return null
  if (alone && !bareFront.test(between)) return null
  return otherPaperBetween.test(between) ? null : found
}

const clause = /^\sdie\s[^.?!;\n]{0,140}(?<!\p{L})(?:ingediend|aangenomen|aanvaard)(?!\p{L})[.,]?/u

/** "een motie die mede door de VVD-fractie is ingediend.³": the one number in the note behind that clause. */
function clauseNoted(document: Document, { start, end, plural }: Phrase): Numbers | null {
  if (plural || document.footnotes.length === 0) return null
  const words = clause.exec(document.text.slice(end, end + 170))?.[0]
  return words === undefined || otherPaperBetween.test(words)
    ? null
    : noted(document, { start, end: end + words.length, plural }, 1)
}

/** What may stand between "motie" without an article and its number: "motie nr. 9", "motie (99 694, nr. 9)". */
const bareFront = /^[\s(]{0,3}(?:(?:op|met|onder)\s(?:de\s)?)?(?:nr\.\s?|nummer\s|letters?\s)?$/

const otherPaperBetween =
  /(?:brief|rapport|verslag|nota|notitie|amendement(?:en)?|moties?|wet|wetsvoorstel|advies|vragen)(?!\p{L})/iu

/** Another paper, or another motie, is named in between, so the number may be that one's. */
const another =
  /\b(?:en|of)\s+(?:(?:aan|met|op|bij|in|van)\s+)?(?:de|het|een|mijn|onze)\s+(?:[\p{L}-]+\s+){0,2}(?:brief|verslag|nota|rapport|toezegging(?:en)?)|(?:moties?|amendement(?:en)?)(?!\p{L})/iu
const direct =
  /^\s*[,:;–-]?\s*(?:[([]\s*)?(?:zie\s|resp(?:ectievelijk|\.)\s|(?:met|onder)\s(?:de\s|(?:kamerstuk)?nummer\s|nr\.\s)?|motie\s|amendement\s|(?:op|vervat\sin)\s(?:stuk\s)?|krijgt\s(?:de\s)?)?(?:nu\s)?$/
/** "… is uitgevoerd met de brief van 4 maart (": what is in the brackets is the letter, but for "ingediend bij het verslag (". */
const byLetter =
  /(?<!ingediend|voorgesteld|aangenomen|aangehouden)\s(?:(?:met|bij|in|per|door|sinds|na|naar|uit|volgens|conform|blijkens)\s(?:(?:de|het|een|mijn|onze)\s)?(?:[\p{L}-]+\s){0,2}[\p{L}-]*(?:brief|nota|rapport(?:age)?|verslag|reactie)\s[^()]*|afgedaan\s)\($/u
const opened = /\(\s*(?:zie\s(?:ook\s)?|[\p{L}\d-]{2,24},\s)?$/u
/** "(over de zee, ⟨Kamerstuk 99 201, nr. 54⟩)": what it is about stands in the same brackets. */
const aboutInside = /^\s?\((?!zie(?!\p{L}))[^()]{3,200},\s$/u
/** "over de zee op ⟨stuk nr. 54 (Kamerstuk 99 201)⟩" */
const aboutOn = /^\s+(?:over|om|inzake|tot|betreffende)\s.*\sop\s(?:stuk\s)?$/u
/** "over de zee | ⟨99 201, nr. 54⟩": in the next cell of a row. */
const inCell = /^(?:\s+(?:over|om|inzake|tot|betreffende)\s[^|\n()]{2,160})?\s\|\s(?:Kamerstuk\s)?$/u
const spoken = /^\s+(?:over|om|inzake|waarin|tot|met|voor|betreffende)\s.*,\s*$/

/** The numbers that follow in the same sentence: at once, in brackets, or behind a comma with their label. */
function bracketed(document: Document, { end, plural }: Phrase): Numbers | null {
  const hit = nextHit(document, end)
  if (hit === undefined || hit.start - end > reach || hit.ondernummers.length === 0) return null
  const between = withoutBrackets(document.text.slice(end, hit.start))
  if (!direct.test(between)) {
    if (sentenceEnd.test(between) || /\)|\n\n\p{Lu}/u.test(between) || another.test(between)) return null
    const labelled = hit.form === 'label' && spoken.test(between) && !otherPaperBetween.test(between)
    const onStuk = hit.form === 'inverted' && aboutOn.test(between) && !otherPaperBetween.test(between)
    const inside =
      hit.form === 'label' &&
      document.text.charAt(hit.end) === ')' &&
      aboutInside.test(between) &&
      !otherPaperBetween.test(between)
    const near = opened.test(between) && !byLetter.test(between)
    if (!near && !labelled && !onStuk && !inside && !inCell.test(between)) return null
  }
  if (isOfLetter(document, end, hit)) return null
  const ids = (plural ? [...allIn(document, hit), ...alsoAbout(document, hit)] : [hit]).flatMap(idsOf)
  return ids.length === 1 || plural ? { by: 'bracket', ids } : null
}

/** How an item of an agenda begins that is a letter. */
const letter = /(?:^|\n)[^\S\n]*(?:[•*–-][^\S\n]*)?(?:de[^\S\n])?[Bb]rief[^\S\n]van[^\S\n][^\n]*$/u
const longestItem = 400

/** "– de brief van de minister d.d. … inzake de motie Smit over de zee (99 694, nr. 12);": the only number of such an item is the letter's. */
function isOfLetter(document: Document, end: number, { start, end: stop }: KamerstukHit): boolean {
  const { text } = document
  if (!/^\)[;.]?\s*(?:\n|$)/.test(text.slice(stop, stop + 8))) return false
  const item = letter.exec(text.slice(Math.max(0, end - longestItem), end))
  return item !== null && hitsWithin(document, { start: end - item[0].length, end: start }).length === 0
}

const inner =
  /^\s(?:over|inzake|om|tot|betreffende)\s[^()\n]{2,200}(?<!\p{L})(?:motie|amendement)[-\s][^()\n]{2,120}\($/u

/** "de motie-Zandstra over het uitvoeren van de motie-Peterink (99 311, nr. 3) (⟨99 311, nr. 9⟩)": the second bracket is the outer one's. */
function aboutAnother(document: Document, { end, plural }: Phrase): Numbers | null {
  const { text } = document
  const first = plural ? undefined : nextHit(document, end)
  if (first === undefined || first.start - end > reach || !inner.test(text.slice(end, first.start)))
    return null
  const own = nextHit(document, first.end)
  if (own === undefined || !/^\)\s?\($/.test(text.slice(first.end, own.start))) return null
  const ids = idsOf(own)
  return ids.length === 1 && text.charAt(own.end) === ')' ? { by: 'bracket', ids } : null
}

/** "c.s.", "t.a.v.": no full stop of which ends a sentence; behind "t.v.v." stands another. */
const abbreviation = /(?<!\p{L})(?!t\.v\.v\.)\p{Ll}(?:\.\p{Ll}){1,3}\.(?!\p{L})/gu

const withoutBrackets = (between: string): string =>
  between.replace(/\([^()]{0,80}\)/g, '').replace(abbreviation, '')

/** The numbers in the same brackets; in no brackets or another cell, none but the first. */
function allIn(document: Document, first: KamerstukHit): readonly KamerstukHit[] {
  const behind = document.text.slice(first.end, first.end + reach)
  const length = behind.search(/[)\n]/)
  return length < 0 || /[(|]/.test(behind.slice(0, length))
    ? [first]
    : [first, ...hitsWithin(document, { start: first.end, end: first.end + length })]
}

const mostAlso = 12
/** "nr. 43 ⟨(Zandstra), ⟩ Kamerstuk 99 694, nr. 44 (Peterink)": who moved the one stands between. */
const movedBy = /^\s?\(\p{Lu}[^()\n\d]{1,60}\)(?:,\s|,?\sen\s)$/u
const alsoOver = /^\)\s(?:en\s)?(?:over|inzake|om)\s[^()\n;]{3,200}\($/u

/** "moties van het lid Achterberg over ijs (99 694, nr. 43) ⟨en over zee (99 694, nr. 44)⟩": the numbers of the others. */
function alsoAbout(document: Document, first: KamerstukHit): readonly KamerstukHit[] {
  const more: KamerstukHit[] = []
  for (let before = first; more.length < mostAlso; ) {
    const hit = nextHit(document, before.end)
    if (hit === undefined || hit.start - before.end > reach || hit.ondernummers.length !== 1) break
    const between = document.text.slice(before.end, hit.start)
    // "en over de brief van …": the number may be the letter's.
    if (!movedBy.test(between) && (!alsoOver.test(between) || otherPaperBetween.test(between))) break
    more.push(hit)
    before = hit
  }
  return more
}

/** Farthest that "op stuk nr. 169" may stand behind, in UTF-16 code units. */
const stukReach = 120

const beforeStuk =
  /^\s?(?:gedrukt)?$|(?:\b(?:op|met)(?:\sde)?|\(|,|\bonder|^,?\s(?:vervat|neergelegd|afgedrukt)\sin(?:\shet)?)\s{0,2}$/

/** "de motie-Zandstra c.s. op stuk nr. 12", "de moties op stukken nrs. 12 en 13", "het amendement (stuk nr. 12, I)". */
function stukBehind(document: Document, { start, end, plural }: Phrase): Numbers | null {
  const { starts, list } = stukken(document)
  const stuk = list[lastAtOrBefore(starts, start - 1) + 1]
  if (stuk === undefined || stuk.start > end + stukReach) return null
  if (stuk.names.length !== 1 && !plural) return null
  const between = withoutBrackets(document.text.slice(end, Math.max(end, stuk.start)))
  const joined = stuk.start < end || beforeStuk.test(between)
  return joined && !sentenceEnd.test(between) && !/\)/.test(between) && !another.test(between)
    ? { by: 'stuk', stuk }
    : null
}

const stukken = oncePer((document: Document) =>
  toListed([...findStukken(document)].sort((a, b) => a.start - b.start)),
)

const nr =
  /\s?\(?(?:(?:met|op|onder)\s(?:de\s)?)?(?<nr>n(?:rs?\b\.?|ummers?))\s?(?=\d)|,?\s(?:met|onder)\s(?:de\s)?(?<letter>letters?)\s(?=[A-Z]{1,2}(?![\p{L}\d]))/uy

/**
 * "het amendement nr. 12", "de moties nrs. 4 en 5", in the Eerste Kamer "de motie met letter N": at once, and without its dossier or with that
 * behind: "nr. 12 bij wetsvoorstel 99 202".
 */
function numberBehind(document: Document, phrase: Phrase): Numbers | null {
  const { text } = document
  const { end, plural } = phrase
  const match = matchAt(nr, text, end)
  if (match === null) return bareBehind(document, phrase)
  const begin = end + match[0].length
  const lettered = match.groups?.letter !== undefined
  const several = lettered ? plural : /s/.test(match.groups?.nr ?? '')
  const list = readList(text, begin, { plural: several, nr: true, digits: !lettered })
  if (list === null || goesOnAsNumber(text, list.end)) return null
  if (list.numbers.length !== 1 && !plural) return null
  return stukOf(document, begin, list)
}

const within = /\smet\s(?:de\s)?(?:letters?\s|nr\.?\s?|nummer\s)(?<number>[A-Z]{1,2}|\d{1,4})(?=\s)/

/** "de motie ⟨met letter N⟩ van het lid Zandstra", "de motie ⟨met nr. 12⟩ van Zandstra c.s.". */
function numberWithin(document: Document, { start, end }: Phrase): Numbers | null {
  const match = within.exec(document.text.slice(start, end))
  const number = match?.groups?.number
  if (match === null || number === undefined) return null
  const stop = start + match.index + match[0].length
  return stukOf(document, stop - number.length, { numbers: [number], end: stop })
}

function stukOf(
  document: Document,
  start: number,
  { numbers, end }: { readonly numbers: readonly string[]; readonly end: number },
): Numbers {
  const names = numbers.map((nummer) => ({ said: { nummer } }))
  const stuk: Mention = { start, end, kind: 'kamerstuk', rule: 'kamerstuk/stuk', confidence: 0.9, names }
  const hit = nextHit(document, end)
  return { by: 'stuk', stuk: hit === undefined ? stuk : ofNext(document.text, stuk, hit) }
}

/** Behind names a bare number is the mark of a note. */
const endsInNoun = /(?:moties?|amendement(?:en)?)$/i
const bareNr = /\s(?:op\s)?(?=[1-9]\d{0,3}(?![\p{L}\d]))/uy
/** How a sentence goes on behind the number of a motie, and not with what a number counts. */
const spokenOf =
  /^\s(?:en|of|door|over|inzake|om|kan|kunnen|zou|zal|zullen|wil|geef|laat|verwijs|moet|vraagt|vragen|roept|wijst|dus|nog|met|bij|op|uit|te(?=\s\p{Ll}))(?![\p{L}\d])/u
const ends = new RegExp(phraseEnd, 'uy')
/** "Motie 1: …", "Motie 1" on a line of its own: numbered by the paper that lists it. */
const heads = /(?:^|\n)[^\p{L}\n]{0,6}(?:de\s)?$/iu

/** "motie 12 ontraad ik", "de moties 12, 14 en 15": the number alone. An amendement may be one of another body. */
function bareBehind(document: Document, { start, end, plural }: Phrase): Numbers | null {
  const { text } = document
  const open = endsInNoun.test(text.slice(start, end)) ? matchAt(bareNr, text, end) : null
  // "de motie 3": the mark of a note.
  if (open === null || footnoteBehind(document, end, open[0].length) !== null) return null
  const list = readList(text, end + open[0].length, { plural, nr: true, digits: true })
  if (list === null || list.numbers.length > 1 !== plural) return null
  if (list.numbers.some((number) => !/^\d+$/.test(number) || /^(?:19[5-9]|20[0-3])\d$/.test(number)))
    return null
  const next = text.slice(list.end, list.end + 16)
  if (/^[.,]\d/.test(next) || goesOnAsNumber(text, list.end) || countsSomething(text, list.end)) return null
  const told = stukOf(document, end + open[0].length, list)
  if (told.by === 'stuk' && told.stuk.names[0]?.said.dossier !== undefined) return told
  if (matchAt(ends, text, list.end) === null && !sentenceGoesOn(text, list.end) && !spokenOf.test(next))
    return null
  if (
    /^\s?:/.test(next) ||
    (/^\s?[.)\n\t]/.test(next) && heads.test(text.slice(Math.max(0, start - 8), start)))
  )
    return null
  const known = subjectOf(document).papers
  if (list.numbers.every((number) => known.has(number))) return told
  const [first = ''] = list.numbers
  // "de motie 3 is": in a paper with notes, or of one digit, it may be the mark of a note that was lost.
  const mark = !plural && (first.length === 1 || document.footnotes.length > 0)
  return /[Mm]otie/.test(text.slice(start, end)) && !mark ? told : null
}

const proposed = /(?<!\p{L})(?:motie|amendement)\s(?:op\s(?:stuk\s)?|met\s)?$/iu

/** "Kamerstuk 35 570, nr. 4 (motie Zandstra)", "de motie 35 570, nr. 4, de motie van het lid Zandstra": the number comes first. */
function inFront(document: Document, { start, end }: Phrase): Numbers | null {
  const { text } = document
  const apposed = /,\s(?:de|het)\s$/.test(text.slice(Math.max(0, start - 6), start))
  if (!apposed && !/^\s?(?:\)|(?:over|om|inzake)\s)/.test(text.slice(end, end + 9))) return null
  const hit = hitsWithin(document, { start: Math.max(0, start - 80), end: start }).at(-1)
  if (hit === undefined) return null
  const joined = apposed
    ? /^,\s(?:de|het)\s$/.test(text.slice(hit.end, start)) &&
      proposed.test(text.slice(Math.max(0, hit.start - 24), hit.start))
    : /^\s?\(\s?(?:de\s|het\s)?$/.test(text.slice(hit.end, start))
  if (!joined) return null
  const ids = idsOf(hit)
  return ids.length === 1 ? { by: 'bracket', ids } : null
}

const stukBefore =
  /(?:(?<!\p{L})[Nn]r\.|(?<!\p{L})[Nn]ummer)\s(?<number>\d{1,4})(?:,\s(?:dat\sis\s)?(?:de|het)|\s(?:staat|is)\s(?:een|de|het))\s(?:gewijzigde\s)?$/u

/** "Stuk nr. 16, het amendement van het lid Zandstra", "Op stuk nr. 21 staat een motie van mevrouw Kloos": the number comes first, without its dossier. */
function stukInFront(document: Document, { start, plural }: Phrase): Numbers | null {
  const from = Math.max(0, start - 50)
  const match = plural ? null : stukBefore.exec(document.text.slice(from, start))
  const number = match?.groups?.number
  if (match === null || number === undefined) return null
  const at = from + match.index + match[0].indexOf(number)
  const end = at + number.length
  return hitsWithin(document, { start: from, end }).at(-1)?.end === end
    ? null
    : stukOf(document, at, { numbers: [number], end })
}

/** The one number of the row in which a motie begins a cell. */
function byRow(document: Document, phrase: Phrase): Numbers | null {
  const hit = phrase.plural ? null : rowInFront(document, phrase)
  const ids = hit === null ? [] : idsOf(hit)
  return ids.length === 1 ? { by: 'bracket', ids } : null
}

/** The one number in the footnote behind a phrase; `within`: how far away its marker may stand. */
function noted(document: Document, { end }: Phrase, within?: number): Numbers | null {
  const note = footnoteBehind(document, end, within)
  if (note !== null) {
    const hits = hitsWithin(document, note)
    const ids = (opensNote(document.text, note, hits) ? hits.slice(0, 1) : hits).flatMap(idsOf)
    return ids.length === 1 ? { by: 'footnote', ids } : null
  }
  const loose = within === undefined ? looselyNoted(document, end) : null
  const ids = loose === null ? [] : idsOf(loose)
  return ids.length === 1 ? { by: 'footnote', ids } : null
}

/** "3 Kamerstuk 99 088, nr. 24; herhaald in …": the note begins with its own paper, and says that others come after it. */
function opensNote(text: string, note: Span, [first, second]: readonly KamerstukHit[]): boolean {
  if (first === undefined || second === undefined) return false
  if (!/^[\d⁰¹²³⁴-⁹]{0,3}\s?$/.test(text.slice(note.start, first.start))) return false
  return /^(?:;|,?\s(?:gewijzigd|herhaald|nadien|later|zie\sook|ter\svervanging))/.test(
    text.slice(first.end, first.end + 20),
  )
}

/** Whether a bare phrase is the noun alone, without an article. */
export const isAlone = (text: string, { start }: { readonly start: number }): boolean =>
  /^(?:sub)?(?:motie|amendement)/i.test(text.slice(start, start + 13))
