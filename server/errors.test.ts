import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { StoreError } from '../graph/store.ts'
import { type Answer, ask, openFixture } from './fixture.ts'
import { createServer } from './main.ts'

const logged: unknown[] = []
const fixture = await openFixture({ logError: (error) => logged.push(error) })
after(fixture.close)

/** The one error that a query gives, and what was logged for it. */
async function errorOf(query: string, variables = {}, server = fixture.server) {
  logged.length = 0
  const { errors = [] } = await ask(server, query, variables)
  assert.equal(errors.length, 1, JSON.stringify(errors))
  const [error] = errors
  assert.ok(error)
  return {
    message: error.message,
    code: error.extensions.code,
    extensions: error.extensions,
    locations: error.locations,
    logged: [...logged],
  }
}

const paper = 'kst-35830-V-8'

test('BAD_INPUT: a number outside its range, with the range in the message', async () => {
  const cases = [
    [`{ references(node: "${paper}", first: 0) { totalCount } }`, 'first', '1 to 500'],
    [`{ references(node: "${paper}", first: 501) { totalCount } }`, 'first', '1 to 500'],
    [`{ node(id: "${paper}") { references(first: -1) { totalCount } } }`, 'first', '1 to 500'],
    ['{ search(text: "x", first: 101) { nodes { id } } }', 'first', '1 to 100'],
    [`{ neighbourhood(id: "${paper}", depth: 5) { truncated } }`, 'depth', '1 to 4'],
    [`{ neighbourhood(id: "${paper}", limit: 1501) { truncated } }`, 'limit', '1 to 1500'],
    [`{ neighbourhood(id: "${paper}", maxDegree: -1) { truncated } }`, 'maxDegree', '0 to 1000000000'],
    [`{ paths(from: "${paper}", to: "org:iom", k: 11) { truncated } }`, 'k', '1 to 10'],
    [`{ paths(from: "${paper}", to: "org:iom", maxHops: 7) { truncated } }`, 'maxHops', '1 to 6'],
    [`{ paths(from: "${paper}", to: "org:iom", maxDegree: -1) { truncated } }`, 'maxDegree', '0 to'],
    [
      `{ paths(from: "${paper}", to: "org:iom", avoid: [${'"x",'.repeat(101)}]) { truncated } }`,
      'avoid',
      '100 nodes',
    ],
    [`{ history(node: "${paper}", companions: 51) { node { id } } }`, 'companions', '0 to 50'],
    [`{ chain(id: "${paper}", depth: 21) { truncated } }`, 'depth', '1 to 20'],
    [`{ chain(id: "${paper}", limit: 0) { truncated } }`, 'limit', '1 to 500'],
    [
      `{ references(node: "${paper}", first: 1) { nodes { passage(around: 2001) { mention } } } }`,
      'around',
      '0 to 2000',
    ],
  ] as const
  for (const [query, argument, range] of cases) {
    const error = await errorOf(query)
    assert.deepEqual(
      [error.code, error.extensions.argument, error.logged],
      ['BAD_INPUT', argument, []],
      query,
    )
    assert.ok(error.message.includes(range), error.message)
  }
})

test('BAD_INPUT: texts that are too long, and a variable of the wrong type', async () => {
  const search = await errorOf('query($t: String!) { search(text: $t) { nodes { id } } }', {
    t: 'x'.repeat(201),
  })
  assert.deepEqual(
    [search.code, search.message],
    ['BAD_INPUT', '`text` may be 200 characters long, not 201.'],
  )
  const lookup = await errorOf('query($c: String!) { lookup(citation: $c) { id } }', { c: 'x'.repeat(501) })
  assert.equal(lookup.code, 'BAD_INPUT')
  const variable = await errorOf('query($f: Int) { search(text: "", first: $f) { nodes { id } } }', {
    f: 'many',
  })
  assert.deepEqual([variable.code, variable.logged], ['BAD_INPUT', []])
})

test('BAD_INPUT: variables in an address that are no JSON', async () => {
  for (const [accept, status] of [
    ['application/json', 200],
    ['application/graphql-response+json', 400],
  ] as const) {
    const address = 'http://localhost/graphql?query={__typename}&variables={'
    const response = await fixture.server.fetch(address, { headers: { accept } })
    assert.equal(response.status, status)
    const { errors } = (await response.json()) as Answer
    assert.deepEqual(errors?.[0]?.extensions, { code: 'BAD_INPUT', argument: 'variables' })
  }
})

test('BAD_INPUT: a node that is no paper, where only a paper has an answer', async () => {
  for (const query of [
    `{ coverage(document: "${paper}#antwoord-11") { total } }`,
    `{ passages(text: "x", document: "${paper}#antwoord-11") { truncated } }`,
  ]) {
    const { code, message } = await errorOf(query)
    assert.equal(code, 'BAD_INPUT')
    assert.equal(message, `\`document\` must be a paper; "${paper}#antwoord-11" is a part.`)
  }
})

test('null means the standard value, not an error', async () => {
  const answer = await fixture.ask(
    `{ references(node: "${paper}", first: null, direction: null, kinds: null) { totalCount } }`,
  )
  assert.deepEqual(answer, { data: { references: { totalCount: 5 } } })
})

test('BAD_CURSOR: a cursor that is not of this listing', async () => {
  const found = await fixture.ask('{ search(text: "", first: 1) { pageInfo { endCursor } } }')
  const { search } = found.data as { search: { pageInfo: { endCursor: string } } }
  for (const cursor of ['nonsense', search.pageInfo.endCursor]) {
    const query = 'query($after: String) { references(node: "kst-35830-V-8", after: $after) { totalCount } }'
    assert.equal((await errorOf(query, { after: cursor })).code, 'BAD_CURSOR')
  }
  const query = '{ search(text: "", after: "e30") { nodes { id } } }'
  assert.equal((await errorOf(query)).code, 'BAD_CURSOR')
})

test('NOT_FOUND: an answer that needs a node which is not there, named in the error', async () => {
  const queries = [
    '{ neighbourhood(id: "none") { truncated } }',
    '{ chain(id: "none") { truncated } }',
    '{ history(node: "none") { years { year } } }',
    `{ paths(from: "none", to: "${paper}") { truncated } }`,
    `{ paths(from: "${paper}", to: "none") { truncated } }`,
    '{ references(node: "none") { totalCount } }',
    '{ coverage(document: "none") { total } }',
  ]
  for (const query of queries) {
    const { code, extensions, message } = await errorOf(query)
    assert.deepEqual([code, extensions.id], ['NOT_FOUND', 'none'])
    assert.equal(message, 'The graph has no node "none"; `search` and `lookup` find ids.')
  }
})

test('QUERY_TOO_DEEP: counted through fragments, before anything runs', async () => {
  const nested = (levels: number) =>
    `{ node(id: "x") { ${'... on Part { parent { '.repeat(levels)} id ${'} }'.repeat(levels)} } }`
  assert.deepEqual(await fixture.ask(nested(10)), { data: { node: null } })
  const error = await errorOf(nested(11))
  assert.deepEqual([error.code, error.extensions.limit, error.logged], ['QUERY_TOO_DEEP', 12, []])
  assert.deepEqual(error.locations, [{ line: 1, column: nested(11).indexOf(' id ') + 2 }])
  const named = `query { node(id: "x") { ...A } } fragment A on Part { ${'parent { '.repeat(11)} id ${'}'.repeat(11)} }`
  assert.equal((await errorOf(named)).code, 'QUERY_TOO_DEEP')
})

test('QUERY_TOO_COSTLY: by arguments, by variables, by aliases, by fragments that multiply', async () => {
  const pages = (first: string) =>
    `{ references(node: "${paper}", first: ${first}) { nodes { target { references(first: ${first}) { nodes { id } } } } } }`
  const dear = await errorOf(pages('500'))
  assert.deepEqual([dear.code, dear.locations?.[0]?.line], ['QUERY_TOO_COSTLY', 1])
  assert.equal((await fixture.ask(pages('20'))).errors, undefined)
  const byVariable = `query($n: Int) ${pages('$n')}`
  assert.equal((await errorOf(byVariable, { n: 500 })).code, 'QUERY_TOO_COSTLY')
  const searched = Array.from({ length: 100 }, (_, i) => `p${i}: paths(from: "a", to: "b") { truncated }`)
  assert.equal((await errorOf(`{ ${searched.join(' ')} }`)).code, 'QUERY_TOO_COSTLY')
  const avoided = `{ paths(from: "a", to: "b", avoid: ["c"]) { avoided { references(first: 500) { nodes { id kind start end } } } } }`
  assert.equal((await errorOf(avoided)).code, 'QUERY_TOO_COSTLY')
  const aliases = Array.from({ length: 250 }, (_, i) => `t${i}: text`).join(' ')
  assert.equal((await errorOf(`{ document(id: "${paper}") { ${aliases} } }`)).code, 'QUERY_TOO_COSTLY')
  const doubling = Array.from(
    { length: 60 },
    (_, i) => `fragment F${i} on Node { ...F${i + 1} ...F${i + 1} }`,
  )
  const last = 'fragment F60 on Node { __typename }'
  const bomb = `{ node(id: "x") { ...F0 } } ${doubling.join(' ')} ${last}`
  assert.equal((await errorOf(bomb)).code, 'QUERY_TOO_COSTLY')
})

test('a query too long to read is refused while it is read', async () => {
  const { code } = await errorOf(`{ ${'counts { nodes } '.repeat(1_000)} }`)
  assert.equal(code, 'GRAPHQL_PARSE_FAILED')
})

test('other limits can be given', async () => {
  const { store, close } = await openFixture()
  const server = createServer(store, { nameCitation: () => [], webRoot: '', limits: { depth: 2, cost: 5 } })
  assert.equal(
    (await errorOf('{ node(id: "x") { references { nodes { id } } } }', {}, server)).code,
    'QUERY_TOO_COSTLY',
  )
  assert.equal((await errorOf('{ reference(id: "x") { target { id } } }', {}, server)).code, 'QUERY_TOO_DEEP')
  await close()
})

/** A store whose server went away: every read fails as a real one's would. */
const goneStore = new Proxy(fixture.store, {
  get: () => () =>
    Promise.reject(new StoreError('STORE_UNREACHABLE', 'The store does not answer; start it.')),
})

test('STORE_UNAVAILABLE: the store’s own message with the remedy, logged', async () => {
  const server = createServer(goneStore, {
    nameCitation: () => [],
    webRoot: '',
    logError: (error) => logged.push(error),
  })
  for (const query of [
    '{ counts { nodes } }',
    '{ node(id: "x") { id } }',
    '{ search(text: "x") { nodes { id } } }',
  ]) {
    const { code, extensions, message, logged: written } = await errorOf(query, {}, server)
    assert.deepEqual([code, extensions.store], ['STORE_UNAVAILABLE', 'STORE_UNREACHABLE'])
    assert.equal(message, 'The store does not answer; start it.')
    assert.ok(written.length > 0)
  }
  const health = await server.fetch('http://localhost/health')
  assert.equal(health.status, 503)
  assert.deepEqual(await health.json(), {
    status: 'unavailable',
    message: 'The store does not answer; start it.',
  })
})

test('INTERNAL: a bug is logged and masked', async () => {
  const { server, close } = await openFixture({
    logError: (error) => logged.push(error),
    nameCitation: () => {
      throw new TypeError('secret detail')
    },
  })
  const error = await errorOf('{ lookup(citation: "x") { id } }', {}, server)
  assert.equal(error.code, 'INTERNAL')
  assert.doesNotMatch(JSON.stringify(error.extensions) + error.message, /secret/)
  assert.match(String(error.logged[0]), /secret detail/)
  await close()
})

test('what is no GraphQL keeps GraphQL’s own codes', async () => {
  assert.equal((await errorOf('{ node(')).code, 'GRAPHQL_PARSE_FAILED')
  assert.equal((await errorOf('{ nothing }')).code, 'GRAPHQL_VALIDATION_FAILED')
})
