import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { analyseAny } from '../../ingest/main.ts'
import { defaultSourceLimits } from '../../ingest/sources/limits.ts'
import { findSources } from '../../ingest/sources/walk.ts'
import { formats } from './in-format.ts'
import { smallLetter } from './small-paper.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-formats-'))
after(() => rmSync(scratch, { recursive: true }))

/** The citations that are found in one paper in each format, and whether its words are all there. */
test('a paper says the same in every format that is measured', async () => {
  const letter = smallLetter(77, 60)
  const found: (readonly [string, number, boolean])[] = []
  for (const [at, { name, files }] of formats.entries()) {
    const folder = join(scratch, String(at))
    mkdirSync(folder)
    for (const [file, bytes] of files([letter])) writeFileSync(join(folder, file), bytes)
    for await (const one of findSources({ sources: [folder], from: null }, defaultSourceLimits)) {
      assert.ok('source' in one)
      const { document, references } = await analyseAny(one.source)
      const papers = references.filter(({ mention }) => mention.kind === 'kamerstuk')
      found.push([name, papers.length, document.text.includes('en de kosten blijven binnen de begroting')])
    }
  }
  assert.deepEqual(
    found.map(([name]) => name),
    formats.map(({ name }) => name),
  )
  const citations = found[0]?.[1] ?? 0
  assert.ok(citations > 20)
  assert.deepEqual(
    found,
    formats.map(({ name }) => [name, citations, true]),
  )
})
