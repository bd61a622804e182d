import { referenceStatuses } from '../reference.ts'
import type { Database } from './database.ts'
import { countNode, dropNames } from './write-node.ts'

/** How the counts of nodes change in a transaction; written at its end, a node once however many papers name it. */
export class Tally {
  readonly #database: Database
  readonly #degrees = new Map<number, number>()
  readonly #claims = new Map<number, number>()
  readonly #counts = new Map<number, number>()

  constructor(database: Database) {
    this.#database = database
  }

  /** References to a node. */
  cited(key: number, change: number): void {
    this.#degrees.set(key, (this.#degrees.get(key) ?? 0) + change)
  }

  /** Documents that claim it. */
  claimed(key: number, change: number): void {
    this.#claims.set(key, (this.#claims.get(key) ?? 0) + change)
  }

  /** References of a kind and a status, by their keys. */
  counted(kind: number, status: number, change: number): void {
    const name = kind * referenceStatuses.length + status
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + change)
  }

  /** Writes the counts; nodes that nothing claims any more are removed. */
  write(): void {
    const keys = [...new Set([...this.#degrees.keys(), ...this.#claims.keys()])].sort((a, b) => a - b)
    for (const key of keys) {
      const [degree, claims] = [this.#degrees.get(key) ?? 0, this.#claims.get(key) ?? 0]
      if (degree !== 0 || claims !== 0) countNode(this.#database, key, degree, claims)
      if (claims < 0) this.#removeUnclaimed(key)
    }
    for (const [name, change] of this.#counts) this.#writeCount(name, change)
  }

  #writeCount(name: number, change: number): void {
    const status = name % referenceStatuses.length
    const key = [(name - status) / referenceStatuses.length, status] as const
    const held = this.#database.glance('SELECT 1 FROM reference_count WHERE kind = ? AND status = ?', ...key)
    this.#database.putAtOnce(held === undefined ? insertCount : addToCount, change, ...key)
  }

  #removeUnclaimed(key: number): void {
    const row = this.#database.first('SELECT id, weight FROM node WHERE key = ? AND claims = 0', key)
    if (row === undefined) return
    dropNames(this.#database, key, row)
    this.#database.put('DELETE FROM node WHERE key = ?', key)
    this.#database.held.remove(String(row.id))
  }
}

const insertCount = 'INSERT INTO reference_count ("references", kind, status) VALUES (?, ?, ?)'
const addToCount = 'UPDATE reference_count SET "references" = "references" + ? WHERE kind = ? AND status = ?'
