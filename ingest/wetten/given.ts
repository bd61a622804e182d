import type { Span } from '../document.ts'
import { nameBefore } from '../entities/definitions.ts'
import { oneLine, slugOf } from '../entities/letters.ts'
import type { Place } from '../entities/place.ts'
import { scan } from '../entities/scan.ts'
import type { Spelling } from '../entities/spelling.ts'
import type { Survey } from '../entities/survey.ts'
import { compile } from '../entities/trie.ts'
import { isOther } from './context.ts'
import { curatedWet } from './data.ts'
import { curatedTexts, type WetForm, wetForms } from './forms.ts'
import type { WetTitle } from './title.ts'
import { abbreviationBehind, closingEnd } from './titles.ts'

/** A law where its name stands, before what is around it is looked at. */
export interface Named extends Span {
  readonly ids: readonly [string, ...string[]]
  readonly name: string | null
  readonly rule: 'name' | 'abbreviation' | 'learnt' | WetTitle['rule']
  /** Counts only with pieces in front of it. */
  readonly bare: boolean
}

const byAbbreviation: ReadonlyMap<string, WetForm> = new Map(
  wetForms
    .filter(({ role }) => role === 'abbreviation')
    .toReversed()
    .map((form) => [form.text, form]),
)

const bySlug: ReadonlyMap<string, WetForm> = new Map(
  wetForms
    .filter(({ role, ambiguous }) => role === 'name' && !ambiguous)
    .toReversed()
    .map((form) => [slugOf(form.text), form]),
)

/** A title that the data has, or with an abbreviation that it has for a title that begins alike, is that law; else one of its own. */
export function titleNamed({ start, end, name, abbreviation, rule }: WetTitle): Named {
  const slug = slugOf(name)
  const curated = abbreviation === null ? undefined : byAbbreviation.get(abbreviation)
  const alike =
    curated !== undefined && slugOf(curatedWet(curated.id)?.name ?? '').slice(0, 14) === slug.slice(0, 14)
  const known = alike ? curated : bySlug.get(slug)
  if (known !== undefined) return { start, end, ids: [known.id], name: null, rule, bare: false }
  return { start, end, ids: [slug], name, rule, bare: false }
}

/**
 * Abbreviations of laws that the text gives to something else: "Investeringsakkoord Opleiding Wijkzorg (IOW)". A name
 * of the law itself in front of the bracket says the contrary.
 */
export function givenToOthers(
  text: string,
  places: readonly Place<WetForm>[],
  names: readonly Named[],
): ReadonlySet<string> {
  const ends = new Set(names.map(({ end }) => end))
  const strange = new Set<string>()
  for (const { start, end, spellings } of places) {
    if (text.charAt(start - 1) !== '(' || text.charAt(end) !== ')' || spellings[0]?.role !== 'abbreviation')
      continue
    const definition = nameBefore(text, start - 1, text.slice(start, end))
    if (definition?.exact && !ends.has(definition.end) && !lawWord.test(definition.name))
      strange.add(text.slice(start, end))
  }
  return strange
}

const lawWord = /(?:wet|besluit|regeling|verdrag|verordening|richtlijn|wetboek)(?![\p{L}])/iu

/** Abbreviation → the law that the text gives it to; the first definition counts. */
export function definitionsIn(text: string, names: readonly Named[]): ReadonlyMap<string, Named> {
  const given = new Map<string, Named>()
  for (const one of names) {
    if (one.rule === 'abbreviation') continue
    const short = abbreviationBehind(text, closingEnd(text, one), oneLine(text.slice(one.start, one.end)))
    if (short !== null && !given.has(short)) given.set(short, one)
  }
  return given
}

interface Given extends Spelling {
  readonly law: Named
}

/**
 * Every place of an abbreviation that the text gives, and of a title that it marks somewhere, where the data has neither;
 * in order.
 */
export function findGiven(
  text: string,
  given: ReadonlyMap<string, Named>,
  titles: readonly Named[],
  beginnings: Survey['beginnings'],
): readonly Named[] {
  const again = titles.flatMap((one): readonly (readonly [string, Named])[] =>
    one.name === null ? [] : [[one.name, one]],
  )
  const fresh = [...new Map([...again, ...given])].filter(([form]) => !curatedTexts.has(form))
  if (fresh.length === 0) return []
  // A title may be a heading in capitals.
  const spellings = fresh.map(
    ([form, law]): Given => ({
      text: form,
      policy: law.name === form && form.includes(' ') ? 'title' : 'exact',
      law,
    }),
  )
  const found: Named[] = []
  const visit = (start: number, end: number, [first]: readonly Given[]): void => {
    if (first === undefined || isOther(text, start, end, first.text)) return
    found.push({ start, end, ids: first.law.ids, name: first.law.name, rule: 'learnt', bare: false })
  }
  scan(text, compile(spellings), visit, beginnings)
  return found
}
