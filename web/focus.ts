import { effect } from '@preact/signals'
import { view } from './view.ts'

/** Gives the focus to the picture, or to the list that stands for it, once what was asked for is on the screen. */
export function focusNetwork(): void {
  requestAnimationFrame(() => document.getElementById('network')?.focus({ preventScroll: true }))
}

/**
 * Tells where the focus goes once a button has brought more of a list: to the first of what came, which stands in front of the
 * button, and the button may be gone. Called before; what it gives is called when more is listed.
 */
export function listingMore(button: HTMLElement): () => void {
  const list = button.parentElement?.querySelector(':scope > :is(ol, ul)')
  const before = list?.children.length ?? 0
  return () =>
    requestAnimationFrame(() => {
      const { activeElement } = document
      if (activeElement !== button && activeElement !== document.body) return
      list?.children[before]?.querySelector<HTMLElement>('a, button')?.focus()
    })
}

/** The node that was in the middle last; null when the page began with the start view. */
let last: string | null = null
effect(() => {
  last = view.value.node ?? last
})

/** What had the focus in the network is gone with it, and so is the place of who came by key. */
const isLost = (): boolean => last !== null && document.activeElement === document.body

/** Gives a focus that is lost to the start view, until the paper that one comes from is listed. */
export function focusStart(start: HTMLElement): void {
  if (isLost()) start.focus({ preventScroll: true })
}

/** Gives the focus to the paper that one comes from, where it has not gone elsewhere meanwhile. */
export function focusPaper(id: string, link: HTMLElement | null): void {
  if (id === last && document.activeElement?.id === 'start') link?.focus()
}
