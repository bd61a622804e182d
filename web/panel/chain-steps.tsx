import type { JSX } from 'preact'
import { Answering, useAnswer } from '../answer.tsx'
import { type ChainQuery, chainQuery } from '../gql/queries.ts'
import { NodeLink, ViewLink } from '../node-link.tsx'
import { cutWords } from '../titles.ts'
import { words } from '../words/words.ts'
import { StatusChip } from './reference-item.tsx'

type Chain = ChainQuery['chain']
type Step = Chain['steps'][number]
type Named = Chain['start']

/** Where a chain of references leads, with the text at every step: answer 18 says "see answer 11", and there it is. */
export function ChainSteps({ id }: { readonly id: string }): JSX.Element {
  const answered = useAnswer(chainQuery, { id })
  const text = words()
  return (
    <Answering of={answered}>
      {({ chain }) =>
        chain.steps.length === 0 ? (
          <p class="muted">{text.chainNone}</p>
        ) : (
          <>
            <p class="muted">{text.chainIntro}</p>
            <ol class="chain">
              <li>
                <p class="step">{text.chainStart}</p>
                <Station node={chain.start} />
              </li>
              {chain.steps.map((step) => (
                <StepItem key={`${step.reference.id} ${step.to.id}`} step={step} />
              ))}
            </ol>
            {chain.truncated && <p class="muted">{text.chainCut}</p>}
          </>
        )
      }
    </Answering>
  )
}

function StepItem({ step }: { readonly step: Step }): JSX.Element {
  const text = words()
  const { distance, from, to, reference, cycle } = step
  return (
    <li>
      <p class="step">
        {text.chainStep(distance)} · {cutWords(from.label)}:{' '}
        <ViewLink to={{ reference: reference.id }}>“{reference.quote}”</ViewLink>
        {reference.status !== 'RESOLVED' && <StatusChip status={reference.status} />}
      </p>
      <Station node={to} />
      {cycle && <p class="muted">{text.chainCycle}</p>}
    </li>
  )
}

/** A node of the chain with its text, where that was ingested. */
function Station({ node }: { readonly node: Named }): JSX.Element {
  const long = 700
  const body = node.__typename === 'Part' ? node.text : null
  return (
    <article class="station">
      <h3>
        <NodeLink node={node} />
        {node.__typename === 'Part' && <small class="from">{node.document.label}</small>}
      </h3>
      {node.title !== null && node.title !== node.label && body === null && <p>{node.title}</p>}
      {body !== null && body.length <= long && <p class="words">{body}</p>}
      {body !== null && body.length > long && (
        <>
          <p class="words">{body.slice(0, body.lastIndexOf(' ', long))} …</p>
          <details>
            <summary>{words().fullText}</summary>
            <p class="words">{body}</p>
          </details>
        </>
      )}
    </article>
  )
}
