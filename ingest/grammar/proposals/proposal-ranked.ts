import { moversOf } from '../../../graph/movers.ts'
import type { Document } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { announcedProposals } from './proposal-announced.ts'

/** How often a member moves in a debate is told by words: "de tweede motie van de heer Zandstra". */
const ranks: readonly string[] = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde']
const ranked = new RegExp(`(?<!\\p{L})(?<rank>${ranks.join('|')}|laatste|andere)\\s{1,2}$`, 'iu')
/** How far in front of the noun, in UTF-16 code units. */
const reach = 12

/**
 * The motie that words like "de tweede motie van de heer Zandstra" mean: of those that the chair announced as moved by him
 * first, in that order. `undefined` where no such word stands in front, or the first is meant and the chair announced none;
 * `null` where nothing tells which.
 */
export function rankedProposal(
  document: Document,
  start: number,
  mover: string | undefined,
): string | null | undefined {
  const rank = ranked
    .exec(document.text.slice(Math.max(0, start - reach), start))
    ?.groups?.rank?.toLowerCase()
  if (rank === undefined) return undefined
  const ids = movedBy(document).get(mover ?? '') ?? []
  const at = rank === 'laatste' ? ids.length - 1 : ranks.indexOf(rank)
  if (at === 0 && ids.length === 0) return undefined
  return at < 0 ? null : (ids[at] ?? null)
}

/** What the chair announced, by its first mover, in order; what takes the place of another is not a new one. */
const movedBy = oncePer((document: Document): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const { movers, id, replaces } of announcedProposals(document)) {
    const [first = ''] = moversOf(movers)
    const ids = found.get(first) ?? []
    const place = replaces === null ? -1 : ids.indexOf(replaces)
    if (place >= 0) ids[place] = id
    else if (!ids.includes(id)) found.set(first, [...ids, id])
  }
  return found
})
