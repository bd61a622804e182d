import type { Mention, Name, Resolution } from '../document.ts'
import { findCouncil } from '../grammar/celex-council.ts'
import { standsFree } from '../grammar/glued-mark.ts'
import { at } from '../grammar/kamerstukken/kamerstuk-numbers.ts'
import type { Kind } from '../kind.ts'
import { matchesAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { numbers, trigger } from '../pass/trigger.ts'
import { isDigit, isUpper } from '../read/characters.ts'
import { ambiguous, resolved } from './resolution.ts'

const body = '(?:EU|EGKS|EEG|EG|Euratom|GBVB|JBZ)'
const several = String.raw`${body}(?:,\s?${body}){0,3}`
const bodies = String.raw`(?:\(${several}\)|${body}(?=\s))\s{0,2}`
/** Between the word and the number may stand what the act is called: "Kaderrichtlijn Water (2000/60/EG)". */
const front = new RegExp(
  String.raw`(?:(?<europe>EU|EG|Europese)[-\s])?(?:gedelegeerde\s)?(?<act>(?<compound>[\p{L}-]{0,24}?)(?<word>verordening|richtlijn|kaderbesluit|besluit|beschikking|aanbeveling|(?<!\p{L})(?:RL|VO)(?=[.\s])|gemeenschappelijk\s(?:optreden|standpunt)))(?:en|\.)?\s{0,2}(?<called>(?:\p{L}{2,20}\s){0,3}\()?(?:van\sde\s(?:Commissie|Raad)\s)?(?<bodies>${bodies})?(?<nr>nrs?\.?\s{0,2})?$`,
  'iu',
)
/** Tells most numbers with a stroke that they are no act's. */
const acts = /verordening|richtlijn|besluit|beschikking|aanbeveling|(?:rl|vo)[.\s]|ptreden|standpunt/i
/** Longest text in front of the first number of an act, in UTF-16 code units. */
const reach = 80
/** One number of a list: "Richtlijnen 2014/23/EU, 2014/24/EU en 2014/25/EU". */
const item = new RegExp(
  String.raw`(?<join>(?:\s?,|\s?,?\sen)\s)?(?<bodies>${bodies})?(?<nr>nrs?\.?\s{0,2})?(?<first>\d{1,4})\s?/\s?(?<second>\d{1,4})(?:\s?/\s?(?<union>${several}))?(?![\d/])`,
  'y',
)
const printed = /CELEX(?:-nummer)?[:\s]{1,3}(?:nr\.?\s)?(?<celex>[1-9]\d{4}[A-Z]{1,2}\d{4})(?!\w)/y
const celexes = trigger('CELEX')
/**
 * Acts (sector 3), papers that prepare them (sector 5) and judgments of the Court (sector 6) say what they are without
 * "CELEX".
 */
const bare =
  /(?:3(?:19[5-9]|20\d)\d[RLDFH]|5(?:19[5-9]|20\d)\d(?:[PDSJX]C|A[EPR]|I[EP]|XG|TA)|6(?:19[5-9]|20\d)\d[CT][CJO])\d{4}(?!\w)/y
/** The series that the Commission and the High Representative number by year. */
const series = trigger('COM', 'JOIN', 'SWD', 'SEC')
const commission =
  /(?:COM|JOIN|SWD|SEC)(?:\s?\(\s?(?<year>(?:19|20)?\d{2})\s?\),?\s{0,2}|\s?(?<joined>(?:19|20)\d{2})\s?\(|[\s/](?<plain>(?:19|20)\d{2})[\s/,]{1,2})(?:nr\.?\s)?(?<number>\d{1,4})(?!\d)(?:\s?(?:[—–-]\s?)?(?:final|definitief|def\.))?/y
/** "COM(2098) 102⟨, 103 en 104⟩": more of the same year, up to a mark. */
const alsoOfSeries = /((?:,\s\d{2,4}){0,4}\sen\s\d{2,4})(?=\s?[().;,])/y

/** The matches that are no end of a longer word or number. */
const standing = (text: string, places: readonly number[], form: RegExp): readonly RegExpExecArray[] =>
  matchesAt(form, text, places).filter(
    ({ index }) => !/[\p{L}\d]/u.test(text.charAt(index - 1)) || standsFree(text, index),
  )

/** The numbers that may be of an act, of a paper that prepares one, or of a judgment. */
const ofSector = (text: string): readonly number[] =>
  placesOf(text, numbers).filter(
    (place) => '356'.includes(text.charAt(place)) && isUpper(text.charCodeAt(place + 5)),
  )

/** The letter of an act in its CELEX number. Source: the CELEX structure, sector 3. */
const letters: Readonly<Record<string, string>> = {
  verordening: 'R',
  richtlijn: 'L',
  besluit: 'D',
  beschikking: 'D',
  kaderbesluit: 'F',
  aanbeveling: 'H',
  rl: 'L',
  vo: 'R',
  'gemeenschappelijk optreden': 'E',
  'gemeenschappelijk standpunt': 'E',
}
/** Words that are an act's only where the Union is named beside them. */
const short = /^(?:rl|vo|gemeenschappelijk\s\p{L}+)$/iu

/** `Verordening (EU) 2016/679` → `CELEX:32016R0679`. */
export const celex: Kind = {
  kind: 'celex',
  find: ({ text }) =>
    [
      ...findActs(text),
      ...standing(text, placesOf(text, celexes), printed).map((match) =>
        mention(match, 'number', { celex: match.groups?.celex ?? '' }),
      ),
      ...standing(text, ofSector(text), bare)
        .filter(
          ({ index }) =>
            !/CELEX(?:-nummer)?[:\s]{1,3}(?:nr\.?\s)?$/.test(text.slice(Math.max(0, index - 20), index)),
        )
        .map((match) => mention(match, 'number', { celex: match[0] })),
      ...standing(text, placesOf(text, series), commission).map((match) => ofSeries(text, match)),
      ...findCouncil(text),
    ].sort((a, b) => a.start - b.start),
  resolve,
}

const spanned = (start: number, end: number, rule: string, said: readonly Name['said'][]): Mention => ({
  start,
  end,
  kind: 'celex',
  rule: `celex/${rule}`,
  confidence: 0.95,
  names: said.map((one) => ({ said: one })),
})

const mention = (match: RegExpExecArray, rule: string, said: Name['said']): Mention =>
  spanned(match.index, match.index + match[0].length, rule, [said])

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) === 32

/** Acts by the stroke in their number: far rarer in a text than the words in front. */
function findActs(text: string): readonly Mention[] {
  const found: Mention[] = []
  let free = 0
  for (let stroke = text.indexOf('/'); stroke >= 0; stroke = text.indexOf('/', stroke + 1)) {
    const index = stroke - (isSpace(text, stroke - 1) ? 2 : 1)
    const behind = stroke + (isSpace(text, stroke + 1) ? 2 : 1)
    if (index < free || !isDigit(text.charCodeAt(index)) || !isDigit(text.charCodeAt(behind))) continue
    const act = readAct(text, index, free)
    if (act === null) continue
    found.push(act)
    free = act.end
  }
  return found
}

function readAct(text: string, stroke: number, free: number): Mention | null {
  const digits = /\d{1,4}$/.exec(text.slice(Math.max(free, stroke - 3), stroke + 1))?.[0].length ?? 0
  const begin = stroke + 1 - digits
  const from = Math.max(free, begin - reach)
  const window = text.slice(from, begin)
  const match = acts.test(window) ? front.exec(window) : null
  const groups = match?.groups
  if (match === null || groups === undefined) return null
  const { word = '', compound, europe, called } = groups
  const letter = letters[word.toLowerCase().replace(/\s/, ' ')] ?? ''
  const plain = compound === '' && !short.test(word)
  const said: Name['said'][] = []
  let end = begin
  let own: Groups = groups
  for (;;) {
    const one = at(item, text, end)
    if (one?.groups === undefined || (one.groups.join === undefined) !== (end === begin)) break
    // What stands between the word and the number is surely a name only when the number says whose act it is.
    if (called !== undefined && one.groups.union === undefined) break
    own = { ...one.groups, bodies: one.groups.bodies ?? own.bodies, nr: one.groups.nr ?? own.nr }
    const european = europe !== undefined || own.bodies !== undefined || own.union !== undefined
    const celex = european ? celexOf(letter, own) : plain ? bareAct(letter, own) : null
    if (celex === null) break
    said.push({ celex })
    end += one[0].length
  }
  return said.length === 0 ? null : spanned(from + match.index, end, 'act', said)
}

type Groups = Readonly<Record<string, string | undefined>>

/**
 * Numbers run year/number since 2015, number/year before for regulations and whatever is printed with "nr.", and
 * year/number for directives always. Source: Interinstitutional style guide, 1.2.2.
 */
function celexOf(letter: string, { nr, bodies = '', first = '', second = '' }: Groups): string | null {
  const old = /E[EG]|EGKS/.test(bodies)
  const numbered = letter !== 'L' && letter !== 'F' && (nr !== undefined || (letter === 'R' && old))
  const yearFirst = !(numbered && fullYear(second) !== null) && fullYear(first) !== null
  const year = fullYear(yearFirst ? first : second)
  const number = yearFirst ? second : first
  return year === null ? null : `3${year}${letter}${number.padStart(4, '0')}`
}

/**
 * "richtlijn 2003/88", "Verordening 883/2004" and "Verordening 2016/679" are of the European Union without saying so:
 * no gemeente numbers so. Of other acts the Union must be named.
 */
function bareAct(letter: string, { first = '', second = '', nr }: Groups): string | null {
  const directive = letter === 'L' && /^(?:19[6-9]|20[0-2])\d$/.test(first)
  // "Verordening 1/2003", on competition, is cited so everywhere.
  const known =
    (nr === undefined ? /^\d{3,4}$/ : /^\d{1,4}$/).test(first) || (first === '1' && second === '2003')
  const old = letter === 'R' && known && /^(?:19[6-9]\d|20(?:0\d|1[0-4]))$/.test(second)
  const early = letter === 'R' && /^\d{3,4}$/.test(first) && /^(?:5[89]|[6-9]\d)$/.test(second)
  const recent = letter === 'R' && /^20(?:1[5-9]|2\d)$/.test(first) && /^\d{3,4}$/.test(second)
  return directive || old || early || recent
    ? celexOf(letter, { first, second, nr: old || early ? 'nr' : undefined })
    : null
}

/** Years before 1999 are printed in two digits. */
const fullYear = (printed: string): string | null =>
  /^(?:19[5-9]\d|20\d\d)$/.test(printed) ? printed : /^[5-9]\d$/.test(printed) ? `19${printed}` : null

const sectors: Readonly<Record<string, readonly [string, ...string[]]>> = {
  COM: ['DC', 'PC'],
  JOIN: ['JC'],
  SWD: ['SC'],
  SEC: ['SC'],
}

function ofSeries(text: string, match: RegExpExecArray): Mention {
  const said = readSeries(text, match)
  const end = match.index + match[0].length
  const others = at(alsoOfSeries, text, end)?.[0] ?? ''
  const numbers = (others.match(/\d+/g) ?? []).map(Number)
  const rising = numbers.every((number, index) => number > (numbers[index - 1] ?? Number(said.nummer)))
  if (others === '' || !rising) return mention(match, 'commission', said)
  const more = numbers.map((number) => ({ ...said, nummer: String(number).padStart(4, '0') }))
  return spanned(match.index, end + others.length, 'commission', [said, ...more])
}

function readSeries(text: string, match: RegExpExecArray): Name['said'] {
  const { year, joined, plain, number = '' } = match.groups ?? {}
  const series = /^[A-Z]+/.exec(match[0])?.[0] ?? ''
  const short = year ?? joined ?? plain ?? ''
  const full = short.length === 2 ? `${Number(short) > 50 ? '19' : '20'}${short}` : short
  const soort = series === 'COM' ? sortOfPaper(text, match.index, match.index + match[0].length) : ''
  return { reeks: series, jaar: full, nummer: number.padStart(4, '0'), soort }
}

/** Length of the words in front of a COM number, and behind it, that say what it is, in UTF-16 code units. */
const saying = { before: 320, behind: 60 } as const
const proposals = 'voorstel(?:len)?|ontwerp|verordening(?:en)?|richtlijn(?:en)?|besluit(?:en)?'
const others =
  'mededeling(?:en)?|verslag(?:en)?|rapport(?:en)?|witboek|groenboek|werkprogramma|actieplan|evaluatie|strategie|jaarverslag|beoordeling|herstelplan|routekaart|visie'
const sorts = new RegExp(
  String.raw`(?<of>(?:van|over|op|bij|tot|voor|naar)\s(?:(?:de|het|een|deze)\s)?(?:\p{L}{2,20}(?:e|se)\s)?)?(?<![\p{L}])(?:\p{L}{2,20}-?)?(?:(?<proposal>${proposals})|(?<other>${others}))(?!\p{L})`,
  'giu',
)

/** Another document of such a series. */
const other = /(?:COM|JOIN|SWD|SEC)\s?\(/g

/**
 * What the words say a COM document is: `voorstel`, `mededeling` (or a report, a white paper …), or nothing. The last
 * noun in front of the number that no preposition puts below another ("verslag over de verordening"), else the first of
 * them since another such number ("over het voorstel voor …"), else the first behind it.
 */
function sortOfPaper(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - saying.before), start)
  const clause = before.slice(Math.max(...[';', '\n', '.'].map((mark) => before.lastIndexOf(mark))) + 1)
  const own = clause.slice(Math.max(0, ...Array.from(clause.matchAll(other), ({ index }) => index)))
  const said = [...own.matchAll(sorts)]
  const last = said.findLast(({ groups }) => groups?.of === undefined) ?? said[0]
  const behind = /^[^;\n.]*/.exec(text.slice(end, end + saying.behind))?.[0] ?? ''
  const told = last ?? [...behind.matchAll(sorts)][0]
  if (told === undefined) return titleOfFiche(text.slice(Math.max(0, start - fiche), start))
  return told.groups?.proposal === undefined ? 'mededeling' : 'voorstel'
}

/** Length of the head of a fiche in front of its "Nr. Commissiedocument", in UTF-16 code units. */
const fiche = 600

/** A fiche gives a document's title a few lines above its number. */
function titleOfFiche(head: string): string {
  if (!/Nr\.?\sCommissiedocument[:\s]{0,3}$/i.test(head)) return ''
  if (/Titel\svoorstel|Proposal\sfor|Voorstel\svoor/i.test(head)) return 'voorstel'
  return /Titel\smededeling|Communication|Mededeling/i.test(head) ? 'mededeling' : ''
}

function resolve({ said }: Name, { rule, confidence }: Mention): Resolution {
  if (said.raad !== undefined) return resolved(`CONSIL:${said.raad}`, rule, 0.8)
  const { celex, reeks, jaar, nummer, soort } = said
  if (reeks === undefined) return resolved(`CELEX:${celex}`, rule, confidence)
  const id = (sector: string): string => `CELEX:5${jaar}${sector}${nummer}`
  const [first, second] = sectors[reeks] ?? ['DC']
  if (second === undefined) return resolved(id(first), rule, 0.9)
  if (soort === 'voorstel') return resolved(id(second), rule, 0.85)
  if (soort === 'mededeling') return resolved(id(first), rule, 0.85)
  return ambiguous(
    [id(first), id(second)],
    rule,
    'A COM document is a proposal (PC) or another document (DC).',
    0.7,
  )
}
