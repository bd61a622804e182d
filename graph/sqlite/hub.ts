import type { Met } from '../around.ts'
import { compareStrings } from '../order.ts'
import type { Database } from './database.ts'
import { isWithin } from './dated.ts'
import { type Counted, nodesAt } from './ends.ts'

/**
 * The nodes that refer to a hub, each once: rank by rank, and in each by citing paper, so that a hub is read no further than the limit. A
 * paper that is begun is read to its end.
 * @param but Keys that do not count.
 */
export function intoHub(
  database: Database,
  key: number,
  { kinds, period }: Counted,
  limit: number,
  but: readonly number[] = [],
): readonly Met[] {
  const all: Met[] = []
  const seen = new Set(but)
  for (let rank = 0; rank < 3 && all.length < limit; rank += 1) {
    const found = new Set<number>()
    for (const sql of inward) {
      let document: unknown = null
      let count = 0
      for (const row of database.each(sql, key, rank)) {
        if (period !== null && !isWithin(period, row.year)) continue
        if (row.document !== document && count >= limit) break
        document = row.document
        const from = Number(row.from_node)
        if (seen.has(from) || (kinds !== null && !kinds.has(Number(row.kind)))) continue
        if (!found.has(from)) count += 1
        found.add(from)
      }
    }
    const nodes = [...nodesAt(database, found).values()].map((node) => ({ ...node, rank }))
    all.push(...nodes.sort((a, b) => compareStrings(a.id, b.id)).slice(0, limit - all.length))
    for (const one of found) seen.add(one)
  }
  return all
}

/** What refers to a node, of one rank, by citing document. */
const inward = [
  `SELECT document, from_node, kind, year FROM reference WHERE target = ? AND rank = ? ORDER BY document, key`,
  `SELECT document, from_node, kind, year FROM candidate WHERE other = 1 AND node = ? AND rank = ?
    ORDER BY document, reference`,
]
