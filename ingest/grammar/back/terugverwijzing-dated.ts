import type { Document, Mention, Resolution, Span } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { kamerstuk } from '../../kinds/kamerstuk.ts'
import { ambiguous, resolved } from '../../kinds/resolution.ts'
import { oncePerMentions } from '../../once-per-scope.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { sentenceEnds } from './sentence-ends.ts'
import { type Antecedent, inReadingOrder, readAt, targetsOf } from './terugverwijzing-antecedents.ts'
import { type Day, dayAndYear } from './terugverwijzing-between.ts'
import { samePart } from './terugverwijzing-part.ts'

/** Letters that a text names by their day, and numbers elsewhere: "mijn brief van 7 juni 2098", in front of that number or behind it. */

/** Of mentions and resolutions that a day leads to. */
export const rule = 'terugverwijzing/of-day'
const noun = 'brief'
const letter = trigger(noun)

/** A letter that is named so. */
export interface DatedLetter extends Span, Day {}

const lead = /(?:^|[^\p{L}-])(?<words>(?:de|mijn|onze|uw|zijn|haar|hun)\s(?:eerdere\s)?(?:Kamer|kamer)?)$/iu
/** In UTF-16 code units, as all that follow. */
const longestLead = 24
const behind = new RegExp(
  String.raw`^(?:\saan\s(?:uw|de|beide)\s(?:(?:Tweede|Eerste)\s)?Kamers?)?,?\s(?:van|d\.d\.)\s?(?:${dayAndYear}(?:\s(?:jl\.|jongstleden))?|(?<only>(?:19|20)\d\d)(?![\d/–-]))(?!\p{L})`,
  'iu',
)
const longestTail = 70
/** "de brief van 7 juni ⟨van de burgemeester⟩", "⟨aan de bond⟩": of another sender, or to another reader, than the letters that have numbers. */
const ofAnother =
  /^,?\s(?:van|aan|namens)\s(?!(?:(?:de|het|uw|mijn|onze|beide)\s)?(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|[Kk]abinet|[Rr]egering|(?:Tweede|Eerste)\sKamer|Kamers?|vaste\s)(?!\p{L}))/u
/** How far behind a letter its own number may stand, and how far in front of a number its letter. */
const reach = 260

/** Every letter that is named by its day, without a number of its own, where the text numbers one of that day; in order. */
export function findDated(document: Document): readonly DatedLetter[] {
  const { text } = document
  const dated = placesOf(text, letter).flatMap((at) => datedAt(text, at))
  if (dated.length === 0) return []
  const papers = kamerstuk
    .find(document)
    .map((mention) => ({ mention, ...readAt(mention, document) }))
    .sort((a, b) => a.start - b.start)
  const starts = papers.map(({ start }) => start)
  const near = papers.filter(({ start }) => text.slice(Math.max(0, start - reach), start).includes(noun))
  const letters = inReadingOrder(
    near.map(({ mention }) => mention),
    document,
  )
  const known = byDay(
    letters.filter(({ called }) => called === noun),
    text,
  )
  return dated.filter(
    (one) =>
      keysOf(noun, one).some((key) => known.has(key)) &&
      !isOwn(one, papers[lastAtOrBefore(starts, one.start) + 1], text),
  )
}

function datedAt(text: string, at: number): readonly DatedLetter[] {
  const end = at + noun.length
  const words = lead.exec(text.slice(Math.max(0, at - longestLead), at))?.groups?.words
  const match = words === undefined ? null : behind.exec(text.slice(end, end + longestTail))
  if (words === undefined || match === null) return []
  if (ofAnother.test(text.slice(end + match[0].length, end + match[0].length + longestTail))) return []
  const { day = null, year = null, only = null } = match.groups ?? {}
  return [{ start: at - words.length, end: end + match[0].length, day, year: year ?? only }]
}

/** "mijn brief van 7 juni 2098 over ijs (⟨Kamerstuk …⟩)": the next number is in its sentence, with no other letter before it. */
function isOwn({ end }: DatedLetter, next: Span | undefined, text: string): boolean {
  if (next === undefined || next.start > end + reach) return false
  const between = text.slice(end, next.start)
  return !sentenceEnds.test(between) && !between.includes(noun)
}

/** A numbered paper whose day is said. */
interface DatedPaper {
  readonly paper: Antecedent
  /** Where its noun stands. */
  readonly place: number
}

const anyDay = new RegExp(String.raw`(?<!\d)${dayAndYear}`, 'u')
const dayAtEnd = new RegExp(String.raw`(?<!\d)${dayAndYear}[^\d]{0,60}$`, 'u')
/** "Op 7 juni 2098 ⟨stuurde⟩ ik u een brief": the day of a letter that stands in front of it. */
const sent = /(?:stuurden?|zond|zonden|gestuurd|gezonden|verzonden|schreef|ontving|ontvangen)(?!\p{L})/u

/** Numbered papers by what they are called and their day, with their year and without, and by their year alone. */
function byDay(papers: readonly Antecedent[], text: string): ReadonlyMap<string, readonly DatedPaper[]> {
  const found = new Map<string, DatedPaper[]>()
  for (const paper of papers) {
    const { at, called } = paper
    const left = text.slice(Math.max(0, at - reach), at)
    const sentence = left.split(sentenceEnds).at(-1) ?? ''
    const from = called === null ? -1 : sentence.lastIndexOf(called)
    if (from < 0) continue
    const inFront = sent.test(sentence) ? dayAtEnd.exec(sentence.slice(0, from)) : null
    const { day, year = null } = (anyDay.exec(sentence.slice(from)) ?? inFront)?.groups ?? {}
    if (day === undefined) continue
    const place = at - sentence.length + from
    for (const key of new Set([day, `${day} ${year}`, ` ${year}`])) {
      const some = found.get(`${called} ${key}`) ?? []
      if (some.length < most) some.push({ paper, place })
      found.set(`${called} ${key}`, some)
    }
  }
  return found
}

/** Most numbered papers of a day that are looked at. */
const most = 20

/** What is found by its day: of the year that is said, or where none is said there; of any where the words say none. */
function keysOf(called: string, { day, year }: Day): readonly string[] {
  if (day === null) return [`${called}  ${year}`]
  return year === null ? [`${called} ${day}`] : [`${called} ${day} ${year}`, `${called} ${day} null`]
}

const numberedOf = oncePerMentions(({ mentions, document }) =>
  byDay(inReadingOrder(mentions, document), document.text),
)

/** The one that the text numbers of that day, wherever it does; null for none. */
export function ofThatDay(called: string, said: Day, mention: Mention, scope: Scope): Resolution | null {
  const known = numberedOf(scope)
  const papers = keysOf(called, said)
    .flatMap((key) => known.get(key) ?? [])
    .filter((one) => !isOfAnotherSender(mention, one, scope))
  const [target, ...more] = new Set(papers.flatMap(({ paper }) => targetsOf(paper, scope)))
  if (target === undefined) return null
  const filled = { dag: [said.day, said.year].filter((one) => one !== null).join(' ') }
  if (more.length > 0)
    return { ...ambiguous([target, ...more], rule, 'Several of that day are numbered.', 0.5), filled }
  // Other letters of that year may have no number.
  return { ...resolved(target, rule, said.day === null ? 0.55 : 0.75, elsewhere), filled }
}

const elsewhere = 'The words leave out the number, which the text gives elsewhere to the one of that day.'

/** "mijn brief van 7 juni" and "uw brief van 7 juni", where one and the same speaks. */
function isOfAnotherSender({ start }: Mention, { paper, place }: DatedPaper, scope: Scope): boolean {
  const { text } = scope.document
  const one = senderOf(text.slice(start, start + longestLead).split(/\s/)[0] ?? '')
  const other = senderOf(possessive.exec(text.slice(Math.max(0, place - longestLead), place))?.[0] ?? '')
  return one !== other && one !== null && other !== null && samePart(start, paper.at, scope)
}

const possessive = /(?<!\p{L})(?:mijn|onze|uw|zijn|haar|hun)(?=\s(?:eerdere\s)?(?:Kamer|kamer)?$)/iu

function senderOf(word: string): string | null {
  if (/^(?:mijn|onze)$/i.test(word)) return 'this'
  return /^(?:uw|zijn|haar|hun)$/i.test(word) ? word.toLowerCase() : null
}
