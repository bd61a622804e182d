import { collapse, expand, isOpen, nodeOf } from '../network/actions.ts'
import { go, toPanel, view } from '../view.ts'
import type { Picture } from './picture.ts'

const directions: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Walks, zooms and expands by key; what is no key of the picture's is left alone. */
export function onKey(event: KeyboardEvent, picture: Picture): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const current = view.value.selected ?? view.value.node ?? ''
  const direction = directions[event.key]
  if (direction !== undefined) {
    const next = picture.towards(current, direction)
    if (next !== null) go(toPanel(next), 'replace')
  } else if (event.key === 'Enter') toggle(current)
  else if (event.key === '+' || event.key === '=') picture.zoom(1.25)
  else if (event.key === '-') picture.zoom(0.8)
  else if (event.key === '0') picture.fit()
  else return
  event.preventDefault()
}

function toggle(id: string): void {
  const node = nodeOf(id)
  if (node === null || id === view.value.node) return
  if (isOpen(id)) collapse(id)
  else void expand(node)
}
