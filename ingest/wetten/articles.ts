import { matchAt, matches } from '../matches.ts'
import { letterBefore } from '../read/characters.ts'
import { join } from './piece-grammar.ts'
import { inBook, type Pieces, readPieces } from './pieces.ts'

/** How far before a law's name the words of its pieces may begin, in UTF-16 code units. */
const reach = 280
const adjective =
  '(?:nieuwe|huidige|oude|voormalige|toenmalige|vigerende|Nederlandse|gewijzigde|geldende|genoemde|voorgestelde|beoogde|herziene|destijds geldende)'
/** What may stand between the pieces and the name of the law. */
const connector = new RegExp(
  String.raw`^(?:\.?\s?,?\s{0,3}(?:van|uit|in|bij|der|op grond van|volgens|onder)\s{0,3}(?:(?:de|het|dit|deze)\s{0,3})?(?:${adjective}\s{1,3}){0,2}(?:voorstel van\s)?|\s?,?\s{0,3}|\s[-–]\s|\s?\(\s?(?:van\s(?:de|het)\s)?)[«"“‘']?$`,
  'u',
)
/** "titel 9.5 ⟨(Stoffen)⟩ van de wet", "art. 1635 ⟨(oud)⟩ BW": what a bracket tells of a piece, in front of its law. */
const aside = /^\s\((?:[^()\n]{1,120}\)(?=,?\s(?:van|uit|in|bij|der)\s)|(?:oud|nieuw)\)(?=\s))/
/** "titel 9.5 ⟨van hoofdstuk 9⟩ van de wet": the number of the piece says its chapter already. */
const ofChapter = /^\svan\shoofdstuk\s\d{1,2}[a-z]?(?=\s)/
/** "art. 3.2.2⟨.⟩ Sv": what a number of several dots ends with, in front of its law. */
const lastDot = /^\.(?=\s$)/
const anyWord = /artikel|artt?\.?[\s\d]|hoofdstuk|titel|afdeling|paragra|§|boek|bijlage|aanwijzing/giu
/** In front of such a word no other stands without a space, but for one that a reader glued to it. */
const beginsPiece =
  /(?<!\p{L})(?:|en|of|van|in|met|op|uit|zie|dat|het|per|onder|volgens|conform|krachtens|ingevolge|x)$/iu
const longestGlued = 'ingevolge'.length
/** The last letters in front of a name that has pieces: a digit, letter of a number, lid or connector, never a full stop but that of "e.v." or "3.2.2." */
const mayEnd =
  /(?:[\p{L}\d°º,(«"“‘']|[\p{L}\d]\s[-–]|\((?:\w{1,2}|oud|nieuw)\)|\se\.v\.|\.\d{1,2}\.\d{1,2}\.|^)\s{0,3}$/u

/** The pieces of a law whose words end where its name begins, at `start`; null where there are none. */
export function piecesBefore(text: string, start: number, free: number): Pieces | null {
  // A list goes on over the end of a line, never over that of a paragraph.
  const from = paragraphFrom(text, Math.max(free, start - reach), start)
  const window = text.slice(from, start)
  if (!mayEnd.test(window.slice(-8)) || !/[\dIVXLC]/.test(window)) return null
  for (const { index } of matches(anyWord, window)) {
    if (
      letterBefore(window, index) &&
      !beginsPiece.test(window.slice(Math.max(0, index - longestGlued - 1), index))
    )
      continue
    if (isOfAct(text, from + index, window.slice(index))) continue
    const read = readPieces(window, index)
    if (read !== null && connector.test(upToLaw(window, read)) && !headsBill(window, read))
      return { ...read, start: from + read.start, end: from + read.end }
  }
  return null
}

/** "Verordening (EU) 2098/952, ⟨artikel 33, en artikel 34⟩ van de Zeewet": the first stands behind an act of the Union, and another word begins the law's own. */
const isOfAct = (text: string, start: number, list: string): boolean =>
  /\d\/\d{2,4}(?:\/E[UEG]G?)?,\s$/.test(text.slice(Math.max(0, start - 16), start)) &&
  /^\p{L}+\s[^;()\n]{1,60}?,?\sen\s(?:in\s|van\s)?artikel(?:en)?\s/u.test(list)

/** "ARTIKEL II ⟨WATERWET⟩", "Artikel II ⟨(Waterwet)⟩": an article of a bill, headed by the law that it changes. */
const headsBill = (window: string, { start, end }: Pieces): boolean =>
  /^A(?:RTIKEL|rtikel)\s[IVXLC]+$/.test(window.slice(start, end)) && /^\s+\(?$/.test(window.slice(end))

/** What stands between pieces and the end of the window, without what only tells more of them. */
function upToLaw(window: string, { pieces, end }: Pieces): string {
  // "onder c)" closes nothing, unless a bracket is open: "(artikel 3, onder a) en de Awb".
  const before = window.slice(0, end)
  const open = before.lastIndexOf('(') > before.lastIndexOf(')')
  const lettered = pieces.at(-1)?.onderdeel != null && !open
  const rest = window.slice(lettered && window.charAt(end) === ')' ? end + 1 : end).replace(aside, '')
  return pieces.at(-1)?.id.includes('.') ? rest.replace(ofChapter, '').replace(lastDot, '') : rest
}

/** What goes on with a list of articles, and is no year. */
const goingOn = /^(?!(?:19|20)\d\d\b)\d/

/**
 * The articles of the next law of a list that one word began: "artikelen 3 van de Awb⟨, 5, tweede lid, van de⟩ Woo⟨ en 8⟩ EVRM". They
 * fill all between `from`, where the law before ends, and the name at `start`; null where anything else stands there.
 */
export function piecesGoingOn(text: string, from: number, start: number): Pieces | null {
  if (start - from > reach) return null
  const window = text.slice(from, start)
  const joint = window.includes('\n\n') || window.includes('(') ? null : matchAt(join, window, 0)
  if (joint === null || !goingOn.test(window.slice(joint[0].length, joint[0].length + 5))) return null
  const read = readPieces(window, joint[0].length, 'artikel')
  if (read === null || !connector.test(window.slice(read.end))) return null
  return { ...read, start: from + read.start, end: from + read.end }
}

/** An article that no word calls so: "ex ⟨6:162⟩ BW"; of the judges' own law those that they all cite bare. */
const bareArticle = /(?<![\p{L}\d.,:/–-]|\d\s)(?:\d{1,2}A?:\d{1,4}|(?:81|80a)(?=\s$))/u
const bareReach = 40

/** The articles in front of the name at `start` that bear their boek or hoofdstuk, without a word for them: "6:162 en 6:163 BW"; null where there are none. */
export function piecesAlone(text: string, start: number, free: number): Pieces | null {
  if (text.charAt(start - 1) !== ' ') return null
  const from = paragraphFrom(text, Math.max(free, start - bareReach), start)
  const window = text.slice(from, start)
  const match = bareArticle.exec(window)
  if (match === null || !(match[0].includes(':') || /^RO(?!\p{L})/u.test(text.slice(start, start + 3))))
    return null
  const read = readPieces(window, match.index, 'artikel')
  return read?.end === window.length - 1 ? { ...read, start: from + read.start, end: from + read.end } : null
}

/** "Wet zee ⟨[tekst van 2098]⟩ art. 81": what a site adds to a title. */
const added = /\s\[[^[\]\n]{1,60}\](?=\sart)/y
/** In the heads of judgments a dash: "Awb ⟨–⟩ Artikelen 7 en 8 – Bezwaar". */
const opening =
  /(?:\s{0,2}[,(]\s{0,2}|:\s?| [-–—]\s|\s{1,2}|,\s(?:(?:en\s)?(?:met\sname|in\shet\sbijzonder)\s(?:op\s)?)?(?:de\s|het\s)?)(?=art|hoofdstuk|titel|afdeling|boek|bijlage)/iy
/** "het Verdrag, ⟨en met name⟩ artikel 4, gezien": such an article belongs to the law whatever follows. */
const inParticular = /(?:met\sname|bijzonder)\s/iu
/** How far the pieces behind a law's name may go: in lists of offences they fill many lines. */
const reachBehind = 800

/** "Awir ⟨art. 19⟩": right behind the name, as lawyers write it too, whatever follows. */
const inLine = /^ (?=art(?:ikel(?:en)?|t?\.)\s?\d|boek\s\d)/
/** Whether an article stands right behind the name that ends here. */
export const isInLine = (text: string, end: number): boolean =>
  inLine.test(text.slice(titleEnd(text, end), titleEnd(text, end) + 16))

/** Where a name ends with what a site adds to it. */
export const titleEnd = (text: string, end: number): number =>
  text.charAt(end + 1) === '[' ? end + (matchAt(added, text, end)?.[0].length ?? 0) : end
/** In the head of a judgment, behind "Wetsverwijzingen": "Zeewet ⟨53⟩", "Burgerlijk Wetboek ⟨Boek 6 162⟩", each on a line of its own, if that is kept. */
const ownLine =
  /(?:\sBoek\s(?<boek>\d{1,2}A?))?\s(?<number>\d[\d:.]{0,8}[a-z]{0,3})(?=\s?(?:\n|$)|\s\p{Lu})/uy
const lineBefore = /^:?\s{1,2}$|\s\d[\d:.]{0,8}[a-z]{0,3}\s{1,2}$/
const headReach = 800

/** Whether a place is where a law begins in such a list. */
function isInHead(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - headReach), start)
  const at = before.lastIndexOf('Wetsverwijzingen')
  const list = at < 0 ? null : before.slice(at + 'Wetsverwijzingen'.length)
  return list !== null && !list.includes('Vindplaatsen') && lineBefore.test(list)
}

/** The article behind a law in such a list; null elsewhere. */
export function piecesInHead(text: string, start: number, end: number): Pieces | null {
  const match = matchAt(ownLine, text, end)
  if (match === null || !isInHead(text, start)) return null
  const { boek, number = '' } = match.groups ?? {}
  const piece = { id: `artikel-${number}`, lid: null, onderdeel: null }
  return {
    start: end,
    end: end + match[0].length,
    pieces: [boek === undefined ? piece : inBook(piece, boek)],
  }
}

/** "De Gemeentewet ⟨bepaalt in artikel 160⟩ dat", "de Awb ⟨kent artikel 3:4⟩": the law is the subject, the article its own. */
const telling =
  /\s(?:(?:kent|bevat)\s(?:in\s)?|(?:bepaalt|regelt|stelt|zegt|noemt|omschrijft|vereist|eist|verbiedt|verplicht|waarborgt|garandeert|beschermt|erkent|schrijft|spreekt|geeft|biedt)\sin\s)(?:de\s)?(?=art(?:ikel(?:en)?|t?\.)\s?\d)/y
/** Where a law and the article behind it end, without a bracket: at a mark, or where the next of a list begins. */
const closing = /^(?=\s[-–—]\s|\n\s?(?:[\p{Lu}\d•–]|-\s)|\s\d{1,2}\.\s\p{Lu}|\s?(?:[);|—\]]|\.(?:\s|$)|$))/u
/** What makes such an article that of another law. */
const ofOther = /^,?\s(?:van|uit|in|bij|der|des)(?!\p{L})/u

/**
 * The pieces of a law whose words follow its name: "de Awb (artikel 3:4)", "Awb, artikel 3:4", "Awb art. 3:4", "de Awb
 * bepaalt in artikel 3:4"; null where there are none.
 */
export function piecesBehind(text: string, end: number): Pieces | null {
  const told = matchAt(telling, text, end)
  if (told !== null) return piecesTold(text, end + told[0].length)
  const name = titleEnd(text, end)
  const opened = matchAt(opening, text, name)
  if (opened === null) return null
  if (opened[0].includes('\n\n')) return null
  const offset = name + opened[0].length
  const window = text.slice(offset, offset + reachBehind).split('\n\n', 1)[0] ?? ''
  const read = readPieces(window, 0)
  if (read === null || read.end > reachBehind - 6) return null
  const closed = opened[0].includes('(') ? /^\s?\)/ : closing
  const sure = isInLine(text, end) || inParticular.test(opened[0])
  if (sure && !ofOther.test(window.slice(read.end, read.end + 8)))
    return { ...read, start: offset + read.start, end: offset + read.end }
  const close = closed.exec(window.slice(read.end, read.end + 6))
  if (close === null) return null
  return { ...read, start: offset + read.start, end: offset + read.end + close[0].length }
}

function piecesTold(text: string, start: number): Pieces | null {
  const window = text.slice(start, start + reach).split('\n\n', 1)[0] ?? ''
  const read = readPieces(window, 0)
  if (read === null || ofOther.test(window.slice(read.end, read.end + 8))) return null
  return { ...read, start: start + read.start, end: start + read.end }
}

/** Where the paragraph that ends at `end` begins, or `start` where it begins earlier. */
function paragraphFrom(text: string, start: number, end: number): number {
  const at = text.slice(start, end).lastIndexOf('\n\n')
  return at < 0 ? start : start + at + 2
}
