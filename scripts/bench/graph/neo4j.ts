import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exportCsv, usualThreads } from '../../../graph/neo4j/csv/export.ts'
import { openStore } from '../../../graph/open.ts'
import { type JavaServer, killServer, startFromJars } from '../../neo4j/from-jars.ts'
import { startImported } from '../../neo4j/imported.ts'
import { provideSoftware } from '../../neo4j/software.ts'
import { atMost, type Measurement, within } from '../record.ts'
import type { GraphBench } from './bench.ts'
import type { Loaded } from './load.ts'
import { loadApart } from './load-apart.ts'
import { benchNeo4jReads } from './one-database.ts'

/** Papers of the corpus that are loaded one transaction after the other; the whole goes by the import tool. */
const mostLoaded = 5000

/** The half of the server: loading, beside the same written by hand; the import tool; and reading from what it made. */
export async function benchNeo4j(bench: GraphBench): Promise<readonly Measurement[]> {
  const software = provideSoftware()
  if ('missing' in software) {
    process.stderr.write(`No Neo4j here, so it is not measured: ${software.missing}\n`)
    return []
  }
  const { java, jars } = software
  const some = { ...bench, papers: Math.min(bench.papers, mostLoaded) }
  const fresh = () => startFromJars(java, jars, true)
  const hand = await onServer(await fresh(), async (address) => {
    // Constraints and indexes are made by opening.
    await (await openStore(address)).close()
    return loadApart(address, some, 'neo4j-by-hand.ts')
  })
  const ours = await onServer(await fresh(), async (address) => loadApart(address, some))
  return [...loadRows(some.papers, ours, hand), ...(await whole(bench))]
}

function loadRows(papers: number, ours: Loaded, hand: Loaded): readonly Measurement[] {
  const name = `neo4j load, ${papers} papers of ${Math.round(ours.references / papers)} references`
  return [
    atMost(name, ours.seconds, 's', { name: 'the same by hand', value: hand.seconds }, 1.3),
    within('neo4j load, peak memory of ours', ours.peak / 1e6, 'MB', 1000, hand.peak / 1e6),
  ]
}

/** Everything, from the embedded store by the import tool. */
async function whole(bench: GraphBench): Promise<readonly Measurement[]> {
  const file = join(bench.scratch, 'graph.sqlite')
  if (!existsSync(file)) loadApart(file, bench)
  const folder = join(bench.scratch, 'csv')
  const store = await openStore(file, { create: false })
  const began = performance.now()
  await exportCsv(store, folder, usualThreads)
  const exported = (performance.now() - began) / 1000
  await store.close()
  const imported = await startImported(folder)
  if ('missing' in imported) return []
  const alone = { name: 'the tool alone', value: imported.seconds }
  return [
    atMost('neo4j load by export and import', exported + imported.seconds, 's', alone, 1.3),
    ...(await onServer(imported.server, (address) => benchNeo4jReads(address, bench))),
  ]
}

/** Who asks is told by the environment, as users tell it. */
async function onServer<Result>(
  server: JavaServer,
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  Object.assign(process.env, { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password, NEO4J_DATABASE: '' })
  try {
    return await work(server.uri)
  } finally {
    killServer(server)
  }
}
