import { moversAgree, moversOf } from '../../graph/movers.ts'
import type { Document } from '../document.ts'
import type { Scope } from '../kind.ts'
import { announcedProposals } from './proposal-announced.ts'
import type { ProposalNoun } from './proposal-noun.ts'
import { numberedAs } from './proposal-own.ts'

/** A motie or amendement to which the document gives a number, at a place. */
interface Numbered {
  readonly movers: readonly string[]
  readonly id: string
  readonly start: number
}

/** Most of one first mover that are told apart in a document. */
const longestGroup = 100

const made = new WeakMap<Document, Map<string, ReadonlyMap<string, readonly Numbered[]>>>()

/**
 * The numbers that the document gives to moties (or amendementen) of the same movers, each once: the last one named
 * before a place first, for it is the likeliest.
 */
export function sameMovers(
  movers: readonly string[],
  place: number,
  scope: Scope,
  noun: ProposalNoun,
): readonly string[] {
  const [first = ''] = movers
  const groups = groupsOf(scope, noun)
  const fitting = [...new Set([...(groups.get(first) ?? []), ...(groups.get(movers.join('')) ?? [])])].filter(
    (one) => moversAgree(movers, one.movers),
  )
  const before = fitting.filter(({ start }) => start < place).sort((a, b) => b.start - a.start)
  return [...new Set([...before, ...fitting].map(({ id }) => id))]
}

function groupsOf(scope: Scope, noun: ProposalNoun): ReadonlyMap<string, readonly Numbered[]> {
  const { document } = scope
  const known = made.get(document) ?? new Map<string, ReadonlyMap<string, readonly Numbered[]>>()
  made.set(document, known)
  const groups = known.get(noun.kind) ?? grouped(numberedIn(scope, noun))
  known.set(noun.kind, groups)
  return groups
}

/** By their first mover, and by all of them as one word: "Van Baarle-Dassen" may be two. */
function grouped(all: readonly Numbered[]): ReadonlyMap<string, readonly Numbered[]> {
  const groups = new Map<string, Numbered[]>()
  for (const one of all)
    for (const key of new Set([one.movers[0] ?? '', one.movers.join('')])) {
      const group = groups.get(key) ?? []
      if (group.length < longestGroup) group.push(one)
      groups.set(key, group)
    }
  return groups
}

/** Each of them where it is numbered, in order. */
function numberedIn(scope: Scope, noun: ProposalNoun): readonly Numbered[] {
  const found: Numbered[] = []
  for (const mention of scope.mentions) {
    if (mention.kind !== noun.kind) continue
    const movers = moversOf(mention.names[0]?.said.movers)
    const id = movers.length === 0 ? null : numberedAs(mention, scope)
    if (id !== null) found.push({ movers, id, start: mention.start })
  }
  if (noun.kind === 'motie')
    for (const { movers, id, start } of announcedProposals(scope.document))
      found.push({ movers: moversOf(movers), id, start })
  return found.filter(({ movers }) => movers.length > 0).sort((a, b) => a.start - b.start)
}
