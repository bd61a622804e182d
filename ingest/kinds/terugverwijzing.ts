import type { Document, Mention, Name, Resolution, Span } from '../document.ts'
import { findActs, rule as ofAct, resolveAct } from '../grammar/back/terugverwijzing-act.ts'
import { numberBehind } from '../grammar/back/terugverwijzing-announced.ts'
import { findAnswers, rule as ofAnswer, resolveAnswer } from '../grammar/back/terugverwijzing-answer.ts'
import { findDated, rule as ofDay } from '../grammar/back/terugverwijzing-dated.ts'
import { findIbids, resolveIbid } from '../grammar/back/terugverwijzing-ibid.ts'
import { lastNamed } from '../grammar/back/terugverwijzing-last.ts'
import {
  findOnlyLetters,
  rule as ofOnly,
  resolveOnlyLetter,
} from '../grammar/back/terugverwijzing-only-letter.ts'
import { findPieces, rule as ofPiece, resolvePiece } from '../grammar/back/terugverwijzing-piece.ts'
import {
  findQuestions,
  rule as ofQuestion,
  resolveQuestion,
} from '../grammar/back/terugverwijzing-question.ts'
import { findSeveral, rule as ofSeveral, resolveSeveral } from '../grammar/back/terugverwijzing-several.ts'
import { findTheOne, rule as ofOne, resolveTheOne } from '../grammar/back/terugverwijzing-the-one.ts'
import { findTheLaws, lawsNamedBefore } from '../grammar/back/terugverwijzing-this-law.ts'
import { findPointers, type Pointer } from '../grammar/back/terugverwijzing-words.ts'
import { nextHit } from '../grammar/kamerstukken/kamerstuk-grammar.ts'
import { isPaper } from '../grammar/proposals/proposal-as-paper.ts'
import type { Kind, Scope } from '../kind.ts'
import { listing } from '../listed.ts'
import { proposalOf } from '../proposal.ts'
import { lastAtOrBefore } from '../rising.ts'
import { piecesBefore } from '../wetten/articles.ts'
import { saidOfPiece } from '../wetten/pieces.ts'
import { amendement } from './amendement.ts'
import { motie } from './motie.ts'
import { unresolved } from './resolution.ts'

/**
 * Words that point back to what was named before: `deze motie`, `die brief`, `het eerder genoemde rapport`; in a footnote
 * `ibid.` and `idem`. They mean the last thing so called in the same part, if it is near and no other is spoken of in between. Also
 * a letter by its day, `mijn brief van 7 juni`, whose number stands elsewhere; `dat antwoord` and `die vraag`; and `beide moties` that were named together.
 */
export const terugverwijzing: Kind = {
  kind: 'terugverwijzing',
  find,
  resolve,
}

function find(document: Document): readonly Mention[] {
  const found = standing(document).flatMap((pointer) => [
    ...articleOf(pointer, document),
    toMention(pointer.start, pointer.end, 'terugverwijzing/last-named', pointer.noun),
  ])
  const acts = findActs(document).flatMap(({ start, end, noun }) => [
    ...articleOf({ start, end, noun, here: false }, document),
    toMention(start, end, ofAct, noun),
  ])
  const laws = findTheLaws(document).map(({ start, end }) =>
    toMention(start, end, 'terugverwijzing/last-named', 'wet'),
  )
  const pieces = findPieces(document).map(({ start, end }) => toMention(start, end, ofPiece, 'artikel'))
  const ibids = findIbids(document).map(({ start, end, word }) =>
    toMention(start, end, 'terugverwijzing/ibid', word),
  )
  const dated = findDated(document).map(({ start, end, day, year }) => ({
    ...toMention(start, end, ofDay, 'brief'),
    names: [{ said: { naar: 'brief', ...(day && { dag: day }), ...(year && { jaar: year }) } }],
  }))
  const only = findOnlyLetters(document).map(({ start, end }) => toMention(start, end, ofOnly, 'brief'))
  return [
    ...found,
    ...acts,
    ...laws,
    ...pieces,
    ...ibids,
    ...dated,
    ...findAnswers(document),
    ...findQuestions(document),
    ...findSeveral(document),
    ...only,
    ...findTheOne(document),
  ].sort((a, b) => a.start - b.start)
}

/**
 * The pointers that are no pieces of a motie named by its movers, and name no paper themselves. In the paper of an amendement
 * "dit amendement" is the paper, as "deze brief" is in a letter.
 */
function standing(document: Document): readonly Pointer[] {
  const pointers = findPointers(
    document.text,
    /^(?:ah|h)-/.test(document.identity.id),
    lawsNamedBefore(document),
  )
  if (pointers.length === 0) return []
  const named: readonly Span[] = [...motie.find(document), ...amendement.find(document)].sort(
    (a, b) => a.start - b.start,
  )
  const own = proposalOf(document)?.kind
  let next = 0
  return pointers.filter((pointer) => {
    if (pointer.here && pointer.noun === own) return false
    while ((named[next]?.end ?? Number.POSITIVE_INFINITY) <= pointer.start) next += 1
    return (
      (named[next]?.start ?? Number.POSITIVE_INFINITY) >= pointer.end &&
      !numbered(document, pointer) &&
      !(proposals.has(pointer.noun) && isPaper(document.text, pointer))
    )
  })
}

const proposals: ReadonlySet<string> = new Set([motie.kind, amendement.kind])

const acts: ReadonlySet<string> = new Set(['verordening', 'richtlijn', 'verdrag', 'wet'])

/** "⟨artikel 14, eerste lid,⟩ van die verordening": of a law that is named right before, the articles are read with it (kind wet). */
function articleOf({ start, noun }: Pointer, { text }: Document): readonly Mention[] {
  const read = acts.has(noun) ? piecesBefore(text, start, 0) : null
  if (read === null) return []
  return [
    {
      ...toMention(read.start, read.end, 'terugverwijzing/article', noun),
      names: read.pieces.map((piece) => ({ said: { naar: noun, ...saidOfPiece(piece) } })),
    },
  ]
}

const pointersOf = listing(({ kind }) => kind === 'terugverwijzing')

/** The article of what the words right behind it mean. */
function resolveArticle(noun: string, piece: string, mention: Mention, scope: Scope): Resolution {
  const { list, starts } = pointersOf(scope.mentions)
  const pointer = list[lastAtOrBefore(starts, mention.end - 1) + 1]
  if (pointer === undefined)
    return unresolved(mention.rule, `No ${noun} is named shortly before in the same part.`, 0.4)
  const found = pointer.rule === ofAct ? resolveAct(pointer, scope) : lastNamed(noun, pointer, scope)
  const below = (id: string): string => `${id}#${piece}`
  const target = found.target === null ? null : below(found.target)
  return { ...found, rule: mention.rule, target, candidates: found.candidates.map(below) }
}

const toMention = (start: number, end: number, rule: string, noun: string): Mention => ({
  ...{ start, end, kind: 'terugverwijzing', rule, confidence: 0.8 },
  names: [{ said: { naar: noun } }],
})

/** "die brieven (Kamerstuk …, nrs. 4 en 5)": it names its papers itself. */
function numbered(document: Document, { end }: Span): boolean {
  const hit = nextHit(document, end)
  return (
    hit !== undefined &&
    hit.start <= end + 6 &&
    /^[\s(,]*$/.test(document.text.slice(end, hit.start)) &&
    (hit.ondernummers.length !== 1 || !numberBehind.test(document.text.slice(end, end + 40)))
  )
}

function resolve(name: Name, mention: Mention, scope: Scope): Resolution {
  if (mention.rule === 'terugverwijzing/ibid') return resolveIbid(mention, scope)
  if (mention.rule === ofAct) return resolveAct(mention, scope)
  if (mention.rule === ofPiece) return resolvePiece(mention, scope)
  if (mention.rule === ofAnswer) return resolveAnswer(name, mention, scope)
  if (mention.rule === ofQuestion) return resolveQuestion(name, mention, scope)
  if (mention.rule === ofOnly) return resolveOnlyLetter(mention, scope)
  if (mention.rule === ofOne) return resolveTheOne(mention, scope)
  if (mention.rule === ofSeveral) return resolveSeveral(name, mention, scope)
  const { naar = '', deel } = name.said
  return deel === undefined ? lastNamed(naar, mention, scope) : resolveArticle(naar, deel, mention, scope)
}
