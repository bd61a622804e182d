import { compareByNumber, papersOfDossier } from '../../graph/dossier-papers.ts'
import type { GraphNode } from '../../graph/node.ts'
import type { Context } from '../context.ts'
import { paperCursor, paperPosition } from '../cursor.ts'
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
    const all = await papersOfDossier(store, id)
    const left = after === null ? all : all.filter((paper) => compareByNumber(paper, after) > 0)
    const listed = left.slice(0, first)
    const hasNextPage = left.length > first
    const endCursor = hasNextPage ? paperCursor(listed.at(-1) ?? '') : null
    const papers = await Promise.all(listed.map((paper) => nodes.load(paper)))
    return {
      nodes: papers.filter((paper) => paper !== null),
      pageInfo: { hasNextPage, endCursor },
      totalCount: all.length,
    }
  },
}
