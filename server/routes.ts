import type { Plugin } from 'graphql-yoga'
import type { GraphStore } from '../graph/store.ts'
import { notJson } from './errors.ts'
import { graphiqlPage } from './graphiql.ts'
import { policies, safeHeaders } from './headers.ts'
import { healthResponse } from './health.ts'
import { headersFor } from './origins.ts'
import { packAnswer } from './pack.ts'
import { webResponse } from './web.ts'

/** A browser that opens the endpoint wants the page, a client the data. */
const wantsPage = (request: Request): boolean =>
  request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')

const endpoint = '/graphql'

/** The answer to what is no GraphQL; null for the endpoint itself. */
function answer(request: Request, path: string, store: GraphStore, webRoot: string) {
  if (path === '/health') return healthResponse(store)
  if (path !== endpoint) return webResponse(request, path, webRoot)
  if (request.method === 'OPTIONS') return preflightResponse()
  return wantsPage(request) ? graphiqlResponse() : null
}

async function graphiqlResponse(): Promise<Response> {
  return new Response(await graphiqlPage(), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policies.graphiql },
  })
}

/**
 * What a browser asks before a page of another site may send JSON. Whether it may is in the headers; but only of an answer with a good status they
 * count (Fetch, CORS-preflight fetch).
 */
const preflightResponse = async (): Promise<Response> =>
  new Response(null, { status: 204, headers: { allow: 'GET, POST, OPTIONS' } })

/** What has no body that is read as a query is refused without a word: most often `--data` without its header. */
const unreadable = () => Response.json({ errors: [notJson()] }, { status: 415 })

/** Sends each address where it belongs, and puts the safe headers on every answer, with those for pages of other sites on the endpoint's. */
export function useRoutes(store: GraphStore, webRoot: string, origins: readonly string[]): Plugin {
  return {
    onRequest: ({ request, url, endResponse }) =>
      answer(request, url.pathname, store, webRoot)?.then(endResponse),
    async onResponse({ request, response, setResponse }) {
      const told = response.status === 415 ? unreadable() : response
      const atEndpoint = new URL(request.url).pathname === endpoint
      const leave = atEndpoint ? headersFor(request.headers.get('origin'), origins) : {}
      for (const [name, value] of Object.entries({ ...safeHeaders, ...leave })) told.headers.set(name, value)
      const sent = atEndpoint ? await packAnswer(request, told) : told
      if (sent !== response) setResponse(sent)
    },
  }
}
