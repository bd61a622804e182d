/**
 * `node neo4j-by-hand.ts ADDRESS PAPERS SEED [IDS]`: writes the nodes, relationships and passages of a generated corpus as one would by hand,
 * nothing read or compared, each node made once, into an empty database that has our constraints and indexes. Prints `Loaded`;
 * only the time of the driver and the server counts.
 */
import neo4j, { type Driver } from 'neo4j-driver'
import type { DocumentBatch } from '../../../graph/batch.ts'
import { contributionOf } from '../../../graph/change.ts'
import { type Claim, claimedNode } from '../../../graph/claim.ts'
import { Float } from '../../../graph/neo4j/float.ts'
import { passageRows } from '../../../graph/neo4j/passages.ts'
import { propertiesOfNode, propertiesOfReference } from '../../../graph/neo4j/properties.ts'
import { labels } from '../../../graph/neo4j/schema.ts'
import type { NodeKind } from '../../../graph/node.ts'
import { quickPrint } from '../../../graph/print.ts'
import { inventedCorpus } from '../../generate/corpus.ts'
import type { Loaded } from './load.ts'
import { secondsOf, together } from './load.ts'

type Rows = Map<string, unknown[]>

/** Rows a statement. */
const atOnce = 2000

const ends = 'MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) CREATE (a)'

/** Adds what a batch brings to the rows of each statement. */
function addTo(rows: Rows, batch: DocumentBatch, seen: Set<string>): void {
  const add = (cypher: string, row: unknown): unknown =>
    rows.get(cypher)?.push(row) ?? rows.set(cypher, [row])
  const document = batch.document.id
  const { claims, references, structure } = contributionOf(batch)
  for (const claim of claims.values()) if (!seen.has(claim.node)) addNode(add, claim, document, seen)
  for (const { node, precedence, facts } of claims.values())
    add(`${ends}-[:CLAIMS {precedence: row.precedence, facts: row.facts}]->(b)`, {
      ...{ from: document, to: node, precedence, facts },
    })
  for (const reference of references.values())
    add(`${ends}-[r:REFERS_TO]->(b) SET r = row.properties`, {
      ...{ from: reference.from, to: reference.target, properties: propertiesOfReference(reference) },
    })
  for (const { from, to, kind } of structure.values())
    add(`${ends}-[:${kind === 'answers' ? 'ANSWERS' : 'ASKED_BY'} {document: row.document}]->(b)`, {
      ...{ from, to, document },
    })
  add('MATCH (d:Node {id: row.document}) CREATE (d)-[:TEXT]->(t:Text) SET t = row', {
    ...{ document, text: batch.text, source: batch.source.name, sha256: batch.source.sha256 },
    ...{ extractor: batch.extractor, fingerprint: quickPrint(batch) },
  })
  const { text, parts } = batch
  for (const row of passageRows({ document, text, parts })) add('CREATE (p:Passage) SET p = row', row)
}

function addNode(
  add: (cypher: string, row: unknown) => unknown,
  claim: Claim,
  document: string,
  seen: Set<string>,
): void {
  seen.add(claim.node)
  const node = claimedNode(claim)
  const label = labels[node.kind as NodeKind]
  add(`CREATE (n:Node:${label}) SET n = row`, {
    ...propertiesOfNode(node),
    ...{ origin: document, precedence: claim.precedence },
  })
  if (node.within !== null) add(`${ends}-[:WITHIN]->(b)`, { from: node.id, to: node.within })
}

async function write(driver: Driver, rows: Rows): Promise<void> {
  const session = driver.session()
  // All nodes before what joins them.
  const statements = [...rows].sort(
    ([a], [b]) => Number(b.startsWith('CREATE')) - Number(a.startsWith('CREATE')),
  )
  await session.executeWrite(async (transaction) => {
    for (const [cypher, all] of statements)
      for (let i = 0; i < all.length; i += atOnce)
        await transaction.run(`UNWIND $rows AS row ${cypher}`, { rows: all.slice(i, i + atOnce) })
  })
  await session.close()
}

/** As the driver wants them: whole numbers as its own integers. */
function converted(value: unknown): unknown {
  if (typeof value === 'number') return neo4j.int(value)
  if (Array.isArray(value)) return value.map(converted)
  if (value instanceof Float) return value.value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, converted(held)]))
}

async function load(address: string, papers: number, seed: number, ids: string | null): Promise<Loaded> {
  const { NEO4J_USER: user = '', NEO4J_PASSWORD: password = '' } = process.env
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password))
  const seen = new Set<string>()
  let [loaded, references, milliseconds, computed] = [0, 0, 0, 0]
  let rows: Rows = new Map()
  const flush = async (): Promise<void> => {
    const ready: Rows = new Map([...rows].map(([cypher, all]) => [cypher, all.map(converted)]))
    rows = new Map()
    const [began, before] = [performance.now(), process.cpuUsage()]
    await write(driver, ready)
    milliseconds += performance.now() - began
    computed += secondsOf(process.cpuUsage(before))
  }
  for await (const batch of inventedCorpus({ papers, seed, ids })) {
    addTo(rows, batch, seen)
    references += batch.references.length
    loaded += 1
    if (loaded % together === 0) await flush()
  }
  await flush()
  await driver.close()
  return {
    papers: loaded,
    references,
    seconds: milliseconds / 1000,
    computed,
    peak: process.resourceUsage().maxRSS * 1024,
  }
}

const [address = '', papers = '', seed = '', ids] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await load(address, Number(papers), Number(seed), ids ?? null)))
