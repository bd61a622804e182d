import type { ComponentChildren, JSX } from 'preact'
import { NodeLink } from '../node-link.tsx'
import { officialPage } from '../official.ts'
import { words } from '../words/words.ts'
import type { About } from './about.ts'

/** What official records say of a paper. */
type PaperRecord = NonNullable<Extract<About, { readonly __typename: 'Document' }>['record']>
type Paper = PaperRecord['attachments'][number]

/** So many attachments are shown at once; of more, their number, which opens the list. */
const shownAtOnce = 3

/** What records say of a paper besides its day, session and chamber: a name and a value for each; null where they are silent. */
export function recordedFacts(about: Extract<About, { readonly __typename: 'Document' }>): readonly Fact[] {
  const text = words().record
  const { record } = about
  if (record === null) return []
  const others = record.dossiers.filter(({ id }) => id !== about.dossier?.id)
  return [
    [text.type, record.type === null ? null : <span lang="nl">{record.type}</span>],
    [text.submitters, listOf(record.submitters.map(submitter))],
    [text.dossiers, listOf(others.map(paper))],
    [text.attachments, listOf(record.attachments.map(paper), text.papers)],
    [text.attachedTo, record.attachedTo === null ? null : paper(record.attachedTo)],
  ]
}

type Fact = readonly [name: string, value: ComponentChildren]

function listOf(items: readonly JSX.Element[], told?: (count: number) => string): JSX.Element | null {
  if (items.length === 0) return null
  const list = (
    <ul class="recorded">
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  )
  if (told === undefined || items.length <= shownAtOnce) return list
  return (
    <details>
      <summary>{told(items.length)}</summary>
      {list}
    </details>
  )
}

/** The person, or the name where the graph has none of it; and the fractie. */
function submitter({ name, persoon, partij }: PaperRecord['submitters'][number]): JSX.Element {
  return (
    <>
      {persoon === null ? name : <NodeLink node={{ ...persoon, label: name }} />}
      {partij !== null && (
        <>
          {' '}
          <NodeLink node={partij} />
        </>
      )}
    </>
  )
}

/** A paper that the graph has, else its official page, else its name alone; with its title. */
function paper({ id, label, title, page, node }: Paper): JSX.Element {
  const official = officialPage({ id, page })
  return (
    <>
      {node !== null ? (
        <NodeLink node={node} />
      ) : official !== null ? (
        <a href={official} target="_blank" rel="noreferrer" lang="nl">
          {label}
        </a>
      ) : (
        label
      )}
      {title !== null && title !== label && <small lang="nl"> {title}</small>}
    </>
  )
}
