import { monthOf } from '../read/dates.ts'

/** What a list may give as a day, for messages. */
export const dayForms = '2021-03-12, 12-03-2021 or 12 maart 2021'

/** A time of the clock, and what goes with it, behind a day. */
const time = String.raw`(?:[T\s]\d{1,2}:\d{2}[\d:.,+Z\s-]{0,24})?`
/** The forms, each with its groups; a day stands before its month, as in the Netherlands. */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})${time}$`),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  new RegExp(String.raw`^(?<day>\d{1,2})([-/.])(?<month>\d{1,2})\2(?<year>\d{4})${time}$`),
  new RegExp(
    String.raw`^(?:\p{L}{2,9}\.?,?\s)?(?<day>\d{1,2})[-\s.]{1,2}(?<name>\p{L}{3,9})[-\s.]{1,2}(?<year>\d{4})${time}$`,
    'u',
  ),
]

/**
 * A day of a list as `YYYY-MM-DD`: `2021-03-12`, `20210312`, `12-03-2021`, `12/3/2021`, `12 maart 2021`, `vr 12 mrt. 2021`, with or without a
 * time behind it. Undefined when it is no day of the calendar, or its year has two digits.
 */
export function dayOf(printed: string): string | undefined {
  const words = printed.replace(/\s+/g, ' ').trim()
  if (words.length > 60) return undefined
  for (const form of forms) {
    const groups = form.exec(words)?.groups
    if (groups === undefined) continue
    const month = groups.name === undefined ? Number(groups.month) : monthOf(groups.name)
    return month === null ? undefined : calendarDay(groups.year ?? '', month, Number(groups.day))
  }
  return undefined
}

function calendarDay(year: string, month: number, day: number): string | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined
}
