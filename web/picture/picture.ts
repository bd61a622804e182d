import cytoscape from 'cytoscape'
import type { Shown } from '../network/network.ts'
import { lineElement, nodeElement, printLabels } from './elements.ts'
import { letterScale, type Measured, outline, readableNames, type Sight, shapeScale } from './names.ts'
import { edgeOf, framed, nearest, nearestTowards, type Pane, type Point } from './plane.ts'
import { nameStyle, readColours, shapeStyle, stylesheet } from './stylesheet.ts'
import { widthOf } from './width-of.ts'

/** What the user does in the picture; points are pixels from the picture's top left. */
export interface Hands {
  readonly onNode: (id: string) => void
  readonly onLine: (id: string) => void
  readonly onNothing: () => void
  readonly onHover: (id: string | null, at: Point) => void
}

/** What stands out in the picture. */
export interface Marked {
  readonly node: string | null
  readonly line: string | null
  readonly open: readonly string[]
}

/** Of Cytoscape's inside: what it makes images by, the only way to have one at once. */
interface Renders {
  renderer(): { bufferCanvasImage(options: { readonly scale: number }): HTMLCanvasElement }
}

/** Above this many nodes: straight lines, names only where one looks, no movement. */
const plainAbove = 500

/** The one place that touches Cytoscape: elements in, gestures out. */
export class Picture {
  readonly #cy: cytoscape.Core
  readonly #element: HTMLElement
  #plain = false
  #printed: HTMLCanvasElement | null = null
  #zoomStep = 0

  constructor(element: HTMLElement, hands: Hands) {
    this.#element = element
    this.#cy = cytoscape({
      container: element,
      minZoom: nearest.min,
      maxZoom: nearest.max,
      boxSelectionEnabled: false,
      autounselectify: true,
      style: stylesheet(readColours(element), false),
    })
    this.#listen(hands)
  }

  /** Draws what is shown: what left is taken away, what is new starts where `from` says, the rest stays where it is. */
  show({ nodes, lines, middle, places }: Shown, from: (id: string) => Point): void {
    const cy = this.#cy
    const wanted = new Set([...nodes, ...lines].map(({ id }) => id))
    const plain = nodes.length > plainAbove
    cy.batch(() => {
      cy.elements().forEach((element) => {
        if (!wanted.has(element.id())) element.remove()
      })
      // A line whose references changed (by the filter) looks different: it is drawn anew.
      cy.edges().remove()
      const labels = printLabels(nodes)
      for (const node of nodes) {
        const label = labels.get(node.id) ?? node.label
        const drawn = cy.getElementById(node.id)
        if (drawn.empty()) cy.add(nodeElement(node, label, from(node.id)))
        else drawn.data('label', label)
      }
      cy.add(lines.map(lineElement))
      cy.nodes().removeClass('middle')
      for (const id of [middle, places?.end ?? middle]) cy.getElementById(id).addClass('middle')
    })
    if (plain !== this.#plain) {
      this.#plain = plain
      this.restyle()
    }
  }

  /** Reads the page's colours again: after a change of theme, and for paper. */
  restyle(forPaper = false): void {
    this.#printed?.remove()
    this.#printed = null
    this.#cy.style(stylesheet(readColours(this.#element), this.#plain))
    if (forPaper) this.#printed = this.#drawForPaper()
  }

  /** What is in sight, drawn at once: the screen's own drawing would come a frame later, when the page is printed already. */
  #drawForPaper(): HTMLCanvasElement {
    const renderer = (this.#cy as unknown as Renders).renderer()
    const drawing = renderer.bufferCanvasImage({ scale: 2 })
    // Firefox prints the soft edges of names on nothing as grey.
    const ground = drawing.getContext('2d')
    if (ground !== null) {
      ground.setTransform(1, 0, 0, 1, 0, 0)
      ground.globalCompositeOperation = 'destination-over'
      ground.fillStyle = 'white'
      ground.fillRect(0, 0, drawing.width, drawing.height)
    }
    drawing.className = 'printed'
    drawing.removeAttribute('style')
    this.#element.append(drawing)
    return drawing
  }

  /** Makes a node or line stand out with its neighbours, and dims the rest. */
  mark({ node, line, open }: Marked): void {
    const cy = this.#cy
    cy.batch(() => {
      cy.elements().removeClass('dim near chosen open')
      for (const id of open) cy.getElementById(id).addClass('open')
      const chosen = cy.getElementById(line ?? node ?? '')
      if (chosen.empty()) return
      const near = line === null ? around(chosen) : chosen.connectedNodes().union(chosen)
      if (near.length > 1) cy.elements().not(near).addClass('dim')
      near.addClass('near')
      chosen.addClass('chosen')
    })
    this.#name(true)
  }

  /** Moves nodes to their places; `animate` only where few move and the user likes movement. */
  place(positions: readonly (Point & { readonly id: string })[], animate: boolean): Promise<void> {
    const places = new Map(positions.map(({ id, x, y }) => [id, { x, y }]))
    const layout = this.#cy.layout({
      name: 'preset',
      fit: false,
      animate: animate && !this.#plain,
      animationDuration: 350,
      positions: (node: cytoscape.NodeSingular | string) => {
        const id = typeof node === 'string' ? node : node.id()
        return places.get(id) ?? { x: 0, y: 0 }
      },
    })
    const done = layout.promiseOn('layoutstop')
    layout.run()
    return done.then(() => undefined)
  }

  /** Where every node is, and the room it needs. */
  places(): ReadonlyMap<string, Point & { readonly size: number }> {
    const size = (node: cytoscape.NodeSingular): number => {
      const name = this.#plain ? 0 : Math.min(String(node.data('label')).length * 3.1, 54)
      return Math.max(Number(node.data('width')) / 2 + 14, name)
    }
    const nodes = this.#cy.nodes()
    return new Map(nodes.map((node) => [node.id(), { ...node.position(), size: size(node) }] as const))
  }

  /** Zooms by a factor round the middle of the window. */
  zoom(factor: number): void {
    const level = this.#cy.zoom() * factor
    const renderedPosition = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 }
    this.#cy.zoom({ level, renderedPosition })
  }

  /** Brings everything into the window, and few nodes not closer than is pleasant to read. */
  fit(): void {
    const cy = this.#cy
    cy.resize()
    const nodes = cy.nodes().map(measured)
    const view = framed(this.pane(), (zoom) => outline(nodes, this.#sight(zoom)))
    if (view !== null) cy.viewport(view)
    this.#name(true)
  }

  /** The window of the picture. */
  pane(): Pane {
    return { width: this.#cy.width(), height: this.#cy.height(), covered: this.#covered() }
  }

  #sight(zoom: number): Sight {
    return { zoom, full: this.#plain, widthOf, edge: edgeOf(this.pane()) }
  }

  /** How much of the top lies under the legend's button, in pixels; the style sheet knows. */
  #covered(): number {
    return Number.parseFloat(getComputedStyle(this.#element).getPropertyValue('--covered')) || 0
  }

  /** Brings a node into the window when it is outside, or its name below. */
  reveal(id: string): void {
    const node = this.#cy.getElementById(id)
    if (node.empty()) return
    const { x1, y1, x2, y2 } = this.#cy.extent()
    const { x, y } = node.position() as Point
    if (x < x1 || x > x2 || y < y1 || y > y2) this.#cy.center(node)
    const below = node.renderedBoundingBox({ includeEdges: false }).y2 - this.#cy.height()
    if (below > 0) this.#cy.panBy({ x: 0, y: -below })
  }

  /** The nearest node in a direction from another, within a quarter turn; null when there is none. */
  towards(id: string, way: Point): string | null {
    const from = this.#cy.getElementById(id)
    const start = (from.empty() ? this.#cy.nodes().first().position() : from.position()) as Point
    return nearestTowards(this.places(), start, way, id)
  }

  /** The whole picture as an image, on the page's own ground. */
  png(): Blob {
    const bg = readColours(this.#element).surface
    return this.#cy.png({ output: 'blob', full: true, scale: 2, maxWidth: 6000, maxHeight: 6000, bg })
  }

  close(): void {
    this.#cy.destroy()
  }

  /**
   * Names keep a readable size on the screen however far away one looks, and shapes one that can be told apart; where names
   * do not fit, the busiest nodes have the first choice. Zooming by less than a fifth changes nothing.
   */
  #name(anew: boolean): void {
    const cy = this.#cy
    const step = Math.round(Math.log2(cy.zoom()) * 4)
    if (step === this.#zoomStep && !anew) return
    this.#zoomStep = step
    const zoom = cy.zoom()
    const sight = this.#sight(zoom)
    const named = readableNames(cy.nodes().map(measured), sight)
    cy.batch(() => {
      cy.edges().toggleClass('uncounted', zoom < 0.85)
      cy.nodes().forEach((node) => {
        node.toggleClass('nameless', !named.has(node.id()))
        const side = named.get(node.id()) ?? 'below'
        node.style(nameStyle(letterScale(zoom), node.hasClass('middle'), side))
        node.style(shapeStyle(shapeScale(sight), measured(node), node.hasClass('open')))
      })
    })
  }

  #listen({ onNode, onLine, onNothing, onHover }: Hands): void {
    const cy = this.#cy
    // What is told of a node on passing would lie over what a click on it brings.
    cy.on('tap', (event) => onHover(null, event.renderedPosition))
    cy.on('tap', 'node', (event) => onNode(event.target.id()))
    cy.on('tap', 'edge', (event) => onLine(event.target.id()))
    cy.on('tap', (event) => {
      if (event.target === cy) onNothing()
    })
    cy.on('mouseover', 'node, edge', (event) => {
      event.target.addClass('hover')
      onHover(event.target.id(), event.renderedPosition)
    })
    cy.on('mouseout', 'node, edge', (event) => {
      event.target.removeClass('hover')
      onHover(null, event.renderedPosition)
    })
    cy.on('zoom', () => this.#name(false))
    cy.on('free', () => this.#name(true))
    cy.on('viewport drag', () => onHover(null, { x: 0, y: 0 }))
  }
}

/** A node and its neighbours; for a paper also those of its parts, for what a part cites its paper cites. */
function around(chosen: cytoscape.CollectionReturnValue): cytoscape.CollectionReturnValue {
  const parts = chosen.filter('.DOCUMENT').incomers('edge.structure').sources('.PART')
  return chosen.union(parts).closedNeighborhood()
}

/** A node as its name is placed by it. */
const measured = (node: cytoscape.NodeSingular): Measured => ({
  ...{ id: node.id(), label: String(node.data('label')), place: node.position() as Point },
  ...{
    width: Number(node.data('width')),
    height: Number(node.data('height')),
    lines: node.degree(false),
    middle: node.hasClass('middle'),
    chosen: node.hasClass('chosen'),
    faint: node.hasClass('dim'),
  },
})
