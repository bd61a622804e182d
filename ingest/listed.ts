import type { Mention } from './document.ts'
import { oncePer } from './once.ts'

/** Some mentions of a document, in order, and where each starts. */
export interface Listed {
  readonly list: readonly Mention[]
  readonly starts: readonly number[]
}

/** Mentions, which are in order, with where each starts. */
export const toListed = (list: readonly Mention[]): Listed => ({
  list,
  starts: list.map((mention) => mention.start),
})

/** Lists the mentions that fit, once for the mentions of a document. */
export const listing = (fits: (mention: Mention) => boolean): ((mentions: readonly Mention[]) => Listed) =>
  oncePer((mentions) => toListed(mentions.filter(fits)))
