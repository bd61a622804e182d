import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { NodeKind } from '../../../graph/node.ts'
import { indexedText } from '../../../graph/passages.ts'
import { indexedNames } from '../../../graph/sqlite/name-words.ts'
import { placeOf } from '../../../graph/sqlite/place.ts'
import { sqliteTables } from '../../../graph/sqlite/schema.ts'
import { type Loaded, secondsOf, together } from './load.ts'

/**
 * Writes the rows of a store into a new file by hand: the same tables and indexes, in the order in which loading wrote them, as many
 * papers a transaction. Gives the seconds that writing took, by the clock and by what was computed; reading the rows is not in it.
 */
export function rawLoad(from: string, to: string): Required<Pick<Loaded, 'seconds' | 'computed'>> {
  const [store, copy] = [new DatabaseSync(from, { readOnly: true }), new DatabaseSync(to)]
  copy.exec(sqliteTables)
  copy.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384',
  )
  let [milliseconds, computed] = [0, 0]
  for (const rows of turns(store)) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    copy.exec('BEGIN IMMEDIATE')
    for (const [table, some] of rows) {
      const insert = writer(copy, table)
      for (const row of some) insert.run(...row)
    }
    copy.exec('COMMIT')
    milliseconds += performance.now() - began
    computed += secondsOf(process.cpuUsage(before))
  }
  store.close()
  const [began, before] = [performance.now(), process.cpuUsage()]
  copy.close()
  computed += secondsOf(process.cpuUsage(before))
  return { seconds: (milliseconds + performance.now() - began) / 1000, computed }
}

type Rows = readonly (readonly SQLInputValue[])[]

const writers = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

function writer(copy: DatabaseSync, table: string): StatementSync {
  const held = writers.get(copy) ?? new Map<string, StatementSync>()
  writers.set(copy, held)
  const known = held.get(table)
  if (known !== undefined) return known
  const columns = copy.prepare(`SELECT name FROM pragma_table_info('${table}')`).all()
  const names = columns.map(({ name }) => `"${name}"`)
  const list = words[table] ?? names.join(', ')
  const marks = list.replace(/[^,]+/g, '?')
  const made = copy.prepare(`INSERT INTO ${table} (${list}) VALUES (${marks})`)
  held.set(table, made)
  return made
}

/** The columns of tables of words, which hold no row to copy. */
const words: Readonly<Record<string, string>> = { node_name: 'rowid, names', passage_words: 'rowid, words' }

/** The rows of so many papers, table by table. */
function* turns(store: DatabaseSync): Iterable<readonly (readonly [string, Rows])[]> {
  const ask = (sql: string, ...values: readonly SQLInputValue[]): Rows => {
    const statement = store.prepare(sql)
    statement.setReturnArrays(true)
    return statement.all(...values) as unknown as Rows
  }
  yield [
    ['kind', ask('SELECT * FROM kind')],
    ['rule', ask('SELECT * FROM rule')],
  ]
  let [node, variant] = [0, 0]
  const order = ask('SELECT key FROM document ORDER BY first_reference, key').map(([key]) => key)
  for (let i = 0; i < order.length; i += together) {
    const keys = JSON.stringify(order.slice(i, i + together))
    const documents = ask('SELECT * FROM document WHERE key IN (SELECT value FROM json_each(?))', keys)
    const first = Math.min(...documents.map((row) => Number(row[1])))
    const next = Math.max(...documents.map((row) => Number(row[1]) + Number(row[2])))
    const among = '(SELECT value FROM json_each(?))'
    const highest = (column: string): number =>
      Number(
        ask(
          `SELECT max(value) FROM document, json_each(${column}) WHERE document.key IN ${among}`,
          keys,
        )[0]?.[0] ?? 0,
      )
    const [toNode, toVariant] = [Math.max(node, highest('claims')), Math.max(variant, highest('variants'))]
    const passages = ask(passagesOf, keys)
    const texts = new Map(documents.map((row) => [row[0], String(row.at(-1))]))
    yield [
      ['node', ask('SELECT * FROM node WHERE key > ? AND key <= ?', node, toNode)],
      ['node_name', namesOf(ask(named, node, toNode))],
      ['variant', ask('SELECT * FROM variant WHERE key > ? AND key <= ?', variant, toVariant)],
      [
        'claim',
        ask(
          `SELECT value, node.id FROM document JOIN node USING (key), json_each(variants) WHERE document.key IN ${among}`,
          keys,
        ),
      ],
      ['reference', ask('SELECT * FROM reference WHERE key >= ? AND key < ?', first, next)],
      ['structure', ask(`SELECT * FROM structure WHERE document IN ${among}`, keys)],
      ['passage', passages],
      [
        'passage_words',
        passages.map(([key, document, , start, end]) => [key ?? null, wordsOf(texts, document, start, end)]),
      ],
      ['document', documents],
    ]
    ;[node, variant] = [toNode, toVariant]
  }
}

/** By their keys: the table has no index by document, and would be read whole each time. */
const passagesOf = `SELECT passage.* FROM document CROSS JOIN passage
  ON passage.key >= first_passage AND passage.key < first_passage + passages
  WHERE document.key IN (SELECT value FROM json_each(?)) ORDER BY passage.key`

const named = 'SELECT key, id, kind, label, title, weight, names FROM node WHERE key > ? AND key <= ?'

/** The rows of the index of names, in its order. */
function namesOf(nodes: Rows): Rows {
  const rows = nodes.map(([key, id, kind, label, title, weight, names]): [number, string] => [
    placeOf(Number(weight), String(id), Number(key)),
    indexedNames({
      ...{ kind: kind as NodeKind, id: String(id), label: String(label), names: String(names) },
      title: title === null ? null : String(title),
    }),
  ])
  return rows.sort(([a], [b]) => a - b)
}

function wordsOf(
  texts: ReadonlyMap<unknown, string>,
  document: unknown,
  start: unknown,
  end: unknown,
): string {
  return indexedText((texts.get(document) ?? '').slice(Number(start), Number(end)))
}
