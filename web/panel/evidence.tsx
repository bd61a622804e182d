import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Answering, useAnswer } from '../answer.tsx'
import { type EvidenceQuery, evidenceQuery } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import type { Node } from '../network/network.ts'
import { NodeLink, toNode, ViewLink } from '../node-link.tsx'
import { cutWords } from '../titles.ts'
import { go, view } from '../view.ts'
import { dutchReason } from '../words/reasons.ts'
import { language, words } from '../words/words.ts'
import { Citation } from './citation.tsx'
import { factsTold } from './facts-told.ts'
import { StatusChip } from './reference-item.tsx'

type Reference = NonNullable<EvidenceQuery['reference']>

/** Why a reference is here: its passage, what it was resolved to, by which rule, how sure, and what was filled in. */
export function Evidence({ id }: { readonly id: string }): JSX.Element {
  const text = words()
  const heading = useRef<HTMLHeadingElement>(null)
  const answered = useAnswer(evidenceQuery, { id })
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  // What led from one thing to another that the same words name goes with the answer it stood in.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [id, answered.state])
  // The evidence takes its room from the list: what was chosen there stays in sight.
  useEffect(
    () => document.querySelector('#panel .references .chosen')?.scrollIntoView({ block: 'nearest' }),
    [answered.state],
  )
  return (
    <section class="evidence" aria-labelledby="evidence-title">
      <header>
        <h3 id="evidence-title" ref={heading} tabIndex={-1}>
          {text.why}
        </h3>
        <button type="button" class="quiet" aria-label={text.close} onClick={() => go({ reference: null })}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y: what scrolls must be reachable by key, and by a name */}
      <div class="scroll" role="group" aria-labelledby="evidence-title" tabIndex={0}>
        <Answering of={answered}>
          {({ reference }) =>
            reference === null ? <p>{text.notFoundText(id)}</p> : <Reasons reference={reference} />
          }
        </Answering>
      </div>
    </section>
  )
}

/** Why, in the language in use; what nobody translated stays English and says so. */
function Sentence({ reason }: { readonly reason: string }): JSX.Element {
  const dutch = language.value === 'nl' ? dutchReason(reason) : null
  return <span lang={dutch === null ? 'en' : 'nl'}>{dutch ?? reason}</span>
}

interface Of {
  readonly reference: Reference
}

function Reasons({ reference }: Of): JSX.Element {
  const { from, target, status, candidates, flags } = reference
  const text = words()
  return (
    <>
      <p class="ends">
        <NodeLink node={from} />
        <span class="to">{text.names}</span>
        {target === null ? <em>{text.notResolvedTo}</em> : <NodeLink node={target} withPaper />}
        <StatusChip status={status} />
      </p>
      <Passage reference={reference} />
      <SameWords reference={reference} />
      <Facts reference={reference} />
      {flags.map((flag) => (
        <p key={flag} class="flag">
          {text.flags[flag]}
        </p>
      ))}
      {candidates.length > 0 && <Candidates reference={reference} />}
    </>
  )
}

/** The words that make it, with what stands round them; and the way to where they stand, unless that is in sight. */
function Passage({ reference: { id, from, kind, status, passage } }: Of): JSX.Element {
  const read = isRead(from)
  return (
    <>
      <blockquote lang="nl" class={read ? 'read-above' : undefined}>
        {passage.before}
        <mark class={`${kind.toLowerCase()} ${status.toLowerCase()}`}>{passage.mention}</mark>
        {passage.after}
      </blockquote>
      {!read && (
        <p class="actions">
          <ViewLink to={{ ...toNode(from.id), tab: 'text', reference: id }} class="button">
            {words().readPassage}
          </ViewLink>
        </p>
      )}
    </>
  )
}

function Facts({ reference: { from, kind, rule, confidence, reason, said, filled } }: Of): JSX.Element {
  const text = words()
  return (
    <dl class="facts">
      <Fact name={text.rule}>
        {text.referenceKind[kind]} · <code>{rule}</code>
      </Fact>
      <Fact name={text.confidence}>
        <Confidence value={confidence} />
      </Fact>
      {reason !== null && (
        <Fact name={text.reason}>
          <Sentence reason={reason} />
        </Fact>
      )}
      <Fact name={text.said}>
        <Named facts={said} />
      </Fact>
      <Fact name={text.filled}>
        {filled.length === 0 ? <span class="muted">{text.nothingFilled}</span> : <Named facts={filled} />}
      </Fact>
      {'citation' in from && from.citation !== null && from.id !== nodeAbove() && (
        <Fact name={text.citation}>
          <Citation of={from.citation} />
        </Fact>
      )}
    </dl>
  )
}

/** All that the same words name, each as the way to its evidence; nothing where they name one thing. */
function SameWords({ reference: { id, sameWords } }: Of): JSX.Element | null {
  const text = words()
  const named = sameWords.filter(({ kind }) => kind !== 'SELF')
  if (named.length < 2) return null
  return (
    <>
      <h4>{text.sameWords(named.length)}</h4>
      <ol class="candidates">
        {named.map((one) => (
          <li key={one.id}>
            <ViewLink to={{ reference: one.id }} current={one.id === id}>
              {one.target === null ? text.notResolvedTo : <span lang="nl">{cutWords(one.target.label)}</span>}
            </ViewLink>{' '}
            {one.status !== 'RESOLVED' && <StatusChip status={one.status} />}
          </li>
        ))}
      </ol>
    </>
  )
}

function Candidates({ reference: { candidates } }: Of): JSX.Element {
  return (
    <>
      <h4>{words().candidates}</h4>
      <ol class="candidates">
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <NodeLink node={candidate} withPaper />
          </li>
        ))}
      </ol>
    </>
  )
}

/** The node that the panel shows, facts and all; null where it shows a line. */
function nodeAbove(): string | null {
  const { node, selected, line } = view.value
  return line === null ? (selected ?? node) : null
}

/** Whether the panel shows a node's text already, or that of its whole paper. */
function isRead(from: Node): boolean {
  const read = nodeAbove()
  const shows = read === from.id || (from.__typename === 'Part' && read === from.document.id)
  return shows && (view.value.tab ?? 'text') === 'text'
}

function Fact({
  name,
  children,
}: {
  readonly name: string
  readonly children: JSX.Element | (JSX.Element | string)[]
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Named({ facts }: { readonly facts: Reference['said'] }): JSX.Element {
  const text = words()
  const printed = factsTold(facts)
  if (printed.length === 0) return <span class="muted">–</span>
  return (
    <>
      {printed.map(({ name, value, label }) => (
        <span key={name} class="named">
          {text.facts[name] ?? name}{' '}
          <b lang="nl">{name === 'kamer' ? text.chambers[chamber(value)] : label}</b>
        </span>
      ))}
    </>
  )
}

const chamber = (value: string): 'TWEEDE' | 'EERSTE' =>
  value === 'ek' || value === 'eerste' ? 'EERSTE' : 'TWEEDE'

function Confidence({ value }: { readonly value: number }): JSX.Element {
  const printed = value.toLocaleString(language.value, { style: 'percent' })
  return (
    <span class="confidence">
      <meter min={0} max={1} low={0.5} high={0.8} optimum={1} value={value} aria-label={words().confidence} />
      {printed}
    </span>
  )
}
