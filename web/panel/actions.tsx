import type { JSX } from 'preact'
import { Icon } from '../icon.tsx'
import { collapse, expand, isOpen } from '../network/actions.ts'
import { explored } from '../network/explore.ts'
import { ViewLink } from '../node-link.tsx'
import { officialPage } from '../official.ts'
import { toMiddle, view } from '../view.ts'
import { words } from '../words/words.ts'
import type { About } from './about.ts'

/** What can be done with a node. */
export function Actions({ about }: { readonly about: About }): JSX.Element {
  const text = words()
  const page = officialPage(about)
  const inMiddle = about.id === view.value.node
  const inPicture = explored.value.network?.nodes.has(about.id) === true
  const open = isOpen(about.id)
  const portions = view.value.open.find(({ id }) => id === about.id)?.portions ?? 1
  return (
    <div class="actions">
      {!inMiddle && inPicture && (
        <button type="button" onClick={() => (open ? collapse(about.id) : void expand(about))}>
          <Icon name={open ? 'minus' : 'plus'} />
          {open ? text.collapse : text.expand}
        </button>
      )}
      {open && explored.value.network?.cut.has(about.id) === true && (
        <button type="button" onClick={() => void expand(about, portions + 1)}>
          <Icon name="plus" />
          {text.moreOf}
        </button>
      )}
      {!inMiddle && (
        <ViewLink to={toMiddle(about.id)} class="button">
          <Icon name="middle" />
          {text.centre}
        </ViewLink>
      )}
      {view.value.tab !== 'path' && (
        <ViewLink to={{ tab: 'path' }} class="button">
          <Icon name="path" />
          {text.pathTo} …
        </ViewLink>
      )}
      {page !== null && (
        <a class="button" href={page} target="_blank" rel="noreferrer">
          <Icon name="away" />
          {text.official}
        </a>
      )}
    </div>
  )
}
