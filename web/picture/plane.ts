/** A place in the plane of the picture, or in its window. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The nearest place in a direction from another, within a quarter turn; null when there is none. `itself` does not count. */
export function nearestTowards(
  places: ReadonlyMap<string, Point>,
  from: Point,
  { x, y }: Point,
  itself: string,
): string | null {
  let best: { readonly id: string; readonly cost: number } | null = null
  for (const [id, place] of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y]
    const ahead = dx * x + dy * y
    const aside = Math.abs(dx * y) + Math.abs(dy * x)
    if (id === itself || ahead <= 0 || aside > ahead) continue
    const cost = ahead + 2 * aside
    if (best === null || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}

/** How near one can look: the ends, and what is pleasant for few nodes. */
export const nearest = { min: 0.08, pleasant: 1.3, max: 3 } as const

/** A window, in pixels; so much of its top is covered. */
export interface Pane {
  readonly width: number
  readonly height: number
  readonly covered: number
}

/** How much is left free round all that is brought into a window, in pixels. */
export const edgeOf = ({ width, height, covered }: Pane): number =>
  Math.max(10, Math.min(width, height - covered) * 0.05)

/** A box on the screen, in pixels. */
type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>

/**
 * How to bring all that is drawn into a window, and few nodes not closer than is pleasant; null where there is nothing.
 * `drawn` gives the box that it takes at a zoom, in pixels from the plane's origin: names do not shrink as places do.
 */
export function framed(
  { width, height, covered }: Pane,
  drawn: (zoom: number) => Box | null,
): { readonly zoom: number; readonly pan: Point } | null {
  const edge = edgeOf({ width, height, covered })
  const fits = (zoom: number): boolean => {
    const box = drawn(zoom)
    if (box === null) return true
    const [wide, high] = [box.right - box.left, box.bottom - box.top]
    return wide <= width - 2 * edge && high <= height - covered - 2 * edge
  }
  const zoom = fits(nearest.pleasant) ? nearest.pleasant : largest(fits, nearest.min, nearest.pleasant)
  const box = drawn(zoom)
  if (box === null) return null
  const pan = {
    x: width / 2 - (box.left + box.right) / 2,
    y: covered + (height - covered) / 2 - (box.top + box.bottom) / 2,
  }
  return { zoom, pan }
}

/** About the largest number between two for which something holds; the least where it holds for none. */
function largest(holds: (number: number) => boolean, least: number, most: number): number {
  let [low, high] = [least, most]
  for (let halvings = 0; halvings < 12; halvings += 1) {
    const half = (low + high) / 2
    if (holds(half)) low = half
    else high = half
  }
  return low
}

/** How many times wider places are to be drawn to fill a window as wide as it is, so that names beside each other have room: 1 to 3. */
export function stretch({ width, height, covered }: Pane, places: readonly Point[]): number {
  const size = (of: (place: Point) => number): number =>
    Math.max(...places.map(of)) - Math.min(...places.map(of))
  const [wide, high] = places.length === 0 ? [0, 0] : [size(({ x }) => x), size(({ y }) => y)]
  if (wide <= 0 || high <= 0) return 1
  return Math.max(1, Math.min((width / Math.max(height - covered, 1)) * (high / wide), 3))
}
