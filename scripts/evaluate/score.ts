import { assign } from './assignment.ts'
import { type Gold, leftOut, type Marked, type MarkedReference, scored } from './gold.ts'

/** One thing that one reference names: what is counted. */
export interface Pair {
  readonly kind: string
  /** Null for a reference without a target. */
  readonly target: string | null
  /** UTF-16 code units of the source file, half open. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How the pairs of one document compare. */
export interface Score {
  readonly found: readonly Pair[]
  readonly missed: readonly Pair[]
  /** Predicted, and matching nothing. */
  readonly extra: readonly Pair[]
  /** Predicted, and matching only what the rules leave out of the score. */
  readonly leftOut: readonly Pair[]
}

/**
 * Addresses are compared with en dashes read as hyphens and without a final slash, CELEX numbers with or without the word in
 * front; other targets as they are.
 */
function comparable(kind: string, target: string): string {
  if (kind === 'url') return target.replaceAll('–', '-').replace(/\/$/, '')
  return kind === 'celex' ? target.replace(/^CELEX[:\s]+/i, '') : target
}

const pairsOf = (references: readonly MarkedReference[]): readonly Pair[] =>
  references.flatMap(({ kind, start, end, text, targets }) => {
    const names: readonly (string | null)[] = targets.length === 0 ? [null] : targets
    return names.map((name) => ({
      kind,
      target: name === null ? null : comparable(kind, name),
      start,
      end,
      text,
    }))
  })

const groupKey = (pair: Pair): string => `${pair.kind} ${pair.target ?? ''}`

/** Splits into what has a partner of the same kind and target on the other side, and what has not. */
function match(expected: readonly Pair[], predicted: readonly Pair[]) {
  const found: Pair[] = []
  const missed: Pair[] = []
  const used = new Set<Pair>()
  const predictedBy = Map.groupBy(predicted, groupKey)
  for (const [key, group] of Map.groupBy(expected, groupKey)) {
    const candidates = predictedBy.get(key) ?? []
    assign(group, candidates).forEach((partner, index) => {
      const pair = group[index]
      const candidate = candidates[partner]
      if (pair === undefined) return
      if (candidate === undefined) missed.push(pair)
      else {
        found.push(pair)
        used.add(candidate)
      }
    })
  }
  return { found, missed, rest: predicted.filter((pair) => !used.has(pair)) }
}

const inReadingOrder = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.toSorted((one, other) => one.start - other.start || one.end - other.end)

/**
 * A paper without an official id is called differently by the gold and by the extractor: the extractor's own name for
 * it is read as the gold's.
 */
function asGoldCallsIt(gold: Gold, predicted: Marked): readonly MarkedReference[] {
  const { document } = predicted
  if (gold.document !== null || gold.id === null || document === null) return predicted.references
  const renamed = (target: string): string => {
    if (target === document) return gold.id ?? target
    return target.startsWith(`${document}#`) ? `${gold.id}${target.slice(document.length)}` : target
  }
  return predicted.references.map((reference) => ({ ...reference, targets: reference.targets.map(renamed) }))
}

/**
 * Scores the references of one document on the given kinds. A gold pair is found when a predicted reference of the
 * same kind overlaps its span and names the same target (or, like it, none); each predicted pair serves once. What
 * matches only a left-out reference counts neither way.
 */
export function scoreReferences(gold: Gold, predicted: Marked, kinds: readonly string[]): Score {
  const ofKinds = (references: readonly MarkedReference[]): readonly MarkedReference[] =>
    references.filter((reference) => kinds.includes(reference.kind))
  const { found, missed, rest } = match(
    pairsOf(ofKinds(scored(gold))),
    pairsOf(ofKinds(asGoldCallsIt(gold, predicted))),
  )
  const spare = match(rest, pairsOf(ofKinds(leftOut(gold))))
  return {
    found: inReadingOrder(found),
    missed: inReadingOrder(missed),
    extra: inReadingOrder(spare.missed),
    leftOut: inReadingOrder(spare.found),
  }
}
