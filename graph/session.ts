/**
 * The session year that a day lies in, `2022-2023` for `2022-09-20`: sessions begin on the third Tuesday of September. Source:
 * article 65 of the Grondwet.
 */
export function sessionOf(date: string): string {
  const year = Number(date.slice(0, 4))
  return date >= openingOf(year) ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

/**
 * The session that a paper of a day is printed in; null in September before a session opens, when a paper of the last days of one may be
 * printed in the next.
 */
export function sessionOfPaper(date: string): string | null {
  const year = date.slice(0, 4)
  return date >= `${year}-09-01` && date < openingOf(Number(year)) ? null : sessionOf(date)
}

/** The third Tuesday of September of a year, from the 15th to the 21st. */
function openingOf(year: number): string {
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay()
  return `${year}-09-${15 + ((9 - first) % 7)}`
}
