import type { Place } from '../entities/place.ts'
import { type WetForm, wetForms } from './forms.ts'
import type { WetHit } from './hit.ts'

const noun = /(?:wet|wetboek|besluit|regeling|richtlijn|verordening)$/u
/** "⟨Gemeente-, Provincie- en⟩ Waterschapswet": words that leave out how the last of them ends. */
const before =
  /(?<![\p{L}\d-])(?<words>(?:\p{L}{3,20}-,\s){0,3}\p{L}{3,20}-)\s(?:en|of|en\/of)\s(?:(?:de|het)\s)?$/u
const word = /\p{L}+(?=-)/gu
const reach = 110
/** What stands between the two, "- en/of het ", in UTF-16 code units. */
const longestJoint = 12

/** The laws of a name of one word that nothing else has. */
const byText: ReadonlyMap<string, readonly WetForm[]> = Map.groupBy(
  wetForms.filter(({ text, ambiguous }) => !ambiguous && noun.test(text) && !text.includes(' ')),
  ({ text }) => text,
)

/**
 * Names that leave out their end, in front of one that has it: "de ⟨Vogel-⟩ en Habitatrichtlijn". `places` are where laws are named, in
 * order; so is what is found. Each look is bounded.
 */
export function findHalves(text: string, places: readonly Place<WetForm>[]): readonly WetHit[] {
  return places.flatMap(({ start, end }): readonly WetHit[] => {
    const ending = noun.exec(text.slice(Math.max(0, end - 12), end))?.[0]
    if (ending === undefined || text.charAt(start - 1) !== ' ') return []
    if (!text.slice(start - longestJoint, start).includes('-')) return []
    const from = Math.max(0, start - reach)
    const match = before.exec(text.slice(from, start))
    if (match === null) return []
    return Array.from(match[0].matchAll(word)).flatMap(({ 0: half, index }): readonly WetHit[] => {
      const [first, ...rest] = byText.get(`${half}${ending}`) ?? []
      if (first === undefined) return []
      const place = from + match.index + index
      const ids = [first.id, ...rest.map(({ id }) => id)] as const
      return [{ start: place, end: place + half.length + 1, ids, name: null, rule: 'name', pieces: [] }]
    })
  })
}
