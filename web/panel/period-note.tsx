import type { JSX } from 'preact'
import { go, view } from '../view.ts'
import { words } from '../words/words.ts'

/** That only papers of some years count here, and the way back to all; nothing where all do. */
export function PeriodNote(): JSX.Element | null {
  const text = words()
  const { period } = view.value
  if (period === null) return null
  return (
    <p class="period-note">
      <span>{text.periodOnly(text.periodName(period))}</span>
      <button type="button" class="small" onClick={() => go({ period: null })}>
        {text.periodAll}
      </button>
    </p>
  )
}
