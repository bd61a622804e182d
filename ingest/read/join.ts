import { readLabel } from '../labels.ts'
import { repairHyphen, type Vocabulary } from './hyphens.ts'
import type { Line } from './lines.ts'
import type { TextBuilder } from './source-map.ts'

/** What lies between two lines of text: nothing, blank lines, or a page's end (furniture or footnotes). */
export type Gap = 'none' | 'blank' | 'page'

const terminal = /[.?!:;»”"’)\]]\d{0,3}$/
const startsItem = /^(?:[–•▪*-]\s|\d{1,2}\)\s|[a-z]\)\s)/
const heading =
  /^(?:Voorgesteld \d{1,2} \p{Ll}{3,9} \d{4}|De Kamer,|gehoord de beraadslaging,|Vragen en opmerkingen van|(?:[IVX]{1,4}|\d{1,2})\.?\s+\p{Lu}[\p{L} ]{3,60}$)/u

/** Whether a line begins a paragraph of its own after the line before it. */
export function breaksBefore(
  before: Line,
  line: Line,
  gap: Gap,
  startsPage: boolean,
  columnWidth: number,
): boolean {
  if (inCapitals(before) || inCapitals(line))
    return gap !== 'none' || !(inCapitals(before) && inCapitals(line))
  if (standsAlone(line)) return true
  if (startsItem.test(line.text) && (gap !== 'none' || terminal.test(before.text))) return true
  const continues = !terminal.test(before.text) && /^\p{Ll}/u.test(line.text)
  const cut = /\p{L}-$/u.test(before.text) && /^\p{L}/u.test(line.text)
  if (gap === 'none') return startsPage && terminal.test(before.text)
  if (continues || cut || endsInAddress(before.text)) return false
  if (gap === 'page') return terminal.test(before.text) || before.text.length < 0.6 * columnWidth
  return true
}

/** Labels and headings are paragraphs of one line, whatever the typesetter put round them. */
export function standsAlone(line: Line): boolean {
  return readLabel(line.text) !== null || heading.test(line.text)
}

/** The title of a paper is set in capitals, often over several lines. */
const inCapitals = ({ text }: Line): boolean =>
  /^[^\p{Ll}]+$/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3

/** Whether nothing joins on to a line: it stands alone, or is a bare number after a blank line, which heads a question. */
export function closesItself(line: Line, gap: Gap): boolean {
  return standsAlone(line) || (gap === 'blank' && /^\d{1,3}\.?$/.test(line.text))
}

/** Appends a line's text, up to `end` in the source, behind the line before it, undoing the line break. */
export function joinLine(
  builder: TextBuilder,
  before: Line,
  line: Line,
  end: number,
  vocabulary: () => Vocabulary,
): void {
  const { textStart, text } = line
  if (endsInAddress(before.text) && continuesAddress(before.text, text)) {
    builder.copy(textStart, end)
    return
  }
  const right = /-$/.test(before.text) ? /^[\p{L}\p{N}]+/u.exec(text)?.[0] : undefined
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
  const glued = /\d[–-]$/.test(before.text) && /^\d/.test(text)
  if (!glued) builder.repair(' ')
  builder.copy(textStart, end)
}

/** The word, hyphens included, in front of the hyphen that ends a line. */
function lastWord(text: string): string | undefined {
  const [last = ''] = text.slice(-longestWord - 1, -1).match(/[^\s(«“"'‘/]*$/) ?? []
  return /^[\p{L}\p{N}]/u.test(last) ? last : undefined
}

/** Longest word that is looked up when a line breaks it, in UTF-16 code units. */
const longestWord = 80

/** Where the copied text of a line ends: before a hyphen that the next line decides about. */
export function copyEnd(line: Line, next: Line | null): number {
  if (next === null || endsInAddress(line.text)) return line.textEnd
  return /[\p{L}\p{N}]-$/u.test(line.text) && /^[\p{L}\p{N}]/u.test(next.text)
    ? line.textEnd - 1
    : line.textEnd
}

const addressTail = /(?:https?:\/\/|www\.)\S*$/

/** Whether the line ends inside a web address. */
export const endsInAddress = (text: string): boolean => addressTail.test(text)

/** Whether the next line goes on with the address: the break stands at a mark that addresses break at, or the word looks like one. */
export function continuesAddress(before: string, text: string): boolean {
  const last = before.at(-1) ?? ''
  const first = /^\S+/.exec(text)?.[0] ?? ''
  if (/[)\]>»”]/.test(last)) return false
  if ('/-_=&?%#~+:–'.includes(last)) return true
  if (last === '.') return /^[a-z0-9]/.test(first) && /[./=_-]/.test(first.slice(0, -1))
  return /[/=&%_]/.test(first) || /^[a-z0-9]+(?:-[a-z0-9]+){2,}/.test(first)
}
