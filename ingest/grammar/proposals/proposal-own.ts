import type { Mention, Name, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { kamerstuk } from '../../kinds/kamerstuk.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { isAlone, numbersOf, numbersOfBare } from './proposal-number.ts'

/** What the number behind the mention, or in it, says; null where there is none. */
export function ownNumber(name: Name, mention: Mention, scope: Scope): Resolution | null {
  const { document } = scope
  const phrase = { start: mention.start, end: mention.end, plural: mention.names.length > 1 }
  const bare = mention.rule.endsWith('/number-behind')
  const numbers = bare
    ? numbersOfBare(document, phrase, isAlone(document.text, mention))
    : numbersOf(document, phrase)
  if (numbers === null) return null
  const index = mention.names.indexOf(name)
  const rule = bare ? mention.rule : `${mention.rule}-${numbers.by}`
  if (numbers.by === 'stuk') return byStuk(numbers.stuk, index, rule, scope)
  const id = numbers.ids[index]
  return id === undefined ? null : { ...resolved(id, rule, mention.confidence), filled: { kamerstuk: id } }
}

function byStuk(stuk: Mention, index: number, rule: string, scope: Scope): Resolution | null {
  const name = stuk.names[index]
  if (name === undefined) return null
  const { status, target, candidates, reason, confidence } = kamerstuk.resolve(name, stuk, scope)
  if (status === 'unresolved' || target === null) return unresolved(rule, reason ?? '', confidence)
  const filled = { kamerstuk: target }
  return status === 'ambiguous'
    ? { ...ambiguous([target, ...candidates.slice(1)], rule, reason ?? '', confidence), filled }
    : { ...resolved(target, rule, confidence), filled }
}

/** The one number that a mention bears itself, or null: what others of the same movers may take. */
export function numberedAs(mention: Mention, scope: Scope): string | null {
  const [name, ...others] = mention.names
  if (name === undefined || others.length > 0) return null
  const own = ownNumber(name, mention, scope)
  return own?.status === 'resolved' ? own.target : null
}
