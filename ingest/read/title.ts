import type { Paragraph } from '../document.ts'

/** How many paragraphs the first page's head takes at most. */
const head = 25

const questions = /\bVragen van (?:het lid|de leden) \p{Lu}[^\n]{10,600}?(?=\s*\((?:ingezonden|d\.d\.)|$)/u
const capitals = /^(?=(?:[^\p{Lu}]*\p{Lu}{2,}){3})[^\p{Ll}]{10,400}$/u

/** The titles at the head of a paper; null where it prints none in a form of its own. */
export interface Titles {
  /** As the official site composes it: the dossier's title, then the paper's own. */
  readonly title: string | null
  readonly dossierTitle: string | null
}

/** Reads the titles of a paper from its first page. */
export function titlesOf(text: string, paragraphs: readonly Paragraph[]): Titles {
  const lines = paragraphs.slice(0, head).map(({ start, end }) => text.slice(start, end))
  const dossierTitle = findDossierTitle(lines)
  const own = findTitle(lines)
  const title = own !== null && dossierTitle !== null ? `${dossierTitle}; ${own}` : (own ?? dossierTitle)
  return { title, dossierTitle }
}

/** The opening sentence of written questions, or the lines in capitals of a Kamerstuk. */
function findTitle(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = questions.exec(line)?.[0] ?? capitals.exec(line)?.[0]
    if (found !== undefined) return found.replace(/\s+/g, ' ').trim()
  }
  return null
}

/** What stands between the dossier number and "Nr." at the head of a Kamerstuk. */
function findDossierTitle(lines: readonly string[]): string | null {
  const number = lines.findIndex((line) => /^\d{2} ?\d{3}(?:[ -](?:[A-Z]{1,6}|\d{2}))?$/.test(line))
  const nr = lines.findIndex((line, index) => index > number && /^(?:Nr\.? ?\d+|[A-Z]{1,2})$/.test(line))
  if (number < 0 || nr <= number + 1 || nr > number + 4) return null
  return lines
    .slice(number + 1, nr)
    .join(' ')
    .replace(/\s+/g, ' ')
}
