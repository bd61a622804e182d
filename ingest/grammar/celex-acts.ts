import type { Mention, Name } from '../document.ts'
import { matchAt } from '../matches.ts'
import { isDigit } from '../read/characters.ts'
import { letters } from './celex-letters.ts'
import { celexMention } from './celex-mention.ts'

/** EC and EEC stand in Dutch texts too, taken over from the English. */
const body = '(?:EU|EGKS|EEG|EG|EE?C(?![A-Za-z])|Euratom|GBVB|JBZ)'
const several = String.raw`${body}(?:,\s?${body}){0,3}`
const bodies = String.raw`(?:\(${several}\)|${body}(?=\s))\s{0,2}`
/** Between the word and the number may stand what the act is called: "Kaderrichtlijn Water (2000/60/EG)". */
const front = new RegExp(
  String.raw`(?:(?<europe>EU|EG|Europese)[-\s])?(?:gedelegeerde\s)?(?<act>(?<compound>[\p{L}-]{0,24}?)(?<word>verordening|richtlijn|kaderbesluit|besluit|beschikking|aanbeveling|(?<!\p{L})(?:RL|VO)(?=[.\s])|gemeenschappelijke?\s(?:optreden|standpunt)))(?:en|\.)?\s{0,2}(?<called>(?:\p{L}{2,20}\s){0,3}\()?(?:van\sde\s(?:Commissie|Raad)\s)?(?<bodies>${bodies})?(?<nr>n(?:rs?|o)\.?\s{0,2})?$`,
  'iu',
)
/** Tells most numbers with a stroke that they are no act's. */
const acts = /verordening|richtlijn|besluit|beschikking|aanbeveling|(?:rl|vo)[.\s]|ptreden|standpunt/i
/** Longest text in front of the first number of an act, in UTF-16 code units. */
const reach = 80
/** One number of a list: "Richtlijnen 2014/23/EU, 2014/24/EU en 2014/25/EU". */
const item = new RegExp(
  String.raw`(?<join>(?:\s?,|\s?,?\sen)\s)?(?<bodies>${bodies})?(?<nr>[Nn](?:rs?|o)\.?\s{0,2})?(?<first>\d{1,4})\s?/\s?(?<second>\d{1,6})(?:\s?/\s?(?<union>${several})(?!\d{3}|/)|(?![\d/]|-[A-Z]))`,
  'y',
)
/** With those of words that name an act beside its number alone. */
const allLetters: Readonly<Record<string, string>> = {
  ...letters,
  aanbeveling: 'H',
  rl: 'L',
  vo: 'R',
  'gemeenschappelijk optreden': 'E',
  'gemeenschappelijk standpunt': 'E',
}
/** "de gemeentelijke ⟨verordening (123/2007)⟩": another body's, where the Union is not named. */
const localBefore =
  /(?<!\p{L})(?:gemeentelijke|provinciale|(?:algemene\s)?plaatselijke|stedelijke|lokale|regionale|nationale|landelijke|eigen)\s$/iu
/** "⟨verordening 123/2007⟩ van de gemeente Zandwijk" */
const localBehind =
  /^\)?\s(?:van|door|voor)\s(?:(?:de|het|haar|zijn)\s)?(?:deel)?(?:gemeente|raad\svan|provinci|Provinciale\sStaten|(?:hoogheemraad|water)schap|college|burgemeester|stads?deel|eiland|bestuurscollege)/u
/** Longest of these, in UTF-16 code units. */
const localReach = { before: 24, behind: 40 } as const
/** Words that are an act's only where the Union is named beside them. */
const short = /^(?:rl|vo|gemeenschappelijk\s\p{L}+)$/iu

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) === 32

/** Acts of the Union, `Verordening (EU) 2016/679`, by the stroke in their number: far rarer in a text than the words in front. */
export function findActs(text: string): readonly Mention[] {
  const found: Mention[] = []
  let free = 0
  for (let stroke = text.indexOf('/'); stroke >= 0; stroke = text.indexOf('/', stroke + 1)) {
    const index = stroke - (isSpace(text, stroke - 1) ? 2 : 1)
    const behind = stroke + (isSpace(text, stroke + 1) ? 2 : 1)
    if (index < free || !isDigit(text.charCodeAt(index)) || !isDigit(text.charCodeAt(behind))) continue
    const act = readAct(text, index, free)
    if (act === null) continue
    found.push(...parted(text, act))
    free = act.end
  }
  return found
}

/** "Habitatrichtlijn (92/43/EEG": a name, and the number that stands behind it in a bracket that the mention does not close. */
const named = /^(?<name>[^()]{8,100}) \((?=\d)/
/** A noun alone, which is no name: "de richtlijn (92/43/EEG)". */
const noun =
  /^(?:(?:EU|EG|Europese)[-\s])?(?:richtlijn|verordening|kaderbesluit|besluit|beschikking|aanbeveling)$/i

/** The name of an act and the number in brackets behind it are each a mention of it. */
function parted(text: string, act: Mention): readonly Mention[] {
  const { name = '' } = named.exec(text.slice(act.start, act.end))?.groups ?? {}
  const [first, ...more] = act.names
  if (name === '' || noun.test(name) || first === undefined || more.length > 0) return [act]
  const end = act.start + name.length
  return [
    { ...act, end },
    { ...act, start: end + ' ('.length },
  ]
}

function readAct(text: string, stroke: number, free: number): Mention | null {
  const digits = /\d{1,4}$/.exec(text.slice(Math.max(free, stroke - 3), stroke + 1))?.[0].length ?? 0
  const begin = stroke + 1 - digits
  const from = Math.max(free, begin - reach)
  const window = text.slice(from, begin)
  const match = acts.test(window) ? front.exec(window) : null
  const groups = match?.groups
  if (match === null || groups === undefined) return bracketed(text, begin, free)
  const { word = '', compound, europe, called } = groups
  const letter = allLetters[word.toLowerCase().replace(/e?\s/, ' ')] ?? ''
  const plain = compound === '' && !short.test(word)
  // "de verordening (883/2004)": nothing but the bracket stands between.
  const bracket = called === '(' && plain
  const said: Name['said'][] = []
  let end = begin
  let own: Groups = groups
  for (;;) {
    const one = matchAt(item, text, end)
    if (one?.groups === undefined || (one.groups.join === undefined) !== (end === begin)) break
    // What stands between the word and the number is surely a name only when the number says whose act it is.
    const closed = bracket && text.charAt(end + one[0].length) === ')'
    if (called !== undefined && !closed && (one.groups.union ?? own.bodies) === undefined) break
    const { bodies, nr } = own
    // "(EU) nr. 652/2014 en (EU) 2016/429": the year comes first where "nr." is left out.
    const yearFirst = one.groups.bodies !== undefined && /^20(?:1[5-9]|2\d)$/.test(one.groups.first ?? '')
    own = {
      ...one.groups,
      bodies: one.groups.bodies ?? bodies,
      nr: one.groups.nr ?? (yearFirst ? undefined : nr),
    }
    const european = europe !== undefined || own.bodies !== undefined || own.union !== undefined
    const [second, other] = withoutMark(own, european)
    if (second === undefined) break
    const act = { ...own, second }
    const bare = plain || (compound === '' && isOldRegulation(word, act))
    const celex = european ? celexOf(letter, act) : bare ? bareAct(letter, act) : null
    if (celex === null) break
    const instead = other === undefined ? null : celexOf(letter, { ...own, second: other })
    said.push(instead === null ? { celex } : { celex, anders: instead })
    end += one[0].length
    const mark = (one.groups.second ?? '').length - second.length
    if (mark > 0) {
      if (instead === null) end -= mark
      break
    }
  }
  const start = from + match.index
  const whose = own.bodies ?? own.union ?? europe
  if (said.length === 0 || (whose === undefined && isLocal(text, start, end))) return null
  return celexMention(start, end, 'act', said)
}

/** "(92/43/EEG)": a number that says whose act it is, alone in brackets. */
const inBrackets = new RegExp(
  String.raw`(?<first>\d{2}|\d{4})/(?<second>\d{1,4})/(?<union>${body})(?=\))`,
  'y',
)
/** "De ⟨richtlijn⟩ van de Raad van 21 mei 1992 inzake de habitats (": the act that the words in front name last. */
const titled =
  /(?<!\p{L})(?:kader)?(?<word>richtlijn|verordening|besluit|beschikking)\s[^.;:()\n]{0,200}\($/iu
const titleReach = 230

/** "De richtlijn strategische milieubeoordeling (⟨2001/42/EG⟩)": the number in brackets behind a title. */
function bracketed(text: string, begin: number, free: number): Mention | null {
  if (text.charAt(begin - 1) !== '(') return null
  const one = matchAt(inBrackets, text, begin)
  if (one?.groups === undefined) return null
  const word = titled.exec(text.slice(Math.max(free, begin - titleReach), begin))?.groups?.word
  const celex = word === undefined ? null : celexOf(letters[word.toLowerCase()] ?? '', one.groups)
  return celex === null ? null : celexMention(begin, begin + one[0].length, 'act', [{ celex }])
}

const isLocal = (text: string, start: number, end: number): boolean =>
  localBefore.test(text.slice(Math.max(0, start - localReach.before), start)) ||
  localBehind.test(text.slice(end, end + localReach.behind))

/**
 * What the second number may be without the mark of a note glued to it, the longest first: 193 with mark 93 cannot be told
 * from 1939 with mark 3. Nothing where it is too long for a mark, or the Union is not named and its numbers run on.
 */
function withoutMark({ first = '', second = '', union }: Groups, european: boolean): readonly string[] {
  if (!/^20(?:1[5-9]|[2-9]\d)$/.test(first)) {
    if (second.length <= 4) return [second]
    const year = /^\d{3,4}$/.test(first) && fullYear(first) !== null ? null : markedYear.exec(second)
    return year === null || union !== undefined ? [] : [year[0]]
  }
  if (isNumber(second)) return [second]
  if (!european || union !== undefined) return []
  return [1, 2]
    .map((mark) => second.length - mark)
    .filter((length) => second.charAt(length) !== '0' && isNumber(second.slice(0, length)))
    .map((length) => second.slice(0, length))
}

const markedYear = /^(?:19[5-9]|20\d)\d(?=[1-9]\d?$)/
/** No year since 2015 has numbered four thousand acts. */
const isNumber = (digits: string): boolean => /^(?:\d{1,3}|[0-3]\d{3})$/.test(digits)

type Groups = Readonly<Record<string, string | undefined>>

/**
 * Numbers run year/number since 2015, number/year before for regulations and whatever is printed with "nr.", and
 * year/number for directives always. Source: Interinstitutional style guide, 1.2.2.
 */
function celexOf(letter: string, { nr, bodies = '', first = '', second = '' }: Groups): string | null {
  const old = /E[EGC]|EGKS/.test(bodies)
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
  const directive =
    letter === 'L' &&
    (/^(?:19[6-9]|20[0-2])\d$/.test(first) || (/^[6-9]\d$/.test(first) && !isShare(first, second)))
  // "Verordening 1/2003", on competition, is cited so everywhere.
  const known =
    (nr === undefined ? /^\d{3,4}$/ : /^\d{1,4}$/).test(first) || (first === '1' && second === '2003')
  const old = letter === 'R' && known && /^(?:19[6-9]\d|20(?:0\d|1[0-4]))$/.test(second)
  // "Verordening 2019/88" is a gemeente's of that year as well as one of 1988; "Verordening 2027/97" is of 1997.
  const year = /^20(?:[01]\d|2[0-5])$/.test(first)
  const early = letter === 'R' && !year && /^\d{3,4}$/.test(first) && /^(?:5[89]|[6-9]\d)$/.test(second)
  const recent = letter === 'R' && /^20(?:1[5-9]|2\d)$/.test(first) && /^\d{3,4}$/.test(second)
  return directive || old || early || recent
    ? celexOf(letter, { first, second, nr: old || early ? 'nr' : undefined })
    : null
}

/** "de richtlijn 80/20": shares of a whole; or what is numbered within a year: "richtlijn 70/2024". */
const isShare = (first: string, second: string): boolean =>
  /^(?:19|20)\d\d$/.test(second) || (/[05]$/.test(first) && Number(first) + Number(second) === 100)

/** "Vo 883/2004", "VO 1408/71": no session, and no file that is numbered within a year, has such a number in front. */
const isOldRegulation = (word: string, { first = '', second = '' }: Groups): boolean =>
  /^V[Oo]$/.test(word) &&
  /^(?!19|20)\d{3,4}$/.test(first) &&
  /^(?:(?:19)?(?:5[89]|[6-9]\d)|20(?:0\d|1[0-4]))$/.test(second)

/** Years before 1999 are printed in two digits. */
const fullYear = (printed: string): string | null =>
  /^(?:19[5-9]\d|20\d\d)$/.test(printed) ? printed : /^[5-9]\d$/.test(printed) ? `19${printed}` : null

/** The number of the one act that a mention names and that can mean no other; else null. */
export function onlyAct({ names }: Mention): string | null {
  const { celex, anders } = names.length === 1 ? (names[0]?.said ?? {}) : {}
  return celex === undefined || anders !== undefined ? null : celex
}
