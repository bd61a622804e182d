const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const day = `(\\d{1,2})\\s(${months.join('|')})\\s(\\d{4})`
const received = new RegExp(
  `\\b(?:ontvangen|voorgesteld|vastgesteld|(?:’s-Gravenhage|Den Haag),?)\\s(?:op\\s)?${day}`,
  'i',
)

/** A date on a line of its own, near the top. */
const alone = new RegExp(`^\\s*${day}\\s*\\n`, 'i')

/** The day on which the paper says that it was received or proposed, or that stands above it, `YYYY-MM-DD`, looked for in its first 4,000 characters. */
export function receivedOn(source: string): string | null {
  const match = received.exec(source.slice(0, 4000)) ?? alone.exec(source.slice(0, 4000))
  return match === null ? null : isoOf(match)
}

function isoOf(match: RegExpExecArray): string {
  const month = months.indexOf((match[2] ?? '').toLowerCase()) + 1
  return `${match[3]}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
}

const anywhere = new RegExp(`\\b${day}`, 'i')

/** The first day that a few words name ("Donderdag 8 februari 2018"), `YYYY-MM-DD`; null when they name none. */
export function dateIn(words: string): string | null {
  const match = anywhere.exec(words)
  return match === null ? null : isoOf(match)
}

/** The session year of a day: it begins on the third Tuesday of September (article 65 of the Constitution). */
export function sessionOf(date: string): string {
  const year = Number(date.slice(0, 4))
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay()
  const opening = 1 + ((2 - first + 7) % 7) + 14
  const begins = `${year}-09-${String(opening).padStart(2, '0')}`
  return date >= begins ? `${year}-${year + 1}` : `${year - 1}-${year}`
}
