import type { Span } from '../document.ts'
import { countBefore } from '../rising.ts'
import type { EntityKind } from './entity.ts'

/** One place where an entity is named. */
export interface Hit extends Span {
  readonly kind: EntityKind
  /** Id below the prefix. */
  readonly id: string
  /** Which rule found it, below the kind: `name`, `abbreviation`, `learnt`, `form`, `short-form`, … */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
  /** Other entities it may be, less likely ones; empty when there is no doubt. */
  readonly others: readonly string[]
  /** What the reading rests on, one sentence of English; null where the words alone say it. */
  readonly reason: string | null
}

/** Of overlapping places the longest stays, of equal ones the first given; in order of place. */
export function withoutOverlap<Place extends Span>(hits: readonly Place[]): readonly Place[] {
  if (hits.every((hit, index) => index === 0 || hit.start >= (hits[index - 1]?.end ?? 0))) return hits
  const kept: Place[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || hit.start >= last.end) kept.push(hit)
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit
  }
  return kept
}

/** Finds whether a span touches one of the hits; the hits in order and without overlap. */
export function touches(hits: readonly Hit[], start: number, end: number): boolean {
  const hit = firstFrom(hits, start)
  return hit !== undefined && hit.start < end
}

/** Finds whether one of the hits begins before a span and does not end before it does; the hits in order and without overlap. */
export function isWithin(hits: readonly Hit[], start: number, end: number): boolean {
  const hit = firstFrom(hits, start)
  return hit !== undefined && hit.start < start && end <= hit.end
}

const firstFrom = (hits: readonly Hit[], offset: number): Hit | undefined =>
  hits[countBefore(hits.length, (index) => (hits[index]?.end ?? 0) <= offset)]
