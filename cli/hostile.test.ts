import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { openStore } from '../graph/open.ts'
import { makePdf } from '../ingest/read/pdf/make-pdf.ts'
import { makeZip } from '../ingest/sources/make-zip.ts'
import type { IngestReport } from './report.ts'

const program = fileURLToPath(new URL('../bin/kamergraaf.js', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-hostile-'))
after(() => rmSync(scratch, { recursive: true }))

const letter = 'Zie Kamerstuk 99 088, nr. 21, en de café-brief van 5 maart 2099.'
const official = (inner: string, head = '<?xml version="1.0"?>'): string =>
  `${head}<officiele-publicatie><al>${inner}</al></officiele-publicatie>`
const zeros = Buffer.alloc(8 << 20)
const pdf = (content?: Buffer) => makePdf([[[60, 700, 10, letter]]], content === undefined ? {} : { content })

/**
 * Everything that a source may do to us, by name: its bytes, and what must be said of it. Where nothing need be said, what the
 * paper that is read says.
 */
const hostile: Readonly<
  Record<string, readonly [bytes: Uint8Array | string, said: RegExp | { readonly reads: string }]>
> = {
  'entities-expand.xml': [
    official('&b;', `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(500)}"><!ENTITY b "${'&a;'.repeat(500)}">]>`),
    /entities-expand\.xml: line 1, column \d+: .*entity/,
  ],
  'entity-outside.xml': [
    official('&a;', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
    /entity-outside\.xml: line 1, column \d+: .*entity/,
  ],
  'deep.xml': [
    official('<al>'.repeat(100_000)),
    /deep\.xml: line 1: elements are nested deeper than the limit of 200; raise --max-depth/,
  ],
  'deep.html': [
    `<html>\n${'<div>'.repeat(100_000)}`,
    /deep\.html: line 2: .*limit of 200; raise --max-depth/,
  ],
  'huge-attribute.xml': [
    official(`<nadruk type="${'x'.repeat(4 << 20)}">${letter}</nadruk>`),
    { reads: letter },
  ],
  'bomb.gz': [
    gzipSync(zeros),
    /bomb\.gz: its \d+ bytes unpack to more than 200 times as many.*raise --max-ratio/,
  ],
  'bomb.zip': [
    makeZip([
      { name: 'zeros', bytes: zeros, size: 3 },
      { name: 'good.txt', bytes: letter },
    ]),
    /bomb\.zip\/zeros: its \d+ bytes unpack to more than 200 times as many.*raise --max-ratio/,
  ],
  'matryoshka.zip': [
    [1, 2, 3].reduce(
      (inner) => makeZip([{ name: 'm.zip', bytes: inner, stored: true }]),
      makeZip([{ name: 'x', bytes: 'x' }]),
    ),
    /matryoshka\.zip\/m\.zip\/m\.zip\/m\.zip: this archive lies in 3 others, and the limit is 3 in all; raise --max-archives/,
  ],
  'paths.zip': [
    makeZip([{ name: '../../../../escaped.txt', bytes: 'a\0b' }]),
    /paths\.zip\/escaped\.txt: NUL at character 1: this is no text file/,
  ],
  'bomb.docx': [
    makeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'word/document.xml', bytes: Buffer.alloc(80 << 20, 32) },
    ]),
    /bomb\.docx: word\/document\.xml in it unpacks to \d+ bytes, more than the limit of 67108864; raise --max-bytes/,
  ],
  'wrong-encoding.txt': [
    Buffer.from(letter, 'latin1'),
    /wrong-encoding\.txt is not UTF-8 and was read as Windows-1252/,
  ],
  'wrong-encoding.xml': [
    Buffer.from(official(letter, '<?xml version="1.0" encoding="utf-8"?>'), 'latin1'),
    /wrong-encoding\.xml.*(?:UTF-8|utf-8)/,
  ],
  'declared.xml': [
    Buffer.from(official(letter, '<?xml version="1.0" encoding="iso-8859-1"?>'), 'latin1'),
    { reads: letter },
  ],
  'unknown-encoding.xml': [
    official('x', '<?xml version="1.0" encoding="klingon"?>'),
    /unknown-encoding\.xml.*klingon/,
  ],
  'nul.txt': [`${letter}\0`, /nul\.txt: NUL at character 64: this is no text file/],
  'nul.xml': [official('a\0b'), /nul\.xml.*(?:NUL|character)/],
  'half.xml': [
    '<?xml version="1.0"?><officiele-publicatie><al>half',
    /half\.xml: line 1, column \d+: .*get the file again/,
  ],
  'half.pdf': [pdf().subarray(0, 300), /half\.pdf: the PDF is damaged/],
  'half.gz': [gzipSync(letter).subarray(0, 30), /half\.gz: its gzip is damaged or cut off/],
  'half.json': ['{"@odata.context": "x", "value": [', /half\.json: this is no whole JSON/],
  'bomb.pdf': [
    pdf(Buffer.alloc(700_000_000, 32)),
    /bomb\.pdf: the PDF unpacks to more than the limit of 300000000 bytes; raise --max-unpacked/,
  ],
  'empty.txt': ['', /empty\.txt: there is no text in it/],
}

function folderOf(): string {
  const folder = join(scratch, 'hostile')
  mkdirSync(folder)
  for (const [name, [bytes]] of Object.entries(hostile)) writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, 'zz-good.txt'), letter)
  writeFileSync(join(folder, 'huge.txt'), '')
  truncateSync(join(folder, 'huge.txt'), 1e9)
  mkdirSync(join(folder, 'round'))
  symlinkSync('..', join(folder, 'round', 'up'))
  symlinkSync('self', join(folder, 'round', 'self'))
  return folder
}

test('whatever a source does: it is told with file, place, limit and flag, and the rest is done', async () => {
  assert.ok(deflateRawSync(zeros).length < 10_000)
  const [store, file] = [join(scratch, 'graph.sqlite'), join(scratch, 'report.json')]
  const parameters = ['ingest', folderOf(), '--store', store, '--report', file, '--max-unpacked', '300000000']
  const { status, stderr } = spawnSync(process.execPath, [program, ...parameters], { encoding: 'utf8' })
  assert.equal(status, 1, stderr)
  const { sources, totals } = JSON.parse(readFileSync(file, 'utf8')) as IngestReport
  const kept = await openStore(store)
  after(() => kept.close())
  const saidOf = (name: string) =>
    sources.filter(({ source }) => source.includes(`hostile/${name}`)).flatMap(({ messages }) => messages)
  for (const [name, [, wanted]] of Object.entries(hostile)) {
    const said = saidOf(name).map(({ text }) => text)
    if (wanted instanceof RegExp)
      assert.ok(
        said.some((text) => wanted.test(text)),
        `${name}: ${said.join('; ')}`,
      )
    else {
      const [read] = sources.filter(({ source }) => source.endsWith(`/${name}`))
      assert.equal(await kept.text(read?.document ?? ''), wanted.reads, `${name}: ${said.join('; ')}`)
    }
  }
  assert.match(
    saidOf('huge.txt')[0]?.text ?? '',
    /1000000000 bytes is more than the limit of 67108864; raise --max-bytes/,
  )
  assert.match(saidOf('round/up')[0]?.text ?? '', /this link leads to .*hostile, which is read already/)
  assert.match(saidOf('round/self')[0]?.text ?? '', /cannot be read \(ELOOP\)/)
  assert.equal(sources.find(({ source }) => source.endsWith('zz-good.txt'))?.status === 'rejected', false)
  assert.equal(totals.rejected, sources.filter(({ status }) => status === 'rejected').length)
  assert.match(stderr, /\n\d+ ingested, \d+ unchanged, \d+ rejected in [\d.]+ s/)
  assert.ok(!stderr.includes('which is a bug'))
})
