import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '../../../graph/open.ts'
import { atMost, type Measurement, within } from '../record.ts'
import type { GraphBench } from './bench.ts'
import { loadApart } from './load-apart.ts'
import { rawLoad } from './raw-load.ts'
import { rawReads } from './raw-reads.ts'
import { benchReads } from './reads.ts'
import { sampleOf } from './sample.ts'

/** The embedded half: loading into a SQLite file, and reading from it, beside SQLite by hand. */
export async function benchSqlite(bench: GraphBench): Promise<readonly Measurement[]> {
  const path = join(bench.scratch, 'graph.sqlite')
  const { references, seconds, computed = 0, peak } = loadApart(path, bench)
  process.stderr.write(
    `loaded ${bench.papers} papers, ${references} references in ${seconds.toFixed(1)} s: ${Math.round(references / seconds)} references/s\n`,
  )
  const byHand = rawLoad(path, join(bench.scratch, 'raw.sqlite'))
  const [store, raw] = [await openStore(path, { create: false }), new DatabaseSync(path, { readOnly: true })]
  raw.exec('PRAGMA cache_size = -65536')
  try {
    const sample = await sampleOf(store, bench)
    process.stderr.write(`most cited: ${sample.hub.id}, ${sample.hub.degree} references\n`)
    return [
      atMost(`load, ${bench.papers} papers`, seconds, 's', { name: same, value: byHand.seconds }, 3),
      atMost('load, computing', computed, 's', { name: same, value: byHand.computed }, 3),
      within('load, peak memory', peak / 1e6, 'MB', 1000, null),
      within('load, file', statSync(path).size / references, 'bytes/reference', 600, null),
      ...(await benchReads(store, sample, rawReads(raw))),
    ]
  } finally {
    raw.close()
    await store.close()
  }
}

const same = 'SQLite by hand, the same rows'
