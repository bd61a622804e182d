import { structureKinds } from '../batch.ts'
import { linkRank } from '../order.ts'
import { type ReferenceKind, referenceKinds, referenceStatuses } from '../reference.ts'
import type { Asked } from './asked.ts'

/** The key of a status: its place in the list, which stands in the file's description. */
export const statusKey = (status: string): number => referenceStatuses.indexOf(status as 'resolved')

/** Names that are kept once in a table, and as numbers everywhere else. */
export class Words {
  readonly #database: Asked
  readonly #table: 'kind' | 'rule'
  readonly #keys = new Map<string, number>()
  readonly #names = new Map<number, string>()

  constructor(database: Asked, table: 'kind' | 'rule') {
    this.#database = database
    this.#table = table
  }

  /** The key of a name, or undefined where the file does not know it. */
  find(name: string): number | undefined {
    const held = this.#keys.get(name)
    if (held !== undefined) return held
    const row = this.#database.first(`SELECT key FROM ${this.#table} WHERE name = ?`, name)
    if (row === undefined) return undefined
    this.#keys.set(name, Number(row.key))
    return Number(row.key)
  }

  name(key: number): string {
    const held = this.#names.get(key)
    if (held !== undefined) return held
    const name = String(this.#database.first(`SELECT name FROM ${this.#table} WHERE key = ?`, key)?.name)
    this.#names.set(key, name)
    return name
  }

  /** What was read in a transaction that was undone may not be there. */
  forget(): void {
    this.#keys.clear()
    this.#names.clear()
  }
}

/** A database that keeps names which are new to it. */
interface Written {
  readonly kinds: Words
  readonly rules: Words
  put(sql: string, ...values: readonly (string | number)[]): void
}

/** The key of a rule, kept for the first time where it is new. */
export function ruleKey(database: Written, name: string): number {
  const held = database.rules.find(name)
  if (held !== undefined) return held
  database.put('INSERT INTO rule (name) VALUES (?)', name)
  return database.rules.find(name) ?? 0
}

/** The key of a kind of reference or structure; one that is new to an older file is kept for the first time. */
export function kindKey(database: Written, name: string): number {
  const held = database.kinds.find(name)
  if (held !== undefined) return held
  database.put('INSERT INTO kind (name, rank) VALUES (?, ?)', name, linkRank(name as 'self'))
  return database.kinds.find(name) ?? 0
}

/** Which kinds of references count; null: all. */
export function kindKeys(
  { kinds: known }: { readonly kinds: Words },
  kinds: readonly ReferenceKind[],
): ReadonlySet<number> | null {
  return kinds.length === 0 ? null : new Set(kinds.flatMap((kind) => known.find(kind) ?? []))
}

/** The rows of `kind` of a new file. */
export const firstKinds = `INSERT INTO kind (name, rank) VALUES ${[...referenceKinds, ...structureKinds]
  .map((name) => `('${name}', ${linkRank(name)})`)
  .join(', ')};`
