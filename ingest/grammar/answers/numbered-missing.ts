import { partId } from '../../../graph/ids.ts'
import { answersReport, listsAnswers, putsQuestions } from '../../asking.ts'
import type { Document, Mention, Part, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { resolved, unresolved } from '../../kinds/resolution.ts'
import { matches, matchesAtWord } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { indexParts, seriesOf } from '../../parts/part-index.ts'
import { headsQuestion } from './answer-headings.ts'
import { looksUp } from './answer-meaning.ts'
import { isItem } from './asked-items.ts'
import { bearing, ownPart } from './numbered-place.ts'
import { paperBefore, unsaid } from './paper-before.ts'
import { givenElsewhere, paperInBrackets } from './paper-beside.ts'
import { onlyCalled } from './paper-called.ts'
import { inPaper } from './paper-target.ts'
import { unnumberedQuestions } from './unnumbered-questions.ts'

type Named = 'antwoord' | 'vraag'

/**
 * What a number means that no part of the document bears: one of its own that is not printed, only where the words cannot mean another
 * set; or one of the paper that was named before. Else unresolved, with the reason.
 */
export function notPrinted(named: Named, number: string, mention: Mention, scope: Scope): Resolution {
  const index = indexParts(scope.parts)
  if (named === 'antwoord' && !index.has('answer') && bearing(scope, 'vraag', number) !== null)
    return {
      ...ownMissing(named, number, 'The document prints the question, and answers none.', scope),
      rule: `${named}/not-answered`,
      confidence: 0.7,
    }
  if (index.has('question') || (named === 'antwoord' && index.has('answer')))
    return lacking(named, number, mention, scope)
  if (bearing(scope, 'antwoord', number) !== null && !speaksOfSet(mention, scope))
    return ownMissing(named, number, 'The document prints the answer, and not the question.', scope)
  const ofFractie = mention.names.some(({ said }) => said.fractie !== undefined)
  if (!ofFractie && /\bvan (?:het lid|de leden|(?:mijn|onze) eerdere|eerdere)\s/.test(textOf(mention, scope)))
    return unresolved(
      mention.rule,
      'These are questions of members, and nothing says which paper answers them.',
      0.4,
    )
  const another = speaksOfSet(mention, scope)
  const answers =
    answersQuestions(scope.document) ||
    Number(number) <= unnumberedQuestions(scope.document) ||
    numberedBehind(scope.document).has(number)
  if (answers && !another)
    return ownMissing(
      named,
      number,
      'The document answers questions that it does not print as numbered parts.',
      scope,
    )
  if (!another && isPage(named, mention, scope)) return ownMissing(named, number, cutOff, scope)
  const item =
    !another &&
    isItem(number, scope.document) &&
    !/^uw\s/i.test(textOf(mention, scope)) &&
    !ofAsker.test(scope.document.text.slice(mention.end, mention.end + 12))
  if (item && named === 'vraag') return ownMissing(named, number, notRead, scope)
  if (!another && itemsTwice(scope.document).has(number)) return unresolved(mention.rule, ownItems, 0.4)
  // Who has none speaks of those in the paper that was named just before.
  const paper = paperBefore(unsaid, mention, scope)
  if (paper !== null) return inPaper(paper, named, number, `${named}/paper-before`, 0.7)
  const called = named === 'antwoord' ? onlyCalled(mention, scope) : null
  if (called === null && item) return ownMissing(named, number, notRead, scope)
  return called === null
    ? unresolved(
        mention.rule,
        answers ? anotherSet : 'This document has no numbered questions or answers of its own.',
        0.4,
      )
    : inPaper(called, named, number, `${named}/paper-called`, 0.65)
}

/** "vraag 3 ⟨van de Zeeraad⟩": those of another. */
const ofAsker = /^\svan\s(?:de|het|een)\s(?!vragen|lijst|brief)/u

const cutOff = 'This document prints other answers, and not this one: it may be cut, or lack the label.'
const notRead = 'The document numbers questions that are not read as parts.'
const anotherSet =
  'The words just before speak of another set of questions, and nothing says in which paper it is.'

const ownItems =
  'The document numbers questions and answers of its own as bare items, and nothing says which is which.'
const bareItem = /(?:^|\n)[^\S\n]{0,4}(\d{1,3})\.?[^\S\n]{0,4}(?=\n)/g

/** The numbers that stand alone on a line twice: above what was asked, and above what is answered. */
const itemsTwice = oncePer(({ text }: Document): ReadonlySet<string> => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { 1: number = '' } of matches(bareItem, text)) (seen.has(number) ? twice : seen).add(number)
  return twice
})

const behindQuestion = /[.?]\s?\((\d{1,3})\)[^\S\n]{0,4}(?=\n|$)/g

/** The numbers that stand in brackets behind questions, "Hoe vaak vaart de boot? (1)", and alone on a line above their answers. */
const numberedBehind = oncePer(({ text }: Document): ReadonlySet<string> => {
  const asked = matches(behindQuestion, text).map(({ 1: number = '' }) => number)
  const answered = new Set(matches(bareItem, text).map(({ 1: number = '' }) => number))
  const counts = asked.length > 1 && asked.every((number, index) => Number(number) === index + 1)
  return new Set(counts ? asked.filter((number) => answered.has(number)) : [])
})

/** One of the document's own, which it does not print. */
export const ownMissing = (
  named: Named,
  number: string,
  reason: string,
  { document, part }: Scope,
): Resolution => ({
  ...resolved(
    partId(document.identity.id, `${seriesOf(part)}${named}-${number}`),
    `${named}/not-printed`,
    0.6,
  ),
  reason,
  filled: { document: document.identity.id },
})

/** Where a document prints numbered questions or answers, and none of this number. */
function lacking(named: Named, number: string, mention: Mention, scope: Scope): Resolution {
  const beside = paperInBrackets(mention, scope)
  if (beside !== null) return inPaper(beside, named, number, `${named}/in-brackets`, 0.8)
  if (named === 'antwoord' && bearing(scope, 'vraag', number) !== null && !speaksOfSet(mention, scope))
    return ownMissing(named, number, 'The document prints the question, and not its answer.', scope)
  const none = `This document has no ${named} ${number}.`
  if (!/^\d+$/.test(number) || givenElsewhere(mention, scope)) return unresolved(mention.rule, none, 0.4)
  const { skips, whole } = numbersPrinted(scope.parts, seriesOf(scope.part))
  const skipped = skips(Number(number))
  const answering = named === 'antwoord' ? standsInAnswer(mention, scope) : besidePrinted(mention, scope)
  const page = isUnnumbered(scope.document) || isCut(scope.document)
  const sent =
    (skipped || (page && named === 'vraag' && ownPart(scope) !== null)) &&
    (answering ||
      (skipped && named === 'vraag' && !countsOn(mention, scope)) ||
      looksUp(scope.document.text, mention))
  if (!sent && !(answering && !skipped)) return unresolved(mention.rule, none, 0.4)
  if (speaksOfSet(mention, scope)) return unresolved(mention.rule, anotherSet, 0.4)
  if (!skipped && whole !== null && !page)
    return unresolved(
      mention.rule,
      `This document prints the numbers 1 to ${whole}, and no ${number}: it may be one of another set.`,
      0.4,
    )
  return ownMissing(named, number, cutOff, scope)
}

/** "De ⟨vraag 37⟩ toestellen" counts: one question has no article in front of its number. */
const countsOn = ({ start, names }: Mention, { document }: Scope): boolean =>
  names.length === 1 && /(?<!\p{L})de\s$/iu.test(document.text.slice(Math.max(0, start - 5), start))

/** A text without a number of its own may be a page of a paper. */
const isUnnumbered = ({ identity }: Document): boolean => identity.id.startsWith('ongenummerd:')

/** Whether a text breaks off within a sentence. */
const isCut = ({ text, paragraphs }: Document): boolean => {
  const { start = 0, end = 0 } = paragraphs.at(-1) ?? {}
  return end - start > longestHead && /[\p{L},]$/u.test(text.slice(end - 1, end))
}
/** A last line that is no longer may be a name or a heading, in UTF-16 code units. */
const longestHead = 60

/** The numbers that questions and answers of a series bear. */
interface NumbersPrinted {
  /** Whether a number is missing in front of the last one. */
  skips(number: number): boolean
  /** The last, where none from 1 on is missing; else null. */
  readonly whole: number | null
}

const made = new WeakMap<readonly Part[], Map<string, NumbersPrinted>>()

function numbersPrinted(parts: readonly Part[], series: string): NumbersPrinted {
  const known = made.get(parts) ?? new Map<string, NumbersPrinted>()
  made.set(parts, known)
  const found = known.get(series) ?? numbersIn(parts.filter((part) => seriesOf(part) === series))
  known.set(series, found)
  return found
}

function numbersIn(parts: readonly Part[]): NumbersPrinted {
  const printed = new Set(
    parts
      .filter(({ kind }) => kind === 'question' || kind === 'answer')
      .flatMap(({ numbers }) => numbers.map((number) => Number.parseInt(number, 10))),
  )
  const last = Math.max(0, ...printed)
  return {
    skips: (number) => number < last && !printed.has(number),
    whole: printed.size === last ? last : null,
  }
}

/** Whether a mention stands in an answer; one without a label stands behind its question's mark. */
function standsInAnswer({ start }: Mention, scope: Scope): boolean {
  const own = ownPart(scope)
  if (own === null || own.kind === 'answer') return own !== null
  const unanswered = own.numbers.every((number) => bearing(scope, 'antwoord', number) === null)
  return unanswered && /\?[”"’'»)]{0,2}\d{0,2}\s*\n/.test(scope.document.text.slice(own.start, start))
}

/** "vraag 15 en ⟨38⟩", where question 15 is printed. */
const besidePrinted = ({ names }: Mention, scope: Scope): boolean =>
  names.some(({ said }) => bearing(scope, 'vraag', said.nummer ?? '') !== null)

/** How far in front of a mention another set is looked for, in UTF-16 code units. */
const setReach = 300
const setSpokenOf =
  /(?:(?:eerdere?|andere|vorige|voorgaande|aanvullende|feitelijke|door\s[\p{L}\s]{2,30}\s(?:gestelde|voorgelegde))\s(?:\p{L}+\s)?(?:Kamer)?(?:vragen|beantwoording|antwoorden|set|lijst|brief)|(?:Kamervragen|vragen)\svan\s(?:het\slid|de\sleden))(?!\p{L})/giu

/** Whether words just in front of a mention, in its paragraph and its part, speak of another set. */
function speaksOfSet({ start }: Mention, scope: Scope): boolean {
  const { text } = scope.document
  const left = text.slice(Math.max(scope.part?.start ?? 0, start - setReach), start)
  const sentences = left.slice(left.lastIndexOf('\n') + 1)
  return matchesAtWord(setSpokenOf, sentences) && !sendsHere.test(sentences) && !putsQuestions(sentences)
}

const questionLabel = /(?<!\p{L})Vraag\s(\d{1,3})(?!\d)/gu
const inquiry = /enqu[eê]te|consultatie|respondent|examen|quiz|toets|interview/i

/** The numbers of questions whose labels stand in the running text, of which too few are printed to cut the text at. */
const headedNumbers = oncePer(({ text }: Document): ReadonlySet<string> => {
  if (speaksOfOthers.test(text.slice(0, headLength)) || inquiry.test(text)) return new Set()
  const labels = matches(questionLabel, text).filter(({ 0: label, index }) =>
    headsQuestion(text, { start: index, end: index + label.length }),
  )
  return new Set(labels.map(({ 1: number = '' }) => number))
})

/** A page of a list: it prints a question behind the first, and answers it; of a row of questions it prints one. */
function isPage(named: Named, mention: Mention, { document }: Scope): boolean {
  const headed = headedNumbers(document)
  if (headed.size === 0 || headed.has('1')) return false
  return named === 'antwoord' || mention.names.some(({ said }) => headed.has(said.nummer ?? ''))
}

const textOf = ({ start, end }: Mention, { document }: Scope): string => document.text.slice(start, end)

/** How much of a document is its head, in UTF-16 code units. */
const headLength = 3_000

/** A question that is answered with another answer: "… gekomen? Zie het antwoord op vraag 3." */
const answersLine =
  /\?[»”"’)]{0,2}\d{0,2}\s{1,4}Zie\s(?:ook\s)?(?:(?:het|mijn|ons)\s)?antwoord(?:\s(?:op|bij))?\s(?:vraag|de\svragen)\s\d{1,3}(?:\sen\s\d{1,3})?\.(?:\s|$)/u

/** How many paragraphs "Antwoord:" heads. */
const answerLabels = (text: string): number => matches(/(?:^|\n)\s{0,4}Antwoord:\s/g, text).length

/** The head of a page that shows written questions with their answers: "Ingediend | 5 maart 2098", "Beantwoord | 18 maart 2098". */
const answeredOn = /(?:^|\n)\s{0,4}Ingediend\s[|\s]{0,3}\d.{1,160}?\bBeantwoord\s[|\s]{0,3}\d/s

/** Heads of a debate, a consultation, or a list of decisions: who is there speaks of the answers in another paper. */
const speaksOfOthers =
  /\b[Dd]e voorzitter:|VERSLAG VAN EEN SCHRIFTELIJK OVERLEG|(?:^|\n)\s*(?:Nr\.?\s\d{1,4}\s+)?(?:[Vv]erslag van een (?:commissiedebat|(?:algemeen |nota|wetgevings)overleg|rondetafelgesprek)|VERSLAG VAN EEN (?:COMMISSIEDEBAT|(?:ALGEMEEN |NOTA|WETGEVINGS)OVERLEG|RONDETAFELGESPREK)|BESLUITENLIJST|Besluitenlijst|KORTE AANTEKENING|Korte aantekening)/u

/** Whether the head of a document says that it answers questions, or a question in it is answered so. */
const answersQuestions = oncePer(({ text }: Document): boolean => {
  const head = text.slice(0, headLength)
  if (speaksOfOthers.test(head)) return false
  if (answersLine.test(text) || answeredOn.test(head) || answerLabels(text) > 1) return true
  return answersHere.test(head) || sendsHere.test(head) || listsAnswers(head) || answersReport(head)
})

const questions = String.raw`(?:(?:de|uw|deze|een\s+aantal)\s+)?(?:\p{L}{4,16}\s+)?(?:Kamer|raads|staten)?vragen(?!\p{L})`
/** What a letter or a page is about: "Betreft: Beantwoording Kamervragen over boten", "Antwoord op vragen van het lid Achterberg". */
const answersHere = new RegExp(
  String.raw`(?:^|\n|(?<!\p{L})(?:Betreft|Onderwerp):?)\s*(?:Be)?antwoord(?:ing|en)?\s+(?:(?:van|op|bij)\s+)?${questions}`,
  'iu',
)
/** "Hierbij zend ik u de antwoorden op de vragen van …", "Hierbij beantwoord ik de vragen …": here, and not "in de bijlage bij de beantwoording van de vragen". */
const sendsHere =
  /(?<!\p{L})(?:Hierbij|Hiermee|Bijgaand|Bijgevoegd|In\s+deze\s+brief|In\s+de\s+bijlage)\s[^.?!\n]{0,200}\b(?<!(?<!\p{L})(?:bij|in|uit|naar|van|na)\s+(?:de|het|mijn|onze|uw)\s+)(?:antwoord(?:en)?\s+(?:aan\s+)?op|beantwoording\s+(?:aan\s+)?(?:van|op)|beantwoord(?:en)?)\s[^.?!\n]{0,60}vragen(?!\p{L})/iu
