import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openFixture } from './fixture.ts'

const { ask, store, close } = await openFixture()
after(close)

/** The data of an answer without errors; `Data` says what the query asks. */
async function data<Data = unknown>(query: string, variables = {}): Promise<Data> {
  const answer = await ask(query, variables)
  assert.equal(answer.errors, undefined)
  return answer.data as Data
}

const paper = 'kst-35830-V-8'

test('node: every kind of node has its own type and fields', async () => {
  const query = `query($id: ID!) { node(id: $id) { __typename id kind label title known page degree
    ... on Organisatie { aliases sort wikidata provisional } } }`
  assert.deepEqual(await data(query, { id: 'org:iom' }), {
    node: {
      __typename: 'Organisatie',
      id: 'org:iom',
      kind: 'ORGANISATIE',
      label: 'iom',
      title: 'Internationale Organisatie voor Migratie',
      known: 'INGESTED',
      page: null,
      degree: 2,
      aliases: ['IOM', 'Organisatie voor Migratie'],
      sort: 'agency',
      wikidata: 'Q42',
      provisional: false,
    },
  })
  const types = { 'dossier:32734': 'Dossier', 'partij:PvdA': 'Partij', 'kst-32734-51': 'Document' }
  for (const [id, type] of Object.entries({ ...types, [`${paper}#antwoord-11`]: 'Part' })) {
    const { node } = await data<{ node: { __typename: string } }>(query, { id })
    assert.equal(node.__typename, type)
  }
  assert.deepEqual(await data(query, { id: 'no-such-node' }), { node: null })
})

test('document: a paper with its parts, their text and who asked', async () => {
  const query = `query($id: ID!) { document(id: $id) { vergaderjaar kamer date dossier { id label }
    parts(kinds: [QUESTION]) { id sort number text parent { id } document { id } askedBy { id aliases } } } }`
  assert.deepEqual(await data(query, { id: paper }), {
    document: {
      vergaderjaar: '2020-2021',
      kamer: 'TWEEDE',
      date: '2021-06-17',
      dossier: { id: 'dossier:35830-V', label: 'Dossier 35 830 V' },
      parts: [
        {
          ...{
            id: `${paper}#vraag-11`,
            sort: 'QUESTION',
            number: '11',
            parent: null,
            document: { id: paper },
          },
          text: 'Vraag 11 (PvdA). Hoe staat het met de opvang 😀 van het IOM?',
          askedBy: { id: 'partij:PvdA', aliases: ['PvdA'] },
        },
        {
          ...{
            id: `${paper}#vraag-18`,
            sort: 'QUESTION',
            number: '18',
            parent: null,
            document: { id: paper },
          },
          text: 'Vraag 18. Wordt dit vervolgd?',
          askedBy: null,
        },
      ],
    },
  })
})

test('document: one that is only cited has no text; what is no paper is no document', async () => {
  const query = 'query($id: ID!) { document(id: $id) { known text vergaderjaar parts { id sort text } } }'
  assert.deepEqual(await data(query, { id: 'kst-35830-V-7' }), {
    document: {
      ...{ known: 'UNKNOWN', text: null, vergaderjaar: null },
      parts: [{ id: 'kst-35830-V-7#antwoord-9', sort: null, text: null }],
    },
  })
  assert.deepEqual(await data(query, { id: 'org:iom' }), { document: null })
})

test('dossier: its papers by number, read or only cited, page after page', async () => {
  const query = `query($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Dossier {
    papers(first: $first, after: $after) { totalCount nodes { id known } pageInfo { hasNextPage endCursor } } } } }`
  type Page = {
    totalCount: number
    nodes: { id: string; known: string }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
  const page = async (variables: object) =>
    (await data<{ node: { papers: Page } }>(query, { id: 'dossier:35830-V', ...variables })).node.papers
  const all = await page({})
  assert.deepEqual(all, {
    totalCount: 3,
    nodes: [
      { id: 'kst-35830-V-6', known: 'UNKNOWN' },
      { id: 'kst-35830-V-7', known: 'UNKNOWN' },
      { id: paper, known: 'INGESTED' },
    ],
    pageInfo: { hasNextPage: false, endCursor: null },
  })
  const one = await page({ first: 2 })
  assert.equal(one.pageInfo.hasNextPage, true)
  const two = await page({ first: 2, after: one.pageInfo.endCursor })
  assert.deepEqual([...one.nodes, ...two.nodes], all.nodes)
  assert.deepEqual(two.pageInfo, { hasNextPage: false, endCursor: null })
  const other = await ask(query, { id: 'dossier:35830-V', after: 'nonsense' })
  assert.equal(other.errors?.[0]?.extensions.code, 'BAD_CURSOR')
})

test('lookup: what a citation names, in the graph or not', async () => {
  const query = `query($citation: String!) { lookup(citation: $citation) {
    quote kind id status reason page node { id label } } }`
  const page = (id: string) => `https://zoek.officielebekendmakingen.nl/${id}.html`
  const known = {
    quote: 'Kamerstukken 32 734, nrs. 51 en 52',
    kind: 'KAMERSTUK',
    status: 'RESOLVED',
    reason: null,
  }
  assert.deepEqual(await data(query, { citation: 'Kamerstukken 32 734, nrs. 51 en 52' }), {
    lookup: [
      {
        ...{ ...known, id: 'kst-32734-51', page: page('kst-32734-51') },
        node: { id: 'kst-32734-51', label: 'Kamerstuk 32 734, nr. 51' },
      },
      { ...known, id: 'kst-32734-52', page: page('kst-32734-52'), node: null },
    ],
  })
  assert.deepEqual(await data(query, { citation: 'zomaar iets' }), { lookup: [] })
})

test('search: by the beginning of words, by kind, by what is known, page after page', async () => {
  const query = `query($text: String!, $kinds: [NodeKind!], $known: Known, $first: Int, $after: String) {
    search(text: $text, kinds: $kinds, known: $known, first: $first, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`
  type Page = { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  const search = async (variables: object) => (await data<{ search: Page }>(query, variables)).search
  const ids = async (variables: object) => (await search(variables)).nodes.map(({ id }) => id)
  assert.deepEqual(await ids({ text: 'migr internat' }), ['org:iom'])
  assert.deepEqual(await ids({ text: 'iom', kinds: ['PARTIJ'] }), [])
  assert.deepEqual(await ids({ text: '', kinds: ['DOCUMENT'], known: 'INGESTED' }), [paper])
  const all = await ids({ text: '' })
  assert.ok(all.length > 10)
  const paged: string[] = []
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Page = await search({ text: '', first: 3, after })
    paged.push(...nodes.map(({ id }) => id))
    after = pageInfo.endCursor
    if (!pageInfo.hasNextPage) break
  }
  assert.deepEqual(paged, all)
})

test('neighbourhood: the nodes with their distance, and what runs between them', async () => {
  const query = `query($id: ID!, $depth: Int, $kinds: [ReferenceKind!]) {
    neighbourhood(id: $id, depth: $depth, kinds: $kinds) { center { id } truncated
      nodes { distance node { id } } links { id from to kind structure count status reference { quote } } } }`
  type Picture = {
    center: unknown
    truncated: boolean
    nodes: { distance: number; node: { id: string } }[]
    links: Record<string, unknown>[]
  }
  const { neighbourhood: picture } = await data<{ neighbourhood: Picture }>(query, {
    id: `${paper}#antwoord-18`,
    kinds: ['ANTWOORD'],
  })
  assert.deepEqual(picture.center, { id: `${paper}#antwoord-18` })
  assert.equal(picture.truncated, false)
  assert.deepEqual(picture.nodes[0], { distance: 0, node: { id: `${paper}#antwoord-18` } })
  const link = picture.links.find(({ to }) => to === `${paper}#antwoord-11`)
  assert.deepEqual(link, {
    id: `antwoord|${paper}#antwoord-18|${paper}#antwoord-11`,
    ...{ from: `${paper}#antwoord-18`, to: `${paper}#antwoord-11`, kind: 'ANTWOORD', structure: null },
    ...{ count: 1, status: 'RESOLVED', reference: { quote: 'antwoord op vraag 11' } },
  })
  const answers = picture.links.find(({ structure }) => structure === 'ANSWERS')
  assert.deepEqual([answers?.kind, answers?.status, answers?.reference], [null, null, null])
})

test('coverage: of one paper and of all, with the sums', async () => {
  const query = `query($document: ID) { coverage(document: $document) { total resolved ambiguous unresolved
    kinds { kind resolved ambiguous unresolved } } }`
  const expected = {
    coverage: {
      ...{ total: 5, resolved: 4, ambiguous: 1, unresolved: 0 },
      kinds: [
        { kind: 'KAMERSTUK', resolved: 1, ambiguous: 0, unresolved: 0 },
        { kind: 'ANTWOORD', resolved: 1, ambiguous: 1, unresolved: 0 },
        { kind: 'ORGANISATIE', resolved: 2, ambiguous: 0, unresolved: 0 },
      ],
    },
  }
  assert.deepEqual(await data(query), expected)
  assert.deepEqual(await data(query, { document: paper }), expected)
})

test('counts: how much the graph holds', async () => {
  const answer = await data('{ counts { documents stubs parts nodes references } }')
  assert.deepEqual(answer, { counts: await store.counts() })
  assert.equal((await store.counts()).references, 5)
})

test('passages: where words stand, page after page, in one paper or in all', async () => {
  const query = `query($text: String!, $document: ID, $first: Int, $after: String) {
    passages(text: $text, document: $document, first: $first, after: $after) {
      truncated nodes { start end node { id } document { id } snippet(around: 20) { text marked } }
      pageInfo { hasNextPage endCursor } } }`
  type Found = { node: { id: string }; start: number; snippet: { text: string; marked: boolean }[] }
  type Page = { nodes: Found[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  const passages = async (variables: object) => (await data<{ passages: Page }>(query, variables)).passages
  const one = await passages({ text: 'zie', first: 1 })
  assert.equal(one.nodes[0]?.node.id, `${paper}#antwoord-11`)
  assert.deepEqual(one.nodes[0]?.snippet, [
    { text: 'Antwoord 11. ', marked: false },
    { text: 'Zie', marked: true },
    { text: ' Kamerstuk 32 734,', marked: false },
  ])
  const two = await passages({ text: 'zie', document: paper, after: one.pageInfo.endCursor })
  assert.deepEqual(
    two.nodes.map(({ node }) => node.id),
    [`${paper}#antwoord-18`],
  )
  assert.equal(two.pageInfo.hasNextPage, false)
  assert.deepEqual((await passages({ text: 'zie', document: 'kst-32734-51' })).nodes, [])
  assert.deepEqual((await passages({ text: '–' })).nodes, [])
})

test('passages: what cannot be asked is refused with its code', async () => {
  const code = async (wish: string) => {
    const answer = await ask(`{ passages(${wish}) { nodes { start } } }`)
    return answer.errors?.[0]?.extensions.code
  }
  assert.equal(await code('text: "a", first: 101'), 'BAD_INPUT')
  assert.equal(await code(`text: "${'a'.repeat(201)}"`), 'BAD_INPUT')
  assert.equal(await code('text: "a", after: "x"'), 'BAD_CURSOR')
  assert.equal(await code('text: "a", document: "kst-1-1"'), 'NOT_FOUND')
  const many = Array.from(
    { length: 12 },
    (_, i) =>
      `p${i}: passages(text: "a", first: 100) { nodes { snippet { text } node { degree references(first: 100) { nodes { id } } } } }`,
  )
  const dear = await ask(`{ ${many.join(' ')} }`)
  assert.equal(dear.errors?.[0]?.extensions.code, 'QUERY_TOO_COSTLY')
})
