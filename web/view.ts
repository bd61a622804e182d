import { signal } from '@preact/signals'
import { printAddress, readAddress, start, type View } from './address.ts'

/** What is looked at; always what the address bar says. */
export const view = signal<View>(readAddress(location.search))

/** Changes the view and the address: a step that the back button undoes, or (`replace`) none. */
export function go(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...view.peek(), ...change }
  const address = printAddress(next)
  if (address === printAddress(view.peek())) return
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  view.value = next
}

/** The change that puts a node in the middle of a new picture; filters and depth stay. */
export function toMiddle(node: string): Partial<View> {
  return { ...elsewhere, ...noPath, node, portions: 1, open: [], selected: null }
}

/** The change that shows a node in the panel and leaves the picture as it is. */
export function toPanel(node: string): Partial<View> {
  return { ...elsewhere, selected: node === view.value.node ? null : node }
}

/** The change that draws the paths from one node to another. */
export function toPaths(from: string, to: string): Partial<View> {
  return { ...toMiddle(from), path: to, tab: 'path' }
}

/** The change that draws the network round the middle again. */
export const noPath = { path: null, avoid: start.avoid, most: start.most, along: start.along } as const

/** The change that goes back to the start view. */
export const toStart: Partial<View> = start

/** All references of a list. */
export const unfiltered = { only: null, status: null } as const

const elsewhere = { ...unfiltered, line: null, reference: null, tab: null, at: null, beside: null } as const

/** The address of the view after a change, for a real link. */
export const addressOf = (change: Partial<View>): string => printAddress({ ...view.value, ...change })

addEventListener('popstate', () => {
  view.value = readAddress(location.search)
})
