import type { SQLInputValue } from 'node:sqlite'
import { canonical } from '../canonical.ts'
import type { GraphNode } from '../node.ts'
import { asRegistered, registrable } from '../register.ts'
import type { Database, Row } from './database.ts'
import type { HeldNode } from './held-nodes.ts'
import { indexedNames } from './name-words.ts'
import { placeOf } from './place.ts'
import { registerEntry } from './register-rows.ts'
import { countedColumns, shownColumns, valuesOfNode, writtenColumns } from './rows.ts'
import { writeYear, yearOf } from './year.ts'

/** What decides which facts of a node are shown; see `node` in the schema. */
export interface Shown {
  readonly origin: number | null
  readonly variant: number | null
}

/** Writes a node for the first time, with one claim on it, and what the register adds. */
export function insertNode(database: Database, held: HeldNode, told: GraphNode, shown: Shown): void {
  const node = laidOver(database, told)
  const values = valuesOfNode(node, (id) => keyOf(database, id))
  const { origin, variant } = shown
  const row = [held.key, 0, 1, origin, variant, beside(told, node, shown), ...values]
  const names = indexed(held.key, node, values)
  database.held.waiting.set(held.key, { row, names })
  database.putLater(insert, row)
  database.putInOrder(insertNames, names)
  remember(held, shown)
}

/** Writes other facts over those of a node. */
export function updateNode(database: Database, held: HeldNode, told: GraphNode, shown: Shown): void {
  const node = laidOver(database, told)
  const values = valuesOfNode(node, (id) => keyOf(database, id))
  const { key } = held
  const written = [shown.origin, shown.variant, beside(told, node, shown), ...values]
  const names = indexed(key, node, values)
  remember(held, shown)
  const waiting = database.held.waiting.get(key)
  if (waiting !== undefined) {
    waiting.row.splice(countedColumns.length, written.length, ...written)
    waiting.names.splice(0, names.length, ...names)
    return
  }
  const before = database.glance(
    'SELECT id, kind, label, title, weight, names, date, vergaderjaar FROM node WHERE key = ?',
    key,
  )
  database.putAtOnce(update, ...written, key)
  if (before === undefined) return
  const [weight, text] = values.slice(-2)
  if (weight !== before.weight || text !== before.names || node.title !== before.title) {
    dropNames(database, key, before)
    database.putAtOnce(insertNames, ...names)
  }
  const year = yearOf({ ...node.document })
  if (yearOf(before) !== year) writeYear(database, key, year)
}

/** The row of the word index. */
function indexed(key: number, node: GraphNode, values: readonly SQLInputValue[]): SQLInputValue[] {
  const [weight, names] = values.slice(-2)
  return [placeOf(Number(weight), node.id, key), indexedNames({ ...node, names: String(names) })]
}

/** Takes a node out of the word index, given its row as it is. */
export function dropNames(database: Database, key: number, { id, weight }: Row): void {
  database.putAtOnce('DELETE FROM node_name WHERE rowid = ?', placeOf(Number(weight), String(id), key))
}

/** Adds to the counts of a node. */
export function countNode(database: Database, key: number, degree: number, claims: number): void {
  const waiting = database.held.waiting.get(key)?.row
  if (waiting === undefined) {
    database.putAtOnce(count, degree, claims, key)
    return
  }
  waiting[1] = Number(waiting[1]) + degree
  waiting[2] = Number(waiting[2]) + claims
}

const all = [...countedColumns, ...shownColumns, ...writtenColumns]
const insert = `INSERT INTO node (${all}) VALUES (${all.map(() => '?')})`
const update = `UPDATE node SET ${[...shownColumns, ...writtenColumns].map((column) => `${column} = ?`)} WHERE key = ?`
const insertNames = 'INSERT INTO node_name (rowid, names) VALUES (?, ?)'
const count = 'UPDATE node SET degree = degree + ?, claims = claims + ? WHERE key = ?'

const laidOver = (database: Database, node: GraphNode): GraphNode =>
  registrable.has(node.kind) ? asRegistered(node, registerEntry(database, node.id)) : node

/** What a document tells of itself is kept nowhere else, so it is kept beside what the register makes of it. */
function beside(told: GraphNode, node: GraphNode, { origin }: Shown): string | null {
  return origin === null || node === told || canonical(node) === canonical(told) ? null : canonical(told)
}

function remember(held: HeldNode, { origin, variant }: Shown): void {
  held.origin = origin
  held.variant = variant
}

/** The key of a node that is there, or that this transaction is about to write. */
export function keyOf(database: Database, id: string): number {
  const held = database.held.find(id)
  if (held === undefined) throw new TypeError(`${id} is named and not claimed`)
  return held.key
}
