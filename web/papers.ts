import { ask } from './api.ts'
import { type PapersQuery, papersQuery } from './gql/queries.ts'
import { isNumbered } from './official.ts'

type Found = PapersQuery['search']
/** A paper of the start view. */
export type Paper = Found['nodes'][number]

/** Pages of papers that are fetched to sort them; a graph with more than five hundred is begun by searching. */
const mostPages = 5

/** The papers read in, in the order to offer them, and whether there are more. Throws an `ApiError`. */
export async function allPapers(): Promise<{ readonly papers: readonly Paper[]; readonly more: boolean }> {
  const found: Paper[] = []
  let after: string | null = null
  for (let page = 1; page <= mostPages; page += 1) {
    const { search }: PapersQuery = await ask(papersQuery, { after })
    found.push(...search.nodes)
    after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null
    if (after === null) break
  }
  return { papers: sortPapers(found), more: after !== null }
}

/** Papers with a number of their own first, then the newest first; what is not dated counts by its session's end. */
export function sortPapers(papers: readonly Paper[]): readonly Paper[] {
  return [...papers].sort(
    (a, b) =>
      Number(isNumbered(b.id)) - Number(isNumbered(a.id)) ||
      compare(dateOf(b), dateOf(a)) ||
      a.id.localeCompare(b.id, 'nl', { numeric: true }),
  )
}

function dateOf(paper: Paper): string {
  if (paper.__typename !== 'Document') return ''
  return paper.date ?? paper.vergaderjaar?.slice(-4) ?? ''
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
