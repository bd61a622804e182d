import type { Document, Mention } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { oncePer } from '../../once.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { type Antecedent, antecedentsOf } from '../back/terugverwijzing-antecedents.ts'
import { samePart } from '../back/terugverwijzing-part.ts'
import { lastSentence } from '../last-sentence.ts'
import { listsDecisions, severalCalled } from './paper-called.ts'
import { holdsAnswers, ofProposal, targetOf } from './paper-target.ts'

/** Farthest that words point back to a paper, in UTF-16 code units. */
const reach = 600
/** Most things named before the words that are looked at. */
const most = 12

/** "daarvan", "aldaar", "die Kamervragen", "dat eerdere antwoord", "de al eerder genoemde set": words of a set that only what stands before them can name. */
const backwards =
  /^(?:(?:daarvan|aldaar|die|dat|diezelfde|dezelfde|datzelfde|toen|toenmalige|destijds|indertijd)(?!\p{L})|(?:de\s)?(?:(?:al|reeds)\s)?(?:(?:eerder|hiervoor|hierboven|boven|daar)?\s?(?:genoemde|vermelde|aangehaalde|bedoelde)|voornoemde|voormelde)(?!\p{L}))/iu

/** Whether the words of a set say only that it was spoken of before. */
export const pointsBack = (set: string): boolean => backwards.test(set)

const nextItem = /\n\s*\d{1,2}[.)]?\s/

/** No words of a set: the answers that are spoken of. */
export const unsaid = 'antwoorden'
const named =
  /(?<!\p{L})(?:be)?antwoord(?:en|ing)?(?!\p{L})|lijst|nota\snaar\saanleiding|schriftelijk\soverleg/iu
const asks = /vrag|antwoord|lijst|nota\snaar\saanleiding|schriftelijk\soverleg/i

/**
 * The paper that was named last before some words, in the same part, where its sentence says that it asks or answers questions, or
 * in a letter that is called so. Null when none is near, and when a sentence names several.
 */
export function paperBefore(set: string, { start }: Mention, scope: Scope): string | null {
  const wanted = /brief$/i.test(set) ? /brief/i : set === unsaid ? named : asks
  const near = nearPapers(start, scope)
  const last = near.at(-1)
  if (last === undefined) return null
  const sentence = sentenceBefore(last, scope)
  if (ofProposal.test(sentence)) return null
  if (!wanted.test(sentence) && !answersQuestions.test(sentenceBehind(last, start, scope))) return null
  const between = scope.document.text.slice(last.at, start)
  if (set === unsaid && between.includes('\n') && severalCalled(start, scope)) return null
  if (set === unsaid && nextItem.test(between) && listsDecisions(scope.document)) return null
  const beside = near.at(-2)
  if (beside !== undefined && beside.at >= last.at - sentence.length) return null
  return targetOf(last.mention, scope)
}

/** The papers that hold answers and are named shortly before a place in its part. */
function nearPapers(start: number, scope: Scope): readonly Antecedent[] {
  const { list, places } = antecedentsOf(scope)
  const end = lastAtOrBefore(places, start - 1) + 1
  return list
    .slice(Math.max(0, end - most), end)
    .filter(
      (one) => one.at >= start - reach && holdsAnswers(one.mention.kind) && samePart(one.at, start, scope),
    )
}

/** Whether no paper is named shortly before a place in its part, which words that point back would mean. */
export const namesNoneNear = ({ start }: Mention, scope: Scope): boolean =>
  nearPapers(start, scope).length === 0

/** What no paper of the Aanhangsel is: "het vorige overleg", "die brief". */
const otherSort = /(?:brief|debat|overleg|gesprek|verslag|lijst|ronde|feitelijke\svragen)$/iu

/**
 * The one paper of the Aanhangsel that a document cites besides itself: the earlier questions that it goes on with. Null when none,
 * or several, or where the words of a set name another sort.
 */
export function onlyPaper(set: string, scope: Scope): string | null {
  if (otherSort.test(set)) return null
  const [only, ...others] = aanhangselsOf(scope.mentions)(scope.document)
  return others.length > 0 ? null : (only ?? null)
}

/** The one paper of the Aanhangsel that a document cites and that bears a number; null when none, or those of several years, do. */
export function paperOfNumber(number: string, scope: Scope): string | null {
  const [only, ...others] = aanhangselsOf(scope.mentions)(scope.document).filter((paper) =>
    paper.endsWith(`-${number}`),
  )
  return others.length > 0 ? null : (only ?? null)
}

/** "(ontvangen 3 mei 2098). Zie ook ⟨Aanhangsel …⟩": the head of an answer names the paper that told of its delay, which asks nothing. */
const delayed = /ontvangen\s[^()\n]{3,40}\)\.?\s{1,3}Zie\sook\s$/u
const tellsDelay = ({ text }: Document, { start }: Mention): boolean =>
  delayed.test(text.slice(Math.max(0, start - 70), start))

const aanhangselsOf = oncePer((mentions: readonly Mention[]) =>
  oncePer((document: Document): readonly string[] => {
    const scope = { document, parts: [], part: null, mentions }
    const cited = mentions.flatMap((one) =>
      one.kind === 'aanhangsel' && !tellsDelay(document, one) ? (targetOf(one, scope) ?? []) : [],
    )
    return [...new Set(cited)].filter((paper) => paper !== document.identity.id)
  }),
)

/** What stands in front of a citation in its sentence. */
function sentenceBefore({ at }: Antecedent, { document }: Scope): string {
  return lastSentence(document.text.slice(Math.max(0, at - reach / 2), at))
}

/** "In mijn brief (Kamerstuk …)⟨ heb ik vragen van uw Kamer beantwoord⟩." */
const answersQuestions =
  /(?<!\p{L})(?:Kamer)?vragen(?!\p{L})[^.?!\n]{0,80}(?<!\p{L})(?:be|ge)antwoord(?!\p{L})|(?<!\p{L})beantwoord(?:de|den|t)?(?!\p{L})[^.?!\n]{0,40}(?<!\p{L})(?:Kamer)?vragen(?!\p{L})/u

/** What stands behind a citation in its sentence, up to a place. */
const sentenceBehind = ({ mention: { end } }: Antecedent, to: number, { document }: Scope): string =>
  /^[^.?!\n]*/.exec(document.text.slice(end, Math.min(to, end + reach / 2)))?.[0] ?? ''
