import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { searchTerms } from '../../../graph/names.ts'
import { askedWords } from '../../../graph/passages.ts'
import { keyAt } from '../../../graph/sqlite/place.ts'
import { paths, type Question, type RawReads } from './reads.ts'

/** The questions of the bench, put to SQLite by hand: rows as they come, with none of the rules of a picture or a ranking. */
export function rawReads(store: DatabaseSync): RawReads {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const ask = (sql: string, ...values: readonly SQLInputValue[]) => {
    const statement = prepared.get(sql) ?? store.prepare(sql)
    prepared.set(sql, statement)
    return statement.all(...values)
  }
  const keysOf = (id: string) => ask(places, id).map(({ key }) => Number(key))
  const page = ({ what, after }: Question) => ask(into, what, after?.document ?? '', 50)
  const around = ({ what }: Question) => {
    let level = keysOf(what)
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
  const path = ({ what, to = '' }: Question) => {
    const sides = [what, to].map((id) => ({ reached: new Set(keysOf(id)), level: keysOf(id) }))
    for (let hop = 1; hop <= paths.maxHops; hop += 1) {
      const [near, far] = sides.sort((a, b) => a.level.length - b.level.length)
      if (near === undefined || far === undefined) return []
      const met = ask(beside, JSON.stringify(near.level), mostOfLevel).map(({ key }) => Number(key))
      near.level = met.filter((key) => !near.reached.has(key))
      for (const key of near.level) near.reached.add(key)
      const between = near.level.filter((key) => far.reached.has(key))
      if (between.length > 0) return between
    }
    return []
  }
  return {
    node: ({ what }) => ask('SELECT * FROM node WHERE id = ?', what),
    references: page,
    'references of the most cited': page,
    'last page of references of the most cited': page,
    'neighbourhood, depth 2, 500 nodes': around,
    'neighbourhood of the most cited papers': around,
    'path between two papers': path,
    'path to the most cited': path,
    chain: ({ what }) => ask(chain, what),
    search: ({ what }) => {
      const match = searchTerms(what)?.words.map((word) => `"${word}"*`) ?? []
      return ask(found, match.join(' '))
    },
    'search in texts': ({ what }) => {
      const match = askedWords(what).map(({ word, begins }) => `"${word}"${begins ? '*' : ''}`)
      return ask(inTexts, match.join(' '))
    },
  }
}

/** Of a level of a path by hand so many nodes are looked at: one that holds a hub has all papers. */
const mostOfLevel = 20_000

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

const inTexts = `SELECT passage.* FROM passage_words JOIN passage ON passage.key = passage_words.rowid
  WHERE passage_words MATCH ? LIMIT 20`
