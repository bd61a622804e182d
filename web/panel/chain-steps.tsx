import { Fragment, type JSX } from 'preact'
import { Answering, useAnswer } from '../answer.tsx'
import { type ChainQuery, chainQuery } from '../gql/queries.ts'
import { NodeLink, ViewLink } from '../node-link.tsx'
import { paperBeside } from '../paper-beside.ts'
import { cutWords } from '../titles.ts'
import { view } from '../view.ts'
import { words } from '../words/words.ts'
import { PeriodNote } from './period-note.tsx'
import { StatusChip } from './reference-item.tsx'

type Chain = ChainQuery['chain']
type Step = Chain['steps'][number]
type Named = Chain['start']

/** Where a chain of references leads, with the text at every step: answer 18 says "see answer 11", and there it is. */
export function ChainSteps({ id }: { readonly id: string }): JSX.Element {
  const { period } = view.value
  const answered = useAnswer(chainQuery, { id, period })
  const text = words()
  return (
    <>
      <PeriodNote />
      <Answering of={answered}>
        {({ chain }) =>
          chain.steps.length === 0 ? (
            <p class="muted">
              {period === null ? text.chainNone : text.chainNoneIn(text.periodName(period))}
            </p>
          ) : (
            <>
              <p class="muted">{text.chainIntro}</p>
              <ol class="chain">
                <li>
                  <p class="step">{text.chainStart}</p>
                  <Station node={chain.start} />
                </li>
                {together(chain.steps).map((steps) => (
                  <StepItem
                    key={`${steps[0].reference.id} ${steps[0].to.id}`}
                    steps={steps}
                    back={backAt(steps[0], chain)}
                  />
                ))}
              </ol>
              {chain.truncated && <p class="muted">{text.chainCut}</p>}
            </>
          )
        }
      </Answering>
    </>
  )
}

/** The step to which one that closes a circle leads back, 0 for the start; null where it leads into a piece of one. */
function backAt({ to }: Step, { start, steps }: Chain): number | null {
  if (to.id === start.id) return 0
  return steps.find((step) => !step.cycle && step.to.id === to.id)?.distance ?? null
}

/** Steps that lead from one node to the same other, at the place of the first: a paper names another by number, and by title. */
function together(steps: readonly Step[]): readonly Steps[] {
  const pairs = new Map<string, Steps>()
  for (const step of steps) {
    const pair = `${step.from.id} ${step.to.id} ${step.cycle}`
    const [first, ...others] = pairs.get(pair) ?? []
    pairs.set(pair, first === undefined ? [step] : [first, ...others, step])
  }
  return [...pairs.values()]
}

type Steps = readonly [Step, ...Step[]]

function StepItem({ steps, back }: { readonly steps: Steps; readonly back: number | null }): JSX.Element {
  const text = words()
  const [{ distance, from, to, cycle }] = steps
  return (
    <li>
      <p class="step">
        {text.chainStep(distance)} · <span lang="nl">{cutWords(from.label)}</span>:{' '}
        {steps.map(({ reference }, at) => (
          <Fragment key={reference.id}>
            {at > 0 && ', '}
            <ViewLink to={{ reference: reference.id }} lang="nl">
              “{reference.quote}”
            </ViewLink>
            {reference.status !== 'RESOLVED' && <StatusChip status={reference.status} />}
          </Fragment>
        ))}
      </p>
      {cycle && <p class="flag">{text.chainCycle(back)}</p>}
      <Station node={to} read={cycle && back !== null} />
    </li>
  )
}

/** A node of the chain with its text, where that was ingested; its name alone where the text stands above already. */
function Station({ node, read = false }: { readonly node: Named; readonly read?: boolean }): JSX.Element {
  const long = 700
  const paper = paperBeside(node)
  const body = node.__typename === 'Part' && !read ? node.text : null
  return (
    <article class="station">
      <h3>
        <NodeLink node={node} />
        {paper !== null && (
          <small class="from" lang="nl">
            {paper}
          </small>
        )}
      </h3>
      {node.title !== null && node.title !== node.label && body === null && !read && (
        <p lang="nl">{node.title}</p>
      )}
      {body !== null && body.length <= long && (
        <p class="words" lang="nl">
          {body}
        </p>
      )}
      {body !== null && body.length > long && (
        <>
          <p class="words" lang="nl">
            {body.slice(0, body.lastIndexOf(' ', long))} …
          </p>
          <details>
            <summary>{words().fullText}</summary>
            <p class="words" lang="nl">
              {body}
            </p>
          </details>
        </>
      )}
    </article>
  )
}
