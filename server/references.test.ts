import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cite, paper as invented } from '../graph/fixture.ts'
import { openFixture } from './fixture.ts'
import { mostAvoided } from './limits.ts'

const { ask, store, close } = await openFixture()
after(close)

/** The data of an answer without errors; `Data` says what the query asks. */
async function data<Data = unknown>(query: string, variables = {}): Promise<Data> {
  const answer = await ask(query, variables)
  assert.equal(answer.errors, undefined)
  return answer.data as Data
}

const paper = 'kst-35830-V-8'

test('references: out of a paper, with their evidence', async () => {
  const query = `query($node: ID!) { references(node: $node, kinds: [KAMERSTUK, ANTWOORD]) { totalCount nodes {
    kind status quote reason rule confidence flags ordinal from { id } document { id } target { id }
    candidates { id } said { name value } filled { name value } passage(around: 12) { before mention after } } } }`
  type Found = { references: { totalCount: number; nodes: readonly Record<string, unknown>[] } }
  const { references: found } = await data<Found>(query, { node: paper })
  assert.equal(found.totalCount, 3)
  assert.deepEqual(found.nodes[0], {
    ...{ kind: 'KAMERSTUK', status: 'RESOLVED', quote: 'Kamerstuk 32 734, nr. 51', reason: null },
    ...{ rule: 'kamerstuk/example', confidence: 0.9, flags: [], ordinal: 0 },
    ...{ from: { id: `${paper}#antwoord-11` }, document: { id: paper }, target: { id: 'kst-32734-51' } },
    candidates: [],
    said: [
      { name: 'dossier', value: '32734' },
      { name: 'nummer', value: '51' },
    ],
    filled: [{ name: 'kamer', value: 'tweede' }],
    passage: { before: '11. Zie ', mention: 'Kamerstuk 32 734, nr. 51', after: '.\nHet IOM' },
  })
  assert.deepEqual(
    found.nodes.map(({ status, candidates }) => [status, candidates]),
    [
      ['RESOLVED', []],
      ['RESOLVED', []],
      ['AMBIGUOUS', [{ id: 'kst-35830-V-7#antwoord-9' }, { id: 'kst-35830-V-6#antwoord-9' }]],
    ],
  )
})

test('a reference tells all that the same words name, itself among them', async () => {
  const { store, ask, close } = await openFixture()
  const one = invented('kst-90001-1', { cites: [cite('kamerstuk', 'kst-90001-2'), cite('wet', 'wet:awb')] })
  const [first] = one.references
  assert.ok(first !== undefined)
  const more = [1, 2].map((ordinal) => ({
    ...first,
    ...{ id: first.id.replace(/0$/, `${ordinal}`), ordinal, target: `kst-90001-${ordinal + 2}` },
  }))
  // Begins there too, and ends sooner.
  const shorter = { ...first, id: `${first.id}-short`, end: first.end - 1 }
  await store.load({ ...one, references: [...one.references, ...more, shorter] })
  const query = 'query($id: ID!) { reference(id: $id) { sameWords { id ordinal target { id } } } }'
  const named = [first, ...more].map(({ id, ordinal, target }) => ({ id, ordinal, target: { id: target } }))
  for (const { id } of named)
    assert.deepEqual((await ask(query, { id })).data, { reference: { sameWords: named } })
  const alone = (await ask(query, { id: shorter.id })).data
  assert.deepEqual(alone, {
    reference: { sameWords: [{ id: shorter.id, ordinal: 0, target: { id: 'kst-90001-2' } }] },
  })
  await close()
})

test('references, neighbourhood, paths and chain: only what papers of some years say', async () => {
  // The paper is of 2021.
  const query = `query($node: ID!, $period: Period) { references(node: $node, period: $period) { totalCount nodes { id } }
    node(id: $node) { references(period: $period, first: 1) { totalCount } }
    neighbourhood(id: $node, period: $period) { links { kind } } paths(from: $node, to: "org:iom", period: $period) { paths { hops { count } } }
    chain(id: $node, period: $period) { steps { distance } } }`
  type Found = {
    references: { totalCount: number; nodes: readonly unknown[] }
    node: { references: { totalCount: number } }
    neighbourhood: { links: readonly { kind: string | null }[] }
    paths: { paths: readonly unknown[] }
    chain: { steps: readonly unknown[] }
  }
  const counts = async (period: object | null) => {
    const found = await data<Found>(query, { node: paper, period })
    const { references, node, neighbourhood, paths, chain } = found
    assert.equal(node.references.totalCount, references.totalCount)
    assert.equal(references.nodes.length, references.totalCount)
    return [
      references.totalCount,
      neighbourhood.links.filter(({ kind }) => kind !== null).length,
      paths.paths.length,
      chain.steps.length,
    ].map((count) => count > 0)
  }
  for (const period of [
    null,
    {},
    { from: 2021 },
    { to: 2021 },
    { from: 2021, to: 2021 },
    { from: null, to: 9999 },
  ])
    assert.deepEqual(await counts(period), [true, true, true, true], JSON.stringify(period))
  for (const period of [{ from: 2022 }, { to: 2020 }, { from: 1, to: 2020 }])
    assert.deepEqual(await counts(period), [false, false, false, false], JSON.stringify(period))
  for (const [period, message] of [
    [{ from: 2022, to: 2020 }, /`period` ends in 2020, before it begins in 2022/],
    [{ from: 0 }, /`period\.from` must be from 1 to 9999, not 0/],
    [{ to: 10_000 }, /`period\.to` must be from 1 to 9999/],
  ] as const) {
    const { errors } = await ask(query, { node: paper, period })
    assert.match(String(errors?.[0]?.message), message)
    assert.equal(errors?.[0]?.extensions?.code, 'BAD_INPUT')
  }
})

test('a period without bounds is none: papers without a date count too', async () => {
  const { store, ask, close } = await openFixture()
  await store.load(invented('kst-90001-1', { date: null, cites: [cite('kamerstuk', 'kst-90001-2')] }))
  const query = `query($period: Period) { references(node: "kst-90001-2", direction: IN, period: $period) { totalCount } }`
  for (const [period, totalCount] of [
    [{}, 1],
    [{ from: null, to: null }, 1],
    [{ from: 1 }, 0],
    [{ to: 9999 }, 0],
  ] as const)
    assert.deepEqual(
      (await ask(query, { period })).data,
      { references: { totalCount } },
      JSON.stringify(period),
    )
  await close()
})

test('references: an offset after a sign of two code units still gives the words', async () => {
  const query = `{ node(id: "org:iom") { references(direction: IN) { nodes { start end passage { mention } } } } }`
  type Found = {
    node: { references: { nodes: { start: number; passage: { mention: string } }[] } }
  }
  const { references } = (await data<Found>(query)).node
  assert.deepEqual(
    references.nodes.map(({ passage }) => passage.mention),
    ['IOM', 'IOM'],
  )
  const text = (await store.text(paper)) ?? ''
  assert.ok((references.nodes[0]?.start ?? 0) > text.indexOf('😀'))
})

test('references: page after page gives all of them, once, in order', async () => {
  const query = `query($after: String, $first: Int) { references(node: "${paper}", first: $first, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`
  type Page = { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  const page = async (first: number, after: string | null) =>
    (await data<{ references: Page }>(query, { first, after })).references
  const all = await page(500, null)
  assert.deepEqual(all.pageInfo, { hasNextPage: false, endCursor: null })
  for (const first of [1, 2]) {
    const ids: string[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo }: Page = await page(first, after)
      ids.push(...nodes.map(({ id }) => id))
      after = pageInfo.endCursor
    } while (after !== null)
    assert.deepEqual(
      ids,
      all.nodes.map(({ id }) => id),
    )
  }
})

test('reference: by its id', async () => {
  type Found = { references: { nodes: { id: string; quote: string }[] } }
  const all = await data<Found>(`{ references(node: "${paper}", first: 1) { nodes { id quote } } }`)
  const [first] = all.references.nodes
  const query = 'query($id: ID!) { reference(id: $id) { id quote } }'
  assert.deepEqual(await data(query, { id: first?.id }), { reference: first })
  assert.deepEqual(await data(query, { id: 'none' }), { reference: null })
})

test('paths: what was avoided is told with its name, once, and what the graph has not is left out', async () => {
  const query = `query($from: ID!, $to: ID!, $avoid: [ID!]) { paths(from: $from, to: $to, avoid: $avoid) {
    mostAvoided avoided { id label } } }`
  const ends = { from: `${paper}#antwoord-11`, to: 'kst-32734-51' }
  assert.deepEqual(await data(query, { ...ends, avoid: ['org:iom', 'kst-90000-1', 'org:iom'] }), {
    paths: { mostAvoided, avoided: [{ id: 'org:iom', label: 'iom' }] },
  })
  assert.deepEqual(await data(query, ends), { paths: { mostAvoided, avoided: [] } })
})
