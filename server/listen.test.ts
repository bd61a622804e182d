import assert from 'node:assert/strict'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { after, test } from 'node:test'
import { openFixture } from './fixture.ts'
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
  for (const sent of [{ body, headers: { 'content-type': 'text/plain' } }, { body }, {}]) {
    const response = await fetch(`${address}/graphql`, { method: 'POST', ...sent })
    assert.equal(response.status, 415)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] }
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
