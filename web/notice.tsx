import { useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { isCurrent, notice } from './network/actions.ts'
import { words } from './words/words.ts'

/** How long a message stays, in milliseconds; one with something to do about it stays longer. */
const [short, long] = [5000, 12000]

/** The passing message at the foot of the network, where it covers nothing; also read out. */
export function NoticeBar(): JSX.Element {
  const bar = useRef<HTMLDivElement>(null)
  useSignalEffect(() => {
    const shown = notice.value
    if (shown === null) return
    const timer = setInterval(
      () => {
        // Whoever has come to its buttons is not done with it.
        if (bar.current?.contains(document.activeElement) !== true) notice.value = null
      },
      shown.actions.length > 0 ? long : short,
    )
    return () => clearInterval(timer)
  })
  useSignalEffect(() => {
    if (notice.value !== null && !isCurrent(notice.value)) notice.value = null
  })
  const shown = notice.value
  return (
    <div ref={bar} class="notice" role="status">
      {shown !== null && (
        <p>
          <span>{shown.text}</span>
          {shown.actions.map(({ label, act }) => (
            <button key={label} type="button" onClick={act}>
              {label}
            </button>
          ))}
          <button
            type="button"
            class="quiet"
            aria-label={words().close}
            onClick={() => (notice.value = null)}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  )
}
