import type { Mention, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, resolved } from '../../kinds/resolution.ts'
import { type Antecedent, targetsOf } from './terugverwijzing-antecedents.ts'
import { pointsToUnresolved } from './terugverwijzing-unresolved.ts'

/** Of what is named last before words that point back. */
export const rule = 'terugverwijzing/last-named'

/** What some antecedents mean, each once. */
export const targetsOfAll = (some: readonly Antecedent[], scope: Scope): readonly string[] => [
  ...new Set(some.flatMap((one) => targetsOf(one, scope))),
]

/** What words that point back mean: these targets, of which `last` is named last before them. */
export function decided(
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
