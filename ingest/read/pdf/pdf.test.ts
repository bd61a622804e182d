import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { test } from 'node:test'
import { analyseAny, extractAny } from '../../main.ts'
import { defaultReadLimits, SourceError } from '../decode.ts'
import { prepare, readAny } from '../readers.ts'
import { type MadePdf, makePdf, type Placed } from './make-pdf.ts'

const source = (bytes: Uint8Array) => ({ name: 'stuk.pdf', bytes })

/** Lines of a column, one under the other, from a baseline down. */
const column = (x: number, y: number, size: number, lines: readonly string[]): readonly Placed[] =>
  lines.map((text, index) => [x, y - 1.2 * size * index, size, text])

const foot = (page: number): Placed => [
  60,
  40,
  8,
  `Tweede Kamer, vergaderjaar 2098–2099, 99 830 V, nr. 12 ${page}`,
]

const brief: readonly (readonly Placed[])[] = [
  [
    foot(1),
    [60, 780, 10, '99 830 V'],
    [220, 780, 10, 'Staat van de veren'],
    [60, 732, 10, 'Nr. 12'],
    [220, 732, 10, 'BRIEF VAN DE MINISTER VAN WATERSTAAT'],
    [60, 708, 10, 'Ontvangen 5 maart 2099'],
    ...column(60, 680, 10, [
      'Eerder schreef ik u over de pont, in',
      'Kamerstuk 99 088, nr. 21',
      'en over de dienst-',
      'regeling van de veren',
    ]),
    [156.5, 647.5, 6, '1'],
    [163, 644, 10, 'in uw Kamer.'],
    [60, 90, 5, '1'],
    [66, 87, 7, 'Kamerstuk 99 088, nr. 23.'],
  ],
  [[60, 780, 10, 'Deze brief is daarmee af.'], foot(2)],
]

test('a PDF is laid out as a text dump, and read as one', async () => {
  const { document, printed, laidOut, references } = await analyseAny(source(makePdf(brief)))
  assert.equal(document.identity.id, 'kst-99830-V-12')
  assert.equal(document.date, '2099-03-05')
  assert.equal(laidOut, true)
  assert.match(document.source.sha256, /^[0-9a-f]{64}$/)
  assert.equal(printed.split('\f').length, 2)
  assert.equal(document.title, 'Staat van de veren; Brief van de minister van Waterstaat')
  assert.match(
    document.text,
    /nr\. 21 en over de dienstregeling van de veren1 in uw Kamer\.\n\nDeze brief is daarmee af\.\n\n1 Kamerstuk 99 088, nr\. 23\.$/,
  )
  assert.deepEqual(
    document.footnotes.map(({ number, start, end }) => [number, document.text.slice(start, end)]),
    [['1', '1 Kamerstuk 99 088, nr. 23.']],
  )
  assert.deepEqual(
    references
      .filter(({ mention }) => mention.kind === 'kamerstuk')
      .map(({ resolution }) => resolution.target),
    ['kst-99088-21', 'kst-99088-23'],
  )
})

test('extract says what its offsets are into', async () => {
  const { offsets, references } = await extractAny(source(makePdf(brief)))
  assert.match(offsets, /laid out from the PDF's pages/)
  assert.ok(references.some(({ text }) => text === 'Kamerstuk 99 088, nr. 21'))
})

async function refused(bytes: Uint8Array, limits = {}): Promise<string> {
  const error = await prepare(source(bytes), { limits: { ...defaultReadLimits, ...limits } }).catch(
    (error) => error,
  )
  assert.ok(error instanceof SourceError, `${error}`)
  return `${error.rule} ${error.message}`
}

const one: readonly (readonly Placed[])[] = [[[60, 700, 10, 'Een woord.']]]
const secret: MadePdf = {
  trailer: '/Encrypt 1000 0 R',
  objects: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`],
}

test('scans, encrypted and damaged files are refused with the remedy', async () => {
  assert.match(await refused(makePdf([[], []])), /^read\/scanned stuk\.pdf: its 2 pages hold no text, .* OCR/)
  assert.match(await refused(makePdf(one, secret)), /^read\/encrypted stuk\.pdf: .*save it without one/)
  for (const bytes of [
    Buffer.from('%PDF-1.4\nniets'),
    Buffer.from(`%PDF-1.4\n${'\0'.repeat(1000)}`),
    makePdf(brief).subarray(0, 300),
  ])
    assert.match(await refused(bytes), /^read\/(?:pdf|scanned) stuk\.pdf: .*(?:get it again|OCR)/)
})

test('limits: pages, time, what it unpacks to, bytes; the next PDF is read all the same', async () => {
  assert.match(
    await refused(makePdf(brief), { maxPages: 1 }),
    /2 pages is more than the limit of 1; raise --max-pages/,
  )
  assert.match(await refused(makePdf(one), { maxBytes: 10 }), /limit of 10; raise --max-bytes/)
  const bomb = makePdf(one, { content: Buffer.alloc(400_000_000, 32) })
  assert.ok(bomb.length < 1_000_000)
  assert.match(await refused(bomb, { maxSeconds: 0.01 }), /limit of 0\.01 seconds; raise --max-seconds/)
  assert.match(
    await refused(bomb, { maxUnpacked: 100_000_000 }),
    /limit of 100000000 bytes; raise --max-unpacked/,
  )
  assert.equal(readAny(await prepare(source(makePdf(one)))).document.text, 'Een woord.')
})

test('PDFs that are given at once are read one after the other, in one thread', async () => {
  let threads = 0
  const count = () => {
    threads += 1
  }
  subscribe('worker_threads', count)
  try {
    const bytes = makePdf(one)
    const all = await Promise.all(Array.from({ length: 8 }, () => prepare(source(Uint8Array.from(bytes)))))
    assert.ok(all.every((ready) => readAny(ready).document.text === 'Een woord.'))
    assert.ok(threads <= 1, `${threads} threads were started`)
  } finally {
    unsubscribe('worker_threads', count)
  }
})

test('pages without text among others are told', async () => {
  const { document } = readAny(await prepare(source(makePdf([...one, []]))))
  assert.ok(
    document.messages.some(
      ({ rule, text }) => rule === 'read/scanned-pages' && /1 of its 2 pages/.test(text),
    ),
  )
})

test('bytes of a PDF that are changed or cut off do not end the run', async () => {
  const whole = makePdf(brief)
  for (let at = 20; at < whole.length; at += 397) {
    const changed = Uint8Array.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 0x55
    for (const bytes of [changed, whole.slice(0, at)]) {
      const error = await prepare(source(bytes)).then(
        () => null,
        (error: unknown) => error,
      )
      assert.ok(error === null || error instanceof SourceError, `${error}`)
    }
  }
})
