import type { Period } from './period.ts'
import type { ReferenceKind } from './reference.ts'

/** That references lead from one node to another; how many, and which, is not asked. */
export interface Step {
  readonly from: string
  readonly to: string
  /** References to the end that was not asked for. */
  readonly degree: number
  /** The most specific of them: 0 citations, 1 entities, 2 addresses (see `linkRank`). */
  readonly rank: number
}

/** Which steps to read. */
export interface StepsQuery {
  /** Kinds of reference; empty: all. */
  readonly kinds: readonly ReferenceKind[]
  /** Only references made in papers dated in it; null or left out: all. */
  readonly period?: Period | null
  /** Of one node, each part for itself, at most so many lead out and at most so many in: the most specific, then by the id at the other end. */
  readonly limit: number
  /** Only steps whose other end is one of these, or lies in one of them that is a paper or a law; null: all. */
  readonly into: readonly string[] | null
}

/** The first of the references that make a step, and how many there are. */
export interface Footing {
  /** Id of the first one in the text; a resolved one before an ambiguous one. */
  readonly reference: string
  readonly count: number
}

/** One name for each step: from where to where. */
export const stepName = ({ from, to }: Pick<Step, 'from' | 'to'>): string => `${from}\u0000${to}`
