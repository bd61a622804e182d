import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { buildSchema, parse, validate } from 'graphql'
import { openFixture } from './fixture.ts'
import { schemaText } from './schema.ts'

const folder = new URL('../examples/queries/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const { ask, close } = await openFixture()
after(close)

test('every example says what it does and how to run it, and fits the schema', () => {
  const names = readdirSync(folder)
  assert.ok(names.includes('chain.graphql') && names.includes('cited-by.graphql'))
  const schema = buildSchema(schemaText)
  for (const name of names) {
    const query = read(name)
    assert.match(query, /^# /, name)
    assert.ok(query.includes(`query@examples/queries/${name}`), name)
    assert.deepEqual(validate(schema, parse(query)), [], name)
  }
})

test('chain.graphql leads from answer 18 to answer 11, with both texts, and on to what that cites', async () => {
  const answer = await ask(read('chain.graphql'), { id: 'kst-35830-V-8#antwoord-18' })
  assert.equal(answer.errors, undefined)
  type Place = { id: string; text?: string | null }
  type Step = { distance: number; from: Place; to: Place; reference: { quote: string }; cycle: boolean }
  const { chain } = answer.data as { chain: { start: Place; steps: Step[] } }
  const { start, steps } = chain
  assert.equal(start.id, 'kst-35830-V-8#antwoord-18')
  assert.match(start.text ?? '', /^Antwoord 18\. Zie het antwoord op vraag 11\./)
  const [first] = steps
  assert.equal(first?.to.id, 'kst-35830-V-8#antwoord-11')
  assert.match(first?.to.text ?? '', /^Antwoord 11\. .*\nHet IOM/)
  assert.equal(first?.reference.quote, 'antwoord op vraag 11')
  assert.deepEqual(
    steps.map(({ distance, to }) => [distance, to.id]),
    [
      [1, 'kst-35830-V-8#antwoord-11'],
      [1, 'kst-35830-V-7#antwoord-9'],
      [2, 'kst-32734-51'],
    ],
  )
})

test('cited-by.graphql gives the citing part and its words', async () => {
  const answer = await ask(read('cited-by.graphql'), { id: 'kst-32734-51' })
  assert.equal(answer.errors, undefined)
  type Citing = { from: { id: string }; quote: string }
  const { node } = answer.data as { node: { references: { totalCount: number; nodes: Citing[] } } }
  const { references } = node
  assert.equal(references.totalCount, 1)
  assert.equal(references.nodes[0]?.from.id, 'kst-35830-V-8#antwoord-11')
  assert.equal(references.nodes[0]?.quote, 'Kamerstuk 32 734, nr. 51')
})

test('paths.graphql joins a question and a paper by way of the answer, with the words at each hop', async () => {
  const ends = { from: 'kst-35830-V-8#antwoord-18', to: 'kst-32734-51' }
  const answer = await ask(read('paths.graphql'), ends)
  assert.equal(answer.errors, undefined)
  type Hop = { from: { id: string }; to: { id: string }; direction: string; reference: { quote: string } }
  const { paths } = answer.data as { paths: { paths: { hops: Hop[] }[]; truncated: boolean } }
  assert.deepEqual(
    paths.paths.map(({ hops }) => hops.map((hop) => [hop.direction, hop.reference.quote, hop.to.id])),
    [
      [
        ['OUT', 'antwoord op vraag 11', 'kst-35830-V-8'],
        ['OUT', 'Kamerstuk 32 734, nr. 51', 'kst-32734-51'],
      ],
    ],
  )
  const around = await ask(read('paths.graphql'), { ...ends, avoid: ['kst-35830-V-8'] })
  assert.deepEqual(around.data, { paths: { paths: [], truncated: false } })
})

test('dossier.graphql lists the papers of a dossier by number', async () => {
  const answer = await ask(read('dossier.graphql'), { id: 'dossier:35830-V' })
  assert.equal(answer.errors, undefined)
  const { node } = answer.data as { node: { papers: { nodes: { id: string }[] } } }
  assert.deepEqual(
    node.papers.nodes.map(({ id }) => id),
    ['kst-35830-V-6', 'kst-35830-V-7', 'kst-35830-V-8'],
  )
})

test('passages.graphql gives the part, and the words marked', async () => {
  const answer = await ask(read('passages.graphql'), { text: 'NAIEF iom' })
  assert.equal(answer.errors, undefined)
  type Found = { node: { id: string }; snippet: { text: string; marked: boolean }[] }
  const { passages } = answer.data as { passages: { nodes: Found[]; truncated: boolean } }
  assert.deepEqual(
    passages.nodes.map(({ node }) => node.id),
    ['kst-35830-V-8#antwoord-11'],
  )
  const marked = passages.nodes[0]?.snippet.filter((piece) => piece.marked)
  assert.deepEqual(marked, [
    { text: 'IOM', marked: true },
    { text: 'naïef', marked: true },
  ])
})

test('history.graphql counts by year, with what is cited beside', async () => {
  const answer = await ask(read('history.graphql'), { node: 'org:iom' })
  assert.equal(answer.errors, undefined)
  assert.deepEqual(answer.data, {
    history: {
      node: { id: 'org:iom', label: 'iom', title: 'Internationale Organisatie voor Migratie' },
      years: [
        {
          year: 2021,
          references: 2,
          documents: 1,
          companions: [{ node: { id: 'kst-32734-51', label: 'Kamerstuk 32 734, nr. 51' }, parts: 1 }],
          sampled: false,
        },
      ],
    },
  })
})
