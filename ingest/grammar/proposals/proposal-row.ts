import type { Document, Span } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { hitsWithin, type KamerstukHit, kamerstukHits } from '../kamerstukken/kamerstuk-grammar.ts'

/** A number right behind, in brackets or with its label. */
const ownBehind = /^\s?[([]|^,?\s(?:Kamerstuk|TK|op\sstuk)/
const beginsRow = /(?:^|[\n.;])\s{0,3}$/
/** Farthest that the number may begin in front of such a motie, in UTF-16 code units. */
const longestFront = 60

/**
 * A row of a table that lost its cells: "99 385, nr. 70, ⟨Motie Zandstra c.s.⟩ Wordt uitgevoerd." The capital tells that the
 * motie begins a cell, whose number stands in the one before; null for any other. Not in rows that number each motie behind its name.
 */
export function rowInFront(document: Document, { start, end }: Span): KamerstukHit | null {
  const { text } = document
  if (text.charAt(start - 1) !== ' ' || !/\p{Lu}/u.test(text.charAt(start))) return null
  if (text.charAt(start - 2) !== ',') return titledRow(document, start)
  const own = ownBehind.test(text.slice(end, end + 14))
  const hit = hitsWithin(document, { start: Math.max(0, start - longestFront), end: start }).at(-1)
  if (hit?.end !== start - 2) return null
  if (own && !beginsRow.test(text.slice(Math.max(0, hit.start - 4), hit.start))) return null
  return behindNames(document).has(hit) ? null : hit
}

/** "⟨99 385, nr. 70⟩ Motie van het lid Zandstra", on a line of its own. */
function titledRow(document: Document, start: number): KamerstukHit | null {
  const hit = hitsWithin(document, { start: Math.max(0, start - longestFront), end: start }).at(-1)
  if (hit === undefined || hit.end !== start - 1) return null
  return /(?:^|\n)[^\S\n]{0,3}(?:[-–•]\s)?$/.test(document.text.slice(Math.max(0, hit.start - 6), hit.start))
    ? hit
    : null
}

/** Longest name of a motie, with the word in front and what it is about, in UTF-16 code units. */
const longestName = 120
/** "Motie Van der Zee c.s., ", "de motie-Zandstra ", right in front of a number. */
const named =
  /(?<!\p{L})[Mm]otie[-\s](?:(?:\p{Lu}[\p{L}.’'-]*|van|de[nr]?|te[nr]?|het|leden|lid|heer|mevrouw|en|c\.s\.),?[\s/])+(?:over\s[^.;:()\d\n]{2,60}\s)?$/u

/** "Motie Zandstra ⟨99 312, nr. 4⟩, Motie Peterink ⟨99 313, nr. 5⟩": numbers of rows whose first one has a motie in front. */
const behindNames = oncePer((document: Document): ReadonlySet<KamerstukHit> => {
  const { text } = document
  const found = new Set<KamerstukHit>()
  let before: KamerstukHit | null = null
  for (const hit of kamerstukHits(document)) {
    const left = text.slice(Math.max(before?.end ?? 0, hit.start - longestName), hit.start)
    const first = named.exec(left)
    const goesOn =
      first !== null &&
      before !== null &&
      left.length < longestName &&
      /^,?\s$/.test(left.slice(0, first.index))
    if (first !== null && (!goesOn || (before !== null && found.has(before)))) found.add(hit)
    before = hit
  }
  return found
})
