import type { Passage } from '../../graph/passages.ts'
import { type Context, checkPaper, existingNode } from '../context.ts'
import { pageInfoOf, passageCursor, passagePosition } from '../cursor.ts'
import { inRange, shortEnough } from '../errors.ts'
import { longestText, ranges } from '../limits.ts'
import { snippetOf } from '../snippet.ts'

/** The arguments of `Query.passages`. */
export interface PassagesArguments {
  readonly text: string
  readonly document?: string | null
  readonly first?: number | null
  readonly after?: string | null
}

/** A passage, and the words by which it was found. */
interface FoundPassage extends Passage {
  readonly asked: string
}

/** Passages in which words stand. Throws `BAD_INPUT`, `BAD_CURSOR`, `NOT_FOUND`. */
export async function passagesWith(args: PassagesArguments, context: Context) {
  const text = shortEnough('text', args.text, longestText.search)
  const first = inRange('first', args.first, ranges.searchFirst)
  const after = passagePosition(args.after)
  const document = args.document ?? null
  if (document !== null) await checkPaper(document, context)
  const { items, next, truncated } = await context.store.passages({ text, document, first, after })
  return {
    nodes: items.map((passage): FoundPassage => ({ ...passage, asked: text })),
    pageInfo: pageInfoOf(next, passageCursor),
    truncated,
  }
}

/** A passage names its paper and its part by id; its words are read from the text. */
export const textPassage = {
  document: ({ document }: FoundPassage, _: unknown, context: Context) => existingNode(document, context),
  node: ({ from }: FoundPassage, _: unknown, context: Context) => existingNode(from, context),
  async snippet(
    { document, start, end, asked }: FoundPassage,
    args: { around?: number | null },
    context: Context,
  ) {
    const around = inRange('around', args.around, ranges.around)
    const text = await context.texts.load(document)
    return text === null ? [] : snippetOf(text.slice(start, end), asked, around)
  },
}
