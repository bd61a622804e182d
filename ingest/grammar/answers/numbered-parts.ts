import { partId } from '../../../graph/ids.ts'
import type { Document, Mention, Name, Part, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { matches } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { indexParts } from '../../parts/part-index.ts'
import { givenBefore } from './given-before.ts'
import { ofFractie } from './numbered-fractie.ts'
import { isPlace, numberAt, ownPart } from './numbered-place.ts'
import { askedHere, inOtherSet } from './other-set.ts'
import { onlyPaper, paperBefore, pointsBack } from './paper-before.ts'
import { paperBeside } from './paper-beside.ts'
import { unnumberedQuestions } from './unnumbered-questions.ts'

type Named = 'antwoord' | 'vraag'

/**
 * Finds the question or answer that a number names, by its scope: a numbered sub-question of the same question comes
 * before a question of the document; a named other set is looked up on the agenda. One that holds the mention itself
 * gets the flag `self`.
 */
export function resolveNumbered(named: Named, name: Name, mention: Mention, scope: Scope): Resolution {
  const found = lookUp(named, name, mention, scope)
  return found.target !== null && holdsItself(found, scope)
    ? { ...found, flags: [...found.flags, 'self'] }
    : found
}

/** An answer that refers to itself answers nothing: `Zie het antwoord op vraag 5` in answer 5. */
function holdsItself({ target }: Resolution, scope: Scope): boolean {
  const own = ownPart(scope)
  const document = scope.document.identity.id
  const here = [scope.part, own].flatMap((part) => (part === null ? [] : [partId(document, part.id)]))
  return target !== null && here.includes(target)
}

function lookUp(named: Named, name: Name, mention: Mention, scope: Scope): Resolution {
  const { nummer: number = '', set, fractie } = name.said
  const earlier = set !== undefined && scope.document.text.startsWith(set, mention.start)
  const paper = paperBeside(mention, set !== undefined && !earlier, scope)
  if (paper !== null) return inPaper(paper, named, number, `${named}/paper-beside`, 0.92)
  if (set !== undefined && (earlier || pointsBack(set))) return spokenOf(named, number, set, mention, scope)
  if (set !== undefined) {
    const beside = askedHere(set, mention, scope)
    if (beside !== undefined) return byNumber(named, number, mention, { ...scope, part: beside })
    const found = inOtherSet(named, number, set, mention, scope)
    const only = found.target === null && isEarlier.test(set) ? onlyPaper(set, scope) : null
    return only === null ? found : inPaper(only, named, number, `${named}/only-paper`, 0.7)
  }
  if (fractie !== undefined) {
    const found = askedByFractie(named, number, fractie, mention, scope)
    if (found !== null) return found
    if (mention.rule === 'vraag/ranked') return rankedOfAll(number, mention, scope)
  }
  if (named === 'antwoord' && givenBefore(mention, scope))
    return spokenOf(named, number, 'eerdere antwoorden', mention, scope)
  if (number.endsWith('n')) return someBeside(named, number, mention, scope)
  return isPlace(number) ? atPlace(named, number, mention, scope) : byNumber(named, number, mention, scope)
}

/**
 * "vraag 3 daarvan", "dat eerdere antwoord op vraag 4": in the paper that was named before. "Mijn eerdere antwoord op vraag 2" may
 * as well be one that the same document gave above.
 */
function spokenOf(named: Named, number: string, set: string, mention: Mention, scope: Scope): Resolution {
  const above = pointsBack(set) ? null : answeredAbove(named, number, mention, scope)
  const before = paperBefore(set, mention, scope)
  if (before === null && above !== null) return above
  const paper = before ?? onlyPaper(set, scope)
  if (paper === null) return unresolved(mention.rule, nothingBefore, 0.4)
  if (before === null) return inPaper(paper, named, number, `${named}/only-paper`, 0.7)
  const rule = `${named}/paper-before`
  if (above === null || above.target === null) return inPaper(paper, named, number, rule, 0.8)
  const there = partId(paper, `${named}-${number}`)
  return ambiguous([there, above.target], rule, 'An answer above has that number too.', 0.5)
}

/** The question or answer of that number in another paper. */
const inPaper = (
  document: string,
  named: Named,
  number: string,
  rule: string,
  confidence: number,
): Resolution => ({
  ...resolved(partId(document, `${named}-${number}`), rule, confidence),
  filled: { document },
})

/** "de eerdere schriftelijke vragen" */
const isEarlier = /^(?:eerdere?|eerder|vorige?|voorgaande|laatste)(?!\p{L})/iu

const nothingBefore =
  'The words mean a set of questions that was spoken of, and no one paper that is named shortly before has it.'

/** The answer of the document's own that stands above the answer that a mention is in. */
function answeredAbove(named: Named, number: string, mention: Mention, scope: Scope): Resolution | null {
  const own = ownPart(scope)
  const part = own?.kind === 'answer' ? bearing(scope, named, number) : null
  if (own === null || part === null || part.end > own.start) return null
  return { ...byNumber(named, number, mention, scope), rule: `${named}/earlier-here` }
}

/** "het antwoord op de vorige vragen": at least the nearest; how many more, the words do not say. */
function someBeside(named: Named, place: string, mention: Mention, scope: Scope): Resolution {
  const one = place.slice(0, -1)
  const near = [one, `${one} 2`].flatMap((step) => {
    const { target } = atPlace(named, step, mention, scope)
    return target === null ? [] : [target]
  })
  const [first, ...others] = [...new Set(near)]
  if (first === undefined) return atPlace(named, one, mention, scope)
  const reason = 'The words do not say how many questions are meant; the nearest is the likeliest.'
  return { ...ambiguous([first, ...others], `${named}/neighbours`, reason, 0.5), filled: here(scope) }
}

/** "de tweede vraag van de leden van de VVD-fractie", where nothing says who asked what. */
function rankedOfAll(number: string, mention: Mention, scope: Scope): Resolution {
  const found = byNumber('vraag', number, mention, scope)
  if (found.target === null) return found
  const reason = 'Nothing says who asked which question; the one of that number is the likeliest.'
  return { ...ambiguous([found.target], mention.rule, reason, 0.5), filled: here(scope) }
}

const here = (scope: Scope): Readonly<Record<string, string>> => ({ document: scope.document.identity.id })

/** Farthest that "zie hierboven" may stand from the start of its answer to mean the answer above, in UTF-16 code units. */
const opening = 80

function atPlace(named: Named, place: string, mention: Mention, scope: Scope): Resolution {
  const own = ownPart(scope)
  if (mention.rule === 'antwoord/above' && own !== null && mention.start - own.start > opening)
    return unresolved(mention.rule, 'The words may point at text above in the same answer.', 0.4)
  const printed = numberAt(place, named, scope)
  if (printed !== null) return byNumber(named, printed, mention, scope)
  const reason =
    own === null
      ? 'The mention stands in no numbered question or answer, so it has no neighbour.'
      : `Nothing stands ${place.startsWith('vorige') ? 'before' : 'behind'} ${named} ${own.number}.`
  return unresolved(mention.rule, reason, 0.5)
}

/** Whether the document prints numbered questions. */
const isNumbered = (scope: Scope): boolean => indexParts(scope.parts).has('question')

function askedByFractie(
  named: Named,
  number: string,
  fractie: string,
  mention: Mention,
  scope: Scope,
): Resolution | null {
  const { parts, known } = ofFractie(named, number, fractie, scope)
  const rule = `${named}/of-fractie`
  const [first, ...others] = parts.map(({ id }) => partId(scope.document.identity.id, id))
  if (first === undefined && number !== '*' && (!known || !isNumbered(scope))) return null
  if (first === undefined)
    return unresolved(mention.rule, `No numbered question is known to be asked by "${fractie}".`, 0.4)
  const filled = here(scope)
  if (others.length === 0) return { ...resolved(first, rule, 0.85), filled }
  const reason = `"${fractie}" asked ${parts.length} questions that fit these words.`
  return { ...ambiguous([first, ...others], rule, reason, 0.5), filled }
}

function byNumber(named: Named, number: string, mention: Mention, scope: Scope): Resolution {
  const sub = subPart(named, number, scope)
  if (sub !== null)
    return {
      ...inDocument(sub, number, `${named}/sub-question-scope`, 0.95, scope),
      reason: `Inside vraag ${sub.number?.split('.')[0]}, which has numbered sub-questions, a small number names one of those.`,
    }
  if (mention.rule === 'antwoord/onder' && countsHere(number, mention, scope))
    return unresolved(
      mention.rule,
      'The answer itself counts points, and the words may mean one of those.',
      0.4,
    )
  const part = bearing(scope, named, number)
  if (part !== null) return inDocument(part, number, mention.rule, mention.confidence, scope)
  return (
    pieceOf(named, number, scope) ??
    piecesOf(named, number, scope) ??
    notPrinted(named, number, mention, scope)
  )
}

/** "1) De boot vaart. 2) Hij is op tijd. De onder 2 genoemde boot …": whether the words in front, in the same part, count up to a number. */
function countsHere(number: string, { start }: Mention, scope: Scope): boolean {
  const own = ownPart(scope)
  if (own === null) return false
  const from = Math.max(own.start, start - longestCount)
  return matches(counted, scope.document.text.slice(from, start)).some(
    ({ groups, index }) => index > 0 && groups?.number === number,
  )
}

const counted = /(?:^|[\n:;,.?!]\s?|\s\()(?<number>\d{1,2})[.)°]\s/g

/** How far in front of some words points are looked for that these may mean, in UTF-16 code units. */
const longestCount = 3_000

/** "vraag 2a" where question 2 is not cut into pieces: question 2, cited as 2a. */
function pieceOf(named: Named, number: string, scope: Scope): Resolution | null {
  const whole = /^(\d+)(?:[a-z]|\.\w+)$/.exec(number)?.[1]
  const part = whole === undefined ? null : bearing(scope, named, whole)
  if (part === null) return null
  const document = scope.document.identity.id
  const series = part.id.slice(0, part.id.indexOf(named))
  return {
    ...resolved(partId(document, part.id), `${named}/piece`, 0.85),
    printed: partId(document, `${series}${named}-${number}`),
    reason: `${named} ${whole} is not cut into numbered pieces, so the whole of it is the target.`,
    filled: here(scope),
  }
}

/** "vraag 5" where the document labels 5a and 5b only. */
function piecesOf(named: Named, number: string, scope: Scope): Resolution | null {
  if (!kindsOf[named].some((kind) => indexParts(scope.parts).has(kind))) return null
  const pieces = Array.from('abcdefgh').flatMap((letter) => bearing(scope, named, `${number}${letter}`) ?? [])
  const [first, ...others] = pieces.map(({ id }) => partId(scope.document.identity.id, id))
  if (first === undefined) return null
  const reason = `This document has no ${named} ${number}, but pieces of it, of which the first is the likeliest.`
  return { ...ambiguous([first, ...others], `${named}/pieces`, reason, 0.6), filled: here(scope) }
}

function notPrinted(named: Named, number: string, mention: Mention, scope: Scope): Resolution {
  const index = indexParts(scope.parts)
  if (named === 'antwoord' && !index.has('answer') && bearing(scope, 'vraag', number) !== null)
    return {
      ...resolved(partId(scope.document.identity.id, `${named}-${number}`), `${named}/not-answered`, 0.7),
      reason: 'The document prints the question, and answers none.',
      filled: here(scope),
    }
  const printed = named === 'vraag' ? index.has('question') : index.has('answer') || index.has('question')
  const inAnswer = named === 'antwoord' && ownPart(scope)?.kind === 'answer'
  if (printed && inAnswer && /^\d+$/.test(number) && !givenElsewhere(mention, scope))
    return {
      ...resolved(partId(scope.document.identity.id, `${named}-${number}`), `${named}/not-printed`, 0.6),
      reason: 'This document prints other answers, and not this one: it may be cut, or lack the label.',
      filled: here(scope),
    }
  if (printed) return unresolved(mention.rule, `This document has no ${named} ${number}.`, 0.4)
  const ofFractie = mention.names.some(({ said }) => said.fractie !== undefined)
  if (!ofFractie && /\bvan (?:het lid|de leden|(?:mijn|onze) eerdere|eerdere)\s/.test(textOf(mention, scope)))
    return unresolved(
      mention.rule,
      'These are questions of members, and nothing says which paper answers them.',
      0.4,
    )
  if (answersQuestions(scope.document) || Number(number) <= unnumberedQuestions(scope.document))
    return {
      ...resolved(partId(scope.document.identity.id, `${named}-${number}`), `${named}/not-printed`, 0.6),
      reason: 'The document answers questions that it does not print as numbered parts.',
    }
  // Who has none speaks of those in the paper that was named just before.
  const paper = paperBefore('antwoorden', mention, scope)
  return paper === null
    ? unresolved(mention.rule, 'This document has no numbered questions or answers of its own.', 0.4)
    : inPaper(paper, named, number, `${named}/paper-before`, 0.7)
}

/** "het antwoord op vraag 18 ⟨dat wij hebben gegeven bij het rapport⟩": of another paper. */
const givenElsewhere = ({ end }: Mention, { document }: Scope): boolean =>
  /^,?\s(?:dat|die)\s(?:ik|wij|we|u|hij|zij|het\skabinet|de\s(?:minister|staatssecretaris|regering))\s/i.test(
    document.text.slice(end, end + 32),
  )

const textOf = ({ start, end }: Mention, { document }: Scope): string => document.text.slice(start, end)

/** How much of a document is its head, in UTF-16 code units. */
const headLength = 3_000

/** A question that is answered with another answer: "… gekomen? Zie het antwoord op vraag 3." */
const answersLine =
  /\?[»”"’)]{0,2}\d{0,2}\s{1,4}Zie\s(?:ook\s)?(?:(?:het|mijn|ons)\s)?antwoord(?:\s(?:op|bij))?\s(?:vraag|de\svragen)\s\d{1,3}(?:\sen\s\d{1,3})?\.(?:\s|$)/u

/** The head of a page that shows written questions with their answers: "Ingediend | 5 maart 2098", "Beantwoord | 18 maart 2098". */
const answeredOn = /(?:^|\n)\s{0,4}Ingediend\s[|\s]{0,3}\d.{1,160}?\bBeantwoord\s[|\s]{0,3}\d/s

/** Heads of a debate, a consultation, or a list of decisions: who is there speaks of the answers in another paper. */
const speaksOfOthers =
  /\b[Dd]e voorzitter:|VERSLAG VAN EEN SCHRIFTELIJK OVERLEG|(?:^|\n)\s*(?:Nr\.?\s\d{1,4}\s+)?(?:[Vv]erslag van een (?:commissiedebat|(?:algemeen |nota|wetgevings)overleg|rondetafelgesprek)|VERSLAG VAN EEN (?:COMMISSIEDEBAT|(?:ALGEMEEN |NOTA|WETGEVINGS)OVERLEG|RONDETAFELGESPREK)|BESLUITENLIJST|Besluitenlijst|KORTE AANTEKENING|Korte aantekening)/u

/** Whether the head of a document says that it answers questions, or a question in it is answered so. */
const answersQuestions = oncePer(({ text }: Document): boolean => {
  const head = text.slice(0, headLength)
  if (speaksOfOthers.test(head)) return false
  if (answersLine.test(text) || answeredOn.test(head)) return true
  return /\b(?:beantwoording|antwoorden?)\s+(?:van|op|bij)?\s*(?:(?:de|uw)\s+)?(?:(?:schriftelijke|feitelijke)\s+)?(?:Kamer)?vragen\b/i.test(
    head,
  )
})

/** A grouped answer is one part; the text cites it by any of its numbers. */
function inDocument(part: Part, printed: string, rule: string, confidence: number, scope: Scope): Resolution {
  const document = scope.document.identity.id
  const target = partId(document, part.id)
  const role = part.id.slice(0, part.id.indexOf('-') + 1)
  const cited =
    part.numbers.includes(printed) && part.number !== printed ? partId(document, `${role}${printed}`) : null
  return { ...resolved(target, rule, confidence), printed: cited, filled: { document } }
}

const kindsOf = { antwoord: ['answer', 'sub-answer'], vraag: ['question', 'sub-question'] } as const

function bearing(scope: Scope, named: Named, number: string): Part | null {
  const [whole, sub] = kindsOf[named]
  const index = indexParts(scope.parts)
  const lettered = number.replace(/^(\d+)([a-h])$/, '$1.$2')
  return index.byNumber(whole, number, scope.part) ?? index.byNumber(sub, lettered, scope.part)
}

/** Inside a question or answer with numbered sub-parts, a small number names one of those. */
function subPart(named: Named, number: string, scope: Scope): Part | null {
  const outer = ownPart(scope)
  if (outer === null || outer.number === null) return null
  const full = `${outer.number}.${number}`
  const [, kind] = kindsOf[named]
  const sub = indexParts(scope.parts).byNumber(kind, full, scope.part)
  return sub === null || sub.id === scope.part?.id ? null : sub
}
