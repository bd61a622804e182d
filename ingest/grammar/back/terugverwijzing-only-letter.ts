import type { Document, Mention, Resolution, Span } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { kamerstuk } from '../../kinds/kamerstuk.ts'
import { resolved, unresolved } from '../../kinds/resolution.ts'
import { oncePerScope } from '../../once-per-scope.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { type Antecedent, antecedentsOf, inReadingOrder, targetsOf } from './terugverwijzing-antecedents.ts'
import { lastOfDay, speaksOfAnother } from './terugverwijzing-between.ts'

/** The letter that a paper is about: "De leden hebben kennisgenomen van de brief.", where it has numbered one letter, and no other, so far. */

/** Of mentions and resolutions of such words. */
export const rule = 'terugverwijzing/only-letter'
const taken = trigger('an de brief', 'an de Kamerbrief', 'an de kamerbrief')
const lead = /(?:kennis\s?genomen|[Nn]aar\saanleiding)\sv$/u
const longestLead = 24
/** What tells no more of the letter: "kennisgenomen van de brief ⟨van de bond⟩", "van de brief⟨, die de bond schreef⟩" may be another. */
const alone = /^(?:[.;]|,(?!\s(?:die|dat|welke|van|door|d\.d\.)\s)|\s(?:en|nog|de\svolgende)(?!\p{L}))/u

/** Every such mention. */
export function findOnlyLetters(document: Document): readonly Span[] {
  const { text } = document
  const found = placesOf(text, taken).flatMap((at): readonly Span[] => {
    const end = text.indexOf('brief', at) + 'brief'.length
    return lead.test(text.slice(Math.max(0, at - longestLead), at)) && alone.test(text.slice(end, end + 14))
      ? [{ start: at + 'an '.length, end }]
      : []
  })
  if (found.length === 0) return []
  const only = onlyIn(inReadingOrder(kamerstuk.find(document), document), ({ mention }) =>
    JSON.stringify(mention.names),
  )
  return only === null ? [] : found.filter(({ start }) => holds(only, start) && !isAnother(only, start, text))
}

/** The first letter that is numbered, and where another is. */
interface Only {
  readonly letter: Antecedent
  readonly until: number
}

function onlyIn(papers: readonly Antecedent[], keyOf: (one: Antecedent) => string): Only | null {
  const [letter, ...more] = papers.filter(({ called }) => called === 'brief')
  if (letter === undefined) return null
  const key = keyOf(letter)
  const other = more.find((one) => keyOf(one) !== key)
  return { letter, until: other?.at ?? Number.POSITIVE_INFINITY }
}

const holds = ({ letter, until }: Only, place: number): boolean => letter.until <= place && place < until

/** Another letter that is spoken of since, in the last so many UTF-16 code units. */
function isAnother({ letter }: Only, place: number, text: string): boolean {
  const between = text.slice(Math.max(letter.until, place - 2_000), place)
  return speaksOfAnother('brief', between) || lastOfDay('brief', between) !== null
}

const onlyOf = oncePerScope((scope) =>
  onlyIn(antecedentsOf(scope).list, (one) => targetsOf(one, scope).join(' ')),
)

/** What the only letter so far means. */
export function resolveOnlyLetter({ start }: Mention, scope: Scope): Resolution {
  const only = onlyOf(scope)
  const targets = only !== null && holds(only, start) ? targetsOf(only.letter, scope) : []
  const [target, ...more] = targets
  if (target === undefined || more.length > 0)
    return unresolved(rule, 'Not just one letter is numbered before it.', 0.4)
  return resolved(target, rule, 0.75)
}
