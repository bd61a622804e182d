import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { type Tab, tabs } from '../address.ts'
import { Answering, useAnswer } from '../answer.tsx'
import { aboutQuery, limits, ofIdQuery } from '../gql/queries.ts'
import { Icon } from '../icon.tsx'
import { knownName, nothingKnown, sortName } from '../naming.ts'
import { toNode, ViewLink } from '../node-link.tsx'
import { officialPage } from '../official.ts'
import { Glyph } from '../picture/glyph.tsx'
import { cutWords, nameAndTitle } from '../titles.ts'
import { go, toStart, unfiltered, view } from '../view.ts'
import { printNumber } from '../words/printed.ts'
import { words } from '../words/words.ts'
import type { About } from './about.ts'
import { Actions } from './actions.tsx'
import { ChainSteps } from './chain-steps.tsx'
import { DossierPapers } from './dossier-papers.tsx'
import { Facts } from './facts.tsx'
import { Unbroken, WholeWords } from './long-words.tsx'
import { PathSteps } from './path-steps.tsx'
import { Reader } from './reader.tsx'
import { References } from './references.tsx'
import { Years } from './years.tsx'

/** The panel of a node: what it is, what it says, what it refers to and what names it. */
export function NodePanel({ id }: { readonly id: string }): JSX.Element {
  const answered = useAnswer(aboutQuery, { id, period: view.value.period })
  return (
    <Answering of={answered}>
      {({ node }) => (node === null ? <NotFound id={id} /> : <Loaded about={node} />)}
    </Answering>
  )
}

/** What the graph does not have, with what may be done; the middle's stage leaves it to the panel to say so. */
function NotFound({ id }: { readonly id: string }): JSX.Element {
  const text = words()
  const answered = useAnswer(ofIdQuery, { id: id.slice(0, limits.lookup.citation) })
  const named = answered.state === 'ready' ? answered.answer.lookup.find((one) => one.id === id) : undefined
  const page = named === undefined ? null : officialPage({ id, page: named.page })
  return (
    <div class="panel-head" role="alert">
      <h2>{text.notFoundTitle}</h2>
      <p class="title">{text.notFoundText(cutWords(id))}</p>
      <WholeWords of={id} />
      {named !== undefined && (page !== null || named.title !== null) && (
        <p>
          <span lang="nl">
            {named.label}
            {named.title !== null && named.title !== named.label && `: ${named.title}`}
          </span>
          {named.known === 'REGISTERED' && <span class="muted"> · {text.searchRegistered}</span>}
        </p>
      )}
      <p class="muted">{text.notFoundAdvice}</p>
      <div class="actions">
        {page !== null && (
          <a class="button" href={page} target="_blank" rel="noreferrer">
            <Icon name="away" />
            {text.official}
          </a>
        )}
        <ViewLink to={toStart} class="button">
          {text.home}
        </ViewLink>
      </div>
    </div>
  )
}

function Loaded({ about }: { readonly about: About }): JSX.Element {
  const tab = currentTab(about)
  const known = knownName(about)
  const [name, below] = nameAndTitle(about.label, about.title)
  return (
    <>
      <div class="panel-head">
        <p class="kind">
          <Glyph kind={about.kind} known={about.known} />
          <span>
            {sortName(about)}
            {about.__typename === 'Part' && (
              <>
                {' '}
                {words().in}{' '}
                <ViewLink to={toNode(about.document.id)} lang="nl">
                  <Unbroken of={about.document.label} />
                </ViewLink>
              </>
            )}
          </span>
          {known !== nothingKnown && <span class="known">{known}</span>}
        </p>
        <h2 lang="nl">
          <Unbroken of={cutWords(name)} />
        </h2>
        <WholeWords of={name} />
        {below !== null && (
          <p class="title" lang="nl">
            {cutWords(below)}
          </p>
        )}
        {below !== null && <WholeWords of={below} />}
        <Actions about={about} />
        <Facts about={about} />
      </div>
      <Tabs about={about} tab={tab} />
      <div
        role="tabpanel"
        id="tabpanel"
        aria-labelledby={`tab-${tab}`}
        class="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key, says the ARIA pattern
        tabIndex={0}
      >
        {tab === 'papers' && about.__typename === 'Dossier' && <DossierPapers about={about} />}
        {tab === 'text' && <Reader about={about} />}
        {tab === 'out' && <References node={about.id} direction="OUT" />}
        {tab === 'in' && <References node={about.id} direction="IN" />}
        {tab === 'chain' && <ChainSteps id={about.id} />}
        {tab === 'path' && <PathSteps about={about} />}
        {tab === 'years' && <Years id={about.id} />}
      </div>
    </>
  )
}

const isPaper = ({ kind }: About): boolean => kind === 'DOCUMENT' || kind === 'PART'

/** Only a dossier has papers. Entities and addresses refer to nothing and have no text; papers only cited have none either. */
function tabsOf(about: About): readonly Tab[] {
  if (about.__typename === 'Dossier') return ['papers', 'in', 'path', 'years']
  return isPaper(about) && about.known === 'INGESTED'
    ? tabs.filter((tab) => tab !== 'papers')
    : ['in', 'path', 'years']
}

function currentTab(about: About): Tab {
  const { tab } = view.value
  const possible = tabsOf(about)
  return tab !== null && possible.includes(tab) ? tab : (possible[0] ?? 'in')
}

/** The tabs, as the ARIA pattern has them: one stop for the tab key, arrows between them. */
function Tabs({ about, tab }: { readonly about: About; readonly tab: Tab }): JSX.Element {
  const text = words()
  const row = useRef<HTMLDivElement>(null)
  const possible = tabsOf(about)
  const names = {
    papers: text.tabPapers,
    text: text.tabText,
    out: text.tabOut,
    in: text.tabIn,
    chain: text.tabChain,
    path: text.tabPath,
    years: text.tabYears,
  }
  const counts = {
    papers: about.__typename === 'Dossier' ? about.papers.totalCount : null,
    text: null,
    out: about.out.totalCount,
    in: about.in.totalCount,
    chain: null,
    path: null,
    years: null,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = possible[(possible.indexOf(tab) + step + possible.length) % possible.length]
    if (next === undefined) return
    go({ ...unfiltered, tab: next }, 'replace')
    row.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div ref={row} role="tablist" class="tabs" aria-label={text.panel} onKeyDown={onKeyDown} tabIndex={-1}>
      {possible.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls="tabpanel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => go({ ...unfiltered, tab: name })}
        >
          {names[name]}
          {counts[name] !== null && <small>{printNumber(counts[name])}</small>}
        </button>
      ))}
    </div>
  )
}
