import { isDigit, isLetter } from './read/characters.ts'

/** Labels: short lines that head a question or an answer. They define parts and are no references. */
export interface Label {
  readonly role: 'question' | 'answer'
  /** The numbers it heads, as printed; empty for a bare "Antwoord". */
  readonly numbers: readonly string[]
}

/**
 * A list of numbers as papers print it: `3`, `3 en 4`, `2, 3 en 4`, `2 t/m 6`, `3–6`, `2a en b`, `12.b`; each up to
 * three digits and a letter.
 */
export const numberList = (() => {
  const joint = String.raw`[^\S\n]{0,3}(?:,|;|&|\+|en(?:\s?/\s?of)?|t\s?/\s?m|t\.\s?m\.|tm|tot(?:[^\S\n]en[^\S\n]met)?|alsmede|respectievelijk|–|-)[^\S\n]{0,3}(?:(?:en|t/m)[^\S\n]{1,3})?`
  const letters = `[a-z](?![a-zA-Z])(?:${joint}[b-h](?![a-zA-Z-]|[.][a-zA-Z])){0,7}`
  const one = String.raw`\d{1,3}(?:${letters}|[^\S\n][a-d](?=[.,;:)](?:\s|$)|\n|$))?(?:\.(?:\d{1,2}|[a-h](?![a-zA-Z])))?`
  return `${one}(?:${joint}${one}){0,40}`
})()

const joints = String.raw`(?:(?:op|bij|van|onder)\s*)?(?:de\s*)?(?:vra(?:ag|gen)\s*)?(?:nr\.?\s?|nummer\s)?`
const answering = 'Antwoord(?:en)?|Antw\\.|Beantwoording|Reactie'
/** Who answers: `van de Minister van Financiën`, `(mede namens de Staatssecretaris)`. */
const office = String.raw`(?:\s+van\s+(?:de|het)\s+(?:Minister|Staatssecretaris|bewinds|kabinet|regering|Algemene\sRekenkamer)[\p{L}-]*(?:(?:,|\s)[\p{L}, -]{0,80})?)?`
const remark = String.raw`(?:\s?\([^()\n]{1,60}\))?`
/** Who asks: `van de VVD-fractie`, `van het lid Achterberg`; the party in brackets is a remark. */
const asker = String.raw`(?:\s+van\s+(?:de\s+(?:leden\s+van\s+de\s+)?[\p{L}\d-]{2,30}[-\s]fractie|(?:het\s+lid|de\s+leden)\s+\p{L}[\p{L} ’'-]{1,50}(?<![\s-])))?`
const labelForm = new RegExp(
  `^(?:(?<lead>\\d{1,3})\\s?[.):]?\\s?(?:Antwoord)|(?<head>\\d{1,3})[.)]\\s?(?:Vraag)(?=:)|(?<asks>Vra(?:ag|gen)|Vr\\.)\\s*(?:nr\\.?\\s?|nummer\\s)?[.(]?(?<asked>${numberList})\\)?${asker}|(?<answers>${answering})${office}(?:\\s*${joints}[.(]?(?<answered>${numberList})\\)?|(?<bare>))${office})${remark}\\s?[:.–—|-]?$`,
  'iu',
)

const longestLabel = 120

/** What an answer is about, with the questions that it answers in brackets: `Kosten (antwoord vragen 3 en 4)`; as regular expression source. */
export const themeForm = String.raw`\p{Lu}[^.?!()\n]{2,90}\(antwoord(?:en)?\s?(?:op\s)?(?:de\s)?vra(?:ag|gen)\s?(?<answered>${numberList})\)`

const themedForm = new RegExp(`^${themeForm}$`, 'u')

/** Reads the heading of an answer that names its questions in brackets; null when it is anything else. */
export function readTheme(line: string): Label | null {
  if (line.length > 2 * longestLabel || !line.endsWith(')') || !line.includes('(antwoord')) return null
  const answered = themedForm.exec(line)?.groups?.answered
  return answered === undefined ? null : { role: 'answer', numbers: readNumbers(answered) }
}

/** What may follow the capital that begins a label, small: "Vr", "An", "Be", "Re". */
const seconds = new Map(['Vr', 'An', 'Be', 'Re'].map((two) => [two.charCodeAt(0), two.charCodeAt(1)]))
/** Tells most lines that are no label, by their first letters. */
function mayBeLabel(line: string): boolean {
  const first = line.charCodeAt(0)
  if (isDigit(first)) return mayFollowNumber(line)
  return first >= 65 && first <= 86 && seconds.get(first) === (line.charCodeAt(1) | 32)
}

/** Whether an A or a V may stand behind the number that a line begins with: "12. Antwoord", "12Antwoord", "12. Vraag:". */
function mayFollowNumber(line: string): boolean {
  let at = 1
  while (at < 3 && isDigit(line.charCodeAt(at))) at += 1
  const last = at + 3
  while (at < last && !isLetter(line.charCodeAt(at))) at += 1
  return 'aAvV'.includes(line.charAt(at))
}

/** What most labels are, without a pattern: "Vraag 3", "Antwoord 3", "Antwoord". */
function readCommonest(line: string): Label | null {
  const role = line.startsWith('Vraag') ? 'question' : line.startsWith('Antwoord') ? 'answer' : null
  if (role === null) return null
  const end = role === 'question' ? 5 : 8
  if (line.length === end) return role === 'answer' ? { role, numbers: [] } : null
  const number = line.charCodeAt(end) === 32 && line.length <= end + 4 ? line.slice(end + 1) : ''
  return isNumber(number) ? { role, numbers: [number] } : null
}

/** "• Vraag 3", "- Antwoord 3 en 4": items of a list. */
const bullet = /^[•*-]\s{1,3}(?=(?:Vra(?:ag|gen)|Antwoord)\s\d)/u

/** "### Vraag 3", "**Antwoord 3:**", "__Vraag 3__": the marks of a heading, or of bold print, round a label. */
const marked =
  /^(?:#{1,6}\s{1,3})?[*_]{0,3}(?<label>[VvAaBbRr\d][^#*_]{3,80})[*_]{0,3}(?<colon>:?)(?:\s{1,3}#{1,6})?$/

function readMarked(line: string): Label | null {
  if (line.length > longestLabel) return null
  const { label, colon = '' } = marked.exec(line)?.groups ?? {}
  return label === undefined ? null : readLabel(`${label.trimEnd()}${colon}`)
}

/** Reads a whole line as a label; null when it is anything else. */
export function readLabel(line: string): Label | null {
  if (line.length < 5) return null
  const listed = '•*-'.includes(line.charAt(0)) ? (bullet.exec(line)?.[0].length ?? 0) : 0
  if (listed > 0) return readLabel(line.slice(listed))
  if ('#*_'.includes(line.charAt(0))) return readMarked(line)
  if (line.length > longestLabel || !mayBeLabel(line)) return readTheme(line)
  const commonest = readCommonest(line)
  if (commonest !== null) return commonest
  const groups = labelForm.exec(line)?.groups
  if (groups === undefined) return readTheme(line)
  const { lead, head, asked = head, answered, answers } = groups
  if (lead !== undefined) return /A/.test(line) ? { role: 'answer', numbers: [lead] } : null
  if (asked !== undefined) return { role: 'question', numbers: readNumbers(asked) }
  if (answered !== undefined) return { role: 'answer', numbers: readNumbers(answered) }
  return /^antw(?:oord(?:en)?|\.)$/i.test(answers ?? '') ? { role: 'answer', numbers: [] } : null
}

const shortForm = new RegExp(`^(?<role>[VA])(?:\\.\\s?|\\s)?(?<numbers>${numberList})[.:]?(?=\\s|$)`)

/** A label of one letter in front of a line: "V1", "A.2 Ja." */
export interface ShortLabel extends Label {
  /** How much of the line it takes, in UTF-16 code units. */
  readonly length: number
}

/** Reads "V1" or "A1" at the head of a line; null for anything else. Only a series of them tells that they are labels. */
export function readShort(line: string): ShortLabel | null {
  const first = line.charAt(0)
  if ((first !== 'V' && first !== 'A') || !/^.(?:\.\s?|\s)?\d/.test(line)) return null
  const match = shortForm.exec(line)
  const numbers = readNumbers(match?.groups?.numbers ?? '')
  if (match === null || numbers.length === 0) return null
  return { role: first === 'V' ? 'question' : 'answer', numbers, length: match[0].length }
}

/** Share of its questions that may lack an answer: readers lose a label now and then. */
const mostUnanswered = 0.25

/** Fewest questions that tell such a series. */
const shortestSeries = 2

/**
 * Which of some labels of one letter head questions and answers, by their index: the questions count up from 1, and an answer stands
 * behind its question, behind nearly all of them. Null entries are other lines.
 */
export function shortSeries(labels: readonly (Label | null)[]): ReadonlySet<number> {
  const heads = new Set<number>()
  const open = new Set<string>()
  let next = 1
  let unanswered = 0
  labels.forEach((label, index) => {
    if (label === null) return
    const [first = ''] = label.numbers
    if (label.role === 'question') {
      if (Number(first) !== next) return
      unanswered += 1
      next += label.numbers.length
      for (const number of label.numbers) open.add(number)
    } else {
      if (!label.numbers.every((number) => open.delete(number))) return
      unanswered -= 1
    }
    heads.add(index)
  })
  return next > shortestSeries && unanswered <= mostUnanswered * (next - 1) ? heads : new Set()
}

/** Longest range that is spelt out: "1 t/m 80" is a range of answers, "2–2021" is none. */
const longestRange = 200

/** A number, the words of a range, or a letter that goes on with the number before it. */
const token =
  /\d{1,3}(?:(?!t\s?[/.])[a-z](?![a-z])|\s[a-d](?![a-z]))?(?:\.(?:\d{1,2}|[a-h](?![a-z])))?|t\s?\/\s?m|t\.\s?m\.|tm|tot|[–-]|(?<![a-z])[b-h](?![a-z])/gi

/** Whether a list is one number, as most are. */
function isNumber(list: string): boolean {
  for (let at = 0; at < list.length; at += 1) if (!isDigit(list.charCodeAt(at))) return false
  return list !== ''
}

/** Reads a printed list of numbers: `"2, 4 t/m 6"` → `["2", "4", "5", "6"]`, `"2a en b"` → `["2a", "2b"]`. Ranges need to rise. */
export function readNumbers(list: string): readonly string[] {
  if (list.length <= 3 && isNumber(list)) return [list]
  const numbers: string[] = []
  let range = false
  for (const [printed] of list.matchAll(token)) {
    const read = printed.toLowerCase().replace(/\s/g, '')
    if (/^(?:t|[–-])/.test(read)) {
      range = true
      continue
    }
    const before = numbers.at(-1) ?? ''
    const next = /^\d/.test(read) ? read : `${/^\d*/.exec(before)?.[0]}${read}`
    if (range) numbers.push(...between(before, next))
    numbers.push(next)
    range = false
  }
  return numbers
}

/** The numbers, or the letters behind one number, that a range leaves out. */
function between(from: string, to: string): readonly string[] {
  const [low, high] = [Number(from), Number(to)]
  if (high > low && high - low <= longestRange) {
    const numbers: string[] = []
    for (let number = low + 1; number < high; number += 1) numbers.push(String(number))
    return numbers
  }
  const [first, last] = [/^(\d+)([a-h])$/.exec(from), /^(\d+)([a-h])$/.exec(to)]
  if (first === null || last === null || first[1] !== last[1]) return []
  const letters = 'abcdefgh'
  return Array.from(
    letters.slice(letters.indexOf(first[2] ?? '') + 1, letters.indexOf(last[2] ?? '')),
    (letter) => `${first[1]}${letter}`,
  )
}
