/** Labels: short lines that head a question or an answer. They define parts and are no references. */
export interface Label {
  readonly role: 'question' | 'answer'
  /** The numbers it heads, as printed; empty for a bare "Antwoord". */
  readonly numbers: readonly string[]
}

/** A list of numbers as papers print it: `3`, `3 en 4`, `2, 3 en 4`, `2 t/m 6`, `3–6`; each up to three digits and a letter. */
export const numberList = (() => {
  const one = String.raw`\d{1,3}(?:[a-z](?![a-z]))?(?:\.\d{1,2})?`
  const joint = String.raw`[^\S\n]{0,3}(?:,|;|&|en|t/m|tot en met|–|-)[^\S\n]{0,3}(?:en[^\S\n]{1,3})?`
  return `${one}(?:${joint}${one}){0,40}`
})()

const labelForm = new RegExp(
  `^(?:(?<lead>\\d{1,3})\\s?[.)]?\\s?(?:Antwoord|ANTWOORD)|(?<role>Vraag|VRAAG|Vragen|VRAGEN|Antwoord|ANTWOORD|Antwoorden|Reactie|Beantwoording)(?:\\s(?:op|bij|van)?\\s?(?:de\\s)?(?:vraag|vragen|Vraag|VRAAG)?\\s{0,3}\\.?(?<numbers>${numberList}))?)\\s?[:.]?$`,
)

const longestLabel = 90

/** Reads a whole line as a label; null when it is anything else. */
export function readLabel(line: string): Label | null {
  if (line.length > longestLabel) return null
  const groups = labelForm.exec(line)?.groups
  if (groups === undefined) return null
  if (groups.lead !== undefined) return { role: 'answer', numbers: [groups.lead] }
  const role = /^vra/i.test(groups.role ?? '') ? 'question' : 'answer'
  if (groups.numbers === undefined)
    return role === 'answer' && /^antwoord/i.test(groups.role ?? '') ? { role, numbers: [] } : null
  return { role, numbers: readNumbers(groups.numbers) }
}

/** Longest range that is spelt out: "1 t/m 80" is a range of answers, "2–2021" is none. */
const longestRange = 200

/** Reads a printed list of numbers: `"2, 4 t/m 6"` → `["2", "4", "5", "6"]`. Ranges need plain numbers that rise. */
export function readNumbers(list: string): readonly string[] {
  const numbers: string[] = []
  let range = false
  for (const token of list.match(/\d{1,3}(?:[a-z](?![a-z]))?(?:\.\d{1,2})?|t\/m|tot en met|[–-]/g) ?? []) {
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
