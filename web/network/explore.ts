import { computed, effect, signal } from '@preact/signals'
import type { Opened, View } from '../address.ts'
import { ApiError, asApiError, ask, retries } from '../api.ts'
import { limits, neighbourhoodQuery, pathsQuery } from '../gql/queries.ts'
import { view } from '../view.ts'
import { filter } from './filter.ts'
import { type Answer, type Line, merge, type Network, type Shown } from './network.ts'
import { drawnPaths, type PathsAnswer } from './pathway.ts'

/** Nodes round the middle, in one portion; the server's own default is 300, which few can read at a glance. */
export const middlePortion = 120
/** Neighbours that one expansion brings, in one portion. */
export const openPortion = 25

/** How far the network is: nothing asked, on its way (the old one stays), there, or failed. */
export interface Explored {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed'
  readonly network: Network | null
  readonly error: ApiError | null
}

/** The network of the view. */
export const explored = signal<Explored>({ state: 'idle', network: null, error: null })

/** The filters alone: another choice in the view does not filter anew. */
const filters = computed(() => {
  const { hiddenNodes, hiddenLinks } = view.value
  return JSON.stringify({ hiddenNodes, hiddenLinks })
})

/** What of it passes the filter; null while there is none. */
export const shown = computed<Shown | null>(() => {
  const { network } = explored.value
  const { hiddenNodes, hiddenLinks } = JSON.parse(filters.value) as Pick<View, 'hiddenNodes' | 'hiddenLinks'>
  return network === null ? null : filter(network, hiddenNodes, hiddenLinks)
})

type Wanted = Pick<
  View,
  'node' | 'depth' | 'portions' | 'open' | 'path' | 'avoid' | 'most' | 'along' | 'period'
>

/** The parts of the view that decide what is asked; a change elsewhere in the view asks nothing. */
const wanted = computed(() => {
  const { node, depth, portions, open, path, avoid, most, along, period } = view.value
  return JSON.stringify({ node, depth, portions, open, path, avoid, most, along, period } satisfies Wanted)
})

/** The line that is shown between two nodes, if there is one. */
export const lineBetween = (from: string, to: string): Line | undefined =>
  shown.value?.lines.find((line) => line.from === from && line.to === to)

/** The neighbours that one expansion brings. Throws {@link ApiError}. */
export async function neighbours({ id, portions }: Opened): Promise<Answer> {
  const limit = Math.min(openPortion * portions + 1, limits.neighbourhood.limit)
  const { period } = view.peek()
  return (await ask(neighbourhoodQuery, { id, depth: 1, limit, period })).neighbourhood
}

/** Follows the view for the life of the page: whenever it asks for another network, fetches it. */
export function startExploring(): void {
  let turn = 0
  effect(() => {
    const view = JSON.parse(wanted.value) as Wanted
    void retries.value
    turn += 1
    const mine = turn
    const settle = (value: Explored): void => {
      if (mine === turn) explored.value = value
    }
    if (view.node === null) return settle({ state: 'idle', network: null, error: null })
    const old = explored.peek().network
    settle({ state: 'loading', network: old?.middle === view.node ? old : null, error: null })
    load(view.node, view).then(
      (network) => settle({ state: 'ready', network, error: null }),
      (error: unknown) => settle({ state: 'failed', network: null, error: asApiError(error) }),
    )
  })
}

/** The paths of a view that draws some. Throws {@link ApiError}. */
export async function pathsOf(
  from: string,
  to: string,
  { avoid, most, along, period }: Pick<View, 'avoid' | 'most' | 'along' | 'period'>,
): Promise<PathsAnswer> {
  const kinds = along === null ? [] : [along]
  const wanted = { from, to, avoid: [...avoid], maxDegree: most, kinds, period }
  return (await ask(pathsQuery, wanted)).paths
}

async function load(middle: string, view: Wanted): Promise<Network> {
  const [round, ...opened] = await Promise.all([
    view.path === null ? around(middle, view) : pathsOf(middle, view.path, view).then(drawnPaths),
    ...view.open.map(async (node) => ({ id: node.id, answer: await neighbours(node).catch(ifGone) })),
  ])
  const answers = opened.flatMap(({ id, answer }) => (answer === null ? [] : [{ id, answer }]))
  return merge(middle, [{ id: middle, answer: round.answer }, ...answers], round.places)
}

/** An address may be older than the graph: what was expanded then and is gone takes nothing else with it. */
function ifGone(error: unknown): null {
  if (error instanceof ApiError && error.code === 'NOT_FOUND') return null
  throw error
}

async function around(id: string, { depth, portions, period }: Wanted) {
  const limit = Math.min(middlePortion * portions, limits.neighbourhood.limit)
  return { answer: (await ask(neighbourhoodQuery, { id, depth, limit, period })).neighbourhood, places: null }
}
