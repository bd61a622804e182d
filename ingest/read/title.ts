import type { Paragraph } from '../document.ts'

/** How many paragraphs the first page's head takes at most. */
const head = 25

const questions = /^Vragen van (?:het lid|de leden) [\s\S]{10,600}?(?=\s*\((?:ingezonden|d\.d\.))/
const capitals = /^(?=(?:[^\p{Lu}]*\p{Lu}{2,}){3})[^\p{Ll}]{10,400}$/u

/**
 * The paper's title, where its head prints one in a form of its own: the opening sentence of written questions, or the
 * lines in capitals of a Kamerstuk. Null otherwise.
 */
export function findTitle(text: string, paragraphs: readonly Paragraph[]): string | null {
  for (const paragraph of headOf(text, paragraphs)) {
    const found = questions.exec(paragraph)?.[0] ?? capitals.exec(paragraph)?.[0]
    if (found !== undefined) return found.replace(/\s+/g, ' ').trim()
  }
  return null
}

/** The dossier's title: what stands between the dossier number and "Nr." at the head of a Kamerstuk. Null otherwise. */
export function findDossierTitle(text: string, paragraphs: readonly Paragraph[]): string | null {
  const lines = headOf(text, paragraphs)
  const number = lines.findIndex((line) => /^\d{2} ?\d{3}(?:[ -](?:[A-Z]{1,6}|\d{2}))?$/.test(line))
  const nr = lines.findIndex((line, index) => index > number && /^(?:Nr\.? ?\d+|[A-Z]{1,2})$/.test(line))
  if (number < 0 || nr <= number + 1 || nr > number + 4) return null
  return lines
    .slice(number + 1, nr)
    .join(' ')
    .replace(/\s+/g, ' ')
}

const headOf = (text: string, paragraphs: readonly Paragraph[]): readonly string[] =>
  paragraphs.slice(0, head).map(({ start, end }) => text.slice(start, end))
