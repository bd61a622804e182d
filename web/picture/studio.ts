import type { Layout, Place } from '../network/layout.ts'
import { neighboursOf, type Shown } from '../network/network.ts'
import type { Marked, Picture } from './picture.ts'
import { type Point, stretch } from './plane.ts'

/** Brings networks into the picture: draws them, has them arranged, and keeps what was there in its place. */
export class Studio {
  readonly picture: Picture
  readonly #layout: Layout
  readonly #resized: ResizeObserver
  readonly #element: HTMLElement
  #middle: string | null = null
  #last: Shown | null = null

  constructor(picture: Picture, layout: Layout, element: HTMLElement) {
    this.picture = picture
    this.#layout = layout
    this.#element = element
    let [width, height] = [element.clientWidth, element.clientHeight]
    this.#resized = new ResizeObserver(() => {
      if (width === element.clientWidth && height === element.clientHeight) return
      ;[width, height] = [element.clientWidth, element.clientHeight]
      if (width > 0 && height > 0) picture.fit()
    })
    this.#resized.observe(element)
  }

  /** Draws a network and marks what is chosen; nodes that were there keep their place unless the middle is another. */
  show(shown: Shown, marked: Marked): void {
    if (shown !== this.#last) void this.#draw(shown)
    this.picture.mark(marked)
    if (marked.node !== null) this.picture.reveal(marked.node)
  }

  async #draw(shown: Shown): Promise<void> {
    const anew = shown.middle !== this.#middle || (shown.places === null) !== (this.#last?.places == null)
    const before = this.picture.places()
    this.#middle = shown.middle
    this.#last = shown
    this.picture.show(shown, beside(shown, before))
    // A picture that is not arranged yet is a tangle: nobody needs to see it.
    if (anew) this.#element.classList.add('arranging')
    const fresh = shown.nodes.some(({ id }) => !before.has(id))
    if (anew || fresh || shown.places !== null)
      await this.#arrange(shown, anew ? new Set() : new Set(before.keys()), anew)
  }

  /** Arranges everything again. */
  async relayout(): Promise<void> {
    if (this.#last !== null) await this.#arrange(this.#last, new Set(), true)
  }

  close(): void {
    this.#resized.disconnect()
    this.#layout.close()
    this.picture.close()
  }

  async #arrange(shown: Shown, stay: ReadonlySet<string>, anew: boolean): Promise<void> {
    const places = this.picture.places()
    const given = shown.places?.at ?? new Map<string, Point>()
    const wider = stretch(this.picture.pane(), [...given.values()])
    const toArrange = shown.nodes.flatMap(({ id }): readonly Place[] => {
      const place = places.get(id)
      const at = given.get(id)
      const own = at === undefined ? undefined : { x: at.x * wider, y: at.y }
      return place === undefined ? [] : [{ id, ...place, ...own, fixed: own !== undefined || stay.has(id) }]
    })
    const positions = await this.#positions(shown, toArrange)
    if (positions === null) return
    this.#element.classList.remove('arranging')
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    await this.picture.place(positions, !anew && !calm)
    this.picture.fit()
  }

  /** The places of paths are known; what else there is finds its place by the forces. */
  async #positions({ places, lines, middle }: Shown, nodes: readonly Place[]) {
    if (places !== null && nodes.every(({ id }) => places.at.has(id))) return nodes
    const ties = lines.map(({ from, to, style }) => ({ from, to, tight: style === 'structure' }))
    return this.#layout.arrange({ nodes, lines: ties, middle })
  }
}

/** Where a new node starts: beside a neighbour that is already drawn, each at its own angle; else round the middle. */
function beside(shown: Shown, before: ReadonlyMap<string, Point>): (id: string) => Point {
  const neighbours = neighboursOf(shown.lines)
  let turn = 0
  return (id) => {
    if (id === shown.middle) return before.get(id) ?? { x: 0, y: 0 }
    const known = [...(neighbours.get(id) ?? [])]
      .map((other) => before.get(other))
      .find((place) => place !== undefined)
    turn += 1
    const angle = turn * 2.4
    const distance = known === undefined ? 30 * Math.sqrt(turn) : 70
    return {
      x: (known?.x ?? 0) + distance * Math.cos(angle),
      y: (known?.y ?? 0) + distance * Math.sin(angle),
    }
  }
}
