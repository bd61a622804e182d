import assert from 'node:assert/strict'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { after, test } from 'node:test'
import { openFixture } from './fixture.ts'
import { readHostName, refusalOf } from './hosts.ts'
import { listen } from './main.ts'
import { readOrigin } from './origins.ts'

const fixture = await openFixture()
after(fixture.close)

test('over a real socket: a query, a raw address, and the end', async (t) => {
  const { address, close } = await listen(fixture.server, { port: 0 })
  t.after(close)
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/)
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ node(id: "kst-35830-V-8#vraag-11") { ... on Part { text } } }' }),
  })
  const text = 'Vraag 11 (PvdA). Hoe staat het met de opvang 😀 van het IOM?'
  assert.deepEqual(await response.json(), { data: { node: { text } } })
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(await statusOfRaw(address, '/../../etc/passwd'), 404)
  assert.equal(await statusOfRaw(address, '//graphql'), 404)
  assert.equal(await statusOfRaw(address, '/'), 503, 'no app is built here')
  await close()
  await assert.rejects(fetch(address))
})

test('an answer is packed for who reads gzip, and for nobody else', async (t) => {
  const { address, close } = await listen(fixture.server, { port: 0 })
  t.after(close)
  const query = encodeURIComponent('{ node(id: "kst-35830-V-8#vraag-11") { ... on Part { text } } }')
  const answers = ['gzip', 'identity'].map((coding) =>
    fetch(`${address}/graphql?query=${query}`, { headers: { 'accept-encoding': coding } }),
  )
  const [packed, plain] = await Promise.all(answers)
  assert.ok(packed && plain)
  assert.equal(packed.headers.get('content-encoding'), 'gzip')
  assert.equal(plain.headers.get('content-encoding'), null)
  for (const { headers } of [packed, plain]) assert.equal(headers.get('vary'), 'accept-encoding')
  assert.deepEqual(await packed.json(), await plain.json())
  assert.deepEqual([packed.status, packed.headers.get('x-content-type-options')], [200, 'nosniff'])
})

/** What is answered to a request with this `Host` header, which `fetch` would not send. */
function askedAs(
  address: string,
  host: string,
  { path = '/health', accept = '*/*' } = {},
): Promise<readonly [number, string]> {
  const { hostname, port } = new URL(address)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, headers: { host, accept } }, (response) => {
      let text = ''
      response.on('data', (piece: Buffer) => {
        text += piece
      })
      response.on('end', () => done([response.statusCode ?? 0, text]))
    })
    sent.on('error', fail)
    sent.end()
  })
}

test('a server that this machine alone reaches answers to no name of another site, and says what to do', async (t) => {
  const { address, close } = await listen(fixture.server, { port: 0, names: ['graaf.example.org'] })
  t.after(close)
  const { port } = new URL(address)
  for (const host of [
    ...[`127.0.0.1:${port}`, `localhost:${port}`, 'LOCALHOST', `app.localhost:${port}`, '[::1]:4000'],
    ...['192.0.2.7', `graaf.example.org:${port}`, 'Graaf.Example.org.'],
  ])
    assert.equal((await askedAs(address, host))[0], 200, host)
  for (const host of [
    'rebound.example',
    `rebound.example:${port}`,
    'localhost.rebound.example',
    'xlocalhost',
  ])
    for (const path of ['/', '/health', '/graphql?query={__typename}']) {
      const [status, body] = await askedAs(address, host, { path })
      assert.equal(status, 403, host)
      const { errors } = JSON.parse(body)
      assert.deepEqual(errors[0].extensions, { code: 'HOST_NOT_ALLOWED' })
      const [name] = host.split(':')
      assert.ok(errors[0].message.includes(`start it with --allow-host ${name};`), body)
    }
  const [, read] = await askedAs(address, 'rebound.example', { path: '/', accept: 'text/html,*/*' })
  assert.match(read, /^This server does not answer to the name rebound\.example,/)
  for (const host of ['localhost@rebound.example', '<b>x', 'a b'])
    assert.notEqual((await askedAs(address, host))[0], 200, host)
})

test('a server that others reach answers to all names, or where some are given to these and its own', async (t) => {
  for (const [names, other] of [
    [[], 200],
    [['*'], 200],
    [['graaf.example.org'], 403],
  ] as const) {
    const { address, close } = await listen(fixture.server, { port: 0, host: '0.0.0.0', names })
    t.after(close)
    const reached = address.replace('0.0.0.0', '127.0.0.1')
    assert.equal((await askedAs(reached, 'other.example'))[0], other)
    assert.equal((await askedAs(reached, 'graaf.example.org'))[0], 200)
    assert.equal((await fetch(`${reached}/health`)).status, 200)
  }
})

test('a name is a name and nothing more, and who sends none is no browser', () => {
  for (const [text, name] of [
    ['graaf.example.org', 'graaf.example.org'],
    ['App', 'app'],
    ['*', '*'],
    ['', null],
    ['https://example.org', null],
    ['example.org:4000', null],
    ['example.org/app', null],
    ['*.example.org', null],
  ] as const)
    assert.equal(readHostName(text), name, text)
  assert.equal(refusalOf(undefined, []), null)
})

/** The status that a path gets when sent as it is, which `fetch` would have tidied. */
function statusOfRaw(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address)
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path }, (response) => {
      response.resume()
      done(response.statusCode)
    })
    sent.on('error', fail)
    sent.end()
  })
}

test('a body that is too long is refused', async () => {
  const { address, close } = await listen(fixture.server, { port: 0 })
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `# ${'x'.repeat(200_000)}\n{ __typename }` }),
  })
  assert.equal(response.status, 413)
  await close()
})

test('a body of which nobody says that it is JSON is refused with what to do, and with the safe headers', async (t) => {
  const { address, close } = await listen(fixture.server, { port: 0 })
  t.after(close)
  const body = new TextEncoder().encode('{"query": "{ __typename }"}')
  const as = (type: string) => ({ body, headers: { 'content-type': type } })
  for (const sent of [as('text/plain'), as('application/x-www-form-urlencoded'), { body }, {}]) {
    const response = await fetch(`${address}/graphql`, { method: 'POST', ...sent })
    assert.equal(response.status, 415)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code?: string } }[]
    }
    assert.match(errors[0]?.message ?? '', /content-type: application\/json/)
    assert.deepEqual(errors[0]?.extensions, { code: 'BAD_REQUEST' })
  }
})

/** What a browser asks before a page of another site may send JSON, then the request itself, and one that is refused. */
async function askedFrom(origin: string, address: string): Promise<readonly Response[]> {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  }
  const send = (type: string) =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { origin, 'content-type': type },
      body: JSON.stringify({ query: '{ __typename }' }),
    })
  const asked = fetch(`${address}/graphql`, { method: 'OPTIONS', headers: { origin, ...preflight } })
  return Promise.all([asked, send('application/json'), send('text/plain')])
}

const allowed = ({ headers }: Response): string | null => headers.get('access-control-allow-origin')

test('pages of the sites that may ask get leave to read all answers of the endpoint, and no others do', async (t) => {
  const [ours, theirs] = ['https://example.org', 'https://example.com']
  const other = await openFixture({ origins: [ours, 'http://localhost:5173'] })
  const { address, close } = await listen(other.server, { port: 0 })
  t.after(close)
  t.after(other.close)
  for (const response of await askedFrom(ours, address)) {
    assert.equal(allowed(response), ours)
    assert.match(response.headers.get('vary') ?? '', /Origin/i)
    assert.equal(response.headers.get('access-control-allow-credentials'), null)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  }
  const [preflight] = await askedFrom(ours, address)
  assert.equal(preflight?.status, 204, 'browsers read the headers of a good answer only')
  assert.equal(preflight?.headers.get('access-control-allow-methods'), 'GET, POST')
  assert.equal(preflight?.headers.get('access-control-allow-headers'), 'content-type')
  for (const origin of [theirs, 'null', 'http://example.org', `${ours}:8443`, `${ours}.evil.net`])
    for (const response of await askedFrom(origin, address)) assert.equal(allowed(response), null, origin)
  for (const path of ['/', '/health'])
    assert.equal(allowed(await fetch(`${address}${path}`, { headers: { origin: ours } })), null, path)
})

test('all sites may ask where that is said, and none where nothing is', async (t) => {
  for (const [origins, expected] of [
    [['*'], 'https://example.org'],
    [[], null],
  ] as const) {
    const other = await openFixture({ origins })
    const { address, close } = await listen(other.server, { port: 0 })
    t.after(close)
    t.after(other.close)
    for (const response of await askedFrom('https://example.org', address))
      assert.equal(allowed(response), expected)
  }
})

test('an origin is scheme, host and port, and nothing more', () => {
  for (const [text, origin] of [
    ['https://example.org', 'https://example.org'],
    ['https://Example.org/', 'https://example.org'],
    ['https://example.org:443', 'https://example.org'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['*', '*'],
    ['null', null],
    ['', null],
    ['example.org', null],
    ['https://example.org/app', null],
    ['https://user@example.org', null],
    ['file:///home', null],
    ['*.example.org', null],
  ] as const)
    assert.equal(readOrigin(text), origin, text)
})

test('a port that is taken, with what to do', async () => {
  const first = await listen(fixture.server, { port: 0 })
  const port = Number(new URL(first.address).port)
  await assert.rejects(listen(fixture.server, { port }), { message: /is taken.*--port/ })
  await first.close()
})

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

test('an address of IPv6 is written as an address', {
  skip: !hasIPv6 && 'this machine has none',
}, async () => {
  const { address, close } = await listen(fixture.server, { port: 0, host: '::1' })
  assert.match(address, /^http:\/\/\[::1\]:\d+$/)
  assert.equal((await fetch(`${address}/health`)).status, 200)
  await close()
})
