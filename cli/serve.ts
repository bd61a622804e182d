import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { openStore } from '../graph/open.ts'
import type { GraphStore } from '../graph/store.ts'
import { nameCitation } from '../ingest/main.ts'
import { createServer, defaultHost, defaultPort, listen } from '../server/main.ts'
import { hostNameOption, hostOption, originOption, portOption, storeOption } from './options.ts'
import { exitCodes, type Finish, UsageError } from './outcome.ts'

interface ServeOptions {
  readonly store: string
  readonly port: number
  readonly host: string
  readonly allowOrigin: readonly string[]
  readonly allowHost: readonly string[]
}

/** `kamergraaf serve`: the API and the web app over a store. */
export const serveCommand = (finish: Finish): Command =>
  new Command('serve')
    .description('Serve the GraphQL API and the web app over a store.')
    .addOption(storeOption())
    .addOption(portOption(defaultPort))
    .addOption(hostOption(defaultHost))
    .addOption(originOption())
    .addOption(hostNameOption())
    .action(async (options: ServeOptions) => {
      const store = await openStore(options.store, { create: false })
      await serve(store, options)
      finish(exitCodes.allWell)
    })

const webRoot = fileURLToPath(new URL('../web/dist', import.meta.url))

/** Serves until the process is asked to stop; then the last answers go out and the store is closed. */
export async function serve(
  store: GraphStore,
  { port, host, allowOrigin, allowHost }: Pick<ServeOptions, 'port' | 'host' | 'allowOrigin' | 'allowHost'>,
): Promise<void> {
  try {
    const handler = createServer(store, { nameCitation, webRoot, origins: allowOrigin })
    const listening = await listen(handler, { port, host, names: allowHost }).catch((error: unknown) => {
      throw new UsageError(error instanceof Error ? error.message : String(error))
    })
    process.stdout.write(`Kamergraaf is at ${listening.address} (GraphQL: ${listening.address}/graphql)\n`)
    await stopAsked()
    await listening.close()
  } finally {
    await store.close()
  }
}

const stopAsked = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
