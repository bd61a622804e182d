import type { JSX } from 'preact'
import type { ListedFragment } from '../gql/queries.ts'
import { NodeLink, ViewLink } from '../node-link.tsx'
import { otherPaper, paperBeside } from '../paper-beside.ts'
import { view } from '../view.ts'
import { words } from '../words/words.ts'

interface Props {
  readonly reference: ListedFragment
  /** Which end is named; the other end is what the list is about. */
  readonly show: 'from' | 'target' | 'none'
}

/** One reference in a list: the other end, with its paper where that is another, the words in their context, and the way to its evidence. */
export function ReferenceItem({ reference, show }: Props): JSX.Element {
  const text = words()
  const { id, kind, status, from, target } = reference
  const end = show === 'from' ? from : target
  const beside = end && (show === 'target' ? otherPaper(from, end) : paperBeside(end))
  return (
    <li class={view.value.reference === id ? 'chosen' : ''}>
      {show !== 'none' && (
        <p class="end">
          {end === null ? <em>{text.notResolvedTo}</em> : <NodeLink node={end} />}
          {beside !== null && (
            <small class="from" lang="nl">
              {beside}
            </small>
          )}
        </p>
      )}
      <Quote reference={reference} />
      <p class="about">
        {text.referenceKind[kind]}
        <StatusChip status={status} />
      </p>
    </li>
  )
}

/** The words of a reference in their context, as the way to its evidence. */
export function Quote({
  reference: { id, kind, status, passage },
}: {
  readonly reference: Pick<ListedFragment, 'id' | 'kind' | 'status' | 'passage'>
}): JSX.Element {
  return (
    <ViewLink to={{ reference: id }} class="quote" lang="nl" current={view.value.reference === id}>
      {passage.before}
      <mark class={`${kind.toLowerCase()} ${status.toLowerCase()}`}>{passage.mention}</mark>
      {passage.after}
    </ViewLink>
  )
}

/** The status of a reference, in words. */
export function StatusChip({ status }: Pick<ListedFragment, 'status'>): JSX.Element {
  return <span class={`chip ${status.toLowerCase()}`}>{words().status[status]}</span>
}
