import type { Point } from './plane.ts'

/** Where a name stands by its node: below it, or where there is room. */
export type Side = (typeof sides)[number]
const sides = ['below', 'above', 'right', 'left'] as const

/** A node on the screen, in pixels: its middle, the half sizes of its shape, and the name that could stand by it, what is between them included: `gap`. */
export interface Nameable {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly halfWidth: number
  readonly halfHeight: number
  readonly name: { readonly width: number; readonly height: number; readonly gap: number }
}

interface Box extends Reach {
  readonly owner: string
}

/** Side of a cell of the grid that boxes are looked up in, in pixels. */
const cell = 64

/**
 * Which names can be shown without lying over each other or over another node, and where: the first of the list have the first
 * choice, and the first always gets its name. Those that have no room below their node may stand beside it, apart from all else, and not
 * farther out than the picture reaches by so many pixels. What is `faint` comes after them all, and gives way to their names.
 */
export function placeNames(
  nodes: readonly Nameable[],
  faint: readonly Nameable[] = [],
  farther = 0,
): ReadonlyMap<string, Side> {
  const grid = new Map<string, Box[]>()
  const named = new Map<string, Side>()
  // Names beside their nodes spare what is faint too: it is still there.
  const shapes = new Map<string, Box[]>()
  for (const node of [...nodes, ...faint]) add(shapes, shapeOf(node))
  const reach = wider(around([...nodes, ...faint]), farther)
  for (const layer of [nodes, faint]) {
    for (const node of layer) add(grid, shapeOf(node))
    for (const side of sides)
      for (const node of layer) {
        if (named.has(node.id)) continue
        const box = nameOf(node, side)
        const isTakenIn = (boxes: typeof grid): boolean =>
          isTaken(boxes, side === 'below' ? box : { ...box, ...wider(box, apart) })
        const isFree = side === 'below' || (!isTakenIn(shapes) && isWithin(reach, box))
        if (named.size > 0 && (isTakenIn(grid) || !isFree)) continue
        add(grid, box)
        named.set(node.id, side)
      }
  }
  return named
}

/** So far from all else a name stands that is not below its node, in pixels: nearer it would seem to be another's. */
const apart = 5

type Reach = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>

const wider = ({ left, right, top, bottom }: Reach, by: number): Reach => ({
  ...{ left: left - by, right: right + by, top: top - by, bottom: bottom + by },
})

/** The box of nodes and the names below them. */
function around(nodes: readonly Nameable[]): Reach {
  const all = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const node of nodes)
    for (const { left, right, top, bottom } of [shapeOf(node), nameOf(node, 'below')]) {
      all.left = Math.min(all.left, left)
      all.right = Math.max(all.right, right)
      all.top = Math.min(all.top, top)
      all.bottom = Math.max(all.bottom, bottom)
    }
  return all
}

const isWithin = (reach: Reach, { left, right, top, bottom }: Box): boolean =>
  left >= reach.left && right <= reach.right && top >= reach.top && bottom <= reach.bottom

const shapeOf = ({ id, x, y, halfWidth, halfHeight }: Nameable): Box => ({
  owner: id,
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
})

function nameOf({ id, x, y, halfWidth, halfHeight, name }: Nameable, side: Side): Box {
  const { width, height, gap } = name
  if (side === 'below' || side === 'above') {
    const top = side === 'below' ? y + halfHeight : y - halfHeight - height
    return { owner: id, left: x - width / 2, right: x + width / 2, top, bottom: top + height }
  }
  const left = side === 'right' ? x + halfWidth + gap : x - halfWidth - gap - width
  const half = (height - gap) / 2
  return { owner: id, left, right: left + width, top: y - half, bottom: y + half }
}

function isTaken(grid: ReadonlyMap<string, readonly Box[]>, box: Box): boolean {
  return cellsOf(box).some((key) =>
    grid.get(key)?.some((other) => other.owner !== box.owner && overlap(other, box)),
  )
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function add(grid: Map<string, Box[]>, box: Box): void {
  for (const key of cellsOf(box)) {
    const boxes = grid.get(key)
    if (boxes === undefined) grid.set(key, [box])
    else boxes.push(box)
  }
}

function cellsOf({ left, right, top, bottom }: Box): readonly string[] {
  const keys: string[] = []
  for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x += 1)
    for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y += 1) keys.push(`${x} ${y}`)
  return keys
}

/** A line of a name holds 118 pixels and is 13 high; the first is 4 below the shape (see `stylesheet.ts`). */
const [line, lineHeight, nameGap] = [118, 13, 4]

/** How wide words are in letters of 11 pixels. */
export type WidthOf = (words: string) => number

/** The room that a name takes at its plain size, in pixels, broken over lines at its spaces. */
export function roomOf(name: string, widthOf: WidthOf): Pick<Nameable['name'], 'width' | 'height'> {
  const space = widthOf(' ')
  const widths: number[] = []
  for (const printed of name.split('\n')) {
    let width = 0
    for (const word of printed.split(' ')) {
      const alone = widthOf(word)
      const longer = width + (width > 0 ? space : 0) + alone
      if (longer > line && width > 0) {
        widths.push(width)
        width = alone
      } else width = longer
    }
    widths.push(width)
  }
  return { width: Math.max(...widths), height: widths.length * lineHeight }
}

/** A node as it is drawn: where, how large, and how it is called. Its place is that of the plane, its size the plain one. */
export interface Measured {
  readonly id: string
  readonly label: string
  readonly place: Point
  readonly width: number
  readonly height: number
  /** How many lines lead to it. */
  readonly lines: number
  readonly middle: boolean
  readonly chosen: boolean
  /** It is dimmed, for something that it does not touch is chosen. */
  readonly faint: boolean
}

/** How the picture is looked at: its zoom, whether it is too full for larger shapes, how wide words are, and what is free round it, in pixels. */
export interface Sight {
  readonly zoom: number
  readonly full: boolean
  readonly widthOf: WidthOf
  readonly edge: number
}

/** How much larger than plain letters are at a zoom: from afar they keep a size that can be read. */
export const letterScale = (zoom: number): number => Math.max(1, 0.95 / zoom)

/** How much larger than plain shapes are: from afar they can still be told apart, and touched. */
export const shapeScale = ({ zoom, full }: Pick<Sight, 'zoom' | 'full'>): number =>
  full ? 1 : Math.min(Math.max(1, 0.3 / zoom), 2)

/** The box on the screen, in pixels from the plane's origin, that nodes and names take at a zoom; null without nodes. */
export function outline(nodes: readonly Measured[], sight: Sight): Reach | null {
  return nodes.length === 0 ? null : around(nodes.map((node) => nameable(node, sight)))
}

/** Whose names can be shown, and where: what is chosen first, then the middle, then those that the most lines lead to. */
export function readableNames(nodes: readonly Measured[], sight: Sight): ReadonlyMap<string, Side> {
  const rank = ({ chosen, middle }: Measured): number => (chosen ? 2 : middle ? 1 : 0)
  const first = nodes.toSorted((a, b) => rank(b) - rank(a) || b.lines - a.lines || (a.id < b.id ? -1 : 1))
  const layer = (faint: boolean) =>
    first.flatMap((node) => (node.faint === faint ? [nameable(node, sight)] : []))
  return placeNames(layer(false), layer(true), sight.edge)
}

/** How much more room the name of the middle takes: its letters are larger, and bold as those of what is chosen (see `stylesheet.ts`). */
const [ofMiddle, ofChosen] = [1.3, 1.1]

/** A node with the room that its name takes on the screen. */
function nameable(node: Measured, { zoom, full, widthOf }: Sight): Nameable {
  const letters = zoom * letterScale(zoom)
  const size = letters * (node.middle ? ofMiddle : node.chosen ? ofChosen : 1)
  const shape = zoom * shapeScale({ zoom, full })
  const { width, height } = roomOf(node.label, widthOf)
  const gap = nameGap * letters
  const { x, y } = node.place
  return {
    id: node.id,
    x: x * zoom,
    y: y * zoom,
    halfWidth: (node.width / 2) * shape,
    halfHeight: (node.height / 2) * shape,
    name: { width: width * size, height: height * size + gap, gap },
  }
}
