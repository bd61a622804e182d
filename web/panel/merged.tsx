import type { JSX } from 'preact'
import { Answering, usePromise } from '../answer.tsx'
import { ask } from '../api.ts'
import {
  type ListedFragment,
  type ReferenceKind,
  type ReferencesQuery,
  referencesQuery,
} from '../gql/queries.ts'
import { type Liftable, liftedId } from '../network/lift.ts'
import type { Line } from '../network/network.ts'
import { drawnAt } from '../network/pathway.ts'
import { view } from '../view.ts'
import { ReferenceItem } from './reference-item.tsx'

/** The references that were merged into a line; where parts are hidden those of a paper's parts are among them. */
export function Merged({ line }: { readonly line: Line }): JSX.Element {
  // The line of a path stands for every kind of reference between its ends, and knows the kind of the first.
  const all = view.value.path !== null
  const kinds = all ? [] : [...new Set(line.links.flatMap(({ kind }) => (kind === null ? [] : [kind])))]
  const wanted = { node: line.from, kinds }
  const answered = usePromise(() => outgoing(wanted), JSON.stringify(wanted))
  return (
    <div class="tabpanel">
      <Answering of={answered}>
        {(references) => (
          <ol class="references">
            {references
              .filter((reference) => liesOn(reference, line))
              .map((reference) => (
                <ReferenceItem key={reference.id} reference={reference} show="none" />
              ))}
          </ol>
        )}
      </Answering>
    </div>
  )
}

function liesOn({ from, target, candidates }: ListedFragment, line: Line): boolean {
  const { node, hiddenNodes, path } = view.value
  const end = (of: Liftable): string => {
    if (path !== null) return drawnAt(of.id, [node, path])
    return hiddenNodes.includes('PART') ? liftedId(of, node ?? '') : of.id
  }
  const ends = target === null ? candidates : [target, ...candidates]
  return end(from) === line.from && ends.some((of) => end(of) === line.to)
}

interface Wanted {
  readonly node: string
  readonly kinds: readonly ReferenceKind[]
}

/** All references of some kinds that are made at a node, page after page. */
async function outgoing(wanted: Wanted): Promise<readonly ListedFragment[]> {
  const found: ListedFragment[] = []
  let after: string | null = null
  do {
    const { references }: ReferencesQuery = await page(wanted, after)
    found.push(...references.nodes)
    after = references.pageInfo.hasNextPage ? references.pageInfo.endCursor : null
  } while (after !== null)
  return found
}

const page = ({ node, kinds }: Wanted, after: string | null) =>
  ask(referencesQuery, {
    node,
    kinds: [...kinds],
    direction: 'OUT',
    status: null,
    period: null,
    first: 500,
    after,
  })
