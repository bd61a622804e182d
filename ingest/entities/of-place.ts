import type { Span } from '../document.ts'
import { placesOf } from '../pass/pass.ts'
import { type Trigger, trigger } from '../pass/trigger.ts'
import { type Hit, touches } from './hit.ts'
import { isLetterAt } from './letters.ts'

/** A sort of body of which many places have one, and how it is called where its place is left out. */
interface Sort {
  /** The ids of those that the data has. */
  readonly ids: RegExp
  /** Ids that the noun may mean as well: none of them may be named. */
  readonly others: RegExp | null
  /** What is found, articles with it. */
  readonly sought: Trigger
  /** What of it is the name, behind an article or in brackets. */
  readonly noun: RegExp
  /** An abbreviation or a noun with capitals counts in front of the name as well. */
  readonly anywhere: boolean
}

const court = /^(?:hof|gerechtshof)-(?!van-)/
const sorts: readonly Sort[] = [
  {
    ids: /^penitentiaire-inrichting-/,
    others: null,
    sought: trigger('de PI', 'De PI', '(PI)', 'enitentiaire Inrichting', 'enitentiaire inrichting'),
    noun: /(?:(?<=[Dd]e\s)[Pp]enitentiaire\s[Ii]nrichting|(?<=[Dd]e\s|nrichting\s\()PI)(?![\p{L}\d])/u,
    anywhere: true,
  },
  {
    ids: court,
    others: /^(?:igh|icc|hvj-eu|ehrm|gemeenschappelijk-hof)/,
    sought: trigger('et gerechtshof', 'et hof '),
    noun: /(?<=[Hh]et\s)(?:gerechts)?hof(?![\p{L}\d-])/u,
    anywhere: false,
  },
  {
    ids: /^rechtbank-/,
    others: null,
    sought: trigger('e rechtbank'),
    noun: /(?<=[Dd]e\s)rechtbank(?![\p{L}\d-])/u,
    anywhere: false,
  },
  {
    ids: /^veiligheidsregio-/,
    others: null,
    sought: trigger('e veiligheidsregio'),
    noun: /(?<=[Dd]e\s)veiligheidsregio(?![\p{L}\d-])/u,
    anywhere: false,
  },
  {
    ids: /^(?:omgevingsdienst|odnzkg|dcmr)/,
    others: null,
    sought: trigger('e omgevingsdienst'),
    noun: /(?<=[Dd]e\s)omgevingsdienst(?![\p{L}\d-])/u,
    anywhere: false,
  },
]

/** "de rechtbank te Zeedorp", "het hof van justitie", "de PI Zeedorp": another, or any. */
const goesOn = /^\s(?:(?:in|te|van|voor|uit)\s(?:de\s|het\s)?(?:\p{Lu}|justitie)|\p{Lu}\p{Ll})/u
/** "de Belgische ⟨rechtbank⟩". */
const foreignSort = /(?<!\p{L})(?!Nederlandse|Hoge)\p{Lu}\p{Ll}+s(?:ch)?e\s$/u
/** "In beginsel kan de burger bij de ⟨rechtbank⟩ …": any of them. */
const anyOne =
  /(?<!\p{L})(?:kan|kunnen|men|iemand|iedereen|iedere|elke|doorgaans|in\shet\salgemeen|in\s(?:beginsel|principe))(?!\p{L})[^.?!\n]*$/iu
const sentenceReach = 100
/** How much in front of a place is looked at, and how much behind it, in UTF-16 code units. */
const around = 14
const ahead = 30

/**
 * "het gerechtshof", "de PI" in a text that names one body of that sort and no other: that one, up to where another is spoken of ("de rechtbank te
 * Zeedorp"). In order within each sort; each look is bounded.
 */
export function findOfPlace(text: string, hits: readonly Hit[]): readonly Hit[] {
  return sorts.flatMap((sort) => {
    const places = placesOf(text, sort.sought)
    const named = places.length === 0 ? [] : hits.filter(({ id }) => sort.ids.test(id))
    const [first] = named
    if (first === undefined || named.some(({ id }) => id !== first.id)) return []
    if (sort.others !== null && hits.some(({ id }) => sort.others?.test(id))) return []
    const found = places
      .flatMap((place) => nounAt(text, place, sort.noun) ?? [])
      .filter(({ start, end }) => !touches(hits, start, end))
    const other = found.find(({ end }) => goesOn.test(text.slice(end, end + ahead)))?.start
    const foreign = places.find((place) => isForeign(text, place))
    const until = Math.min(other ?? text.length, foreign ?? text.length)
    return found
      .filter(({ start }) => start < until && (sort.anywhere || start >= first.end))
      .filter(({ start }) => !anyOne.test(text.slice(Math.max(0, start - sentenceReach), start)))
      .map((span) => ({ ...first, ...span, rule: 'short-form', confidence: 0.8, reason }))
  })
}

const reason = 'The one body of that sort that the document names.'

/** Whether what stands at a place, "e rechtbank", is the end of "Belgische rechtbank". */
const isForeign = (text: string, place: number): boolean =>
  foreignSort.test(text.slice(Math.max(0, place - around), place + 'e '.length))

function nounAt(text: string, place: number, noun: RegExp): Span | null {
  const from = Math.max(0, place - around)
  const match = noun.exec(text.slice(from, place + ahead))
  if (match === null) return null
  const start = from + match.index
  return isLetterAt(text, start - 1) ? null : { start, end: start + match[0].length }
}
