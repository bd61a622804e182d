import type { Document } from '../document.ts'
import { oncePer } from '../once.ts'
import { findAgain } from './again.ts'
import type { Beginnings } from './beginnings.ts'
import type { addressSpans } from './context.ts'
import { findCurated } from './curated.ts'
import { type Hit, touches, withoutOverlap } from './hit.ts'
import { findLearnt, learn } from './learnt.ts'
import { oneLine, slugOf } from './letters.ts'
import { findPersons } from './persons.ts'
import type { Places } from './places.ts'
import { findShapes } from './shapes.ts'
import { findShortForms } from './shortforms.ts'
import { type Survey, survey, surveyOf } from './survey.ts'

/** Every entity named in a document's text, all four kinds together; made once a document. */
export const entitiesIn: (document: Document) => readonly Hit[] = oncePer((document) =>
  analyse(document.text, surveyOf(document)),
)

/** The entity whose name begins at `start`; null where none does. */
export function entityAt(document: Document, start: number): Hit | null {
  const hits = entitiesIn(document)
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const hit = hits[low]
  return hit?.start === start ? hit : null
}

/**
 * Every entity named in a text, in order, none overlapping: names of the curated data, names and abbreviations that
 * the text itself defines, organisations by their form, short forms, persons. Linear in the text.
 */
export function analyse(text: string, surveyed: Survey = survey(text)): readonly Hit[] {
  const { addresses, beginnings, places } = surveyed
  const curated = findCurated(text, places.forms, beginnings)
  const learnt = learn(text, curated)
  const kept = curated.filter((hit) => !(learnt.things.has(text.slice(hit.start, hit.end)) && isShort(hit)))
  const named = withoutOverlap([...outside(findLearnt(text, learnt.forms, beginnings), addresses), ...kept])
  const shaped = withoutOverlap([...named, ...shapes(text, places.heads, named)])
  const organised = withoutOverlap([...shaped, ...findShortForms(text, shaped, beginnings)])
  return withoutOverlap([
    ...organised,
    ...outside(persons(text, places.titles, organised, beginnings), addresses),
  ])
}

/** Found as an abbreviation, with or without what was glued to it. */
const isShort = (hit: Hit): boolean => hit.rule === 'abbreviation' || hit.rule === 'bare-name'

function outside(hits: readonly Hit[], addresses: ReturnType<typeof addressSpans>): readonly Hit[] {
  let next = 0
  return hits.filter((hit) => {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= hit.start) next++
    return (addresses[next]?.start ?? Number.POSITIVE_INFINITY) > hit.start
  })
}

function shapes(text: string, heads: Places['heads'], named: readonly Hit[]): readonly Hit[] {
  const taken = new Set(named.map((hit) => hit.start))
  return findShapes(text, heads, taken)
    .filter((shape) => !taken.has(shape.start))
    .map(({ start, end, name }) => ({
      start,
      end,
      kind: 'organisatie',
      id: slugOf(
        name
          .replace(/^Nederlandse ambassade/, 'Ambassade')
          .replace(/^(Ambassade|Consulaat-Generaal) (?:in|te) /, '$1 '),
      ),
      rule: 'form',
      confidence: 0.8,
      others: [],
      reason: 'The form of the name says that it is an organisation.',
    }))
}

function persons(
  text: string,
  titles: Places['titles'],
  others: readonly Hit[],
  beginnings: Beginnings,
): readonly Hit[] {
  const found = findPersons(text, titles, beginnings).filter(
    (person) => !touches(others, person.start, person.end),
  )
  const titled = found.map(
    ({ start, end, family, rule }): Hit => ({
      start,
      end,
      kind: 'persoon',
      id: family,
      rule,
      confidence: rule === 'compound' ? 0.85 : 0.93,
      others: [],
      reason: null,
    }),
  )
  const again = findAgain(text, found, beginnings).filter((hit) => !touches(others, hit.start, hit.end))
  return withoutOverlap([...titled, ...again])
}

/** What the text says at a hit, white space made one. */
export function formOf(text: string, hit: Hit): string {
  return oneLine(text.slice(hit.start, hit.end))
}
