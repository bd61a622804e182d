import { asksOrBids } from '../../asking.ts'
import type { Document, Mention, Span } from '../../document.ts'
import { type Label, readNumbers } from '../../labels.ts'
import { matchAt } from '../../matches.ts'
import { shortestList } from '../../numbering.ts'
import { oncePer } from '../../once.ts'
import { labelsShort, paragraphLabels } from '../../parts/blocks.ts'
import { gluesTo, isBlank, isLetter, isWordCode } from '../../read/characters.ts'
import { sentenceGoesOn } from '../phrase-end.ts'
import { aboveIn, bareIn, letteredIn, letterMarks, shortIn, underIn } from './answer-asides.ts'
import { aboveHead, type Beside, besideOf, firstBehind } from './answer-beside.ts'
import { earlierSet } from './answer-earlier.ts'
import { headsAnswer, headsQuestion, ofInquiry, quotesQuestion } from './answer-headings.ts'
import { type Head, headsIn } from './answer-heads.ts'
import type { AnswerHit } from './answer-hit.ts'
import { answerLead, mayPrecede, ownLead } from './answer-lead.ts'
import { goesIntoIt, looksUp, meansAnswer, sendsOn } from './answer-meaning.ts'
import { answersAfter, bracketedAfter, letterAfter, type Numbered, numbersAfter } from './answer-numbers.ts'
import { placeAfter } from './answer-set.ts'
import { numbersItems } from './asked-items.ts'
import { withoutNote } from './glued-note.ts'
import { isPlace } from './numbered-place.ts'
import { unnumberedQuestions } from './unnumbered-questions.ts'

/** Every reference to a numbered question or answer, in order; headings that only label a part are none. */
const answerHits: (document: Document) => readonly AnswerHit[] = oncePer((document) => {
  const labels = labelSpans(document)
  const kept: AnswerHit[] = []
  let label = 0
  for (const read of hitsIn(document, labels)) {
    const hit = withoutNote(document, read)
    // Speakers in a debate speak of the last question too; only papers that number theirs have neighbours.
    const sent = sendsOn(document.text, hit)
    if (hit.numbers[0] === 'laatste' && !sent && !goesIntoIt(document.text, hit)) continue
    const placed = isPlace(hit.numbers[0] ?? '') && !sent
    if ((placed || hit.rule.endsWith(ranked)) && !numbersQuestions(document)) continue
    while ((labels[label]?.end ?? Number.POSITIVE_INFINITY) < hit.end) label += 1
    if (hit.start >= (labels[label]?.start ?? Number.POSITIVE_INFINITY)) continue
    kept.push(inQuestion(document, hit, labels[label - 1], labels[label]) ? { ...hit, ...asksOn } : hit)
  }
  return kept
})

/** "de tweede vraag van de leden van de VVD-fractie", "uw eerste vraag": in papers that number questions or answers. */
const ranked = '/ranked'

/** Whether a document labels questions or answers, numbers them, or prints them one by one. */
const numbersQuestions = (document: Document): boolean =>
  labelSpans(document).length > 0 ||
  numbersParagraphs(document) ||
  numbersItems(document) ||
  unnumberedQuestions(document) > 0

const asksOn = { names: 'vraag', rule: 'vraag/in-question' } as const

/**
 * "Zie vraag 9", "het onder 1 gestelde" within a question sends the reader to the question: one whose answer has a label of its own, or
 * which has asked nothing yet; so does a sentence that asks, "… de groep genoemd in vraag 3 …?", outside the answers that are labelled.
 */
const inQuestion = (
  document: Document,
  { rule, start, end }: AnswerHit,
  above: LabelSpan | undefined,
  below: LabelSpan | undefined,
): boolean =>
  (rule === 'antwoord/bare-vraag' || rule === 'antwoord/onder') &&
  ((above?.role === 'question' &&
    (below?.role === 'answer' || asksStill(document.text.slice(above.end, start)))) ||
    ((above?.role !== 'answer' || !labelsQuestions(document)) &&
      goesOnAsking.test(document.text.slice(end, end + longestSentence)) &&
      numbersQuestions(document)))

const goesOnAsking = /^[^.?!\n]*\?/
/** The rest of a sentence that is looked at, in UTF-16 code units. */
const longestSentence = 240

const labelsQuestions = oncePer((document: Document): boolean =>
  labelSpans(document).some(({ role }) => role === 'question'),
)

const asksStill = (sofar: string): boolean => !sofar.includes('?') && asksOrBids(sofar.trimStart())

function hitsIn(document: Document, labels: readonly Span[]): readonly AnswerHit[] {
  const { text } = document
  const hits: AnswerHit[] = []
  let label = 0
  for (const head of headsIn(text)) {
    while ((labels[label]?.end ?? Number.POSITIVE_INFINITY) < head.end) label += 1
    if (head.start >= (labels[label]?.start ?? Number.POSITIVE_INFINITY)) continue
    const free = hits.at(-1)?.end ?? 0
    const hit = head.start < free ? null : readHit(text, head, free)
    if (hit !== null) hits.push(goesOnWith(text, hits.at(-1), hit))
  }
  const labelled = labels.length > 0 || numbersParagraphs(document)
  const asides = [
    ...underIn(text, labelled),
    ...letteredIn(text),
    ...aboveIn(text),
    ...(labelsShort(document) ? shortIn(text) : []),
    ...bareIn(text, labelled),
  ]
  return [...hits, ...asides]
    .filter((hit) => !isPiece.test(hit.numbers[0] ?? '') || standsMarked(hit, document, labels))
    .sort((a, b) => a.start - b.start)
}

const isPiece = /^[a-h]$/

/** "Zie vraag b", "zie onder b", in a paper that labels answers and marks pieces of them by that letter; "deelvraag b" says so itself. */
const standsMarked = (
  { start, end, numbers: [letter = ''] }: AnswerHit,
  document: Document,
  labels: readonly Span[],
): boolean =>
  /(?:deel|sub)vraag/i.test(document.text.slice(start, end)) ||
  (labels.length > 0 && letterMarks(document).has(letter))

const joined =
  /^,?\s(?:en|of|als|alsook|alsmede|evenals|respectievelijk)(?:,\s(?:voor|wat|met|over|ten)\s[^,.;:?!\n]{2,60},)?\s(?:(?:op|bij)\s)?(?:de\s)?$/
/** Longest that may stand between two that are joined, in UTF-16 code units. */
const longestJoin = 90

/** "vraag 1 daarvan, maar niet in ⟨het antwoord op vraag 3⟩": of the same set. */
const contrasted = /^,?\s(?:maar|doch|en)\s(?:niet|wel|ook)\s(?:in|op|bij|met|naar|uit)\s$/u

/** "het antwoord op vraag 2 van de VVD-fractie en ⟨vraag 3⟩ van de SP-fractie": the answer to that too. */
function goesOnWith(text: string, before: AnswerHit | undefined, hit: AnswerHit): AnswerHit {
  if (
    before !== undefined &&
    before.set !== null &&
    hit.set === null &&
    hit.fractie === null &&
    contrasted.test(text.slice(before.end, Math.min(hit.start, before.end + longestJoin)))
  )
    return { ...hit, set: before.set, rule: `${hit.names}/other-set` }
  if (hit.names === 'antwoord' || before?.names !== 'antwoord' || before.rule === neighbour) return hit
  if (hit.start - before.end > longestJoin || !joined.test(text.slice(before.end, hit.start))) return hit
  return { ...hit, names: 'antwoord', rule: hit.set === null ? 'antwoord/op-vraag' : 'antwoord/other-set' }
}

const neighbour = 'antwoord/neighbour'

/** Whether numbers stand alone on lines, as in lists that label nothing. */
const numbersParagraphs = oncePer(
  ({ text, paragraphs }: Document): boolean =>
    paragraphs.filter(
      ({ start, end }) => end - start < 6 && /^\d{1,3}(?:[.):]|\s\|)?$/.test(text.slice(start, end)),
    ).length >= shortestList,
)

interface LabelSpan extends Span {
  readonly role: Label['role']
}

const labelSpans = oncePer((document: Document): readonly LabelSpan[] => {
  const labels = paragraphLabels(document)
  return document.paragraphs.flatMap(({ start, end }, index) => {
    const role = labels[index]?.role
    return role === undefined ? [] : [{ start, end, role }]
  })
})

/** The mentions of one kind: what the words say, number by number. */
export function answerMentions(document: Document, names: AnswerHit['names']): readonly Mention[] {
  return answerHits(document)
    .filter((hit) => hit.names === names)
    .map(({ start, end, rule, numbers, set, fractie }) => ({
      start,
      end,
      kind: names,
      rule,
      confidence: names === 'vraag' ? 0.85 : rule === 'antwoord/op-vraag' ? 0.98 : 0.9,
      names: numbers.map((nummer) => ({
        said: {
          nummer,
          ...(set === null ? {} : { set }),
          ...(fractie === null ? {} : { fractie }),
        },
      })),
    }))
}

function readHit(text: string, head: Head, free: number): AnswerHit | null {
  const numbered = isBlank(text.charCodeAt(head.start - 1)) && !isLetter(text.charCodeAt(head.start - 2))
  if (numbered && pageBefore.test(text.slice(Math.max(0, head.start - 24), head.start))) return null
  return head.word === 'vraag' ? readAsk(text, head, free) : readAnswer(text, head, free)
}

/** Longest text in front of a number that belongs to its name, in UTF-16 code units. */
const leftReach = 160

/** What stands in front of an offset in the same paragraph and behind the last reference. */
function leadTo(text: string, offset: number, free: number): string {
  const lead = text.slice(Math.max(free, offset - leftReach), offset)
  return lead.slice(lead.lastIndexOf('\n') + 1)
}

/** Words that may have lost the space in front of "vraag", or are one word with it. */
const glued =
  /(?:^|[^\p{L}])(?:(?:het)?antwoord(?:en)?)?(?:(?:op|bij|onder|van|in|naar)(?:de)?|de|en|als|is|tot|zie|idem|tevens|ook|vorige|voorgaande|antwoord|antwoorden|deel|sub|kamer)$|\(uit$/iu

/** Questions that a court puts to another have numbers of their own. */
const putToCourt = /prejudici[eë]le\s+$/i

function readAsk(text: string, head: Head, free: number): AnswerHit | null {
  const lead = leadTo(text, head.start, free)
  if ((gluesTo(lead) && !glued.test(lead)) || putToCourt.test(lead)) return null
  const listed =
    ofOneSet(text, head, numbersAfter(text, head)) ??
    (isBlank(text.charCodeAt(head.end)) ? letterAfter(text, head) : null)
  // "op een andere vraag 3 verschillende antwoorden": what follows is counted.
  if (listed !== null && !head.plural && another.test(lead)) return null
  if (listed !== null && !head.plural && countsBehind(text, lead, listed)) return null
  const beside = listed === null ? besideHead(text, head, lead) : null
  const piece = listed === null ? null : pieceBefore(lead, listed.numbers)
  const numbers = piece?.numbers ?? listed?.numbers ?? beside?.numbers
  if (numbers === undefined) return null
  const span = {
    start: head.start - (piece?.length ?? beside?.length ?? 0),
    end: listed?.end ?? head.end,
  }
  if (listed !== null && (headsQuestion(text, span) || quotesQuestion(text, span))) return null
  const hit = named(text, leadTo(text, span.start, free), span, numbers)
  if (hit === null || (text.charAt(hit.start) === 'A' && headsAnswer(text, hit))) return null
  const told = hit.names === 'antwoord' && looksUp(text, hit)
  // "vr. 3" is short for Friday, too.
  if (text.charAt(head.start + 2) === '.' && hit.names === 'vraag') return null
  if (beside?.ranked === true && byRank(hit, beside, told)) return { ...hit, rule: `${hit.names}${ranked}` }
  const spelt = listed?.words === true && (numbers.length === 1 || !head.plural)
  const sure = spelt ? hit.rule === 'antwoord/op-vraag' : beside?.onlyWhenLookedUp !== true
  if (!sure && !told) return null
  // "vragen1" bears the mark of a footnote; "zie vraag3" and "vragen3, 4 en 5" lost their space.
  // So did "in vraag5" and "(vraag5)": a note's mark has an article in front of its word.
  const apart = numbers.length > 1 || (!head.plural && (hit.names === 'antwoord' || noArticle.test(lead)))
  const lost = listed?.glued && !apart
  // "In deze brief vragen 30 bestuurders …" asks, and names no question.
  const verb = listed !== null && head.plural && numbers.length === 1 && hit.names === 'vraag'
  return lost || verb ? null : hit
}

/** "De ⟨vraag 12⟩ schepen te vervangen" counts: one question has no article in front of its number. */
const countsBehind = (text: string, lead: string, { numbers, end }: Numbered): boolean =>
  numbers.length === 1 &&
  /(?<!\p{L})de\s$/iu.test(lead) &&
  thingsBehind.test(text.slice(end, end + 30)) &&
  !sentenceGoesOn(text, end)

const thingsBehind =
  /^[^\S\n](?!(?:kunnen|zullen|moeten|willen|mogen|beantwoorden)(?!\p{L}))\p{Ll}{2,25}(?:en|s)(?!\p{L})/u

const another = /(?<!\p{L})(?:andere|elke|iedere|geen)\s$/iu

const secondSet = /[^\S\n]+en[^\S\n]+(?:(?:op|bij|van|onder)[^\S\n]+)?de[^\S\n]+vragen[^\S\n]/i

/** "vraag 1⟨ en de vragen 4 en 5 van de eerder gestelde vragen⟩": all in one set would be "de vragen 1, 4 en 5". */
function ofOneSet(text: string, head: Head, listed: Numbered | null): Numbered | null {
  if (listed === null || head.plural || listed.numbers.length === 1) return listed
  const words = text.slice(head.end, listed.end)
  const cut = words.search(secondSet)
  if (cut < 0) return listed
  const place = placeAfter(text, listed.end)
  if (place !== 'elsewhere' && place.set === null && place.fractie === null) return listed
  return { ...listed, numbers: readNumbers(words.slice(0, cut)), end: head.end + cut }
}

/** Whether only a paper that numbers its questions can mean one by a rank. */
const byRank = ({ fractie, names, numbers }: AnswerHit, beside: Beside, told: boolean): boolean =>
  fractie === null ? !beside.onlyWhenLookedUp && !told : names === 'vraag' && isRank(numbers)

const isRank = ([first = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && /^\d/.test(first)

/** In front of a name without an article: "gevraagd in ⟨vraag5⟩", "(⟨vraag5⟩)". */
const noArticle = /(?:^|[^\p{L}])(?:in|bij|onder|op|van|uit|naar|en)\s$|\($/u
/** A page's number, which a heading follows in a text without line breaks: "Pagina 2 van 4 ⟨Antwoord 6⟩". */
const pageBefore = /(?:[Pp]agina|[Bb]lad|[Bb]lz\.)\s\d{1,3}\s(?:van|\/)\s\d{1,3}\s{1,3}$/

/** "vraag 2, tweede ⟨deelvraag⟩": a piece of that question. */
const behindItsQuestion = /vra(?:ag|gen)\s\d{1,3}[a-h]?,?\s\(?(?:de\s)?\p{L}{2,12}\s(?:deel|sub)$/iu
const partOfQuestion =
  /[^\S\n]+(?:(?:van|bij|onder)[^\S\n]+vraag|op[^\S\n]+(?:de[^\S\n]+)?vra(?:ag|gen)[^\S\n]+\d)/iy

/** A place instead of a number, where the word ends behind it; "de eerste vraag bij vraag 3" is a piece of that, "het bovenstaande antwoord op vraag 1" has a number. */
function besideHead(text: string, head: Head, lead: string): Beside | null {
  if (isWordCode(text.charCodeAt(head.end))) return null
  if ('vboVBO'.includes(firstBehind(text, head.end)) && matchAt(partOfQuestion, text, head.end) !== null)
    return null
  const pieceNamed = /(?:deel|sub)$/i.test(text.slice(Math.max(0, head.start - 4), head.start))
  if (pieceNamed && behindItsQuestion.test(text.slice(Math.max(0, head.start - 40), head.start))) return null
  return besideOf(lead, head.plural) ?? aboveHead(text, head) ?? ofFractie(text, head, lead)
}

/** "het antwoord op de vragen van de leden van de VVD-fractie": all that they asked. */
function ofFractie(text: string, head: Head, lead: string): Beside | null {
  const place = placeAfter(text, head.end)
  if (place === 'elsewhere' || place.fractie === null || answerLead(lead) === null) return null
  return { length: 0, numbers: ['*'], onlyWhenLookedUp: true }
}

const lettered = /(?<![\p{L}-])(?:het\s)?(?:onderdeel|sub|onder)\s(?<letter>[a-h])\s(?:van|bij)\s(?:de\s)?$/iu

/** "onderdeel b van ⟨vraag 2⟩": a piece of the question, by its letter in front. */
function pieceBefore(lead: string, [number = '', ...others]: readonly string[]): PieceBefore | null {
  const match = others.length === 0 && /^\d+$/.test(number) ? lettered.exec(lead.slice(-40)) : null
  return match === null
    ? null
    : { length: match[0].length, numbers: [`${number}${match.groups?.letter?.toLowerCase()}`] }
}

/** What stands in front of a head and belongs to its name. */
type PieceBefore = Pick<Beside, 'length' | 'numbers'>

/** "antwoord 4", "het vorige antwoord", "het antwoord hierboven". */
function readAnswer(text: string, head: Head, free: number): AnswerHit | null {
  const lead = leadTo(text, head.start, free)
  if (gluesTo(lead) && !mayPrecede(lead)) return null
  const listed = answersAfter(text, head)
  if (listed !== null) {
    // "LIJST VAN VRAGEN EN ANTWOORDEN 1" is a title with the first number behind it.
    if (text.charAt(head.start + 1) === 'N' && !/(?:ZIE|NAAR|HET)\s$/.test(lead)) return null
    const start = head.start - ownLead(lead)
    if (listed.words && !leadsToWord.test(lead)) return null
    if (text.charAt(head.start) === 'A' && headsAnswer(text, { start: head.start, end: listed.end }))
      return null
    if (listed.glued && !/\b(?:zie|naar)\s+(?:ook\s+)?$/i.test(text.slice(Math.max(0, start - 20), start)))
      return null
    const span = { start, end: listed.end }
    if (countsWhatFollows(text, head.end, listed.end) && !looksUp(text, span)) return null
    if (head.plural && listed.numbers.length === 1 && !looksUp(text, span)) return null
    return placed(text, span, 'antwoord', listed.numbers, 'antwoord/op-vraag')
  }
  const inBrackets = bracketedAfter(text, head) ?? (head.plural ? null : letterAfter(text, head))
  if (inBrackets !== null) {
    const span = { start: head.start - ownLead(lead), end: inBrackets.end }
    return looksUp(text, span)
      ? placed(text, span, 'antwoord', inBrackets.numbers, 'antwoord/op-vraag')
      : null
  }
  const beside = besideHead(text, head, lead)
  if (beside === null) return null
  const hit: AnswerHit = {
    start: head.start - (beside.length === 0 ? ownLead(lead) : beside.length),
    end: head.end,
    names: 'antwoord',
    numbers: beside.numbers,
    set: null,
    fractie: null,
    rule: neighbour,
  }
  return beside.onlyWhenLookedUp && !looksUp(text, hit) ? null : hit
}

/** "in ⟨antwoord twee⟩", "zie uw ⟨antwoord drie⟩"; "een antwoord één jaar later" counts. */
const leadsToWord = /(?<!\p{L})(?:in|bij|onder|van|uit|naar|zie|ook|en|uw|mijn|ons|onze|de)\s$/iu

/** "in antwoord op 12 moties": a number of things that are answered, and none of theirs. */
const countsWhatFollows = (text: string, from: number, end: number): boolean =>
  (/^\s+bij\s/.test(text.slice(from, from + 8)) && manyBehind.test(text.slice(end, end + 30))) ||
  (/^\s+op\s/.test(text.slice(from, from + 6)) &&
    /^[^\S\n]\p{Ll}/u.test(text.slice(end, end + 2)) &&
    !sentenceGoesOn(text, end))

/** "het antwoord bij 10⟨ vluchten⟩" */
const manyBehind =
  /^[^\S\n](?!hebben|zijn|werden|worden|gaven|noemden|meldden|schreven|staan)\p{Ll}{3,}en(?!\p{L})/u

function named(text: string, lead: string, span: Span, numbers: readonly string[]): AnswerHit | null {
  const words = answerLead(lead)
  if (words !== null && answersNow(text, lead, words, span.end))
    return placed(text, span, 'vraag', numbers, 'vraag/named')
  if (words !== null) {
    // A paper that is cited within the words is a reference of its own.
    const start = citesWithin.test(lead.slice(words)) ? span.start : span.start - (lead.length - words)
    return placed(text, { ...span, start }, 'antwoord', numbers, 'antwoord/op-vraag')
  }
  return meansAnswer(text, span)
    ? placed(text, span, 'antwoord', numbers, 'antwoord/bare-vraag')
    : placed(text, span, 'vraag', numbers, 'vraag/named')
}

const citesWithin = /\([^()]*\d[^()]*\)/

/** "In antwoord op ⟨vraag 4⟩ merken wij op", "Dat is, in antwoord op ⟨vraag 4⟩, niet zo": what is answered here. */
function answersNow(text: string, lead: string, words: number, end: number): boolean {
  const led = /(?<mark>^|[.?!»”)]\s|,\s)in\s$/iu.exec(lead.slice(0, words))
  if (led === null || !/^(?:antwoord|reactie)\sop\s/.test(lead.slice(words))) return false
  return led.groups?.mark === ', ' ? text.charAt(end) === ',' : now.test(text.slice(end, end + 60))
}

const now =
  /^\s(?:merk|merken|meld|melden|antwoord|antwoorden|kan|kunnen|bericht|berichten|deel|delen|wijs|wijzen|verwijs|verwijzen|licht|lichten|laat|laten|stel|stellen|geef|geven)\s(?:ik|wij|we)(?!\p{L})/u

function placed(
  text: string,
  { start, end }: Span,
  names: AnswerHit['names'],
  numbers: readonly string[],
  rule: string,
): AnswerHit | null {
  const place = ofInquiry(text, start) ? 'elsewhere' : placeAfter(text, end)
  if (place === 'elsewhere') return null
  const { fractie } = place
  const set = place.set ?? earlierSet(text, start)
  return {
    start,
    end: place.end,
    names,
    numbers,
    set,
    fractie,
    rule: set === null ? rule : `${names}/other-set`,
  }
}
