import type { Name, Span } from '../document.ts'
import { matchAt } from '../matches.ts'
import {
  join,
  lastLetter,
  number,
  ofBook,
  ordinal,
  ordinals,
  qualifiers,
  range,
  word,
  words,
} from './piece-grammar.ts'

/** One piece of a law that words name: an article, a chapter, a boek. */
export interface Piece {
  /** Below the law's id: `artikel-3:4`, `hoofdstuk-8`. */
  readonly id: string
  /** Number of the lid (`"2"`; several with commas) and letter of the onderdeel, where the words say so. */
  readonly lid: string | null
  readonly onderdeel: string | null
}

/** The fields of a piece, for what the words that name it say. */
export const saidOfPiece = ({ id, lid, onderdeel }: Piece): Name['said'] => ({
  deel: id,
  ...(lid === null ? {} : { lid }),
  ...(onderdeel === null ? {} : { onderdeel }),
})

/** Pieces and the span that their words take; offsets are UTF-16 code units of the text that was read. */
export interface Pieces extends Span {
  readonly pieces: readonly Piece[]
}

/** Most pieces that one list may name; a range beyond it is no range. */
const mostPieces = 40

/**
 * Reads the pieces that a word like "artikel" begins at `start`: "artikel 3:4, tweede lid", "artikelen 5, 6 en 8a",
 * "hoofdstuk 8". Null where no number follows. Where a list goes on `called` is the word that it began with. Work is
 * bounded by what is read.
 */
export function readPieces(text: string, start: number, called = ''): Pieces | null {
  const pieces: Piece[] = []
  let name = called
  let next = start
  let end = start
  while (pieces.length < mostPieces) {
    const own = matchAt(word, text, next)
    if (own === null && name === '') return null
    // "aanwijzing 19 en titel 4.3 van de Awb": no law has both.
    if (own !== null && name === 'aanwijzing' && nameOf(own[0]) !== name) return null
    if (own !== null) name = nameOf(own[0])
    const from = next + (own?.[0].length ?? 0)
    const printed = matchAt(number, text, from)
    if (printed === null) break
    const read = readQualified(text, from + printed[0].length)
    const whole = own === null ? withBook(printed[0], pieces.at(-1)?.id) : printed[0].replace(/\s/, '')
    pieces.push({ id: `${name}-${whole}`, lid: read.lid, onderdeel: read.onderdeel })
    end = read.end
    const upTo = matchAt(range, text, end)
    const last = upTo === null ? null : lastOf(text, end + upTo[0].length, printed[0])
    if (upTo !== null && last !== null) {
      const more = between(whole, last.number)
      pieces.push(...more.map((id) => ({ id: `${name}-${id}`, lid: null, onderdeel: null })))
      if (more.length > 0) end = readQualified(text, last.end).end
    }
    // "artikel 3, onder c), en artikel 4"
    const closed = text.charAt(end) === ')' && read.onderdeel !== null && !isOpen(text, start) ? 1 : 0
    const joined = matchAt(join, text, end + closed)
    if (joined === null) break
    next = end + closed + joined[0].length
  }
  if (pieces.length === 0) return null
  const book = matchAt(ofBook, text, end)
  return book === null
    ? { pieces: inBooks(pieces), start, end }
    : {
        pieces: pieces.map((piece) => inBook(piece, book.groups?.boek ?? '')),
        start,
        end: end + book[0].length,
      }
}

/** The last number of a range whose first is printed, and where it ends; null for none. */
function lastOf(
  text: string,
  start: number,
  first: string,
): { readonly number: string; readonly end: number } | null {
  const whole = matchAt(number, text, start)
  if (whole !== null) return { number: whole[0].replace(/\s/, ''), end: start + whole[0].length }
  const [, digits] = /^(.*\d)\s?[a-z]$/.exec(first) ?? []
  const letter = digits === undefined ? null : matchAt(lastLetter, text, start)
  return letter === null ? null : { number: `${digits}${letter[0]}`, end: start + letter[0].length }
}

/** How far in front of a place its bracket may be opened, in UTF-16 code units. */
const longestBracket = 1_000

/** Whether a place stands within brackets. */
function isOpen(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - longestBracket), place)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** "6:107 en ⟨108⟩": the boek or hoofdstuk is left out where the number before says it. */
function withBook(printed: string, before: string | undefined): string {
  const book = /^\d+\p{L}*$/u.test(printed) ? /-(\d{1,2}A?:)/.exec(before ?? '')?.[1] : undefined
  return `${book ?? ''}${printed.replace(/\s/, '')}`
}

const nameOf = (printed: string): string => words.find(([form]) => form.test(printed))?.[1] ?? 'artikel'

function qualifierAt(text: string, end: number): RegExpExecArray | null {
  for (const form of qualifiers) {
    const match = matchAt(form, text, end)
    if (match !== null) return match
  }
  return null
}

/** What follows a number: leden, onderdelen, zinnen, in any order. */
function readQualified(
  text: string,
  start: number,
): { readonly lid: string | null; readonly onderdeel: string | null; readonly end: number } {
  let lid: string | null = null
  let part: string | null = null
  let end = start
  for (let count = 0; count < 6; count++) {
    const match = qualifierAt(text, end)
    if (match === null) break
    lid ??= match.groups?.lid === undefined ? null : numberOf(match.groups.lid)
    part ??= match.groups?.onderdeel?.replace(/\s+/g, ' ') ?? null
    end += match[0].length
  }
  return { lid, onderdeel: part, end }
}

/** "eerste en derde" → `1,3`; "2 en 3" → `2,3`. */
function numberOf(lid: string): string {
  const all = lid.toLowerCase().match(new RegExp(String.raw`${ordinals}|\d{1,2}[a-z]?`, 'g')) ?? []
  const numbers = all.map((one) => (ordinal.includes(one) ? String(ordinal.indexOf(one) + 1) : one))
  return numbers.join(/tot en met|t\/m|-|–/.test(lid) ? '-' : ',')
}

/**
 * The numbers after `first` up to and including `last`, where only the last numeral differs, and a letter behind it: "5 tot en met 8",
 * "5 tot en met 8b"; else none.
 */
function between(first: string, last: string): readonly string[] {
  const [, front = '', a = ''] = /^(.*?)(\d+)$/.exec(first) ?? []
  const [, behind = '', b = '', letter = ''] = /^(.*?)(\d+)([a-z]?)$/.exec(last) ?? []
  const lettered = lettersUpTo(first, last)
  if (lettered.length > 0) return lettered
  const count = Number(b) - Number(a)
  if (a === '' || b === '' || count < 1 || count > mostPieces || (behind !== '' && behind !== front))
    return []
  const numbers = Array.from({ length: count }, (_, index) => `${front}${Number(a) + index + 1}`)
  return [...numbers, ...lettersUpTo(`${front}${b}`, `${front}${b}${letter}`)]
}

/** "28 tot en met 28b", "13a tot en met 13c": articles that were put in behind one number. */
function lettersUpTo(first: string, last: string): readonly string[] {
  const [, number = '', from = ''] = /^(.*\d)([a-z]?)$/.exec(first) ?? []
  const [, same, to = ''] = /^(.*\d)([a-z])$/.exec(last) ?? []
  if (number === '' || same !== number || to <= from) return []
  const before = from === '' ? 'a'.charCodeAt(0) - 1 : from.charCodeAt(0)
  const count = to.charCodeAt(0) - before
  return Array.from({ length: count }, (_, index) => `${number}${String.fromCharCode(before + index + 1)}`)
}

/** "Boek 7, titel 10" → `titel-7:10`; "artikel 274, Boek 7" → `artikel-7:274`. */
function inBooks(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const before = found.at(-1)
    const [own, last] = [piece, before].map((one) => /^boek-(.+)$/.exec(one?.id ?? '')?.[1])
    if (before !== undefined && own === undefined && last !== undefined)
      found[found.length - 1] = inBook(piece, last)
    else if (before?.id.startsWith('artikel') && own !== undefined)
      found[found.length - 1] = inBook(before, own)
    else found.push(piece)
  }
  return found
}

/** "artikel 10 van Boek 2" → `artikel-2:10`. */
export function inBook(piece: Piece, book: string): Piece {
  const id = piece.id.includes(':') ? piece.id : piece.id.replace('-', `-${book}:`)
  return { ...piece, id }
}
