import { entityKind } from '../entities/entity-kind.ts'
import type { Kind } from '../kind.ts'

/** A political party or its fractie. */
export const partij: Kind = entityKind('partij')
