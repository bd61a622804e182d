import type { Document, Mention, Name, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { antwoord } from '../../kinds/antwoord.ts'
import { unresolved } from '../../kinds/resolution.ts'
import { listing } from '../../listed.ts'
import { indexParts } from '../../parts/part-index.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastAtOrBefore, lastOf } from '../../rising.ts'
import { samePart } from './terugverwijzing-part.ts'
import { pointsToUnresolved } from './terugverwijzing-unresolved.ts'

/** Answers that words point back to: "Dat antwoord betrof de zee", "die antwoorden", behind "het antwoord op vraag 4". */

/** Of mentions and resolutions of such words. */
export const rule = 'terugverwijzing/answer'
const words = trigger('at antwoord', 'ie antwoorden')
const counts: ReadonlyMap<string, number> = new Map([
  ['beide', 2],
  ['twee', 2],
  ['drie', 3],
  ['vier', 4],
])
const counted = trigger('Beide antwoorden', ...Array.from(counts.keys(), (word) => `${word} antwoorden`))
/** "⟨die⟩ twee antwoorden", "⟨deze⟩ drie antwoorden"; "beide antwoorden" says it alone. */
const pointsMany = /(?<!\p{L})(?:die|deze|genoemde)\s$/iu
/** How far in front of the words the answer may be named, in UTF-16 code units. */
const reach = 1_200
/** "Dat" that points, and does not begin a clause: at the beginning of a sentence, behind a preposition or a word that joins. */
const points =
  /(?:^|[.?!:;»”"]\s+|\n\s*|(?<!\p{L})(?:in|op|met|bij|uit|van|over|voor|aan|door|en|maar|want|of|ook|tegen|naar)\s)[dD](?:at\santwoord|ie\santwoorden)$/iu
const longestLead = 12
/** "dat antwoord ⟨op vraag 4⟩" names the answer itself. */
const goesOn = /^(?:[\p{L}\d-]|\s(?:op|te|van|bij|geven|geeft|gaf|krijgen|komt)(?!\p{L}))/u
/** Other answers that are spoken of, not the heading of one; and who asked and said something since: "Hij vroeg of dat klopt." */
const another =
  /[^\s][^\S\n]*(?<!dat\s|die\s|(?:vragen|^)\sen\s)antwoord|(?<!\p{L})(?:vroeg(?:en)?|zei(?:den)?|reageerden?)(?!\p{L})/iu

/** Every such mention, with the names of the last answer that the text names before it. */
export function findAnswers(document: Document): readonly Mention[] {
  const { text } = document
  const ends = placesOf(text, words).flatMap((at) => {
    const end = at + (text.startsWith('ie', at) ? 'ie antwoorden' : 'at antwoord').length
    return points.test(text.slice(Math.max(0, at - longestLead), end)) &&
      !goesOn.test(text.slice(end, end + 10))
      ? [{ start: at - 1, end }]
      : []
  })
  const many = manyIn(text)
  if (ends.length === 0 && many.length === 0) return []
  const answers = antwoord.find(document)
  const starts = answers.map(({ start }) => start)
  const counts = many.flatMap((words): readonly Mention[] =>
    countedBefore(words.start, words.count, answers, starts) === null
      ? []
      : [
          {
            start: words.start,
            end: words.end,
            kind: 'terugverwijzing',
            rule,
            confidence: 0.75,
            names: Array.from({ length: words.count }, (_, index) => ({
              said: { naar: 'antwoord', plaats: `${index + 1}`, aantal: `${words.count}` },
            })),
          },
        ],
  )
  const ones = ends.flatMap(({ start, end }): readonly Mention[] => {
    const last = lastOf(answers, starts, start)
    if (last === undefined || last.end < start - reach) return []
    const names = last.names.map((_, index): Name => ({ said: { naar: 'antwoord', plaats: `${index + 1}` } }))
    return [{ start, end, kind: 'terugverwijzing', rule, confidence: 0.8, names }]
  })
  return [...ones, ...counts]
}

/** "beide antwoorden", "deze drie antwoorden": where they stand, and how many they are. */
const manyIn = (
  text: string,
): readonly { readonly start: number; readonly end: number; readonly count: number }[] =>
  placesOf(text, counted).flatMap((at) => {
    const word = text.slice(at, text.indexOf(' ', at)).toLowerCase()
    const lead = pointsMany.exec(text.slice(Math.max(0, at - longestLead), at))?.[0].length ?? 0
    const end = at + `${word} antwoorden`.length
    if ((lead === 0 && word !== 'beide') || /\p{L}/u.test(text.charAt(at - 1))) return []
    if (goesOn.test(text.slice(end, end + 10))) return []
    return [{ start: at - lead, end, count: counts.get(word) ?? 0 }]
  })

/** A name of an answer, in the mention that it is of. */
interface Counted {
  readonly mention: Mention
  readonly name: Name
}

/** The answers named last before a place, where they come to a number; null where a mention of several holds more, or none is near. */
function countedBefore(
  place: number,
  count: number,
  answers: readonly Mention[],
  starts: readonly number[],
): readonly Counted[] | null {
  const found: Counted[] = []
  for (let at = lastAtOrBefore(starts, place - 1); at >= 0 && found.length < count; at -= 1) {
    const mention = answers[at]
    if (mention === undefined || mention.end < place - reach) return null
    found.unshift(...mention.names.map((name) => ({ mention, name })))
  }
  return found.length === count ? found : null
}

const answersOf = listing(({ kind }) => kind === 'antwoord')

/** What the last answer before it means, where no other is spoken of in between. */
export function resolveAnswer({ said }: Name, mention: Mention, scope: Scope): Resolution {
  const { list, starts } = answersOf(scope.mentions)
  if (said.aantal !== undefined) {
    const all = countedBefore(mention.start, Number(said.aantal), list, starts)
    const one = all?.[Number(said.plaats) - 1]
    return one === undefined || !all?.every((each) => samePart(each.mention.start, mention.start, scope))
      ? unresolved(rule, 'So many answers are not named shortly before in the same part.', 0.4)
      : asNamed(one, scope)
  }
  const { text } = scope.document
  const last = lastOf(list, starts, mention.start)
  const name = last?.names[Number(said.plaats) - 1]
  if (last === undefined || name === undefined || !samePart(last.start, mention.start, scope))
    return unresolved(rule, 'No answer is named shortly before in the same part.', 0.4)
  if (another.test(text.slice(last.end, mention.start)))
    return unresolved(rule, 'Another answer is spoken of since the last one that is named.', 0.4)
  return asNamed({ mention: last, name }, scope)
}

/** What the words that named an answer before mean. */
function asNamed({ mention: { start, end }, name, mention }: Counted, scope: Scope): Resolution {
  const { text } = scope.document
  const part = indexParts(scope.parts).at(start)
  const found = antwoord.resolve(name, mention, { ...scope, part })
  const { target, candidates } = found
  const words = text.slice(start, end)
  if (target === null) return pointsToUnresolved(words, rule)
  const filled = { genoemd: words.replace(/\s+/g, ' ') }
  return { ...found, rule, flags: [], confidence: candidates.length > 1 ? 0.5 : 0.8, filled }
}
