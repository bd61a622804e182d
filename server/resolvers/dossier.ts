import type { GraphNode } from '../../graph/node.ts'
import type { Context } from '../context.ts'
import { pageInfoOf, paperCursor, paperPosition } from '../cursor.ts'
import { inRange } from '../errors.ts'
import { ranges } from '../limits.ts'

interface PapersArguments {
  readonly first?: number | null
  readonly after?: string | null
}

/** What a dossier has of its own. `papers` throws `BAD_INPUT`, `BAD_CURSOR`. */
export const dossier = {
  async papers({ id }: GraphNode, args: PapersArguments, { store, nodes }: Context) {
    const first = inRange('first', args.first, ranges.papersFirst)
    const after = paperPosition(args.after)
    const { items, next, total } = await store.dossierPapers({ dossier: id, first, after })
    const papers = await Promise.all(items.map((paper) => nodes.load(paper)))
    return {
      nodes: papers.filter((paper) => paper !== null),
      pageInfo: pageInfoOf(next, paperCursor),
      totalCount: total,
    }
  },
}
