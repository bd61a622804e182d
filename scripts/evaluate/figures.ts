import { referenceKinds } from '../../graph/reference.ts'
import type { PartScore } from './parts.ts'
import type { Score } from './score.ts'

/** Counted pairs, and the three figures made of them; null where nothing was expected or predicted. */
export interface Figures {
  readonly expected: number
  readonly found: number
  readonly missed: number
  readonly extra: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** Precision, recall and F1 of so many found, missed and extra. */
export function figures(found: number, missed: number, extra: number): Figures {
  return {
    expected: found + missed,
    found,
    missed,
    extra,
    precision: ratio(found, found + extra),
    recall: ratio(found, found + missed),
    f1: ratio(2 * found, 2 * found + missed + extra),
  }
}

const countOf = (
  scores: readonly Score[],
  list: 'found' | 'missed' | 'extra',
  counts: (kind: string) => boolean,
) => scores.reduce((sum, score) => sum + score[list].filter((pair) => counts(pair.kind)).length, 0)

const figuresOf = (scores: readonly Score[], counts: (kind: string) => boolean): Figures =>
  figures(
    countOf(scores, 'found', counts),
    countOf(scores, 'missed', counts),
    countOf(scores, 'extra', counts),
  )

/** The figures over all kinds; `self`, the paper naming itself, is left out. */
export function total(scores: readonly Score[]): Figures {
  return figuresOf(scores, (kind) => kind !== 'self')
}

/** The figures per kind, in the order of the kinds; kinds neither expected nor predicted are left out. */
export function perKind(scores: readonly Score[]): readonly (readonly [string, Figures])[] {
  const met = new Set(
    scores.flatMap(({ found, missed, extra }) => [...found, ...missed, ...extra].map((pair) => pair.kind)),
  )
  const order = [...referenceKinds.filter((kind) => met.has(kind)), ...met].map(String)
  return [...new Set(order)].map((kind) => [kind, figuresOf(scores, (other) => other === kind)])
}

/** The part scores of several documents, added up per kind of part. */
export function totalParts(scores: readonly (readonly PartScore[])[]): readonly PartScore[] {
  const groups = Map.groupBy(scores.flat(), (score) => score.kind)
  return [...groups].map(([kind, group]) => ({
    kind,
    expected: sum(group, (score) => score.expected),
    found: sum(group, (score) => score.found),
    inPlace: sum(group, (score) => score.inPlace),
    asked: sum(group, (score) => score.asked),
    askedRight: sum(group, (score) => score.askedRight),
    extra: group.flatMap((score) => score.extra),
    missed: group.flatMap((score) => score.missed),
    displaced: group.flatMap((score) => score.displaced),
  }))
}

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((total, item) => total + value(item), 0)
