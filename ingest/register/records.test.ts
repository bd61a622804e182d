import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openStore } from '../../graph/open.ts'
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

const paper = { id: 'kst-99088-21', title: 'De veren; Brief van de minister', highest: null, aside: false }
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
  const answer = `<sru:searchRetrieveResponse xmlns:sru="s"><sru:records>${record('kst-99088-21')}${record('gmb-2099-12')}${record('h-tk-20982099-3-4')}</sru:records></sru:searchRetrieveResponse>`
  const { read, bad, told, messages } = await got(answer)
  assert.deepEqual([read, bad], [2, 1])
  assert.deepEqual(
    told.map(({ id }) => id),
    ['kst-99088-21', 'h-tk-20982099-3-4'],
  )
  assert.match(messages[0]?.text ?? '', /^metadata: the record gmb-2099-12 names no paper/)
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
  assert.deepEqual(told, [
    { ...dossier, highest: 30, aside: false },
    { id: 'dossier:99830-V', title: 'Staat van de veren', highest: 4, aside: false },
    paper,
    { ...paper, id: '2099D00012' },
    dossier,
  ])
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
  assert.throws(() => readAny({ name: 'm.xml', bytes: Buffer.from(official) }), /register add m\.xml/)
  assert.throws(
    () => readAny({ name: 'm.json', bytes: Buffer.from('{"DocumentNummer": "2099D00012"}') }),
    /register add/,
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
