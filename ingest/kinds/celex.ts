import type { Mention, Name, Resolution } from '../document.ts'
import type { Kind } from '../kind.ts'
import { ambiguous, resolved } from './resolution.ts'

const body = '(?:EU|EG|EEG|EGKS|Euratom|GBVB|JBZ)'
const number = String.raw`(?:nr\.?\s{0,2})?\d{1,4}\/\d{1,4}(?:\/${body}(?:,\s?${body})?)?(?![\d/])`
/** One act, or several under one word: "Richtlijnen 2014/23/EU, 2014/24/EU en 2014/25/EU". */
const acts = new RegExp(
  String.raw`(?<!\p{L}|\p{L}-)(?<europe>(?:EU|EG|Europese)[-\s])?(?:[Uu]itvoerings|[Gg]edelegeerde\s|[Rr]aam)?(?<act>[Vv]erordening|[Rr]ichtlijn|[Kk]aderbesluit|[Bb]esluit|[Bb]eschikking|[Aa]anbeveling)(?:en)?\s{1,2}(?:van\sde\sCommissie\s|van\sde\sRaad\s)?(?<list>(?:\(${body}(?:,\s?${body})?\)\s{0,2})?${number}(?:(?:\s?,|\s?,?\sen)\s(?:\(${body}(?:,\s?${body})?\)\s{0,2})?${number}){0,12})`,
  'gu',
)
const one = new RegExp(
  String.raw`(?<nr>nr\.?\s{0,2})?(?<first>\d{1,4})\/(?<second>\d{1,4})(?:\/(?<union>${body}))?`,
  'g',
)
const printed =
  /(?<![\p{L}\d])(?:CELEX[:\s]{1,3}(?:nr\.?\s)?(?<celex>[1-9]\d{4}[A-Z]{1,2}\d{4})|(?<bare>3(?:19[5-9]|20\d)\d[RLDFH]\d{4}))(?![\p{L}\d])/gu
const commission =
  /(?<![\p{L}\d])(?<series>COM|JOIN|SWD|SEC)(?:\s?\(\s?(?<year>(?:19|20)?\d{2})\s?\)\s{0,2}|[\s/](?<plain>(?:19|20)\d{2})[\s/,]{1,2})(?:nr\.?\s)?(?<number>\d{1,4})(?!\d)(?:\s(?:final|definitief|def\.))?/gu
const council =
  /(?<![\p{L}\d])(?:[Rr]aadsdocument|Raadsdoc\.|ST)\s(?:nr\.?\s)?(?<number>\d{4,5})\/(?:\d\/)?(?<year>\d{2})(?!\d)/gu

/** The letter of an act in its CELEX number. Source: the CELEX structure, sector 3. */
const letters: Readonly<Record<string, string>> = {
  verordening: 'R',
  richtlijn: 'L',
  besluit: 'D',
  beschikking: 'D',
  kaderbesluit: 'F',
  aanbeveling: 'H',
}

/** `Verordening (EU) 2016/679` → `CELEX:32016R0679`. */
export const celex: Kind = {
  kind: 'celex',
  find: ({ text }) =>
    [
      ...[...text.matchAll(acts)].flatMap(readActs),
      ...[...text.matchAll(printed)].map((match) =>
        mention(match, 'number', { celex: match.groups?.celex ?? match.groups?.bare ?? '' }),
      ),
      ...[...text.matchAll(commission)].map((match) => mention(match, 'commission', readSeries(text, match))),
      ...[...text.matchAll(council)].map((match) =>
        mention(match, 'council', { raad: `ST_${match.groups?.number}_20${match.groups?.year}_INIT` }),
      ),
    ].sort((a, b) => a.start - b.start),
  resolve,
}

const mention = (match: RegExpExecArray, rule: string, ...said: readonly Name['said'][]): Mention => ({
  start: match.index,
  end: match.index + match[0].length,
  kind: 'celex',
  rule: `celex/${rule}`,
  confidence: 0.95,
  names: said.map((one) => ({ said: one })),
})

function readActs(match: RegExpExecArray): readonly Mention[] {
  const { act = '', list = '', europe } = match.groups ?? {}
  const letter = letters[act.toLowerCase()] ?? ''
  const european = europe !== undefined || /\((?:EU|EG|EEG|EGKS|Euratom|GBVB|JBZ)/.test(list)
  const old = /\((?:EG|EEG|EGKS)/.test(list)
  const said = [...list.matchAll(one)].flatMap(({ groups = {} }) => {
    const celex =
      european || groups.union !== undefined ? celexOf(letter, groups, old) : bareDirective(letter, groups)
    return celex === null ? [] : [{ celex }]
  })
  return said.length === 0 ? [] : [mention(match, 'act', ...said)]
}

type Groups = Readonly<Record<string, string | undefined>>

/**
 * Numbers run year/number since 2015, number/year before for regulations and whatever is printed with "nr.", and
 * year/number for directives always. Source: Interinstitutional style guide, 1.2.2.
 */
function celexOf(letter: string, { nr, first = '', second = '' }: Groups, old: boolean): string | null {
  const numbered = letter !== 'L' && letter !== 'F' && (nr !== undefined || (letter === 'R' && old))
  const yearFirst = !(numbered && fullYear(second) !== null) && fullYear(first) !== null
  const year = fullYear(yearFirst ? first : second)
  const number = yearFirst ? second : first
  return year === null ? null : `3${year}${letter}${number.padStart(4, '0')}`
}

/** "richtlijn 2003/88" is one of the European Union without saying so; other acts are not. */
const bareDirective = (letter: string, groups: Groups): string | null =>
  letter === 'L' && /^(?:19[6-9]|20[0-2])\d$/.test(groups.first ?? '') ? celexOf(letter, groups, false) : null

/** Years before 1999 are printed in two digits. */
const fullYear = (printed: string): string | null =>
  /^(?:19[5-9]\d|20\d\d)$/.test(printed) ? printed : /^[5-9]\d$/.test(printed) ? `19${printed}` : null

const sectors: Readonly<Record<string, readonly [string, ...string[]]>> = {
  COM: ['DC', 'PC'],
  JOIN: ['JC'],
  SWD: ['SC'],
  SEC: ['SC'],
}

function readSeries(text: string, match: RegExpExecArray): Name['said'] {
  const { series = '', year, plain, number = '' } = match.groups ?? {}
  const short = year ?? plain ?? ''
  const full = short.length === 2 ? `${Number(short) > 50 ? '19' : '20'}${short}` : short
  const proposal = /voorstel/i.test(text.slice(Math.max(0, match.index - 160), match.index))
  return { reeks: series, jaar: full, nummer: number.padStart(4, '0'), soort: proposal ? 'voorstel' : '' }
}

function resolve({ said }: Name, { rule, confidence }: Mention): Resolution {
  if (said.raad !== undefined) return resolved(`CONSIL:${said.raad}`, rule, 0.8)
  const { celex, reeks, jaar, nummer, soort } = said
  if (reeks === undefined) return resolved(`CELEX:${celex}`, rule, confidence)
  const id = (sector: string): string => `CELEX:5${jaar}${sector}${nummer}`
  const [first, second] = sectors[reeks] ?? ['DC']
  if (second === undefined) return resolved(id(first), rule, 0.9)
  const pair = soort === 'voorstel' ? ([id(second), id(first)] as const) : ([id(first), id(second)] as const)
  return ambiguous(pair, rule, 'A COM document is a proposal (PC) or another document (DC).', 0.7)
}
