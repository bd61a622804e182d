import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openStore } from '../../graph/open.ts'
import { blankRecord } from '../../graph/record.ts'
import type { Registration } from '../../graph/register.ts'
import { analyse, toBatch } from '../main.ts'
import { SourceError } from '../read/decode.ts'
import { readAny } from '../read/readers.ts'
import { type ListReport, readList } from './read-list.ts'

async function got(text: string): Promise<ListReport & { readonly told: readonly Registration[] }> {
  const told: Registration[] = []
  async function* chunks() {
    yield Buffer.from(text)
  }
  return { ...(await readList('metadata', chunks(), async (some) => void told.push(...some))), told }
}

const paper = {
  ...{ id: 'kst-99088-21', title: 'De veren; Brief van de minister', highest: null, aside: false },
  record: blankRecord,
}
const dossier = { id: 'dossier:99088', title: 'De veren', highest: null, aside: true }

const official = `<metadata_gegevens>
  <metadata name="DC.identifier" scheme="OVERHEIDop.KstID" content="kst-99088-21" />
  <metadata name="DC.title" scheme="" content="De veren; Brief van de minister" />
  <metadata name="OVERHEIDop.dossiertitel" scheme="" content="De veren" />
  <metadata name="OVERHEIDop.gebiedsmarkering" scheme="" content="x"><metadata name="OVERHEIDop.plaats" scheme="" content="Zand" /></metadata>
</metadata_gegevens>`

test('metadata of a paper: its title, and in passing its dossier', async () => {
  const { form, read, bad, told } = await got(official)
  assert.deepEqual([form, read, bad], ['metadata records', 1, 0])
  assert.deepEqual(told, [paper, dossier])
})

test('the same in the form of OWMS, and many in an answer of the search service', async () => {
  const owms = `<?xml version="1.0"?><owms-metadata xmlns:dcterms="d" xmlns:overheidop="o"><owmskern>
    <dcterms:identifier>kst-99088-21</dcterms:identifier><dcterms:title>De veren; Brief van de minister</dcterms:title>
    </owmskern><oep><overheidop:dossiertitel>De veren</overheidop:dossiertitel></oep></owms-metadata>`
  assert.deepEqual((await got(owms)).told, [paper, dossier])
  const record = (id: string) =>
    `<sru:record><sru:recordData><gzd><originalData><meta><owmskern><identifier>${id}</identifier><title>De veren; Brief van de minister</title></owmskern></meta></originalData></gzd></sru:recordData></sru:record>`
  const answer = `<sru:searchRetrieveResponse xmlns:sru="s"><sru:records>${record('kst-99088-21')}${record('xyz-2099-12')}${record('h-tk-20982099-3-4')}</sru:records></sru:searchRetrieveResponse>`
  const { read, bad, told, messages } = await got(answer)
  assert.deepEqual([read, bad], [2, 1])
  assert.deepEqual(
    told.map(({ id }) => id),
    ['kst-99088-21', 'h-tk-20982099-3-4'],
  )
  assert.match(messages[0]?.text ?? '', /^metadata: the record xyz-2099-12 names no paper/)
})

test('open data of the Tweede Kamer: papers under both their numbers, dossiers with their highest number', async () => {
  const value = [
    {
      DocumentNummer: '2099D00012',
      Onderwerp: 'Brief van de minister',
      Titel: 'Brief regering',
      Volgnummer: 21,
      Kamerstukdossier: [{ Nummer: 99088, Toevoeging: null, Titel: 'De veren', HoogsteVolgnummer: 30 }],
    },
    { Nummer: 99830, Toevoeging: 'V', Titel: 'Staat van de veren', HoogsteVolgnummer: 4 },
  ]
  const { told } = await got(JSON.stringify({ '@odata.context': 'x', value }))
  const record = { ...blankRecord, dossiers: ['dossier:99088'] }
  assert.deepEqual(told, [
    { ...dossier, highest: 30, aside: false },
    { id: 'dossier:99830-V', title: 'Staat van de veren', highest: 4, aside: false },
    { ...paper, record },
    { ...paper, id: '2099D00012', record },
    dossier,
  ])
})

test('all that a record says is kept: day, sort, chamber, submitters, dossiers, and what was sent with what', async () => {
  const fact = (name: string, content: string) => `<metadata name="${name}" scheme="" content="${content}" />`
  const { told } = await got(`<metadata_gegevens>
    ${fact('DC.identifier', 'kst-99088-V-21')}${fact('DC.type', 'officiële publicatie')}${fact('DC.type', 'Kamerstuk')}
    ${fact('OVERHEIDop.subrubriek', 'Motie')}${fact('DC.creator', 'Eerste Kamer der Staten-Generaal')}
    ${fact('OVERHEIDop.vergaderjaar', '2098–2099')}${fact('DCTERMS.issued', '2099-03-04')}
    ${fact('OVERHEIDop.indiener', 'A.B. van der Zeegras')}${fact('OVERHEIDop.indiener', 'Duinroos (VVD)')}
    ${fact('OVERHEIDop.dossiernummer', '99 088 V')}${fact('OVERHEIDop.dossiernummer', 'velerlei')}
    ${fact('OVERHEIDop.bijlage', 'blg-99001')}${fact('DCTERMS.relation', 'blg-99002')}${fact('DCTERMS.relation', 'kst-99088-3')}
    ${fact('OVERHEIDop.hoofddocument', 'kst-99088-V-20')}
  </metadata_gegevens>`)
  assert.deepEqual(told[0]?.record, {
    ...{ date: '2099-03-04', type: 'Motie', vergaderjaar: '2098-2099', kamer: 'eerste' },
    submitters: [
      { name: 'A.B. van der Zeegras', persoon: 'persoon:Van der Zeegras', partij: null },
      { name: 'Duinroos', persoon: 'persoon:Duinroos', partij: 'partij:VVD' },
    ],
    dossiers: ['dossier:99088-V'],
    attachments: ['blg-99001', 'blg-99002'],
    attachedTo: 'kst-99088-V-20',
  })
  assert.deepEqual(
    told
      .slice(1)
      .map(({ id, record, aside, unlisted }) => [
        ...[id, record?.attachedTo, record?.attachments],
        ...[aside, unlisted],
      ]),
    [
      ['blg-99001', 'kst-99088-V-21', [], true, true],
      ['blg-99002', 'kst-99088-V-21', [], true, true],
      ['kst-99088-V-20', null, ['kst-99088-V-21'], true, true],
    ],
  )
})

test('open data say who signed, and not who only received; what was sent with it goes by its number', async () => {
  const { told } = await got(
    JSON.stringify({
      DocumentNummer: '2099D00012',
      Soort: 'Brief regering',
      Datum: '2099-05-06T00:00:00+02:00',
      Vergaderjaar: '2098-2099',
      Kamer: 2,
      DocumentActor: [
        { ActorNaam: 'C. Helmgras', ActorFractie: null, Relatie: 'Eerste ondertekenaar' },
        { ActorNaam: 'Vaste commissie', ActorFractie: null, Relatie: 'Volgcommissie' },
      ],
      BijlageDocument: [{ DocumentNummer: '2099D00013' }],
    }),
  )
  const { record } = told[0] ?? {}
  assert.deepEqual(
    [record?.type, record?.date, record?.kamer, record?.attachments],
    ['Brief regering', '2099-05-06', 'tweede', ['2099D00013']],
  )
  assert.deepEqual(record?.submitters, [{ name: 'C. Helmgras', persoon: 'persoon:Helmgras', partij: null }])
})

test('a record that is cut off or nested without end is refused; given as a paper, it says where it belongs', async () => {
  const refused = async (text: string): Promise<string> => {
    const error: unknown = await got(text).catch((error: unknown) => error)
    assert.ok(error instanceof SourceError)
    return error.message
  }
  assert.match(await refused(official.slice(0, -30)), /^metadata: line 5, column \d+: .*get the file again/)
  assert.match(await refused(`<record>${'<a>'.repeat(100_000)}`), /limit of 200; raise --max-depth/)
  assert.match(await refused('{"@odata.context": "x", "value": ['), /no whole JSON .*fetch the record again/)
  assert.throws(() => readAny({ name: 'm.xml', bytes: Buffer.from(official) }), /ingest m\.xml/)
  assert.throws(
    () => readAny({ name: 'm.json', bytes: Buffer.from('{"DocumentNummer": "2099D00012"}') }),
    /ingest m\.json/,
  )
})

test('a record before the papers and one after them give the same titles', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-'))
  after(() => rmSync(folder, { recursive: true }))
  const bytes = Buffer.from('Zie Kamerstuk 99 088, nr. 21.')
  const batch = toBatch(analyse({ name: 'brief', bytes }, { id: 'kst-99830-V-12' }))
  const { told } = await got(official)
  const known = []
  for (const first of ['record', 'paper'] as const) {
    const store = await openStore(join(folder, `${first}.sqlite`))
    if (first === 'record') await store.register(told)
    await store.load(batch)
    if (first === 'paper') await store.register(told)
    known.push(await store.nodes(['kst-99088-21', 'dossier:99088', 'kst-99830-V-12']))
    await store.close()
  }
  assert.equal(known[0]?.[0]?.title, paper.title)
  assert.equal(known[0]?.[0]?.known, 'registered')
  assert.deepEqual(known[0], known[1])
})
