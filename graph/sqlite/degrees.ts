import type { Database } from './database.ts'

/** So many are remembered. */
const most = 50_000

/** How many references there are to nodes: of those met lately without a look, as long as nobody writes. */
export class Degrees {
  readonly #database: Database
  readonly #met = new Map<string, number>()
  #version = ''

  constructor(database: Database) {
    this.#database = database
  }

  /** Remembers what was just read. */
  meet(id: string, degree: number): void {
    if (this.#met.size >= most) this.#met.clear()
    this.#met.set(id, degree)
  }

  /** Forgets what was read before anybody wrote; asked before what is read next is met. */
  refresh(): void {
    // What this connection wrote, and whether another did.
    const { own, other } =
      this.#database.first('SELECT total_changes() AS own, data_version AS other FROM pragma_data_version') ??
      {}
    const version = `${own} ${other}`
    if (version !== this.#version) this.#met.clear()
    this.#version = version
  }

  /** In the order asked; 0 where there is no node. */
  of(ids: readonly string[]): readonly number[] {
    this.refresh()
    const asked = ids.filter((id) => !this.#met.has(id))
    const rows = asked.length === 0 ? [] : this.#database.tuples(sql, JSON.stringify(asked))
    const found = new Map(rows.map(([degree], i) => [asked[i], Number(degree ?? 0)]))
    return ids.map((id) => found.get(id) ?? this.#met.get(id) ?? 0)
  }
}

const sql = 'SELECT degree FROM json_each(?) LEFT JOIN node ON node.id = value ORDER BY json_each.key'
