import type { PassedOver } from '../passed-over.ts'
import type { Database } from './database.ts'

/** Notes sources in one transaction; see `GraphStore.passOver`. */
export function passOverAll(database: Database, sources: readonly PassedOver[]): void {
  database.transaction(() => {
    for (const { receipt, document } of sources)
      database.put(
        `INSERT INTO passed_over (receipt, document) SELECT ?, node.key FROM node JOIN document USING (key) WHERE id = ?
          ON CONFLICT (receipt) DO UPDATE SET document = excluded.document`,
        ...[receipt, document],
      )
  })
}

/** Forgets which sources were passed over for a document. */
export function dropPassedOver(database: Database, key: number): void {
  database.put('DELETE FROM passed_over WHERE document = ?', key)
}
