import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'
import { words } from '../words/words.ts'
import { Unbroken } from './long-words.tsx'

/** How long it is told that something was copied, in milliseconds. */
const told = 5000

/** How a text cites something, to be copied; where the clipboard is refused it is selected, for the system's own copying. */
export function Citation({ of: citation }: { readonly of: string }): JSX.Element {
  const text = words()
  const outcome = useSignal<'copied' | 'selected' | null>(null)
  const printed = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (outcome.value !== 'copied') return
    const timer = setTimeout(() => (outcome.value = null), told)
    return () => clearTimeout(timer)
  }, [outcome.value])
  const copy = async (): Promise<void> => {
    // What is told again is read out again.
    outcome.value = null
    try {
      // Absent on a page that did not come over https.
      await navigator.clipboard.writeText(citation)
      outcome.value = 'copied'
    } catch {
      if (printed.current !== null) getSelection()?.selectAllChildren(printed.current)
      outcome.value = 'selected'
    }
  }
  return (
    <span class="citation">
      <span ref={printed} lang="nl">
        <Unbroken of={citation} />
      </span>
      <button type="button" class="quiet" title={text.copyCitation} onClick={() => void copy()}>
        <Icon name={outcome.value === 'copied' ? 'check' : 'copy'} />
      </button>
      {/* Who sees the mark on the button need not read it; and what lies below stays where it is. */}
      <span role="status" class={outcome.value === 'copied' ? 'unseen' : undefined}>
        {outcome.value !== null && text.copied[outcome.value]}
      </span>
    </span>
  )
}
