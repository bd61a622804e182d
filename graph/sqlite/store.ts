import type { DocumentBatch } from '../batch.ts'
import { orderCoverage } from '../coverage.ts'
import { type DossierPapersQuery, pageOfPapers } from '../dossier-papers.ts'
import type { HistoryQuery } from '../history.ts'
import { kindStep, weightOf } from '../names.ts'
import type { GraphNode, NodeKind } from '../node.ts'
import { orderParts } from '../order.ts'
import type { PassageQuery } from '../passages.ts'
import type { PassedOver } from '../passed-over.ts'
import type { Period } from '../period.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Registration } from '../register.ts'
import type { Step, StepsQuery } from '../step.ts'
import type {
  GraphStore,
  OutwardQuery,
  ReferenceFilter,
  ReferenceQuery,
  SearchQuery,
  StoreCounts,
} from '../store.ts'
import { linksAmong } from './among.ts'
import { aroundThese, linkedPartsOf } from './around.ts'
import type { Database } from './database.ts'
import { openDatabase } from './file.ts'
import { historyOf } from './history.ts'
import { countListed, listReferences } from './list-references.ts'
import { loadBatch, loadBatches } from './load.ts'
import { findPassages } from './passages.ts'
import { passOverAll } from './passed-over.ts'
import { coverageRows, referencesOf } from './references.ts'
import { registerAll } from './register.ts'
import { registerEntries } from './register-rows.ts'
import { removeDocuments } from './remove.ts'
import { nodeColumns, nodeJoins, nodeOfRow, nodesOf } from './rows.ts'
import { searchNodes } from './search.ts'
import { footingsOf, stepsAt } from './steps.ts'

/** Opens the store kept in a file (or `:memory:`). Throws StoreError as `openDatabase` does. */
export function openSqliteStore(path: string, create: boolean): GraphStore {
  return new SqliteStore(path, openDatabase(path, create))
}

/** The embedded store. SQLite answers at once; the methods are async because the interface is. */
class SqliteStore implements GraphStore {
  readonly address: string
  readonly #database: Database

  constructor(address: string, database: Database) {
    this.address = address
    this.#database = database
  }

  async load(batch: DocumentBatch) {
    return loadBatch(this.#database, batch)
  }

  async loadAll(batches: readonly DocumentBatch[]) {
    return loadBatches(this.#database, batches)
  }

  async remove(documents: readonly string[]) {
    return removeDocuments(this.#database, documents)
  }

  async register(told: readonly Registration[]) {
    return registerAll(this.#database, told)
  }

  async registered(ids: readonly string[]) {
    const found = registerEntries(this.#database, ids)
    return ids.map((id) => found.get(id) ?? null)
  }

  async received(receipts: readonly string[]) {
    const rows = this.#database.list(
      `SELECT receipt, min(id) AS document FROM
        (SELECT receipt, document FROM made WHERE receipt IN (SELECT value FROM json_each(?1))
          UNION ALL SELECT receipt, document FROM passed_over WHERE receipt IN (SELECT value FROM json_each(?1))) AS held
        JOIN node ON node.key = held.document GROUP BY receipt`,
      JSON.stringify(receipts),
    )
    const found = new Map(rows.map((row) => [row.receipt, String(row.document)]))
    return receipts.map((receipt) => found.get(receipt) ?? null)
  }

  async passOver(sources: readonly PassedOver[]) {
    passOverAll(this.#database, sources)
  }

  async readings(documents: readonly string[]) {
    const rows = this.#database.list(
      `SELECT id, reading FROM node JOIN made ON made.document = node.key
        WHERE node.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(documents),
    )
    const found = new Map(rows.map((row) => [row.id, String(row.reading)]))
    return documents.map((document) => found.get(document) ?? null)
  }

  async nodes(ids: readonly string[]) {
    return nodesOf(this.#database, ids)
  }

  async text(document: string) {
    const sql = 'SELECT text FROM node JOIN document USING (key) WHERE node.id = ?'
    const row = this.#database.first(sql, document)
    return row === undefined ? null : String(row.text)
  }

  async parts(document: string): Promise<readonly GraphNode[]> {
    const sql = `SELECT ${nodeColumns} FROM node ${nodeJoins}
      WHERE node.within = (SELECT key FROM node WHERE id = ?) AND node.kind = 'part'`
    return orderParts(this.#database.list(sql, document).map(nodeOfRow))
  }

  async dossierPapers(query: DossierPapersQuery) {
    const sql = `SELECT id FROM node WHERE within = (SELECT key FROM node WHERE id = ?) AND kind = 'document'`
    const rows = this.#database.tuples(sql, query.dossier)
    return pageOfPapers(
      rows.map(([id]) => String(id)),
      query,
    )
  }

  async search(query: SearchQuery) {
    return searchNodes(this.#database, query)
  }

  async passages(query: PassageQuery) {
    return findPassages(this.#database, query)
  }

  async references(query: ReferenceQuery) {
    return listReferences(this.#database, query)
  }

  async referencesOut(nodes: readonly string[], query: OutwardQuery) {
    return nodes.map((node) =>
      listReferences(this.#database, { ...query, node, direction: 'out', after: null }),
    )
  }

  async countReferences(filter: ReferenceFilter) {
    return countListed(this.#database, filter)
  }

  async referencesById(ids: readonly string[]) {
    return referencesOf(this.#database, ids)
  }

  async linksAmong(ids: readonly string[], kinds: readonly ReferenceKind[], period: Period | null = null) {
    return linksAmong(this.#database, ids, kinds, period)
  }

  async around(
    ids: readonly string[],
    kinds: readonly ReferenceKind[],
    limit: number,
    period: Period | null = null,
  ) {
    return aroundThese(this.#database, ids, kinds, { limit, period })
  }

  async linkedParts(ids: readonly string[], kinds: readonly ReferenceKind[], period: Period | null = null) {
    return linkedPartsOf(this.#database, ids, kinds, period)
  }

  async steps(ids: readonly string[], query: StepsQuery) {
    return stepsAt(this.#database, ids, query)
  }

  async footings(steps: readonly Pick<Step, 'from' | 'to'>[], kinds: readonly ReferenceKind[]) {
    return footingsOf(this.#database, steps, kinds)
  }

  async history(query: HistoryQuery) {
    return historyOf(this.#database, query)
  }

  async degrees(ids: readonly string[]) {
    const sql = 'SELECT degree FROM json_each(?) LEFT JOIN node ON node.id = value ORDER BY json_each.key'
    return this.#database.list(sql, JSON.stringify(ids)).map(({ degree }) => Number(degree ?? 0))
  }

  async coverage(document: string | null) {
    return orderCoverage(coverageRows(this.#database, document))
  }

  async counts(): Promise<StoreCounts> {
    const row = this.#database.first(counted)
    const count = (name: string): number => Number(row?.[name])
    const [documents, stubs, parts] = [count('documents'), count('stubs'), count('parts')]
    return { documents, stubs, parts, nodes: count('nodes'), references: count('references') }
  }

  async close() {
    this.#database.close()
  }
}

const ofKind = (kind: NodeKind): string =>
  `weight >= ${weightOf(kind, '')} AND weight < ${weightOf(kind, '') + kindStep}`

const countOf = (where: string): string =>
  `(SELECT count(*) FROM node INDEXED BY node_listing WHERE ${where})`

// Weights tell kinds, so that the index answers without a look at the nodes; parts, which most nodes are, are what the others leave.
const counted = `SELECT documents, every - documents AS stubs, nodes - (every + before + behind) AS parts, nodes, "references" FROM
  (SELECT ${countOf(`${ofKind('document')} AND known = 'ingested'`)} AS documents, ${countOf(ofKind('document'))} AS every,
    ${countOf(`weight >= ${weightOf('document', '') + kindStep} AND weight < ${weightOf('part', '')}`)} AS before,
    ${countOf(`weight >= ${weightOf('part', '') + kindStep}`)} AS behind, (SELECT count(*) FROM node) AS nodes,
    (SELECT coalesce(sum("references"), 0) FROM document) AS "references")`
