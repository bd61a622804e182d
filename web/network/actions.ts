import { signal } from '@preact/signals'
import { mostPortions, type Opened, type View } from '../address.ts'
import { ask } from '../api.ts'
import { totalQuery } from '../gql/queries.ts'
import { cutWords } from '../titles.ts'
import { go, toPanel, view } from '../view.ts'
import { words } from '../words/words.ts'
import { explored, middlePortion, neighbours, openPortion, shown } from './explore.ts'
import type { Answer, Node } from './network.ts'

/** A short message about an expansion with, perhaps, something to do about it. */
export interface Notice {
  readonly text: string
  readonly about: Opened
  readonly actions: readonly { readonly label: string; readonly act: () => void }[]
}

/** The message on the screen; also read out by screen readers. */
export const notice = signal<Notice | null>(null)

/** Whether a node is expanded. */
export const isOpen = (id: string): boolean => view.value.open.some((opened) => opened.id === id)

/** Whether the expansion that a message is about is still in the picture: its buttons would change another one. */
export const isCurrent = ({ about }: Notice): boolean =>
  view.value.open.some(({ id, portions }) => id === about.id && portions === about.portions)

/** Shows a node in the panel, and adds its neighbours to the picture when they are not there yet. */
export async function choose(node: Node): Promise<void> {
  if (node.id === view.value.node || isOpen(node.id)) go(toPanel(node.id))
  else await expand(node, 1, toPanel(node.id))
}

/** Adds a node's neighbours (so many portions of them), says how many came and how many were left out. */
export async function expand(node: Node, portions = 1, change: Partial<View> = {}): Promise<void> {
  const before = view.value
  const others = before.open.filter((opened) => opened.id !== node.id)
  go({ ...change, open: [...others, { id: node.id, portions }] })
  const known = explored.peek().network?.nodes
  const answer = await neighbours({ id: node.id, portions }).catch(() => null)
  if (answer === null) return
  const fresh = answer.nodes.filter((neighbour) => known?.has(neighbour.node.id) !== true).length
  await report(node, portions, answer, fresh)
}

/** Has the picture ask for so many of a node's neighbours, as far as it can hold them. */
export function draw(node: Node, neighbours: number): void {
  const portions = (size: number, most: number): number => Math.min(Math.ceil((neighbours + 1) / size), most)
  if (node.id === view.value.node) go({ portions: portions(middlePortion, mostPortions.middle) })
  else void expand(node, portions(openPortion, mostPortions.open))
}

async function report(node: Node, portions: number, answer: Answer, fresh: number): Promise<void> {
  const text = words()
  const left = answer.truncated ? ` · ${text.leftOut(await leftOut(node, answer))}` : ''
  const undo = { label: text.undo, act: () => collapse(node.id) }
  const more = { label: text.moreOf, act: () => void expand(node, portions + 1) }
  notice.value = {
    text: `${cutWords(node.label)}: ${text.added(fresh)}${left}`,
    about: { id: node.id, portions },
    actions: answer.truncated ? [more, undo] : fresh > 0 ? [undo] : [],
  }
}

/**
 * About how many references of a node (of a paper: and of its parts) are not among the links given. An ambiguous one has
 * a link to each candidate, hence "about"; 0 when it cannot be told.
 */
async function leftOut(node: Node, answer: Answer): Promise<number> {
  const papers = new Map(answer.nodes.map(({ node: other }) => [other.id, paperOf(other)]))
  const own = (id: string): number => (id === node.id || papers.get(id) === node.id ? 1 : 0)
  const given = answer.links.reduce(
    (sum, link) => sum + (link.kind === null ? 0 : link.count * (own(link.from) + own(link.to))),
    0,
  )
  const total = await ask(totalQuery, { id: node.id, period: view.peek().period }).catch(() => null)
  return total === null ? 0 : Math.max(0, total.out.totalCount + total.in.totalCount - given)
}

const paperOf = (node: Node): string | null => (node.__typename === 'Part' ? node.document.id : null)

/** Takes away what expanding a node had added. */
export function collapse(id: string): void {
  notice.value = null
  go({ open: view.value.open.filter((opened) => opened.id !== id) })
}

/** A node of the network, or one that stands in the picture for its hidden parts, by id. */
export const nodeOf = (id: string | null): Node | null =>
  id === null
    ? null
    : (explored.value.network?.nodes.get(id) ?? shown.value?.nodes.find((node) => node.id === id) ?? null)

/** What a node of the picture is called, cut to a length that a list can show; empty where there is none. */
export const nameOf = (id: string): string => cutWords(nodeOf(id)?.label ?? '')
