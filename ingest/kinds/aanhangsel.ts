import type { Mention } from '../document.ts'
import { withoutOverlap } from '../entities/hit.ts'
import { standsFree } from '../grammar/glued-mark.ts'
import { readList } from '../grammar/kamerstukken/kamerstuk-numbers.ts'
import { publisherIds } from '../grammar/publisher-ids.ts'
import { sessionOfWords, wordDate } from '../grammar/session-date.ts'
import { noSession, readSessionYear, sessionYear } from '../grammar/session-year.ts'
import type { Kind } from '../kind.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { beginsWord } from '../read/characters.ts'
import { orItself, resolved, unresolved } from './resolution.ts'

const gap = String.raw`[\s,:]{0,4}`
const of = String.raw`(?:van(?:\s*de)?|der|bij\s+de)`
const kamer = String.raw`(?:(?<eerste>I(?![I\p{L}])|(?:van\s+de\s+)?Eerste\s+Kamer|EK)|II(?!\p{L})|(?:van\s+de\s+)?Tweede\s+Kamer|TK)?`
/** As printed, in the plural, and as typed by mistake: "Aaanhangsel", "Aanhansel". */
const name = String.raw`(?:[Aa]a?an(?:-?\s?hang?-?\s?sels?|h\.)|AANHANGSEL|AH(?![\p{L}\d])|Kamervragen\smet\santwoord(?:en)?)`
const record = String.raw`(?:[Hh]an-?\s?de-?\s?lin-?\s?gen|HANDELINGEN|Hand\.)`
const year = String.raw`\(?(?:(?:verga-?\s?der-?\s?jaar|VERGADERJAAR|zittings-?\s?jaar|zitting|jaargang|jrg\.?)\s{0,2})?(?<year>${sessionYear})\)?`
const nr = String.raw`(?:nrs?\.?|NRS?\.|nos?\.|nummers?)\s{0,2}`
const pages = /,?\s?(?:blz|pp?|pag)\.?\s?\d{1,4}(?!\d)(?:\s?[-–]\s?\d{1,4})?/y

const number = String.raw`(?=\d{1,4}(?!\d|[ .]\d{3}))`
/** "Aanhangsel van de Handelingen II 2022/23, nr. 1234": name, session, number. */
const ofYear = new RegExp(
  String.raw`${name}(?:\)|[\s-]?(?:${of}\s*)?${record})?${gap}${kamer}${gap}${year}${gap}(?:${name}${gap})?(?<nr>${nr})?${number}`,
  'uy',
)
/** "Aanhangsel van de Handelingen nr. 1234, vergaderjaar 2022–2023": the number in front of the session. */
const numberFirst = new RegExp(
  String.raw`${name}(?:\s?(?:${of}\s*)?${record})?${gap}${kamer}${gap}(?:${nr})?(?<first>\d{1,4}(?:(?:,|\sen|,\sen)\s\d{1,4}(?![\d–/-])){0,6})(?![\d–/-]|[ .]\d{3})${gap}(?:van\s+|uit\s+)?(?:het\s+)?${year}`,
  'uy',
)
/** "Handelingen II 2010/11, Aanhangsel, nr. 3", "Tweede Kamer, vergaderjaar 2010–2011, Aanhangsel nr. 3". */
const front = new RegExp(
  String.raw`(?<!\p{L})(?:(?<record>${record}|Kamerstukken)|Vergaderjaar|Kamervragen|Tweede\s+Kamer|TK|(?<eersteKamer>Eerste\s+Kamer|EK))${gap}${kamer}${gap}${year}${gap}\(?$`,
  'u',
)
const behind = new RegExp(
  String.raw`${name}(?:\s(?:${of}\s*)?${record})?\)?${gap}(?<nr>${nr})${number}`,
  'uy',
)
/** Several without "nrs.": "Tweede Kamer, vergaderjaar 2010–2011, Aanhangsels 3, 7 en 12". */
const behindPlural = new RegExp(
  String.raw`(?<nr>[Aa]anhangsels)(?:\s(?:${of}\s*)?${record})?\s${number}(?=\d{1,4}(?:,\s\d{1,4}){0,12}\sen\s\d)`,
  'uy',
)
/** Without "nr.", behind the record alone: "Handelingen II 2010/11, Aanhangsel 3". */
const behindRecord = new RegExp(`${name}${gap}${number}`, 'uy')
/** The same where the session stands in front: "Vergaderjaar 2010–2011, Aanhangsel van de Handelingen 3". */
const behindWhole = new RegExp(
  String.raw`${name}\s(?:${of}\s*)?${record}${gap}${number}(?=\d{1,4}[).;:,?!…»”"*|\]])`,
  'uy',
)
/**
 * Behind the words for the session: "[Vergaderjaar 2010–2011, aanhangsel 3, antwoord op vraag 2]"; at the end of a line a small number is the page
 * of a footer.
 */
const behindYear = new RegExp(
  `${name},?\\s{1,2}(?=\\d{1,4}(?:[,;)\\]]|\\.(?!\\d))|\\d{3,4}\\s?(?:\\n|$))`,
  'uy',
)
/** A number without a session: "Aanhangsel Handelingen nr. 1234". */
const sessionless = new RegExp(
  String.raw`${name}\s?(?:${of}\s*)?${record}${gap}${kamer}${gap}(?:(?<nr>${nr})${number}|(?=\d{2,4}(?:[).;]|\s\()))`,
  'uy',
)
/** "Aanhangsel 2699 over zee": three digits at least, for other papers have an aanhangsel 4. */
const bare = /Aanhangsel\s(?=\d{3,4}(?:[).;,]|\s(?:\(|over\s|inzake\s)))/y
/**
 * "uw antwoord van 31 mei 2011": the day of questions or answers tells the session that the words leave out; what is asked in
 * August or September may be answered in the next.
 */
const answeredOn = new RegExp(
  String.raw`^[^.;\n]{0,120}?(?<!\p{L})(?:antwoord(?:en)?|beantwoording|ontvangen|(?:vragen|ingezonden)(?!\s(?:(?:van|op|d\.d\.)\s)?\d{1,2}\s(?:augustus|september)))\s(?:(?:van|op|d\.d\.)\s)?${wordDate}`,
  'u',
)
/** A further session and number: "… nr. 12 en vergaderjaar 2022–2023, nr. 17". */
const further = new RegExp(
  String.raw`(?:,?\s(?:en|alsmede)|[;,])\s(?:${kamer}\s)?${year}(?:${gap}(?<nr>${nr})${number}|,\s(?=\d{1,4}(?:[).;,]|\s?$)))`,
  'uy',
)
const kamervragen = /Kamervragen\s+\($/
/** Longest text in front of the name, in UTF-16 code units. */
const reach = 80
const id =
  /ah-(?<house>tk|ek)-(?<from>\d{4})[-–]?(?<to>\d{4})(?:[-–]|,\s{0,2}nr\.?\s{0,2})(?<first>\d{1,4})(?!\d)/iy
const ids = trigger('ah-tk-', 'ah-ek-', 'AH-TK-', 'AH-EK-')
const hang = trigger('hang', 'HANG', 'hansel')
const short = trigger('anh.')
/** "Tweede Kamer 2004–2005, AH, nr. 1067". */
const initials = trigger('AH ', 'AH,')
/** The publisher's own title: "Kamervragen met antwoord 2008–2009, nr. 2345". */
const answered = trigger('Kamervragen met antwoord')

/** Written questions and their answers: `Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2166` → `ah-tk-20232024-2166`. */
export const aanhangsel: Kind = {
  kind: 'aanhangsel',
  // "Aanhangsel Handelingen 2023–2024, aanhangselnummer 12": its second word is read from its first.
  find: ({ text }) =>
    withoutOverlap([
      ...namesIn(text).flatMap((start) => fromName(text, start)),
      ...placesOf(text, ids).flatMap((start) => fromId(text, start)),
      ...publisherIds(text, 'aanhangsel'),
    ]),
  resolve: ({ said }, { rule, confidence }, { document }) => {
    const { id, kamer, vergaderjaar = '', nummer } = said
    if (id !== undefined) return orItself(resolved(id, rule, confidence), document)
    if (vergaderjaar.length !== 8) return unresolved(rule, 'The session year is not printed whole.', 0.5)
    const wrong = noSession(vergaderjaar)
    if (wrong !== null) return unresolved(rule, wrong, 0.5)
    return orItself(resolved(`ah-${kamer}-${vergaderjaar}-${nummer}`, rule, confidence), document)
  },
}

function fromId(text: string, start: number): readonly Mention[] {
  const match = standsFree(text, start) ? matchAt(id, text, start) : null
  return match === null ? [] : readNumbers(text, match, start, 'id')
}

/** Where "Aanhangsel" and "Aanh." may begin. */
function namesIn(text: string): readonly number[] {
  const found: number[] = []
  for (const at of placesOf(text, hang)) {
    const front = /(?:[Aa]a?an|AAN)-?\s?$/.exec(text.slice(Math.max(0, at - 6), at))
    if (front !== null) found.push(at - front[0].length)
  }
  for (const at of placesOf(text, short)) found.push(at - 1)
  for (const at of placesOf(text, initials)) found.push(at)
  for (const at of placesOf(text, answered)) found.push(at)
  return found
}

/** Reads around the name's first letter. */
function fromName(text: string, start: number): readonly Mention[] {
  if (!beginsWord(text, start)) return []
  const before = text.slice(Math.max(0, start - reach), start)
  const forward = matchAt(ofYear, text, start)
  if (forward !== null) {
    const begin = start - (kamervragen.exec(before)?.[0].length ?? 0)
    return withFurther(text, readNumbers(text, forward, begin, 'words'))
  }
  const first = matchAt(numberFirst, text, start)
  // "het aanhangsel 4 van 2020-2021" may hang on anything.
  const sure = first !== null && (text.charAt(start) === 'A' || /n(?:r|ummer)/.test(first[0]))
  if (first !== null && sure) return readNumbers(text, first, start, 'number-first')
  const session = front.exec(before)
  if (session === null) return readSessionless(text, start)
  const numbered =
    matchAt(behind, text, start) ??
    matchAt(behindPlural, text, start) ??
    matchAt(session.groups?.record === undefined ? behindWhole : behindRecord, text, start) ??
    (inBrackets.test(session[0]) ? matchAt(behindYear, text, start) : null)
  if (numbered === null) return []
  numbered.groups = { ...session.groups, ...numbered.groups }
  return withFurther(text, readNumbers(text, numbered, start - session[0].length, 'words'))
}

const inBrackets = /[Vv]ergaderjaar/

function readSessionless(text: string, start: number): readonly Mention[] {
  const match = matchAt(sessionless, text, start) ?? matchAt(bare, text, start)
  return (match === null ? [] : readNumbers(text, match, start, 'without-session')).map((mention) => {
    const {
      day = '',
      month = '',
      dated = '',
    } = answeredOn.exec(text.slice(mention.end, mention.end + 160))?.groups ?? {}
    if (day === '') return mention
    const vergaderjaar = sessionOfWords(day, month, dated)
    return {
      ...mention,
      confidence: 0.8,
      names: mention.names.map(({ said }) => ({ said: { ...said, vergaderjaar } })),
    }
  })
}

function withFurther(text: string, first: readonly Mention[]): readonly Mention[] {
  const all = [...first]
  for (;;) {
    const next = matchAt(further, text, all.at(-1)?.end ?? text.length)
    if (next === null) return all
    const joint = /^\W+(?:(?:en|alsmede)\s)?/.exec(next[0])?.[0].length ?? 0
    const read = readNumbers(text, next, next.index + joint, 'words')
    if (read.length === 0) return all
    all.push(...read)
  }
}

function readNumbers(text: string, match: RegExpExecArray, start: number, rule: string): readonly Mention[] {
  const { eerste, eersteKamer, year, nr, first, house, from, to } = match.groups ?? {}
  const end = match.index + match[0].length
  const announced = { plural: /s/i.test(nr ?? ''), nr: true, digits: true }
  const list =
    first === undefined ? readList(text, end, announced) : { numbers: first.match(/\d+/g) ?? [], end }
  if (list === null) return []
  const page = matchAt(pages, text, list.end)
  const years = from === undefined ? readSessionYear(year ?? '') : [from, to ?? '']
  const said = {
    kamer: house?.toLowerCase() ?? (eerste === undefined && eersteKamer === undefined ? 'tk' : 'ek'),
    vergaderjaar: (years ?? []).join(''),
  }
  return [
    {
      start,
      end: page === null ? list.end : pages.lastIndex,
      kind: 'aanhangsel',
      rule: `aanhangsel/${rule}`,
      confidence: 0.98,
      names: list.numbers.map((nummer) => ({ said: { ...said, nummer } })),
    },
  ]
}
