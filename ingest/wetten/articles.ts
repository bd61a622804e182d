import { at } from '../kinds/kamerstuk-numbers.ts'

/** One piece of a law that words name: an article, a chapter, a boek. */
export interface Piece {
  /** Below the law's id: `artikel-3:4`, `hoofdstuk-8`. */
  readonly id: string
  /** Number of the lid (`"2"`; several with commas) and letter of the onderdeel, where the words say so. */
  readonly lid: string | null
  readonly onderdeel: string | null
}

/** Pieces and the span that their words take; offsets are UTF-16 code units of the text that was read. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  readonly start: number
  readonly end: number
}

/** Words of a piece, and what its id is called. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^art/i, 'artikel'],
  [/^hoofdstuk/i, 'hoofdstuk'],
  [/^titel/i, 'titel'],
  [/^afdeling/i, 'afdeling'],
  [/^(?:paragra|§)/i, 'paragraaf'],
  [/^boek/i, 'boek'],
  [/^bijlage/i, 'bijlage'],
  [/^aanwijzing/i, 'aanwijzing'],
]
const word =
  /(?:artikel(?:en)?|artt?\.?|hoofdstuk(?:ken)?|titels?|afdeling(?:en)?|paragra(?:af|fen)|§{1,2}|boek(?:en)?|bijlagen?|aanwijzing(?:en)?)[\s\u00a0]{0,3}(?=[\dIVXLC])/iy
const suffix = '(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|[a-z]{1,2})'
const numeral = String.raw`\d{1,4}(?:${suffix}(?![\p{L}]))?`
/** "3:4", "7A:1576", "420bis", "4.3a", "XII"; a lost space may glue what follows ("33van"). */
const number = new RegExp(
  String.raw`(?:\d{1,2}A:)?${numeral}(?:[.:]${numeral}){0,4}(?:-[a-z](?![\p{L}]))?(?!\d)|[IVXLC]{1,7}[a-z]?(?![\p{L}\d])`,
  'uy',
)
const ordinals =
  'eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende'
const ordinal = ordinals.split('|')
const also = String.raw`\s?(?:,|en|of|tot en met|t/m|-|–)\s?`
const lidOrdinal = new RegExp(
  String.raw`,?\s{0,2}(?:het\s)?(?<lid>(?:${ordinals})(?:${also}(?:${ordinals})){0,5})\s{0,2}(?:lid|leden)(?![\p{L}])`,
  'iuy',
)
const lidNumber = new RegExp(
  String.raw`,?\s{0,2}(?:lid|leden)\s{0,2}(?<lid>\d{1,2}[a-z]?(?:${also}\d{1,2}[a-z]?){0,5})(?![\p{L}\d])`,
  'iuy',
)
const onderdeel =
  /,?\s{0,2}(?:aanhef\s(?:en|juncto)\s)?(?:onder|onderdeel|onderdelen|sub|letter)\s{1,2}(?<onderdeel>(?:[a-z]{1,2}|\d{1,2})[°º]?(?:\s?(?:,|en|of|tot en met|t\/m)\s?(?:onder\s|onderdeel\s|sub\s)?(?:[a-z]|\d{1,2})[°º]?(?![\p{L}\d])){0,6})(?![\p{L}\d])/uy
const zin = new RegExp(
  String.raw`,?\s{0,2}(?:aanhef|(?:${ordinals}|laatste)\s(?:volzin|zin|alinea|gedachtestreepje))(?![\p{L}])`,
  'iuy',
)
const qualifiers = [lidOrdinal, lidNumber, onderdeel, zin]
const range = /\s{0,2}(?:tot en met|t\/m|–|-)\s{0,2}/y
const join =
  /(?:\s?,?\s(?:en|of|juncto|jo\.?|alsmede|alsook|dan wel|respectievelijk)(?:\s(?:het|de|van))?|\s?,)\s{1,2}|\s{1,2}(?=(?:titel|afdeling|hoofdstuk|artikel)\s)/y
const ofBook = /,?\s(?:van|in)\s(?:het\s)?[Bb]oek\s(?<boek>\d{1,2}A?)(?![\p{L}\d])/uy

/** Most pieces that one list may name; a range beyond it is no range. */
const mostPieces = 40

/**
 * Reads the pieces that a word like "artikel" begins at `start`: "artikel 3:4, tweede lid", "artikelen 5, 6 en 8a",
 * "hoofdstuk 8". Null where no number follows. Work is bounded by what is read.
 */
export function readPieces(text: string, start: number): Pieces | null {
  const pieces: Piece[] = []
  let name = ''
  let next = start
  let end = start
  while (pieces.length < mostPieces) {
    const own = at(word, text, next)
    if (own === null && name === '') return null
    if (own !== null) name = nameOf(own[0])
    const from = next + (own?.[0].length ?? 0)
    const printed = at(number, text, from)
    if (printed === null) break
    const read = readQualified(text, from + printed[0].length)
    pieces.push({ id: `${name}-${printed[0]}`, lid: read.lid, onderdeel: read.onderdeel })
    end = read.end
    const upTo = at(range, text, end)
    const last = upTo === null ? null : at(number, text, end + upTo[0].length)
    if (upTo !== null && last !== null && between(printed[0], last[0]).length > 0) {
      pieces.push(
        ...between(printed[0], last[0]).map((id) => ({ id: `${name}-${id}`, lid: null, onderdeel: null })),
      )
      end = readQualified(text, end + upTo[0].length + last[0].length).end
    }
    const joined = at(join, text, end)
    if (joined === null) break
    next = end + joined[0].length
  }
  if (pieces.length === 0) return null
  const book = at(ofBook, text, end)
  return book === null
    ? { pieces: inBooks(pieces), start, end }
    : {
        pieces: pieces.map((piece) => inBook(piece, book.groups?.boek ?? '')),
        start,
        end: end + book[0].length,
      }
}

const nameOf = (printed: string): string => words.find(([form]) => form.test(printed))?.[1] ?? 'artikel'

/** What follows a number: leden, onderdelen, zinnen, in any order. */
function readQualified(
  text: string,
  start: number,
): { readonly lid: string | null; readonly onderdeel: string | null; readonly end: number } {
  let lid: string | null = null
  let part: string | null = null
  let end = start
  for (let count = 0; count < 6; count++) {
    const match = qualifiers.map((form) => at(form, text, end)).find((found) => found !== null)
    if (match === undefined || match === null) break
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

/** The numbers after `first` up to and including `last`, where only the last numeral differs; else none. */
function between(first: string, last: string): readonly string[] {
  const [, front = '', a = ''] = /^(.*?)(\d+)$/.exec(first) ?? []
  const [, behind = '', b = ''] = /^(.*?)(\d+)$/.exec(last) ?? []
  const count = Number(b) - Number(a)
  if (a === '' || b === '' || count < 1 || count > mostPieces || (behind !== '' && behind !== front))
    return []
  return Array.from({ length: count }, (_, index) => `${front}${Number(a) + index + 1}`)
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
function inBook(piece: Piece, book: string): Piece {
  const id = piece.id.includes(':') ? piece.id : piece.id.replace('-', `-${book}:`)
  return { ...piece, id }
}

/** How far before a law's name the words of its pieces may begin, in UTF-16 code units. */
const reach = 280
const adjective =
  '(?:nieuwe|huidige|oude|voormalige|toenmalige|vigerende|Nederlandse|gewijzigde|geldende|genoemde|voorgestelde|beoogde|herziene|destijds geldende)'
/** What may stand between the pieces and the name of the law. */
const connector = new RegExp(
  String.raw`^(?:\s?,?\s{0,3}(?:van|uit|in|bij|op grond van|volgens|onder)\s{0,3}(?:(?:de|het|dit|deze)\s{0,3})?(?:${adjective}\s{1,3}){0,2}(?:voorstel van\s)?|\s?,?\s{1,3}|\s?\(\s?(?:van\s(?:de|het)\s)?)[«"“‘']?$`,
  'u',
)
const anyWord =
  /(?<=(?<![\p{L}])(?:|en|of|van|in|met|op|uit|zie|dat|het|per))(?:artikel|artt?\.?[\s\d]|hoofdstuk|titel|afdeling|paragra|§|boek|bijlage|aanwijzing)/giu
/** The last letters in front of a name that has pieces: a digit, letter of a number, lid or connector, never a full stop. */
const mayEnd = /(?:[\p{L}\d°º,(«"“‘']|^)\s{0,3}$/u

/** The pieces of a law whose words end where its name begins, at `start`; null where there are none. */
export function piecesBefore(text: string, start: number, free: number): Pieces | null {
  const from = Math.max(free, start - reach)
  const window = text.slice(from, start)
  if (!mayEnd.test(window.slice(-8)) || !/[\dIVXLC]/.test(window)) return null
  for (const { index } of window.matchAll(anyWord)) {
    const read = readPieces(window, index)
    if (read !== null && connector.test(window.slice(read.end)))
      return { ...read, start: from + read.start, end: from + read.end }
  }
  return null
}

const opening = /(?:\s{0,2}[,(]\s{0,2}|\s{1,2})(?=art|hoofdstuk|titel|afdeling|boek|bijlage)/iy

/** The pieces of a law whose words follow its name: "de Awb (artikel 3:4)", "Awb, artikel 3:4"; null where there are none. */
export function piecesBehind(text: string, end: number): Pieces | null {
  const opened = at(opening, text, end)
  if (opened === null) return null
  const window = text.slice(end + opened[0].length, end + opened[0].length + reach)
  const read = readPieces(window, 0)
  if (read === null) return null
  const closed = opened[0].includes('(') ? /^\s?\)/ : /^(?=\s?(?:[);]|\.(?:\s|$)|$))/
  const closing = closed.exec(window.slice(read.end, read.end + 3))
  if (closing === null) return null
  const offset = end + opened[0].length
  return { ...read, start: offset + read.start, end: offset + read.end + closing[0].length }
}
