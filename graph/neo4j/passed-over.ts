import type { PassedOver } from '../passed-over.ts'
import { type Ask, askRows } from './ask.ts'
import type { Server } from './server.ts'

/** Notes sources in one transaction; see `GraphStore.passOver`. */
export async function passOverAll(server: Server, sources: readonly PassedOver[]): Promise<void> {
  await server.write((ask) =>
    askRows(
      ask,
      sources,
      `MATCH (:Text {document: row.document})
        MERGE (p:PassedOver {receipt: row.receipt}) SET p.document = row.document`,
    ),
  )
}

/** Forgets which sources were passed over for these documents. */
export async function dropPassedOver(ask: Ask, documents: readonly string[]): Promise<void> {
  await askRows(ask, documents, 'MATCH (p:PassedOver {document: row}) DELETE p')
}
