import { type ExecutionArgs, parse } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { GraphStore } from '../graph/store.ts'
import { type Context, createContext } from './context.ts'
import { checkCost } from './cost.ts'
import { maskError, notJson } from './errors.ts'
import type { Handler } from './handler.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { NameCitation } from './lookup.ts'
import { useRoutes } from './routes.ts'
import { executableSchema } from './schema.ts'

export { defaultHost, defaultPort, type Listening, listen } from './listen.ts'

/** What a server needs besides its store. */
export interface ServerOptions {
  /** Reads a printed citation, for `lookup`: the extractor's own. */
  readonly nameCitation: NameCitation
  /** The folder of the built web app (`web/dist`); it may be missing. */
  readonly webRoot: string
  /** Other limits than the standard ones. */
  readonly limits?: Partial<Limits>
  /** Pages of which other sites may ask the endpoint (`https://example.org`, or `*`); of none when left out. */
  readonly origins?: readonly string[]
  /** Where bugs and failures of the store are written; standard error when left out. */
  readonly logError?: (error: unknown) => void
}

/**
 * The server over a store: GraphQL at `/graphql` (with GraphiQL for browsers), `/health`, and the web app at `/`.
 * Throws when the resolvers do not fit the schema.
 */
export function createServer(store: GraphStore, options: ServerOptions): Handler {
  const { nameCitation, webRoot, logError = (error) => console.error(error) } = options
  const limits = { ...defaultLimits, ...options.limits }
  return createYoga<object, Context>({
    schema: executableSchema(),
    context: () => createContext(store, nameCitation),
    maskedErrors: { maskError },
    logging: { debug: () => {}, info: () => {}, warn: () => {}, error: logError },
    plugins: [useRoutes(store, webRoot, options.origins ?? []), useJson, useLimits(limits)],
    maxRequestBodySize: limits.body,
    // Our own routes say who may ask: yoga's headers would say more than is meant, and not on every answer.
    cors: false,
    multipart: false,
    // Our own routes do these; yoga's answer any address that merely ends so. No address ends in a space.
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: ' ',
  })
}

/** Text that is sent as a form, as curl does unless it is told what it sends, has no query in it: says what to do. */
const useJson: Plugin = {
  onParams({ params, request }) {
    const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
    if (isForm === true && params.query === undefined) throw notJson({ http: { status: 415 } })
  },
}

/** Refuses what would be too much work, at the first place where it shows. */
function useLimits(limits: Limits): Plugin {
  return {
    onParse: ({ params, setParseFn }) =>
      setParseFn((source: string) => parse(source, { ...params.options, maxTokens: limits.tokens })),
    onExecute: ({ args }) => checkCost(args as ExecutionArgs, limits),
  }
}
