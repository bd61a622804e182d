import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../graph/open.ts'
import type { GraphStore } from '../graph/store.ts'
import { nameCitation } from '../ingest/main.ts'
import { answersBatch } from './fixture-dossier.ts'
import type { Handler } from './handler.ts'
import { createServer, type ServerOptions } from './main.ts'

/** A store in a folder of its own with the dossier loaded, and a server over it that reads citations as ingest does. */
export interface Fixture {
  readonly store: GraphStore
  readonly server: Handler
  /** Sends a query; the answer as a client gets it. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>
  close(): Promise<void>
}

/** A GraphQL answer; tests compare its data whole. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: unknown
    readonly locations?: readonly { readonly line: number; readonly column: number }[]
    readonly extensions: Readonly<Record<string, unknown>>
  }[]
}

/** Sends a query to a server, as a client would. */
export async function ask(server: Handler, query: string, variables = {}): Promise<Answer> {
  const response = await server.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}

/** The fixture, new; `options` change the server. */
export async function openFixture(options: Partial<ServerOptions> = {}): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'kamergraaf-'))
  const store = await openStore(join(folder, 'graph.sqlite'))
  await store.load(answersBatch)
  const webRoot = join(folder, 'dist')
  const server = createServer(store, { nameCitation, webRoot, ...options })
  return {
    store,
    server,
    ask: (query, variables) => ask(server, query, variables),
    async close() {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}
