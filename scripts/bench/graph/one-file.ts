import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '../../../graph/open.ts'
import { checkFile } from '../../../graph/sqlite/check.ts'
import { type Measurement, within } from '../record.ts'
import type { GraphBench } from './bench.ts'
import { type Loaded, secondsOf } from './load.ts'
import { loadApart } from './load-apart.ts'
import { rawReads } from './raw-reads.ts'
import { benchReads } from './reads.ts'
import { sampleOf } from './sample.ts'

/** What a run of `benchFile` tells. */
export interface FileBench {
  readonly papers: number
  /** What loading took, in words. */
  readonly told: string
  readonly measurements: readonly Measurement[]
}

/**
 * The embedded store alone, in a file that stays: loaded when it is not there, with what that took beside it in `FILE.loaded.json`;
 * then asked, and checked. Nothing is written by hand: of a large corpus that would take as long again.
 */
export async function benchFile(path: string, bench: Omit<GraphBench, 'scratch'>): Promise<FileBench> {
  const record = `${path}.loaded.json`
  if (!existsSync(path)) writeFileSync(record, JSON.stringify(loadApart(path, { ...bench, scratch: '' })))
  const loaded = JSON.parse(readFileSync(record, 'utf8')) as Loaded
  const { papers, references, seconds, computed = 0, peak } = loaded
  const size = statSync(path).size
  const [store, raw] = [await openStore(path, { create: false }), new DatabaseSync(path, { readOnly: true })]
  raw.exec('PRAGMA cache_size = -65536')
  const reads: Measurement[] = []
  try {
    const sample = await sampleOf(store, { ...bench, papers })
    process.stderr.write(`most cited: ${sample.hub.id}, ${sample.hub.degree} references\n`)
    reads.push(...(await benchReads(store, sample, rawReads(raw))))
  } finally {
    raw.close()
    await store.close()
  }
  const before = process.cpuUsage()
  const faults = [...checkFile(path)]
  const checking = secondsOf(process.cpuUsage(before))
  return {
    papers,
    told: `${references.toLocaleString('en')} references were loaded in ${Math.round(seconds)} s (${Math.round(computed)} s of computing), into a file of ${(size / 1e9).toFixed(1)} GB; checking it took ${Math.round(checking)} s of computing and found ${faults.length === 0 ? 'nothing' : faults.map(({ what, count }) => `${what}: ${count}`).join(', ')}.`,
    measurements: [
      within('load, peak memory', peak / 1e6, 'MB', 1000, null),
      within('load, file', size / references, 'bytes/reference', 600, null),
      ...reads,
    ],
  }
}
