import { canonical } from '../canonical.ts'
import type { KeptDocument, Slice } from '../kept.ts'
import type { KeptProposal } from '../proposal.ts'
import { askRows, type Row } from './ask.ts'
import { heldContributionRows } from './held.ts'
import { referenceOfRow, toldOfRow } from './properties.ts'
import type { Server } from './server.ts'

/** Documents asked for together. */
const together = 50

/** The ingested documents of a slice with all that is kept of them, some at a time. */
export async function* keptDocuments(
  server: Server,
  { index, of }: Slice,
): AsyncGenerator<KeptDocument, void, undefined> {
  let waiting: string[] = []
  for await (const { document } of server.stream(ofSlice, { index, of })) {
    if (waiting.push(String(document)) < together) continue
    yield* await keptOf(server, waiting)
    waiting = []
  }
  yield* await keptOf(server, waiting)
}

// The server's own number of a node stays what it is while nothing is loaded: only the documents of the slice travel.
const ofSlice = 'MATCH (t:Text) WHERE id(t) % $of = $index RETURN t.document AS document'

async function keptOf(server: Server, documents: readonly string[]): Promise<readonly KeptDocument[]> {
  const ask = server.read.bind(server)
  const texts = await askRows(
    ask,
    documents,
    `MATCH (t:Text {document: row}) OPTIONAL MATCH (p:Proposal {document: row})
      RETURN properties(t) AS text, properties(p) AS proposal`,
  )
  const { claims, references, structure } = await heldContributionRows(ask, documents)
  return texts.map((row) => {
    const { document, text, source, sha256, extractor, fingerprint, receipt, reading } = row.text as Kept
    return {
      ...{ document, text, source: { name: source, sha256 }, extractor, print: fingerprint },
      made: receipt === undefined || reading === undefined ? null : { receipt, reading },
      claims: claims.get(document) ?? [],
      references: (references.get(document) ?? []).map(keptReference),
      structure: [
        ...new Map((structure.get(document) ?? []).map((edge) => [canonical(edge), edge])).values(),
      ],
      proposal: row.proposal as KeptProposal | null,
    }
  })
}

/** The properties of a `Text`. */
interface Kept {
  readonly document: string
  readonly text: string
  readonly source: string
  readonly sha256: string
  readonly extractor: string
  readonly fingerprint: string
  readonly receipt?: string
  readonly reading?: string
}

const keptReference = (row: Row) => ({ reference: referenceOfRow(row), told: toldOfRow(row) })
