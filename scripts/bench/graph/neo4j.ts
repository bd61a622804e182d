import { existsSync, readFileSync } from 'node:fs'
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
  const some = { ...bench, papers: Math.min(bench.papers, mostLoaded) }
  const fresh = () => startFromJars(software, { tied: true, brief: false })
  const load = async (script: string) => {
    const server = await fresh()
    return onServer(server, async (address) => {
      // Constraints and indexes are made by opening.
      await (await openStore(address)).close()
      const before = computedBy(server.pid)
      const loaded = loadApart(address, some, script)
      return { ...loaded, computed: (loaded.computed ?? 0) + computedBy(server.pid) - before }
    })
  }
  const [hand, ours] = [await load('neo4j-by-hand.ts'), await load('load.ts')]
  return [...loadRows(some.papers, ours, hand), ...(await whole(bench))]
}

function loadRows(papers: number, ours: Loaded, hand: Loaded): readonly Measurement[] {
  const name = `neo4j load, ${papers} papers of ${Math.round(ours.references / papers)} references`
  const byHand = { name: 'the same by hand', value: hand.computed ?? 0 }
  const computing = atMost('neo4j load, computing, server and driver', ours.computed ?? 0, 's', byHand, 1.3)
  return [
    atMost(name, ours.seconds, 's', { name: 'the same by hand', value: hand.seconds }, 1.3),
    ...(process.platform === 'linux' ? [computing] : []),
    within('neo4j load, peak memory of ours', ours.peak / 1e6, 'MB', 1000, hand.peak / 1e6),
  ]
}

/** What a process has computed, in seconds; 0 where the system does not tell. */
function computedBy(pid: number): number {
  if (process.platform !== 'linux') return 0
  // The name before them may hold spaces; times are in hundredths.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
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
  const imported = await startImported(folder, { brief: false })
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
