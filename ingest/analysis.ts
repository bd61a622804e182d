import type { Document, Part } from './document.ts'
import type { ResolvedName } from './resolve.ts'

/** A document, cut into parts, with everything that it refers to. */
export interface Analysis {
  readonly document: Document
  readonly parts: readonly Part[]
  readonly references: readonly ResolvedName[]
}
