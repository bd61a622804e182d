import type { Document, Span } from '../document.ts'
import { numberList, readLabel, readNumbers } from '../labels.ts'

/**
 * The grammar of references to questions and answers, shared by the kinds antwoord and vraag: the words round
 * "vraag 11" say whether the question or its answer is meant.
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

const article = `(?:(?:het|de|mijn|ons|onze|uw|zijn|haar|dit|deze|diens)${gap})?(?:(?:eerdere|bovenstaande|onderstaande|gegeven)${gap})?(?:vraag${gap}en${gap})?`
const answer = `(?:antwoord(?:en)?|beantwoording|reacties?)`
const asker = String.raw`(?:${gap}van${gap}(?:de|het)${gap}[\p{L} -]{3,60}?)?`
const question = `(?:de${gap}|het${gap})?(?:deel|sub)?(?:vraag|vragen)`
const set = `(?:${gap}(?:in|van|uit|bij)${gap}(?:de|het|uw|een)${gap}(?<set>(?:lijst${gap}(?:van|met)${gap})?(?:feitelijke|schriftelijke|eerdere)${gap}vragen(?:ronde|lijst)?|lijst${gap}van${gap}vragen|schriftelijk${gap}overleg))?`

const full = new RegExp(
  String.raw`(?<![\p{L}-])${article}${answer}(?:${asker}[^\S\n]*(?:op|bij|van|onder|aan|inzake)${gap}${question}|${gap}(?:op${gap}|bij${gap})?${question}|(?=${gap}\d{1,2}(?!\d)))${gap}(?<numbers>${numberList})(?![\d\p{L}%.,/]*\d)${set}`,
  'giu',
)
const bare = new RegExp(
  String.raw`(?<![\p{L}-])(?:de${gap}(?<neighbour>vorige|voorgaande|volgende)${gap}vraag|(?:vraag|vragen)${gap}(?<numbers>${numberList}))(?![\d\p{L}%]|/\d)${set}`,
  'giu',
)

const hits = new WeakMap<Document, readonly AnswerHit[]>()

/** Every reference to a numbered question or answer, in order; headings that only label a part are none. */
export function answerHits(document: Document): readonly AnswerHit[] {
  const known = hits.get(document)
  if (known !== undefined) return known
  const labels = labelSpans(document)
  const found = [...fullHits(document.text), ...bareHits(document.text)].sort((a, b) => a.start - b.start)
  const kept: AnswerHit[] = []
  let label = 0
  for (const hit of found) {
    while ((labels[label]?.end ?? Number.POSITIVE_INFINITY) < hit.end) label += 1
    if (hit.start >= (labels[label]?.start ?? Number.POSITIVE_INFINITY)) continue
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  }
  hits.set(document, kept)
  return kept
}

const labelSpans = (document: Document): readonly Span[] =>
  document.paragraphs.filter(
    (paragraph) =>
      paragraph.end - paragraph.start <= 120 &&
      readLabel(document.text.slice(paragraph.start, paragraph.end)) !== null,
  )

function* fullHits(text: string): Iterable<AnswerHit> {
  for (const match of text.matchAll(full)) {
    const { numbers, set: named } = match.groups ?? {}
    if (numbers === undefined) continue
    yield {
      start: match.index,
      end: match.index + match[0].length,
      names: 'antwoord',
      numbers: readNumbers(numbers),
      set: named ?? null,
      rule: named === undefined ? 'antwoord/op-vraag' : 'antwoord/other-set',
    }
  }
}

function* bareHits(text: string): Iterable<AnswerHit> {
  for (const match of text.matchAll(bare)) {
    const { neighbour, numbers, set: named } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const list =
      neighbour !== undefined
        ? [neighbour === 'volgende' ? 'volgende' : 'vorige']
        : readNumbers(numbers ?? '')
    const names = meansAnswer(text, start, end) ? 'antwoord' : 'vraag'
    yield {
      start,
      end,
      names,
      numbers: list,
      set: named ?? null,
      rule: `${names}/${names === 'vraag' ? 'named' : 'bare-vraag'}`,
    }
  }
}

const answering =
  '(?:be)?antwoord(?:d|t)?|aangegeven|gemeld|toegelicht|beschreven|vermeld|genoemd|gesteld|uiteengezet|opgemerkt|gezegd|aangehaald|verwezen|ingegaan|verwijs|licht|uitgelegd'
const before = new RegExp(
  String.raw`(?:\b(?:zie|kortheidshalve|verwijs|verwijzen\s+(?:wij|we|u)|verwezen)\b[^.?!]{0,60}|\b(?:${answering})\b[^.?!]{0,40}\b(?:bij|onder|in|naar|op|aan)\s+(?:de\s+)?|\b(?:bij|onder)\s+(?:de\s+)?)$`,
  'iu',
)
const after = new RegExp(String.raw`^[^.?!]{0,60}\b(?:${answering})\b`, 'iu')

/** "zie vraag 7", "zoals bij vraag 2 aangegeven": the answer is meant; "zoals gevraagd in vraag 3": the question. */
function meansAnswer(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - 100), start)
  if (/\b(?:gevraagd|vraagt|stelt|gestelde?|bedoelt|bedoeld)\b[^.?!]{0,30}$/i.test(lead)) return false
  if (before.test(lead)) return true
  return /\b(?:in|bij|onder|op|naar|aan)\s+(?:de\s+)?$/i.test(lead) && after.test(text.slice(end, end + 80))
}
