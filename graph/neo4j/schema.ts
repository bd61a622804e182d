import type { StructureKind } from '../batch.ts'
import type { NodeKind } from '../node.ts'

/** The graph's format, on the one `(:Kamergraaf)` node. A change of the model, or of how ids are printed, raises it. */
export const neo4jFormat = 11

/** The oldest format that can be brought up to date. Format 1 had no `Registered`, 2 no `Wet`, 3 no receipts, 4 no places in references, 5 no passages, 6 no places of nodes, 7 no beginnings of names with weights and no ranks in an index, 8 only short beginnings, without places, 9 no sources passed over, 10 earlier names. */
export const oldestNeo4jFormat = 1

/** The properties of the one `(:Kamergraaf)` node; an imported graph has no constraints and indexes until it is first opened. */
export function markerOf(imported: boolean) {
  return { name: 'graph', format: neo4jFormat, imported: imported ? true : null } as const
}

/** Each kind's label; every node has the label `Node` besides, whose `id` is unique. */
export const labels: Readonly<Record<NodeKind, string>> = {
  document: 'Document',
  dossier: 'Dossier',
  part: 'Part',
  organisatie: 'Organisatie',
  ministerie: 'Ministerie',
  partij: 'Partij',
  persoon: 'Persoon',
  wet: 'Wet',
  url: 'WebAddress',
}

/** The relationship of each kind of structure that a paper tells of. */
export const structureTypes: Readonly<Record<StructureKind, string>> = {
  answers: 'ANSWERS',
  'asked-by': 'ASKED_BY',
}

const words =
  "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}"

/**
 * Constraints and indexes, made on first use. The model is described in `docs/adr/0002-graph-model.md`:
 * `(a:Node)-[:REFERS_TO {id, kind, status, quote, …}]->(b:Node|Unresolved)`, `-[:CANDIDATE {id, place}]->` for the less
 * likely meanings, `-[:WITHIN|PARENT|ANSWERS|ASKED_BY]->` for structure, `(:Document)-[:TEXT]->(:Text)`, and
 * `(:Document)-[:CLAIMS]->(:Node)`, the bookkeeping of loading. `(:Registered {id, title, highest})` is the register of official ids,
 * `(:Proposal {document, kind, movers, dossier, date})` what references that name movers are matched with,
 * `(:Passage {document, from, start, end, words})` what texts are searched by, `(:PassedOver {receipt, document})` sources that need not
 * be read.
 */
export const neo4jSchema: readonly string[] = [
  // Of several that begin at once in an empty database each merges the marker: only so it is one.
  unique('kamergraaf_name', '(x:Kamergraaf)', 'name'),
  unique('node_id', '(x:Node)', 'id'),
  ...Object.values(labels).map((label) => unique(`${label.toLowerCase()}_id`, `(x:${label})`, 'id')),
  unique('text_document', '(x:Text)', 'document'),
  unique('registered_id', '(x:Registered)', 'id'),
  unique('proposal_document', '(x:Proposal)', 'document'),
  unique('unresolved_id', '(x:Unresolved)', 'id'),
  unique('passed_over_receipt', '(x:PassedOver)', 'receipt'),
  unique('refers_to_id', '()-[x:REFERS_TO]-()', 'id'),
  index('candidate_id', '()-[x:CANDIDATE]-()', 'x.id'),
  // An index of several properties serves only questions that name them all.
  index('refers_to_document', '()-[x:REFERS_TO]-()', 'x.document'),
  // Pages of the references to a node come from these in order, however many there are.
  index('refers_to_position', '()-[x:REFERS_TO]-()', 'x.target, x.position'),
  index('candidate_position', '()-[x:CANDIDATE]-()', 'x.target, x.position'),
  // The most specific of the references to a hub come from these.
  index('refers_to_rank', '()-[x:REFERS_TO]-()', 'x.target, x.rank, x.position'),
  index('candidate_rank', '()-[x:CANDIDATE]-()', 'x.target, x.rank, x.position'),
  // Only what is named by its movers, without a number, has a mover.
  index('refers_to_mover', '()-[x:REFERS_TO]-()', 'x.mover'),
  index('proposal_dossier', '(x:Proposal)', 'x.dossier'),
  index('answers_document', '()-[x:ANSWERS]-()', 'x.document'),
  index('asked_by_document', '()-[x:ASKED_BY]-()', 'x.document'),
  index('passage_document', '(x:Passage)', 'x.document'),
  index('text_receipt', '(x:Text)', 'x.receipt'),
  index('passed_over_document', '(x:PassedOver)', 'x.document'),
  index('node_known', '(x:Node)', 'x.known'),
  // What many nodes hold is looked for in this order.
  index('node_place', '(x:Node)', 'x.place'),
  // Names are normalised before they are written, so words are what stands between spaces.
  `CREATE FULLTEXT INDEX node_names IF NOT EXISTS FOR (x:Node) ON EACH [x.names]
    ${words}`,
  // Words are written so too; the paper stands beside them, for asking one alone.
  `CREATE FULLTEXT INDEX passage_words IF NOT EXISTS FOR (x:Passage) ON EACH [x.words, x.document]
    ${words}`,
]

function unique(name: string, pattern: string, property: string): string {
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE x.${property} IS UNIQUE`
}

function index(name: string, pattern: string, properties: string): string {
  return `CREATE INDEX ${name} IF NOT EXISTS FOR ${pattern} ON (${properties})`
}
