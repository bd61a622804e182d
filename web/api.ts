/** The one door to the server. */
import { signal } from '@preact/signals'

/** The text of a GraphQL operation, typed by its answer and variables (made in `gql/`). */
export type Query<Answer, Variables> = string & {
  readonly answer?: (answer: Answer) => Answer
  readonly variables?: (variables: Variables) => Variables
}

/** Why there is no answer: the server cannot be reached, or it refused with a code. */
export class ApiError extends Error {
  readonly code: string
  /** With the code `NOT_FOUND`: the id that the graph does not have. */
  readonly id: string | undefined
  constructor(
    code: string,
    message: string,
    options: ErrorOptions & { readonly id?: string | undefined } = {},
  ) {
    super(message, options)
    this.name = 'ApiError'
    this.code = code
    this.id = options.id
  }
}

/** What was thrown, as an error to show: what is no {@link ApiError} is a bug. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('BUG', String(error))

interface Refusal {
  readonly code?: string
  readonly id?: string
}

interface GraphqlAnswer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: Refusal }[]
}

/** Answers by query and variables: the graph changes by ingesting only, and a reload asks anew. */
const cache = new Map<string, Promise<unknown>>()

/** Asks the server; answers are kept for this page's life, failures are not. Throws {@link ApiError}. */
export function ask<Answer, Variables>(
  query: Query<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const key = JSON.stringify([query, variables])
  const kept = cache.get(key)
  if (kept !== undefined) return kept as Promise<Answer>
  if (cache.size > 400) cache.clear()
  const answer = post(query, variables)
  cache.set(key, answer)
  answer.catch(() => cache.delete(key))
  return answer as Promise<Answer>
}

/** How often what failed was asked again. */
export const retries = signal(0)

/** Asks again for all that failed: the server answers all of it, or nothing. */
export function retry(): void {
  retries.value += 1
}

async function post(query: string, variables: unknown): Promise<unknown> {
  const response = await send(JSON.stringify({ query, variables }))
  const answer = await read(response)
  const error = answer.errors?.[0]
  if (error !== undefined) {
    const { code = 'REFUSED', id } = error.extensions ?? {}
    throw new ApiError(code, error.message, { id })
  }
  if (answer.data === undefined) throw new ApiError('UNREACHABLE', `HTTP ${response.status}`)
  return answer.data
}

async function send(body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  try {
    return await fetch('/graphql', { method: 'POST', headers, body })
  } catch (cause) {
    throw new ApiError('UNREACHABLE', 'No answer from the server.', { cause })
  }
}

async function read(response: Response): Promise<GraphqlAnswer> {
  try {
    return (await response.json()) as GraphqlAnswer
  } catch (cause) {
    throw new ApiError('UNREACHABLE', `HTTP ${response.status}`, { cause })
  }
}
