import { entityKind } from '../entities/entity-kind.ts'
import type { Kind } from '../kind.ts'

/** An organisation named in the text: curated, defined by the document itself, or told by the form of its name. */
export const organisatie: Kind = entityKind('organisatie')
