import type { Period } from '../period.ts'
import type { Reference, ReferenceKind } from '../reference.ts'

/** Which paths to look for. */
export interface PathsQuery {
  readonly from: string
  readonly to: string
  /** The most paths. */
  readonly k: number
  /** The most references that one path may follow. */
  readonly maxHops: number
  /** Kinds of reference to follow; empty: all. */
  readonly kinds: readonly ReferenceKind[]
  /** Only references made in papers dated in it; null or left out: all. */
  readonly period?: Period | null
  /** Nodes that no path leads through; a paper stands for its parts, a law for its articles. */
  readonly avoid: readonly string[]
  /** No path leads through a node with more references to it than this. */
  readonly maxDegree: number
}

/** One reference of a path, whichever way it runs. */
export interface Hop {
  /** The paper, law, entity or address that it starts from; at an end of the path the node asked for, or of a dossier its paper. */
  readonly from: string
  readonly to: string
  /** `out`: made in `from`; `in`: made in `to`. */
  readonly direction: 'out' | 'in'
  /** The first of the references that lead from the one to the other this way. */
  readonly reference: Reference
  /** How many of these there are. */
  readonly count: number
}

/** A way from one node to another along references. */
export type Path = readonly Hop[]
