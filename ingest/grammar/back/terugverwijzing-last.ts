import type { Document, Mention, Part, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { oncePer } from '../../once.ts'
import { indexParts } from '../../parts/part-index.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { announcedProposals } from '../proposals/proposal-announced.ts'
import { type Antecedent, antecedentsOf, noteAt, resolutionsOf } from './terugverwijzing-antecedents.ts'

const rule = 'terugverwijzing/last-named'
/** Farthest that words point back, in UTF-16 code units: some two paragraphs. */
const reach = 1_200
/** Most mentions that are looked at on the way back. */
const most = 25

/** The last thing so called before a mention, in its part; with others named in the same breath as candidates. */
export function lastNamed(noun: string, mention: Mention, scope: Scope): Resolution {
  const announced = noun === 'motie' ? announcedAt(mention, scope) : null
  if (announced !== null) return announced
  const [last, ...others] = fitting(noun, mention, scope)
  if (last === undefined) return unresolved(rule, `No ${noun} is named shortly before in the same part.`, 0.4)
  const { text } = scope.document
  if (anotherBetween(noun, text.slice(last.until, mention.start)))
    return unresolved(rule, `Another ${noun} is spoken of since the last one that is named.`, 0.4)
  const together = others.filter(({ at }) => !/[.?!]\s+\p{Lu}|\n/u.test(text.slice(at, last.at)))
  const targets = [...new Set([last, ...together].flatMap((one) => targetsOf(one, scope)))]
  return decided(targets, last, mention, text)
}

function decided(targets: readonly string[], last: Antecedent, mention: Mention, text: string): Resolution {
  const words = text.slice(last.mention.start, last.mention.end).replace(/\s+/g, ' ').slice(0, 80)
  const filled = { genoemd: words }
  const [target, ...more] = targets
  if (target === undefined)
    return { ...unresolved(rule, `It points back to "${words}", which is not resolved itself.`, 0.4), filled }
  if (more.length > 0)
    return { ...ambiguous([target, ...more], rule, 'Several are named together before it.', 0.5), filled }
  const near = !text.slice(last.until, mention.start).includes('\n')
  return { ...resolved(target, rule, near ? 0.85 : 0.7), filled }
}

const targetsOf = ({ mention }: Antecedent, scope: Scope): readonly string[] =>
  resolutionsOf(mention, scope).flatMap(({ target, candidates }) =>
    target === null ? [] : [target, ...candidates.slice(1)],
  )

/** Those so called that stand before it, the nearest first. */
function fitting(noun: string, mention: Mention, scope: Scope): readonly Antecedent[] {
  const { list, places } = antecedentsOf(scope)
  const place = noteAt(scope.document, mention.start)?.marker?.start ?? mention.start
  const found: Antecedent[] = []
  let index = lastAtOrBefore(places, place - 1)
  for (let count = 0; count < most && index >= 0; count++, index--) {
    const one = list[index]
    if (one === undefined || place - one.at > reach) break
    if (one.called === noun && one.until <= place && samePart(one.at, place, scope)) found.push(one)
  }
  return found.length > 1 ? found.filter((one) => !isInTitle(one, scope.document.text)) : found
}

/** An act that the title of another names: "Richtlijn 2098/1/EU … tot wijziging van ⟨Richtlijn 2097/2/EG⟩". */
const isInTitle = ({ at }: Antecedent, text: string): boolean =>
  /(?:tot|houdende|en)\s(?:wijziging|intrekking|aanvulling|vervanging)\svan\s(?:de\s)?$/.test(
    text.slice(Math.max(0, at - 40), at),
  )

/** In one part, in a question and its answer, or in speeches on one item of the agenda. */
function samePart(one: number, other: number, { parts }: Scope): boolean {
  const index = indexParts(parts)
  const [a, b] = [index.at(one), index.at(other)]
  if (a?.id === b?.id) return true
  const item = itemOf(a, index)
  if (item !== null && item === itemOf(b, index)) return true
  return (
    a !== null &&
    b !== null &&
    (numbersOf(a).some((number) => numbersOf(b).includes(number)) || within(b, a) || within(a, b))
  )
}

/** The item of the agenda on which a speech, or a motie that is read out in it, bears; null for other parts. */
function itemOf(part: Part | null, index: ReturnType<typeof indexParts>): string | null {
  for (let one = part; one !== null; one = one.parent === null ? null : index.byId(one.parent)) {
    if (one.kind === 'agenda-item') return one.id
    if (!/^(?:speech|motion)/.test(one.kind)) return null
  }
  return null
}

const numbersOf = ({ kind, numbers }: Part): readonly string[] =>
  /question|answer/.test(kind) ? numbers : []

const within = (part: Part, other: Part): boolean => part.parent === other.id

/**
 * One that is not named: "een andere motie", "de volgende brief"; "Een sympathieke motie." and "dit een goede motie" are what is
 * thought of the last one.
 */
function anotherBetween(noun: string, between: string): boolean {
  return new RegExp(
    `(?<!\\p{L})(?!(?<=[.?!]\\s)Een\\s\\p{Ll}{3,20}\\s${noun}[.,])(?:(?<!(?:dit|dat|het)\\s(?:is\\s)?)een|geen|elke?|mijn|onze?|zijn|haar|hun|nieuwe|andere?|volgende|tweede|derde|vierde|laatste)\\s(?:\\p{Ll}+\\s){0,2}(?:\\p{L}+)?${noun}(?!\\p{L})`,
    'iu',
  ).test(between)
}

/** "Deze motie is voorgesteld door … Zij krijgt nr. 12": its number comes behind it. */
function announcedAt({ end }: Mention, { document }: Scope): Resolution | null {
  if (!/^\s+is\s+voorgesteld\s+door\s/.test(document.text.slice(end, end + 24))) return null
  const next = announcedProposals(document)[lastAtOrBefore(startsOf(document), end) + 1]
  if (next === undefined || next.start > end + 260) return null
  return { ...resolved(next.id, 'terugverwijzing/announced', 0.95), filled: { kamerstuk: next.id } }
}

const startsOf = oncePer((document: Document) => announcedProposals(document).map(({ start }) => start))
