import type { Resolution } from '../../document.ts'
import { unresolved } from '../../kinds/resolution.ts'

/** Of words that point back to what is named, where that has no id: `genoemd` holds the words that name it, with single spaces. */
export function pointsToUnresolved(words: string, rule: string): Resolution {
  const genoemd = words.replace(/\s+/g, ' ')
  const reason = `It points back to "${genoemd}", which is not resolved itself.`
  return { ...unresolved(rule, reason, 0.4), filled: { genoemd } }
}
