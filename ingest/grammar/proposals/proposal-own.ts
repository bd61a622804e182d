import type { Document, Mention, Name, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { kamerstuk } from '../../kinds/kamerstuk.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { oncePer } from '../../once.ts'
import { isAlone, numbersOf, numbersOfBare } from './proposal-number.ts'
import { numberInOrder } from './proposal-order.ts'
import { pointedAt } from './proposal-pointed.ts'

/** What the number behind the mention, or in it, says; null where there is none. */
export function ownNumber(name: Name, mention: Mention, scope: Scope): Resolution | null {
  const ordered = isBare(mention) ? null : inOrder(mention, scope)
  if (ordered !== null) return ordered
  const numbers = numbersGiven(scope.document)(mention)
  if (numbers === null) return byPointing(mention, scope)
  const bare = isBare(mention)
  const index = mention.names.indexOf(name)
  const rule = bare ? mention.rule : `${mention.rule}-${numbers.by}`
  if (numbers.by === 'stuk') return byStuk(numbers.stuk, index, rule, scope)
  const id = numbers.ids[index]
  return id === undefined ? null : { ...resolved(id, rule, mention.confidence), filled: { kamerstuk: id } }
}

function inOrder(mention: Mention, scope: Scope): Resolution | null {
  const id = numberInOrder(mention, scope)
  return id === null ? null : { ...resolved(id, `${mention.kind}/in-order`, 0.85), filled: { kamerstuk: id } }
}

/** "de motie-Zandstra … Deze motie (99 311, nr. 4)": the number of the words that point back to it. */
function byPointing(mention: Mention, scope: Scope): Resolution | null {
  const pointing = isBare(mention) || mention.names.length !== 1 ? null : pointedAt(mention, scope)
  const [name] = pointing?.names ?? []
  if (pointing === null || name === undefined) return null
  const there = ownNumber(name, pointing, scope)
  if (there?.status !== 'resolved' || there.target === null) return null
  return {
    ...resolved(there.target, `${mention.kind}/pointed-at`, 0.85),
    filled: { kamerstuk: there.target },
  }
}

const isBare = ({ rule }: Mention): boolean => rule.endsWith('/number-behind')

/** The numbers of a mention, read once for all its names. */
const numbersGiven = oncePer((document: Document) =>
  oncePer((mention: Mention) => {
    const phrase = { start: mention.start, end: mention.end, plural: mention.names.length > 1 }
    return isBare(mention)
      ? numbersOfBare(document, phrase, isAlone(document.text, mention))
      : numbersOf(document, phrase)
  }),
)

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
