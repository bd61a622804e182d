import { structureKinds } from '../../batch.ts'
import type { Database } from '../../sqlite/database.ts'
import { type Column, strings } from '../columns.ts'
import { structureTypes } from '../schema.ts'
import { type Cells, headsOf, lineOf, list, listDelimiter, perhaps, plain, text } from './cells.ts'
import { claims } from './claims.ts'
import { joining } from './joining.ts'
import type { Output, Scan } from './scan.ts'

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
const passageColumns: readonly Column[] = [
  ...strings('document', 'from', 'words'),
  ['start', 'long'],
  ['end', 'long'],
]
const proposalColumns: readonly Column[] = [
  ...strings('document', 'kind', 'dossier', 'date'),
  ['movers', 'string[]'],
]

const cells: Cells = {
  document: plain('n.id'),
  text: text('d.text'),
  source: text('d.source_name'),
  sha256: plain('d.source_sha256'),
  extractor: text('d.extractor'),
  fingerprint: plain('d.fingerprint'),
  receipt: perhaps('m.receipt'),
  reading: perhaps('m.reading'),
  kind: ['p.kind'],
  dossier: text('o.id'),
  date: text('p.date'),
  movers: list('p.movers'),
}

/** Every text, its passages, what is proposed in it, and what it claims. */
export const documents = (database: Database): Scan => ({
  from: `document AS d JOIN node AS n ON n.key = d.key LEFT JOIN made AS m ON m.document = d.key
    LEFT JOIN proposal AS p ON p.document = n.id AND p.mover = (SELECT min(mover) FROM proposal WHERE document = n.id)
    LEFT JOIN node AS o ON o.key = p.dossier WHERE d.key > ?1 AND d.key <= ?2`,
  last: 'SELECT max(key) FROM document',
  // Texts may be long, and what is made at once must stay below a gigabyte.
  keys: 250,
  longest: 'max(max(octet_length(d.text), coalesce(octet_length(m.reading), 0)))',
  outputs: [
    {
      of: 'nodes',
      name: 'Text',
      file: 'text',
      heads: [':ID(text)', ...headsOf(textColumns)],
      line: lineOf([['d.key']], textColumns, cells),
    },
    joining('TEXT', 'texts', ['d.key', 'd.key'], [], {}, 'text'),
    {
      ...{ of: 'nodes', name: 'Passage', file: 'passage', heads: headsOf(passageColumns) },
      line: `passages(n.id, d.text, (SELECT group_concat(concat_ws('${listDelimiter}', s.span_start, s.span_end, f.id), '${listDelimiter}') FROM passage AS s
        JOIN node AS f ON f.key = s.from_node WHERE s.key >= d.first_passage AND s.key < d.first_passage + d.passages))`,
    },
    {
      ...{ of: 'nodes', name: 'Proposal', file: 'proposal', heads: headsOf(proposalColumns) },
      line: lineOf([], proposalColumns, cells),
      where: 'p.mover IS NOT NULL',
    },
    ...claims(database),
  ],
})

/** What a document tells of what answers what, and who asked. */
export const structure: Scan = {
  from: `structure AS s JOIN kind AS k ON k.key = s.kind JOIN node AS n ON n.key = s.document WHERE s.document > ?1 AND s.document <= ?2`,
  last: 'SELECT max(document) FROM structure',
  keys: 5000,
  outputs: structureKinds.map(
    (kind): Output => ({
      ...joining(structureTypes[kind], kind, ['s.from_node', 's.to_node'], strings('document'), cells),
      where: `k.name = '${kind}'`,
    }),
  ),
}
