import type { Document, Span } from '../document.ts'
import { numberList, readLabel, readNumbers } from '../labels.ts'
import { oncePer } from '../once.ts'
import { type Head, headsIn } from './answer-heads.ts'
import { meansAnswer } from './answer-meaning.ts'

/**
 * The grammar of references to questions and answers, shared by the kinds antwoord and vraag: the words round
 * "vraag 11" say whether the question or its answer is meant. A reference is found by its head ("vraag 11",
 * "antwoord 4"), read to the right (numbers, the set it lies in) and to the left ("het antwoord van de Minister op").
 */
export interface AnswerHit extends Span {
  /** What is meant: the answer, or the question itself. */
  readonly names: 'antwoord' | 'vraag'
  /** The numbers, ranges spelt out; `["vorige"]` or `["volgende"]` for a neighbour. */
  readonly numbers: readonly string[]
  /** The paper or set that it lies in, as the words say: "de feitelijke vragen"; null for this document. */
  readonly set: string | null
  readonly rule: string
}

/** White space inside a sentence: paragraphs are not joined. */
const gap = '[^\\S\\n]+'

/** Every reference to a numbered question or answer, in order; headings that only label a part are none. */
export const answerHits: (document: Document) => readonly AnswerHit[] = oncePer((document) => {
  const labels = labelSpans(document)
  const kept: AnswerHit[] = []
  let label = 0
  for (const head of headsIn(document.text)) {
    const hit = readHit(document.text, head, kept.at(-1)?.end ?? 0)
    if (hit === null) continue
    while ((labels[label]?.end ?? Number.POSITIVE_INFINITY) < hit.end) label += 1
    if (hit.start >= (labels[label]?.start ?? Number.POSITIVE_INFINITY)) continue
    kept.push(hit)
  }
  return kept
})

const labelSpans = (document: Document): readonly Span[] =>
  document.paragraphs.filter(
    (paragraph) =>
      paragraph.end - paragraph.start <= 120 &&
      readLabel(document.text.slice(paragraph.start, paragraph.end)) !== null,
  )

const again = `(?:de${gap})?(?:(?:op|bij|van|onder)${gap})?(?:de${gap})?vra(?:ag|gen)[^\\S\\n]*`
const numbers = new RegExp(
  String.raw`[^\S\n]*(?<numbers>${numberList}(?:[^\S\n]{0,3}(?:,|en|t/m|of)[^\S\n]{1,3}(?:en${gap})?${again}${numberList}){0,20})(?![\d\p{L}%]|[./:,–-]\d|[^\S\n](?:euro|procent|miljoen|miljard|jaar|maanden|weken|dagen|keer|punten|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?!\p{L}))`,
  'iuy',
)
/** "antwoord op 3", "antwoorden onder 4 en 5": the word vraag is left out. */
const unsaid = new RegExp(
  String.raw`(?:${gap}(?:op|bij|onder))?[^\S\n]{1,3}(?<numbers>(?!\d{3}|\d{1,2}(?:e|de|ste)(?!\p{L}))${numberList})(?=[.;)]|,?[^\S\n](?!(?:euro|procent|miljoen|miljard|jaar|maanden|weken|dagen|keer|punten|vra|leden|van${gap}de${gap}\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))|,|\n|$)`,
  'iuy',
)
const set = new RegExp(
  String.raw`${gap}(?:in|van|uit|bij)${gap}(?:(?:de|het|uw|mijn|onze|een|eerdere)${gap})?(?<set>(?:lijst${gap}(?:van|met)${gap})?(?:(?:door${gap}[\p{L} ]{1,20}|eerder)${gap}(?:gestelde|beantwoorde)${gap})?(?:(?:feitelijke|schriftelijke|eerdere|aanvullende|andere)${gap}){1,3}(?:Kamer)?vragen(?:ronde|lijst|set)?|lijst${gap}van${gap}vragen|schriftelijk${gap}overleg|(?:eerdere${gap})?Kamervragen|door${gap}[\p{L} ]{1,20}${gap}gestelde${gap}vragen|beantwoording${gap}(?:van${gap})?(?:de${gap})?(?:Kamer)?vragen|vragen${gap}van${gap}(?:het${gap}lid|de${gap}leden)${gap}\p{Lu}(?!\p{Lu}*-?fractie)|(?:andere|vorige|eerdere)${gap}(?:brief|set|vragenset|beantwoording))`,
  'iuy',
)

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

function readHit(text: string, head: Head, free: number): AnswerHit | null {
  if (head.start < free) return null
  return head.word === 'vraag' ? readAsk(text, head, free) : readAnswer(text, head, free)
}

/** Longest text in front of a number that belongs to its name, in UTF-16 code units. */
const leftReach = 160

/** What stands in front of an offset in the same paragraph and behind the last reference. */
function leadTo(text: string, offset: number, free: number): string {
  const lead = text.slice(Math.max(free, offset - leftReach), offset)
  return lead.slice(lead.lastIndexOf('\n') + 1)
}

const neighbour = /(?:^|[^\p{L}])(?<neighbour>(?:de\s+)?(?<which>vorige|voorgaande|volgende)\s+)$/iu
const glued = /(?:^|[^\p{L}])(?:op|bij|onder|van|de|en|zie|antwoord|antwoorden|deel|sub)$/iu

function readAsk(text: string, head: Head, free: number): AnswerHit | null {
  const lead = leadTo(text, head.start, free)
  if (/[\p{L}-]$/u.test(lead) && !glued.test(lead)) return null
  const listed = at(numbers, text, head.end)
  const beside =
    listed === null && text.charAt(head.end - 1) === 'g' ? neighbour.exec(lead)?.groups : undefined
  if (listed === null && (beside === undefined || /\p{L}/u.test(text.charAt(head.end)))) return null
  const start = head.start - (beside?.neighbour?.length ?? 0)
  const end = listed === null ? head.end : head.end + listed[0].length
  const list =
    listed === null
      ? [beside?.which?.toLowerCase() === 'volgende' ? 'volgende' : 'vorige']
      : readNumbers(listed.groups?.numbers ?? '')
  const hit = named(text, leadTo(text, start, free), { start, end }, list)
  // "Ik heb de volgende vraag" announces one; only an answer can be looked up ahead.
  if (list[0] === 'volgende' && hit.names === 'vraag') return null
  // "vragen1" bears the mark of a footnote; "het antwoord op vraag1" lost its space.
  const lost =
    /^\d/.test(text.slice(head.end, head.end + 1)) && !(hit.start < start && head.end - head.start === 5)
  return lost ? null : hit
}

/** "antwoord 4", "het vorige antwoord". */
function readAnswer(text: string, head: Head, free: number): AnswerHit | null {
  const lead = leadTo(text, head.start, free)
  if (/[\p{L}-]$/u.test(lead) && !/(?:^|[^\p{L}])(?:het|de|be|zie)$/iu.test(lead)) return null
  const listed = at(unsaid, text, head.end)
  const own = ownLead(lead)
  const start = head.start - own
  if (listed === null) {
    const which = /(?:^|[^\p{L}])(?:het\s+)?(vorige|voorgaande)\s+$/iu.exec(lead)
    if (which === null || /\p{L}/u.test(text.charAt(head.end))) return null
    const from = head.start - which[0].replace(/^[^\p{L}]/u, '').length
    return {
      start: from,
      end: head.end,
      names: 'antwoord',
      numbers: ['vorige'],
      set: null,
      rule: 'antwoord/neighbour',
    }
  }
  const end = head.end + listed[0].length
  return withSet(
    text,
    { start, end },
    'antwoord',
    readNumbers(listed.groups?.numbers ?? ''),
    'antwoord/op-vraag',
  )
}

const article = `(?:(?:het|de|mijn|ons|onze|uw|zijn|haar|dit|deze|diens)${gap})?(?:(?:eerdere|bovenstaande|onderstaande|gegeven)${gap})?(?:vraag${gap}en${gap})?`
/** The article may have lost a space on either side: "verderhet antwoord", "hetantwoord". */
const ownArticle = new RegExp(
  `(?:(?<![\\p{L}-])${article}|(?<=verder|ook|zie|in|naar|van)het${gap}|(?<![\\p{L}-])(?:het|de|mijn|ons))(?:be)?$`,
  'iu',
)

/** How much of the text in front of "antwoord" is its article. */
const ownLead = (lead: string): number => ownArticle.exec(lead)?.[0].length ?? 0

const answerWord = /(?:antwoord(?:en)?|beantwoording|reacties?)(?!-|(?!op|bij|onder|van)\p{L})/giu
const asker = String.raw`(?:${gap}(?:van|door|namens)${gap}[\p{L}][\p{L}&,/ -]{1,70}?|${gap}(?:eerder|reeds|hierboven|zoals${gap}gegeven))?`
const toQuestion = new RegExp(
  String.raw`^(?:antwoord(?:en)?|beantwoording|reacties?)(?:${asker}[^\S\n]*(?:op|bij|van|onder|aan|inzake|over|voor)|${gap}(?:op|bij)|)[^\S\n]*(?:(?:de|het|uw|mijn|die)${gap})?(?:(?:schriftelijke|bovenstaande|bovengenoemde|eerdere|eerste|deel|sub)[^\S\n]*)?$`,
  'iu',
)

/** The words in front of "vraag 11" that make it the answer: `het antwoord van de Minister op`; null when it stands bare. */
function answerLead(lead: string): number | null {
  let last: RegExpExecArray | null = null
  for (const match of lead.matchAll(answerWord)) {
    if (toQuestion.test(lead.slice(match.index))) last = match
  }
  if (last === null) return null
  const before = lead.slice(0, last.index)
  if (
    /-$/.test(before) ||
    (/\p{L}$/u.test(before) && !/(?:^|[^\p{L}])(?:het|de|mijn|ons|zie|in|be)$/iu.test(before))
  )
    return null
  return last.index - ownLead(before)
}

function named(text: string, lead: string, span: Span, list: readonly string[]): AnswerHit {
  const words = answerLead(lead)
  if (words !== null)
    return withSet(
      text,
      { ...span, start: span.start - (lead.length - words) },
      'antwoord',
      list,
      'antwoord/op-vraag',
    )
  const names = meansAnswer(text, span) ? 'antwoord' : 'vraag'
  return withSet(text, span, names, list, `${names}/${names === 'vraag' ? 'named' : 'bare-vraag'}`)
}

function withSet(
  text: string,
  { start, end }: Span,
  names: AnswerHit['names'],
  list: readonly string[],
  rule: string,
): AnswerHit {
  const match = at(set, text, end)
  const other = match?.groups?.set
  if (match === null || other === undefined) return { start, end, names, numbers: list, set: null, rule }
  return { start, end: end + match[0].length, names, numbers: list, set: other, rule: `${names}/other-set` }
}
