import { claimedNode } from '../../claim.ts'
import type { KeptDocument, KeptReference } from '../../kept.ts'
import type { GraphNode } from '../../node.ts'
import { endsOf } from '../../reference-ends.ts'
import type { RegisterEntry } from '../../register.ts'
import { passageRows } from '../passages.ts'
import { propertiesOfCandidate, propertiesOfNode, propertiesOfReference } from '../properties.ts'
import { propertiesOfEntry } from '../register-entries.ts'
import { labels, markerOf } from '../schema.ts'
import { Float, type Row } from '../server.ts'
import {
  type Column,
  candidateColumns,
  cell,
  cellsOf,
  headsOf,
  nodeColumns,
  referenceColumns,
  strings,
} from './columns.ts'
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
  claims.map(claimedNode).filter(({ part, within }) => part !== null && within === document)

/** The files of an export, each made with its first row. */
export class Tables {
  readonly #folder: string
  readonly #tables = new Map<string, { readonly written: Omit<Written, 'file'>; readonly table: Table }>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async node(node: GraphNode): Promise<void> {
    const { id, kind, within, part } = node
    const columns = nodeColumns(kind)
    // Which claim gave the facts is found out when it is needed.
    const properties = propertiesOfNode(node)
    await this.#nodes(`Node:${labels[kind]}`, 'id:ID(node)', cell(id), columns, properties)
    if (within !== null) await this.#joins('WITHIN', 'node', id, within)
    if (part !== null && part.parent !== null) await this.#joins('PARENT', 'node', id, part.parent)
  }

  async document(kept: KeptDocument): Promise<void> {
    const { document, source, print, made, proposal } = kept
    const { text, extractor } = kept
    const properties = { document, text, source: source.name, sha256: source.sha256, extractor, ...made }
    await this.#nodes('Text', ':ID(text)', cell(document), textColumns, { ...properties, fingerprint: print })
    await this.#joins('TEXT', 'text', document, document)
    for (const { node, precedence, facts } of kept.claims)
      await this.#joins('CLAIMS', 'node', document, node, claimColumns, { precedence, facts })
    for (const { from, kind, to } of kept.structure)
      await this.#joins(kind === 'answers' ? 'ANSWERS' : 'ASKED_BY', 'node', from, to, strings('document'), {
        document,
      })
    for (const reference of kept.references) await this.#reference(reference)
    for (const row of passageRows({ document, text, parts: partsOf(kept) }))
      await this.#plain('Passage', passageColumns, row)
    if (proposal !== null) await this.#plain('Proposal', proposalColumns, { ...proposal })
  }

  async entry(entry: RegisterEntry): Promise<void> {
    await this.#plain('Registered', entryColumns, propertiesOfEntry(entry))
  }

  /** Marks the graph as ours; constraints and indexes are made when it is first opened. */
  async marker(): Promise<void> {
    await this.#plain('Kamergraaf', markerColumns, { ...markerOf(true) })
  }

  /** Ends all files, and says which there are. */
  async close(): Promise<readonly Written[]> {
    const all = [...this.#tables.values()]
    await Promise.all(all.map(({ table }) => table.close()))
    return all.map(({ written, table }) => ({ ...written, file: table.file }))
  }

  async #reference({ reference, told }: KeptReference): Promise<void> {
    const { confidence, ...rest } = propertiesOfReference(reference, told)
    const properties = { ...rest, confidence: confidence instanceof Float ? confidence.value : null }
    const { id, from, target, quote, kind, reason } = reference
    if (target === null) {
      await this.#nodes('Unresolved', 'id:ID(unresolved)', cell(id), unresolvedColumns, {
        quote,
        kind,
        reason,
      })
      await this.#joins('REFERS_TO', 'unresolved', from, id, referenceColumns, properties)
    } else await this.#joins('REFERS_TO', 'node', from, target, referenceColumns, properties)
    for (const [i, to] of endsOf(reference).slice(1).entries())
      await this.#joins(
        'CANDIDATE',
        'node',
        from,
        to,
        candidateColumns,
        propertiesOfCandidate(reference, to, i + 1),
      )
  }

  /** A row of a node that something may join. */
  #nodes(name: string, head: string, id: string, columns: readonly Column[], properties: Row) {
    const heads = () => [head, ...headsOf(columns)]
    return this.#table('nodes', name, name, heads).add([id, ...cellsOf(columns, properties)])
  }

  /** A row of a node that nothing joins. */
  #plain(name: string, columns: readonly Column[], properties: Row) {
    return this.#table('nodes', name, name, () => headsOf(columns)).add(cellsOf(columns, properties))
  }

  #joins(
    type: string,
    end: string,
    from: string,
    to: string,
    columns: readonly Column[] = [],
    row: Row = {},
  ) {
    const heads = () => [':START_ID(node)', `:END_ID(${end})`, ...headsOf(columns)]
    return this.#table('relationships', type, `${type}-${end}`, heads).add([
      ...[cell(from), cell(to)],
      ...cellsOf(columns, row),
    ])
  }

  #table(of: Written['of'], name: string, key: string, heads: () => readonly string[]): Table {
    const held = this.#tables.get(key)
    if (held !== undefined) return held.table
    const file = `${key.replace('Node:', '').toLowerCase().replaceAll('_', '-')}.csv`
    const table = new Table(this.#folder, file, heads())
    this.#tables.set(key, { written: { of, name }, table })
    return table
  }
}
