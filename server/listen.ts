import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { safeHeaders } from './headers.ts'
import { namesFor, refusalOf } from './hosts.ts'

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

/** Where a server listens, and to which names it answers. */
export interface ListenOptions {
  /** 0 takes any free one. */
  readonly port?: number
  readonly host?: string
  /** Names besides `localhost` and the host's own (`kamergraaf.example.org`, or `*`). Given none, a server that others can reach answers to all. */
  readonly names?: readonly string[]
}

/** Serves a handler over HTTP. Rejects, with what to do, when the port cannot be had. */
export async function listen(
  handler: RequestListener,
  { port = defaultPort, host = defaultHost, names = [] }: ListenOptions = {},
): Promise<Listening> {
  let answered: readonly string[] = []
  const server = createServer((request, response) => {
    const refusal = refusalOf(request.headers.host, answered)
    if (refusal === null) return handler(request, response)
    refuse(request, response, refusal)
  })
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(explain(error, port, host)))
    server.listen(port, host, () => done())
  })
  answered = namesFor((server.address() as AddressInfo).address, host, names)
  return { address: addressOf(server, host), close: () => close(server) }
}

/** A person gets it to read, a program as an error of the endpoint. */
function refuse(request: IncomingMessage, response: ServerResponse, message: string): void {
  const isRead = request.headers.accept?.includes('text/html') === true
  const type = isRead ? 'text/plain' : 'application/json'
  response.writeHead(403, { ...safeHeaders, 'content-type': `${type}; charset=utf-8` })
  const errors = [{ message, extensions: { code: 'HOST_NOT_ALLOWED' } }]
  response.end(isRead ? message : JSON.stringify({ errors }))
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
