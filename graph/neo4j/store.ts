import type { DocumentBatch, LoadResult } from '../batch.ts'
import { orderCoverage } from '../coverage.ts'
import { type DossierPapersQuery, pageOfPapers } from '../dossier-papers.ts'
import type { HistoryQuery } from '../history.ts'
import { orderParts } from '../order.ts'
import type { PassageQuery } from '../passages.ts'
import type { PassedOver } from '../passed-over.ts'
import type { Period } from '../period.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Registration } from '../register.ts'
import type { Step, StepsQuery } from '../step.ts'
import {
  type GraphStore,
  type OutwardQuery,
  type ReferenceFilter,
  type ReferenceQuery,
  type SearchQuery,
  type StoreCounts,
  StoreError,
} from '../store.ts'
import { linksAmong } from './among.ts'
import { aroundThese, linkedPartsOf } from './around.ts'
import { askedAtOnce } from './at-once.ts'
import { historyOf } from './history.ts'
import { degreeOf } from './hub.ts'
import { loadBatches } from './load.ts'
import { findPassages } from './passages.ts'
import { passOverAll } from './passed-over.ts'
import { prepare } from './prepare.ts'
import { nodeRows, nodesOfRows } from './properties.ts'
import { countListed, coverageRows, listOutward, listReferences, referencesOf } from './references.ts'
import { registerAll } from './register.ts'
import { registeredAmong } from './register-entries.ts'
import { removeDocuments } from './remove.ts'
import { searchNodes } from './search.ts'
import { Server } from './server.ts'
import { footingsOf, stepsAt } from './steps.ts'

/** Opens the store in a Neo4j server; who asks and which database come from the environment. Throws StoreError. */
export async function openNeo4jStore(address: string, env: NodeJS.ProcessEnv): Promise<GraphStore> {
  if (/^[^/]*\/\/[^/?#]*@/.test(address))
    throw new StoreError(
      'STORE_REFUSED',
      'Leave user and password out of the address; set NEO4J_USER and NEO4J_PASSWORD',
    )
  const { NEO4J_USER: user, NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = env
  const server = new Server({ address, user: user || null, password, database: database || null })
  try {
    await server.check()
    await prepare(server, address)
  } catch (error) {
    await server.close()
    throw error
  }
  return new Neo4jStore(address, server)
}

/** Of a hundred nodes asked for: a row costs the driver more than what is in it, a row of very much more again. */
interface Degrees {
  readonly places: readonly number[]
  readonly degrees: readonly number[]
}

/** The store in a Neo4j server. */
class Neo4jStore implements GraphStore {
  readonly address: string
  readonly #server: Server

  constructor(address: string, server: Server) {
    this.address = address
    this.#server = server
  }

  async load(batch: DocumentBatch): Promise<LoadResult> {
    const [result] = await loadBatches(this.#server, [batch])
    if (result === undefined) throw new Error('a load without a result')
    return result
  }

  loadAll(batches: readonly DocumentBatch[]) {
    return loadBatches(this.#server, batches)
  }

  remove(documents: readonly string[]) {
    return removeDocuments(this.#server, documents)
  }

  register(told: readonly Registration[]) {
    return registerAll(this.#server, told)
  }

  async registered(ids: readonly string[]) {
    const found = await registeredAmong(this.#server, ids)
    return ids.map((id) => found.get(id) ?? null)
  }

  async received(receipts: readonly string[]) {
    const rows = await this.#server.read(
      `UNWIND $receipts AS receipt
        CALL (receipt) {
          MATCH (t:Text {receipt: receipt}) RETURN t.document AS document
          UNION MATCH (p:PassedOver {receipt: receipt}) RETURN p.document AS document
        }
        RETURN receipt, min(document) AS document`,
      { receipts },
    )
    const found = new Map(rows.map((row) => [row.receipt, String(row.document)]))
    return receipts.map((receipt) => found.get(receipt) ?? null)
  }

  passOver(sources: readonly PassedOver[]) {
    return passOverAll(this.#server, sources)
  }

  async readings(documents: readonly string[]) {
    const rows = await this.#server.read(
      `UNWIND $documents AS document MATCH (t:Text {document: document}) WHERE t.reading IS NOT NULL
        RETURN document, t.reading AS reading`,
      { documents: [...new Set(documents)] },
    )
    const found = new Map(rows.map((row) => [row.document, String(row.reading)]))
    return documents.map((document) => found.get(document) ?? null)
  }

  async nodes(ids: readonly string[]) {
    const rows = await this.#server.read(`UNWIND $ids AS id MATCH (n:Node {id: id}) ${nodeRows}`, {
      ids: [...new Set(ids)],
    })
    const found = new Map(nodesOfRows(rows).map((node) => [node.id, node]))
    return ids.map((id) => found.get(id) ?? null)
  }

  async text(document: string) {
    const cypher = 'MATCH (t:Text {document: $document}) RETURN t.text AS text'
    const [row] = await this.#server.read(cypher, { document })
    return row === undefined ? null : String(row.text)
  }

  async parts(document: string) {
    const cypher = `MATCH (:Node {id: $document})<-[:WITHIN]-(n:Part) ${nodeRows}`
    return orderParts(nodesOfRows(await this.#server.read(cypher, { document })))
  }

  async dossierPapers(query: DossierPapersQuery) {
    const cypher = 'MATCH (:Dossier {id: $dossier})<-[:WITHIN]-(d:Document) RETURN collect(d.id) AS ids'
    const [row] = await this.#server.read(cypher, { dossier: query.dossier })
    return pageOfPapers((row?.ids ?? []) as readonly string[], query)
  }

  search(query: SearchQuery) {
    return searchNodes(this.#server, query)
  }

  passages(query: PassageQuery) {
    return findPassages(this.#server, query)
  }

  references(query: ReferenceQuery) {
    return listReferences(this.#server, query)
  }

  referencesOut(nodes: readonly string[], query: OutwardQuery) {
    return listOutward(this.#server, nodes, query)
  }

  countReferences(filter: ReferenceFilter) {
    return countListed(this.#server, filter)
  }

  referencesById(ids: readonly string[]) {
    return referencesOf(this.#server, ids)
  }

  linksAmong(ids: readonly string[], kinds: readonly ReferenceKind[], period: Period | null = null) {
    return linksAmong(this.#server, ids, kinds, period)
  }

  around(
    ids: readonly string[],
    kinds: readonly ReferenceKind[],
    limit: number,
    period: Period | null = null,
  ) {
    return askedAtOnce(ids, (some) => aroundThese(this.#server, some, { kinds, limit, period }))
  }

  linkedParts(ids: readonly string[], kinds: readonly ReferenceKind[], period: Period | null = null) {
    return linkedPartsOf(this.#server, ids, kinds, period)
  }

  steps(ids: readonly string[], query: StepsQuery) {
    return askedAtOnce(ids, (some) => stepsAt(this.#server, some, query))
  }

  footings(steps: readonly Pick<Step, 'from' | 'to'>[], kinds: readonly ReferenceKind[]) {
    return footingsOf(this.#server, steps, kinds)
  }

  history(query: HistoryQuery) {
    return historyOf(this.#server, query)
  }

  async degrees(ids: readonly string[]) {
    const asked = [...new Set(ids)]
    const rows = await this.#server.read(
      `UNWIND range(0, size($asked) - 1) AS place MATCH (n:Node {id: $asked[place]})
        RETURN place / 100 AS hundred, collect(place) AS places, collect(${degreeOf('n')}) AS degrees`,
      { asked },
    )
    const found = new Map<string, number>()
    for (const { places, degrees } of rows as unknown as readonly Degrees[])
      for (const [i, place] of places.entries()) found.set(asked[place] ?? '', degrees[i] ?? 0)
    return ids.map((id) => found.get(id) ?? 0)
  }

  async coverage(document: string | null) {
    return orderCoverage(await coverageRows(this.#server, document))
  }

  async counts(): Promise<StoreCounts> {
    const [row] =
      await this.#server.read(`RETURN COUNT { MATCH (d:Document) WHERE d.known = 'ingested' } AS documents,
        COUNT { MATCH (d:Document) WHERE d.known <> 'ingested' } AS stubs, COUNT { (:Part) } AS parts,
        COUNT { (:Node) } AS nodes, COUNT { ()-[:REFERS_TO]->() } AS references`)
    const count = (name: string): number => Number(row?.[name])
    const [documents, stubs, parts] = [count('documents'), count('stubs'), count('parts')]
    return { documents, stubs, parts, nodes: count('nodes'), references: count('references') }
  }

  close() {
    return this.#server.close()
  }
}
