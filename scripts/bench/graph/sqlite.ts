import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../graph/open.ts'
import type { GraphBench } from '../graph.ts'
import { absolute, type Measurement, within } from '../record.ts'
import { loadApart } from './load-apart.ts'
import { benchReads } from './reads.ts'
import { sampleOf } from './sample.ts'

/** The embedded half: loading into a SQLite file, and reading from it. */
export async function benchSqlite(bench: GraphBench): Promise<readonly Measurement[]> {
  const path = join(bench.scratch, 'graph.sqlite')
  const { references, seconds, peak } = loadApart(path, bench)
  const store = await openStore(path, { create: false })
  try {
    const sample = await sampleOf(store, bench, 1000)
    return [
      absolute('load', references / seconds, 'references/s', 10_000),
      within('load, peak memory', peak / 1e6, 'MB', 1000, null),
      within('load, file', statSync(path).size / references, 'bytes/reference', 600, null),
      ...(await benchReads(store, sample, {})),
    ]
  } finally {
    await store.close()
  }
}
