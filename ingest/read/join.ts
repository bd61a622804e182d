import { codeSet, endsSentence, isDigit, isLetter, isLower, isUpper, isWordCode } from './characters.ts'
import type { Column } from './column.ts'
import { repairHyphen } from './hyphens.ts'
import type { Line } from './lines.ts'
import type { TextBuilder } from './source-map.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What lies between two lines of text: nothing, blank lines, or a page's end (furniture or footnotes). */
export type Gap = 'none' | 'blank' | 'page'

const startsItem = /^(?:[–•▪*-]\s|\d{1,2}\)\s|[a-z]\)\s)/
/** "2. Zie …" behind a sentence; years and parts of a paper's number have more digits. */
const startsNumbered = /^\d{1,2}\.\s\p{Lu}/u
/** "2. 99225 Regels over zee": an item of an agenda, with the dossier of its bill. */
const startsAgendaItem = /^\d{1,2}[.)]\s{1,3}\d{2} ?\d{3}\s\p{Lu}\p{Ll}/u
/** One of several sets in a letter begins: its heading may take two lines. */
const startsSet =
  /^(?:Antwoord(?:en)?|Beantwoording) (?:op|van) (?:de )?(?:schriftelijke )?(?:Kamer)?vragen (?:van|gesteld door) (?:het lid|de leden) /
/** A dash or a bullet, or a bracket behind a letter or a number. */
const mayStartItem = (text: string): boolean =>
  '–•▪*-'.includes(text.charAt(0)) || text.startsWith(')', 1) || text.startsWith(')', 2)
const heading =
  /^(?:Voorgesteld \d{1,2} \p{Ll}{3,9} \d{4}|De Kamer,|gehoord de beraadslaging,|Vragen en opmerkingen van|(?:Inbreng|Vragen) van de (?:leden van|fractie)|Vragen van (?:het lid|de leden) (?:[^.?!\n]{2,80}\(20\d{2}Z\d{4,6}\)|[\p{L} ,’'-]{2,50}(?:\([\p{L}\d+-]{1,20}\))?):?$|(?:Toelichting|Mededeling):?$|(?:[IVX]{1,4}|\d{1,2})\.?\s+\p{Lu}[\p{L} /,-]{2,60}\p{L}$)/u

/** A line of the body as its neighbours need it: asked once, for the line behind it and the one in front. */
export interface Shape {
  readonly line: Line
  /** In capitals, as the titles of papers are. */
  readonly capitals: boolean
  /** A label or a heading. */
  readonly alone: boolean
  /** Nothing joins on to it: it stands alone, or is a bare number after a blank line, which heads a question. */
  readonly closed: boolean
}

/** "3", "3 en 4", "3, 4 en 5." */
const bareNumbers = /^\d{1,3}(?:(?:,\s|\sen\s)\d{1,3}){0,4}\.?$/
/** Longest line of numbers, in UTF-16 code units. */
const longestNumbers = 24

/** The shape of a line behind another and a gap; null: the first. */
export function shapeOf(line: Line, before: Line | null, gap: Gap): Shape {
  const alone = standsAlone(line) && !(gap === 'none' && before !== null && givesNumber(before, line))
  const closed =
    alone || (gap === 'blank' && line.text.length <= longestNumbers && bareNumbers.test(line.text))
  return { line, capitals: inCapitals(line), alone, closed }
}

/** Whether a line begins a paragraph of its own after the line before it. */
export function breaksBefore(
  earlier: Shape,
  shape: Shape,
  gap: Gap,
  startsPage: boolean,
  column: Column,
): boolean {
  if (shape.line.goesOn) return false
  if (earlier.closed) return true
  if (earlier.capitals || shape.capitals) return gap !== 'none' || !(earlier.capitals && shape.capitals)
  if (shape.alone) return true
  return goesOnAnew(earlier.line, shape.line, gap, startsPage, column)
}

/** Whether a line of running text begins a paragraph, by how the line before it ends and what lies between. */
function goesOnAnew(before: Line, line: Line, gap: Gap, startsPage: boolean, column: Column): boolean {
  const ends = endsSentence(before.text)
  if ((gap !== 'none' || ends) && mayStartItem(line.text) && startsItem.test(line.text)) return true
  const first = line.text.charCodeAt(0)
  if (ends && isDigit(first) && startsNumbered.test(line.text)) return true
  if (isDigit(first) && startsAgendaItem.test(line.text) && !awaitsNumber.test(before.text.slice(-12)))
    return true
  if (ends && 'AB'.includes(line.text.charAt(0)) && startsSet.test(line.text)) return true
  if (gap === 'none' && column.wholeLines) return ends || !isLower(first)
  if (gap === 'none') return ends && (startsPage || endsShort(before, first, column))
  if (!ends && isLower(first)) return false
  if (endsInHyphen(before.text) && isLetter(first)) return false
  if (endsInAddress(before.text)) return false
  if (gap === 'page') return ends || before.text.length < 0.6 * column.width
  return true
}

/** Share of the column that the last line of a paragraph leaves empty, where nothing else tells. */
const emptyShare = 0.2

const endsShort = (before: Line, first: number, { shortLineEnds, width }: Column): boolean =>
  shortLineEnds && before.text.length < (1 - emptyShare) * width && (isUpper(first) || first === guillemet)

const guillemet = 0xab

/** A word that goes on in the next line, as far as its hyphen says. */
const endsInHyphen = (text: string): boolean =>
  text.length > 1 && isHyphen(text.charCodeAt(text.length - 1)) && isLetter(text.charCodeAt(text.length - 2))

/** Longest line that can be a heading. */
const longestHeading = 100

/** Labels and headings are paragraphs of one line, whatever the typesetter put round them. */
function standsAlone({ text, heads, label }: Line): boolean {
  if (heads || label !== null) return true
  return text.length <= longestHeading && headingFirst(text.charCodeAt(0)) && heading.test(text)
}

/** "3. Over de kosten" is no heading behind "… het antwoord op vraag". */
const givesNumber = (before: Line, { text, heads, label }: Line): boolean =>
  !heads && label === null && isDigit(text.charCodeAt(0)) && awaitsNumber.test(before.text.slice(-12))

const awaitsNumber =
  /(?:^|\s)(?:vra(?:ag|gen)|antwoord(?:en)?|artikel(?:en)?|nrs?\.|nummers?|hoofdstuk|paragraaf|punt(?:en)?|lid|en|of|t\/m)$/i

const headingFirsts = codeSet('VDgITMX0123456789')
/** Tells most lines that are no heading. */
const headingFirst = (first: number): boolean => headingFirsts.has(first)

/** The title of a paper is set in capitals, often over several lines. */
function inCapitals({ text }: Line): boolean {
  let capitals = 0
  let words = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isLower(code)) return false
    capitals = isUpper(code) ? capitals + 1 : 0
    if (capitals === 2) words += 1
  }
  return words >= 3
}

/** Appends a line's text, up to `end` in the source, behind the line before it, undoing the line break. */
export function joinLine(
  builder: TextBuilder,
  before: Line,
  line: Line,
  end: number,
  vocabulary: Vocabulary,
): void {
  const { textStart, text } = line
  const last = before.text.charCodeAt(before.text.length - 1)
  if (last === softHyphen || (endsInAddress(before.text) && continuesAddress(before, line))) {
    builder.copy(textStart, end)
    return
  }
  const right = isHyphen(last) ? /^[\p{L}\p{N}]+/u.exec(text)?.[0] : undefined
  const left = right === undefined ? undefined : lastWord(before.text)
  if (left !== undefined && right !== undefined) {
    const repair = repairHyphen(left, right, vocabulary)
    if (repair === 'keep') builder.copy(before.textEnd - 1, before.textEnd)
    if (repair === 'keep-space') {
      builder.copy(before.textEnd - 1, before.textEnd)
      builder.repair(' ')
    }
    builder.copy(textStart, end)
    return
  }
  const dashed = isHyphen(last) || last === enDash || last === slash
  const glued =
    dashed && isDigit(before.text.charCodeAt(before.text.length - 2)) && isDigit(text.charCodeAt(0))
  if (!glued) builder.repair(' ')
  builder.copy(textStart, end)
}

/** The one on the keyboard, or the typesetter's own. */
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010
const enDash = 0x2013
const slash = 47
/** Says where a word may break; nothing is printed for it. */
const softHyphen = 0xad

/** The word, hyphens included, in front of the hyphen that ends a line. */
function lastWord(text: string): string | undefined {
  const end = text.length - 1
  const least = Math.max(0, end - longestWord)
  let start = end
  while (start > least && !opensWord(text.charCodeAt(start - 1))) start -= 1
  return start < end && isWordCode(text.charCodeAt(start)) ? text.slice(start, end) : undefined
}

const openers = codeSet('([«“"\'‘/')
const opensWord = (code: number): boolean => code <= 32 || code === 0xa0 || openers.has(code)

/** Longest word that is looked up when a line breaks it, in UTF-16 code units. */
const longestWord = 80

/** Where the copied text of a line ends: before a hyphen that the next line decides about. */
export function copyEnd(line: Line, next: Line | null): number {
  const { text, textEnd } = line
  if (next === null || !isHyphen(text.charCodeAt(text.length - 1)) || text.length < 2) return textEnd
  if (!isWordCode(text.charCodeAt(text.length - 2)) || endsInAddress(text)) return textEnd
  return /^[\p{L}\p{N}]/u.test(next.text) && lastWord(text) !== undefined ? textEnd - 1 : textEnd
}

/** Whether the line ends inside a web address: its last word holds the mark of one. */
function endsInAddress(text: string): boolean {
  let at = text.length - 1
  let marked = false
  for (; at >= 0; at -= 1) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 0xa0) break
    if (code === 46 || code === 58) marked = true
  }
  if (!marked || text.length - 1 - at <= 3) return false
  const word = text.slice(at + 1)
  return word.includes('www.') || word.includes('://')
}

/**
 * Whether the next line goes on with the address: the break stands at a mark that addresses break at, or the word looks
 * like one. A line of figures is a note's number or a page's; over a page's end or empty lines the word must look like one.
 */
function continuesAddress({ text: before, number }: Line, line: Line): boolean {
  const last = before.at(-1) ?? ''
  const first = /^\S+/.exec(line.text)?.[0] ?? ''
  if (/[)\]>»”]/.test(last)) return false
  // Its hyphen was copied with the address.
  if (last === '-') return true
  if (/^\d{1,3}$/.test(line.text)) return false
  const apart = line.opensPage || line.number - number > 2
  if (!apart && '/_=&?%#~+:–'.includes(last)) return true
  if (last === '.') return !apart && /^[a-z0-9]/.test(first) && /[./=_-]/.test(first.slice(0, -1))
  return /[/=&%_]/.test(first) || /^[a-z0-9]+(?:-[a-z0-9]+){2,}/.test(first)
}
