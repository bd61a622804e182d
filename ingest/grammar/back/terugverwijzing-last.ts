import type { Mention, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { unresolved } from '../../kinds/resolution.ts'
import { oncePerScope } from '../../once-per-scope.ts'
import { indexParts } from '../../parts/part-index.ts'
import { sentenceEnds } from './sentence-ends.ts'
import { announcedAt, numberedBehind, readOutBehind } from './terugverwijzing-announced.ts'
import { type Antecedent, resolutionsOf, targetsOf } from './terugverwijzing-antecedents.ts'
import { anotherBetween, dayBehind, isOfAnother, speaksOfAnother } from './terugverwijzing-between.ts'
import { fitting, reach } from './terugverwijzing-called.ts'
import { rule as ofDay, ofThatDay } from './terugverwijzing-dated.ts'
import { decided, rule, targetsOfAll } from './terugverwijzing-decided.ts'
import {
  asBefore,
  inQuestionBefore,
  notedAt,
  ofUnnumbered,
  onlyOne,
  type Pointed,
} from './terugverwijzing-farther.ts'
import { rule as ofSeveral, resolveSeveral } from './terugverwijzing-several.ts'

/**
 * The last thing so called before a mention, in its part; with others named in the same breath as candidates. Where none is
 * near, what the note at the mention names, what is named in the question before it, or what the words before it that point
 * back mean.
 */
export const lastNamed = (noun: string, mention: Mention, scope: Scope): Resolution =>
  allPointers(scope).get(mention) ?? ofPointer(noun, mention, scope, null)

/** What every mention that points back was resolved to: in order, for one may mean what the one before it does. */
const allPointers = oncePerScope(({ document, parts, mentions }): ReadonlyMap<Mention, Resolution> => {
  const found = new Map<Mention, Resolution>()
  const before = new Map<string, Pointed>()
  const index = indexParts(parts)
  for (const mention of mentions) {
    const [name, more] = mention.names
    const { naar: noun, dag = null, jaar = null } = name?.said ?? {}
    if (name === undefined || noun === undefined || more !== undefined || !rules.has(mention.rule)) continue
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
})

/** What words that point back may mean again. */
const rules: ReadonlySet<string> = new Set([rule, ofDay, ofSeveral])

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

const isCompared = ({ at }: Antecedent, text: string): boolean =>
  /(?:aansluit(?:en|ing)?\sbij|sluit(?:en)?\s(?:\p{Ll}+\s){0,2}aan\sbij|(?:lijkt|lijken|leek)\s(?:\p{Ll}+\s){0,3}op|(?:conflicteert|conflicteren|samenhangt?|overlapt|vergelijkbaar|strijdig)\smet|net\s(?:als|zoals)(?:\sbij)?|anders\sdan|denken\saan)\s(?:de\s|het\s)?$/u.test(
    text.slice(Math.max(0, at - 60), at),
  )

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
