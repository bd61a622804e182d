import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openStore } from '../graph/open.ts'
import type { ExtractJson } from '../ingest/extract-json.ts'
import { type OfficialServer, startOfficialServer } from '../ingest/fetch/official-server.ts'
import { makePdf } from '../ingest/read/pdf/make-pdf.ts'
import type { IngestReport } from './report.ts'

const program = fileURLToPath(new URL('../bin/kamergraaf.js', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-fetching-'))

const xml = (number: number, words: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>99 401</dossiernr></dossiernummer><titel>Het veer</titel></dossier><stuk><stuknr>Nr. <ondernummer kamer="2">${number}</ondernummer></stuknr><titel>BRIEF</titel><algemeen><vrije-tekst><tekst status="goed"><al>${words}</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`

const html = `<!DOCTYPE html><html><head><title>kst-99401-2</title></head><body><h1>Brief over het veer</h1><p>De pont vaart volgens Kamerstuk 99 401, nr. 3 ook op zondag.</p></body></html>`

const pdf = makePdf([
  [
    [60, 780, 10, 'De minister schreef eerder over de pont.'],
    [60, 766, 10, 'Zie ook Kamerstuk 99 401, nr. 4 over het rooster.'],
  ],
])

/** A chain: 1 cites 2, which cites 3, which cites 4, which nobody has. */
const papers = [
  {
    id: 'kst-99401-1',
    dossier: '99401',
    forms: { xml: xml(1, 'Zie Kamerstuk 99 401, nr. 2, en nogmaals Kamerstuk 99 401, nr. 2.') },
  },
  { id: 'kst-99401-2', dossier: '99401', forms: { html } },
  { id: 'kst-99401-3', dossier: '99401', forms: { pdf } },
]

let server: OfficialServer
before(async () => {
  server = await startOfficialServer(papers)
})
after(async () => {
  await server.close()
  rmSync(scratch, { recursive: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The server answers in this process, so it must not be blocked while the program runs. */
async function kamergraaf(...parameters: readonly string[]): Promise<Ended> {
  const { repository, site, tweedeKamer } = server.services
  const env = {
    ...process.env,
    KAMERGRAAF_REPOSITORY: repository,
    KAMERGRAAF_SITE: site,
    KAMERGRAAF_TWEEDE_KAMER: tweedeKamer,
  }
  const child = spawn(process.execPath, [program, ...parameters], { cwd: scratch, env })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  return { code, out, err }
}

const ingest = async (store: string, ...more: readonly string[]): Promise<readonly [Ended, IngestReport]> => {
  const ended = await kamergraaf(
    'ingest',
    '--store',
    store,
    '--report',
    'report.json',
    '--rate',
    '100',
    ...more,
  )
  return [ended, JSON.parse(readFileSync(join(scratch, 'report.json'), 'utf8')) as IngestReport]
}

const became = ({ sources }: IngestReport): readonly string[] =>
  sources.map(({ document, source, status, messages }) =>
    status === 'rejected' ? `${source} ${messages[0]?.rule}` : `${document} ${status}`,
  )

test('by number: fetched, read in three formats, and followed; again offline nothing changes', async () => {
  const [ended, report] = await ingest('chain.sqlite', 'kst-99401-1', '--follow', '3')
  assert.deepEqual(became(report), [
    'kst-99401-1 ingested',
    'kst-99401-2 ingested',
    'kst-99401-3 ingested',
    'kst-99401-4 fetch/unknown',
  ])
  assert.equal(ended.code, 1)
  assert.match(
    ended.err,
    /kst-99401-4: neither http\S+\/sru nor http\S+ has a paper of this number; check it/,
  )
  assert.match(ended.err, /\n3 ingested, 0 unchanged, 1 rejected/)
  const asked = server.came.length
  const [again, unchanged] = await ingest('chain.sqlite', 'kst-99401-1', '--follow', '2', '--offline')
  // What is in the store is followed, but not fetched again.
  assert.deepEqual(became(unchanged), ['kst-99401-1 unchanged'])
  assert.equal(again.code, 0)
  const [, anew] = await ingest('anew.sqlite', 'kst-99401-1', '--follow', '2', '--offline')
  assert.deepEqual(became(anew), ['kst-99401-1 ingested', 'kst-99401-2 ingested', 'kst-99401-3 ingested'])
  assert.equal(server.came.length, asked)
  const store = await openStore(join(scratch, 'anew.sqlite'), { create: false })
  const [last] = await store.nodes(['kst-99401-4'])
  await store.close()
  assert.equal(last?.known, 'unknown')
})

test('citations are followed up to a limit, which is told; through what the store has already too', async () => {
  const [limited, report] = await ingest(
    'limit.sqlite',
    'kst-99401-1',
    'kst-99401-3',
    '--follow',
    '1',
    '--follow-limit',
    '1',
  )
  assert.deepEqual(became(report), [
    'kst-99401-1 ingested',
    'kst-99401-3 ingested',
    'kst-99401-2 ingested',
    '--follow fetch/follow-limit',
  ])
  assert.equal(limited.code, 1)
  assert.match(limited.err, /1 more cited papers are not fetched.*raise --follow-limit/)
  const [, through] = await ingest('limit.sqlite', 'kst-99401-1', '--follow', '3')
  assert.deepEqual(became(through), ['kst-99401-1 unchanged', 'kst-99401-4 fetch/unknown'])
})

test('a dossier, a query and a list of ids give papers, mixed with files; a file of that name goes before an id', async () => {
  const [ended, report] = await ingest('dossier.sqlite', '--dossier', '99 401', '--query', 'schreef nergens')
  assert.deepEqual(became(report), [
    'kst-99401-1 ingested',
    'kst-99401-2 ingested',
    'kst-99401-3 ingested',
    '--query schreef nergens fetch/nothing',
  ])
  assert.equal(ended.code, 1)
  writeFileSync(join(scratch, 'paper.txt'), 'Zie Kamerstuk 99 401, nr. 7.\n')
  writeFileSync(join(scratch, 'kst-99401-2'), 'Een bestand dat zo heet.\n')
  writeFileSync(join(scratch, 'ids'), 'kst-99401-1\npaper.txt\nkst-99401-2\nkst-99401-3\n')
  const { out, code } = await kamergraaf('extract', '--json', '--from', 'ids')
  assert.equal(code, 0)
  const found = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExtractJson)
  assert.deepEqual(
    found.map(({ source, document }) => `${source} ${document.replace(/:.*/, '')}`),
    [
      'kst-99401-1 kst-99401-1',
      'paper.txt ongenummerd',
      'kst-99401-2 ongenummerd',
      'kst-99401-3 kst-99401-3',
    ],
  )
})

test('wrong use of the flags is told', async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['ingest', '--dossier', 'veer'], /Give a dossiernummer, such as 35830-V/],
    [['ingest', 'kst-99401-1', '--repository', 'ftp://x'], /Give an address that begins with https/],
    [['ingest', 'kst-99401-1', '--rate', '0'], /Give a number from 0\.01 to 100/],
    [['extract', '--id', 'kst-1-2', '--query', 'x'], /--id names one paper, but a search is given/],
  ]
  for (const [parameters, message] of wrong) {
    const { code, err } = await kamergraaf(...parameters)
    assert.equal(code, 2, err)
    assert.match(err, message)
  }
})
