import assert from 'node:assert/strict'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { after, test } from 'node:test'
import { openFixture } from './fixture.ts'
import { listen } from './main.ts'

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
