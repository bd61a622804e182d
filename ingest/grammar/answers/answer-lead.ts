import { matches } from '../../matches.ts'
import { gluesTo, isBlank } from '../../read/characters.ts'
import { free, gap } from './answer-numbers.ts'

const articles = 'het|de|mijn|ons|onze|uw|zijn|haar|hun|dit|deze|diens'
const adjectives =
  'eerdere|eerder|bovenstaande|onderstaande|hierboven|hiervoor|gegeven|uitgebreide|gezamenlijke|inhoudelijke'
const article = `(?:(?:(?:${articles})|d(?:at|ie)(?=${gap}eerder))${gap})?(?:(?:${adjectives})${gap}){0,3}(?:vraag${free}en${free})?`
/** The article may have lost a space on either side: "verderhet antwoord", "hetantwoord", "ziehetantwoord". */
const ownArticle = new RegExp(
  `(?:(?<![\\p{L}-])${article}|(?<=verder|ook|zie|in|naar|van)(?:het|de|mijn|ons)${free}|(?<![\\p{L}-])(?:het|de|mijn|ons))(?:be)?$`,
  'iu',
)

/** How much of the text in front of "antwoord" is its article and what stands between. */
export const ownLead = (lead: string): number => ownArticle.exec(lead.slice(leadStart(lead)))?.[0].length ?? 0

const words: ReadonlySet<string> = new Set([
  ...articles.split('|'),
  ...adjectives.split('|'),
  'dat',
  'die',
  'vraag',
  'en',
  'be',
])

/** Where the words begin that an article may hold, with the one in front of them: the pattern is not tried farther left. */
function leadStart(lead: string): number {
  const least = Math.max(0, lead.length - 80)
  for (let end = lead.length; ; ) {
    while (end > least && isBlank(lead.charCodeAt(end - 1))) end -= 1
    let start = end
    while (start > least && !isBlank(lead.charCodeAt(start - 1))) start -= 1
    if (start === least || !words.has(lead.slice(start, end).toLowerCase())) return start
    end = start
  }
}

/** "is beantwoord bij vraag 3" is no noun; "de beantwoording van vraag 3" is one. */
const answerWord =
  /(?:beantwoording|(?<!be|ge|ver)antw(?:oord(?:en)?|\.)|reacties?)(?!-|(?!op|bij|onder|van)\p{L})/giu
const asker = String.raw`(?:${gap}(?:van|door|namens)${gap}[\p{L}][\p{L}&,/ -]{1,70}?|${gap}(?:eerder|reeds|hierboven|hiervoor|(?:zoals${gap})?gegeven))?`
/** "het antwoord van de minister⟨ (Kamerstuk 99 865, nr. 81)⟩ op vraag 9" */
const cited = String.raw`(?:${free}\((?:zie${gap})?[^()\n]{2,80}\))?`
const toQuestion = new RegExp(
  `^(?:antw(?:oord(?:en)?|\\.)|beantwoording|reacties?)(?:${asker}${cited}${free}(?:op|bij|van|onder|aan|inzake|over|voor|in)|${gap}(?:op|bij))?${free}(?:(?:zowel|bijvoorbeeld|onder${gap}(?:meer|andere)|met${gap}name)${gap})?(?:(?:het|de)${gap}(?:eerste|tweede|derde|laatste)${gap}(?:deel|onderdeel|(?:deel|sub)?vraag)${gap}(?:van|bij|onder)${gap})?(?:(?:de|het|uw|mijn|hun|die)${free})?(?:(?:schriftelijke|feitelijke|nadere|aanvullende|bovenstaande|bovengenoemde|eerdere|eerste|deel|sub|Kamer)${free})?$`,
  'iu',
)

/**
 * Where in a lead the words begin that make the question behind it an answer: `het antwoord van de Minister op`; null
 * when the question stands bare.
 */
export function answerLead(lead: string): number | null {
  if (!/ntw|eactie/i.test(lead)) return null
  let last: RegExpExecArray | null = null
  for (const match of matches(answerWord, lead)) {
    if (toQuestion.test(lead.slice(match.index))) last = match
  }
  if (last === null) return null
  const before = lead.slice(0, last.index)
  if (gluesTo(before) && !mayPrecede(before)) return null
  return last.index - ownLead(before)
}

/** Words that may have lost the space in front of "antwoord", or are one word with it. */
const preceding =
  /(?:^|[^\p{L}])(?:(?:zie|in|naar|bij|uit|ook|verder)?(?:het|de|mijn|ons|onze)|zie|in|ook|naar|van|(?:vraag[^\S\n]*)?en|be)$/iu

/** The longest of them, with what stands in front of it, in UTF-16 code units. */
const longestPreceding = 16

/** Whether a text ends in such words. */
export const mayPrecede = (lead: string): boolean => preceding.test(lead.slice(-longestPreceding))
