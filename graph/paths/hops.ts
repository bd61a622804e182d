import { compareStrings } from '../order.ts'
import { type Step, stepName } from '../step.ts'
import type { GraphStore } from '../store.ts'
import type { Hop, Path, PathsQuery } from './path.ts'
import type { Route } from './routes.ts'
import type { Search } from './search.ts'

/** Of the references between two places, so many ways from part to part are looked at. */
const mostWays = 50

/** A hop before its reference is read: the steps that make it, the one to show first. */
interface Draft {
  readonly from: string
  readonly to: string
  readonly direction: 'out' | 'in'
  readonly steps: readonly [Step, ...Step[]]
}

/** The references along these routes: one for every hop, and how many more there are. */
export async function hopsOf(
  store: GraphStore,
  { kinds }: PathsQuery,
  search: Search,
  routes: readonly Route[],
): Promise<readonly Path[]> {
  const drafts = routes.map((route) => draftsOf(search, route))
  const steps = [
    ...new Map(drafts.flat().flatMap((draft) => draft.steps.map((step) => [stepName(step), step]))),
  ]
  const footings = await store.footings(
    steps.map(([, step]) => step),
    kinds,
  )
  const held = new Map(steps.map(([name], i) => [name, footings[i]]))
  const ids = [...new Set(footings.flatMap((footing) => (footing === null ? [] : [footing.reference])))]
  const references = new Map((await store.referencesById(ids)).map((found, i) => [ids[i], found]))
  const hopOf = ({ from, to, direction, steps: made }: Draft): readonly Hop[] => {
    const [first, ...others] = made.map((step) => held.get(stepName(step)))
    const reference = references.get(first?.reference)
    if (first == null || reference == null) return []
    const count = others.reduce((sum, other) => sum + (other?.count ?? 0), first.count)
    return [{ from, to, direction, reference, count }]
  }
  // A reference that went while the store was read takes its path with it.
  return drafts.map((path) => path.flatMap(hopOf)).filter((path, i) => path.length === drafts[i]?.length)
}

/** The hops of one route: each goes on from the part where the last one came in, where it can. */
function draftsOf(search: Search, route: Route): readonly Draft[] {
  const drafts: Draft[] = []
  let landed = ''
  for (const [i, to] of route.entries()) {
    const from = route[i - 1]
    const between = from === undefined ? undefined : search.steps.get(from)?.get(to)
    if (from === undefined || between === undefined) continue
    const draft = draftOf(search, from, to, between, landed)
    if (draft === null) continue
    drafts.push(draft)
    landed = farEnd(draft.steps[0], draft.direction)
  }
  return drafts
}

function draftOf(
  search: Search,
  from: string,
  to: string,
  between: readonly Step[],
  landed: string,
): Draft | null {
  const ranked = between
    .map((step) => {
      const direction = search.ends.placeOf(step.from) === from ? ('out' as const) : ('in' as const)
      return { step, direction, apart: Number(farEnd(step, direction === 'out' ? 'in' : 'out') !== landed) }
    })
    .sort(
      (a, b) =>
        a.apart - b.apart ||
        a.step.rank - b.step.rank ||
        Number(a.direction === 'in') - Number(b.direction === 'in') ||
        compareStrings(a.step.from, b.step.from) ||
        compareStrings(a.step.to, b.step.to),
    )
  const [first] = ranked
  if (first === undefined) return null
  const { direction } = first
  const shown = shownEnds(search, from, to, first)
  const same = ranked.filter((other) => {
    if (other === first || other.direction !== direction) return false
    const ends = shownEnds(search, from, to, other)
    return ends.from === shown.from && ends.to === shown.to
  })
  return { ...shown, direction, steps: [first.step, ...same.slice(0, mostWays - 1).map(({ step }) => step)] }
}

/** The places between which a step is told; a dossier that is an end is told by its paper. */
function shownEnds(
  { ends }: Search,
  from: string,
  to: string,
  { step, direction }: { readonly step: Step; readonly direction: 'out' | 'in' },
): { readonly from: string; readonly to: string } {
  const [near, far] = direction === 'out' ? [step.from, step.to] : [step.to, step.from]
  return { from: ends.shownOf(from, near), to: ends.shownOf(to, far) }
}

const farEnd = (step: Step, direction: 'out' | 'in'): string => (direction === 'out' ? step.to : step.from)
