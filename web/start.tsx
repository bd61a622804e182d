import type { JSX } from 'preact'
import { Answering, useAnswer } from './answer.tsx'
import { type StartQuery, startQuery } from './gql/queries.ts'
import { ViewLink } from './node-link.tsx'
import { Glyph } from './picture/glyph.tsx'
import { toMiddle } from './view.ts'
import { language, words } from './words/words.ts'

/** The first thing one sees: what this is, how much it holds, and where to begin. */
export function Start(): JSX.Element {
  const text = words()
  const answered = useAnswer(startQuery, {})
  return (
    <main id="start" class="start" tabIndex={-1}>
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

function Contents({ counts, coverage, search }: StartQuery): JSX.Element {
  const text = words()
  const figures = ['documents', 'stubs', 'parts', 'references'] as const
  return (
    <>
      <section class="papers" aria-labelledby="papers">
        <h2 id="papers">{text.startPapers}</h2>
        <ul>
          {search.nodes.map((node) => (
            <li key={node.id}>
              <ViewLink to={toMiddle(node.id)} class="paper">
                <Glyph kind={node.kind} known={node.known} />
                <span>
                  <strong>{node.label}</strong>
                  <span>{node.title}</span>
                  {node.__typename === 'Document' && node.date !== null && (
                    <time>{printDate(node.date)}</time>
                  )}
                </span>
              </ViewLink>
            </li>
          ))}
        </ul>
        {search.pageInfo.hasNextPage && <p class="muted">{text.startMore}</p>}
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

const locale = (): string => (language.value === 'nl' ? 'nl-NL' : 'en-GB')
const printNumber = (number: number): string => number.toLocaleString(locale())

/** `2021-06-22` in words. */
export const printDate = (date: string): string =>
  new Date(`${date}T12:00:00`).toLocaleDateString(locale(), { dateStyle: 'long' })
