import type { Mention, Part } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { oncePer } from '../../once.ts'
import { indexParts } from '../../parts/part-index.ts'

/** Farthest that "deze motie" may stand behind the name of its motie, in UTF-16 code units. */
const reach = 700
const points =
  /^(?:deze|die|dit|dat|(?:de\s|het\s)?(?:genoemde|voornoemde|bedoelde))\s(?:motie|amendement)$/iu
/** Others that are spoken of in between. */
const others =
  /(?<!\p{L})(?:moties|amendementen|(?:een|andere|eerdere|volgende|tweede|nieuwe|vorige|mijn|haar)\s(?:\p{Ll}{3,20}\s)?(?:motie|amendement))(?!\p{L})/iu

/**
 * "deze motie", right behind the name of a motie or amendement, in the same part or in the answer to its question: a mention
 * whose number is that of the named one as well. Null where the next of its kind is anything else.
 */
export function pointedAt(mention: Mention, { document, parts, mentions }: Scope): Mention | null {
  const next = nextOfKind(mentions).get(mention)
  if (next === undefined || next.start - mention.end > reach || !next.rule.endsWith('/number-behind'))
    return null
  const { text } = document
  if (next.names.length !== 1 || !points.test(text.slice(next.start, next.end))) return null
  if (others.test(text.slice(mention.end, next.start))) return null
  const index = indexParts(parts)
  return belong(index.at(mention.start), index.at(next.start)) ? next : null
}

/** The same part, or a question and an answer to it. */
const belong = (one: Part | null, next: Part | null): boolean =>
  one === next ||
  (one?.kind === 'question' &&
    next?.kind === 'answer' &&
    one.numbers.some((number) => next.numbers.includes(number)))

const nextOfKind = oncePer((mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> => {
  const next = new Map<Mention, Mention>()
  const last = new Map<string, Mention>()
  for (const mention of mentions) {
    if (mention.kind !== 'motie' && mention.kind !== 'amendement') continue
    const before = last.get(mention.kind)
    if (before !== undefined) next.set(before, mention)
    last.set(mention.kind, mention)
  }
  return next
})
