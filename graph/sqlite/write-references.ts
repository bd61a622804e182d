import { linkRank } from '../order.ts'
import type { Reference } from '../reference.ts'
import { endsOf } from '../reference-ends.ts'
import type { Database } from './database.ts'
import { rowOfReference } from './rows.ts'

/** How the degrees of nodes change while references are written; written themselves at the end. */
export class Degrees {
  readonly #database: Database
  readonly #changes = new Map<string, number>()

  constructor(database: Database) {
    this.#database = database
  }

  add(id: string, change: number): void {
    this.#changes.set(id, (this.#changes.get(id) ?? 0) + change)
  }

  write(): void {
    for (const [id, change] of this.#changes)
      if (change !== 0) this.#database.run(changeDegree, { id, change })
    this.#changes.clear()
  }
}

const changeDegree = 'UPDATE node SET degree = degree + :change WHERE id = :id'

/** Takes a reference out, with a row for each node that it may mean. */
export function dropReference(database: Database, reference: Reference, degrees: Degrees): void {
  database.run('DELETE FROM reference WHERE id = :id', { id: reference.id })
  for (const id of endsOf(reference)) {
    database.run(
      `DELETE FROM edge WHERE to_node = :id AND document = :document AND span_start = :span_start
        AND span_end = :span_end AND kind = :kind AND ordinal = :ordinal`,
      { id, ...place(reference) },
    )
    degrees.add(id, -1)
  }
}

/** Puts a reference in; `told` goes with one that is matched. */
export function putReference(
  database: Database,
  reference: Reference,
  degrees: Degrees,
  told: string | null = null,
): void {
  const row = rowOfReference(reference, told)
  const columns = Object.keys(row)
  database.run(`INSERT INTO reference (${columns}) VALUES (${columns.map((name) => `:${name}`)})`, row)
  const { id, from, kind, status } = reference
  for (const to of endsOf(reference)) {
    database.run(
      `INSERT INTO edge (to_node, document, span_start, span_end, kind, ordinal, from_node, status, rank, reference)
        VALUES (:to, :document, :span_start, :span_end, :kind, :ordinal, :from, :status, :rank, :id)`,
      { id, to, from, status, rank: linkRank(kind), ...place(reference) },
    )
    degrees.add(to, 1)
  }
}

const place = ({ document, start, end, kind, ordinal }: Reference) => ({
  ...{ document, kind, ordinal },
  ...{ span_start: start, span_end: end },
})
