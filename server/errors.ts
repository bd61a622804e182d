import { type ASTNode, GraphQLError } from 'graphql'
import { StoreError } from '../graph/store.ts'
import type { Range } from './limits.ts'

/** What a client finds in `extensions.code`; GraphQL's own parse and validation errors carry yoga's codes. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'BAD_CURSOR'
  | 'NOT_FOUND'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COSTLY'
  | 'STORE_UNAVAILABLE'
  | 'INTERNAL'

/** An error for the client: its message is meant to be read, its code to be acted on; `at`: where in the query, when nothing of it has run. */
export function clientError(
  code: ErrorCode,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
  at?: ASTNode,
): GraphQLError {
  return new GraphQLError(message, { nodes: at ?? null, extensions: { code, ...more } })
}

/** `BAD_INPUT`: an argument has a value that it cannot have. */
export function badInput(
  argument: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return clientError('BAD_INPUT', message, { argument, ...more })
}

/** What is refused before any of it runs is a bad request to clients that ask for GraphQL's own content type. */
export const badRequest = { http: { status: 400, spec: true } } as const

/** `NOT_FOUND`: the query cannot be answered without a node that the graph does not have. */
export function notFound(id: string): GraphQLError {
  const message = `The graph has no node ${JSON.stringify(id)}; \`search\` and \`lookup\` find ids.`
  return clientError('NOT_FOUND', message, { id })
}

/** What was sent is no JSON, or nobody says that it is; `more` for yoga, which takes the status from it. */
export const notJson = (more: Readonly<Record<string, unknown>> = {}): GraphQLError =>
  new GraphQLError('Send the query as JSON, with the header content-type: application/json.', {
    extensions: { code: 'BAD_REQUEST', ...more },
  })

/** The argument, or its standard value when left out. Throws `BAD_INPUT`, with the range, when outside it. */
export function inRange(argument: string, value: number | null | undefined, range: Range): number {
  const number = value ?? range.standard
  if (Number.isInteger(number) && number >= range.min && number <= range.max) return number
  throw badInput(argument, `\`${argument}\` must be from ${range.min} to ${range.max}, not ${number}.`)
}

/** The text itself. Throws `BAD_INPUT` when it is longer than `longest` UTF-16 code units. */
export function shortEnough(argument: string, text: string, longest: number): string {
  if (text.length <= longest) return text
  throw badInput(argument, `\`${argument}\` may be ${longest} characters long, not ${text.length}.`)
}

/** The error at the bottom: execution wraps what a resolver throws, to add the place in the query. */
function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? innermost(error.originalError) : error
}

/**
 * What the client gets to see of an error. Errors meant for clients pass as they are (returned unchanged, so that they
 * are not logged); a store's failure becomes `STORE_UNAVAILABLE`; anything else is a bug, masked as `INTERNAL`.
 */
export function maskError(error: unknown): Error {
  const cause = innermost(error)
  if (cause instanceof GraphQLError && error instanceof GraphQLError) {
    // A variable that does not fit its type: GraphQL leaves the code to us.
    error.extensions.code ??= 'BAD_INPUT'
    return error
  }
  // Outside the execution only the variables of an address are parsed.
  if (error instanceof SyntaxError)
    return badInput('variables', '`variables` must be a JSON object.', badRequest)
  const { nodes = null, path = null } = error instanceof GraphQLError ? error : {}
  const shown =
    cause instanceof StoreError
      ? { message: cause.message, code: 'STORE_UNAVAILABLE', store: cause.code }
      : { message: 'Something went wrong in the server; its log says what.', code: 'INTERNAL' }
  const { message, ...extensions } = shown
  return new GraphQLError(message, { nodes, path, extensions })
}
