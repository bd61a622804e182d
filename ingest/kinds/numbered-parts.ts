import { kamerstukId, partId } from '../../graph/ids.ts'
import type { Document, Mention, Name, Part, Resolution } from '../document.ts'
import type { Scope } from '../kind.ts'
import { indexParts } from '../parts/part-index.ts'
import { hitsWithin } from './kamerstuk-grammar.ts'
import { paperBeside } from './paper-beside.ts'
import { ambiguous, resolved, unresolved } from './resolution.ts'

type Named = 'antwoord' | 'vraag'

/**
 * Finds the question or answer that a number names, by its scope: a numbered sub-question of the same question comes
 * before a question of the document; a named other set is looked up on the agenda.
 */
export function resolveNumbered(named: Named, name: Name, mention: Mention, scope: Scope): Resolution {
  const { nummer: number = '', set } = name.said
  const paper = paperBeside(mention, set !== undefined, scope)
  if (paper !== null)
    return {
      ...resolved(partId(paper, `${named}-${number}`), `${named}/paper-beside`, 0.92),
      filled: { document: paper },
    }
  if (set !== undefined) return inOtherSet(named, number, set, mention, scope)
  const printed = number === 'vorige' || number === 'volgende' ? neighbour(number, scope) : number
  if (printed === null)
    return unresolved(
      mention.rule,
      'The mention stands in no numbered question or answer, so it has no neighbour.',
      0.5,
    )
  const sub = subPart(named, printed, scope)
  if (sub !== null)
    return {
      ...inDocument(sub, printed, `${named}/sub-question-scope`, 0.95, scope),
      reason: `Inside vraag ${sub.number?.split('.')[0]}, which has numbered sub-questions, a small number names one of those.`,
    }
  const part = bearing(scope, named, printed)
  if (part !== null) return inDocument(part, printed, mention.rule, mention.confidence, scope)
  const index = indexParts(scope.parts)
  const document = scope.document.identity.id
  if (index.has('answer') || index.has('question'))
    return unresolved(mention.rule, `This document has no ${named} ${printed}.`, 0.4)
  if (answersQuestions(scope.document))
    return {
      ...resolved(partId(document, `${named}-${printed}`), `${named}/not-printed`, 0.6),
      reason: 'The document answers questions that it does not print as numbered parts.',
    }
  return unresolved(mention.rule, 'This document has no numbered questions or answers of its own.', 0.4)
}

/** How much of a document is its head, in UTF-16 code units. */
const headLength = 3_000

/** Whether the head of a document says that it answers questions. */
function answersQuestions(document: Document): boolean {
  const head = document.text.slice(0, headLength)
  if (/\b[Dd]e voorzitter:/.test(head)) return false
  return /\b(?:beantwoording|antwoorden?)\s+(?:van|op|bij)?\s*(?:(?:de|uw)\s+)?(?:(?:schriftelijke|feitelijke)\s+)?(?:Kamer)?vragen\b/i.test(
    head,
  )
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

const kindsOf = { antwoord: ['answer', 'sub-answer'], vraag: ['question', 'sub-question'] } as const

function bearing(scope: Scope, named: Named, number: string): Part | null {
  const [whole, sub] = kindsOf[named]
  const index = indexParts(scope.parts)
  return index.byNumber(whole, number, scope.part) ?? index.byNumber(sub, number, scope.part)
}

/** Inside a question or answer with numbered sub-parts, a small number names one of those. */
function subPart(named: Named, number: string, scope: Scope): Part | null {
  const outer = enclosing(scope, (part) => part.kind === 'answer' || part.kind === 'question')
  if (outer === null || outer.number === null) return null
  const full = `${outer.number}.${number}`
  const [, kind] = kindsOf[named]
  const sub = indexParts(scope.parts).byNumber(kind, full, scope.part)
  return sub === null || sub.id === scope.part?.id ? null : sub
}

/** The nearest enclosing part that fits, the mention's own part first. */
function enclosing(scope: Scope, fits: (part: Part) => boolean): Part | null {
  let part = scope.part
  while (part !== null && !fits(part)) {
    part = part.parent === null ? null : indexParts(scope.parts).byId(part.parent)
  }
  return part
}

function neighbour(which: 'vorige' | 'volgende', scope: Scope): string | null {
  const own = enclosing(scope, (part) => part.kind === 'answer' || part.kind === 'question')
  const number = Number(which === 'vorige' ? own?.number : own?.numbers.at(-1))
  if (own === null || !Number.isInteger(number)) return null
  return String(number + (which === 'vorige' ? -1 : 1))
}

/**
 * "antwoord 9 in de feitelijke vragen": the set is a paper on the agenda whose title has these words. Several may fit:
 * papers of the document's own dossier come first, then the order of the agenda.
 */
function inOtherSet(named: Named, number: string, set: string, mention: Mention, scope: Scope): Resolution {
  const wanted = stems(set)
  const fitting = scope.parts.filter((part) => part.kind === 'agenda-item' && fits(part.title ?? '', wanted))
  const papers = [...new Set(fitting.flatMap((item) => papersOf(item, scope)))]
  const own = `kst-${scope.document.identity.dossier}${scope.document.identity.toevoeging === null ? '' : `-${scope.document.identity.toevoeging}`}-`
  papers.sort((a, b) => Number(b.startsWith(own)) - Number(a.startsWith(own)))
  const [first, ...others] = papers.map((paper) => partId(paper, `${named}-${number}`))
  if (first === undefined)
    return unresolved(mention.rule, `No paper on the agenda of this document is called "${set}".`, 0.4)
  const rule = `${named}/other-set-on-agenda`
  if (others.length === 0) return { ...resolved(first, rule, 0.9), filled: { document: papers[0] ?? '' } }
  return {
    ...ambiguous(
      [first, ...others],
      rule,
      `${papers.length} papers on the agenda are called "${set}"; the first of this dossier is the likeliest.`,
      0.6,
    ),
    filled: { document: papers[0] ?? '' },
  }
}

/** The words of a set's name that tell it from others, without endings. */
const stems = (set: string): readonly string[] =>
  (set.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/(?:ronde|lijst)$/, ''))

const fits = (title: string, wanted: readonly string[]): boolean =>
  wanted.length > 0 && wanted.every((stem) => title.toLowerCase().includes(stem))

const papersOf = (item: Part, scope: Scope): readonly string[] =>
  hitsWithin(scope.document, item).flatMap(({ dossier, toevoeging, ondernummers }) =>
    ondernummers.map((ondernummer) => kamerstukId({ dossier, toevoeging, ondernummer })),
  )
