import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { ask, openFixture } from './fixture.ts'
import { createServer } from './main.ts'

const { store, close } = await openFixture()
after(close)

/** How often each of the store's reads was called. */
const calls: Record<string, number> = {}
beforeEach(() => {
  for (const name of Object.keys(calls)) delete calls[name]
})

/** The real store, its calls counted. */
const counted = new Proxy(store, {
  get(target, name: keyof typeof store) {
    const member = target[name]
    if (typeof member !== 'function') return member
    calls[name] = (calls[name] ?? 0) + 1
    return member.bind(target)
  },
})
const server = createServer(counted, { nameCitation: () => [], webRoot: '' })

test('one level of a query is one read, however many nodes it has', async () => {
  const query = `{ references(node: "kst-35830-V-8") { nodes {
    from { id degree } document { id } target { id degree } passage { mention } } } }`
  assert.equal((await ask(server, query)).errors, undefined)
  // The node itself first, then what the references name, all at once.
  assert.deepEqual(calls, { nodes: 2, references: 1, degrees: 1, text: 1 })
})

test('parts bring their nodes along, and a text is read once for all of them', async () => {
  const query = `{ document(id: "kst-35830-V-8") { text parts { id text degree document { id text } parent { id } } } }`
  assert.equal((await ask(server, query)).errors, undefined)
  assert.deepEqual(calls, { nodes: 1, parts: 1, text: 1, degrees: 1 })
})

test('the answers of one request do not linger in the next', async () => {
  await ask(server, '{ node(id: "org:iom") { id } }')
  await ask(server, '{ node(id: "org:iom") { id } }')
  assert.deepEqual(calls, { nodes: 2 })
})
