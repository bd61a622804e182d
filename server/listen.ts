import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Handler } from './handler.ts'

/** The port when none is given. */
export const defaultPort = 4000

/** The host when none is given: this machine only. */
export const defaultHost = '127.0.0.1'

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:4000`, with the port it really got. */
  readonly address: string
  /** Takes no new requests, lets those under way finish (five seconds at most), and resolves when all is closed. */
  close(): Promise<void>
}

/** Milliseconds that open requests get when the server closes. */
const patience = 5_000

/** Serves a handler over HTTP; port 0 takes any free one. Rejects, with what to do, when the port cannot be had. */
export async function listen(
  handler: Handler,
  { port = defaultPort, host = defaultHost }: { readonly port?: number; readonly host?: string } = {},
): Promise<Listening> {
  const server = createServer(handler)
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(explain(error, port, host)))
    server.listen(port, host, () => done())
  })
  return { address: addressOf(server, host), close: () => close(server) }
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program; choose another one (--port).`,
    EACCES: `Port ${port} may not be used by this user; choose one above 1023 (--port).`,
    EADDRNOTAVAIL: `This machine has no address ${host}; choose another host (--host).`,
    ENOTFOUND: `There is no host ${host}; choose another one (--host).`,
  }
  return new Error(reasons[error.code ?? ''] ?? error.message, { cause: error })
}

async function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), patience)
  await new Promise<void>((done) => {
    server.close(() => done())
    server.closeIdleConnections()
  })
  clearTimeout(impatience)
}
