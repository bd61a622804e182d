import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import type { Registration } from '../../graph/register.ts'
import { SourceError } from '../read/decode.ts'
import { type ListReport, readList } from './read-list.ts'

interface Got extends ListReport {
  readonly told: readonly Registration[]
}

/** Reads a list given as bytes, in chunks of some size. */
async function got(list: string | Uint8Array, size = 7): Promise<Got> {
  const bytes = typeof list === 'string' ? Buffer.from(list) : list
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
  }
  const told: Registration[] = []
  const report = await readList('lijst', chunks(), async (some) => {
    told.push(...some)
  })
  return { ...report, told }
}

const ids = ({ told }: Got): readonly string[] => told.map(({ id }) => id)
const lines = ({ messages }: Got): readonly (number | null)[] => messages.map(({ line }) => line)
const rejected = (rule: string, text: RegExp) => (error: unknown) =>
  error instanceof SourceError && error.rule === rule && text.test(error.message)

test('ids, one a line; a bad line is told with its number and the rest goes on', async () => {
  const list = await got(
    '\ufeffkst-90001-V-8\r\n\n  ah-tk-20242025-5  \ngeen id\nkst-90001-2,x\nh-tk-20092010-19-1499_2\nblg-17',
  )
  assert.equal(list.form, 'list of ids')
  assert.deepEqual(ids(list), ['kst-90001-V-8', 'ah-tk-20242025-5', 'h-tk-20092010-19-1499_2', 'blg-17'])
  assert.deepEqual([list.read, list.bad, lines(list)], [4, 2, [4, 5]])
  assert.match(list.messages[0]?.text ?? '', /^lijst, line 4: "geen id" is no official id/)
})

test('the first lines may be bad, but not twenty of them', async () => {
  const list = await got(`# eigen lijst\n${'?\n'.repeat(18)}kst-90001-2\n`)
  assert.deepEqual([ids(list), list.bad], [['kst-90001-2'], 19])
  await assert.rejects(got(`${'?\n'.repeat(20)}kst-90001-2\n`), rejected('register/no-list', /no list that/))
  await assert.rejects(got(''), rejected('register/no-list', /one a line/))
})

test('of very many bad lines the first are told, and all are counted', async () => {
  const list = await got(`kst-90001-2\n${'?\n'.repeat(1000)}kst-90001-3`)
  assert.deepEqual([list.read, list.bad, list.messages.length], [2, 1000, 20])
})

const dossiers = `Id,Titel,Nummer,Toevoeging,HoogsteVolgnummer,Kamer,Verwijderd
1,"Zeewezen, ""nat"" en droog
in twee regels",90001.0,,12.0,Tweede Kamer,False
2,Begroting  van  het Zeewezen ,90002,xii,,Tweede Kamer,False
3,Rijkswet,90003.0,(R1234),-1.0,Eerste Kamer,False
4,,,,,,True
5,Raad,21501.0,02,3268.0,Tweede Kamer,False
6,Fout,negen,,1.0,Tweede Kamer,False
7,Fout,90004.0,1-2,1.0,Tweede Kamer,False
8,Fout,90005.0,,veel,Tweede Kamer,False
9,te weinig kolommen
`

test('dossiers: quoted titles over lines, numbers with .0, toevoeging, what was removed, what is wrong', async () => {
  const list = await got(dossiers)
  assert.equal(list.form, 'list of dossiers')
  const entry = (id: string, title: string, highest: number | null) => ({ id, title, highest, aside: false })
  assert.deepEqual(list.told, [
    entry('dossier:90001', 'Zeewezen, "nat" en droog in twee regels', 12),
    entry('dossier:90002-XII', 'Begroting van het Zeewezen', null),
    entry('dossier:90003', 'Rijkswet', null),
    entry('dossier:21501-02', 'Raad', 3268),
  ])
  assert.deepEqual([list.read, list.leftOut, list.bad, lines(list)], [4, 1, 4, [8, 9, 10, 11]])
})

test('papers: their titles, and their dossier’s aside', async () => {
  const list = await got(
    'identifier;title;dossier_number;dossier_title\nkst-90001-V-8;"Zeewezen; Motie";90001-V;Zeewezen\n' +
      'kst-90002-1;Brief;;\nzomaar;Brief;;\nkst-90003-1;Fout\ufffd;;\n',
  )
  assert.equal(list.form, 'list of papers')
  assert.deepEqual(list.told, [
    { id: 'kst-90001-V-8', title: 'Zeewezen; Motie', highest: null, aside: false },
    { id: 'dossier:90001-V', title: 'Zeewezen', highest: null, aside: true },
    { id: 'kst-90002-1', title: 'Brief', highest: null, aside: false },
  ])
  assert.deepEqual([list.bad, lines(list)], [2, [4, 5]])
})

test('papers: day, sort and dossier are kept as a record’s are; a day that is none is told', async () => {
  const list = await got(
    'identifier,date,type,dossier_number,title\nkst-90001-V-8,2026-01-31,Motie,90001-V,Een\nblg-7,2026-01-31T10:00:00,Bijlage,90001-V,Twee\n' +
      'kst-90002-1,,,90002,Drie\nkst-90002-2,31-1-2026,Motie,90002,Vier\nkst-90002-3,2026-02-30,Motie,90002,Vijf\n' +
      'kst-90002-4,31 januari 2026,Motie,90002,Zes\nkst-90002-5,31-1-26,Motie,90002,Zeven\n',
  )
  const records = list.told.map(({ id, record }) => [id, record?.date, record?.type, record?.dossiers])
  assert.deepEqual(records, [
    ['kst-90001-V-8', '2026-01-31', 'Motie', ['dossier:90001-V']],
    ['blg-7', '2026-01-31', 'Bijlage', ['dossier:90001-V']],
    ['kst-90002-1', undefined, undefined, undefined],
    ['kst-90002-2', '2026-01-31', 'Motie', ['dossier:90002']],
    ['kst-90002-4', '2026-01-31', 'Motie', ['dossier:90002']],
  ])
  assert.deepEqual([list.bad, lines(list)], [2, [6, 8]])
  const told = list.messages[1]?.text ?? ''
  assert.match(
    told,
    /^lijst, line 8: "31-1-26" is no day; write it as 2021-03-12, 12-03-2021 or 12 maart 2021;/,
  )
})

test('papers: the heading may be Dutch', async () => {
  const list = await got('Identifier;Titel;Datum;Soort\nkst-90001-V-8;Een;31-1-2026;Motie\n')
  assert.deepEqual(
    list.told.map(({ id, title, record }) => [id, title, record?.date, record?.type]),
    [['kst-90001-V-8', 'Een', '2026-01-31', 'Motie']],
  )
})

test('a quotation mark that is never closed costs its own line alone', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, i) => `${i === 99 ? '"' : ''}titel ${i},9${String(i).padStart(4, '0')}`,
  )
  const list = await got(`Titel,Nummer\n${rows.join('\n')}`)
  assert.deepEqual([list.read, list.bad, lines(list)], [299, 1, [101]])
})

test('gzip is known by its bytes, whatever the chunks', async () => {
  const packed = gzipSync(dossiers)
  const plain = await got(dossiers, 1000)
  for (const size of [1, 5, 1000]) assert.deepEqual(await got(packed, size), plain)
  assert.deepEqual(ids(await got(Buffer.concat([gzipSync('kst-90001-1\n'), gzipSync('kst-90001-2\n')]))), [
    'kst-90001-1',
    'kst-90001-2',
  ])
})

/** "kst-90001-1" and "kst-90001-2", a line each, as `xz` packs them. */
const xz = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AAXABRdADWcytoOpsLHmF0fmOcKPAkJSsAAADM7++k3ESCDAAEwGI4brOwftvN9AQAAAAAEWVo=',
  'base64',
)

test('xz is known by its bytes, whatever the chunks', async () => {
  for (const size of [1, 5, 1000]) {
    const list = await got(xz, size)
    assert.deepEqual([ids(list), list.bad], [['kst-90001-1', 'kst-90001-2'], 0])
  }
})

test('other packings, damage and what is no text are refused with the remedy', async () => {
  const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])
  await assert.rejects(got(zip), rejected('register/packed', /packed with zip.*unpack it first: unzip lijst/))
  const cut = gzipSync(dossiers).subarray(0, -20)
  await assert.rejects(got(cut), rejected('register/damaged', /gzip is damaged or cut off/))
  await assert.rejects(got(xz.subarray(0, -9)), rejected('register/damaged', /xz is damaged or cut off/))
  await assert.rejects(got(new Uint8Array(3_000_000), 65_536), rejected('register/no-lines', /no list/))
  await assert.rejects(
    got('Naam,Partij\nJansen,XYZ\n'),
    rejected('register/no-list', /Nummer and Titel .* identifier and title/),
  )
})

test('an error of the file passes through, and ends the unpacking', async () => {
  const packed = gzipSync('kst-90001-1\n'.repeat(10_000))
  async function* broken() {
    yield packed.subarray(0, 20)
    throw new Error('the disk went away')
  }
  await assert.rejects(
    readList('lijst', broken(), async () => {}),
    /the disk went away/,
  )
})

test('a title survives any quoting', async () => {
  const title = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\s\ufffd]+/g, ' ').trim())
  await fc.assert(
    fc.asyncProperty(
      fc.array(title, { minLength: 1 }),
      fc.constantFrom(',', ';', '\t'),
      async (titles, separator) => {
        const quoted = titles.map((text, i) =>
          [`kst-90001-${i + 1}`, `"${text.replaceAll('"', '""')}"`].join(separator),
        )
        const { told, bad } = await got([['identifier', 'title'].join(separator), ...quoted].join('\n'))
        assert.deepEqual([told.map((said) => said.title ?? ''), bad], [titles, 0])
      },
    ),
  )
})

test('registrations are handed on some thousand at once, all of them, in order', async () => {
  const many = Array.from({ length: 12_345 }, (_, i) => `blg-${i}`)
  const sizes: number[] = []
  const told: string[] = []
  async function* chunks() {
    yield Buffer.from(many.join('\n'))
  }
  await readList('lijst', chunks(), async (some) => {
    sizes.push(some.length)
    told.push(...some.map(({ id }) => id))
  })
  assert.deepEqual(told, many)
  assert.ok(sizes.length > 1 && Math.max(...sizes) <= 5000, String(sizes))
})
