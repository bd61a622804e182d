import type { Document, Mention, Name, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { antwoord } from '../../kinds/antwoord.ts'
import { unresolved } from '../../kinds/resolution.ts'
import { vraag } from '../../kinds/vraag.ts'
import { indexParts } from '../../parts/part-index.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { answers } from '../answers/paper-beside.ts'
import { samePart } from './terugverwijzing-part.ts'
import { pointsToUnresolved } from './terugverwijzing-unresolved.ts'

/** Words that point back to a numbered question: "in die vraag", "mijn antwoord op die vraag", behind "vraag 6 van de eerdere vragen". */

/** Of mentions and resolutions of such words. */
export const rule = 'terugverwijzing/question'
const words = trigger('ie vraag')
const length = 'ie vraag'.length
/** How far in front of the words the question may be named, in UTF-16 code units. */
const reach = 600
const longestLead = 48
/** "Die" that points: at the beginning of a sentence, or behind a preposition. */
const points = /(?:(?:^|[.?!:»”"]\s+|\n\s*)D|(?<!\p{L})(?:in|op|bij|met|uit|over|van|voor)\sd)$/u
/** "⟨mijn antwoord op⟩ die vraag" */
const toIt =
  /(?<!\p{L})(?:(?:het|mijn|ons|onze|uw|zijn|haar)\s)?(?:antwoord(?:en)?|beantwoording|reactie)\s(?:op|van|bij)\s$/iu
/** "die vraag ⟨naar boten⟩" says itself what is asked. */
const goesOn = /^(?:[\p{L}\d-]|\s(?:of|naar|om|die|van|\d|stel|hoe|wat|waarom|wie)(?!\p{L}))/u
/** Another question that is spoken of since. */
const another = /(?<!\p{L})(?:\p{L}*vra(?:ag|agt|gen)|vroeg(?:en)?)(?!\p{L})/iu

/** Every such mention, where a text names one numbered question shortly before. */
export function findQuestions(document: Document): readonly Mention[] {
  const { text } = document
  const ends = placesOf(text, words).flatMap((at) => {
    const lead = text.slice(Math.max(0, at - longestLead), at)
    if (!points.test(lead) || goesOn.test(text.slice(at + length, at + length + 10))) return []
    const own = toIt.exec(lead.slice(0, -1))?.[0].length ?? 0
    return [{ start: at - 1 - own, end: at + length, naar: own > 0 ? 'antwoord' : 'vraag' }]
  })
  if (ends.length === 0) return []
  const named = [...antwoord.find(document), ...vraag.find(document)].sort((a, b) => a.start - b.start)
  const starts = named.map(({ start }) => start)
  return ends.flatMap(({ start, end, naar }): readonly Mention[] => {
    const last = named[lastAtOrBefore(starts, start - 1)]
    if (last === undefined || last.end < start - reach || last.end > start || last.names.length > 1) return []
    if (another.test(text.slice(last.end, start))) return []
    return [{ start, end, kind: 'terugverwijzing', rule, confidence: 0.8, names: [{ said: { naar } }] }]
  })
}

/** The question that was named last, or the answer to it. */
export function resolveQuestion({ said }: Name, mention: Mention, scope: Scope): Resolution {
  const { list, starts } = answers(scope.mentions)
  const last = list[lastAtOrBefore(starts, mention.start - 1)]
  const [name] = last?.names ?? []
  if (last === undefined || name === undefined || !samePart(last.start, mention.start, scope))
    return unresolved(rule, 'No question is named shortly before in the same part.', 0.4)
  const kind = last.kind === 'vraag' ? vraag : antwoord
  const found = kind.resolve(name, last, { ...scope, part: indexParts(scope.parts).at(last.start) })
  const words = scope.document.text.slice(last.start, last.end)
  const it = (id: string): string => id.replace(/#(s\d+\.)?(?:vraag|antwoord)-/, `#$1${said.naar}-`)
  if (found.target === null || !found.target.includes('#')) return pointsToUnresolved(words, rule)
  return {
    ...found,
    rule,
    target: it(found.target),
    printed: found.printed == null ? null : it(found.printed),
    candidates: found.candidates.map(it),
    flags: [],
    confidence: 0.75,
    filled: { genoemd: words.replace(/\s+/g, ' ') },
  }
}
