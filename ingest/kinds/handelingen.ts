import type { Mention, Name, Resolution } from '../document.ts'
import type { Kind } from '../kind.ts'
import { matches } from '../matches.ts'
import { ambiguous, resolved, unresolved } from './resolution.ts'
import { readSessionYear, sessionYear } from './session-year.ts'

const gap = String.raw`[\s,:]{0,4}`
const kamer = String.raw`(?:(?<eerste>I(?![I\p{L}])|(?:van\s+de\s+|der\s+)?Eerste\s+Kamer|EK)|II(?!\p{L})|(?:van\s+de\s+|der\s+)?Tweede\s+Kamer|TK)?`
const pages = String.raw`(?:blz|pp?|pag)\.?\s?(?<from>\d{1,5})(?:\s?[-–—]\s?(?<to>\d{1,5}))?|bladzijden?\s(?<from2>\d{1,5})(?:\s?[-–—]\s?(?<to2>\d{1,5}))?`
const form = new RegExp(
  String.raw`Hand(?:elingen|\.)\s{1,2}${kamer}${gap}(?:\(?(?:vergaderjaar|zittingsjaar|zitting)\s{0,2})?(?<year>${sessionYear})\)?${gap}(?:(?:nr\.?\s{0,2})?(?<meeting>\d{1,3})(?![\d\p{L}]|[ .]\d{3}))?(?:[\s,-]{0,3}(?:items?|agendapunt(?:en)?)\s{0,2}(?<item>\d{1,3})(?!\d)|[-–](?<dashed>\d{1,4})(?!\d)(?:[-–]\d{1,4})?)?(?:${gap}\(?(?:${pages}))?`,
  'gu',
)
/** What makes the words that follow another record: "Aanhangsel van de", "Bijlagen". */
const of = /(?:\p{L}|(?:Aanhangsel|Aanh\.|Bijlagen|Bijl\.)\s{0,2}(?:van\sde\s|der\s)?)$/u
const id = /h-(?<house>tk|ek)-(?<years>\d{8})-(?<rest>\d{1,4}(?:-\d{1,4}){1,3})(?![\d-])/g

/** The record of a debate: `Handelingen II 2022/23, nr. 84, item 12` → `h-tk-20222023-84-12`. */
export const handelingen: Kind = {
  kind: 'handelingen',
  triggers: ['Handelingen', 'Hand.', '-tk-', '-ek-'],
  find: ({ text }) =>
    [
      ...matches(form, text)
        .filter(({ index }) => !of.test(text.slice(Math.max(0, index - 20), index)))
        .flatMap(fromWords),
      ...matches(id, text)
        .filter(({ index }) => !/[\p{L}\d-]/u.test(text.charAt(index - 1)))
        .map((match) => {
          const { house = '', years = '', rest = '' } = match.groups ?? {}
          return mentionOf(match, 'id', match[0].length, { kamer: house, vergaderjaar: years, nummer: rest })
        }),
    ].sort((a, b) => a.start - b.start),
  resolve,
}

function mentionOf(match: RegExpExecArray, rule: string, length: number, said: Name['said']): Mention {
  return {
    start: match.index,
    end: match.index + length,
    kind: 'handelingen',
    rule: `handelingen/${rule}`,
    confidence: 0.97,
    names: [{ said }],
  }
}

function fromWords(match: RegExpExecArray): readonly Mention[] {
  const groups = match.groups ?? {}
  const { meeting, item, dashed } = groups
  const [from, to] = [groups.from ?? groups.from2, groups.to ?? groups.to2]
  const years = readSessionYear(groups.year ?? '')
  if (years === null || (meeting === undefined && from === undefined)) return []
  const said: Record<string, string> = {
    kamer: groups.eerste === undefined ? 'tk' : 'ek',
    vergaderjaar: years.join(''),
  }
  if (meeting !== undefined) said.nummer = meeting
  const agenda = item ?? dashed
  if (agenda !== undefined) said.item = agenda
  if (from !== undefined) said.pagina = to === undefined ? from : `${from}-${to}`
  return [mentionOf(match, 'words', match[0].replace(/[\s,:]+$/, '').length, said)]
}

/**
 * Official ids name items since 2010–2011, before that pages: the meeting and the item's first page in 2009–2010, its
 * first and last page from 1996–1997, with the meeting in front before. Source: the ids of officielebekendmakingen.nl.
 */
function resolve({ said }: Name, { rule, confidence }: Mention): Resolution {
  const { kamer, vergaderjaar = '', nummer, item, pagina } = said
  const id = (...rest: readonly string[]): string => ['h', kamer, vergaderjaar, ...rest].join('-')
  if (nummer?.includes('-')) return resolved(id(nummer), rule, confidence)
  if (nummer !== undefined && item !== undefined) return resolved(id(nummer, item), rule, confidence)
  const [from = '', to = from] = pagina?.split('-') ?? []
  const rest = from === '' ? null : itemByPages(vergaderjaar, nummer, from, to)
  return rest === null
    ? unresolved(rule, 'The item of the debate is not named, and only items have official ids.', 0.6)
    : ambiguous(
        [id(...rest)],
        rule,
        'This is the item only if it spans exactly the pages that are cited.',
        0.5,
      )
}

function itemByPages(
  years: string,
  meeting: string | undefined,
  from: string,
  to: string,
): readonly string[] | null {
  const last = to.length < from.length ? `${from.slice(0, from.length - to.length)}${to}` : to
  if (years >= '20102011') return null
  if (years >= '20092010') return meeting === undefined ? [from, last] : [meeting, from]
  if (years >= '19961997') return [from, last]
  return meeting === undefined ? null : [meeting, from, last]
}
