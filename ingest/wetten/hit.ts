import type { Span } from '../document.ts'
import type { Named } from './given.ts'
import type { Pieces } from './pieces.ts'

/** One place where a law is named, with the pieces of it that the words name. */
export interface WetHit extends Span {
  /** Slugs of the laws that the words may mean; the title in words for one that the data does not have. */
  readonly ids: readonly [string, ...string[]]
  readonly name: string | null
  readonly pieces: Pieces['pieces']
  /**
   * `amended`, `again`, `by-article`: an article without its law, which the sentence in front says to be changed, or names with
   * the article, or which what is called by the article makes known; `thereof`: "artikel 3
   * daarvan", of the law that is named last.
   */
  readonly rule: Named['rule'] | 'amended' | 'again' | 'by-article' | 'thereof'
}
