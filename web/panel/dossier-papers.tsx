import type { JSX } from 'preact'
import { Answering, useAnswer } from '../answer.tsx'
import { ask } from '../api.ts'
import { type DossierPapersQuery, dossierPapersQuery } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import { draw } from '../network/actions.ts'
import { explored } from '../network/explore.ts'
import { NodeLink } from '../node-link.tsx'
import { officialPage } from '../official.ts'
import { view } from '../view.ts'
import { printDate } from '../words/printed.ts'
import { words } from '../words/words.ts'
import type { About } from './about.ts'
import { usePages } from './pages.tsx'

type Dossier = Extract<About, { __typename: 'Dossier' }>
type Page = Extract<NonNullable<DossierPapersQuery['node']>, { __typename: 'Dossier' }>['papers']
type Paper = Page['nodes'][number]

/** The papers of a dossier that the graph has, by number, page by page; and a way to have them all in the picture. */
export function DossierPapers({ about }: { readonly about: Dossier }): JSX.Element {
  const answered = useAnswer(dossierPapersQuery, { id: about.id, after: null })
  return (
    <Answering of={answered}>
      {({ node }) =>
        node?.__typename !== 'Dossier' || node.papers.totalCount === 0 ? (
          <p class="muted">{words().dossierEmpty}</p>
        ) : (
          <Pages about={about} page={node.papers} />
        )
      }
    </Answering>
  )
}

function Pages({ about, page }: { readonly about: Dossier; readonly page: Page }): JSX.Element {
  const text = words()
  const { items: papers, more } = usePages<Paper>(page, async (after) => {
    const { node } = await ask(dossierPapersQuery, { id: about.id, after })
    return node?.__typename === 'Dossier' ? node.papers : null
  })
  const drawn = explored.value.network?.nodes
  const some = view.value.path === null && papers.some(({ id }) => drawn?.has(id) !== true)
  return (
    <>
      {some && (
        <p class="actions">
          <button type="button" onClick={() => draw(about, page.totalCount + about.in.totalCount)}>
            <Icon name="plus" />
            {text.dossierDraw}
          </button>
        </p>
      )}
      <ol class="references">
        {papers.map((paper) => (
          <PaperItem key={paper.id} paper={paper} />
        ))}
      </ol>
      {more}
    </>
  )
}

function PaperItem({ paper }: { readonly paper: Paper }): JSX.Element {
  const text = words()
  const page = officialPage(paper)
  return (
    <li>
      <p class="end">
        <NodeLink node={paper} />
      </p>
      {paper.title !== null && (
        <p class="title" lang="nl">
          {paper.title}
        </p>
      )}
      <p class="about">
        {paper.date !== null && <time>{printDate(paper.date)}</time>}
        <span>{text.known[paper.known]}</span>
        {page !== null && (
          <a href={page} target="_blank" rel="noreferrer" aria-label={`${text.official}: ${paper.label}`}>
            {text.official}
          </a>
        )}
      </p>
    </li>
  )
}
