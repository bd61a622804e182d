import type { Database } from './database.ts'
import { countNode } from './write-node.ts'

/** How the counts of nodes change in a transaction; written at its end, a node once however many papers name it. */
export class Tally {
  readonly #database: Database
  readonly #degrees = new Map<number, number>()
  readonly #claims = new Map<number, number>()

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

  /** Writes the counts; nodes that nothing claims any more are removed. */
  write(): void {
    const keys = [...new Set([...this.#degrees.keys(), ...this.#claims.keys()])].sort((a, b) => a - b)
    for (const key of keys) {
      const [degree, claims] = [this.#degrees.get(key) ?? 0, this.#claims.get(key) ?? 0]
      if (degree !== 0 || claims !== 0) countNode(this.#database, key, degree, claims)
      if (claims < 0) this.#removeUnclaimed(key)
    }
  }

  #removeUnclaimed(key: number): void {
    const row = this.#database.first('SELECT id FROM node WHERE key = ? AND claims = 0', key)
    if (row === undefined) return
    this.#database.put('DELETE FROM node_name WHERE rowid = ?', key)
    this.#database.put('DELETE FROM node WHERE key = ?', key)
    this.#database.held.remove(String(row.id))
  }
}
