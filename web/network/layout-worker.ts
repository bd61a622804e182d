import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Arrangement, ToArrange } from './layout.ts'

interface Body extends SimulationNodeDatum {
  readonly id: string
  readonly size: number
}

/** Most time for one arrangement, in milliseconds: a picture that is nearly settled now beats a perfect one later. */
const patience = 1500

addEventListener('message', ({ data }: MessageEvent<ToArrange>) => {
  postMessage({ turn: data.turn, positions: arrange(data) } satisfies Arrangement)
})

function arrange({ nodes, lines, middle }: ToArrange): Arrangement['positions'] {
  const bodies = nodes.map(
    ({ id, x, y, fixed, size }): Body => ({ id, x, y, size, ...(fixed ? { fx: x, fy: y } : {}) }),
  )
  const degrees = new Map<string, number>()
  for (const { from, to } of lines) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const crowd = (end: string | number | Body): number => degrees.get((end as Body).id) ?? 1
  // Few nodes have the window to themselves.
  const roomy = nodes.length < 40 ? 35 : 0
  const links = lines.map(({ from, to, tight }) => ({ source: from, target: to, tight }))
  const pull = forceLink<Body, SimulationLinkDatum<Body> & { readonly tight: boolean }>(links)
    .id((body) => body.id)
    .distance(
      (link) => roomy + (link.tight ? 60 : 90) + 5 * Math.sqrt(crowd(link.source) + crowd(link.target)),
    )
    .strength((link) => (link.tight ? 0.9 : 0.6) / Math.min(crowd(link.source), crowd(link.target)))
  const simulation = forceSimulation(bodies)
    .force('pull', pull)
    .force('push', forceManyBody<Body>().strength(-420).distanceMax(900))
    .force('room', forceCollide<Body>((body) => body.size).strength(0.8))
    .force(
      'x',
      forceX<Body>(0).strength((body) => (body.id === middle ? 0.3 : 0.03)),
    )
    .force(
      'y',
      forceY<Body>(0).strength((body) => (body.id === middle ? 0.3 : 0.045)),
    )
    .stop()
  const deadline = performance.now() + patience
  for (let tick = 0; tick < 300 && performance.now() < deadline; tick += 1) simulation.tick()
  return bodies.map(({ id, x = 0, y = 0 }) => ({ id, x, y }))
}
