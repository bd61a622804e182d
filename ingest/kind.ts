import type { ReferenceKind } from '../graph/reference.ts'
import type { Document, Mention, Name, Part, Resolution } from './document.ts'

/**
 * A kind of reference: one value in one file. `find` looks only at words; `resolve` looks at the document.
 * Adding a kind touches its file, its cases, the list in `kinds/index.ts` and the enum in `schema.graphql`.
 */
export interface Kind {
  readonly kind: ReferenceKind
  /**
   * Every mention of this kind in `document.text`, in order, none overlapping another of the same kind. Linear in
   * the text. Reads only the text (and paragraphs or footnotes as layout), never the parts. It does not search the text
   * itself: it reads round the places of the triggers that its file declares (`pass/trigger.ts`).
   */
  find(document: Document): readonly Mention[]
  /** What one name of a mention stands for, in its scope. Never throws: what cannot be decided is a status. */
  resolve(name: Name, mention: Mention, scope: Scope): Resolution
}

/** Where a mention stands: the document, its parts, and every mention found in it. */
export interface Scope {
  readonly document: Document
  readonly parts: readonly Part[]
  /** The innermost part that holds the mention, or null. */
  readonly part: Part | null
  /** All mentions of all kinds, in order of start. */
  readonly mentions: readonly Mention[]
}
