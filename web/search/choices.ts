import { ApiError, ask } from '../api.ts'
import { type SearchQuery, searchQuery } from '../gql/queries.ts'
import type { Node } from '../network/network.ts'

/** One thing to choose in the search box. */
export interface Choice {
  readonly from: 'citation' | 'name'
  readonly node: Node | null
  /** What to print when there is no node: the words that name it. */
  readonly quote: string
  /** The official page, when the graph has no node. */
  readonly page: string | null
}

/** What the server found for a text. */
export interface Found {
  readonly text: string
  readonly choices: readonly Choice[]
  readonly error: ApiError | null
}

/** How many names are listed. */
const first = 9

/** What a text names as a citation, then what bears it as a name; each node once. Never throws. */
export async function findChoices(text: string): Promise<Found> {
  try {
    return {
      text,
      choices: toChoices(await ask(searchQuery, { text: text.slice(0, 200), first })),
      error: null,
    }
  } catch (error) {
    return {
      text,
      choices: [],
      error: error instanceof ApiError ? error : new ApiError('BUG', String(error)),
    }
  }
}

function toChoices({ lookup, search }: SearchQuery): readonly Choice[] {
  const seen = new Set<string>()
  const once = (id: string): boolean => !seen.has(id) && seen.add(id) !== undefined
  const cited = lookup.flatMap(({ node, quote, page, id }): Choice[] => {
    if (id === null || !once(id)) return []
    return [{ from: 'citation', node, quote, page }]
  })
  const named = search.nodes.filter(({ id }) => once(id))
  return [...cited, ...named.map((node): Choice => ({ from: 'name', node, quote: node.label, page: null }))]
}
