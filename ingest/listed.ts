import type { Mention } from './document.ts'
import { oncePer } from './once.ts'

/** Some mentions of a document, in order, and where each starts. */
export interface Listed {
  readonly list: readonly Mention[]
  readonly starts: readonly number[]
}

/** Lists the mentions that fit, once for the mentions of a document. */
export const listing = (fits: (mention: Mention) => boolean): ((mentions: readonly Mention[]) => Listed) =>
  oncePer((mentions) => {
    const list = mentions.filter(fits)
    return { list, starts: list.map((mention) => mention.start) }
  })
