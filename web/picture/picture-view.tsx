import { effect, type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { View } from '../address.ts'
import { choose, nodeOf } from '../network/actions.ts'
import { lineBetween, shown } from '../network/explore.ts'
import { Layout } from '../network/layout.ts'
import { theme } from '../theme.ts'
import { go, view } from '../view.ts'
import { words } from '../words/words.ts'
import { onKey } from './keys.ts'
import type { Marked } from './picture.ts'
import { Studio } from './studio.ts'
import { studio } from './toolbar.tsx'
import { type Hovered, Tooltip } from './tooltip.tsx'

/** The network as a picture: mouse, touch and keys. */
export function PictureView(): JSX.Element {
  const element = useRef<HTMLDivElement>(null)
  const hovered = useSignal<Hovered | null>(null)
  const failed = useSignal(false)
  useStudio(element, hovered, failed)
  const network = shown.value
  return (
    <div class="picture">
      <div
        ref={element}
        id="network"
        class="canvas"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes keys, as its description says
        tabIndex={0}
        aria-label={words().pictureLabel(network?.nodes.length ?? 0, network?.lines.length ?? 0)}
        aria-describedby="picture-help"
        onKeyDown={(event) => studio.value !== null && onKey(event, studio.value.picture)}
      />
      <p class="loading over arranges" aria-hidden="true">
        {words().arranging}
      </p>
      {failed.value && <NotLoaded />}
      <p id="picture-help" class="unseen">
        {words().pictureHelp}
      </p>
      {hovered.value !== null && <Tooltip {...hovered.value} />}
    </div>
  )
}

/** Of an older app its files may be gone: a new one is loaded with the page. */
function NotLoaded(): JSX.Element {
  const text = words()
  return (
    <div class="failure" role="alert">
      <h2>{text.pictureFailedTitle}</h2>
      <p>{text.pictureFailedText}</p>
      <button type="button" onClick={() => location.reload()}>
        {text.reload}
      </button>
    </div>
  )
}

/** Has the picture drawn in an element for as long as that is there, and tells what the mouse is on. */
function useStudio(
  element: { readonly current: HTMLDivElement | null },
  hovered: Signal<Hovered | null>,
  failed: Signal<boolean>,
): void {
  useEffect(() => {
    const container = element.current
    if (container === null) return
    let closed = false
    const hands = {
      onNode: chooseById,
      onLine: chooseLine,
      onNothing: () => go({ selected: null, line: null, reference: null, tab: null, at: null }),
      onHover: (id: string | null, at: { readonly x: number; readonly y: number }) => {
        hovered.value = id === null ? null : { id, at }
      },
    }
    import('./picture.ts').then(
      (module) => {
        if (!closed) studio.value = new Studio(new module.Picture(container, hands), new Layout(), container)
      },
      () => {
        failed.value = true
      },
    )
    return () => {
      closed = true
      studio.value?.close()
      studio.value = null
    }
  }, [])
  // At once, the hook for effects waits for a frame: a network that is there but not drawn would be said to be ready.
  useEffect(
    () =>
      effect(() => {
        if (shown.value !== null) studio.value?.show(shown.value, markedIn(view.value))
      }),
    [],
  )
  // As the page is printed at once.
  useEffect(
    () =>
      effect(() => {
        const { printing } = theme.value
        studio.value?.picture.restyle(printing)
      }),
    [],
  )
}

function chooseById(id: string): void {
  const node = nodeOf(id)
  if (node !== null) void choose(node)
}

function chooseLine(id: string): void {
  const line = shown.peek()?.lines.find((line) => line.id === id)
  if (line !== undefined) go({ line: { from: line.from, to: line.to }, reference: null })
}

function markedIn({ node, selected, line, open }: View): Marked {
  const opened = open.flatMap(({ id }) => (id === node ? [] : [id]))
  return {
    node: selected,
    line: line === null ? null : (lineBetween(line.from, line.to)?.id ?? null),
    open: opened,
  }
}
