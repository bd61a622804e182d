import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphBench } from './graph/bench.ts'
import { benchNeo4j } from './graph/neo4j.ts'
import { benchSqlite } from './graph/sqlite.ts'
import type { Measurement } from './record.ts'

/** Each store measures its own half; one that is not there on this machine says so on standard error, and gives nothing. */
const halves: Readonly<Record<Half, (bench: GraphBench) => Promise<readonly Measurement[]>>> = {
  sqlite: benchSqlite,
  neo4j: benchNeo4j,
}

export const halfNames = ['sqlite', 'neo4j'] as const
export type Half = (typeof halfNames)[number]

/** Loads a generated corpus into each of these stores, and asks it: speed, memory, and how they compare to the engines by hand. */
export async function benchGraph(
  options: Omit<GraphBench, 'scratch'>,
  chosen: readonly Half[] = halfNames,
): Promise<readonly Measurement[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-bench-'))
  try {
    const rows: Measurement[] = []
    for (const half of chosen) rows.push(...(await halves[half]({ ...options, scratch })))
    return rows
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
