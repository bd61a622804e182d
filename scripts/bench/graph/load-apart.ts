import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { GraphBench } from './bench.ts'
import type { Loaded } from './load.ts'

/** Loads the corpus into the store at an address, in a process of its own, so that its memory is its own. */
export function loadApart(address: string, { papers, seed, ids }: GraphBench, by = 'load.ts'): Loaded {
  const script = fileURLToPath(new URL(by, import.meta.url))
  const parameters = [address, String(papers), String(seed), ...(ids === null ? [] : [ids])]
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`loading ended with ${status}: ${stderr.slice(-2000)}`)
  return JSON.parse(stdout) as Loaded
}
