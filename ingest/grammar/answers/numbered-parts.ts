import { partId } from '../../../graph/ids.ts'
import type { Mention, Name, Part, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { matches } from '../../matches.ts'
import { indexParts } from '../../parts/part-index.ts'
import { answeredBefore } from './answered-before.ts'
import { foreseen, givenBefore, givenByOther, leftBefore } from './given-before.ts'
import { ofFractie } from './numbered-fractie.ts'
import { notPrinted, ownMissing } from './numbered-missing.ts'
import { bearing, isPlace, kindsOf, numberAt, ownPart } from './numbered-place.ts'
import { askedHere, inOtherSet, underHeading } from './other-set.ts'
import { namesNoneNear, onlyPaper, paperBefore, paperOfNumber, pointsBack } from './paper-before.ts'
import {
  answerBefore,
  givenElsewhere,
  onlySetBefore,
  paperBeside,
  paperInNote,
  saidBehind,
  sameSetBefore,
} from './paper-beside.ts'
import { onlyCalled, paperCalled } from './paper-called.ts'
import { inPaper } from './paper-target.ts'
import { unnumberedAt, unnumberedQuestions } from './unnumbered-questions.ts'

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
  const elsewhere = (set !== undefined && !earlier) || givenElsewhere(mention, scope)
  const paper = paperBeside(mention, elsewhere, scope)
  if (paper !== null) return inPaper(paper, named, number, `${named}/paper-beside`, 0.92)
  const noted = set === undefined ? null : paperInNote(set, scope)
  if (noted !== null) return inPaper(noted, named, number, `${named}/paper-in-note`, 0.85)
  const members =
    set === undefined || underHeading(set, mention, scope) !== null ? null : answeredBefore(mention, scope)
  if (members !== null) return inPaper(members, named, number, `${named}/paper-beside`, 0.92)
  if (set !== undefined && (earlier || pointsBack(set))) return spokenOf(named, number, set, mention, scope)
  if (set !== undefined) {
    const beside = askedHere(set, mention, scope)
    if (beside !== undefined && named === 'antwoord' && givenBefore(mention, scope))
      return spokenOf(named, number, 'eerdere antwoorden', mention, scope)
    if (beside !== undefined) return ofAskers(named, number, mention, { ...scope, part: beside })
    const found = inOtherSet(named, number, set, mention, scope)
    if (found.target !== null) return found
    const called = paperCalled(set, mention, scope)
    if (called !== null) return inPaper(called, named, number, `${named}/paper-called`, 0.8)
    const again =
      sameSetBefore(set, mention, scope) ?? (lastYear.test(set) ? onlyCalled(mention, scope) : null)
    if (again !== null) return inPaper(again, named, number, `${named}/paper-called`, 0.7)
    const only = isEarlier.test(set) ? onlyPaper(set, scope) : null
    return only === null ? found : inPaper(only, named, number, `${named}/only-paper`, 0.7)
  }
  if (fractie !== undefined) {
    const found = askedByFractie(named, number, fractie, mention, scope)
    if (found !== null) return found
    if (mention.rule === 'vraag/ranked') return rankedOfAll(number, mention, scope)
  }
  const said = saidBehind(mention, scope)
  if (said !== null) return numberedSo(said, named, number, mention, scope)
  if (named === 'antwoord' && givenBefore(mention, scope)) {
    const there = spokenOf(named, number, 'eerdere antwoorden', mention, scope)
    return there.target === null && foreseen(mention, scope)
      ? { ...byNumber(named, number, mention, scope), confidence: 0.7 }
      : there
  }
  if (named === 'antwoord' && givenByOther(mention, scope))
    return spokenOf(named, number, 'toenmalige antwoorden', mention, scope)
  if (named === 'vraag' && leftBefore(mention, scope))
    return spokenOf(named, number, 'eerdere vragen', mention, scope)
  const goesOn = set === undefined && fractie === undefined ? paperOfLast(named, mention, scope) : null
  if (goesOn !== null) return inPaper(goesOn, named, number, `${named}/paper-before`, 0.7)
  if (number.endsWith('n')) return someBeside(named, number, mention, scope)
  return isPlace(number) ? atPlace(named, number, mention, scope) : byNumber(named, number, mention, scope)
}

/**
 * "Aan antwoord 5 aan het lid Achterberg voeg ik toe … De antwoorden 6 en 7 blijven gelijk": numbers of which the document does not bear one, in the
 * set of another paper that was spoken of last in the same paragraph. Null for other words.
 */
function paperOfLast(named: Named, mention: Mention, scope: Scope): string | null {
  if (
    mention.names.every(
      ({ said }) => !/^\d+$/.test(said.nummer ?? '') || bearing(scope, named, said.nummer ?? '') !== null,
    )
  )
    return null
  if (mention.names.length < 2 || !isNumbered(scope)) return null
  const last = answerBefore(mention, scope)
  if (last?.names[0]?.said.set === undefined) return null
  return paperBeside(last, true, scope) ?? answeredBefore(last, scope)
}

/** A question of those whose questions the document answers: of one that prints none it is its own all the same. */
function ofAskers(named: Named, number: string, mention: Mention, scope: Scope): Resolution {
  const found = byNumber(named, number, mention, scope)
  const index = indexParts(scope.parts)
  return found.target !== null || !/^\d+$/.test(number) || index.has('question') || index.has('answer')
    ? found
    : ownMissing(
        named,
        number,
        'The document answers the questions of these members, and does not print this one.',
        scope,
      )
}

/**
 * "vraag 3 daarvan", "dat eerdere antwoord op vraag 4": in the paper that was named before. "Mijn eerdere antwoord op vraag 2" may
 * as well be one that the same document gave above.
 */
function spokenOf(named: Named, number: string, set: string, mention: Mention, scope: Scope): Resolution {
  const above = pointsBack(set) ? null : answeredAbove(named, number, mention, scope)
  const before = paperBefore(set, mention, scope)
  if (before === null && above !== null) return above
  const far = pointsBack(set) && namesNoneNear(mention, scope)
  const paper =
    before ??
    onlyPaper(set, scope) ??
    (far ? (onlyCalled(mention, scope) ?? onlySetBefore(mention, scope)) : null)
  if (paper === null) return unresolved(mention.rule, nothingBefore, 0.4)
  if (before === null) return inPaper(paper, named, number, `${named}/only-paper`, 0.7)
  const rule = `${named}/paper-before`
  if (above === null || above.target === null) return inPaper(paper, named, number, rule, 0.8)
  const there = partId(paper, `${named}-${number}`)
  return ambiguous([there, above.target], rule, 'An answer above has that number too.', 0.5)
}

/** "mijn antwoord op vraag 2 van nr. 733": in the paper of that number that was named before; of a day none is known. */
function numberedSo(said: string, named: Named, number: string, mention: Mention, scope: Scope): Resolution {
  const near = paperBefore('daarvan', mention, scope)
  const paper = near?.endsWith(`-${said}`) ? near : paperOfNumber(said, scope)
  return paper !== null
    ? inPaper(paper, named, number, `${named}/paper-before`, 0.8)
    : unresolved(mention.rule, nothingBefore, 0.4)
}

const lastYear = /^(?:vorig|afgelopen)\sjaar$/iu

/** "de eerdere schriftelijke vragen" */
const isEarlier = /^(?:eerdere?|eerder|vorige?|voorgaande|laatste|eerste|oorspronkelijke)(?!\p{L})/iu

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
  const beside = own === null ? besideUnnumbered(named, place, mention, scope) : null
  if (beside !== null) return beside
  const reason =
    own === null
      ? 'The mention stands in no numbered question or answer, so it has no neighbour.'
      : `Nothing stands ${place.startsWith('vorige') ? 'before' : 'behind'} ${named} ${own.number}.`
  return unresolved(mention.rule, reason, 0.5)
}

/** "het antwoord op de vorige vraag" on a page that prints its questions one by one, without numbers. */
function besideUnnumbered(named: Named, place: string, { start }: Mention, scope: Scope): Resolution | null {
  const at = unnumberedAt(scope.document, start)
  const [which, steps = '1'] = place.split(' ')
  const number = at + (which === 'vorige' ? -1 : 1) * Number(steps)
  if (at === 0 || number < 1 || number > unnumberedQuestions(scope.document)) return null
  return ownMissing(
    named,
    String(number),
    'The document prints its questions one by one, without numbers.',
    scope,
  )
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
  const { parts, known, printed } = ofFractie(named, number, fractie, scope)
  const rule = `${named}/of-fractie`
  const [first, ...others] = parts.map(({ id }) => partId(scope.document.identity.id, id))
  if (first === undefined && number !== '*' && (!known || !isNumbered(scope))) return null
  if (first === undefined)
    return (
      unlabelledFor(named, number, fractie, scope) ??
      unresolved(mention.rule, `No numbered question is known to be asked by "${fractie}".`, 0.4)
    )
  const filled = here(scope)
  const [only] = parts
  if (only !== undefined && others.length === 0) return inDocument(only, printed, rule, 0.85, scope)
  const reason = `"${fractie}" asked ${parts.length} questions that fit these words.`
  return { ...ambiguous([first, ...others], rule, reason, 0.5), filled }
}

/** The answer to the one question of a fractie that words can name, where answers have no label. */
function unlabelledFor(named: Named, number: string, fractie: string, scope: Scope): Resolution | null {
  if (named === 'vraag' || indexParts(scope.parts).has('answer')) return null
  const [asked, ...others] = ofFractie('vraag', number, fractie, scope).parts
  if (asked?.number == null || others.length > 0) return null
  return ownMissing(named, asked.number, 'The document prints the question, and labels no answer.', scope)
}

function byNumber(named: Named, number: string, mention: Mention, scope: Scope): Resolution {
  const sub = subPart(named, number, scope)
  if (sub !== null)
    return {
      ...inDocument(sub, number, `${named}/sub-question-scope`, 0.95, scope),
      reason: `Inside vraag ${sub.number?.split('.')[0]}, which has numbered sub-questions, a small number names one of those.`,
    }
  if (rankedPiece.test(scope.document.text.slice(mention.start, mention.end)))
    return unresolved(mention.rule, 'The question is not cut into numbered pieces.', 0.4)
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

/** "de tweede deelvraag", without a number of its own. */
const rankedPiece = /^\D*(?:deel|sub)vra(?:ag|gen)$/i

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

/** A grouped answer is one part; the text cites it by any of its numbers. */
function inDocument(part: Part, printed: string, rule: string, confidence: number, scope: Scope): Resolution {
  const document = scope.document.identity.id
  const target = partId(document, part.id)
  const role = part.id.slice(0, part.id.indexOf('-') + 1)
  const cited =
    part.numbers.includes(printed) && part.number !== printed ? partId(document, `${role}${printed}`) : null
  return { ...resolved(target, rule, confidence), printed: cited, filled: { document } }
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
