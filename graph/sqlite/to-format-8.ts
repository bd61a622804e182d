import type { NodeKind } from '../node.ts'
import type { Database, Row } from './database.ts'
import { indexedNames } from './name-words.ts'
import { pages, together } from './pages.ts'
import { placeOf } from './place.ts'
import { candidateTo, countTable, nameTable, referenceTo } from './schema.ts'
import { yearOf } from './year.ts'

/** Gives a file of format 7 what it lacks: years of references, their number of each kind, and names in the order of search results. */
export function bringToFormat8(database: Database): void {
  // The names first: nodes are read all over the file, and that takes longer the more of it waits in the log.
  database.exec(`DROP TABLE node_name; ${nameTable}`)
  indexNames(database)
  database.exec(`DROP INDEX reference_to; DROP INDEX candidate_to; ${countTable}
    ALTER TABLE reference ADD COLUMN year INTEGER; ALTER TABLE candidate ADD COLUMN year INTEGER;
    INSERT INTO reference_count SELECT kind, status, count(*) FROM reference GROUP BY kind, status`)
  for (const { first, beyond, date } of pages(database, documents, (row) => [row?.key ?? 0]))
    database.put(
      'UPDATE reference SET year = ? WHERE key >= ? AND key < ?',
      ...[yearOf({ date }), first ?? 0, beyond ?? 0],
    )
  database.exec(`UPDATE candidate SET year = (SELECT year FROM reference WHERE key = candidate.reference);
    ${referenceTo} ${candidateTo}`)
}

function indexNames(database: Database): void {
  let waiting: [place: number, names: string][] = []
  const write = (): void => {
    for (const row of waiting.sort(([a], [b]) => a - b)) database.put(insertNames, ...row)
    waiting = []
  }
  for (const { key, id, kind, label, title, weight, names } of pages(database, nodes, placed)) {
    const named = { kind: kind as NodeKind, id: String(id), label: String(label), names: String(names) }
    const held = { ...named, title: title === null ? null : String(title) }
    waiting.push([placeOf(Number(weight), held.id, Number(key)), indexedNames(held)])
    if (waiting.length === together) write()
  }
  write()
}

const insertNames = 'INSERT INTO node_name (rowid, names) VALUES (?, ?)'

const documents = `SELECT document.key, first_reference AS first, first_reference + "references" AS beyond, date
  FROM document JOIN node USING (key) WHERE document.key > ? AND date IS NOT NULL ORDER BY document.key LIMIT ${together}`

// In the order of the index, nearly: rows that come before those written last are what slows it.
const nodes = `SELECT key, id, kind, label, title, weight, names FROM node WHERE (weight, id) > (?, ?) ORDER BY weight, id LIMIT ${together}`
const placed = (row: Row | undefined) => [row?.weight ?? -1, row?.id ?? '']
