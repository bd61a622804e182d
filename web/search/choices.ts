import { ApiError, ask } from '../api.ts'
import { type SearchQuery, searchQuery } from '../gql/queries.ts'
import type { Node } from '../network/network.ts'
import { officialPage } from '../official.ts'

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
  /** Whether more bear such a name than are listed. */
  readonly more: boolean
  readonly error: ApiError | null
}

/** How many names are listed. */
const first = 9

/** The most that the server searches for, in UTF-16 code units. */
export const longest = 200

/** What is asked of what was typed: signs without a letter or digit name nothing, and are as good as an empty box. */
export function askable(typed: string): string {
  const text = typed.slice(0, longest).trim()
  return /[\p{L}\p{N}]/u.test(text) ? text : ''
}

/** What a text names as a citation, then what bears it as a name; each node once. Never throws. */
export async function findChoices(text: string): Promise<Found> {
  try {
    const answer = await ask(searchQuery, { text, first })
    return { text, choices: toChoices(answer), more: answer.search.pageInfo.hasNextPage, error: null }
  } catch (error) {
    return {
      text,
      choices: [],
      more: false,
      error: error instanceof ApiError ? error : new ApiError('BUG', String(error)),
    }
  }
}

function toChoices({ lookup, search }: SearchQuery): readonly Choice[] {
  const seen = new Set<string>()
  const once = (id: string): boolean => !seen.has(id) && seen.add(id) !== undefined
  const cited = lookup.flatMap(({ node, quote, page, id }): Choice[] => {
    if (id === null || !once(id)) return []
    return [{ from: 'citation', node, quote, page: officialPage({ id, page }) }]
  })
  const named = search.nodes.filter(({ id }) => once(id))
  return [...cited, ...named.map((node): Choice => ({ from: 'name', node, quote: node.label, page: null }))]
}
