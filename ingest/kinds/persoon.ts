import { entityKind } from '../entities/entity-kind.ts'
import type { Kind } from '../kind.ts'

/** A named person, only where the words around the name make it certain. */
export const persoon: Kind = entityKind('persoon')
