import { type ApiError, asApiError, ask } from '../api.ts'
import { type InTextsQuery, inTextsQuery, limits, type SearchQuery, searchQuery } from '../gql/queries.ts'
import type { Node } from '../network/network.ts'
import { officialPage } from '../official.ts'

/** Where a choice was found: read as a citation, among names, among papers and addresses, in texts. */
export type Section = 'citation' | 'name' | 'paper' | 'text'

/** One thing to choose in the search box. */
export interface Choice {
  readonly from: Section
  readonly node: Node | null
  /** What it is called. */
  readonly label: string
  readonly title: string | null
  /** The official page, when the graph has no node. */
  readonly page: string | null
  /** Whether the register knows it, when the graph has no node. */
  readonly registered: boolean
  /** Where the words stand, when it was found by its text. */
  readonly snippet: Snippet
  /** How many passages it asks for, when it stands for those that are not listed yet. */
  readonly asks: number | null
}

/** A piece of a text, with the words marked that were asked for; empty when it was found otherwise. */
export type Snippet = InTextsQuery['passages']['nodes'][number]['snippet']

/** Whether choosing it does something: what the graph does not have, and no official site, can only be read. */
export const leads = ({ node, page, asks }: Choice): boolean =>
  node !== null || page !== null || asks !== null

/** Which choice is meant when none is pointed at: the first that opens something, for one that opens nothing is no answer. */
export const meant = (choices: readonly Choice[]): number => Math.max(0, choices.findIndex(leads))

/** What the server found for a text. */
export interface Found {
  readonly text: string
  readonly choices: readonly Choice[]
  /** The sections in which there is more than is listed. */
  readonly more: readonly Section[]
  readonly error: ApiError | null
}

/** How many names, and how many papers, are listed. */
const most = { names: 5, papers: 6 } as const

/** How many passages are listed below them at first, and each time that more are asked for; the last is the most that the server gives. */
export const passages = [4, 20, 100] as const

/** What is asked of what was typed: signs without a letter or digit name nothing, and are as good as an empty box. */
export function askable(typed: string): string {
  const text = typed.slice(0, limits.search.text).trim()
  return /[\p{L}\p{N}]/u.test(text) ? text : ''
}

/**
 * What a text names as a citation, then what bears it as a name, each node once; then parts in whose text it stands: those of so many
 * passages, of none where texts are not searched (0). Never throws.
 */
export async function findChoices(text: string, first: number): Promise<Found> {
  try {
    const [answer, within] = await Promise.all([
      ask(searchQuery, { text, ...most }),
      first > 0 ? ask(inTextsQuery, { text, first }) : null,
    ])
    const more = unlisted(answer, within)
    const asks = more.includes('text') ? passages.find((number) => number > first) : undefined
    const further = asks === undefined ? [] : [{ ...nothing, asks }]
    const choices = [...toChoices(answer), ...inTexts(within?.passages.nodes ?? []), ...further]
    return { text, choices, more, error: null }
  } catch (error) {
    return { text, choices: [], more: [], error: asApiError(error) }
  }
}

function toChoices({ lookup, names, papers }: SearchQuery): readonly Choice[] {
  const seen = new Set<string>()
  const once = ({ id }: { readonly id: string | null }): boolean =>
    id !== null && !seen.has(id) && seen.add(id) !== undefined
  return [
    ...partsFirst(lookup.filter(once)).map(cited),
    ...names.nodes.filter(once).map((node) => found('name', node)),
    ...papers.nodes.filter(once).map((node) => found('paper', node)),
  ]
}

/** A citation of a part names its paper as well; the part is what is meant. */
function partsFirst(named: SearchQuery['lookup']): SearchQuery['lookup'] {
  const parts = named.filter(({ id }) => named.some((other) => id?.startsWith(`${other.id}#`)))
  return [...parts, ...named.filter((one) => !parts.includes(one))]
}

function cited({ node, quote, label, title, page, id, known }: SearchQuery['lookup'][number]): Choice {
  return {
    ...{ ...nothing, from: 'citation', node, label: label ?? quote, title },
    page: officialPage({ id: id ?? '', page }),
    registered: node === null && known === 'REGISTERED',
  }
}

const found = (from: Section, node: Node, snippet: Snippet = []): Choice => ({
  ...{ ...nothing, from, node, label: node.label, title: node.title, snippet },
})

const nothing: Choice = {
  ...{
    from: 'text',
    node: null,
    label: '',
    title: null,
    page: null,
    registered: false,
    snippet: [],
    asks: null,
  },
}

function unlisted({ names, papers }: SearchQuery, texts: InTextsQuery | null): readonly Section[] {
  const sections: readonly (readonly [Section, boolean])[] = [
    ['name', names.pageInfo.hasNextPage],
    ['paper', papers.pageInfo.hasNextPage],
    ['text', texts?.passages.pageInfo.hasNextPage === true],
  ]
  return sections.flatMap(([section, more]) => (more ? [section] : []))
}

/** A part comes once, though the words stand in several of its passages. */
function inTexts(nodes: InTextsQuery['passages']['nodes']): readonly Choice[] {
  const first = nodes.filter(({ node }, index) => nodes.findIndex((one) => one.node.id === node.id) === index)
  return first.map(({ node, snippet }) => found('text', node, snippet))
}
