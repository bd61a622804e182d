import type { GraphiQLOptions } from 'graphql-yoga'

const firstQuery = `# Kamergraaf: who refers to what in Dutch parliamentary papers.
# The button with the book (top left) describes every field.

query Papers {
  search(text: "", kinds: [DOCUMENT], known: INGESTED) {
    nodes {
      id
      label
      references(direction: IN, first: 5) {
        totalCount
        nodes { quote status from { id label } }
      }
    }
  }
}
`

const options: GraphiQLOptions = {
  title: 'Kamergraaf · GraphQL',
  defaultQuery: firstQuery,
  shouldPersistHeaders: false,
}

let page: Promise<string> | null = null

/**
 * The page with GraphiQL, whole: it downloads nothing. Its 9 MB are loaded when it is first asked for, and made once, for
 * most servers are never asked.
 */
export function graphiqlPage(): Promise<string> {
  page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) => renderGraphiQL(options))
  return page
}
