import type { JSX } from 'preact'
import { Answering, useAnswer } from '../answer.tsx'
import { type DocumentTextQuery, documentTextQuery, partTextQuery } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import { explored } from '../network/explore.ts'
import { ViewLink } from '../node-link.tsx'
import { go, toMiddle, toPanel, view } from '../view.ts'
import { words } from '../words/words.ts'
import type { About } from './about.ts'
import { MarkedText } from './marked-text.tsx'

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
          <>
            <Outline parts={paper.parts} />
            <MarkedText node={id} text={paper.text} start={0} at={startOf(paper, view.value.at)} />
          </>
        )
      }
    </Answering>
  )
}

const startOf = ({ parts }: Paper, at: string | null): number | null =>
  parts.find((part) => part.id === at)?.start ?? null

/** The paper's parts, to jump to. */
function Outline({ parts }: Pick<Paper, 'parts'>): JSX.Element | null {
  const text = words()
  const read = parts.filter(({ start }) => start !== null)
  if (read.length === 0) return null
  const depth = new Map<string, number>()
  for (const { id, parent } of read) depth.set(id, parent === null ? 0 : (depth.get(parent.id) ?? 0) + 1)
  return (
    <label class="outline">
      {text.outlineJump}
      <select
        value={view.value.at ?? ''}
        onChange={(event) => go({ at: event.currentTarget.value || null, reference: null }, 'replace')}
      >
        <option value="">–</option>
        {read.map(({ id, label, title }) => (
          <option key={id} value={id}>
            {'\u2003'.repeat(depth.get(id) ?? 0)}
            {label}
            {title !== null && title !== label ? ` · ${title}` : ''}
          </option>
        ))}
      </select>
    </label>
  )
}
