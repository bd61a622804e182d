import type { Part } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { outward } from '../../parts/outward.ts'
import { indexParts } from '../../parts/part-index.ts'

/** The nearest enclosing part that fits, the mention's own part first. */
function enclosing(scope: Scope, fits: (part: Part) => boolean): Part | null {
  for (const part of outward(scope.part, scope.parts)) if (fits(part)) return part
  return null
}

/** The question or answer that holds a mention. */
export const ownPart = (scope: Scope): Part | null =>
  enclosing(scope, ({ kind }) => kind === 'answer' || kind === 'question')

/** Whether a number is a place: `vorige`, `vorige 2`, `volgende`, `laatste`. */
export const isPlace = (number: string): boolean => /^(?:vo|laatste)/.test(number)

/**
 * The number that a place comes to, counted from the mention's own question or answer along the numbers that the
 * document prints; null outside all parts and before the first.
 */
export function numberAt(place: string, named: 'antwoord' | 'vraag', scope: Scope): string | null {
  const own = ownPart(scope)
  if (own === null) return null
  const [which, steps = '1'] = place.split(' ')
  const back = which?.startsWith('vorige') ?? false
  const sub = back && steps === '1' ? subBefore(scope) : null
  if (sub !== null) return sub
  const from = (back ? own.numbers[0] : own.numbers.at(-1)) ?? ''
  const index = indexParts(scope.parts)
  const kind = named === 'antwoord' && index.has('answer') ? 'answer' : 'question'
  if (which === 'laatste') return own.kind === 'answer' ? index.lastBehind(kind, from, own) : null
  return index.numberFrom(kind, from, (back ? -1 : 1) * Number(steps), own)
}

/** In a numbered sub-question or sub-answer but the first: the number of the one before, within its question. */
function subBefore(scope: Scope): string | null {
  const sub = enclosing(scope, ({ kind }) => kind === 'sub-question' || kind === 'sub-answer')
  const index = Number(sub?.number?.split('.').at(-1))
  return index > 1 ? String(index - 1) : null
}

/** The kinds of part that bear numbers, whole and in pieces. */
export const kindsOf = { antwoord: ['answer', 'sub-answer'], vraag: ['question', 'sub-question'] } as const

/** The question or answer that bears a number, of the same series as the part that a mention is in; or null. */
export function bearing(scope: Scope, named: 'antwoord' | 'vraag', number: string): Part | null {
  const [whole, sub] = kindsOf[named]
  const index = indexParts(scope.parts)
  const lettered = number.replace(/^(\d+)([a-h])$/, '$1.$2')
  return index.byNumber(whole, number, scope.part) ?? index.byNumber(sub, lettered, scope.part)
}
