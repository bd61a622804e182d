import type { Mention, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { resolved } from '../../kinds/resolution.ts'
import { indexParts } from '../../parts/part-index.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { nextNote } from '../notes.ts'
import { antecedentsOf, targetsOf } from './terugverwijzing-antecedents.ts'
import {
  anotherBetween,
  describedOne,
  lastOfDay,
  speaksOfAnother,
  spokenOf,
} from './terugverwijzing-between.ts'
import { calledBefore, isCalled, reach } from './terugverwijzing-called.ts'
import { decided, rule, targetsOfAll } from './terugverwijzing-decided.ts'
import { targetsIn } from './terugverwijzing-ibid.ts'
import { samePart } from './terugverwijzing-part.ts'
import { pointsToUnresolved } from './terugverwijzing-unresolved.ts'

/** What words that point back mean where nothing so called stands shortly before them in their part. */

/** Words that point back, and what they were resolved to. */
export interface Pointed {
  readonly mention: Mention
  readonly resolution: Resolution
}

/** The mark of a note stands right behind, or behind the full stop: "die brief.⁵" */
const beforeNote = /^[.,;:)»”"]?\s?$/
const noteReach = 3

/** The one paper that the note behind the words names. */
export function notedAt({ end }: Mention, scope: Scope): Resolution | null {
  const { document } = scope
  const note = nextNote(document, end, noteReach)
  if (note === null || !beforeNote.test(document.text.slice(end, note.marker.start))) return null
  const [target, ...more] = targetsIn(note, scope)
  if (target === undefined || more.length > 0) return null
  return { ...resolved(target, 'terugverwijzing/note', 0.85), filled: { voetnoot: note.number } }
}

/** What the same asker named in the question before: "Vraag 4 Kent u de motie-Aa (99 694, nr. 43)? … Vraag 5 Hoe voert u deze motie uit?" */
export function inQuestionBefore(noun: string, { start }: Mention, scope: Scope): Resolution | null {
  const { document, parts, part } = scope
  const [number] = part?.kind === 'question' ? part.numbers : []
  if (part === null || number === undefined) return null
  const index = indexParts(parts)
  const earlier = index.numberFrom('question', number, -1, part)
  const question = earlier === null ? null : index.byNumber('question', earlier, part)
  if (question === null || question.end > start || start - part.start > reach) return null
  const answer = index.byNumber('answer', earlier ?? '', part)
  const end =
    answer !== null && answer.start >= question.end && answer.end <= start ? answer.end : question.end
  const [one] = calledBefore(noun, end, question.start, scope)
  const { text } = document
  if (
    one === undefined ||
    anotherBetween(noun, one, text, end) ||
    speaksOfAnother(noun, text.slice(part.start, start))
  )
    return null
  return decided(targetsOf(one, scope), one, { start: end }, text)
}

/** A document that has named more than so many things before may mean any. */
const mostNamed = 60
const saysNamed = /(?:genoemde?|vermelde?|aangehaalde?|voormelde?)(?!\p{L})/iu

/** "de genoemde brief", or near it "die wet", where the document has named one, and no other, so far: in another part, or farther away. */
export function onlyOne(noun: string, { start, end }: Mention, scope: Scope): Resolution | null {
  const { text } = scope.document
  const words = text.slice(start, end)
  const isLaw = noun === 'wet' && /^die\s/i.test(words)
  if (!isLaw && !saysNamed.test(words)) return null
  const { list, places } = antecedentsOf(scope)
  const count = lastAtOrBefore(places, start - 1) + 1
  if (count > mostNamed) return null
  const before = list.slice(0, count).filter((one) => isCalled(one, noun))
  const last = before.at(-1)
  const [target, ...more] = targetsOfAll(before, scope)
  if (last === undefined || target === undefined || more.length > 0) return null
  if (isLaw && last.until < start - reach) return null
  if (spokenOf(noun).test(text.slice(Math.max(last.until, start - reach), start))) return null
  const found = decided([target], last, { start }, text)
  return { ...found, confidence: 0.65 }
}

/** "mijn brief van 7 juni 2098": it is named, by its day alone. */
export function ofUnnumbered(noun: string, { start }: Mention, scope: Scope): Resolution | null {
  const { text } = scope.document
  const from = Math.max(0, start - reach)
  const last = lastOfDay(noun, text.slice(from, start))
  const words = last?.groups?.words
  if (last === null || words === undefined) return null
  const end = from + last.index + last[0].length
  if (!samePart(end - 1, start, scope) || speaksOfAnother(noun, text.slice(end, start))) return null
  return pointsToUnresolved(words, rule)
}

/** What the nearest words before it that point back at such a thing mean, where these are near and nothing else is spoken of since. */
export function asBefore(
  noun: string,
  { start }: Mention,
  scope: Scope,
  before: Pointed | null,
): Resolution | null {
  if (before === null) return null
  const { mention, resolution } = before
  const { target, candidates, filled } = resolution
  if (resolution.status !== 'resolved' || target === null || candidates.length > 1) return null
  if (start - mention.end > reach || !samePart(mention.start, start, scope)) return null
  const between = scope.document.text.slice(mention.end, start)
  if (speaksOfAnother(noun, between) || describedOne(noun).test(between)) return null
  return { ...resolved(target, rule, 0.65), filled }
}
