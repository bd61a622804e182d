import type { PageName } from './identity.ts'
import type { Line } from './lines.ts'

/** Page furniture: lines that belong to the page and not to the text. Its numbers are line numbers from 1. */
export type Furniture = ReadonlySet<number>

const imprint =
  /^(?:ISSN\s?\d{4}\s?-\s?\d{3}[\dX]|[’'‘]s-Gravenhage(?:,?\s?\d{4})?|ISSN\s?\d{4}\s?-\s?\d{3}[\dX]\s?[’'‘]s-Gravenhage\s?\d{4})$/

/** The lines in which pages name their own paper, the imprint, and page numbers that stand alone beside those. */
export function findFurniture(lines: readonly Line[], own: readonly PageName[]): Furniture {
  const furniture = new Set<number>()
  for (const name of own) furniture.add(name.line.number)
  for (const line of lines) if (imprint.test(line.text)) furniture.add(line.number)
  const bare = new Set(own.flatMap((name) => (name.form === 'bare' ? [name.line.number] : [])))
  for (const number of [...furniture]) {
    for (const step of [-1, 1]) {
      const beside = nextText(lines, number - 1, step)
      if (beside !== null && /^\d{1,4}$/.test(beside.text) && bare.has(number)) furniture.add(beside.number)
    }
  }
  return furniture
}

/** The nearest line with text, at most two lines away. */
function nextText(lines: readonly Line[], from: number, step: number): Line | null {
  for (let at = from + step, tries = 0; tries < 2; at += step, tries += 1) {
    const line = lines[at]
    if (line === undefined) return null
    if (line.text !== '') return line
  }
  return null
}
