import type { DocumentBatch } from '../batch.ts'
import { type Ask, askRows } from './ask.ts'

/** Writes the texts of documents with where they came from, or renews them. */
export async function writeTexts(
  ask: Ask,
  loads: readonly { readonly batch: DocumentBatch; readonly print: string }[],
): Promise<void> {
  const rows = loads.map(({ batch, print }) => {
    const { document, text, source, extractor, made } = batch
    const properties = { document: document.id, text, source: source.name, sha256: source.sha256, extractor }
    return { ...properties, ...made, fingerprint: print }
  })
  await askRows(
    ask,
    rows,
    `MATCH (d:Node {id: row.document}) MERGE (t:Text {document: row.document}) SET t = row
      MERGE (d)-[:TEXT]->(t)`,
  )
}
