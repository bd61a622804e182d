import { claimedNode } from '../../claim.ts'
import type { KeptDocument, KeptReference } from '../../kept.ts'
import type { GraphNode } from '../../node.ts'
import { endsOf } from '../../reference-ends.ts'
import type { RegisterEntry } from '../../register.ts'
import { passageRows } from '../passages.ts'
import { propertiesOfCandidate, propertiesOfNode, propertiesOfReference } from '../properties.ts'
import { propertiesOfEntry } from '../register-entries.ts'
import { labels, markerOf } from '../schema.ts'
import type { Row } from '../server.ts'
import { type Column, candidateColumns, cell, nodeColumns, referenceColumns, strings } from './columns.ts'
import { Table } from './table.ts'

/** A file with rows, and what the tool makes of them: nodes of these labels or relationships of this type. */
export interface Written {
  readonly of: 'nodes' | 'relationships'
  readonly name: string
  readonly file: string
}

const textColumns = strings(
  'document',
  'text',
  'source',
  'sha256',
  'extractor',
  'fingerprint',
  'receipt',
  'reading',
)
const claimColumns = strings('precedence', 'facts')
const structureColumns = strings('document')
const unresolvedColumns = strings('quote', 'kind', 'reason')
const proposalColumns: readonly Column[] = [
  ...strings('document', 'kind', 'dossier', 'date'),
  ['movers', 'string[]'],
]
const passageColumns: readonly Column[] = [
  ...strings('document', 'from', 'words'),
  ['start', 'long'],
  ['end', 'long'],
]
const entryColumns: readonly Column[] = [
  ...strings('id', 'title', 'record'),
  ['highest', 'long'],
  ['unlisted', 'boolean'],
]
const markerColumns: readonly Column[] = [...strings('name'), ['format', 'long'], ['imported', 'boolean']]

/** A paper's own parts: other papers only cite them, and say nothing of where they are. */
const partsOf = ({ claims, document }: KeptDocument): readonly GraphNode[] =>
  claims
    .filter(({ node }) => node.startsWith(`${document}#`))
    .map(claimedNode)
    .filter(({ part }) => part !== null)

/** What a relationship may lead to. */
type End = 'node' | 'text' | 'unresolved'

/** What is written of a store: files for its nodes and relationships, each made with its first row. */
export class Tables {
  readonly #folder: string
  readonly #writer: number
  readonly #tables = new Map<string, { readonly written: Omit<Written, 'file'>; readonly table: Table }>()
  /** The tables of relationships, by what they lead to, found for each row. */
  readonly #joined: Readonly<Record<End, Map<string, Table>>> = {
    node: new Map(),
    text: new Map(),
    unresolved: new Map(),
  }
  /** Files whose rows the disk has not taken yet. */
  #full: Promise<void>[] = []

  /** @param writer Stands in the names of the files, so that several may write at once. */
  constructor(folder: string, writer: number) {
    this.#folder = folder
    this.#writer = writer
  }

  node(node: GraphNode): Promise<unknown> | undefined {
    const { id, kind, within, part } = node
    const quoted = cell(id)
    // Which claim gave the facts is found out when it is needed.
    this.#nodes(`Node:${labels[kind]}`, 'id:ID(node)', quoted, nodeColumns[kind], propertiesOfNode(node))
    if (within !== null) this.#joins('WITHIN', 'node', quoted, cell(within))
    if (part !== null && part.parent !== null) this.#joins('PARENT', 'node', quoted, cell(part.parent))
    return this.#taken()
  }

  document(kept: KeptDocument): Promise<unknown> | undefined {
    const { document, source, print, made, proposal } = kept
    const { text, extractor } = kept
    const quoted = cell(document)
    const properties = { document, text, source: source.name, sha256: source.sha256, extractor, ...made }
    this.#nodes('Text', ':ID(text)', quoted, textColumns, { ...properties, fingerprint: print })
    this.#joins('TEXT', 'text', quoted, quoted)
    for (const claim of kept.claims)
      this.#joins('CLAIMS', 'node', quoted, cell(claim.node), claimColumns, claim)
    for (const { from, kind, to } of kept.structure)
      this.#joins(
        kind === 'answers' ? 'ANSWERS' : 'ASKED_BY',
        'node',
        cell(from),
        cell(to),
        structureColumns,
        kept,
      )
    for (const reference of kept.references) this.#reference(reference)
    for (const row of passageRows({ document, text, parts: partsOf(kept) }))
      this.#plain('Passage', passageColumns, row)
    if (proposal !== null) this.#plain('Proposal', proposalColumns, proposal)
    return this.#taken()
  }

  entry(entry: RegisterEntry): Promise<unknown> | undefined {
    this.#plain('Registered', entryColumns, propertiesOfEntry(entry))
    return this.#taken()
  }

  /** Marks the graph as ours; constraints and indexes are made when it is first opened. */
  marker(): void {
    this.#plain('Kamergraaf', markerColumns, markerOf(true))
  }

  /** Ends all files, and says which there are. */
  async close(): Promise<readonly Written[]> {
    const all = [...this.#tables.values()]
    await this.#taken()
    await Promise.all(all.map(({ table }) => table.close()))
    return all.map(({ written, table }) => ({ ...written, file: table.file }))
  }

  /** A promise where the disk must be waited for; of nearly all rows there is none. */
  #taken(): Promise<unknown> | undefined {
    if (this.#full.length === 0) return undefined
    const full = this.#full
    this.#full = []
    return Promise.all(full)
  }

  #reference({ reference, told }: KeptReference): void {
    const { id, from, target, quote, kind, reason } = reference
    const properties = propertiesOfReference(reference, told)
    const start = cell(from)
    if (target === null) {
      const quoted = cell(id)
      this.#nodes('Unresolved', 'id:ID(unresolved)', quoted, unresolvedColumns, { quote, kind, reason })
      this.#joins('REFERS_TO', 'unresolved', start, quoted, referenceColumns, properties)
    } else this.#joins('REFERS_TO', 'node', start, cell(target), referenceColumns, properties)
    if (reference.status !== 'ambiguous') return
    for (const [i, to] of endsOf(reference).slice(1).entries())
      this.#joins(
        'CANDIDATE',
        'node',
        start,
        cell(to),
        candidateColumns,
        propertiesOfCandidate(reference, to, i + 1),
      )
  }

  /** A row of a node that something may join. */
  #nodes(name: string, head: string, id: string, columns: readonly Column[], properties: Row): void {
    this.#add(this.#table('nodes', name, name, [head], columns), [id], properties)
  }

  /** A row of a node that nothing joins. */
  #plain(name: string, columns: readonly Column[], properties: object): void {
    this.#add(this.#table('nodes', name, name, [], columns), [], properties)
  }

  /** A row of a relationship; its ends are cells. */
  #joins(
    type: string,
    end: End,
    from: string,
    to: string,
    columns: readonly Column[] = [],
    properties: object = {},
  ): void {
    let table = this.#joined[end].get(type)
    if (table === undefined) {
      const heads = [':START_ID(node)', `:END_ID(${end})`]
      table = this.#table('relationships', type, `${type}-${end}`, heads, columns)
      this.#joined[end].set(type, table)
    }
    this.#add(table, [from, to], properties)
  }

  #add(table: Table, cells: readonly string[], properties: object): void {
    const full = table.add(cells, properties as Row)
    if (full !== undefined) this.#full.push(full)
  }

  #table(
    of: Written['of'],
    name: string,
    key: string,
    heads: readonly string[],
    columns: readonly Column[],
  ): Table {
    const held = this.#tables.get(key)
    if (held !== undefined) return held.table
    const writer = this.#writer === 0 ? '' : `-${this.#writer + 1}`
    const file = `${key.replace('Node:', '').toLowerCase().replaceAll('_', '-')}${writer}.csv`
    const table = new Table(this.#folder, file, heads, columns)
    this.#tables.set(key, { written: { of, name }, table })
    return table
  }
}
