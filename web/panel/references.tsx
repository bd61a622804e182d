import type { JSX } from 'preact'
import { Answering, useAnswer } from '../answer.tsx'
import { ask } from '../api.ts'
import { occurringQuery, type ReferencesQuery, referencesQuery } from '../gql/queries.ts'
import { go, view } from '../view.ts'
import { printNumber } from '../words/printed.ts'
import { words } from '../words/words.ts'
import { usePages } from './pages.tsx'
import { PeriodNote } from './period-note.tsx'
import { ReferenceItem } from './reference-item.tsx'

type Page = ReferencesQuery['references']

/** How many references are listed before "more". */
const first = 20

interface Props {
  readonly node: string
  readonly direction: 'IN' | 'OUT'
}

/** The references made in a node, or to it, with the words around them; filtered by kind and status, page by page. */
export function References({ node, direction }: Props): JSX.Element {
  const text = words()
  const { period } = view.value
  const kind = known(view.value.only, text.referenceKind)
  const status = known(view.value.status, text.status)
  const filter = { kinds: kind && [kind], status: status && [status], period }
  const variables = { node, direction, ...filter, first, after: null }
  const answered = useAnswer(referencesQuery, variables)
  const occurring = useAnswer(occurringQuery, { node, direction, period })
  const counts = occurring.state === 'ready' ? occurring.answer : null
  const filtered = kind !== null || status !== null || period !== null
  return (
    <>
      <PeriodNote />
      <div class="filters">
        <Choose
          label={text.filterKind}
          all={text.allKinds}
          chosen={kind}
          choose={(only) => go({ only })}
          options={text.referenceKind}
          counts={counts}
        />
        <Choose
          label={text.filterStatus}
          all={text.allStatuses}
          chosen={status}
          choose={(status) => go({ status })}
          options={text.status}
          counts={counts}
        />
      </div>
      <p class="unseen" role="status">
        {filtered && answered.state === 'ready' && text.marks(answered.answer.references.totalCount)}
      </p>
      <Answering of={answered}>
        {({ references }) =>
          references.nodes.length === 0 ? (
            <p class="muted">
              {filtered ? text.noneFiltered : direction === 'OUT' ? text.noneOut : text.noneIn}
            </p>
          ) : (
            <Pages
              key={JSON.stringify(variables)}
              page={references}
              variables={variables}
              direction={direction}
            />
          )
        }
      </Answering>
    </>
  )
}

/** A name of an address, where there is such a one. */
export const known = <Name extends string>(
  name: Name | null,
  names: Readonly<Record<Name, string>>,
): Name | null => (name !== null && Object.hasOwn(names, name) ? name : null)

function Choose<Name extends string>({
  label,
  all,
  chosen,
  choose,
  options,
  counts,
}: {
  readonly label: string
  readonly all: string
  readonly chosen: Name | null
  readonly choose: (name: Name | null) => void
  readonly options: Readonly<Record<Name, string>>
  /** How many there are of each; null while that is not known: then all are offered. */
  readonly counts: Readonly<Record<Name, { readonly totalCount: number }>> | null
}): JSX.Element {
  const names = (Object.keys(options) as Name[]).filter(
    (name) => counts === null || counts[name].totalCount > 0 || name === chosen,
  )
  return (
    <select
      aria-label={label}
      value={chosen ?? ''}
      onChange={(event) => choose((event.currentTarget.value || null) as Name | null)}
    >
      <option value="">{all}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {options[name]}
          {counts !== null && ` (${printNumber(counts[name].totalCount)})`}
        </option>
      ))}
    </select>
  )
}

function Pages({
  page,
  variables,
  direction,
}: {
  readonly page: Page
  readonly variables: Parameters<typeof ask<ReferencesQuery, object>>[1]
  readonly direction: 'IN' | 'OUT'
}): JSX.Element {
  const { items, more } = usePages(
    page,
    async (after) => (await ask(referencesQuery, { ...variables, after } as never)).references,
  )
  return (
    <>
      <ol class="references">
        {items.map((reference) => (
          <ReferenceItem
            key={reference.id}
            reference={reference}
            show={direction === 'OUT' ? 'target' : 'from'}
          />
        ))}
      </ol>
      {more}
    </>
  )
}
