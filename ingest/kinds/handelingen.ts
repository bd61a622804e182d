import type { Mention, Name, Resolution } from '../document.ts'
import { standsFree } from '../grammar/glued-mark.ts'
import {
  firstById,
  firstByItem,
  type HandelingenHit,
  readClerks,
  readHandelingen,
} from '../grammar/handelingen-grammar.ts'
import { noSession } from '../grammar/session-year.ts'
import type { Kind } from '../kind.ts'
import { matchAt, matchesAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { numbers, trigger } from '../pass/trigger.ts'
import { beginsWord, codeAt } from '../read/characters.ts'
import { ambiguous, orItself, resolved, unresolved } from './resolution.ts'

/** Where a place may begin, read on from there. */
const begins = /Han-?\s?de-?\s?li|handelingen\s[TEI]|HANDELINGEN|Hand\.|H(?:TK|EK)/y
const words = trigger('Han', 'HANDEL', 'HTK', 'HEK', 'handelingen TK', 'handelingen EK', 'handelingen I')
const clerks = /[TE]\s?K\s$/
const id = /h-(?<house>tk|ek)-(?<years>\d{8})-(?<rest>\d{1,4}(?:-\d{1,4}){1,3})(?![\d-])/y
const ids = trigger('h-tk-', 'h-ek-')

/** The record of a debate: `Handelingen II 2022/23, nr. 84, item 12` → `h-tk-20222023-84-12`. */
export const handelingen: Kind = {
  kind: 'handelingen',
  find: ({ text }) => [...fromWords(text), ...fromIds(text)].sort((a, b) => a.start - b.start),
  resolve: (name, mention, { document }) => orItself(resolve(name, mention), document),
}

function fromWords(text: string): readonly Mention[] {
  const found: Mention[] = []
  for (const index of beginningsIn(text)) {
    if (index < (found.at(-1)?.end ?? 0) || !beginsWord(text, index)) continue
    const clerks = readClerks(text, index)
    found.push(...(clerks === null ? readHandelingen(text, index) : [clerks]).map(toMention))
  }
  return found
}

const capitalK = 75

/** Where the words begin, or the clerks' own form of a digit behind "TK". */
function beginningsIn(text: string): readonly number[] {
  const found = placesOf(text, words).filter((place) => matchAt(begins, text, place) !== null)
  for (const number of placesOf(text, numbers)) {
    const own =
      codeAt(text, number - 2) === capitalK ? clerks.exec(text.slice(Math.max(0, number - 4), number)) : null
    if (own !== null) found.push(number - own[0].length)
  }
  return found.sort((a, b) => a - b)
}

function toMention({ start, end, kamer, years, meeting, items, pages }: HandelingenHit): Mention {
  const said: Record<string, string> = { kamer }
  if (years !== null) said.vergaderjaar = years
  if (meeting !== null) said.nummer = meeting
  if (pages !== null) said.pagina = pages[1] === null ? pages[0] : pages.join('-')
  const names = items.length === 0 ? [{ said }] : items.map((item) => ({ said: { ...said, item } }))
  return { start, end, kind: 'handelingen', rule: 'handelingen/words', confidence: 0.97, names }
}

const fromIds = (text: string): readonly Mention[] =>
  matchesAt(id, text, placesOf(text, ids))
    .filter(({ index }) => standsFree(text, index))
    .map((match) => {
      const { house = '', years = '', rest = '' } = match.groups ?? {}
      const said = { kamer: house, vergaderjaar: years, nummer: rest }
      const end = match.index + match[0].length
      const mention = { start: match.index, end, kind: 'handelingen', rule: 'handelingen/id' } as const
      return { ...mention, confidence: 0.97, names: [{ said }] }
    })

/**
 * Official ids name items since 2010–2011, before that pages: the meeting and the item's first page in 2009–2010, its first and last page from 1996–1997, with the meeting in front before, from 1994–1995 on.
 * Of a meeting without its item ours ends behind the meeting. Source: the ids of officielebekendmakingen.nl.
 */
function resolve({ said }: Name, { rule, confidence }: Mention): Resolution {
  const { kamer, vergaderjaar = '', nummer, item, pagina } = said
  const id = (...rest: readonly string[]): string => ['h', kamer, vergaderjaar, ...rest].join('-')
  if (vergaderjaar === '') return unresolved(rule, 'The session year is not printed whole.', 0.5)
  const wrong = noSession(vergaderjaar)
  if (wrong !== null) return unresolved(rule, wrong, 0.5)
  if (nummer?.includes('-')) return resolved(id(nummer), rule, confidence)
  if (nummer !== undefined && item !== undefined) return resolved(id(nummer, item), rule, confidence)
  const [from = '', to = from] = pagina?.split('-') ?? []
  const rest = from === '' ? null : itemByPages(vergaderjaar, nummer, from, to)
  // A page alone is hardly ever an item, but where ids name the first one: the meeting is sure, which has no official id of its own.
  const alone = pagina?.includes('-') !== true && vergaderjaar < firstByFirstPage
  if (nummer !== undefined && (rest === null || alone))
    return { ...resolved(id(nummer), rule, 0.9), reason: 'The meeting is named, and not its item.' }
  if (rest === null)
    return unresolved(rule, 'The item of the debate is not named, and only items have official ids.', 0.6)
  const only = 'This is the item only if it spans exactly the pages that are cited.'
  return ambiguous(nummer === undefined ? [id(...rest)] : [id(...rest), id(nummer)], rule, only, 0.5)
}

/** The session whose ids name the meeting and the first page of an item. */
const firstByFirstPage = '20092010'

function itemByPages(
  years: string,
  meeting: string | undefined,
  from: string,
  to: string,
): readonly string[] | null {
  const last = to.length < from.length ? `${from.slice(0, from.length - to.length)}${to}` : to
  if (years >= firstByItem || years < firstById) return null
  if (years >= firstByFirstPage) return meeting === undefined ? [from, last] : [meeting, from]
  if (years >= '19961997') return [from, last]
  return meeting === undefined ? null : [meeting, from, last]
}
