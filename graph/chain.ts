import type { Period } from './period.ts'
import type { Reference, ReferenceKind, ReferencePosition } from './reference.ts'
import type { GraphStore } from './store.ts'

/** One step of a chain: a reference, from the node it was met at to its (likeliest) target. */
export interface ChainStep {
  /** Steps from the start, from 1. */
  readonly distance: number
  /** The start or the target of an earlier step; the reference itself may stand in a part below it. */
  readonly from: string
  readonly to: string
  readonly reference: Reference
  /** It closes a circle: earlier steps lead from the target, or from what lies below it, back here. Not followed again. */
  readonly cycle: boolean
}

/** Where a chain of references leads, nearest first, in reading order. */
export interface Chain {
  readonly start: string
  readonly steps: readonly ChainStep[]
  /** True when `depth` or `limit` cut it. */
  readonly truncated: boolean
}

/** How far a chain is followed. */
export interface ChainQuery {
  /** The most steps away. */
  readonly depth: number
  /** The most steps in all. */
  readonly limit: number
  /** Only along references made in papers dated in it; null or left out: all. */
  readonly period?: Period | null
}

/** Kinds that lead on: from paper to paper, from answer to answer. */
const chainKinds: readonly ReferenceKind[] = [
  'antwoord',
  'vraag',
  'motie',
  'kamerstuk',
  'dossier',
  'aanhangsel',
  'handelingen',
]

const pageSize = 500

/** A node the chain reached. */
interface Reached {
  readonly id: string
  readonly distance: number
}

/**
 * Follows references breadth first: out of a node, the parts below it and its footnotes, resolved or ambiguous, to their
 * likeliest target. Each reference comes once, each node is followed once; every step that closes a circle is flagged, also
 * where other ways lead to both its ends.
 */
export async function chain(store: GraphStore, start: string, query: ChainQuery): Promise<Chain> {
  const steps: ChainStep[] = []
  const listed = new Set<string>()
  const reached = new Set([start])
  let level: readonly Reached[] = [{ id: start, distance: 0 }]
  while (level.length > 0) {
    const next: Reached[] = []
    for await (const [here, reference] of referencesOf(store, level, query.period ?? null)) {
      const to = reference.target
      if (to === null || listed.has(reference.id)) continue
      if (here.distance >= query.depth || steps.length >= query.limit)
        return { start, steps, truncated: true }
      listed.add(reference.id)
      const cycle = leadsBack(to, here.id, reached, steps)
      const distance = here.distance + 1
      steps.push({ distance, from: here.id, to, reference, cycle })
      if (cycle || reached.has(to)) continue
      reached.add(to)
      next.push({ id: to, distance })
    }
    level = next
  }
  return { start, steps, truncated: false }
}

/** Whether a node is another one or a part of it: an answer of its paper, a sub-answer of its answer. */
const isWithin = (id: string, whole: string): boolean =>
  id === whole || id.startsWith(`${whole}${whole.includes('#') ? '.' : '#'}`)

/** Whether the steps so far lead from a node, or from what lies below it, to another one. */
function leadsBack(
  from: string,
  to: string,
  reached: ReadonlySet<string>,
  steps: readonly ChainStep[],
): boolean {
  const met = new Set(Array.from(reached).filter((id) => isWithin(id, from)))
  for (const id of met) {
    if (isWithin(to, id)) return true
    for (const step of steps) if (isWithin(step.from, id)) met.add(step.to)
  }
  return false
}

/** So many nodes are asked for together: more may be in vain, for the chain may be cut before. */
const askedTogether = 16

/** The references that lead on from these nodes, node by node, in reading order. */
async function* referencesOf(
  store: GraphStore,
  level: readonly Reached[],
  period: Period | null,
): AsyncIterable<readonly [Reached, Reference]> {
  for (let i = 0; i < level.length; i += askedTogether) {
    const some = level.slice(i, i + askedTogether)
    const pages = await store.referencesOut(
      some.map(({ id }) => id),
      { ...leadingOn, period },
    )
    for (const [at, here] of some.entries()) {
      let page = pages[at]
      while (page !== undefined) {
        for (const reference of page.items) yield [here, reference]
        page = page.next === null ? undefined : await pageAfter(store, here.id, period, page.next)
      }
    }
  }
}

const leadingOn = { kinds: chainKinds, statuses: ['resolved', 'ambiguous'], first: pageSize } as const

function pageAfter(store: GraphStore, node: string, period: Period | null, after: ReferencePosition) {
  return store.references({ ...leadingOn, node, direction: 'out', period, after })
}
