import { useSignal, useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { type Answered, Answering } from '../answer.tsx'
import { ApiError, ask } from '../api.ts'
import {
  type ListedFragment,
  type ReferenceKind,
  type ReferencesQuery,
  referencesQuery,
} from '../gql/queries.ts'
import { liftedId } from '../network/lift.ts'
import type { Line } from '../network/network.ts'
import { view } from '../view.ts'
import { ReferenceItem } from './reference-item.tsx'

/** The references that were merged into a line; where parts are hidden those of a paper's parts are among them. */
export function Merged({ line }: { readonly line: Line }): JSX.Element {
  const answered = useOutgoing(line)
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
  const { node, hiddenNodes } = view.value
  const end = (of: Parameters<typeof liftedId>[0]): string =>
    hiddenNodes.includes('PART') ? liftedId(of, node ?? '') : of.id
  const ends = target === null ? candidates : [target, ...candidates]
  return end(from) === line.from && ends.some((of) => end(of) === line.to)
}

/** All references of the line's kinds that are made at its beginning, page after page. */
function useOutgoing(line: Line): Answered<readonly ListedFragment[]> {
  const kinds = [...new Set(line.links.flatMap(({ kind }) => (kind === null ? [] : [kind])))]
  const answered = useSignal<Answered<readonly ListedFragment[]>>({ state: 'loading' })
  const wanted = useSignal({ node: line.from, kinds })
  const retry = (): void => {
    wanted.value = { ...wanted.peek() }
  }
  if (JSON.stringify(wanted.peek().kinds) !== JSON.stringify(kinds)) wanted.value = { node: line.from, kinds }
  useSignalEffect(() => {
    let stale = false
    const settle = (value: Answered<readonly ListedFragment[]>): void => {
      if (!stale) answered.value = value
    }
    settle({ state: 'loading' })
    outgoing(wanted.value).then(
      (answer) => settle({ state: 'ready', answer }),
      (reason: unknown) => {
        const error = reason instanceof ApiError ? reason : new ApiError('BUG', String(reason))
        settle({ state: 'failed', error, retry })
      },
    )
    return () => {
      stale = true
    }
  })
  return answered.value
}

interface Wanted {
  readonly node: string
  readonly kinds: readonly ReferenceKind[]
}

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
  ask(referencesQuery, { node, kinds: [...kinds], direction: 'OUT', status: null, first: 500, after })
