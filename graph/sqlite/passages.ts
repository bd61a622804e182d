import type { GraphNode } from '../node.ts'
import { compareStrings } from '../order.ts'
import {
  askedWords,
  indexedText,
  mostPassages,
  type Passage,
  type PassagePage,
  type PassagePosition,
  type PassageQuery,
  pageOfPassages,
  passagesOf,
} from '../passages.ts'
import { begunWith } from './begun-with.ts'
import type { Database } from './database.ts'
import { keyOf } from './write-node.ts'

/** Where the passages of a document are: keys that follow each other. */
export interface Kept {
  readonly first: number
  readonly count: number
}

/** Keeps the passages of a document and indexes their words. */
export function putPassages(
  database: Database,
  document: string,
  text: string,
  parts: readonly GraphNode[],
): Kept {
  const passages = passagesOf(document, text, parts)
  const first = database.held.reservePassages(passages.length)
  const key = keyOf(database, document)
  for (const [i, { from, start, end }] of passages.entries()) {
    database.putLater(insert, [first + i, key, keyOf(database, from), start, end])
    database.putLater(insertWords, [first + i, indexedText(text.slice(start, end))])
  }
  return { first, count: passages.length }
}

const insert = 'INSERT INTO passage (key, document, from_node, span_start, span_end) VALUES (?, ?, ?, ?, ?)'
const insertWords = 'INSERT INTO passage_words (rowid, words) VALUES (?, ?)'

/** Takes passages out, with their words. */
export function dropPassages(database: Database, { first, count }: Kept): void {
  // One by one: a range of row numbers the index looks for among all that it has.
  for (let key = first; key < first + count; key += 1)
    database.put('DELETE FROM passage_words WHERE rowid = ?', key)
  database.put('DELETE FROM passage WHERE key >= ? AND key < ?', first, first + count)
}

/** See `GraphStore.passages`. */
export function findPassages(database: Database, query: PassageQuery): PassagePage {
  const words = askedWords(query.text)
  if (words.length === 0) return pageOfPassages([], query.first, false)
  const range = rangeOf(database, query.document)
  const ask = (match: string) =>
    database.list(found, match, range.first, range.first + range.count, mostPassages + 1)
  // What begins with a word takes the index long to put together where very many passages hold it; then those that hold it whole are enough.
  const some = ask(words.map(({ word }) => `"${word}"`).join(' '))
  const rows =
    some.length > mostPassages
      ? some
      : ask(
          words
            .map(({ word, begins }) => (begins ? begunWith(database, word, 'passage_term') : `"${word}"`))
            .join(' AND '),
        )
  const passages = rows.slice(0, mostPassages).map(
    (row): Passage => ({
      ...{ document: String(row.document), from: String(row.from_id) },
      ...{ start: Number(row.span_start), end: Number(row.span_end) },
    }),
  )
  const { after, first } = query
  const left = after === null ? passages : passages.filter((passage) => comparePassages(passage, after) > 0)
  return pageOfPassages(left.toSorted(comparePassages), first, rows.length > mostPassages)
}

function comparePassages(a: PassagePosition, b: PassagePosition): number {
  return compareStrings(a.document, b.document) || a.start - b.start
}

const found = `SELECT paper.id AS document, part.id AS from_id, passage.span_start, passage.span_end
  FROM (SELECT rowid FROM passage_words WHERE passage_words MATCH ?
    AND rowid >= CAST(? AS INTEGER) AND rowid < CAST(? AS INTEGER) LIMIT ?) AS hit
  JOIN passage ON passage.key = hit.rowid JOIN node AS paper ON paper.key = passage.document
  JOIN node AS part ON part.key = passage.from_node`

function rangeOf(database: Database, document: string | null): Kept {
  if (document === null) return { first: 0, count: Number.MAX_SAFE_INTEGER }
  const row = database.first(
    'SELECT first_passage, passages FROM node JOIN document USING (key) WHERE node.id = ?',
    document,
  )
  return { first: Number(row?.first_passage ?? 0), count: Number(row?.passages ?? 0) }
}
