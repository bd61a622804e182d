import type { Document, Message, Part } from './document.ts'
import type { ResolvedName } from './resolve.ts'

/** A document, cut into parts, with everything that it refers to. */
export interface Analysis {
  readonly document: Document
  /** What the document's source map leads to (`Reading.printed`). */
  readonly printed: string
  /** Whether that was laid out from a source that holds no text as it stands: a PDF. */
  readonly laidOut: boolean
  readonly parts: readonly Part[]
  readonly references: readonly ResolvedName[]
  /** What was odd about the source, from every stage. */
  readonly messages: readonly Message[]
}
