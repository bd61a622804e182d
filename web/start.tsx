import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Answering, useAnswer, usePromise } from './answer.tsx'
import { focusPaper, focusStart, listingMore } from './focus.ts'
import { type StartQuery, startQuery } from './gql/queries.ts'
import { ViewLink } from './node-link.tsx'
import { allPapers, type Paper } from './papers.ts'
import { Glyph } from './picture/glyph.tsx'
import { nameAndTitle } from './titles.ts'
import { toMiddle } from './view.ts'
import { printDate, printNumber } from './words/printed.ts'
import { words } from './words/words.ts'

/** The first thing one sees: what this is, how much it holds, and where to begin. */
export function Start(): JSX.Element {
  const text = words()
  const answered = useAnswer(startQuery, {})
  const main = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (main.current !== null) focusStart(main.current)
  }, [])
  return (
    <main ref={main} id="start" class="start" tabIndex={-1}>
      <section class="welcome">
        <h1>{text.tagline}</h1>
        <p>{text.intro}</p>
      </section>
      <Answering of={answered}>
        {(answer) => (answer.counts.documents === 0 ? <Empty /> : <Contents {...answer} />)}
      </Answering>
    </main>
  )
}

function Contents({ counts, coverage }: StartQuery): JSX.Element {
  const text = words()
  const figures = ['documents', 'stubs', 'parts', 'references'] as const
  return (
    <>
      <section class="papers" aria-labelledby="papers">
        <h2 id="papers">
          {text.startPapers} <small>{text.ofPapers(counts.documents)}</small>
        </h2>
        <Papers total={counts.documents} />
      </section>
      <div class="beside">
        <section aria-labelledby="how">
          <h2 id="how">{text.startHow}</h2>
          <ol class="steps">
            {text.startSteps.map(([title, what]) => (
              <li key={title}>
                <strong>{title}</strong> {what}
              </li>
            ))}
          </ol>
        </section>
        <dl class="figures">
          {figures.map((name) => (
            <div key={name}>
              <dt>{text.figures[name]}</dt>
              <dd>{printNumber(counts[name])}</dd>
            </div>
          ))}
        </dl>
        <Coverage coverage={coverage} />
      </div>
    </>
  )
}

/** How many papers are listed at first, and how many more each time. */
const portion = 10

function Papers({ total }: { readonly total: number }): JSX.Element {
  const text = words()
  const listed = useSignal(portion)
  const answered = usePromise(allPapers)
  return (
    <Answering of={answered}>
      {({ papers, more }) => (
        <>
          <ul>
            {papers.slice(0, listed.value).map((paper) => (
              <PaperItem key={paper.id} paper={paper} />
            ))}
          </ul>
          {listed.value < papers.length && (
            <button
              type="button"
              class="more"
              onClick={(event) => {
                const more = listingMore(event.currentTarget)
                listed.value += portion * 2
                more()
              }}
            >
              {text.more(total - listed.value)}
            </button>
          )}
          {listed.value >= papers.length && more && <p class="muted">{text.startMore}</p>}
        </>
      )}
    </Answering>
  )
}

function PaperItem({ paper }: { readonly paper: Paper }): JSX.Element {
  const [name, below] = nameAndTitle(paper.label, paper.title)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => focusPaper(paper.id, item.current?.querySelector('a') ?? null), [])
  return (
    <li ref={item}>
      <ViewLink to={toMiddle(paper.id)} class="paper">
        <Glyph kind={paper.kind} known={paper.known} />
        <span>
          <strong lang="nl">{name}</strong>
          {below !== null && <span lang="nl">{below}</span>}
          {paper.__typename === 'Document' && paper.date !== null && <time>{printDate(paper.date)}</time>}
        </span>
      </ViewLink>
    </li>
  )
}

function Coverage({ coverage }: Pick<StartQuery, 'coverage'>): JSX.Element | null {
  const text = words()
  if (coverage.total === 0) return null
  const statuses = ['RESOLVED', 'AMBIGUOUS', 'UNRESOLVED'] as const
  const numbers = {
    RESOLVED: coverage.resolved,
    AMBIGUOUS: coverage.ambiguous,
    UNRESOLVED: coverage.unresolved,
  }
  return (
    <section class="coverage" aria-labelledby="coverage">
      <h2 id="coverage">{text.coverage}</h2>
      <div class="bar" aria-hidden="true">
        {statuses.map((status) => (
          <i key={status} class={status.toLowerCase()} style={{ flexGrow: numbers[status] }} />
        ))}
      </div>
      <ul>
        {statuses.map((status) => (
          <li key={status}>
            <i class={status.toLowerCase()} aria-hidden="true" />
            {text.status[status]} <strong>{printNumber(numbers[status])}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Empty(): JSX.Element {
  const text = words()
  return (
    <section class="empty">
      <h2>{text.emptyTitle}</h2>
      <p>{text.emptyText}</p>
      <pre>npm start -- pad/naar/stuk.txt</pre>
    </section>
  )
}
