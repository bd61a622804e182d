import { numberList, readNumbers } from '../../labels.ts'
import { matchAt } from '../../matches.ts'
import { monthName } from '../../months.ts'
import { blanksEnd, isDigit } from '../../read/characters.ts'
import { sentenceGoesOn } from '../phrase-end.ts'
import type { Head } from './answer-heads.ts'

/** The numbers that stand behind "vraag" or "antwoord", ranges spelt out, and where they end. */
export interface Numbered {
  readonly numbers: readonly string[]
  readonly end: number
  /** Nothing parts the word from its number: "vraag3", or a word with the mark of a footnote, "vragen1". */
  readonly glued: boolean
  /** The numbers are words: "vraag drie". */
  readonly words: boolean
}

/** White space inside a sentence: paragraphs are not joined. */
export const gap = '[^\\S\\n]+'

/** The same, or none where a reader lost it: "vraag 3van deBeantwoording van vragen". */
export const free = '[^\\S\\n]*'

const nr = String.raw`(?:(?:nrs?\.?|nummers?|no\.)[^\S\n]?)?`
const again = `(?:(?:ook|de)${gap})?(?:(?:op|bij|van|onder)${gap})?(?:de${gap})?(?:deel)?vra(?:ag|gen)${free}${nr}`
/** Who asked: "vragen 1⟨ (VVD)⟩ en 3". */
const party = String.raw`(?:[^\S\n]\([\p{L}\d]{2,16}\))?`
/** A letter that is no beginning of a word which lost its space: "vraag ⟨3b⟩", "vraag ⟨3de⟩", against "vraag 3⟨genoemd⟩". */
const joined = String.raw`(?!(?!(?:de|ste|bis|ter)(?!\p{L}))(?-i:\p{Ll}{2}))\p{L}`
const listed = new RegExp(
  String.raw`${free}${nr}(?:(?<inner>\(${numberList}\)(?:[^\S\n]{0,3}(?:,|en|t/m|of)[^\S\n]{1,3}(?:en${gap})?\(${numberList}\)){0,20})|(?<slashed>\d{1,2}(?:/\d{1,2}){1,3})|(?<list>${numberList}(?:${party}[^\S\n]{0,3}(?:,(?:${gap}(?:alsmede|alsook|evenals|respectievelijk|resp\.))?|respectievelijk|resp\.|en(?:/of)?|t/m|of|als|alsook|evenals)[^\S\n]{1,3}(?:(?:en|ook)${gap})?(?:${again})?${numberList}){0,20}))(?![\d%]|${joined}|[./:,–-]\d|-\p{L})`,
  'iuy',
)

/** What is counted and not numbered: "de vraag 3 jaar later", "12 antwoorden 2 weken later". */
const unit = new RegExp(
  String.raw`[^\S\n]?(?:euro|€|procent|miljoen|miljard|mln|mld|jaar|jaren|maanden|weken|dagen|uur|uren|minuten|keer|maal|punten|woningen|mensen|personen|gemeenten|leden|landen|stuks|kilometer|km|meter|hectare|kilo|ton|MW|GW|${monthName})(?!\p{L})`,
  'iuy',
)
const bareNumber = /[^\S\n]{1,3}\d{1,3}(?![\d/.)])/y

const cardinals =
  'één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  )
const cardinal = `(?:${cardinals.join('|')})(?!\\p{L})`
const spelt = new RegExp(
  String.raw`[^\S\n]{1,3}(?<list>${cardinal}(?:(?:,|${gap}(?:en|of))${gap}${cardinal}){0,8})(?=[.,;:)?!]|\n|$|${gap}(?:is|had|hadden|over|en|of|van|door|heb|heeft|hebben|hierboven|reeds|al|ga|gaan|gaat|word(?:t|en)|werd(?:en)?|aan|staa[nt]|doet|kan|zal|zijn|blijkt|volgt|geef|geeft|geven|gaf|gaven|verwijs|verwijst|verwijzen|lees|leest|lezen|hang(?:en|t)|gaan|lenen|beantwoord(?:t|en)?|meldt|noem(?:t|de|den|en)?|meld(?:de|den|en)?|schetste|beschreef|beschreven|genoemde?|bedoelde?|gestelde?|vermelde?|toegelicht|aangegeven|gemeld|beantwoord|betreft|vraagt|vroeg|luidt|schrijft|schrijven|stelt|stellen|zegt)(?!\p{L}))`,
  'iuy',
)

/** Whether a digit, or one of some characters, stands behind the white space at an offset: else the patterns need not be tried. */
function begins(text: string, offset: number, others: string): boolean {
  const at = blanksEnd(text, offset)
  return isDigit(text.charCodeAt(at)) || others.includes(text.charAt(at))
}

/** "vraag 1 0.": a scan parts the figures of one number. */
const partedNumber = /[^\S\n](?<tens>[1-9])[^\S\n](?<ones>\d)(?=[.,;](?:\s|$))/y

/** "de vraag ⟨onder 8⟩", "de vragen ⟨onder 3 en 4⟩", where nothing is counted. */
const underNumber =
  /[^\S\n]onder[^\S\n](?<list>\d{1,2}(?:(?:,|[^\S\n]en)[^\S\n]\d{1,2}){0,5})(?=[.,;:)?!](?!\d))/y

/** Reads the numbers right behind a head; null when there are none, or they count something. */
export function numbersAfter(text: string, head: Head): Numbered | null {
  const { tens, ones } = head.plural ? {} : (matchAt(partedNumber, text, head.end)?.groups ?? {})
  if (tens !== undefined && ones !== undefined)
    return { numbers: [`${tens}${ones}`], end: partedNumber.lastIndex, glued: false, words: false }
  const under = matchAt(underNumber, text, head.end)?.groups?.list
  if (under !== undefined)
    return { numbers: readNumbers(under), end: underNumber.lastIndex, glued: false, words: false }
  const match = begins(text, head.end, '(nN') ? matchAt(listed, text, head.end) : null
  if (match === null) return speltAfter(text, head)
  const { inner, slashed } = match.groups ?? {}
  const over = overcount(text, head.end + match[0].length, match.groups?.list ?? '')
  const list = match.groups?.list?.slice(0, -over || undefined) ?? ''
  const end = head.end + match[0].length - over
  const counted =
    matchAt(unit, text, end) !== null || (head.plural && matchAt(bareNumber, text, end) !== null)
  if (counted) return null
  const numbers = slashed === undefined ? readNumbers(inner ?? list) : risingBySlash(slashed)
  const [first] = numbers
  if (first === undefined) return null
  const glued = isDigit(text.charCodeAt(head.end))
  const { letters, digits } =
    numbers.length === 1 && /^\d+$/.test(first) ? (matchAt(lettered, text, end)?.groups ?? {}) : {}
  if (letters === undefined && digits === undefined) return { numbers, end, glued, words: false }
  const pieces = digits === undefined ? readNumbers(`${first}${letters}`) : [`${first}.${digits}`]
  return { numbers: pieces, end: lettered.lastIndex, glued, words: false }
}

/** "vraag 2⟨ onder b⟩", "vraag 2⟨, onderdelen a en b⟩", "vraag 2⟨, onder 1⟩" */
const lettered =
  /,?[^\S\n]+(?:onder|onderde(?:el|len)|sub)[^\S\n]+(?:(?<digits>\d{1,2}(?=[.,;:)]?(?:\s(?!\d)|$)))|(?<letters>[a-h](?:(?:,[^\S\n]|[^\S\n]en[^\S\n])[a-h](?![\p{L}\d]|\.\p{L}))?)(?![\p{L}\d]|\.\p{L}))/uy

const lastOfMore = /(?<before>\d{1,3})(?<joint>(?:,?[^\S\n]+en|,)[^\S\n]+(?<last>\d{1,3}))$/

/**
 * How much of a list is no number of it, and counts what follows: "vraag 11⟨, en 3⟩ voorbeelden", which falls, and
 * "vraag 1⟨, 2⟩ boten", for the last of a list has "en" in front.
 */
function overcount(text: string, end: number, list: string): number {
  const { before, last, joint = '' } = lastOfMore.exec(list.slice(-20))?.groups ?? {}
  const rises = Number(last) > Number(before) && /\sen\s/.test(joint)
  if (before === undefined || rises) return 0
  return /^[^\S\n]\p{Ll}/u.test(text.slice(end, end + 2)) && !sentenceGoesOn(text, end) ? joint.length : 0
}

const letter = /[^\S\n]{1,3}([a-h])(?![\p{L}\p{N}]|\.\p{L})/uy

/** Reads the letter behind "deelvraag" or "vraag": a piece of the question that the mention stands in. */
export function letterAfter(text: string, head: Head): Numbered | null {
  const match = matchAt(letter, text, head.end)
  if (match === null) return null
  return { numbers: [match[1] ?? ''], end: head.end + match[0].length, glued: false, words: false }
}

/** "vraag 2/3" names two questions that follow each other; any other slash is a date or a page of so many. */
function risingBySlash(printed: string): readonly string[] {
  const numbers = printed.split('/').map(Number)
  const rises = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  return rises ? numbers.map(String) : []
}

function speltAfter(text: string, head: Head): Numbered | null {
  const list = begins(text, head.end, 'éÉtdvzenaTDVZENA') ? matchAt(spelt, text, head.end) : null
  if (list === null) return null
  const words = list[0].toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const numbers = words.flatMap((word) => {
    const index = cardinals.indexOf(word)
    return index < 0 ? [] : [String(index + 1)]
  })
  return { numbers, end: head.end + list[0].length, glued: false, words: true }
}

/** "antwoord op 3", "antwoorden onder 4 en 5", "antwoord 2": the word vraag is left out. */
const unsaid = new RegExp(
  String.raw`(?:(?:${gap}(?:hierboven|hiervoor))?${gap}(?:op|bij|onder))?(?:(?<space>[^\S\n]{1,3})${nr})?(?:(?<slashed>\d{1,2}(?:/\d{1,2}){1,3})|(?<list>(?!\d{3}(?![.,;)]|${gap}(?:bij|van|uit|staat|stond|is|wordt|werd|blijkt)(?!\p{L}))|\d{1,2}(?:e|de|ste)(?!\p{L}))${numberList}))(?![\d\p{L}%]|[./:,–-]\d|[^\S\n]?(?:,|en)?[^\S\n]\d|,?${gap}(?:vra|leden|van${gap}de${gap}\d))(?=[.,;:)?!\n]|[^\S\n]|$)`,
  'iuy',
)

/** Reads the numbers of answers that are named by number alone. */
export function answersAfter(text: string, head: Head): Numbered | null {
  const match = begins(text, head.end, 'obnhOBNH') ? matchAt(unsaid, text, head.end) : null
  if (match === null) return speltAfter(text, head)
  const end = head.end + match[0].length
  if (matchAt(unit, text, end) !== null) return null
  const { list = '', slashed, space } = match.groups ?? {}
  const numbers = slashed === undefined ? readNumbers(list) : risingBySlash(slashed)
  return numbers.length === 0 ? null : { numbers, end, glued: space === undefined, words: false }
}

const bracketed = new RegExp(
  String.raw`(?:${gap}(?:op|bij|onder))?[^\S\n]{1,3}(?<inner>\(${numberList}\)(?:[^\S\n]{1,3}en[^\S\n]{1,3}\(${numberList}\))?)(?![\d\p{L}%])`,
  'iuy',
)

/** "antwoord (3)", "het antwoord op (3) en (4)", where the labels have brackets round their numbers. */
export function bracketedAfter(text: string, head: Head): Numbered | null {
  const match = begins(text, head.end, 'obnOBN(') ? matchAt(bracketed, text, head.end) : null
  if (match === null) return null
  const numbers = readNumbers(match.groups?.inner ?? '')
  return { numbers, end: head.end + match[0].length, glued: false, words: false }
}

/** Numbers in brackets behind "onder" in "zie onder (2)". */
export const bracketsAt = (text: string, offset: number): Numbered | null =>
  bracketedAfter(text, { word: 'antwoord', plural: false, start: offset, end: offset })

/** Numbers behind "onder" in "zie onder 2", read as those of answers. */
export const numbersAt = (text: string, offset: number): Numbered | null =>
  answersAfter(text, { word: 'antwoord', plural: false, start: offset, end: offset })
