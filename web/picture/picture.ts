import cytoscape from 'cytoscape'
import type { Shown } from '../network/network.ts'
import { lineElement, nodeElement, printLabels } from './elements.ts'
import { readColours, stylesheet } from './stylesheet.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

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

/** Above this many nodes: straight lines, names only where one looks, no movement. */
const plainAbove = 500

/** The one place that touches Cytoscape: elements in, gestures out. */
export class Picture {
  readonly #cy: cytoscape.Core
  readonly #element: HTMLElement
  #plain = false
  #scale = 1

  constructor(element: HTMLElement, hands: Hands) {
    this.#element = element
    this.#cy = cytoscape({
      container: element,
      minZoom: 0.08,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
      style: stylesheet(readColours(element), false),
    })
    this.#listen(hands)
  }

  /** Draws what is shown: what left is taken away, what is new starts where `from` says, the rest stays where it is. */
  show({ nodes, lines, middle }: Shown, from: (id: string) => Point): void {
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
      cy.nodes().removeClass('middle hub')
      cy.getElementById(middle).addClass('middle hub')
      for (const hub of busiest(cy.nodes())) hub.addClass('hub')
    })
    this.#nameHubs(true)
    if (plain !== this.#plain) {
      this.#plain = plain
      this.restyle()
    }
  }

  /** Reads the page's colours again: after a change of theme. */
  restyle(): void {
    this.#cy.style(stylesheet(readColours(this.#element), this.#plain))
  }

  /** Makes a node or line stand out with its neighbours, and dims the rest. */
  mark({ node, line, open }: Marked): void {
    const cy = this.#cy
    cy.batch(() => {
      cy.elements().removeClass('dim near chosen open')
      for (const id of open) cy.getElementById(id).addClass('open')
      const chosen = cy.getElementById(line ?? node ?? '')
      if (chosen.empty()) return
      const near = line === null ? chosen.closedNeighborhood() : chosen.connectedNodes().union(chosen)
      if (near.length > 1) cy.elements().not(near).addClass('dim')
      near.addClass('near')
      chosen.addClass('chosen')
    })
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
      return Math.max(node.width() / 2 + 14, name)
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
    cy.fit(cy.elements(), Math.min(cy.width(), cy.height()) * 0.07)
    if (cy.zoom() <= 1.25) return
    cy.zoom(1.25)
    cy.center()
  }

  /** Brings a node into the window when it is outside. */
  reveal(id: string): void {
    const node = this.#cy.getElementById(id)
    if (node.empty()) return
    const { x1, y1, x2, y2 } = this.#cy.extent()
    const { x, y } = node.position() as Point
    if (x < x1 || x > x2 || y < y1 || y > y2) this.#cy.center(node)
  }

  /** The nearest node in a direction from another, within a quarter turn; null when there is none. */
  towards(id: string, { x, y }: Point): string | null {
    const from = this.#cy.getElementById(id)
    const start = (from.empty() ? this.#cy.nodes().first().position() : from.position()) as Point
    let best: { readonly id: string; readonly cost: number } | null = null
    for (const [other, place] of this.places()) {
      const [dx, dy] = [place.x - start.x, place.y - start.y]
      const ahead = dx * x + dy * y
      const aside = Math.abs(dx * y) + Math.abs(dy * x)
      if (other === id || ahead <= 0 || aside > ahead) continue
      const cost = ahead + 2 * aside
      if (best === null || cost < best.cost) best = { id: other, cost }
    }
    return best?.id ?? null
  }

  /** The whole picture as an image, on the page's own ground. */
  png(): Blob {
    const bg = readColours(this.#element).surface
    return this.#cy.png({ output: 'blob', full: true, scale: 2, maxWidth: 6000, maxHeight: 6000, bg })
  }

  close(): void {
    this.#cy.destroy()
  }

  /** Far away the names of the busiest nodes keep their size on the screen, so that one knows where one is. */
  #nameHubs(anew: boolean): void {
    const scale = Math.max(1, 2 ** (Math.round(Math.log2(0.8 / this.#cy.zoom()) * 3) / 3))
    if (scale === this.#scale && !anew) return
    this.#scale = scale
    this.#cy.nodes().removeStyle('font-size text-max-width text-outline-width text-margin-y')
    if (scale === 1) return
    this.#cy.nodes('.hub').style({
      'font-size': 11 * scale,
      'text-max-width': `${118 * scale}px`,
      'text-outline-width': 2.5 * scale,
      'text-margin-y': 3 * scale,
    })
  }

  #listen({ onNode, onLine, onNothing, onHover }: Hands): void {
    const cy = this.#cy
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
    cy.on('zoom', () => this.#nameHubs(false))
    cy.on('viewport drag', () => onHover(null, { x: 0, y: 0 }))
  }
}

/** The few nodes that the most lines lead to; in a small picture every name can be read anyhow. */
function busiest(nodes: cytoscape.NodeCollection): readonly cytoscape.NodeSingular[] {
  if (nodes.length < 40) return []
  return nodes
    .toArray()
    .sort((a, b) => b.degree(false) - a.degree(false))
    .slice(0, 16)
}
