import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { Asked, Row, Tuple, Values } from './asked.ts'
import { asStoreError, guarded } from './guarded.ts'
import { HeldNodes } from './held-nodes.ts'
import { Words } from './words.ts'

export type { Row, Tuple, Values } from './asked.ts'

/**
 * The one door to SQLite: a file with our tables, its statements prepared once. Rows may wait to be written table by table, which is
 * half the work; every method but the glances and `putAtOnce` writes them first, and so sees them.
 */
export class Database implements Asked {
  readonly #connection: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #ofTuples = new Map<string, StatementSync>()
  /** Kinds and rules by their keys. */
  readonly kinds = new Words(this, 'kind')
  readonly rules = new Words(this, 'rule')
  /** Nodes that loading met lately. */
  readonly held = new HeldNodes(this)
  readonly #waiting = new Map<string, SQLInputValue[][]>()
  readonly #ordered = new Set<string>()

  constructor(connection: DatabaseSync) {
    this.#connection = connection
  }

  /** Every row of a query. */
  all(sql: string, values: Values = {}): readonly Row[] {
    this.settle()
    return guarded(() => this.#prepared(sql).all(values))
  }

  /** The first row of a query, or undefined. */
  get(sql: string, values: Values = {}): Row | undefined {
    this.settle()
    return guarded(() => this.#prepared(sql).get(values))
  }

  /** Every row of a query whose parameters are question marks. */
  list(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    this.settle()
    return guarded(() => this.#prepared(sql).all(...values))
  }

  /** The same as arrays of values: for rows by the thousand. */
  tuples(sql: string, ...values: readonly SQLInputValue[]): readonly Tuple[] {
    this.settle()
    return guarded(() => {
      const held = this.#ofTuples.get(sql)
      const statement = held ?? this.#connection.prepare(sql)
      if (held === undefined) {
        statement.setReturnArrays(true)
        this.#ofTuples.set(sql, statement)
      }
      return statement.all(...values) as unknown as readonly Tuple[]
    })
  }

  first(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    this.settle()
    return this.glance(sql, ...values)
  }

  glance(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    try {
      return this.#prepared(sql).get(...values)
    } catch (error) {
      throw asStoreError(error)
    }
  }

  /** All rows in the same way. */
  glanceAll(sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return guarded(() => this.#prepared(sql).all(...values))
  }

  /** Its rows, as many as are taken: the rest is not read. */
  *each(sql: string, ...values: readonly SQLInputValue[]): IterableIterator<Row> {
    this.settle()
    yield* guarded(() => this.#prepared(sql).iterate(...values))
  }

  /** The same of a query whose parameters have names. */
  *eachOf(sql: string, values: Values): IterableIterator<Row> {
    this.settle()
    yield* guarded(() => this.#prepared(sql).iterate(values))
  }

  /** Writes. */
  run(sql: string, values: Values = {}): void {
    this.settle()
    guarded(() => this.#prepared(sql).run(values))
  }

  /** Writes, with question marks: twice as fast where it counts. */
  put(sql: string, ...values: readonly SQLInputValue[]): void {
    this.settle()
    this.putAtOnce(sql, ...values)
  }

  /** The same before the rows that wait, where none of them is concerned. */
  putAtOnce(sql: string, ...values: readonly SQLInputValue[]): void {
    try {
      this.#prepared(sql).run(...values)
    } catch (error) {
      throw asStoreError(error)
    }
  }

  /** Writes before anything else is read, with others of the same statement; in a transaction only. Until then `values` may be changed. */
  putLater(sql: string, values: SQLInputValue[]): void {
    const held = this.#waiting.get(sql)
    if (held === undefined) this.#waiting.set(sql, [values])
    else held.push(values)
  }

  /** The same, in the order of the first values: a word index writes out what it has gathered whenever a row comes before the last one. */
  putInOrder(sql: string, values: SQLInputValue[]): void {
    this.#ordered.add(sql)
    this.putLater(sql, values)
  }

  /** Writes all that waits. */
  settle(): void {
    if (this.#waiting.size === 0) return
    const waiting = [...this.#waiting]
    this.#forgetWaiting()
    guarded(() => {
      for (const [sql, rows] of waiting) {
        const statement = this.#prepared(sql)
        if (this.#ordered.has(sql)) rows.sort(([a], [b]) => Number(a) - Number(b))
        for (const row of rows) statement.run(...row)
      }
    })
  }

  #forgetWaiting(): void {
    this.#waiting.clear()
    this.held.waiting.clear()
  }

  /** Adds a function to those of SQLite; it gives the same for the same values. */
  define(name: string, work: (...values: readonly SQLOutputValue[]) => SQLInputValue): void {
    this.#connection.function(name, { deterministic: true }, work)
  }

  /** Runs statements without parameters. */
  exec(sql: string): void {
    this.settle()
    guarded(() => this.#connection.exec(sql))
  }

  /** Runs `work` in one write transaction: all of it is kept, or, when it throws, nothing. */
  transaction<Result>(work: () => Result): Result {
    this.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.exec('COMMIT')
      return result
    } catch (error) {
      this.#forgetWaiting()
      this.kinds.forget()
      this.rules.forget()
      this.held.forget()
      // SQLite itself rolls back after some errors, a full disk for one.
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    this.#ofTuples.clear()
    if (this.#connection.isOpen) this.#connection.close()
  }

  #prepared(sql: string): StatementSync {
    const held = this.#statements.get(sql)
    if (held !== undefined) return held
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
