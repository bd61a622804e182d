import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Fetcher, openFetcher } from './fetcher.ts'
import { isFetchable } from './id.ts'
import { type OfficialServer, type Published, startOfficialServer } from './official-server.ts'
import { askForWords, dossierNumber } from './questions.ts'
import { allowedAddress, allowedOrigins } from './services.ts'
import { defaultFetchSettings, type FetchSettings } from './settings.ts'
import { askedWait } from './waits.ts'
import { wrongIn } from './whole.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-fetch-'))
after(() => rmSync(scratch, { recursive: true }))
let made = 0

const xml = (text: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><al>${text}</al></officiele-publicatie>`
const html = (id: string): string =>
  `<!DOCTYPE html><html><head><title>${id}</title></head><body>x</body></html>`
const paper = (id: string, forms: Published['forms'] = { xml: xml(id) }): Published => ({
  id,
  dossier: id.split('-')[1] ?? '',
  forms,
})

interface Bench {
  readonly server: OfficialServer
  readonly cache: string
  readonly fetcher: (settings?: Partial<FetchSettings>) => Fetcher
  /** What is found: `id = text` or `id ! rule`. */
  readonly found: (fetcher: Fetcher, ...ids: readonly string[]) => Promise<readonly string[]>
}

/** A server with papers, and fetchers that ask it, quickly. */
async function withServer(
  papers: readonly Published[],
  work: (bench: Bench) => Promise<void>,
  open: Readonly<Record<string, readonly string[]>> = {},
): Promise<void> {
  const server = await startOfficialServer(papers, open)
  made += 1
  const cache = join(scratch, String(made))
  const quick = { ...defaultFetchSettings, services: server.services, cache, rate: 1000, firstWait: 5 }
  try {
    await work({
      server,
      cache,
      fetcher: (settings = {}) => openFetcher({ ...quick, ...settings }),
      found: (fetcher, ...ids) => all(fetcher.papers(ids)),
    })
  } finally {
    await server.close()
  }
}

async function all(finding: ReturnType<Fetcher['papers']>): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const one of finding) {
    assert.ok(!('leftOut' in one))
    if ('error' in one) assert.ok(one.error.message.startsWith(`${one.name}: `), one.error.message)
    lines.push(
      'error' in one ? `${one.name} ! ${one.error.rule}` : `${one.name} = ${Buffer.from(one.source.bytes)}`,
    )
  }
  return lines
}

async function message(fetcher: Fetcher, id: string): Promise<string> {
  const found = await fetcher.paper(id)
  assert.ok('error' in found)
  return found.error.message
}

test('a paper comes in the form that says most, and knows its id', () =>
  withServer(
    [
      paper('kst-99001-1', { pdf: '%PDF-1.7 %%EOF', html: html('kst-99001-1'), xml: xml('best') }),
      paper('kst-99001-2', { pdf: '%PDF-1.7 %%EOF', html: html('kst-99001-2') }),
      paper('kst-99001-3', { pdf: '%PDF-1.7 %%EOF' }),
    ],
    async ({ fetcher, found, server }) => {
      const papers = await found(fetcher(), 'kst-99001-1', 'kst-99001-2', 'kst-99001-3')
      assert.deepEqual(papers, [
        `kst-99001-1 = ${xml('best')}`,
        `kst-99001-2 = ${html('kst-99001-2')}`,
        'kst-99001-3 = %PDF-1.7 %%EOF',
      ])
      const one = await fetcher().paper('kst-99001-1')
      assert.ok('source' in one)
      assert.equal(one.source.id, 'kst-99001-1')
      assert.deepEqual(
        one.source.told?.map(({ id, unlisted }) => [id, unlisted]),
        [['kst-99001-1', true]],
      )
      const offline = await fetcher({ offline: true }).paper('kst-99001-1')
      assert.deepEqual('source' in offline && offline.source.told, one.source.told)
      assert.ok(server.came.every(({ headers }) => headers['user-agent']?.startsWith('Kamergraaf/')))
    },
  ))

test('a second run is asked for nothing while papers are fresh, and only whether they changed when they are not', () =>
  withServer([paper('kst-99001-1')], async ({ fetcher, found, server }) => {
    const first = await found(fetcher(), 'kst-99001-1')
    assert.equal(server.came.length, 2)
    assert.deepEqual(await found(fetcher(), 'kst-99001-1'), first)
    assert.equal(server.came.length, 2)
    assert.deepEqual(await found(fetcher({ maxAge: 0 }), 'kst-99001-1'), first)
    const again = server.came.slice(2)
    assert.ok(again.length > 0 && again.every(({ headers }) => headers['if-none-match'] !== undefined))
  }))

test('what was fetched is there offline, by id and by question; what was not is told, without asking', () =>
  withServer([paper('kst-99001-1'), paper('kst-99001-2')], async ({ fetcher, found, server }) => {
    const listed = await all(fetcher().search({ kind: 'dossier', number: '99001' }))
    const asked = server.came.length
    const offline = fetcher({ offline: true, maxAge: 0 })
    assert.deepEqual(await all(offline.search({ kind: 'dossier', number: '99001' })), listed)
    assert.deepEqual(await found(offline, 'kst-99001-2', 'kst-99001-9'), [
      `kst-99001-2 = ${xml('kst-99001-2')}`,
      'kst-99001-9 ! fetch/offline',
    ])
    assert.deepEqual(await all(offline.search({ kind: 'dossier', number: '99002' })), [
      '--dossier 99002 ! fetch/offline',
    ])
    assert.match(await message(offline, 'kst-99001-9'), /not in the cache.*run once without --offline/)
    assert.equal(server.came.length, asked)
  }))

test('a damaged entry of the cache is fetched again, and told offline; no half-written file is left', () =>
  withServer([paper('kst-99001-1')], async ({ fetcher, found, cache }) => {
    const whole = await found(fetcher(), 'kst-99001-1')
    const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    assert.equal(files.length, 4)
    for (const damage of ['cut', 'flip', 'empty', 'line'] as const) {
      for (const { parentPath, name } of files) {
        const bytes = readFileSync(join(parentPath, name))
        if (damage === 'flip') bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1
        const damaged = {
          cut: bytes.subarray(0, -1),
          flip: bytes,
          empty: Buffer.alloc(0),
          line: bytes.subarray(9),
        }
        writeFileSync(join(parentPath, name), damaged[damage])
      }
      assert.deepEqual(await found(fetcher({ offline: true }), 'kst-99001-1'), [
        'kst-99001-1 ! fetch/offline',
      ])
      assert.deepEqual(await found(fetcher(), 'kst-99001-1'), whole)
      assert.deepEqual(await found(fetcher({ offline: true }), 'kst-99001-1'), whole)
    }
  }))

test('passing faults pass: refusals, broken connections, bodies cut off, silence', () =>
  withServer([paper('kst-99001-1')], async ({ server, fetcher, found }) => {
    server.trick(/^\/sru/, { status: 503 }, 'reset', 'half', { status: 500 })
    server.trick(/^\/frbr/, 'short', 'half', 'hang', { status: 502 })
    assert.deepEqual(await found(fetcher({ timeout: 1 }), 'kst-99001-1'), [
      `kst-99001-1 = ${xml('kst-99001-1')}`,
    ])
    assert.equal(server.came.length, 10)
  }))

test('Retry-After is waited for, by every request; one that is too long is told', () =>
  withServer([paper('kst-99001-1'), paper('kst-99001-2')], async ({ server, fetcher, found }) => {
    server.trick(/^\/sru/, { status: 429, headers: { 'retry-after': '1' } })
    const papers = await found(fetcher(), 'kst-99001-1', 'kst-99001-2')
    assert.ok(papers.every((line) => line.includes(' = ')))
    const [refused, ...later] = server.came.map(({ at }) => at)
    // The second request may have been on its way when the first was refused.
    assert.ok(later.filter((at) => at - (refused ?? 0) >= 990).length >= later.length - 1)
    server.trick(
      /./,
      ...Array.from({ length: 9 }, () => ({ status: 429, headers: { 'retry-after': '3600' } })),
    )
    assert.match(
      await message(fetcher(), 'kst-99001-7'),
      /^kst-99001-7: http:\S+\/sru: status 429: too many requests, and asks to wait 3600 s \(tried once\); .*lower --rate/,
    )
  }))

test('a service that stays away is told with address, status and remedy; it is not tried as often for the next paper', () =>
  withServer([paper('kst-99001-1')], async ({ server, fetcher, found }) => {
    server.trick(/./, ...Array.from({ length: 40 }, () => ({ status: 503 })))
    const one = fetcher({ retries: 2 })
    assert.deepEqual(await found(one, 'kst-99001-A'), ['kst-99001-A ! fetch/status'])
    // All three services are one here: what fails for the search is not asked for the paper.
    assert.equal(server.came.length, 3)
    assert.match(
      await message(one, 'kst-99001-B'),
      /^kst-99001-B: http:\S+: status 503: the service fails \(tried once\); try again later\.$/,
    )
  }))

test('where the search service fails, the site is asked; where it knows no such paper, the open data of the Tweede Kamer', () =>
  withServer(
    [paper('kst-99001-1')],
    async ({ server, fetcher, found }) => {
      server.trick(/^\/sru/, { status: 403 })
      assert.deepEqual(await found(fetcher(), 'kst-99001-1'), [`kst-99001-1 = ${xml('kst-99001-1')}`])
      const lines = await found(
        fetcher(),
        'kst-99001-V-8',
        'kst-99001-9',
        'ah-tk-20242025-12',
        'kv-tk-2024Z00001',
        '2024D00002',
        'stb-2024-1',
        'kst-99001-10',
      )
      assert.deepEqual(lines, [
        'kst-99001-V-8 = of the chapter',
        'kst-99001-9 = of the dossier',
        'ah-tk-20242025-12 = answers',
        'kv-tk-2024Z00001 = questions',
        '2024D00002 = document',
        'stb-2024-1 ! fetch/unknown',
        'kst-99001-10 ! fetch/several',
      ])
    },
    {
      "Volgnummer eq 8 and Kamerstukdossier/any(d: d/Nummer eq 99001 and d/Toevoeging eq 'V')": [
        'of the chapter',
      ],
      'Volgnummer eq 9 and Kamerstukdossier/any(d: d/Nummer eq 99001 and d/Toevoeging eq null)': [
        'of the dossier',
      ],
      "Aanhangselnummer eq '242500012'": ['answers'],
      "Soort eq 'Schriftelijke vragen' and Zaak/any(z: z/Nummer eq '2024Z00001')": ['questions'],
      "DocumentNummer eq '2024D00002'": ['document'],
      'Volgnummer eq 10 and Kamerstukdossier/any(d: d/Nummer eq 99001 and d/Toevoeging eq null)': ['a', 'b'],
    },
  ))

test('redirects are followed to allowed places only, and not for ever; nor are other addresses in answers asked', async () => {
  const elsewhere = await startOfficialServer([paper('kst-99001-1')])
  await withServer([paper('kst-99001-1')], async ({ server, fetcher, found }) => {
    const to = (location: string) => ({ status: 302, headers: { location } })
    server.trick(/^\/frbr/, to('/site/kst-99001-1.xml'))
    assert.deepEqual(await found(fetcher(), 'kst-99001-1'), [`kst-99001-1 = ${xml('kst-99001-1')}`])
    elsewhere.came.length = 0
    const rest = Array.from({ length: 30 }, () => to(`${elsewhere.origin}/frbr/kst-99001-1.xml`))
    server.trick(/^\/(?:frbr|site)/, ...rest)
    const away = fetcher({ cache: join(scratch, 'away') })
    assert.match(await message(away, 'kst-99001-1'), /no address of the services .* so it is not asked/)
    assert.equal(elsewhere.came.length, 0)
  })
  await elsewhere.close()
  await withServer([paper('kst-99001-1')], async ({ server, fetcher }) => {
    server.trick(/./, ...Array.from({ length: 99 }, () => ({ status: 301, headers: { location: '/sru' } })))
    assert.match(await message(fetcher(), 'kst-99001-A'), /more than 5 redirects/)
  })
})

test('answers over the limit are not taken, and too slow ones are given up', () =>
  withServer([paper('kst-99001-1', { xml: xml('x'.repeat(5000)) })], async ({ server, fetcher }) => {
    assert.match(
      await message(fetcher({ maxBytes: 2000 }), 'kst-99001-1'),
      /over the limit of 2000 bytes.*--max-bytes/,
    )
    server.trick(/^\/frbr/, 'slow')
    server.trick(/^\/site/, { status: 404 })
    const began = performance.now()
    const slow = await message(fetcher({ timeout: 0.05, retries: 0 }), 'kst-99001-1')
    assert.match(slow, /no answer within 0\.05 s, or too slow.*raise --timeout/)
    assert.ok(performance.now() - began < 5000)
  }))

test('what stays damaged is not taken, but another form of it is', () =>
  withServer(
    [paper('kst-99001-1', { xml: xml('cut').slice(0, -9), html: html('kst-99001-1') })],
    async ({ fetcher, found }) => {
      assert.deepEqual(await found(fetcher(), 'kst-99001-1'), [`kst-99001-1 = ${html('kst-99001-1')}`])
    },
  ))

test('addresses that a record makes up are not asked; those of official places are asked over TLS', () =>
  withServer(
    ['no address', 'file:///etc/passwd', 'http://127.0.0.1:1/x', 'http://user:word@example.org/'].map(
      (address, at) => ({
        ...paper(`kst-99001-${at}`, { pdf: 'elsewhere' }),
        addresses: { pdf: address },
      }),
    ),
    async ({ fetcher, found, server }) => {
      const ids = [0, 1, 2, 3].map((at) => `kst-99001-${at}`)
      assert.deepEqual(
        await found(fetcher(), ...ids),
        ids.map((id) => `${id} ! fetch/not-allowed`),
      )
      const origins = allowedOrigins(server.services)
      assert.equal(
        allowedAddress('http://repository.overheid.nl/frbr/x.xml', origins)?.href,
        'https://repository.overheid.nl/frbr/x.xml',
      )
      assert.equal(allowedAddress('https://repository.overheid.nl.example.org/', origins), null)
    },
  ))

test('every form of official XML is taken, whatever it begins with; other XML is not', () => {
  const began = (root: string) =>
    wrongIn(Buffer.from(`<?xml version="1.0"?><${root}><al>x</al></${root}>`), 'xml')
  for (const root of ['officiele-publicatie', 'kamerstuk', 'handelingen', 'kamervragen', 'vlosCoreDocument'])
    assert.equal(began(root), null, root)
  assert.equal(began('html-fout')?.passing, false)
  assert.equal(wrongIn(Buffer.from('<?xml version="1.0"?><handelingen><al>'), 'xml')?.passing, true)
})

test('a page that says so with success is no paper', () =>
  withServer(
    [paper('kst-99001-1', { xml: html('Fout'), html: html('kst-99001-1') })],
    async ({ fetcher, found }) => {
      assert.deepEqual(await found(fetcher(), 'kst-99001-1'), [`kst-99001-1 = ${html('kst-99001-1')}`])
    },
  ))

test('a question is read page by page, each paper once, up to the limit', () =>
  withServer(
    Array.from({ length: 230 }, (_, at) => paper(`kst-99001-${at + 1}`)),
    async ({ server, fetcher }) => {
      const whole = await all(fetcher().search({ kind: 'dossier', number: '99001' }))
      assert.equal(new Set(whole).size, 230)
      assert.ok(whole.every((line) => line.includes(' = ')))
      assert.equal(server.came.filter(({ path }) => path.startsWith('/sru')).length, 3)
      assert.ok(server.most <= 2)
      const some = await all(fetcher({ fetchLimit: 3 }).search({ kind: 'dossier', number: '99001' }))
      assert.deepEqual(some.slice(2), [
        `kst-99001-3 = ${xml('kst-99001-3')}`,
        '--dossier 99001 ! fetch/too-many',
      ])
      const words = await all(fetcher().search({ kind: 'query', query: 'kst-99001-23' }))
      assert.equal(words.length, 2)
    },
  ))

test('a question that the service refuses, that has no papers, or that is answered by something else, is told', () =>
  withServer([paper('kst-99001-1')], async ({ server, fetcher }) => {
    const ask = (query: string) => all(fetcher().search({ kind: 'query', query }))
    assert.deepEqual(await ask('a b = c'), ['--query a b = c ! fetch/query'])
    assert.deepEqual(await ask('nowhere'), ['--query nowhere ! fetch/nothing'])
    server.trick(/^\/sru/, { status: 200, body: '<html><body>Onderhoud</body></html>' })
    assert.deepEqual(await ask('kst'), ['--query kst ! fetch/unfit'])
    assert.deepEqual(await ask('kst'), [`kst-99001-1 = ${xml('kst-99001-1')}`])
  }))

test('questions are put in the language of the search service', () => {
  const area = 'c.product-area==officielepublicaties'
  const asked: readonly (readonly [string, string])[] = [
    ['stikstof en "natuur"', `${area} and cql.textAndIndexes="stikstof en \\"natuur\\""`],
    ['dt.type==Motie', `${area} and (dt.type==Motie)`],
    ['dt.title any veer sortBy dt.date', `${area} and (dt.title any veer) sortBy dt.date`],
    ['c.product-area==sgd', 'c.product-area==sgd'],
  ]
  for (const [query, cql] of asked) assert.equal(askForWords(query), cql)
  const numbers = ['35830-V', '35 830 v', 'dossier:21501-02', '36.600', '12', '2020-2021', 'x'].map(
    dossierNumber,
  )
  assert.deepEqual(numbers, ['35830-V', '35830-V', '21501-02', '36600', null, null, null])
})

test('ids of papers can be fetched; those of judgments and acts, and names of files, are not', () => {
  const ids =
    'kst-35830-V-8 kst-20032004-29210-B ah-tk-20242025-12 h-ek-20242025-3-4 kv-2024Z00001 nds-vws0800001 blg-1234 stb-2024-1 2024D00001'
  for (const id of ids.split(' ')) assert.ok(isFetchable(id), id)
  const others = 'ECLI:NL:HR:2024:1 CELEX:32016R0679 h-notes kst-35830-V-8.txt blg 2024Z00001 dossier:35830 -'
  for (const id of others.split(' ')) assert.ok(!isFetchable(id), id)
})

test('Retry-After is read in both its forms', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  const values = [
    '7',
    ' 0 ',
    'Thu, 01 Jan 2026 00:00:09 GMT',
    'Wed, 31 Dec 2025 00:00:00 GMT',
    'soon',
    '-1',
    null,
  ]
  assert.deepEqual(
    values.map((value) => askedWait(value, now)),
    [7000, 0, 9000, 0, null, null, null],
  )
})

test('requests are begun no faster than the rate', () =>
  withServer(
    Array.from({ length: 6 }, (_, at) => paper(`kst-99001-${at + 1}`)),
    async ({ server, fetcher }) => {
      await all(fetcher({ rate: 25 }).search({ kind: 'dossier', number: '99001' }))
      const at = server.came.map((one) => one.at)
      assert.equal(at.length, 7)
      // A timer may go off a little early, and a request take a little longer to arrive.
      assert.ok((at.at(-1) ?? 0) - (at[0] ?? 0) >= 6 * 40 - 15)
    },
  ))

test('a cache that cannot be written is told with the flag', () =>
  withServer([paper('kst-99001-1')], async ({ fetcher }) => {
    const file = join(scratch, 'file')
    writeFileSync(file, '')
    assert.match(await message(fetcher({ cache: file }), 'kst-99001-1'), /cannot be kept .*--cache/)
  }))
