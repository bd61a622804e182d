import { parseKamerstuk } from '../../../graph/ids.ts'
import { moversOf } from '../../../graph/movers.ts'
import type { Document } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { oncePer } from '../../once.ts'
import { outward } from '../../parts/outward.ts'
import { announcedProposals } from './proposal-announced.ts'

/** How often a member moves in a debate is told by words: "de tweede motie van de heer Zandstra". */
const ranks: readonly string[] = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde']
const ranked = new RegExp(`(?<!\\p{L})(?<rank>${ranks.join('|')}|laatste|andere)\\s{1,2}$`, 'iu')
/** How far in front of the noun, in UTF-16 code units. */
const reach = 12

/**
 * The motie that words like "de tweede motie van de heer Zandstra" mean: of those that the chair announced in the same debate as moved
 * by him first, and by all that are named with him, in that order. `undefined` where no such word stands in front, or the first is meant and the chair announced none;
 * `null` where nothing tells which.
 */
export function rankedProposal(
  scope: Scope,
  start: number,
  movers: readonly string[],
): string | null | undefined {
  const { document } = scope
  const rank = ranked
    .exec(document.text.slice(Math.max(0, start - reach), start))
    ?.groups?.rank?.toLowerCase()
  if (rank === undefined) return undefined
  const [first = '', ...others] = movers
  const all = (movedBy(document).get(first) ?? []).filter(({ along }) =>
    others.every((one) => along.has(one)),
  )
  const at = rank === 'laatste' ? -1 : ranks.indexOf(rank)
  if (at === 0 && all.length === 0) return undefined
  return at < 0 && rank !== 'laatste' ? null : (inDebate(all, scope).at(at)?.id ?? null)
}

/** A motie, and where the chair announced it. */
interface Moved {
  readonly id: string
  readonly start: number
  /** Who moved it with its first mover. */
  readonly along: ReadonlySet<string>
}

/** Those of the item of the agenda that words stand in, or else all, where they are of one dossier: of several debates nothing tells which. */
function inDebate(all: readonly Moved[], { parts, part }: Scope): readonly Moved[] {
  for (const { kind, start, end } of outward(part, parts)) {
    const here = kind === 'agenda-item' ? all.filter((one) => one.start >= start && one.start < end) : []
    if (here.length > 0) return here
  }
  return new Set(all.map(({ id }) => dossierOf(id))).size === 1 ? all : []
}

function dossierOf(id: string): string {
  const { dossier, toevoeging } = parseKamerstuk(id) ?? { dossier: '', toevoeging: null }
  return `${dossier}-${toevoeging}`
}

/** What the chair announced, by its first mover, in order; what takes the place of another is not a new one. */
const movedBy = oncePer((document: Document): ReadonlyMap<string, readonly Moved[]> => {
  const found = new Map<string, Moved[]>()
  for (const { movers, id, start, replaces } of announcedProposals(document)) {
    const [first = '', ...others] = moversOf(movers)
    const moved = found.get(first) ?? []
    const one: Moved = { id, start, along: new Set(others) }
    const place = replaces === null ? -1 : moved.findIndex((other) => other.id === replaces)
    if (place >= 0) moved[place] = one
    else if (moved.every((other) => other.id !== id)) found.set(first, [...moved, one])
  }
  return found
})
