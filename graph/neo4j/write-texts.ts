import type { DocumentBatch } from '../batch.ts'
import { type Ask, askRows, askRowsByKey, node } from './ask.ts'

/** Writes the texts of documents with where they came from, or renews those of documents that were loaded before. */
export async function writeTexts(
  ask: Ask,
  loads: readonly { readonly batch: DocumentBatch; readonly print: string }[],
  held: ReadonlySet<string>,
): Promise<void> {
  const rows = loads.map(({ batch, print }) => {
    const { document, text, source, extractor, made } = batch
    const properties = { document: document.id, text, source: source.name, sha256: source.sha256, extractor }
    return { ...properties, ...made, fingerprint: print }
  })
  const isHeld = ({ document }: { readonly document: string }): boolean => held.has(document)
  await askRowsByKey(
    ask,
    rows.filter((row) => !isHeld(row)),
    `${node('d', 'row.document')} CREATE (d)-[:TEXT]->(t:Text) SET t = row`,
  )
  await askRowsByKey(
    ask,
    rows.filter(isHeld),
    'MATCH (t:Text {document: row.document}) USING INDEX t:Text(document) SET t = row',
  )
}

/** Takes out the texts of these documents. */
export async function dropTexts(ask: Ask, documents: readonly string[]): Promise<void> {
  await askRows(ask, documents, 'MATCH (t:Text {document: row}) DETACH DELETE t')
}
