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
interface Pane {
  readonly width: number
  readonly height: number
  readonly covered: number
}

/** What is drawn: its top left in the plane, and its size there. */
interface Drawn {
  readonly x1: number
  readonly y1: number
  readonly w: number
  readonly h: number
}

/** How to bring all that is drawn into a window, and few nodes not closer than is pleasant; null where nothing has any size. */
export function framed(
  { width, height, covered }: Pane,
  { x1, y1, w, h }: Drawn,
): { readonly zoom: number; readonly pan: Point } | null {
  if (w <= 0 || h <= 0) return null
  // Names get larger from afar, below the lowest nodes too.
  const edge = Math.max(26, Math.min(width, height - covered) * 0.07)
  const room = Math.min((width - 2 * edge) / w, (height - covered - 2 * edge) / h)
  const zoom = Math.max(nearest.min, Math.min(room, nearest.pleasant))
  const pan = {
    x: width / 2 - (x1 + w / 2) * zoom,
    y: covered + (height - covered) / 2 - (y1 + h / 2) * zoom,
  }
  return { zoom, pan }
}
