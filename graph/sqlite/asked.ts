import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'

/** One row as SQLite gives it, by column name. */
export type Row = Readonly<Record<string, SQLOutputValue>>
/** The same by place. */
export type Tuple = readonly SQLOutputValue[]
/** Values for a statement, by parameter name without its colon. */
export type Values = Readonly<Record<string, SQLInputValue>>

/** What a database's own parts ask of it. */
export interface Asked {
  /** The first row of a query whose parameters are question marks, or undefined. */
  first(sql: string, ...values: readonly SQLInputValue[]): Row | undefined
  /** The same without the rows that wait: for what is known not to be among them. */
  glance(sql: string, ...values: readonly SQLInputValue[]): Row | undefined
}
