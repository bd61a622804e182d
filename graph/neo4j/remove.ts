import { changeBetween, nothing } from '../change.ts'
import { sending, takeTurn } from './ask.ts'
import { heldContributions, heldPrints } from './held.ts'
import { apply } from './load.ts'
import { match } from './match.ts'
import { dropPassages } from './passages.ts'
import { dropPassedOver } from './passed-over.ts'
import { takeProposals } from './proposals.ts'
import type { Server } from './server.ts'
import { dropTexts } from './write-texts.ts'

/** Takes documents out in one transaction; see `GraphStore.remove`. */
export async function removeDocuments(
  server: Server,
  documents: readonly string[],
): Promise<readonly (number | null)[]> {
  const asked = [...new Set(documents)]
  return server.write(async (ask) => {
    if ((await heldPrints(ask, asked)).size === 0) return documents.map(() => null)
    await takeTurn(ask)
    const held = [...(await heldPrints(ask, asked)).keys()]
    // While the papers are still there: what others are matched with goes with its node.
    await match(ask, [], await takeProposals(ask, held))
    const olds = await heldContributions(ask, held)
    const changes = [...olds].map(([document, old]) => ({ ...changeBetween(old, nothing), document }))
    await sending(ask, async (send) => {
      await dropPassages(send, held)
      await dropTexts(send, held)
      await dropPassedOver(send, held)
      await apply(ask, send, changes)
    })
    return documents.map((document) => olds.get(document)?.references.size ?? null)
  })
}
