import type { Paragraph } from '../document.ts'
import { oneLine } from '../entities/letters.ts'
import { isDigit } from './characters.ts'
import { sentenceCase } from './title-case.ts'

/** How many paragraphs the first page's head takes at most. */
const head = 25

const questions = /\bVragen van (?:het lid|de leden) \p{Lu}[^\n]{10,600}?(?=\s*\((?:ingezonden|d\.d\.)|$)/u
const answered =
  /\bAntwoord van (?:de )?(?:[Mm]inister|[Ss]taatssecretaris) [^\n]{4,200}?(?=\s*\((?:ontvangen|mede)|$)/u
/** A scan reads the first letter of the word in capitals in several ways. */
const concerns =
  /\b(?:[BR8]ETREFT|Betreft|betreft|Onderwerp|ONDERWERP)(?::\s*|\s+)(?=\p{Lu})[^\n]{10,260}?(?=\s+\/?\s*Geachte\b|\s{3}|\s\d{1,2}\/\d{1,2}\s|$)/u
const capitals = /^(?!\d{4} ?[A-Z]{2}\b)(?=(?:[^\p{Lu}]*\p{Lu}{2,}){3})[^\p{Ll}]{10,400}$/u

/** The forms in order, each with the words of which one stands in it. */
const forms: readonly { readonly form: RegExp; readonly words: readonly string[] }[] = [
  { form: questions, words: ['Vragen van '] },
  { form: capitals, words: [''] },
  { form: answered, words: ['Antwoord van '] },
  { form: concerns, words: ['Betreft', 'Onderwerp', 'betreft', 'ETREFT', 'ONDERWERP'] },
]

const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))

/** Tells most lines that they are not in capitals. */
const mayBe = (form: RegExp, line: string): boolean =>
  form !== capitals || (line.length >= 10 && line.length <= 400 && !/[a-z]/.test(line))

/** How much of a paragraph is looked at, in UTF-16 code units: a flattened letter is one. */
const longestHead = 4_000

/** The titles at the head of a paper; null where it prints none in a form of its own. */
export interface Titles {
  /** See `titleWithin`. */
  readonly title: string | null
  readonly dossierTitle: string | null
}

/** Reads the titles of a paper from its first page; those of an item of a debate by its number. */
export function titlesOf(text: string, paragraphs: readonly Paragraph[], id: string): Titles {
  const first = paragraphs.slice(0, head)
  const lines: string[] = []
  const item = /^h-[te]k-\d{8}-\d{1,3}-(\d{1,3})$/.exec(id)?.[1]
  if (item !== undefined) return { title: itemTitle(item, text, first), dossierTitle: null }
  for (const { start, end } of first) lines.push(...headLines(text.slice(start, end)))
  const dossierTitle = findDossierTitle(lines)
  const printed = findTitle(lines, text.slice(0, first.at(-1)?.end))
  const own = printed === null ? null : sentenceCase(printed, text)
  return { title: titleWithin(dossierTitle, own), dossierTitle }
}

/** "22 Regeling van werkzaamheden": what stands behind the number of an item, or else below it. */
function itemTitle(item: string, text: string, paragraphs: readonly Paragraph[]): string | null {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end))
  const beside = lines.flatMap((line) => (line.startsWith(item) ? [line.slice(item.length)] : []))
  const below = lines.flatMap((line, index) => (line === item ? [` ${lines[index + 1]}`] : []))
  const named = [...beside, ...below].find((words) => /^\s+\p{Lu}[^\n]{3,200}$/u.test(words))
  return named === undefined ? null : oneLine(named).trim()
}

/** What a paper is called, as the official site composes it: the dossier's title, then its own; null where there is neither. */
export const titleWithin = (dossierTitle: string | null, own: string | null): string | null =>
  own !== null && dossierTitle !== null ? `${dossierTitle}; ${own}` : (own ?? dossierTitle)

/** The number of a dossier, as regular expression source. */
const dossierNumber = String.raw`\d{2} ?\d{3}(?:[ -](?:[A-Z]{1,6}|\d{2}))?`
const onlyDossier = new RegExp(`^${dossierNumber}$`)
const numberBeforeTitle = new RegExp(
  String.raw`^(?:${dossierNumber}(?=[ \t]+\p{Lu}\p{Ll})|Nr\. ?\d{1,4}(?=[ \t]+\p{Lu}{2}))`,
  'u',
)

/** The number of a dossier or a paper as a line of its own, where a reader left the title behind it. */
function headLines(line: string): readonly string[] {
  if (line.length < 7 || !(isDigit(line.charCodeAt(0)) || line.startsWith('Nr'))) return [line]
  const number = numberBeforeTitle.exec(line)?.[0]
  return number === undefined ? [line] : [number, line.slice(number.length).trimStart()]
}

/** The opening sentence of written questions, the lines in capitals of a Kamerstuk, or what a letter concerns. */
function findTitle(lines: readonly string[], page: string): string | null {
  for (const { form, words } of forms) {
    if (!holds(page, words)) continue
    for (const [index, line] of lines.entries()) {
      const may = mayBe(form, line) && holds(line, words)
      const found = may ? form.exec(line.slice(0, longestHead))?.[0] : undefined
      if (found === undefined) continue
      const whole = form === capitals ? [found, ...goingOn(found, lines.slice(index + 1))].join(' ') : found
      return oneLine(withoutWord(whole)).trim()
    }
  }
  return null
}

/** A title in capitals ends here, and does not yet. */
const open = /(?:,|\/|(?<!\p{L})(?:EN|VAN|HET|DE|LEDEN|LID))\s*$/u
const mover = /^(?:(?:EN|VAN)\s|,\s?|\/\s?)?(?![^\p{L}]*NR\.?\s?\d)[^\p{Ll}\d]{2,160}$/u
/** Most lines that a title goes on over behind a blank one. */
const mostMore = 2

/** "MOTIE VAN DE LEDEN ZANDSTRA", and as a paragraph of its own ⟨"EN PETERINK"⟩: the lines that a title goes on with. */
function goingOn(title: string, behind: readonly string[]): readonly string[] {
  if (!/(?:MOTIE|AMENDEMENT)\sVAN\s/.test(title)) return []
  const more: string[] = []
  for (const line of behind.slice(0, mostMore)) {
    const joined = open.test(more.at(-1) ?? title) || /^(?:EN\s|,|\/)/.test(line)
    if (!joined || !mover.test(line)) break
    more.push(line)
  }
  return more
}

/** What a letter concerns, without the word that says so. */
const withoutWord = (title: string): string =>
  'bBoORr8'.includes(title.charAt(0)) ? title.replace(/^(?:[br8]etreft|onderwerp):?\s+/i, '') : title

/** Most lines that the titles of the dossiers at a head take, with the numbers of those behind the first. */
const mostOfDossiers = 12
/** Most lines of one title. */
const mostOfTitle = 3

/** What stands between the number of the first dossier and that of the next, or "Nr.", at the head of a Kamerstuk. */
function findDossierTitle(lines: readonly string[]): string | null {
  const number = lines.findIndex(isDossier)
  if (number < 0) return null
  const behind = lines.slice(number + 1, number + 1 + mostOfDossiers)
  const nr = behind.findIndex((line) => /^(?:Nr\.? ?\d+|[A-Z]{1,2})$/.test(line))
  const next = behind.findIndex(isDossier)
  const end = next >= 0 && next < nr ? next : nr
  return end < 1 || end > mostOfTitle ? null : oneLine(behind.slice(0, end).join(' '))
}

const isDossier = (line: string): boolean => isDigit(line.charCodeAt(0)) && onlyDossier.test(line)
