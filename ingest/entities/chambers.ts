import type { Hit } from './hit.ts'

const other: Readonly<Record<string, readonly [string, string]>> = {
  'eerste-kamer': ['Tweede', 'tweede-kamer'],
  'tweede-kamer': ['Eerste', 'eerste-kamer'],
}

/** "⟨Tweede⟩ en Eerste Kamer": the chamber whose noun is left out to the one behind it. */
export function bothChambers(text: string, hits: readonly Hit[]): readonly Hit[] {
  return hits.flatMap((hit) => {
    const [word, id] = other[hit.id] ?? []
    if (
      word === undefined ||
      id === undefined ||
      !/^(?:Eerste|Tweede)\sKamer/.test(text.slice(hit.start, hit.end))
    )
      return []
    const joint = /\s(?:en|of|\/)\s(?:de\s)?$/.exec(text.slice(Math.max(0, hit.start - 8), hit.start))
    if (joint === null) return []
    const end = hit.start - joint[0].length
    const start = end - word.length
    if (text.slice(start, end) !== word || /\p{L}/u.test(text.charAt(start - 1))) return []
    return [{ ...hit, start, end, id, rule: 'short-form', reason: null }]
  })
}
