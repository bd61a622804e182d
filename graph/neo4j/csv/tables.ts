import { claimedNode } from '../../claim.ts'
import type { KeptDocument, KeptReference } from '../../kept.ts'
import type { GraphNode } from '../../node.ts'
import { endsOf } from '../../reference-ends.ts'
import type { RegisterEntry } from '../../register.ts'
import type { Row } from '../ask.ts'
import {
  type Column,
  candidateColumns,
  claimColumns,
  nodeColumns,
  referenceColumns,
  strings,
} from '../columns.ts'
import { passageRows } from '../passages.ts'
import { propertiesOfCandidate, propertiesOfNode } from '../properties.ts'
import { propertiesOfEntry } from '../register-entries.ts'
import { labels, markerOf, structureTypes } from '../schema.ts'
import { cells, headsOf, quoted } from './cells.ts'
import { claimCells, referenceCells } from './rows.ts'
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

  /** @param writer Stands in the names of the files, so that several may write at once. */
  constructor(folder: string, writer: number) {
    this.#folder = folder
    this.#writer = writer
  }

  node(node: GraphNode): void {
    const { id, kind, within, part } = node
    const start = quoted(id)
    // Which claim gave the facts is found out when it is needed.
    this.#nodes(`Node:${labels[kind]}`, 'id:ID(node)', start, nodeColumns[kind], propertiesOfNode(node))
    if (within !== null) this.#joins('WITHIN', 'node', start, quoted(within))
    if (part !== null && part.parent !== null) this.#joins('PARENT', 'node', start, quoted(part.parent))
  }

  document(kept: KeptDocument): void {
    const { document, text, source, extractor, print, made, proposal } = kept
    const start = quoted(document)
    const properties = { document, text, source: source.name, sha256: source.sha256, extractor, ...made }
    this.#nodes('Text', ':ID(text)', start, textColumns, { ...properties, fingerprint: print })
    this.#joins('TEXT', 'text', start, start)
    for (const claim of kept.claims)
      this.#joins('CLAIMS', 'node', start, quoted(claim.node), claimColumns, claimCells(claim))
    for (const { from, kind, to } of kept.structure)
      this.#joins(structureTypes[kind], 'node', quoted(from), quoted(to), structureColumns, start)
    for (const reference of kept.references) this.#reference(reference)
    for (const row of passageRows({ document, text, parts: partsOf(kept) }))
      this.#plain('Passage', passageColumns, row)
    if (proposal !== null) this.#plain('Proposal', proposalColumns, { ...proposal })
  }

  entry(entry: RegisterEntry): void {
    this.#plain('Registered', entryColumns, propertiesOfEntry(entry))
  }

  /** Marks the graph as ours; constraints and indexes are made when it is first opened. */
  marker(): void {
    this.#plain('Kamergraaf', markerColumns, markerOf(true))
  }

  /** Ends all files, and says which there are. */
  close(): readonly Written[] {
    return [...this.#tables.values()].map(({ written, table }) => {
      table.close()
      return { ...written, file: table.file }
    })
  }

  #reference({ reference, told }: KeptReference): void {
    const { id, from, target, quote, kind, reason } = reference
    const start = quoted(from)
    if (target === null) {
      const end = quoted(id)
      this.#nodes('Unresolved', 'id:ID(unresolved)', end, unresolvedColumns, { quote, kind, reason })
      this.#joins('REFERS_TO', 'unresolved', start, end, referenceColumns, referenceCells(reference, told))
    } else
      this.#joins(
        'REFERS_TO',
        'node',
        start,
        quoted(target),
        referenceColumns,
        referenceCells(reference, told),
      )
    if (reference.status !== 'ambiguous') return
    for (const [i, to] of endsOf(reference).slice(1).entries()) {
      const row = cells(candidateColumns, propertiesOfCandidate(reference, to, i + 1))
      this.#joins('CANDIDATE', 'node', start, quoted(to), candidateColumns, row)
    }
  }

  /** A row of a node that something may join. */
  #nodes(name: string, head: string, id: string, columns: readonly Column[], properties: Row): void {
    this.#table('nodes', name, name, [head], columns).add(`${id},${cells(columns, properties)}`)
  }

  /** A row of a node that nothing joins. */
  #plain(name: string, columns: readonly Column[], properties: Row): void {
    this.#table('nodes', name, name, [], columns).add(cells(columns, properties))
  }

  /** A row of a relationship: its ends, and cells of its columns. */
  #joins(
    type: string,
    end: End,
    from: string,
    to: string,
    columns: readonly Column[] = [],
    row?: string,
  ): void {
    let table = this.#joined[end].get(type)
    if (table === undefined) {
      const heads = [':START_ID(node)', `:END_ID(${end})`]
      table = this.#table('relationships', type, `${type}-${end}`, heads, columns)
      this.#joined[end].set(type, table)
    }
    table.add(row === undefined ? `${from},${to}` : `${from},${to},${row}`)
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
    const table = new Table(this.#folder, file, [...heads, ...headsOf(columns)])
    this.#tables.set(key, { written: { of, name }, table })
    return table
  }
}
