import type { Link } from './link.ts'
import type { GraphNode } from './node.ts'
import { citationKinds, type Reference, type ReferenceKind, type ReferencePosition } from './reference.ts'

/** A UTF-16 code unit's place among code points: surrogates stand for characters above all others. */
const placeOf = (unit: number): number =>
  unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit

/**
 * Compares by code point, as SQLite (UTF-8 bytes) and Neo4j do. It differs from JavaScript's `<` only where a
 * character above U+FFFF meets one from U+E000 to U+FFFF.
 */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = placeOf(a.charCodeAt(i)) - placeOf(b.charCodeAt(i))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/**
 * An id so written that it sorts by code point however strings are compared: characters from U+D7FF on as U+D7FF and six hex
 * digits. Neo4j's `ORDER BY` compares by code point, its `>` by code unit; nearly every id is its own key.
 */
export function orderKey(id: string): string {
  return id.replace(/[\u{D7FF}-\u{10FFFF}]/gu, (character) => {
    const hex = character.codePointAt(0)?.toString(16) ?? ''
    return `\u{D7FF}${hex.padStart(6, '0')}`
  })
}

/** The place of a reference in every listing. */
export function positionOf(reference: Reference): ReferencePosition {
  const { document, start, end, kind, ordinal } = reference
  return { document, start, end, kind, ordinal }
}

/** The order of every listing of references: citing document, start, end, kind, ordinal. */
export function comparePositions(a: ReferencePosition, b: ReferencePosition): number {
  return (
    compareStrings(a.document, b.document) ||
    a.start - b.start ||
    a.end - b.end ||
    compareStrings(a.kind, b.kind) ||
    a.ordinal - b.ordinal
  )
}

const citations: ReadonlySet<string> = new Set(citationKinds)

/** How specific a kind of link is: 0 citations, 1 entities, 2 addresses, 3 structure (and a paper naming itself). */
export function linkRank(kind: ReferenceKind | Link['kind']): number {
  if (citations.has(kind)) return 0
  if (kind === 'url') return 2
  return kind === 'within' || kind === 'answers' || kind === 'asked-by' || kind === 'self' ? 3 : 1
}

/** A document's parts in their order: by start, then the longer first; those only cited last, by id. */
export function orderParts(parts: readonly GraphNode[]): readonly GraphNode[] {
  const place = ({ known, part }: GraphNode) => ({
    cited: Number(known !== 'ingested' || part === null),
    start: known === 'ingested' ? (part?.start ?? 0) : 0,
    end: known === 'ingested' ? (part?.end ?? 0) : 0,
  })
  return parts.toSorted((a, b) => {
    const [x, y] = [place(a), place(b)]
    return x.cited - y.cited || x.start - y.start || y.end - x.end || compareStrings(a.id, b.id)
  })
}
