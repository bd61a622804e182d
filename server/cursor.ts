import type { PassagePosition } from '../graph/passages.ts'
import { type ReferencePosition, referenceKinds } from '../graph/reference.ts'
import type { SearchPosition } from '../graph/store.ts'
import { clientError } from './errors.ts'

/** A place in a listing as an opaque string: base64url of a JSON array that begins with what it is a place in. */
function encode(fields: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(fields)).toString('base64url')
}

function decode(cursor: string): readonly unknown[] {
  try {
    const fields: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(fields)) return fields
  } catch {
    // Falls through: what is not ours is refused in one way.
  }
  throw badCursor()
}

const badCursor = () =>
  clientError('BAD_CURSOR', '`after` is no cursor of this listing; give the `endCursor` of its page before.')

/** Where a page ends, and how to go on: `next` is the place of its last item, null where nothing comes behind it. */
export const pageInfoOf = <Position>(next: Position | null, cursorOf: (position: Position) => string) => ({
  hasNextPage: next !== null,
  endCursor: next === null ? null : cursorOf(next),
})

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** The cursor of a place in a listing of references. */
export function referenceCursor(position: ReferencePosition): string {
  const { document, start, end, kind, ordinal } = position
  return encode(['reference', document, start, end, kind, ordinal])
}

/** The place that a cursor stands for; null for none. Throws `BAD_CURSOR`. */
export function referencePosition(cursor: string | null | undefined): ReferencePosition | null {
  if (cursor === null || cursor === undefined) return null
  const [listing, document, start, end, name, ordinal] = decode(cursor)
  const kind = referenceKinds.find((known) => known === name)
  const ours = listing === 'reference' && typeof document === 'string' && kind !== undefined
  if (ours && isCount(start) && isCount(end) && isCount(ordinal))
    return { document, start, end, kind, ordinal }
  throw badCursor()
}

/** The cursor of a place in the results of a search. */
export function searchCursor(position: SearchPosition): string {
  return encode(['search', position.rank, position.id])
}

/** The place that a cursor stands for; null for none. Throws `BAD_CURSOR`. */
export function searchPosition(cursor: string | null | undefined): SearchPosition | null {
  if (cursor === null || cursor === undefined) return null
  const [listing, rank, id] = decode(cursor)
  if (listing === 'search' && typeof rank === 'number' && typeof id === 'string') return { rank, id }
  throw badCursor()
}

/** The cursor of a place among the papers of a dossier. */
export function paperCursor(id: string): string {
  return encode(['paper', id])
}

/** The place that a cursor stands for; null for none. Throws `BAD_CURSOR`. */
export function paperPosition(cursor: string | null | undefined): string | null {
  if (cursor === null || cursor === undefined) return null
  const [listing, id] = decode(cursor)
  if (listing === 'paper' && typeof id === 'string') return id
  throw badCursor()
}

/** The cursor of a place among passages. */
export function passageCursor({ document, start }: PassagePosition): string {
  return encode(['passage', document, start])
}

/** The place that a cursor stands for; null for none. Throws `BAD_CURSOR`. */
export function passagePosition(cursor: string | null | undefined): PassagePosition | null {
  if (cursor === null || cursor === undefined) return null
  const [listing, document, start] = decode(cursor)
  if (listing === 'passage' && typeof document === 'string' && isCount(start)) return { document, start }
  throw badCursor()
}
