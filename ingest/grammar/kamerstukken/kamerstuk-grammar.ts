import type { Document, Span } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { countBefore } from '../../rising.ts'
import { asFunds } from './kamerstuk-fund.ts'
import type { KamerstukHit } from './kamerstuk-hit.ts'
import { inSameDossier } from './kamerstuk-idem.ts'
import { scanRoman } from './kamerstuk-roman.ts'
import { scan } from './kamerstuk-scan.ts'

export type { KamerstukHit } from './kamerstuk-hit.ts'

/**
 * Every Kamerstuk number and dossier in a document, in order. Linear; found once a document.
 *
 * The grammar of Kamerstuk numbers, shared by the kinds kamerstuk and dossier. A number is found by its dossier
 * ("35 570"), read to the right (toevoeging, ondernummers, pages) and to the left (label, chamber, session year).
 * Source of the forms: Aanwijzingen voor de regelgeving 3.31–3.36 (verwijzing naar kamerstukken), Leidraad voor
 * juridische auteurs, and what papers print.
 */
export const kamerstukHits: (document: Document) => readonly KamerstukHit[] = oncePer(({ text }) => {
  const hits = asFunds(text, scan(text))
  const more = [...inSameDossier(text, hits), ...scanRoman(text)]
  return more.length === 0 ? hits : [...hits, ...more].sort((a, b) => a.start - b.start)
})

/** The first number that begins at or behind an offset, or undefined. Logarithmic. */
export function nextHit(document: Document, offset: number): KamerstukHit | undefined {
  return kamerstukHits(document)[firstFrom(kamerstukHits(document), offset)]
}

/** The numbers that lie within a span. */
export function hitsWithin(document: Document, span: Span): readonly KamerstukHit[] {
  const all = kamerstukHits(document)
  return all.slice(firstFrom(all, span.start), firstFrom(all, span.end)).filter((hit) => hit.end <= span.end)
}

/** Index of the first number that ends behind an offset. Logarithmic. */
export function firstBehind(rising: readonly Span[], offset: number): number {
  const index = firstFrom(rising, offset)
  return index > 0 && (rising[index - 1]?.end ?? 0) > offset ? index - 1 : index
}

const firstFrom = (rising: readonly Span[], offset: number): number =>
  countBefore(rising.length, (index) => (rising[index]?.start ?? 0) < offset)
