import type { Mention, Span } from './document.ts'
import { oncePer } from './once.ts'

/** Some mentions or other spans of a document, in order, and where each starts. */
export interface Listed<Item extends Span = Mention> {
  readonly list: readonly Item[]
  readonly starts: readonly number[]
}

/** Spans, which are in order, with where each starts. */
export const toListed = <Item extends Span>(list: readonly Item[]): Listed<Item> => ({
  list,
  starts: list.map(({ start }) => start),
})

/** Lists the mentions that fit, once for the mentions of a document. */
export const listing = (fits: (mention: Mention) => boolean): ((mentions: readonly Mention[]) => Listed) =>
  oncePer((mentions) => toListed(mentions.filter(fits)))
