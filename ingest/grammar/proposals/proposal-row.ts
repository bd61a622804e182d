import type { Document, Span } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { hitsWithin, type KamerstukHit, kamerstukHits } from '../kamerstukken/kamerstuk-grammar.ts'
import { lastSentence } from '../last-sentence.ts'
import { otherPaperBetween } from './proposal-between.ts'

/** A number right behind, in brackets or with its label. */
const ownBehind = /^\s?[([]|^,?\s(?:Kamerstuk|TK|op\sstuk)/
const beginsRow = /(?:^|[\n.;])\s{0,3}$/
/** Farthest that the number may begin in front of such a motie, in UTF-16 code units. */
const longestFront = 60

/**
 * A row of a table that lost its cells: "99 385, nr. 70, ⟨Motie Zandstra c.s.⟩ Wordt uitgevoerd." The capital tells that the
 * motie begins a cell, whose number stands in the one before; null for any other. Not in rows that number each motie behind its name.
 */
export function rowInFront(document: Document, phrase: Span): KamerstukHit | null {
  const { text } = document
  const { start } = phrase
  if (!/\s/.test(text.charAt(start - 1))) return null
  const hit = hitsWithin(document, { start: Math.max(0, start - longestFront), end: start }).at(-1)
  return hit !== undefined && beginsRowOf(text, hit, phrase) && !behindNames(document).has(hit) ? hit : null
}

/** Whether a number begins the row of a motie, by what stands round both. */
function beginsRowOf(text: string, hit: KamerstukHit, { start, end }: Span): boolean {
  const own = ownBehind.test(text.slice(end, end + 14))
  const between = text.slice(hit.end, start)
  const capital = /\p{Lu}/u.test(text.charAt(start))
  const front = text.slice(Math.max(0, hit.start - 6), hit.start)
  if (between === ', ' && capital) return !own || beginsRow.test(front)
  if (between === ' ' && capital) return beginsLine.test(front)
  if (between.startsWith(':')) {
    const said = lastSentence(text.slice(Math.max(0, hit.start - longestFront), hit.start))
    if (otherPaperBetween.test(said) || debated.test(said)) return false
  }
  return (
    !own &&
    fronts.some((one) => one.between.test(between) && one.front.test(front) && (capital || !one.capitals))
  )
}

/** "In het debat over 99 311, nr. 14: de motie-Zandstra": the number is that of what was spoken about. */
const debated =
  /(?<!\p{L})(?:begroting|[\p{L}-]*(?:debat|overleg|reactie)|toezegging(?:en)?|V?AO|dossier)(?!\p{L})/u
/** "⟨99 385, nr. 70⟩ Motie van het lid Zandstra", on a line of its own. */
const beginsLine = /(?:^|\n)[^\S\n]{0,3}(?:[-–•]\s)?$/

/** What else stands between a number that begins a row and its motie, and in front of that number. */
const fronts: readonly { readonly between: RegExp; readonly front: RegExp; readonly capitals?: true }[] = [
  // "99 385, nr. 70 motie Zandstra", "99 385, nr. 70, de motie-Zandstra", "99 385, nr. 70 – Motie Zandstra"
  { between: /^(?: {1,3}|,\s(?:(?:de|het)\s)?|\s[–-]\s)$/, front: beginsLine },
  // "In stemming komt 99 385, nr. 70: de motie-Zandstra"
  { between: /^:\s(?:(?:de|het)\s)?$/, front: /(?:)/ },
  { between: /^\)\s$/, front: /(?:^|\n)\($/, capitals: true },
  // "3. 99 385, D", an item of an agenda, and the motie on the next line.
  { between: /^[^\S\n]*\n{1,2}$/, front: /(?:^|\s)\d{1,2}\.\s$/, capitals: true },
]

/** Longest name of a motie, with the word in front and what it is about, in UTF-16 code units. */
const longestName = 120
/** "Motie Van der Zee c.s., ", "de motie-Zandstra ", right in front of a number. */
const named =
  /(?<!\p{L})[Mm]otie[-\s](?:(?:\p{Lu}[\p{L}.’'-]*|van|de[nr]?|te[nr]?|het|leden|lid|heer|mevrouw|en|c\.s\.),?[\s/])+(?:over\s[^.;:()\d\n]{2,60}\s)?$/u

/** "Motie Zandstra over ijs", on the line in front of a number. */
const lineBefore =
  /(?<=^\s{0,3}|\n[^\S\n]{0,3}(?:[-–•]\s)?)(?:[Gg]ewijzigde\s)?[Mm]otie(?:-|\s(?:van|\p{Lu}))[^\n]{2,100}\n{1,2}[^\S\n]{0,3}$/u

/** "Motie Zandstra ⟨99 312, nr. 4⟩, Motie Peterink ⟨99 313, nr. 5⟩": numbers of rows whose first one has a motie in front. */
const behindNames = oncePer((document: Document): ReadonlySet<KamerstukHit> => {
  const { text } = document
  const found = new Set<KamerstukHit>()
  let before: KamerstukHit | null = null
  for (const hit of kamerstukHits(document)) {
    const left = text.slice(Math.max(before?.end ?? 0, hit.start - longestName), hit.start)
    const first = left.includes('otie') ? (named.exec(left) ?? lineBefore.exec(left)) : null
    const goesOn =
      first !== null &&
      before !== null &&
      left.length < longestName &&
      /^,?\s{1,3}$/.test(left.slice(0, first.index))
    if (first !== null && (!goesOn || (before !== null && found.has(before)))) found.add(hit)
    before = hit
  }
  return found
})
