import type { ComponentChildren, JSX } from 'preact'
import { nodeOf } from '../network/actions.ts'
import { explored } from '../network/explore.ts'
import { NodeLink } from '../node-link.tsx'
import { printDate } from '../words/printed.ts'
import { words } from '../words/words.ts'
import type { About } from './about.ts'
import { Citation } from './citation.tsx'
import { recordedFacts } from './recorded.tsx'

/** The facts of a node: a paper's date and dossier and what its record says, a part's place, an entity's other names. */
export function Facts({ about }: { readonly about: About }): JSX.Element | null {
  const facts = factsOf(about).filter(([, value]) => value !== null)
  if (facts.length === 0) return null
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Other names, as papers print them. */
const aliases = (names: readonly string[]): ComponentChildren =>
  names.length === 0 ? null : <span lang="nl">{names.join(' · ')}</span>

function factsOf(about: About): readonly (readonly [string, ComponentChildren])[] {
  const text = words()
  switch (about.__typename) {
    case 'Document':
      return [
        [text.citation, cited(about.citation)],
        [text.date, about.date === null ? null : printDate(about.date)],
        [text.vergaderjaar, about.vergaderjaar],
        [text.chamber, about.kamer === null ? null : text.chambers[about.kamer]],
        [text.dossier, about.dossier === null ? null : <NodeLink node={about.dossier} />],
        ...recordedFacts(about),
      ]
    case 'Part':
      return [
        [text.citation, cited(about.citation)],
        [text.structure.ANSWERS, linked(about.id, 'to')],
        [text.answeredIn, linked(about.id, 'from')],
        [text.structure.WITHIN, about.parent === null ? null : <NodeLink node={about.parent} />],
        [text.structure.ASKED_BY, about.askedBy === null ? null : <NodeLink node={about.askedBy} />],
        ['', about.known !== 'INGESTED' && about.document.known === 'INGESTED' ? text.notPrinted : null],
      ]
    case 'Organisatie':
      return [
        [text.aliases, aliases(about.aliases)],
        [text.wikidata, wikidata(about.wikidata)],
        ['', about.provisional ? text.provisional : null],
      ]
    case 'Wet':
      return [
        [text.aliases, aliases(about.aliases)],
        [text.structure.WITHIN, about.law === null ? null : <NodeLink node={about.law} />],
        ['', about.provisional ? text.provisional : null],
      ]
    case 'Ministerie':
    case 'Partij':
      return [
        [text.aliases, aliases(about.aliases)],
        [text.wikidata, wikidata(about.wikidata)],
      ]
    default:
      return []
  }
}

/** The question of an answer (`to`), or the answer of a question (`from`), as the network on the screen has it. */
function linked(id: string, end: 'from' | 'to'): JSX.Element | null {
  const start = end === 'to' ? 'from' : 'to'
  const links = explored.value.network?.links ?? []
  const node = nodeOf(links.find((link) => link.structure === 'ANSWERS' && link[start] === id)?.[end] ?? null)
  return node === null ? null : <NodeLink node={node} />
}

function wikidata(id: string | null): JSX.Element | null {
  if (id === null) return null
  return (
    <a href={`https://www.wikidata.org/wiki/${id}`} target="_blank" rel="noreferrer">
      {id}
    </a>
  )
}

const cited = (citation: string | null): JSX.Element | null =>
  citation === null ? null : <Citation key={citation} of={citation} />
