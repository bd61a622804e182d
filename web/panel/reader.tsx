import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Answering, useAnswer } from '../answer.tsx'
import { type DocumentTextQuery, documentTextQuery, partTextQuery } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import { explored } from '../network/explore.ts'
import { ViewLink } from '../node-link.tsx'
import { go, toMiddle, toPanel, view } from '../view.ts'
import { words } from '../words/words.ts'
import type { About } from './about.ts'
import { type Head, MarkedText } from './marked-text.tsx'

/** The text of a part or of a whole document, with every mention marked. */
export function Reader({ about }: { readonly about: About }): JSX.Element {
  return about.__typename === 'Part' ? <PartReader about={about} /> : <DocumentReader id={about.id} />
}

function PartReader({ about }: { readonly about: Extract<About, { __typename: 'Part' }> }): JSX.Element {
  const text = words()
  const answered = useAnswer(partTextQuery, { id: about.id })
  const whole = explored.value.network?.nodes.has(about.document.id) === true ? toPanel : toMiddle
  return (
    <Answering of={answered}>
      {({ node }) => {
        const part = node?.__typename === 'Part' ? node : null
        if (part === null || part.text === null) return <p class="muted">{text.noText}</p>
        return (
          <>
            <MarkedText node={about.id} text={part.text} start={part.start ?? 0} />
            <p class="actions">
              <ViewLink to={{ ...whole(about.document.id), tab: 'text', at: about.id }} class="button">
                <Icon name="list" />
                {text.wholePaper}
              </ViewLink>
              <ViewLink to={{ tab: 'chain' }} class="button">
                <Icon name="chain" />
                {text.follow}
              </ViewLink>
            </p>
          </>
        )
      }}
    </Answering>
  )
}

type Paper = NonNullable<DocumentTextQuery['document']>

function DocumentReader({ id }: { readonly id: string }): JSX.Element {
  const answered = useAnswer(documentTextQuery, { id })
  return (
    <Answering of={answered}>
      {({ document: paper }) =>
        paper === null || paper.text === null ? (
          <p class="muted">{words().noText}</p>
        ) : (
          <WholeText id={id} text={paper.text} parts={paper.parts} />
        )
      }
    </Answering>
  )
}

type Parts = Paper['parts']

function WholeText({
  id,
  text,
  parts,
}: {
  readonly id: string
  readonly text: string
  readonly parts: Parts
}): JSX.Element {
  const heads = useMemo(() => headsOf(parts), [parts])
  return (
    <>
      <Outline heads={heads} />
      <MarkedText node={id} text={text} start={0} heads={heads} at={view.value.at} />
    </>
  )
}

/** The parts of a paper that its text holds, in its order, as headings. */
function headsOf(parts: Parts): readonly Head[] {
  const depth = new Map<string, number>()
  return parts.flatMap(({ id, parent, start, label, title }) => {
    const deep = parent === null ? 0 : (depth.get(parent.id) ?? -1) + 1
    depth.set(id, deep)
    const name = title === null || title === label ? label : `${label} · ${title}`
    return start === null ? [] : [{ id, start, name, level: levels[deep] ?? 6 }]
  })
}

const levels = [3, 4, 5] as const

/** The paper's parts, to jump to; from the choice the tab key leads to what was chosen, not back to the beginning of the text. */
function Outline({ heads }: { readonly heads: readonly Head[] }): JSX.Element | null {
  const text = words()
  if (heads.length === 0) return null
  return (
    <label class="outline">
      {text.outlineJump}
      <select
        value={view.value.at ?? ''}
        onKeyDown={toChosen}
        onChange={(event) => go({ at: event.currentTarget.value || null, reference: null }, 'replace')}
      >
        <option value="">–</option>
        {heads.map(({ id, name, level }) => (
          <option key={id} value={id} lang="nl">
            {'\u2003'.repeat(level - 3)}
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function toChosen(event: KeyboardEvent): void {
  const chosen = document.querySelector<HTMLElement>('#panel .words .anchor')
  if (event.key !== 'Tab' || event.shiftKey || chosen === null) return
  event.preventDefault()
  chosen.focus()
}
