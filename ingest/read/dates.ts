import { matchAt } from '../matches.ts'
import { monthName, months } from '../months.ts'
import { isBlank, isDigit, isLetter } from './characters.ts'
import { headOf } from './head.ts'
import type { Landmarks } from './landmarks.ts'

/** Their names as tables shorten them, without a full stop. */
const shortMonths = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')

/** The number of a month by its name, whole or shortened, in any case: 3 for "maart" and "mrt"; null for any other word. */
export function monthOf(name: string): number | null {
  const word = name.toLowerCase().replace(/^sept$/, 'sep')
  const index = Math.max(months.indexOf(word), shortMonths.indexOf(word))
  return index < 0 ? null : index + 1
}

/** A day, `2021-06-22`, as papers print it, `22 juni 2021`; what is no day stays as it is. */
export function printDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`
}

/** Columns that were filled out have more than one space between words; where lines were joined a reader may have lost it. */
const day = `(\\d{1,2})\\s{0,3}(${monthName})\\s{0,3}(\\d{4})`
const receives =
  /\b(?:ontvangen|voorgesteld(?:\stijdens\shet\s[\p{L}-]{5,24}\svan)?|vastgesteld|(?:’s-Gravenhage|Den Haag),?)\s{0,3}(?:op\s{1,3})?$/iu
/** In the letterhead: in capitals, also letterspaced, or at the beginning of a line. */
const letterhead = /(?:\bDATUM|\bD A T U M|(?:^|\n)[^\S\n]{0,20}Datum)\s{0,2}:?\s{1,4}$/u
/** In any case where the subject follows the day. */
const label = /\bdatum\s{0,2}:?\s{1,4}$/iu
const subject = /\s{1,9}(?:betreft|onderwerp)\b/iy
const submitted = /\(ingezonden\s{1,3}$/i
/** More than what the forms before a day match at most, in UTF-16 code units. */
const reach = 60
const dayHere = new RegExp(day, 'iy')

/** A date on a line of its own, near the top. */
const alone = new RegExp(`^\\s*${day}\\s*\\n`, 'i')

/** The day of a meeting, behind its number or on the line below: "17e vergadering", "Dinsdag 4 november 2098". */
const meeting = new RegExp(
  `^(?:(?:Tweede|Eerste) Kamer, )?\\d{1,3}(?:ste|de|e) vergadering(?:, |\\n{1,2})(?:maan|dins|woens|donder|vrij|zater|zon)dag ${day}$`,
  'im',
)

/** The day at the foot of the pages of a debate: "7 februari 2098", "TK 45", "45-7-1". */
const foot = new RegExp(`${day}\\s{1,4}[TE]K\\s\\d{1,3}\\s{1,4}\\d{1,3}-\\d{1,3}-\\d{1,4}$`, 'm')
/** Longer than a page, in UTF-16 code units. */
const page = 12_000

/** Where and when a letter was written, on a line of its own. */
const dateline = new RegExp(`^(?:[’']s-Gravenhage|Den Haag),?\\s${day}$`, 'im')

/**
 * The day of a paper, `YYYY-MM-DD`: as `receivedOn` finds it, else the one on which its questions were sent in, which papers
 * without the answers have alone.
 */
export function dayOf(source: string, landmarks: Landmarks): string | null {
  return receivedOn(source, landmarks) ?? firstDay(source, landmarks, (before) => submitted.test(before))
}

/**
 * The day on which the paper says that it was received or proposed, that of its letterhead, the one that stands above it, or that of the
 * meeting that it records, `YYYY-MM-DD`, looked for in its head, at its numbers, or at the foot of its first page.
 */
export function receivedOn(source: string, landmarks: Landmarks): string | null {
  const found = firstDay(
    source,
    landmarks,
    (before, end) =>
      receives.test(before) ||
      letterhead.test(before) ||
      (label.test(before) && matchAt(subject, source, end) !== null),
  )
  if (found !== null) return found
  const head = headOf(source)
  const match = alone.exec(head) ?? meeting.exec(head) ?? footIn(source)
  return match === null ? null : isoOf(match)
}

/** The first foot of a debate; most sources name neither house so, and have none. */
function footIn(source: string): RegExpExecArray | null {
  const first = source.slice(0, page)
  return first.includes('TK ') || first.includes('EK ') ? foot.exec(first) : null
}

/** The first day in the head for which the text before it, and the offset where it ends, will do. */
function firstDay(
  source: string,
  { numbers }: Landmarks,
  isDayOfPaper: (before: string, end: number) => boolean,
): string | null {
  const head = headOf(source)
  for (const at of numbers) {
    if (at >= head.length) break
    if (!precedesMonth(head, at)) continue
    const match = matchAt(dayHere, head, at)
    if (match !== null && isDayOfPaper(head.slice(Math.max(0, at - reach), at), dayHere.lastIndex))
      return isoOf(match)
  }
  return null
}

/** The day in the dateline of a letter ("Den Haag, 7 juli 2023"), `YYYY-MM-DD`, in the head of its text. */
export function datelineOf(text: string): string | null {
  const match = dateline.exec(headOf(text))
  return match === null ? null : isoOf(match)
}

/** Whether a number of one or two digits has a letter behind it, or white space and a letter. */
function precedesMonth(text: string, number: number): boolean {
  const end = isDigit(text.charCodeAt(number + 1)) ? number + 2 : number + 1
  let next = end
  while (next < end + 3 && isBlank(text.charCodeAt(next))) next += 1
  return isLetter(text.charCodeAt(next))
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
