/** Labels: short lines that head a question or an answer. They define parts and are no references. */
export interface Label {
  readonly role: 'question' | 'answer'
  /** The numbers it heads, as printed; empty for a bare "Antwoord". */
  readonly numbers: readonly string[]
}

/** A list of numbers as papers print it: `3`, `3 en 4`, `2, 3 en 4`, `2 t/m 6`, `3–6`; each up to three digits and a letter. */
export const numberList = (() => {
  const one = String.raw`\d{1,3}(?:[a-z](?![a-z]))?(?:\.\d{1,2})?`
  const joint = String.raw`[^\S\n]{0,3}(?:,|;|&|en|t\s?/\s?m|tot(?:[^\S\n]en[^\S\n]met)?|–|-)[^\S\n]{0,3}(?:(?:en|t/m)[^\S\n]{1,3})?`
  return `${one}(?:${joint}${one}){0,40}`
})()

const joints = String.raw`(?:(?:op|bij|van|onder)\s*)?(?:de\s*)?(?:vra(?:ag|gen)\s*)?(?:nr\.?\s?|nummer\s)?`
const answering = 'Antwoord(?:en)?|Beantwoording|Reactie'
/** Who answers: `van de Minister van Financiën`, `(mede namens de Staatssecretaris)`. */
const office = String.raw`(?:\s+van\s+(?:de|het)\s+(?:Minister|Staatssecretaris|bewinds|kabinet|regering|Algemene\sRekenkamer)[\p{L}-]*(?:(?:,|\s)[\p{L}, -]{0,80})?)?`
const remark = String.raw`(?:\s?\([^()\n]{1,60}\))?`
const labelForm = new RegExp(
  `^(?:(?<lead>\\d{1,3})\\s?[.):]?\\s?(?:Antwoord)|(?<asks>Vra(?:ag|gen))\\s*(?:nr\\.?\\s?|nummer\\s)?[.(]?(?<asked>${numberList})\\)?|(?<answers>${answering})${office}(?:\\s*${joints}[.(]?(?<answered>${numberList})\\)?|(?<bare>))${office})${remark}\\s?[:.]?$`,
  'iu',
)

const longestLabel = 120

/** A capital V, A, B or R, or a digit begins a label. */
const firsts = new Set(Array.from('VABR0123456789', (letter) => letter.charCodeAt(0)))

/** Reads a whole line as a label; null when it is anything else. */
export function readLabel(line: string): Label | null {
  if (line.length > longestLabel || line.length < 5 || !firsts.has(line.charCodeAt(0))) return null
  const groups = labelForm.exec(line)?.groups
  if (groups === undefined) return null
  const { lead, asked, answered, answers } = groups
  if (lead !== undefined) return /A/.test(line) ? { role: 'answer', numbers: [lead] } : null
  if (asked !== undefined) return { role: 'question', numbers: readNumbers(asked) }
  if (answered !== undefined) return { role: 'answer', numbers: readNumbers(answered) }
  return /^antwoord(?:en)?$/i.test(answers ?? '') ? { role: 'answer', numbers: [] } : null
}

/** Longest range that is spelt out: "1 t/m 80" is a range of answers, "2–2021" is none. */
const longestRange = 200

/** Reads a printed list of numbers: `"2, 4 t/m 6"` → `["2", "4", "5", "6"]`. Ranges need plain numbers that rise. */
export function readNumbers(list: string): readonly string[] {
  const numbers: string[] = []
  let range = false
  for (const token of list.match(/\d{1,3}(?:[a-z](?![a-z]))?(?:\.\d{1,2})?|t\s?\/\s?m|tot|[–-]/g) ?? []) {
    if (!/^\d/.test(token)) {
      range = true
      continue
    }
    const from = Number(numbers.at(-1))
    const to = Number(token)
    if (range && to > from && to - from <= longestRange)
      for (let n = from + 1; n < to; n += 1) numbers.push(String(n))
    numbers.push(token)
    range = false
  }
  return numbers
}
