import { sessionOf } from '../../graph/session.ts'
import { monthName, months } from '../months.ts'

/** A date in words, as regular expression source, with the groups `day`, `month` and `dated`: `25 mei 2023`. */
export const wordDate = String.raw`(?<day>\d{1,2})\s(?<month>${monthName})\s(?<dated>(?:19|20)\d{2})(?!\d)`

/** The same without groups. */
export const plainDate = String.raw`\d{1,2}\s(?:${monthName})\s(?:19|20)\d{2}(?!\d)`

/** The session year that a day in words lies in, as ids have it: `20222023`. */
export function sessionOfWords(day: string, month: string, year: string): string {
  const number = String(months.indexOf(month) + 1)
  return sessionOf(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`).replace('-', '')
}
