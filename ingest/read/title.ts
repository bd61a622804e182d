import type { Paragraph } from '../document.ts'

const openings = [
  /^Vragen van (?:het lid|de leden) [\s\S]{10,600}?\((?:ingezonden|d\.d\.)/,
  /^(?:GEWIJZIGDE |NADER GEWIJZIGDE )?(?:MOTIE|AMENDEMENT) VAN (?:HET LID|DE LEDEN) [^\n]{2,200}/,
]

/**
 * The paper's title, where it prints one in a form of its own: the opening sentence of written questions, or the
 * heading of a motion. Looked for in the first twenty paragraphs; null otherwise.
 */
export function findTitle(text: string, paragraphs: readonly Paragraph[]): string | null {
  for (const { start, end } of paragraphs.slice(0, 20)) {
    const paragraph = text.slice(start, end)
    for (const opening of openings) {
      const found = opening.exec(paragraph)?.[0]
      if (found !== undefined) return found.replace(/\s*\((?:ingezonden|d\.d\.)$/, '').trim()
    }
  }
  return null
}
