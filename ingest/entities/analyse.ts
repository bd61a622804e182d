import type { Document, Span } from '../document.ts'
import { oncePer } from '../once.ts'
import type { Beginnings } from '../pass/beginnings.ts'
import { countBefore } from '../rising.ts'
import { findAgain } from './again.ts'
import { bothChambers } from './chambers.ts'
import { findCommittees } from './committees.ts'
import { findCompounds } from './compounds.ts'
import { findCurated } from './curated.ts'
import { withGroups } from './groups.ts'
import { type Hit, isWithin, touches, withoutOverlap } from './hit.ts'
import { findLearnt, learn, learnOfForms } from './learnt.ts'
import { oneLine, slugOf } from './letters.ts'
import { findMembers } from './members.ts'
import { findOfPlace } from './of-place.ts'
import { findOwnNames } from './own-names.ts'
import { withPairsApart } from './pairs.ts'
import type { Person } from './person.ts'
import { findPersons } from './persons.ts'
import type { Places } from './places.ts'
import { findShapes } from './shapes.ts'
import { findShortForms } from './short-forms.ts'
import { surveyOf } from './survey.ts'
import { findUnion } from './union.ts'

// What follows is made in the order of `entitySteps`, each over all documents in hand before the next.

/** Names of the curated data, organisations, ministries and parties. */
const curatedIn = oncePer((document: Document): readonly Hit[] => {
  const { places, beginnings } = surveyOf(document)
  const forms = places.forms.filter(({ spellings }) => spellings[0]?.kind !== 'persoon')
  return findCurated(document.text, forms, beginnings)
})

/** The same with names and abbreviations that the text itself defines. */
const namedIn = oncePer((document: Document): readonly Hit[] => {
  const { text } = document
  const { addresses, beginnings } = surveyOf(document)
  const curated = curatedIn(document)
  const learnt = learn(text, curated)
  const kept = curated.filter((hit) => !(learnt.things.has(text.slice(hit.start, hit.end)) && isShort(hit)))
  return withoutOverlap([
    ...outside(findLearnt(text, learnt.forms, beginnings), addresses),
    ...kept,
    ...findUnion(text),
  ])
})

/** Persons by what stands beside their names. */
const personsIn = oncePer((document: Document): readonly Person[] => {
  const { text } = document
  const { addresses, beginnings, places } = surveyOf(document)
  const curated = curatedIn(document)
  const taken = new Set(curated.map(({ start }) => start))
  return [
    ...withPairsApart(outside(findPersons(text, places.titles, beginnings, taken), addresses)),
    ...findMembers(text, curated),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
})

const isJudgment = ({ identity }: Document): boolean => identity.id.startsWith('ECLI:')

/** A court by its noun alone: in a judgment "de rechtbank" and "het hof" are parts in the case, and mostly those who write. */
const isCourt = (id: string): boolean => /^(?:rechtbank|hof)-/.test(id)

/** Names, organisations by their form, and short forms. */
const organisedIn = oncePer((document: Document): readonly Hit[] => {
  const { text } = document
  const { beginnings, places } = surveyOf(document)
  const named = namedIn(document)
  const formed = withoutOverlap([...named, ...shapes(text, places.heads, named)]).filter(
    notOf(personsIn(document)),
  )
  const shaped = withoutOverlap([...formed, ...findLearnt(text, learnOfForms(text, formed), beginnings)])
  const short = [...findShortForms(text, shaped, beginnings), ...findOfPlace(text, shaped)]
  return withoutOverlap([
    ...shaped,
    ...(isJudgment(document) ? short.filter(({ id }) => !isCourt(id)) : short),
    ...findOwnNames(text, shaped, beginnings),
    ...findCompounds(text, shaped, beginnings),
  ])
})

/**
 * Every entity named in a document's text, in order, none overlapping, all four kinds together; made once a document.
 * Linear in the text.
 */
export const entitiesIn: (document: Document) => readonly Hit[] = oncePer((document) => {
  const { text } = document
  const { beginnings, places } = surveyOf(document)
  const persons = personsIn(document)
  const organised = organisedIn(document)
  const people = namedPersons(text, persons, places.forms, organised, beginnings)
  const { leading = [], others = [] } = Object.groupBy(people, ({ start, end }) =>
    touches(organised, start, end) ? 'leading' : 'others',
  )
  const all = [...withoutOverlap([...organised, ...others]), ...leading]
  const begun = new Set(organised.map(({ start }) => start))
  const committees = findCommittees(text, persons).filter(({ start }) => !begun.has(start))
  return withGroups(
    text,
    [...all, ...committees, ...bothChambers(text, all)].sort((a, b) => a.start - b.start),
  )
})

/** What `entitiesIn` is made of, in order; of a document that is in hand alone it makes them itself. */
export const entitySteps: readonly ((document: Document) => unknown)[] = [
  surveyOf,
  curatedIn,
  namedIn,
  personsIn,
  organisedIn,
  entitiesIn,
]

/** The entity whose name begins at `start`; null where none does. */
export function entityAt(document: Document, start: number): Hit | null {
  const hits = entitiesIn(document)
  const hit = hits[countBefore(hits.length, (index) => (hits[index]?.start ?? 0) < start)]
  return hit?.start === start ? hit : null
}

/** Refuses an organisation where a title of persons stands in front: "mevrouw ⟨Philips⟩". */
function notOf(persons: readonly Person[]): (hit: Hit) => boolean {
  const starts = new Set(persons.filter(({ sure }) => sure === true).map(({ start }) => start))
  return ({ kind, start }) => kind !== 'organisatie' || !starts.has(start)
}

/** Found as an abbreviation, with or without what was glued to it. */
const isShort = (hit: Hit): boolean => hit.rule === 'abbreviation' || hit.rule === 'bare-name'

function outside<Place extends { readonly start: number }>(
  places: readonly Place[],
  addresses: readonly Span[],
): readonly Place[] {
  let next = 0
  return places.filter((hit) => {
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

/** Persons by what stands beside their names, the same names again, and names known without that. */
function namedPersons(
  text: string,
  persons: readonly Person[],
  forms: Places['forms'],
  others: readonly Hit[],
  beginnings: Beginnings,
): readonly Hit[] {
  const free = ({ start, end }: Span): boolean => !touches(others, start, end)
  // "de ⟨commissie-Zandplaat⟩": the person is found as well.
  const leads = others.filter(({ id }) => id.startsWith('commissie-') || id.startsWith('staatscommissie-'))
  const open = (one: Span): boolean => free(one) || isWithin(leads, one.start, one.end)
  const found = persons.filter(open)
  const known = forms.filter(({ spellings }) => spellings[0]?.kind === 'persoon').filter(free)
  return withoutOverlap([
    ...found.map(({ start, end, family, rule }) => person(start, end, family, rule)),
    ...findAgain(text, found, beginnings).filter(open),
    ...known.map(({ start, end }) => person(start, end, text.slice(start, end), 'known-name')),
  ])
}

const sureness: Readonly<Record<string, number>> = {
  compound: 0.85,
  'full-name': 0.85,
  'known-name': 0.85,
  particles: 0.85,
}

function person(start: number, end: number, family: string, rule: string): Hit {
  const confidence = sureness[rule] ?? 0.93
  return { start, end, kind: 'persoon', id: family, rule, confidence, others: [], reason: null }
}

/** What the text says at a hit, white space made one. */
export function formOf(text: string, hit: Hit): string {
  return oneLine(text.slice(hit.start, hit.end))
}
