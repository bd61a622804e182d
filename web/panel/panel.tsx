import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'
import { view } from '../view.ts'
import { words } from '../words/words.ts'
import { Evidence } from './evidence.tsx'
import { LinePanel } from './line-panel.tsx'
import { NodePanel } from './node-panel.tsx'

/** What there is to know of the chosen node or line, and below it why a chosen reference is here. */
export function Panel(): JSX.Element {
  const text = words()
  const { node, selected, line, reference, path, avoid, period, tab } = view.value
  const wide = useSignal(false)
  const panel = useRef<HTMLElement>(null)
  const wasUsed = useRef(false)
  /** What had the focus last in the panel, outside the evidence. */
  const usedLast = useRef<HTMLElement | null>(null)
  const about = selected ?? node ?? ''
  // What was clicked may be gone with the old content: then the focus goes to the panel, not to the page's beginning;
  // of "Path to …", to the box that asks where to; of evidence that is closed, back to the mark that opened it.
  useEffect(() => {
    if (document.activeElement !== document.body || !wasUsed.current) return
    const asks = tab === 'path' && path === null ? panel.current?.querySelector('input') : null
    const back = reference === null && usedLast.current?.isConnected ? usedLast.current : null
    const next = asks ?? back ?? panel.current
    next?.focus()
  }, [about, node, line, reference, path, avoid, period, tab])
  return (
    <aside
      ref={panel}
      id="panel"
      class={wide.value ? 'panel wide' : 'panel'}
      aria-label={text.panel}
      tabIndex={-1}
      onFocusIn={({ target }) => {
        wasUsed.current = true
        if (target instanceof HTMLElement && target.closest('.evidence') === null) usedLast.current = target
      }}
    >
      <button
        type="button"
        class="quiet widen"
        title={wide.value ? text.narrower : text.wider}
        onClick={() => {
          wide.value = !wide.value
        }}
      >
        <Icon name={wide.value ? 'narrow' : 'wide'} />
      </button>
      {line === null ? <NodePanel key={about} id={about} /> : <LinePanel from={line.from} to={line.to} />}
      {reference !== null && <Evidence key={reference} id={reference} />}
    </aside>
  )
}
