import { entityKind } from '../entities/entity-kind.ts'
import type { Kind } from '../kind.ts'

/** A Dutch ministry, by name or abbreviation; a minister's office is none. */
export const ministerie: Kind = entityKind('ministerie')
