import type { Document } from '../document.ts'
import type { ReadLimits } from './decode.ts'

/** What reading may be told. */
export interface ReadOptions {
  /** The paper's official id, when the user knows better than the paper. */
  readonly id?: string
  readonly limits?: ReadLimits
}

/** A source that was read. */
export interface Reading {
  readonly document: Document
  /**
   * What the document's source map leads to: the decoded file of a text dump; of a format without plain text, the
   * document's text itself.
   */
  readonly printed: string
}
