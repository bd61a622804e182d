import { printDay } from './read/dates.ts'

/** Most UTF-16 code units of a name that is made of a paper's own words. */
const longestName = 60
/** A letterhead ends within so many UTF-16 code units. */
const longestLetterhead = 1500

const salutation = /\bGeachte\s[^,\n]{2,60},\s*/u
/** What addresses hold, and sentences hardly ever. */
const address = /\bPostbus\s\d|\b[1-9]\d{3} ?[A-Z]{2}\b/u

/** What a paper without a number is called: its title, or else its first words; those of a letter stand behind its letterhead. */
export function openingOf(title: string | null, text: string): string {
  const words = (title ?? withoutLetterhead(text)).slice(0, 4 * longestName)
  const opening = words.replace(/\s+/g, ' ').trim()
  if (opening.length <= longestName) return opening
  return `${opening.slice(0, longestName).replace(/\s+\S*$/, '')}…`
}

/** What the report of a meeting is called: its subject alone would pass for the subject itself, of which there may be many meetings. */
export function meetingOf(title: string | null, date: string | null): string {
  const meeting = date === null ? 'Vergadering' : `Vergadering van ${printDay(date)}`
  return title === null ? meeting : `${meeting}: ${openingOf(title, '')}`
}

function withoutLetterhead(text: string): string {
  const head = text.slice(0, longestLetterhead)
  const greeting = salutation.exec(head)
  if (greeting === null || !address.test(head.slice(0, greeting.index))) return text
  return text.slice(greeting.index + greeting[0].length)
}
