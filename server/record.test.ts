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
