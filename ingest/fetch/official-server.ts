import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Services } from './services.ts'
import type { Form } from './whole.ts'

/** A paper that a server for tests has. */
export interface Published {
  readonly id: string
  readonly dossier: string
  readonly forms: Readonly<Partial<Record<Form, string | Uint8Array>>>
  /** Where the search service says that the forms are; else where they are. */
  readonly addresses?: Readonly<Partial<Record<Form, string>>>
}

/** How an answer goes wrong. */
export type Trick =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** `hang`: no answer; `reset`: the connection breaks; `short`: it breaks in mid-body; `half`: half a body, as if whole. */
  | 'hang'
  | 'reset'
  | 'short'
  | 'half'
  /** A byte at a time. */
  | 'slow'

/** A request that came. */
export interface Came {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** In milliseconds, of a clock that runs evenly. */
  readonly at: number
}

/** A server on loopback that speaks as the official services do, for tests. */
export interface OfficialServer {
  readonly services: Services
  readonly origin: string
  readonly came: Came[]
  /** Most requests that were under way at once. */
  readonly most: number
  /** The next requests of a path that matches go wrong, one after the other. */
  trick(path: RegExp, ...tricks: readonly Trick[]): void
  close(): Promise<void>
}

interface Spoken {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
}

const notThere: Spoken = { status: 404, type: 'text/html', body: '<html><body>Niet gevonden</body></html>' }

/** Starts a server that has these papers; `open` are those that only the Tweede Kamer's open data have, by their filter. */
export async function startOfficialServer(
  papers: readonly Published[],
  open: Readonly<Record<string, readonly string[]>> = {},
): Promise<OfficialServer> {
  const tricks: { readonly path: RegExp; readonly left: Trick[] }[] = []
  const came: Came[] = []
  let [under, most] = [0, 0]
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    came.push({ path, headers: request.headers, at: performance.now() })
    under += 1
    most = Math.max(most, under)
    response.once('close', () => {
      under -= 1
    })
    const trick = tricks.find(({ path: which, left }) => left.length > 0 && which.test(path))?.left.shift()
    const url = new URL(path, origin)
    // What is under way at once shows only where an answer takes its time.
    setTimeout(() => give(speak(url, origin, papers, open), trick, request, response), 5)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    services: { repository: `${origin}/sru`, site: `${origin}/site`, tweedeKamer: `${origin}/OData/v4/2.0` },
    origin,
    came,
    get most() {
      return most
    },
    trick: (path, ...more) => {
      tricks.push({ path, left: [...more] })
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function speak(
  url: URL,
  origin: string,
  papers: readonly Published[],
  open: Readonly<Record<string, readonly string[]>>,
): Spoken {
  if (url.pathname === '/sru') return { status: 200, type: 'application/xml', body: sru(url, origin, papers) }
  if (url.pathname === '/OData/v4/2.0/Document') {
    const filter = url.searchParams.get('$filter')?.replace('Verwijderd eq false and ', '') ?? ''
    const value = (open[filter] ?? []).map((_, at) => ({ Id: guidOf(filter, at), DocumentNummer: `D${at}` }))
    return { status: 200, type: 'application/json', body: JSON.stringify({ value }) }
  }
  const guid = /^\/OData\/v4\/2\.0\/Document\(([0-9a-f-]+)\)\/resource$/.exec(url.pathname)?.[1]
  for (const [filter, texts] of Object.entries(open))
    for (const [at, text] of texts.entries())
      if (guidOf(filter, at) === guid) return { status: 200, type: 'text/plain', body: text }
  const [, id, form] = /^\/(?:frbr|site)\/([^/]+)\.(xml|html|pdf)$/.exec(url.pathname) ?? []
  const body = papers.find((paper) => paper.id === id)?.forms[form as Form]
  return body === undefined ? notThere : { status: 200, type: 'text/plain', body }
}

function sru({ searchParams }: URL, origin: string, papers: readonly Published[]): string {
  const query = searchParams.get('query') ?? ''
  const [, index, value] = /(dt\.identifier==|w\.dossiernummer==|textAndIndexes=)"([^"]*)"/.exec(query) ?? []
  if (index === undefined) return response('<diagnostics><message>Query syntax error</message></diagnostics>')
  const found = papers.filter(
    ({ id, dossier, forms }) =>
      (index === 'dt.identifier==' && id === value) ||
      (index === 'w.dossiernummer==' && dossier === value) ||
      (index === 'textAndIndexes=' &&
        Object.values(forms).some((text) => Buffer.from(text as string).includes(value ?? '?'))),
  )
  const from = Number(searchParams.get('startRecord'))
  const page = found.slice(from - 1, from - 1 + Number(searchParams.get('maximumRecords')))
  const records = page.map((paper) => record(paper, origin)).join('')
  return response(`<numberOfRecords>${found.length}</numberOfRecords><records>${records}</records>`)
}

const response = (inner: string): string =>
  `<?xml version="1.0"?><sru:searchRetrieveResponse xmlns:sru="s" xmlns="d">${inner}</sru:searchRetrieveResponse>`

function record({ id, forms, addresses = {} }: Published, origin: string): string {
  const items = Object.keys(forms).map(
    (form) =>
      `<gzd:itemUrl manifestation="${form}">${addresses[form as Form] ?? `${origin}/frbr/${id}.${form}`}</gzd:itemUrl>`,
  )
  return `<record><recordData><gzd:gzd xmlns:gzd="g" xmlns:dcterms="t"><gzd:originalData><dcterms:identifier>${id}</dcterms:identifier></gzd:originalData><gzd:enrichedData>${items.join('')}</gzd:enrichedData></gzd:gzd></recordData></record>`
}

function guidOf(filter: string, at: number): string {
  const hex = createHash('sha256').update(`${filter} ${at}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

function give(
  spoken: Spoken,
  trick: Trick | undefined,
  { headers, socket }: IncomingMessage,
  response: ServerResponse,
): void {
  const body = Buffer.from(spoken.body as string)
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
  if (trick === 'hang') return
  if (trick === 'reset') return void socket.destroy()
  if (typeof trick === 'object')
    return void response.writeHead(trick.status, trick.headers).end(trick.body ?? '')
  if (headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
  const told = { 'content-type': spoken.type, ...(spoken.status === 200 ? { etag } : {}) }
  if (trick === 'half')
    return void response.writeHead(200, told).end(body.subarray(0, Math.floor(body.length / 2)))
  response.writeHead(spoken.status, { ...told, 'content-length': body.length })
  if (trick === 'short') return void response.write(body.subarray(0, 5), () => socket.destroy())
  if (trick === 'slow') drip(response, body, 0)
  else response.end(body)
}

function drip(response: ServerResponse, body: Buffer, at: number): void {
  if (at >= body.length || response.destroyed) return void response.end()
  response.write(body.subarray(at, at + 1))
  setTimeout(() => drip(response, body, at + 1), 20)
}
