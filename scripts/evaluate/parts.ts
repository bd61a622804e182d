import type { MarkedPart } from './gold.ts'
import { lineOf } from './lines.ts'

/** How the parts of one kind compare, counted in single numbers: "Vraag 2 en 3" counts as two. */
export interface PartScore {
  readonly kind: string
  readonly expected: number
  /** Same kind and same id predicted. */
  readonly found: number
  /** Of the found: both boundaries within one line. */
  readonly inPlace: number
  /** Of the expected: those with an asking fractie. */
  readonly asked: number
  /** Of these: the same fractie predicted. */
  readonly askedRight: number
  /** Ids predicted and not expected. */
  readonly extra: readonly string[]
  readonly missed: readonly string[]
  /** Ids found with a boundary elsewhere. */
  readonly displaced: readonly string[]
}

/** The kinds of part that a gold file always lists completely; others are scored where it has any. */
const numberedKinds: readonly string[] = ['question', 'answer', 'sub-question', 'sub-answer']

/** Longest distance in UTF-16 code units that can still be one line: texts flattened to one line have no other measure. */
const longestLine = 160

/** One part a number: `antwoord-2` with numbers 2 and 3 is `antwoord-2` and `antwoord-3` at the same place. */
const singles = (part: MarkedPart): readonly MarkedPart[] => {
  const { number, numbers = [] } = part
  if (numbers.length < 2 || typeof number !== 'string' || !part.id.endsWith(number)) return [part]
  const stem = part.id.slice(0, part.id.length - number.length)
  return numbers.map((each) => ({ ...part, id: stem + each, number: each }))
}

const trimmed = (part: MarkedPart, text: string): { start: number; end: number } => {
  const inside = text.slice(part.start, part.end)
  const start = part.start + inside.length - inside.trimStart().length
  return { start, end: start + inside.trim().length }
}

const near = (one: number, other: number, text: string): boolean =>
  Math.abs(one - other) <= longestLine && Math.abs(lineOf(text, one) - lineOf(text, other)) <= 1

const samePlace = (one: MarkedPart, other: MarkedPart, text: string): boolean => {
  const [left, right] = [trimmed(one, text), trimmed(other, text)]
  return near(left.start, right.start, text) && near(left.end, right.end, text)
}

function scoreKind(
  kind: string,
  gold: readonly MarkedPart[],
  predicted: readonly MarkedPart[],
  text: string,
): PartScore {
  const expected = gold.filter((part) => part.kind === kind).flatMap(singles)
  const found = new Map(
    predicted
      .filter((part) => part.kind === kind)
      .flatMap(singles)
      .map((part) => [part.id, part]),
  )
  const pairs = expected.flatMap((part) => {
    const other = found.get(part.id)
    return other === undefined ? [] : [{ part, other }]
  })
  const displaced = pairs.filter(({ part, other }) => !samePlace(part, other, text))
  const asked = expected.filter((part) => typeof part.askedBy === 'string')
  const names = new Set(expected.map((part) => part.id))
  return {
    kind,
    expected: expected.length,
    found: pairs.length,
    inPlace: pairs.length - displaced.length,
    asked: asked.length,
    askedRight: asked.filter((part) => found.get(part.id)?.askedBy === part.askedBy).length,
    extra: [...found.keys()].filter((id) => !names.has(id)),
    missed: expected.map((part) => part.id).filter((id) => !found.has(id)),
    displaced: displaced.map(({ part }) => part.id),
  }
}

/**
 * Scores the parts of one document: a gold part is found when a predicted part has its kind and id. Boundaries, white
 * space at the ends left out, are in place when both are within one line of the gold's. `text` is the source file.
 */
export function scoreParts(
  gold: readonly MarkedPart[],
  predicted: readonly MarkedPart[],
  text: string,
): readonly PartScore[] {
  const kinds = new Set([...numberedKinds, ...gold.map((part) => part.kind)])
  return [...kinds]
    .map((kind) => scoreKind(kind, gold, predicted, text))
    .filter((score) => score.expected > 0 || score.extra.length > 0)
}
