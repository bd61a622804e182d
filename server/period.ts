import type { Period } from '../graph/period.ts'
import { badInput, inRange } from './errors.ts'
import { ranges } from './limits.ts'

/** The argument of every field that can be narrowed to some years. */
export interface PeriodArgument {
  readonly period?: { readonly from?: number | null; readonly to?: number | null } | null
}

/** The period that is asked for; null: always, as where it has no bound. Throws `BAD_INPUT`. */
export function periodOf({ period }: PeriodArgument): Period | null {
  const { from: first = null, to: last = null } = period ?? {}
  if (first === null && last === null) return null
  const from = inRange('period.from', first, ranges.firstYear)
  const to = inRange('period.to', last, ranges.lastYear)
  if (from <= to) return { from, to }
  throw badInput('period', `\`period\` ends in ${to}, before it begins in ${from}.`)
}
