import type { GraphNode } from '../node.ts'
import {
  askedWords,
  indexedWords,
  mostPassages,
  type Passage,
  type PassagePage,
  type PassageQuery,
  pageOfPassages,
  passagesOf,
} from '../passages.ts'
import { type Ask, askRows, askRowsByKey, propertiesFrom, type Row, takeTurn } from './ask.ts'
import { nodeOfProperties, valuesOf } from './properties.ts'
import type { Server } from './server.ts'

/** A text and its parts. */
export interface Cut {
  readonly document: string
  readonly text: string
  readonly parts: readonly GraphNode[]
}

/** Keeps the passages of documents, each in a node of its own apart from the graph. */
export async function putPassages(ask: Ask, cuts: readonly Cut[]): Promise<void> {
  const rows = cuts.flatMap(passageRows).map((row) => valuesOf(passageNames, row))
  await askRowsByKey(ask, rows, `CREATE (:Passage ${propertiesFrom('row', passageNames)})`)
}

const passageNames = ['document', 'from', 'start', 'end', 'words']

/** Takes the passages of these documents out. */
export async function dropPassages(ask: Ask, documents: readonly string[]): Promise<void> {
  await askRows(ask, documents, 'MATCH (p:Passage {document: row}) DELETE p')
}

/** The properties of a document's passages. */
export function passageRows({ document, text, parts }: Cut): readonly Row[] {
  return passagesOf(document, text, parts).map((passage) => ({
    ...passage,
    words: indexedWords(text.slice(passage.start, passage.end)),
  }))
}

/** Documents that are given their passages together. */
const together = 50

/** Gives texts that lack them their passages. Cut short, it can be begun again. */
export async function addPassages(server: Server): Promise<void> {
  const lacking = await server.read(
    `MATCH (t:Text) WHERE NOT EXISTS { MATCH (:Passage {document: t.document}) } RETURN t.document AS document`,
  )
  for (let i = 0; i < lacking.length; i += together) {
    const documents = lacking.slice(i, i + together).map(({ document }) => document)
    await server.write(async (ask) => {
      // Another process may be doing the same; they take turns.
      await takeTurn(ask)
      await putPassages(ask, (await askRows(ask, documents, held)).map(cutOf))
    })
  }
}

const held = `MATCH (t:Text {document: row}) WHERE NOT EXISTS { MATCH (:Passage {document: row}) } RETURN row AS document, t.text AS text,
  COLLECT { MATCH (:Node {id: row})<-[:WITHIN]-(n:Part) RETURN properties(n) } AS parts`

function cutOf({ document, text, parts }: Row): Cut {
  const nodes = (parts as readonly unknown[]).map(nodeOfProperties)
  return { document: String(document), text: String(text), parts: nodes }
}

/** See `GraphStore.passages`. What is found is put in order where it is kept, and only a page of it sent. */
export async function findPassages(server: Server, query: PassageQuery): Promise<PassagePage> {
  const words = askedWords(query.text)
  if (words.length === 0) return pageOfPassages([], query.first, false)
  // Words hold only lower-case letters and digits: none is an operator of the index's query language.
  const match = words.map(({ word, begins }) => `+words:${word}${begins ? '*' : ''}`)
  if (query.document !== null) match.push(`+document:"${query.document.replace(/["\\]/g, '\\$&')}"`)
  const { document, start } = query.after ?? { document: '', start: 0 }
  const parameters = { match: match.join(' '), most: mostPassages, document, start, more: query.first + 1 }
  const [row] = await server.read(found, parameters)
  const { truncated, passages } = row as unknown as {
    readonly truncated: boolean
    readonly passages: readonly Passage[]
  }
  return pageOfPassages(passages, query.first, truncated)
}

const found = `CALL db.index.fulltext.queryNodes('passage_words', $match, {limit: $most + 1}) YIELD node WITH collect(node) AS hits
  CALL (hits) {
    UNWIND hits[..$most] AS p WITH p, p.document AS document, p.start AS start
    WHERE document > $document OR (document = $document AND start > $start)
    WITH p, document, start ORDER BY document, start LIMIT $more
    RETURN collect({document: document, from: p.from, start: start, end: p.end}) AS passages
  }
  RETURN size(hits) > $most AS truncated, passages`
