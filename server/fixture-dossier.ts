import { createHash } from 'node:crypto'
import type { DocumentBatch, StructureEdge } from '../graph/batch.ts'
import type { DocumentFacts, EntityFacts, GraphNode, PartFacts } from '../graph/node.ts'
import { plainNode } from '../graph/plain-node.ts'
import type { Reference } from '../graph/reference.ts'

/** A small invented dossier for the server's tests: one paper with answers that refer to each other, one that is cited. */

const paper = 'kst-35830-V-8'
const early = 'kst-32734-51'

/** The parts of the paper, in order, with the words that each holds. The smiling face is two UTF-16 code units. */
const texts: readonly (readonly [id: string, number: string, text: string])[] = [
  ['vraag-11', '11', 'Vraag 11 (PvdA). Hoe staat het met de opvang 😀 van het IOM?'],
  ['antwoord-11', '11', 'Antwoord 11. Zie Kamerstuk 32 734, nr. 51.\nHet IOM voert dit uit, naïef of niet.'],
  ['vraag-18', '18', 'Vraag 18. Wordt dit vervolgd?'],
  [
    'antwoord-18',
    '18',
    'Antwoord 18. Zie het antwoord op vraag 11. Zie ook antwoord 9 in de feitelijke vragen.',
  ],
]
const text = texts.map(([, , words]) => words).join('\n')

function documentNode(id: string, title: string, length: number): GraphNode {
  const document: DocumentFacts = { vergaderjaar: '2020-2021', kamer: 'tweede', date: '2021-06-17', length }
  return { ...plainNode(id), title, known: 'ingested', document }
}

function partNode(part: string, number: string, words: string): GraphNode {
  const start = text.indexOf(words)
  const kind = part.startsWith('vraag') ? 'question' : 'answer'
  const askedBy = words.includes('PvdA') ? 'PvdA' : null
  const facts: PartFacts = {
    kind,
    number,
    numbers: [number],
    start,
    end: start + words.length,
    parent: null,
    askedBy,
  }
  return { ...plainNode(`${paper}#${part}`), known: 'ingested', part: facts }
}

function entityNode(id: string, title: string, aliases: readonly string[]): GraphNode {
  const entity: EntityFacts = { aliases, sort: 'agency', wikidata: 'Q42', provisional: false }
  return { ...plainNode(id), title, known: 'ingested', entity }
}

type Evidence = Pick<Reference, 'kind' | 'status' | 'target'> & Partial<Reference>

/** A reference made by the words `quote` in a part of the paper. */
function referenceOf(part: string, quote: string, evidence: Evidence): Reference {
  const [, , words = ''] = texts.find(([id]) => id === part) ?? []
  const start = text.indexOf(words) + words.indexOf(quote)
  const end = start + quote.length
  return {
    id: `${paper}@${start}-${end}:${evidence.kind}:0`,
    document: paper,
    from: `${paper}#${part}`,
    start,
    end,
    sourceStart: start,
    sourceEnd: end,
    ordinal: 0,
    quote,
    candidates: [],
    reason: null,
    rule: `${evidence.kind}/example`,
    confidence: 0.9,
    flags: [],
    said: {},
    filled: {},
    ...evidence,
  }
}

const references: readonly Reference[] = [
  referenceOf('vraag-11', 'IOM', { kind: 'organisatie', status: 'resolved', target: 'org:iom' }),
  referenceOf('antwoord-11', 'Kamerstuk 32 734, nr. 51', {
    kind: 'kamerstuk',
    status: 'resolved',
    target: early,
    said: { dossier: '32734', nummer: '51' },
    filled: { kamer: 'tweede' },
  }),
  referenceOf('antwoord-11', 'IOM', { kind: 'organisatie', status: 'resolved', target: 'org:iom' }),
  referenceOf('antwoord-18', 'antwoord op vraag 11', {
    kind: 'antwoord',
    status: 'resolved',
    target: `${paper}#antwoord-11`,
  }),
  referenceOf('antwoord-18', 'antwoord 9 in de feitelijke vragen', {
    kind: 'antwoord',
    status: 'ambiguous',
    target: 'kst-35830-V-7#antwoord-9',
    candidates: ['kst-35830-V-7#antwoord-9', 'kst-35830-V-6#antwoord-9'],
    reason: 'Two papers of the agenda hold such answers.',
  }),
].toSorted((a, b) => a.start - b.start)

const hash = (words: string) => createHash('sha256').update(words).digest('hex')

const structure: readonly StructureEdge[] = ['11', '18'].map((number) => ({
  from: `${paper}#antwoord-${number}`,
  kind: 'answers',
  to: `${paper}#vraag-${number}`,
}))

/** The paper with its answers, as ingest would hand it to a store. */
export const answersBatch: DocumentBatch = {
  document: documentNode(paper, 'Lijst van vragen en antwoorden over het jaarverslag', text.length),
  text,
  source: { name: 'answers.txt', sha256: hash(text) },
  extractor: 'test',
  parts: texts.map(([id, number, words]) => partNode(id, number, words)),
  nodes: [
    plainNode(early),
    plainNode('dossier:35830-V'),
    plainNode('dossier:32734'),
    plainNode('kst-35830-V-6'),
    plainNode('kst-35830-V-7'),
    plainNode('kst-35830-V-6#antwoord-9'),
    plainNode('kst-35830-V-7#antwoord-9'),
    entityNode('org:iom', 'Internationale Organisatie voor Migratie', ['IOM', 'Organisatie voor Migratie']),
    entityNode('partij:PvdA', 'Partij van de Arbeid', ['PvdA']),
  ],
  structure: [...structure, { from: `${paper}#vraag-11`, kind: 'asked-by', to: 'partij:PvdA' }],
  references,
  proposal: null,
}
