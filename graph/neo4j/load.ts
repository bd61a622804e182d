import type { DocumentBatch, LoadResult, StructureEdge, StructureKind } from '../batch.ts'
import { canonical } from '../canonical.ts'
import { type Change, type Contribution, changeBetween, contributionOf, printOf } from '../change.ts'
import type { Claim } from '../claim.ts'
import { keptProposal } from '../match.ts'
import { match, unmatch } from './match.ts'
import { referenceOfRow } from './properties.ts'
import { putProposal, takeProposal } from './proposals.ts'
import { type Ask, askRows, type Server } from './server.ts'
import { settle } from './settle.ts'
import { dropReferences, putReferences } from './write-references.ts'

/** Writes one batch in one transaction; see `GraphStore.load`. */
export async function loadBatch(server: Server, batch: DocumentBatch): Promise<LoadResult> {
  const write = writerOf(batch)
  return server.write(write)
}

/** Writes several batches in one transaction; see `GraphStore.loadAll`. */
export async function loadBatches(
  server: Server,
  batches: readonly DocumentBatch[],
): Promise<readonly LoadResult[]> {
  const writers = batches.map(writerOf)
  return server.write(async (ask) => {
    const results: LoadResult[] = []
    for (const write of writers) results.push(await write(ask))
    return results
  })
}

/** What writes a batch within a transaction. */
function writerOf(batch: DocumentBatch): (ask: Ask) => Promise<LoadResult> {
  const document = batch.document.id
  const wanted = contributionOf(batch)
  const print = printOf(batch)
  return async (ask) => {
    if (await isHeld(ask, batch, print)) return { status: 'unchanged', gained: 0, lost: 0 }
    // One writer at a time: whoever holds this node's lock may decide which nodes are claimed by nobody.
    await ask('MATCH (k:Kamergraaf) SET k.format = k.format')
    if (await isHeld(ask, batch, print)) return { status: 'unchanged', gained: 0, lost: 0 }
    const before = await takeProposal(ask, document)
    await unmatch(ask, document)
    const change = changeBetween(await heldContribution(ask, document), wanted)
    await apply(ask, document, change)
    await writeText(ask, batch, print)
    const proposal = keptProposal(batch)
    if (proposal !== null) await putProposal(ask, proposal)
    await match(
      ask,
      document,
      [before, proposal].filter((one) => one !== null),
    )
    return { status: 'ingested', gained: change.gained, lost: change.lost }
  }
}

async function isHeld(ask: Ask, batch: DocumentBatch, print: string): Promise<boolean> {
  const [held] = await ask(heldPrint, { document: batch.document.id })
  if (held?.print !== print) return false
  // What is kept for making it again may be of an older version.
  if ((held.receipt ?? undefined) !== batch.made?.receipt) await writeText(ask, batch, print)
  return true
}

const heldPrint = 'MATCH (t:Text {document: $document}) RETURN t.fingerprint AS print, t.receipt AS receipt'

async function heldContribution(ask: Ask, document: string): Promise<Contribution> {
  const claims = await ask(
    `MATCH (:Node {id: $document})-[c:CLAIMS]->(n:Node)
      RETURN n.id AS node, c.precedence AS precedence, c.facts AS facts`,
    { document },
  )
  const references = await ask(
    `MATCH (a:Node)-[r:REFERS_TO {document: $document}]->(b) RETURN properties(r) AS properties, a.id AS from,
      CASE WHEN b:Unresolved THEN null ELSE b.id END AS target`,
    { document },
  )
  const structure = await ask(
    `MATCH (a:Node)-[:ANSWERS {document: $document}]->(b:Node) RETURN a.id AS from, 'answers' AS kind, b.id AS to
      UNION ALL
      MATCH (a:Node)-[:ASKED_BY {document: $document}]->(b:Node) RETURN a.id AS from, 'asked-by' AS kind, b.id AS to`,
    { document },
  )
  return {
    claims: new Map((claims as unknown as readonly Claim[]).map((claim) => [claim.node, claim])),
    references: new Map(references.map(referenceOfRow).map((reference) => [reference.id, reference])),
    structure: new Map(
      (structure as unknown as readonly StructureEdge[]).map((edge) => [canonical(edge), edge]),
    ),
  }
}

const structureTypes: Readonly<Record<StructureKind, string>> = { answers: 'ANSWERS', 'asked-by': 'ASKED_BY' }

async function apply(ask: Ask, document: string, { drop, put }: Change): Promise<void> {
  const owner = { document }
  await dropReferences(ask, drop.references)
  for (const [kind, edges] of Map.groupBy(drop.structure, (edge) => edge.kind))
    await askRows(
      ask,
      edges,
      `MATCH (:Node {id: row.from})-[s:${structureTypes[kind]} {document: $document}]->(:Node {id: row.to}) DELETE s`,
      owner,
    )
  const dropped = drop.claims.map(({ node }) => node)
  await askRows(ask, dropped, 'MATCH (:Node {id: $document})-[c:CLAIMS]->(:Node {id: row}) DELETE c', owner)
  await askRows(ask, put.claims, 'MERGE (:Node {id: row.node})')
  await askRows(
    ask,
    put.claims,
    `MATCH (d:Node {id: $document}), (n:Node {id: row.node})
      CREATE (d)-[:CLAIMS {precedence: row.precedence, facts: row.facts}]->(n)`,
    owner,
  )
  await settle(ask, document, drop.claims, put.claims)
  await putReferences(ask, put.references)
  for (const [kind, edges] of Map.groupBy(put.structure, (edge) => edge.kind))
    await askRows(
      ask,
      edges,
      `MATCH (a:Node {id: row.from}), (b:Node {id: row.to})
        CREATE (a)-[:${structureTypes[kind]} {document: $document}]->(b)`,
      owner,
    )
}

async function writeText(ask: Ask, batch: DocumentBatch, print: string): Promise<void> {
  const { document, text, source, extractor, made } = batch
  const properties = { document: document.id, text, source: source.name, sha256: source.sha256, extractor }
  await ask(
    `MATCH (d:Node {id: $document}) MERGE (t:Text {document: $document}) SET t = $properties
      MERGE (d)-[:TEXT]->(t)`,
    { document: document.id, properties: { ...properties, ...made, fingerprint: print } },
  )
}
