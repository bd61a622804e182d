import type { Around, Met } from './around.ts'
import type { DocumentBatch, LoadResult } from './batch.ts'
import type { DossierPapersPage, DossierPapersQuery } from './dossier-papers.ts'
import type { HistoryQuery, HistoryYear } from './history.ts'
import type { Link } from './link.ts'
import type { GraphNode, Known, NodeKind } from './node.ts'
import type { Page } from './page.ts'
import type { PassagePage, PassageQuery } from './passages.ts'
import type { PassedOver } from './passed-over.ts'
import type { Period } from './period.ts'
import type { Reference, ReferenceKind, ReferencePosition, ReferenceStatus } from './reference.ts'
import type { RegisterEntry, RegisterResult, Registration } from './register.ts'
import type { Footing, Step, StepsQuery } from './step.ts'

export type { Link } from './link.ts'
export { StoreError } from './store-error.ts'

/** Which references to list or count. */
export interface ReferenceFilter {
  /**
   * The node. `out`: references made in it; `in`: references to it, ambiguous ones to every candidate. For a document this
   * includes its parts, for a part the parts below it, for a dossier (`in` only) only the dossier itself.
   */
  readonly node: string
  readonly direction: 'out' | 'in'
  /** Empty: all. */
  readonly kinds: readonly ReferenceKind[]
  readonly statuses: readonly ReferenceStatus[]
  /** Only those made in papers dated in it; null or left out: all. */
  readonly period?: Period | null
}

/** Which page of them. */
export interface ReferenceQuery extends ReferenceFilter {
  /** 1 to 500. */
  readonly first: number
  readonly after: ReferencePosition | null
}

/** Which first references of each of several nodes. */
export type OutwardQuery = Pick<ReferenceQuery, 'kinds' | 'statuses' | 'first' | 'period'>

/** What to search for in names, titles, aliases and ids; every word must begin a word of the node's names. */
export interface SearchQuery {
  /** Without words (`""`) it matches every node: that is how the ingested papers are listed. */
  readonly text: string
  /** Empty: all. */
  readonly kinds: readonly NodeKind[]
  /** Only nodes of which this is known; null: all. */
  readonly known: Known | null
  /** 1 to 100. */
  readonly first: number
  readonly after: SearchPosition | null
}

/** The rank of a search result: exact name first, then names that begin so, then kind, then shorter label, then id. */
export interface SearchPosition {
  readonly rank: number
  readonly id: string
}

/** How many references have which status, per kind. */
export interface CoverageRow {
  readonly kind: ReferenceKind
  readonly status: ReferenceStatus
  readonly count: number
}

/** Everything in the store, counted. */
export interface StoreCounts {
  /** Ingested documents. */
  readonly documents: number
  /** Documents that are only cited. */
  readonly stubs: number
  /** Parts, those only cited included. */
  readonly parts: number
  readonly nodes: number
  readonly references: number
}

/**
 * The graph, kept. Two implementations answer alike: SQLite (embedded) and Neo4j. Strings compare by code point.
 * Every method throws {@link StoreError} when the store cannot be reached or refuses.
 */
export interface GraphStore {
  /** The path or address it was opened with, without credentials. */
  readonly address: string

  /** Writes one document's batch in one transaction; idempotent. Stubs that nothing refers to any more are removed. */
  load(batch: DocumentBatch): Promise<LoadResult>

  /** Loads several in one transaction, in their order: much faster, but when one is refused nothing of any is kept. */
  loadAll(batches: readonly DocumentBatch[]): Promise<readonly LoadResult[]>

  /**
   * Takes out all that these documents brought, in one transaction: the store is then what it would be had they never been loaded. What
   * others name of them stays, as stubs; what others name by movers is matched anew; the register is left alone. In the order asked: how
   * many references each made; null where no such document was loaded.
   */
  remove(documents: readonly string[]): Promise<readonly (number | null)[]>

  /**
   * Adds to the register of official ids, in one transaction; idempotent. A registered id is no node: it makes the papers and
   * dossiers that are cited `registered` and gives them titles, those cited later too. Nothing is taken out of the register.
   */
  register(told: readonly Registration[]): Promise<RegisterResult>

  /** What the register holds of these ids, in the order asked; null where it does not hold one. */
  registered(ids: readonly string[]): Promise<readonly (RegisterEntry | null)[]>

  /**
   * The documents that were loaded with these receipts (`Made`), or for which a source with this receipt was passed over; in the order
   * asked; null where there is none.
   */
  received(receipts: readonly string[]): Promise<readonly (string | null)[]>

  /**
   * Notes sources that were passed over for the documents that are there, in one transaction; those of other documents are left out.
   * What is noted is no part of the graph, goes when its document is removed, and stays when that is loaded anew.
   */
  passOver(sources: readonly PassedOver[]): Promise<void>

  /** What is kept for making these documents' batches again (`Made.reading`), in the order asked; null where nothing is. */
  readings(documents: readonly string[]): Promise<readonly (string | null)[]>

  /** The nodes with these ids, in the order asked; null where there is none. */
  nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]>

  /** The text of an ingested document, or null. */
  text(document: string): Promise<string | null>

  /** A document's parts in order of start, then of end descending (the enclosing one first); stub parts last, by id. */
  parts(document: string): Promise<readonly GraphNode[]>

  /** The papers that lie in a dossier, read or only cited, by their numbers; none of what is no dossier. */
  dossierPapers(query: DossierPapersQuery): Promise<DossierPapersPage>

  /** Nodes by name. */
  search(query: SearchQuery): Promise<Page<GraphNode, SearchPosition>>

  /** Passages of texts by their words, by paper and place. */
  passages(query: PassageQuery): Promise<PassagePage>

  /** References of a node, ordered by citing document, start, end, kind, ordinal. */
  references(query: ReferenceQuery): Promise<Page<Reference, ReferencePosition>>

  /** The first references out of each of these nodes, in their order: of each what `references` gives, asked together. */
  referencesOut(
    nodes: readonly string[],
    query: OutwardQuery,
  ): Promise<readonly Page<Reference, ReferencePosition>[]>

  /** How many references the same query would list in all. */
  countReferences(filter: ReferenceFilter): Promise<number>

  /** References by their ids, in the order asked; null where there is none. */
  referencesById(ids: readonly string[]): Promise<readonly (Reference | null)[]>

  /**
   * The links whose two ends are both among these nodes (ambiguous references have one to every candidate), each once, in no order: a node
   * that everything refers to costs no more than another. `kinds` (empty: all) narrows the reference kinds, `period` (null: always) the
   * dates of the papers that they are made in; structure stays. So for the next two.
   */
  linksAmong(
    ids: readonly string[],
    kinds: readonly ReferenceKind[],
    period?: Period | null,
  ): Promise<readonly Link[]>

  /**
   * What is one link away from each of these nodes, by references either way (ambiguous ones to every candidate) and by structure; in the
   * order asked. What lies in a paper is left out, and the paper that a part lies in: see `linkedParts`. Of the references out of a node,
   * those into it, and each sort and way of structure at most `limit` nodes: the most specific, then by id.
   */
  around(
    ids: readonly string[],
    kinds: readonly ReferenceKind[],
    limit: number,
    period?: Period | null,
  ): Promise<readonly Around[]>

  /**
   * The parts among these nodes, and the parts of the papers among them, that references are made in or lead to, with the most
   * specific of these; each once, in no order.
   */
  linkedParts(
    ids: readonly string[],
    kinds: readonly ReferenceKind[],
    period?: Period | null,
  ): Promise<readonly Met[]>

  /**
   * The steps out of each of these nodes and into it, ambiguous references to every candidate, in no order; a document counts with
   * its parts, a law with its pieces. A paper naming itself makes none.
   */
  steps(ids: readonly string[], query: StepsQuery): Promise<readonly (readonly Step[])[]>

  /** What makes each of these steps, in the order asked; null where no reference (of these kinds; empty: all) leads from the one to the other. */
  footings(
    steps: readonly Pick<Step, 'from' | 'to'>[],
    kinds: readonly ReferenceKind[],
  ): Promise<readonly (Footing | null)[]>

  /** In which years a node is cited how often, and what beside it; by year, papers without a date last. */
  history(query: HistoryQuery): Promise<readonly HistoryYear[]>

  /** Number of references to each node (its parts not counted, candidates counted), in the order asked. */
  degrees(ids: readonly string[]): Promise<readonly number[]>

  /** Counts per kind and status, of one document or of all (null); by kind order, then status order; zero rows left out. */
  coverage(document: string | null): Promise<readonly CoverageRow[]>

  counts(): Promise<StoreCounts>

  /** Releases files and connections; the store is not used afterwards. */
  close(): Promise<void>
}
