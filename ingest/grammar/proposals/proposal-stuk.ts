import type { Document, Mention } from '../../document.ts'
import { toListed } from '../../listed.ts'
import { matchAt } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { hitsWithin, nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { countsSomething, goesOnAsNumber, readList } from '../kamerstukken/kamerstuk-numbers.ts'
import { findStukken, ofNext } from '../kamerstukken/kamerstuk-stuk.ts'
import { subjectOf } from '../kamerstukken/kamerstuk-subject.ts'
import { phraseEnd, sentenceGoesOn } from '../phrase-end.ts'
import { anotherNamed, withoutBrackets } from './proposal-between.ts'
import { footnoteBehind, sentenceEnd } from './proposal-footnote.ts'
import type { Numbers, Phrase } from './proposal-phrase.ts'

/** Farthest that "op stuk nr. 169" may stand behind, in UTF-16 code units. */
const stukReach = 120

const beforeStuk =
  /^\s?(?:gedrukt)?$|(?:\b(?:op|met)(?:\sde)?|\(|,|\bonder|^,?\s(?:vervat|neergelegd|afgedrukt)\sin(?:\shet)?)\s{0,2}$/

/** "op stuk nr. 12 de ⟨motie-Zandstra⟩, op stuk nr. 13 de motie-Kloos": each number leads its own. */
const ledByStuk = /stuk\snr\.\s\d{1,4},?\s(?:staat\s)?(?:de|het|een)\s(?:gewijzigde\s)?$/iu
const leadsNext = /^,?\s(?:staat\s)?(?:de|het|een)\s(?:gewijzigde\s)?(?:motie|(?:sub)?amendement)/u

/** "de motie-Zandstra c.s. op stuk nr. 12", "de moties op stukken nrs. 12 en 13", "het amendement (stuk nr. 12, I)". */
export function stukBehind(document: Document, { start, end, plural }: Phrase): Numbers | null {
  const { starts, list } = stukken(document)
  const stuk = list[lastAtOrBefore(starts, start - 1) + 1]
  if (stuk === undefined || stuk.start > end + stukReach) return null
  if (stuk.names.length !== 1 && !plural) return null
  const between = withoutBrackets(document.text.slice(end, Math.max(end, stuk.start)))
  const joined = stuk.start < end || beforeStuk.test(between)
  if (
    stuk.start >= end &&
    ledByStuk.test(document.text.slice(Math.max(0, start - 30), start)) &&
    leadsNext.test(document.text.slice(stuk.end, stuk.end + 40))
  )
    return null
  return joined && !sentenceEnd.test(between) && !/\)/.test(between) && !anotherNamed.test(between)
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
export function numberBehind(document: Document, phrase: Phrase): Numbers | null {
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
export function numberWithin(document: Document, { start, end }: Phrase): Numbers | null {
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

const stukBefore =
  /(?:(?<!\p{L})[Nn]r\.|(?<!\p{L})[Nn]ummer)\s(?<number>\d{1,4})(?:,\s(?:dat\sis\s)?(?:de|het)|\s(?:staat|is)\s(?:een|de|het)|(?<=(?:[Oo]p\sstuk|[Oo]nder)\s\p{L}{2,6}\.?\s\d{1,4})\s(?:de|het)|(?<=Stuk\snr\.\s\d{1,4}),)\s(?:gewijzigde\s)?$/u
/** "Nr. 12 ⟨(⟩motie-Zandstra)": who moved it, in brackets; not what else is numbered. */
const stukOpen =
  /(?:^|[.;:,(\n]\s?|(?<!\p{L})(?:en|op|stuk|moties?|amendement)\s)[Nn]r\.\s(?<number>\d{1,4})\s\((?:(?:de|het)\s)?$/u

const heading = /^(?:Nr\.|Nummer)\s\d{1,4}:?\s(?=$)/

/** "⟨Nr. 32⟩ Motie-Zandstra", as the head of an item of a list; null for any other. */
export function headInFront(document: Document, start: number): Mention | null {
  const { starts, list } = stukken(document)
  const head = list[lastAtOrBefore(starts, start - 1)]
  return head !== undefined && heading.test(document.text.slice(head.start, start)) ? head : null
}

/** "Nr. 32 Motie-Zandstra" in a list, "Stuk nr. 16, het amendement van het lid Zandstra", "Op stuk nr. 21 staat een motie van mevrouw Kloos": the number comes first, without its dossier. */
export function stukInFront(document: Document, { start, end, plural }: Phrase): Numbers | null {
  const head = plural ? null : headInFront(document, start)
  if (head !== null) return { by: 'stuk', stuk: head }
  const from = Math.max(0, start - 50)
  const front = document.text.slice(from, start)
  const match = plural
    ? null
    : (stukBefore.exec(front) ?? (document.text.startsWith(')', end) ? stukOpen.exec(front) : null))
  const number = match?.groups?.number
  if (match === null || number === undefined) return null
  const at = from + match.index + match[0].indexOf(number)
  const stop = at + number.length
  return hitsWithin(document, { start: from, end: stop }).at(-1)?.end === stop
    ? null
    : stukOf(document, at, { numbers: [number], end: stop })
}
