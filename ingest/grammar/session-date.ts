import { monthName, months } from '../months.ts'

/** A date in words, as regular expression source, with the groups `day`, `month` and `dated`: `25 mei 2023`. */
export const wordDate = String.raw`(?<day>\d{1,2})\s(?<month>${monthName})\s(?<dated>(?:19|20)\d{2})(?!\d)`

/** The same without groups. */
export const plainDate = String.raw`\d{1,2}\s(?:${monthName})\s(?:19|20)\d{2}(?!\d)`

/**
 * The session year that a day lies in, `2022-2023` for `2022-09-20`: sessions begin on the third Tuesday of September. Source:
 * article 65 of the Grondwet.
 */
export function sessionOf(date: string): string {
  const year = Number(date.slice(0, 4))
  return date >= `${year}-09-${thirdTuesday(year)}` ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

/** The same of a day in words, as ids have it: `20222023`. */
export function sessionOfWords(day: string, month: string, year: string): string {
  const number = String(months.indexOf(month) + 1)
  return sessionOf(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`).replace('-', '')
}

/** The day of September on which the session of a year begins, from 15 to 21. */
function thirdTuesday(year: number): number {
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay()
  return 15 + ((9 - first) % 7)
}
