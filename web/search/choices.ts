import { ApiError, ask } from '../api.ts'
import { type InTextsQuery, inTextsQuery, type SearchQuery, searchQuery } from '../gql/queries.ts'
import type { Node } from '../network/network.ts'
import { officialPage } from '../official.ts'

/** One thing to choose in the search box. */
export interface Choice {
  readonly from: 'citation' | 'name' | 'text'
  readonly node: Node | null
  /** What to print when there is no node: the words that name it. */
  readonly quote: string
  /** The official page, when the graph has no node. */
  readonly page: string | null
  /** What the register knows of what has no node: its title; null when it does not know it. */
  readonly registered: { readonly title: string | null } | null
  /** Where the words stand, when it was found by its text. */
  readonly snippet: Snippet
}

/** A piece of a text, with the words marked that were asked for; empty when it was found otherwise. */
export type Snippet = InTextsQuery['passages']['nodes'][number]['snippet']

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

/** How many passages are listed below them. */
const passages = 4

/** The most that the server searches for, in UTF-16 code units. */
export const longest = 200

/** What is asked of what was typed: signs without a letter or digit name nothing, and are as good as an empty box. */
export function askable(typed: string): string {
  const text = typed.slice(0, longest).trim()
  return /[\p{L}\p{N}]/u.test(text) ? text : ''
}

/** What a text names as a citation, then what bears it as a name, each node once; then (`texts`) parts in whose text it stands. Never throws. */
export async function findChoices(text: string, texts: boolean): Promise<Found> {
  try {
    const [answer, within] = await Promise.all([
      ask(searchQuery, { text, first }),
      texts ? ask(inTextsQuery, { text, first: passages }) : null,
    ])
    const choices = [...toChoices(answer), ...inTexts(within?.passages.nodes ?? [])]
    return { text, choices, more: answer.search.pageInfo.hasNextPage, error: null }
  } catch (error) {
    return {
      text,
      choices: [],
      more: false,
      error: error instanceof ApiError ? error : new ApiError('BUG', String(error)),
    }
  }
}

/** What is said of nothing that has a node. */
const inGraph = { page: null, registered: null, snippet: [] } as const

function toChoices({ lookup, search }: SearchQuery): readonly Choice[] {
  const seen = new Set<string>()
  const once = (id: string): boolean => !seen.has(id) && seen.add(id) !== undefined
  const cited = lookup.flatMap(({ node, quote, page, id, known, title }): Choice[] => {
    if (id === null || !once(id)) return []
    const registered = node === null && known === 'REGISTERED' ? { title } : null
    return [{ from: 'citation', node, quote, page: officialPage({ id, page }), registered, snippet: [] }]
  })
  const named = search.nodes.filter(({ id }) => once(id))
  const byName = named.map((node): Choice => ({ ...inGraph, from: 'name', node, quote: node.label }))
  return [...cited, ...byName]
}

/** A part comes once, though the words stand in several of its passages. */
function inTexts(nodes: InTextsQuery['passages']['nodes']): readonly Choice[] {
  const first = nodes.filter(({ node }, index) => nodes.findIndex((one) => one.node.id === node.id) === index)
  return first.map(({ node, snippet }) => ({ ...inGraph, from: 'text', node, quote: node.label, snippet }))
}
