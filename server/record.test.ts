import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { blankRecord } from '../graph/record.ts'
import { openFixture } from './fixture.ts'

const { ask, store, close } = await openFixture()
after(close)

const query = `query($id: ID!) { document(id: $id) { known date kamer vergaderjaar record {
  type date submitters { name persoon { id } partij { id } } dossiers { id node { id } }
  attachments { id label title page node { id } } attachedTo { id node { id known } } } } }`

test('what records say of a paper that is only cited, and what of it the graph has', async () => {
  await store.register([
    {
      ...{ id: 'kst-32734-51', title: 'Motie', highest: null, aside: false, unlisted: true },
      record: {
        ...{ date: '2021-06-01', type: 'Motie', vergaderjaar: '2020-2021', kamer: 'tweede' },
        submitters: [{ name: 'A. Zeegras', persoon: 'persoon:Zeegras', partij: 'partij:PvdA' }],
        dossiers: ['dossier:32734'],
        attachments: ['blg-99001'],
        attachedTo: 'kst-35830-V-8',
      },
    },
    { id: 'blg-99001', title: 'Tabel', highest: null, aside: false, record: blankRecord, unlisted: true },
  ])
  assert.deepEqual((await ask(query, { id: 'kst-32734-51' })).data, {
    document: {
      ...{ known: 'REGISTERED', date: '2021-06-01', kamer: 'TWEEDE', vergaderjaar: '2020-2021' },
      record: {
        ...{ type: 'Motie', date: '2021-06-01' },
        submitters: [{ name: 'A. Zeegras', persoon: null, partij: { id: 'partij:PvdA' } }],
        dossiers: [{ id: 'dossier:32734', node: { id: 'dossier:32734' } }],
        attachments: [
          {
            ...{ id: 'blg-99001', label: 'blg-99001', title: 'Tabel', node: null },
            page: 'https://zoek.officielebekendmakingen.nl/blg-99001.html',
          },
        ],
        attachedTo: { id: 'kst-35830-V-8', node: { id: 'kst-35830-V-8', known: 'INGESTED' } },
      },
    },
  })
})

test('a paper without a record has none', async () => {
  const { data } = await ask('{ document(id: "kst-35830-V-8") { record { type } } }')
  assert.deepEqual(data, { document: { record: null } })
})

test('lookup: what the register knows of a paper that has no node', async () => {
  await store.register([{ id: 'kst-32734-53', title: 'Brief over de posten', highest: null, aside: false }])
  const query =
    '{ lookup(citation: "Kamerstukken 32 734, nrs. 51, 52 en 53") { id known title node { id } } }'
  assert.deepEqual((await ask(query)).data, {
    lookup: [
      { id: 'kst-32734-51', known: 'REGISTERED', title: 'Motie', node: { id: 'kst-32734-51' } },
      { id: 'kst-32734-52', known: 'UNKNOWN', title: null, node: null },
      { id: 'kst-32734-53', known: 'REGISTERED', title: 'Brief over de posten', node: null },
    ],
  })
})

test('lookup: what the data and the id tell of what has no node', async () => {
  const query = 'query($c: String!) { lookup(citation: $c) { id label title known page node { id } } }'
  const page = 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679'
  const cases = [
    ['AVG', 'CELEX:32016R0679', 'AVG', 'Algemene verordening gegevensbescherming', 'UNKNOWN', page],
    ['99410', 'dossier:99410', 'Dossier 99 410', null, 'UNKNOWN'],
    ['Awb', 'wet:awb', 'Awb', 'Algemene wet bestuursrecht', 'INGESTED'],
    [
      'artikel 3:4 Awb',
      'wet:awb#artikel-3:4',
      'Artikel 3:4 Awb',
      'Artikel 3:4 Algemene wet bestuursrecht',
      'UNKNOWN',
    ],
    ['WHO', 'org:who', 'WHO', 'Wereldgezondheidsorganisatie', 'INGESTED'],
  ] as const
  for (const [citation, id, label, title, known, page] of cases) {
    const { lookup } = (await ask(query, { c: citation })).data as { lookup: Record<string, unknown>[] }
    assert.equal(lookup.length, 1, citation)
    const [{ page: told, ...named }] = lookup as [Record<string, unknown>]
    assert.deepEqual(named, { id, label, title, known, node: null })
    if (page !== undefined) assert.equal(told, page)
  }
})
