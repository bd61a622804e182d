import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { searchTerms } from '../../../graph/names.ts'
import { keyAt } from '../../../graph/sqlite/place.ts'
import type { RawReads } from './reads.ts'

/** The questions of the bench, put to SQLite by hand: rows as they come, with none of the rules of a picture or a ranking. */
export function rawReads(store: DatabaseSync): RawReads {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const ask = (sql: string, ...values: readonly SQLInputValue[]) => {
    const statement = prepared.get(sql) ?? store.prepare(sql)
    prepared.set(sql, statement)
    return statement.all(...values)
  }
  const page: NonNullable<RawReads['references']> = (what, after) =>
    ask(into, what, after?.document ?? '', 50)
  const around = (what: string) => {
    let level = ask(places, what).map(({ key }) => Number(key))
    const reached = new Set(level)
    for (let step = 0; step < 2 && reached.size < 500; step += 1) {
      const rows = ask(beside, JSON.stringify(level), 500 - reached.size)
      level = rows.map(({ key }) => Number(key)).filter((key) => !reached.has(key))
      for (const key of level) reached.add(key)
    }
    return ask(
      'SELECT * FROM node WHERE key IN (SELECT value FROM json_each(?))',
      JSON.stringify([...reached]),
    )
  }
  return {
    node: (what) => ask('SELECT * FROM node WHERE id = ?', what),
    references: page,
    'references of the most cited': page,
    'last page of references of the most cited': page,
    'neighbourhood, depth 2, 500 nodes': around,
    'neighbourhood of the most cited papers': around,
    chain: (what) => ask(chain, what),
    search: (what) => {
      const match = searchTerms(what)?.words.map((word) => `"${word}"*`) ?? []
      return ask(found, match.join(' '))
    },
  }
}

const places = `SELECT key FROM node WHERE id = ?1
  UNION ALL SELECT key FROM node WHERE within = (SELECT key FROM node WHERE id = ?1) AND kind = 'part'`

const into = `SELECT reference.* FROM reference WHERE target IN (${places}) AND rank BETWEEN 0 AND 3 AND document > ?2
  ORDER BY document, key LIMIT ?3`

const beside = `SELECT DISTINCT key FROM (
  SELECT target AS key FROM reference WHERE from_node IN (SELECT value FROM json_each(?1)) AND target IS NOT NULL
  UNION ALL SELECT from_node FROM reference WHERE target IN (SELECT value FROM json_each(?1))) LIMIT ?2`

const chain = `WITH RECURSIVE reached (key, distance) AS (
    SELECT key, 0 FROM (${places})
    UNION SELECT target, distance + 1 FROM reached JOIN reference ON from_node = reached.key
      WHERE rank = 0 AND target IS NOT NULL AND distance < 3 LIMIT 100)
  SELECT node.* FROM reached JOIN node USING (key)`

const found = `SELECT node.* FROM node_name JOIN node ON node.key = ${keyAt('node_name.rowid')} WHERE node_name MATCH ? LIMIT 20`
