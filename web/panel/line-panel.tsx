import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import { Answering, useAnswer } from '../answer.tsx'
import { type ListedFragment, referencesQuery } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import { lineName } from '../naming.ts'
import { nodeOf } from '../network/actions.ts'
import { shown } from '../network/explore.ts'
import { NodeLink } from '../node-link.tsx'
import { go } from '../view.ts'
import { words } from '../words/words.ts'
import { ReferenceItem } from './reference-item.tsx'

interface Ends {
  readonly from: string
  readonly to: string
}

/** The panel of a line: its two ends, and every reference that was merged into it. */
export function LinePanel({ from, to }: Ends): JSX.Element {
  const text = words()
  const line = useComputed(() => shown.value?.lines.find((line) => line.from === from && line.to === to))
  const source = nodeOf(from)
  const target = nodeOf(to)
  const references = line.value?.count ?? 0
  return (
    <>
      <div class="panel-head">
        <p class="kind">
          {text.lineTitle}
          <button type="button" class="quiet" aria-label={text.close} onClick={() => go({ line: null })}>
            <Icon name="close" />
          </button>
        </p>
        <h2>{line.value === undefined ? text.lineTitle : lineName(line.value)}</h2>
        <p class="ends">
          {source === null ? from : <NodeLink node={source} />}
          <span class="to">→</span>
          {target === null ? to : <NodeLink node={target} />}
        </p>
        {references > 0 && <p class="muted">{text.merged(references)}</p>}
      </div>
      {references > 0 && <Merged from={from} to={to} />}
    </>
  )
}

/** The references on the line. The source's first 500 are looked through: a part has fewer, as good as always. */
function Merged({ from, to }: Ends): JSX.Element {
  const variables = {
    node: from,
    direction: 'OUT',
    kinds: null,
    status: null,
    first: 500,
    after: null,
  } as const
  const answered = useAnswer(referencesQuery, variables)
  return (
    <div class="tabpanel">
      <Answering of={answered}>
        {({ references }) => (
          <ol class="references">
            {references.nodes
              .filter((reference) => reference.from.id === from && leadsTo(reference, to))
              .map((reference) => (
                <ReferenceItem key={reference.id} reference={reference} show="none" />
              ))}
          </ol>
        )}
      </Answering>
    </div>
  )
}

const leadsTo = ({ target, candidates }: ListedFragment, to: string): boolean =>
  target?.id === to || candidates.some(({ id }) => id === to)
