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
  /** The nodes that stand where they belong. */
  #placed: ReadonlySet<string> = new Set()
  /** Counts the arrangements: a newer one makes an older one void. */
  #turn = 0

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
    this.#placed = new Set(anew ? [] : [...before.keys()].filter((id) => this.#placed.has(id)))
    // A picture that is not arranged yet is a tangle: nobody needs to see it.
    if (anew) this.#element.classList.add('arranging')
    if (shown.places !== null || shown.nodes.some(({ id }) => !this.#placed.has(id)))
      await this.#arrange(shown)
  }

  /** Arranges everything again. */
  async relayout(): Promise<void> {
    this.#placed = new Set()
    if (this.#last !== null) await this.#arrange(this.#last)
  }

  close(): void {
    this.#turn += 1
    this.#resized.disconnect()
    this.#layout.close()
    this.picture.close()
  }

  /** Places what has no place yet among what has. */
  async #arrange(shown: Shown): Promise<void> {
    this.#turn += 1
    const turn = this.#turn
    this.#element.ariaBusy = 'true'
    const stay = this.#placed
    const places = this.picture.places()
    const given = shown.places?.at ?? new Map<string, Point>()
    const wider = stretch(this.picture.pane(), [...given.values()])
    const toArrange = shown.nodes.flatMap(({ id }): readonly Place[] => {
      const place = places.get(id)
      const at = given.get(id)
      const own = at === undefined ? undefined : { x: at.x * wider, y: at.y }
      return place === undefined ? [] : [{ id, ...place, ...own, fixed: own !== undefined || stay.has(id) }]
    })
    const found = await this.#positions(shown, toArrange)
    if (turn !== this.#turn) return
    const positions = toArrange.some(({ fixed }) => fixed) ? found : this.#filling(found)
    this.#placed = new Set(positions.map(({ id }) => id))
    this.#element.classList.remove('arranging')
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    await this.picture.place(positions, stay.size > 0 && !calm)
    if (turn !== this.#turn) return
    this.picture.fit()
    this.#element.ariaBusy = 'false'
  }

  /** The forces know no window: where it is wider than what they arranged, names beside each other get the room. */
  #filling<At extends Point>(places: readonly At[]): readonly At[] {
    const wider = Math.min(stretch(this.picture.pane(), places), mostWider)
    return places.map((place) => ({ ...place, x: place.x * wider }))
  }

  /** The places of paths are known; what else there is finds its place by the forces. */
  async #positions({ places, lines, middle }: Shown, nodes: readonly Place[]) {
    if (places !== null && nodes.every(({ id }) => places.at.has(id))) return nodes
    const ties = lines.map(({ from, to, style }) => ({ from, to, tight: style === 'structure' }))
    return this.#layout.arrange({ nodes, lines: ties, middle })
  }
}

/** What is round the middle is drawn wider by no more than this: it should still look round it. */
const mostWider = 1.8

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
