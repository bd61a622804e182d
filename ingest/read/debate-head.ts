import { sessionOf } from '../../graph/session.ts'
import { dateIn } from './dates.ts'
import type { Line } from './lines.ts'
import type { Masthead, PageName } from './paper-name.ts'

/**
 * The row with which the official site heads an item of a debate, its cells glued, parted or on lines of their own:
 * "Tweede Kamer der Staten-Generaal2098-2099nr. 86, item 22".
 */
const siteRow =
  /^(?:\|\s?)?(?<kamer>Tweede|Eerste) Kamer der Staten-Generaal[\s|]{0,6}(?<from>\d{4})\s?[–-]\s?(?<to>\d{4})[\s|]{0,6}nr\.\s(?<meeting>\d{1,3}), item (?<item>\d{1,3})(?!\d)/

/** "Tweede Kamer, 14e vergadering, woensdag 5 maart 2098", or the day on the next line: the report of a whole meeting, and no sentence. */
const meetingLine =
  /^(?<kamer>Tweede|Eerste) Kamer, (?<meeting>\d{1,3})(?:ste|de|e) vergadering(?:,\s|\s)(?<day>(?:[Mm]aan|[Dd]ins|[Ww]oens|[Dd]onder|[Vv]rij|[Zz]ater|[Zz]on)dag\s\d{1,2}\s\p{Ll}{3,9}\s\d{4})(?!,?\s\p{Ll})/u

/** Printed lines at the top among which the head of a debate stands, and how many of these it takes at most. */
const reach = { top: 12, lines: 3 } as const

/** What the head of a debate says of it; null where none stands at the top. A meeting as a whole goes by its number alone. */
export function readDebate(top: readonly string[]): Masthead | null {
  for (const [index, text] of top.slice(0, reach.top).entries()) {
    if (!/^(?:\|\s?)?(?:Tweede|Eerste) Kamer\b/.test(text)) continue
    const words = top.slice(index, index + reach.lines).join(' ')
    const row = siteRow.exec(words)?.groups
    if (row !== undefined)
      return debate(row.kamer, `${row.from}-${row.to}`, `${Number(row.meeting)}-${Number(row.item)}`)
    const { kamer, meeting, day = '' } = meetingLine.exec(words)?.groups ?? {}
    const date = dateIn(day)
    if (date !== null) return debate(kamer, sessionOf(date), String(Number(meeting)))
  }
  return null
}

function debate(kamer: string | undefined, vergaderjaar: string, number: string): Masthead {
  const senate = kamer === 'Eerste'
  return {
    id: `h-${senate ? 'ek' : 'tk'}-${vergaderjaar.replace('-', '')}-${number}`,
    kamer: senate ? 'eerste' : 'tweede',
    vergaderjaar,
  }
}

/** Meeting, item and page at the foot of a page: "45-7-2", behind "TK 45". */
const foot = /(?:^|\s)(?<meeting>\d{1,3})-(?<item>\d{1,3})-(?<page>\d{1,4})$/
const longestFoot = 250
/** Lines that the pieces of such a foot stand on at most. */
const footLines = 5

/**
 * The foot of a page of a debate, whose last line ends in the page: its house, its meeting and its day stand in front. What belongs to
 * it on lines before names no paper. Nothing for any other line.
 */
export function readFoot(lines: readonly Line[], index: number): readonly PageName[] {
  const line = lines[index]
  const match = line === undefined || line.text.length > longestFoot ? null : foot.exec(line.text)
  if (line === undefined || match === null) return []
  const { meeting = '', item = '', page = '' } = match.groups ?? {}
  const near = lines.slice(Math.max(0, index - footLines + 1), index + 1)
  const own = near.slice(
    Math.max(
      0,
      near.findLastIndex(({ text }) => /^(?:Tweede|Eerste)\sKamer\b/.test(text)),
    ),
  )
  const words = own.map(({ text }) => text).join('\n')
  const number = `${meeting}-${item}-${page}`
  const house = new RegExp(`(?:^|\\s)([TE])K\\s${meeting}\\s+${number}$`).exec(words)?.[1]
  const date = house === undefined ? null : dateIn(words)
  if (date === null) return []
  const named = {
    ...debate(house === 'E' ? 'Eerste' : 'Tweede', sessionOf(date), `${Number(meeting)}-${Number(item)}`),
    page: Number(page),
    form: 'header',
  } as const
  const spanOf = ({ textStart, textEnd }: Line, length = textEnd - textStart): PageName['span'] => ({
    start: textEnd - length,
    end: textEnd,
  })
  return own
    .filter(({ text }) => text !== '')
    .map((piece) =>
      piece === line
        ? { ...named, line, span: spanOf(line, number.length), whole: spanOf(line) }
        : { ...named, line: piece, span: spanOf(piece), whole: spanOf(piece), id: '' },
    )
}
