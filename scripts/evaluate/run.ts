import { type Figures, perKind, total, totalParts } from './figures.ts'
import type { PartScore } from './parts.ts'
import type { Pair, Score } from './score.ts'

/** One gold file, scored. */
export interface Result {
  /** The gold file's name, without folders. */
  readonly gold: string
  /** The source file as decoded: for the lines of misses and extras. */
  readonly text: string
  readonly score: Score
  readonly parts: readonly PartScore[]
}

/** A run as it is saved, to be compared with a later one. */
export interface Run {
  readonly format: 'kamergraaf-evaluation-1'
  readonly total: Figures
  readonly kinds: Readonly<Record<string, Figures>>
  readonly parts: readonly PartScore[]
  readonly files: readonly { readonly gold: string; readonly total: Figures; readonly leftOut: number }[]
  /** The found pairs and the extra ones, by {@link pairKey}. */
  readonly found: readonly string[]
  readonly extra: readonly string[]
}

/** What differs between two runs, by {@link pairKey}. */
export interface Difference {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  readonly newExtra: readonly string[]
  readonly goneExtra: readonly string[]
}

/** `<gold file>:<start>-<end> <kind> → <target>`: names a pair in every run over the same texts. */
function pairKey(gold: string, pair: Pair): string {
  return `${gold}:${pair.start}-${pair.end} ${pair.kind} → ${pair.target ?? 'nothing'}`
}

const keys = (results: readonly Result[], list: 'found' | 'extra'): readonly string[] =>
  results.flatMap(({ gold, score }) => score[list].map((pair) => pairKey(gold, pair)))

/** The run that these results make. */
export function runOf(results: readonly Result[]): Run {
  const scores = results.map((result) => result.score)
  return {
    format: 'kamergraaf-evaluation-1',
    total: total(scores),
    kinds: Object.fromEntries(perKind(scores)),
    parts: totalParts(results.map((result) => result.parts)),
    files: results.map(({ gold, score }) => ({ gold, total: total([score]), leftOut: score.leftOut.length })),
    found: keys(results, 'found'),
    extra: keys(results, 'extra'),
  }
}

const minus = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others)
  return some.filter((key) => !known.has(key))
}

/** What the run `now` gained and lost against an earlier one. */
export function compare(earlier: Run, now: Run): Difference {
  return {
    gained: minus(now.found, earlier.found),
    lost: minus(earlier.found, now.found),
    newExtra: minus(now.extra, earlier.extra),
    goneExtra: minus(earlier.extra, now.extra),
  }
}

/** Reads a saved run; null when the text is not one. */
export function readRun(json: string): Run | null {
  try {
    const value: Run = JSON.parse(json)
    return value?.format === 'kamergraaf-evaluation-1' ? value : null
  } catch {
    return null
  }
}
