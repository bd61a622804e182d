import type { Document, Mention, Part, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { oncePer } from '../../once.ts'
import { indexParts } from '../../parts/part-index.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { nextNote, noteHolding } from '../notes.ts'
import { sentenceEnds } from './sentence-ends.ts'
import { announcedAt, numberedBehind, readOutBehind } from './terugverwijzing-announced.ts'
import { type Antecedent, antecedentsOf, resolutionsOf, targetsOf } from './terugverwijzing-antecedents.ts'
import {
  anotherBetween,
  dayBehind,
  describedOne,
  isOfAnother,
  isOfDay,
  lastOfDay,
  speaksOfAnother,
  spokenOf,
} from './terugverwijzing-between.ts'
import { rule as ofDay, ofThatDay } from './terugverwijzing-dated.ts'
import { targetsIn } from './terugverwijzing-ibid.ts'
import { samePart } from './terugverwijzing-part.ts'
import { rule as ofSeveral, resolveSeveral } from './terugverwijzing-several.ts'
import { pointsToUnresolved } from './terugverwijzing-unresolved.ts'

const rule = 'terugverwijzing/last-named'
/** Farthest that words point back, in UTF-16 code units: some two paragraphs. */
const reach = 1_200
/** Most mentions that are looked at on the way back. */
const most = 25

/**
 * The last thing so called before a mention, in its part; with others named in the same breath as candidates. Where none is
 * near, what the note at the mention names, what is named in the question before it, or what the words before it that point
 * back mean.
 */
export const lastNamed = (noun: string, mention: Mention, scope: Scope): Resolution =>
  allPointers(scope).get(mention) ?? ofPointer(noun, mention, scope, null)

/** What every mention that points back was resolved to: in order, for one may mean what the one before it does. */
const allPointers = (scope: Scope): ReadonlyMap<Mention, Resolution> =>
  perMentions(scope.mentions)(scope.document)(scope.parts)

const perMentions = oncePer((mentions: readonly Mention[]) =>
  oncePer((document: Document) =>
    oncePer((parts: readonly Part[]): ReadonlyMap<Mention, Resolution> => {
      const found = new Map<Mention, Resolution>()
      const before = new Map<string, Pointed>()
      const index = indexParts(parts)
      for (const mention of mentions) {
        const [name, more] = mention.names
        const { naar: noun, dag = null, jaar = null } = name?.said ?? {}
        if (name === undefined || noun === undefined || more !== undefined || !rules.has(mention.rule))
          continue
        const scope = { document, parts, part: index.at(mention.start), mentions }
        const resolution =
          mention.rule === ofDay
            ? (ofThatDay(noun, { day: dag, year: jaar }, mention, scope) ?? noneOfDay(noun, ofDay))
            : mention.rule === ofSeveral
              ? resolveSeveral(name, mention, scope)
              : ofPointer(noun, mention, scope, before.get(noun) ?? null)
        found.set(mention, resolution)
        before.set(noun, { mention, resolution })
      }
      return found
    }),
  ),
)

/** What words that point back may mean again. */
const rules: ReadonlySet<string> = new Set([rule, ofDay, ofSeveral])

/** Words that point back, and what they were resolved to. */
interface Pointed {
  readonly mention: Mention
  readonly resolution: Resolution
}

function ofPointer(noun: string, mention: Mention, scope: Scope, before: Pointed | null): Resolution {
  const announced = numberedBehind(mention, scope) ?? (noun === 'motie' ? announcedAt(mention, scope) : null)
  if (announced !== null) return announced
  const found = fitting(noun, mention, scope)
  const [last, ...others] = found
  const chosen = ofChosen(noun, mention, scope, before, last)
  if (chosen !== null) return chosen
  const day = dayBehind(mention, scope.document.text)
  if (last === undefined && day !== null)
    return notedAt(mention, scope) ?? ofThatDay(noun, day, mention, scope) ?? noneOfDay(noun, rule)
  if (last === undefined)
    return (
      notedAt(mention, scope) ??
      inQuestionBefore(noun, mention, scope) ??
      onlyOne(noun, mention, scope) ??
      asBefore(noun, mention, scope, before) ??
      ofUnnumbered(noun, mention, scope) ??
      readOutBehind(noun, mention, scope) ??
      unresolved(rule, `No ${noun} is named shortly before in the same part.`, 0.4)
    )
  const { text } = scope.document
  if (saysFirst.test(text.slice(mention.start, mention.end)))
    return (
      numberedTogether(last, 0, mention, scope) ??
      firstOfTwo(found, scope) ??
      unresolved(rule, 'No two are named before it in the same part.', 0.4)
    )
  if (isOfAnother(mention, last, text))
    return unresolved(rule, `No ${noun} of that sender or mover is named shortly before.`, 0.4)
  if (day === null && anotherBetween(noun, last, text, mention.start))
    return (
      readOutBehind(noun, mention, scope) ??
      (before !== null && before.mention.start > last.until
        ? asBefore(noun, mention, scope, before)
        : null) ??
      unresolved(rule, `Another ${noun} is spoken of since the last one that is named.`, 0.4)
    )
  if (saysLast.test(text.slice(mention.start, mention.end)))
    return numberedTogether(last, -1, mention, scope) ?? decided(targetsOf(last, scope), last, mention, text)
  const together = others.filter(({ at }) => !sentenceEnds.test(text.slice(at, last.at)))
  const targets = targetsOfAll([last, ...together], scope)
  const here = /^d(?:eze|it)\s/i.test(text.slice(mention.start, mention.start + 5))
  const beside = here ? found.filter((one) => isCompared(one, text)) : []
  const compared = targetsOfAll(beside, scope)
  const comparedLast = targets.toSorted((a, b) => Number(compared.includes(a)) - Number(compared.includes(b)))
  return decided([...topicBeside(targets, found, beside, scope), ...comparedLast], last, mention, text)
}

const noneOfDay = (noun: string, by: string): Resolution =>
  unresolved(by, `No ${noun} of that day is named with a number.`, 0.4)

const saysFirst = /^(?:de\s|het\s)?eerst\s?genoemde?(?!\p{L})/iu

const saysLast = /^(?:de\s|het\s)?laatst\s?genoemde?(?!\p{L})/iu

/** "de brieven van 3 en 4 mei (⟨nrs. 5 en 6⟩)": the first or the last of the numbers that stand together. */
function numberedTogether(
  last: Antecedent,
  which: 0 | -1,
  mention: Pick<Mention, 'start'>,
  scope: Scope,
): Resolution | null {
  const all = resolutionsOf(last.mention, scope)
  const target = all.length < 2 ? null : all.at(which)?.target
  return target == null ? null : decided([target], last, mention, scope.document.text)
}

/**
 * "⟨Eerstgenoemde motie⟩": of those that the last sentence to name some names, the nearest first in `found`, the one that is named first; of
 * one alone and the one before it, the one before; null for one alone.
 */
function firstOfTwo(found: readonly Antecedent[], scope: Scope): Resolution | null {
  const { text } = scope.document
  const known = (one: Antecedent): string =>
    targetsOf(one, scope).join(' ') || text.slice(one.mention.start, one.mention.end)
  const [last, ...others] = found
  const different = last === undefined ? [] : others.filter((one) => known(one) !== known(last))
  const together = different.filter(
    (one) => last !== undefined && !sentenceEnds.test(text.slice(one.at, last.at)),
  )
  const first = together.at(-1) ?? different[0]
  return first === undefined ? null : decided(targetsOf(first, scope), first, { start: first.until }, text)
}

/**
 * "die aansluit bij ⟨de motie-Zandstra⟩": what the last one is only compared with may still be what is spoken of: what is
 * named before it.
 * @param beside Those found that are only compared.
 */
function topicBeside(
  targets: readonly string[],
  found: readonly Antecedent[],
  beside: readonly Antecedent[],
  scope: Scope,
): readonly string[] {
  if (beside.length === 0) return []
  const others = found.findIndex((one) => !targetsOf(one, scope).every((target) => targets.includes(target)))
  const same = others < 0 ? [] : found.slice(0, others)
  const topic = found[others]
  if (topic === undefined || !same.some((one) => beside.includes(one))) return []
  return targetsOf(topic, scope)
}

const targetsOfAll = (some: readonly Antecedent[], scope: Scope): readonly string[] => [
  ...new Set(some.flatMap((one) => targetsOf(one, scope))),
]

const isCompared = ({ at }: Antecedent, text: string): boolean =>
  /(?:aansluit(?:en|ing)?\sbij|sluit(?:en)?\s(?:\p{Ll}+\s){0,2}aan\sbij|(?:lijkt|lijken|leek)\s(?:\p{Ll}+\s){0,3}op|(?:conflicteert|conflicteren|samenhangt?|overlapt|vergelijkbaar|strijdig)\smet|net\s(?:als|zoals)(?:\sbij)?|anders\sdan|denken\saan)\s(?:de\s|het\s)?$/u.test(
    text.slice(Math.max(0, at - 60), at),
  )

/** The mark of a note stands right behind, or behind the full stop: "die brief.⁵" */
const beforeNote = /^[.,;:)»”"]?\s?$/
const noteReach = 3

/** The one paper that the note behind the words names. */
function notedAt({ end }: Mention, scope: Scope): Resolution | null {
  const { document } = scope
  const note = nextNote(document, end, noteReach)
  if (note === null || !beforeNote.test(document.text.slice(end, note.marker.start))) return null
  const [target, ...more] = targetsIn(note, scope)
  if (target === undefined || more.length > 0) return null
  return { ...resolved(target, 'terugverwijzing/note', 0.85), filled: { voetnoot: note.number } }
}

/** What the same asker named in the question before: "Vraag 4 Kent u de motie-Aa (99 694, nr. 43)? … Vraag 5 Hoe voert u deze motie uit?" */
function inQuestionBefore(noun: string, { start }: Mention, scope: Scope): Resolution | null {
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
function onlyOne(noun: string, { start, end }: Mention, scope: Scope): Resolution | null {
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
function ofUnnumbered(noun: string, { start }: Mention, scope: Scope): Resolution | null {
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
function asBefore(noun: string, { start }: Mention, scope: Scope, before: Pointed | null): Resolution | null {
  if (before === null) return null
  const { mention, resolution } = before
  const { target, candidates, filled } = resolution
  if (resolution.status !== 'resolved' || target === null || candidates.length > 1) return null
  if (start - mention.end > reach || !samePart(mention.start, start, scope)) return null
  const between = scope.document.text.slice(mention.end, start)
  if (speaksOfAnother(noun, between) || describedOne(noun).test(between)) return null
  return { ...resolved(target, rule, 0.65), filled }
}

/** "⟨De eerste motie⟩ is goed. Die motie …": the one of several that was spoken of last. */
function ofChosen(
  noun: string,
  { start }: Mention,
  { document }: Scope,
  before: Pointed | null,
  last: Antecedent | undefined,
): Resolution | null {
  if (before?.mention.rule !== ofSeveral || before.resolution.target === null) return null
  const { mention, resolution } = before
  if (mention.start < (last?.until ?? 0) || start - mention.end > reach) return null
  return speaksOfAnother(noun, document.text.slice(mention.end, start)) ? null : { ...resolution, rule }
}

function decided(
  targets: readonly string[],
  last: Antecedent,
  mention: Pick<Mention, 'start'>,
  text: string,
): Resolution {
  const words = text.slice(last.mention.start, last.mention.end).replace(/\s+/g, ' ').slice(0, 80)
  const [target, ...more] = targets
  if (target === undefined) return pointsToUnresolved(words, rule)
  const filled = { genoemd: words }
  if (more.length > 0)
    return { ...ambiguous([target, ...more], rule, 'Several are named together before it.', 0.5), filled }
  const near = !text.slice(last.until, mention.start).includes('\n')
  return { ...resolved(target, rule, near ? 0.85 : 0.7), filled }
}

/** A judgment is both an arrest and an uitspraak, also where nothing but its number says what it is. */
const isCalled = ({ called, mention }: Antecedent, noun: string): boolean =>
  called === noun || (mention.kind === 'ecli' && judgments.has(noun))

const judgments: ReadonlySet<string> = new Set(['arrest', 'uitspraak'])

/** Those so called that stand before it, the nearest first. */
function fitting(noun: string, mention: Mention, scope: Scope): readonly Antecedent[] {
  const place = noteHolding(scope.document, mention.start)?.marker?.start ?? mention.start
  const found = calledBefore(noun, place, place - reach, scope).filter(
    ({ at, until }) => until <= place && samePart(at, place, scope),
  )
  const { text } = scope.document
  const day = dayBehind(mention, text)
  if (day !== null) return found.filter((one) => isOfDay(one, day, text))
  return found.length > 1
    ? found.filter((one, index) => !isInTitle(one, text) && !inTitleOf(found.slice(index + 1), one, text))
    : found
}

/** Those so called that begin before a place, and not before another, the nearest first. */
function calledBefore(noun: string, place: number, least: number, scope: Scope): readonly Antecedent[] {
  const { list, places } = antecedentsOf(scope)
  const end = lastAtOrBefore(places, place - 1) + 1
  const nearest = list.slice(Math.max(0, end - most), end).reverse()
  return nearest.filter((one) => one.at >= least && isCalled(one, noun))
}

/** An act that the title of another names: "Richtlijn 2098/1/EU … tot wijziging van ⟨Richtlijn 2097/2/EG⟩". */
const isInTitle = ({ at }: Antecedent, text: string): boolean =>
  /(?:tot|houdende|en)\s(?:wijziging|intrekking|aanvulling|vervanging)\svan\s(?:de\s)?$/.test(
    text.slice(Math.max(0, at - 40), at),
  )

/** "Verordening 2098/1 … tot wijziging van Richtlijn 2097/2/EG en ⟨Verordening 2096/3⟩": the same, farther on in that title. `before`: the nearest first. */
function inTitleOf([other]: readonly Antecedent[], { at }: Antecedent, text: string): boolean {
  if (other === undefined || at - other.until > longestTitle) return false
  const between = text.slice(other.until, at)
  return /\s(?:wijziging|intrekking)\svan\s/.test(between) && !/[.?!]\s\p{Lu}|\n\n|;/u.test(between)
}

/** In UTF-16 code units. */
const longestTitle = 500
