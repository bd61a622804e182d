import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Answering, useAnswer } from '../answer.tsx'
import { type HistoryQuery, historyQuery, type NodeKind } from '../gql/queries.ts'
import { NodeLink } from '../node-link.tsx'
import { shapes } from '../picture/shapes.ts'
import { go, view } from '../view.ts'
import { printNumber } from '../words/printed.ts'
import { words } from '../words/words.ts'
import { known } from './references.tsx'
import { printableYears } from './year-bars.ts'

type Year = HistoryQuery['history']['years'][number]

/** In which years a node was cited how often, as bars and as a table, with what was cited beside it. */
export function Years({ id }: { readonly id: string }): JSX.Element {
  const text = words()
  const kind = known(view.value.beside, text.nodeKinds)
  const answered = useAnswer(historyQuery, { node: id, kinds: kind && [kind] })
  // While those of another kind come the choice stays, and with it the focus.
  const last = useRef(answered)
  if (answered.state !== 'loading') last.current = answered
  return (
    <Answering of={last.current}>
      {({ history: { years } }) =>
        years.length === 0 ? (
          <p class="muted">{text.yearsNone}</p>
        ) : (
          <>
            <Plot years={years} />
            <label class="path-most">
              {text.yearsKinds}
              <select
                value={kind ?? ''}
                onChange={(event) => go({ beside: (event.currentTarget.value || null) as NodeKind | null })}
              >
                <option value="">{text.allKinds}</option>
                {(Object.keys(shapes) as NodeKind[]).map((name) => (
                  <option key={name} value={name}>
                    {text.nodeKinds[name]}
                  </option>
                ))}
              </select>
            </label>
            <div aria-busy={answered.state === 'loading'}>
              <Table years={years} />
            </div>
          </>
        )
      }
    </Answering>
  )
}

/** One bar for every year from the first to the last, the empty ones too; the table below says the same. */
function Plot({ years }: { readonly years: readonly Year[] }): JSX.Element | null {
  const text = words()
  const bars = printableYears(years)
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return null
  const best = bars.reduce((most, bar) => (bar.references > most.references ? bar : most), first)
  const total = bars.reduce((sum, { references }) => sum + references, 0)
  const told = text.yearsPlot(
    total,
    String(first.year),
    String(last.year),
    String(best.year),
    best.references,
  )
  return (
    <figure class="plot">
      <figcaption>{text.yearsTitle}</figcaption>
      <div class="bars" role="img" aria-label={told}>
        <span class="top">{printNumber(best.references)}</span>
        {bars.map(({ year, references, named }) => (
          <span key={year} class="year-bar" title={`${year}: ${printNumber(references)}`}>
            <i style={{ height: `${(100 * references) / best.references}%` }} />
            <small>{named ? year : ''}</small>
          </span>
        ))}
      </div>
    </figure>
  )
}

function Table({ years }: { readonly years: readonly Year[] }): JSX.Element {
  const text = words()
  return (
    <table class="years">
      <caption class="unseen">{text.yearsTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{text.year}</th>
          <th scope="col" class="number">
            {text.yearReferences}
          </th>
          <th scope="col" class="number">
            {text.yearPapers}
          </th>
          <th scope="col" title={text.yearsBeside}>
            {text.yearCompanions}
          </th>
        </tr>
      </thead>
      <tbody>
        {newestFirst(years).map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year === null ? text.yearUnknown : <ChooseYear year={year.year} />}</th>
            <td class="number">{printNumber(year.references)}</td>
            <td class="number">{printNumber(year.documents)}</td>
            <td>
              <ul>
                {year.companions.map(({ node, parts }) => (
                  <li key={node.id}>
                    <NodeLink node={node} /> <small>{text.times(parts)}</small>
                  </li>
                ))}
              </ul>
              {year.sampled && <small class="muted">{text.yearSampled}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Narrows all that is on the screen to one year. */
function ChooseYear({ year }: { readonly year: number }): JSX.Element {
  const { period } = view.value
  const isChosen = period?.from === year && period.to === year
  return (
    <button
      type="button"
      class="small"
      title={words().yearOnly(String(year))}
      aria-pressed={isChosen}
      onClick={() => go({ period: isChosen ? null : { from: year, to: year } })}
    >
      {year}
    </button>
  )
}

/** The last year first; what has no date is last. */
const newestFirst = (years: readonly Year[]): readonly Year[] =>
  years.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
