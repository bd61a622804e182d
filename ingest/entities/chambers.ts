import type { Hit } from './hit.ts'

const joined = /(?:-?\s(?:en|of|\/|alsmede)\s(?:(?:aan|van|door|in)\s)?(?:de\s)?|\/)$/i

/** The word and the id of the other chamber; null for what is none. */
function otherThan(id: string): readonly [word: string, id: string] | null {
  if (id === 'eerste-kamer') return ['Tweede', 'tweede-kamer']
  return id === 'tweede-kamer' ? ['Eerste', 'eerste-kamer'] : null
}

/** "⟨Tweede⟩ en Eerste Kamer", "de ⟨Eerste⟩ en van de Tweede Kamer": the chamber whose noun is left out to the one behind it. */
export function bothChambers(text: string, hits: readonly Hit[]): readonly Hit[] {
  const found: Hit[] = []
  for (const hit of hits) {
    const other = otherThan(hit.id)
    if (other === null || !/^(?:Eerste|Tweede)\sKamer/i.test(text.slice(hit.start, hit.end))) continue
    const joint = joined.exec(text.slice(Math.max(0, hit.start - 14), hit.start))
    if (joint === null) continue
    const [word, id] = other
    const end = hit.start - joint[0].length
    const start = end - word.length
    const printed = text.slice(start, end)
    if ((printed !== word && printed !== word.toUpperCase()) || /\p{L}/u.test(text.charAt(start - 1)))
      continue
    found.push({ ...hit, start, end, id, rule: 'short-form', reason: null })
  }
  return found
}
