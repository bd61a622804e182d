import type { Document, Mention } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { oncePerMentions } from '../../once-per-scope.ts'
import { nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { idsOf } from '../kamerstukken/kamerstuk-hit.ts'
import { numbersOf } from './proposal-number.ts'

/**
 * The number of one of several moties, or amendementen, that stand in a row, where the brackets behind the last have as many: "de
 * moties-Achterberg en -Zandstra (99 694, nrs. 43 en 44)". Null for any other.
 */
export function numberInOrder(mention: Mention, scope: Scope): string | null {
  const { document } = scope
  const row = rowsOf(scope).get(mention)
  const last = row?.at(-1)
  if (row === undefined || last === undefined) return null
  const numbers = numbersOf(document, { start: last.start, end: last.end, plural: true })
  if (numbers?.by !== 'bracket' || numbers.ids.length !== row.length) return null
  if (others.test(document.text.slice(last.end, endOfNumbers(document, last.end, row.length)))) return null
  return numbers.ids[row.indexOf(mention)] ?? null
}

const others = /(?<!\p{L})(?:sub)?(?:motie|amendement)/iu

/** Where the last of so many numbers behind a place ends. */
function endOfNumbers(document: Document, place: number, count: number): number {
  let end = place
  for (let found = 0; found < count; ) {
    const hit = nextHit(document, end)
    if (hit === undefined) return end
    found += Math.max(1, idsOf(hit).length)
    end = hit.end
  }
  return end
}

const joint = /^(?:,?\s(?:en|alsmede)|,)\s(?:(?:de|het)\s)?(?:(?:lid|heer|mevrouw)\s)?$/

/** Each that is named in a row of its kind, with that row. */
const rowsOf = oncePerMentions(
  ({ mentions, document: { text } }): ReadonlyMap<Mention, readonly Mention[]> => {
    const rows = new Map<Mention, Mention[]>()
    for (const kind of ['motie', 'amendement']) {
      let before: Mention | null = null
      for (const one of mentions) {
        if (one.kind !== kind || one.names.length !== 1) continue
        if (before !== null && joint.test(text.slice(before.end, one.start))) {
          const row = rows.get(before) ?? [before]
          row.push(one)
          rows.set(before, row).set(one, row)
        }
        before = one
      }
    }
    return rows
  },
)
