import type { JSX } from 'preact'
import { Answering, usePromise } from '../answer.tsx'
import { Icon } from '../icon.tsx'
import { nodeOf } from '../network/actions.ts'
import { pathsOf } from '../network/explore.ts'
import type { Hop, PathsAnswer } from '../network/pathway.ts'
import { NodeLink, ViewLink } from '../node-link.tsx'
import { Finder } from '../search/search-box.tsx'
import { cutWords } from '../titles.ts'
import { go, noPath, toPaths, view } from '../view.ts'
import { words } from '../words/words.ts'
import type { About } from './about.ts'
import { PathLimits } from './path-limits.tsx'
import { PeriodNote } from './period-note.tsx'
import { Quote, StatusChip } from './reference-item.tsx'

/** How a node hangs together with another: choose the other end, read every path with its words. */
export function PathSteps({ about }: { readonly about: About }): JSX.Element {
  const { node, path } = view.value
  return node === about.id && path !== null ? (
    <Between from={about.id} to={path} />
  ) : (
    <ChooseEnd about={about} />
  )
}

/** The box to find the other end in; from elsewhere than the middle the middle itself is offered. */
function ChooseEnd({ about }: { readonly about: About }): JSX.Element {
  const text = words()
  const middle = nodeOf(view.value.node)
  return (
    <>
      <p class="muted">{text.pathIntro}</p>
      <OtherEnd from={about.id} />
      {middle !== null && middle.id !== about.id && (
        <p class="actions">
          <ViewLink to={toPaths(middle.id, about.id)} class="button">
            <Icon name="path" />
            {text.pathFrom(cutWords(middle.label))}
          </ViewLink>
        </p>
      )}
    </>
  )
}

function OtherEnd({ from }: { readonly from: string }): JSX.Element {
  const text = words()
  return (
    <search class="search picker">
      <Finder
        name="end"
        label={text.pathTo}
        hint={text.pathToHint}
        slash={false}
        texts={false}
        choose={({ node }) => {
          if (node !== null) go(toPaths(from, node.id))
        }}
      />
    </search>
  )
}

function Between({ from, to }: { readonly from: string; readonly to: string }): JSX.Element {
  const text = words()
  const { avoid, most, along, period } = view.value
  const answered = usePromise(
    () => pathsOf(from, to, { avoid, most, along, period }),
    JSON.stringify([from, to, avoid, most, along, period]),
  )
  return (
    <>
      <p class="actions path-tools">
        <ViewLink to={{ ...toPaths(to, from), avoid, most, along }} class="button">
          <Icon name="turn" />
          {text.pathTurn}
        </ViewLink>
        <ViewLink to={{ ...noPath, tab: 'path' }} class="button">
          <Icon name="close" />
          {text.pathClose}
        </ViewLink>
      </p>
      <PeriodNote />
      <PathLimits avoided={answered.state === 'ready' ? answered.answer.avoided : []} />
      <p class="unseen" role="status">
        {answered.state === 'ready' && told(answered.answer)}
      </p>
      <Answering of={answered}>{(answer) => <Found answer={answer} />}</Answering>
      <details class="other-end">
        <summary>{text.pathOther}</summary>
        <OtherEnd from={from} />
      </details>
    </>
  )
}

/** What was found, for who does not see it come. */
function told({ from, to, paths }: PathsAnswer): string {
  const text = words()
  return `${text.pathBetween(from.label, to.label)}: ${text.pathsFound(paths.length)}`
}

function Found({ answer }: { readonly answer: PathsAnswer }): JSX.Element {
  const text = words()
  const { from, to, paths, truncated, mostAvoided } = answer
  if (from.id === to.id) return <p class="muted">{text.pathSame}</p>
  return (
    <>
      {paths.length === 0 && (
        <p class="path-none">
          {text.pathNone}{' '}
          <span class="muted">{view.value.period === null ? text.pathNoneAdvice : text.pathNoneInYears}</span>
        </p>
      )}
      <ol class="paths">
        {paths.map(({ hops }, index) => (
          <li key={hops.map((hop) => `${hop.from.id} ${hop.to.id}`).join(' ')}>
            <h3>{text.pathNumber(index + 1, hops.length)}</h3>
            <ol class="chain">
              {hops.map((hop) => (
                <HopItem
                  key={hop.reference.id}
                  hop={hop}
                  avoidable={hop.from.id !== from.id && view.value.avoid.length < mostAvoided}
                />
              ))}
              <li>
                <NodeLink node={hops.at(-1)?.to ?? to} withPaper />
              </li>
            </ol>
          </li>
        ))}
      </ol>
      {truncated && <p class="muted">{text.pathCut}</p>}
    </>
  )
}

function HopItem({ hop, avoidable }: { readonly hop: Hop; readonly avoidable: boolean }): JSX.Element {
  const text = words()
  const { from, direction, reference, count } = hop
  const { status } = reference
  const [near, far] =
    direction === 'OUT' ? [reference.from, reference.target] : [reference.target, reference.from]
  return (
    <li>
      <p class="stop">
        <NodeLink node={from} withPaper />
        {avoidable && (
          <button
            type="button"
            class="small"
            aria-label={text.avoidOf(from.label)}
            onClick={() => avoidNode(from.id)}
          >
            {text.avoid}
          </button>
        )}
      </p>
      <p class="step">
        <span aria-hidden="true">{direction === 'OUT' ? '↓' : '↑'}</span>
        <span>
          {sentence(
            partName(near, from.id),
            direction === 'OUT' ? text.pathOut : isSpoken(far) ? text.pathBy : text.pathIn,
            partName(far, hop.to.id),
          )}
        </span>
        {status !== 'RESOLVED' && <StatusChip status={status} />}
      </p>
      <Quote reference={reference} />
      {count > 1 && (
        <p class="step">
          <ViewLink to={{ line: lineOf(hop), reference: null }}>{text.pathMore(count - 1)}</ViewLink>
        </p>
      )}
    </li>
  )
}

/** The part of a stop where a reference stands, or that it names; nothing when it is the stop itself. */
const partName = (part: Hop['reference']['target'], stop: string): string =>
  part === null || part.id === stop || (part.kind !== 'PART' && part.kind !== 'WET')
    ? ''
    : cutWords(part.label)

/** A turn to speak is called by who speaks: one is cited by a speaker, and in all else. */
const isSpoken = (part: Hop['reference']['target']): boolean =>
  part?.__typename === 'Part' && part.sort === 'SPEECH'

/** The pieces as one sentence, in which who speaks has no capital: "wordt genoemd door de heer Zeegras". */
function sentence(first: string, verb: string, last: string): string {
  const inside = last.replace(/^(?:De|Mevrouw|Minister|Staatssecretaris)(?= )/, (title) =>
    title.toLowerCase(),
  )
  return [first, verb, inside].filter((piece) => piece !== '').join(' ')
}

/** The line that a hop is drawn as. */
const lineOf = ({ from, to, direction }: Hop) =>
  direction === 'OUT' ? { from: from.id, to: to.id } : { from: to.id, to: from.id }

function avoidNode(id: string): void {
  go({ avoid: [...view.value.avoid, id], reference: null })
}
