import type { StylesheetJsonBlock } from 'cytoscape'
import type { NodeKind } from '../gql/queries.ts'
import type { Side } from './names.ts'
import { shapes } from './shapes.ts'

const names = [
  'surface',
  'ink',
  'muted',
  'accent',
  'edge',
  'edge-structure',
  'edge-ambiguous',
  'document',
  'dossier',
  'part',
  'organisatie',
  'ministerie',
  'partij',
  'persoon',
  'url',
  'wet',
] as const
type Colours = Readonly<Record<(typeof names)[number], string>>

/** The colours as the page's own style sheet has them now, light or dark: they are written down only there. */
export function readColours(within: HTMLElement): Colours {
  const probe = document.createElement('span')
  within.append(probe)
  const entries = names.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return Object.fromEntries(entries) as Colours
}

/** How the picture looks. State is a class; `plain` is for networks too big for curves and names everywhere. */
export function stylesheet(colours: Colours, plain: boolean): StylesheetJsonBlock[] {
  return [...nodeRules(colours), ...kindRules(colours), ...edgeRules(colours, plain), ...stateRules(colours)]
}

const family = 'system-ui, "Segoe UI", Roboto, sans-serif'

/** How much is left of what is dimmed; `stylesheet.test.ts` says what can still be seen of it. */
export const dimmed = { names: 0.62, shapes: 0.5, lines: 0.3 } as const

/** How names are printed at their plain size, as a canvas takes it. */
export const nameFont = `11px ${family}`

function nodeRules(colours: Colours): StylesheetJsonBlock[] {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        'font-family': family,
        'font-size': 11,
        'line-height': 1.18,
        color: colours.ink,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-wrap': 'wrap',
        'text-max-width': '118px',
        'text-outline-color': colours.surface,
        'text-outline-width': 2.5,
        'border-width': 2,
        'background-opacity': 1,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
  ]
}

function kindRules(colours: Colours): StylesheetJsonBlock[] {
  const kinds = Object.keys(shapes) as readonly NodeKind[]
  const each = kinds.map((kind): StylesheetJsonBlock => {
    const { points } = shapes[kind]
    const colour = colours[kind.toLowerCase() as (typeof names)[number]]
    const shape =
      points === 'circle'
        ? ({ shape: 'ellipse' } as const)
        : ({ shape: 'polygon', 'shape-polygon-points': points.flat() } as const)
    const size = { width: 'data(width)', height: 'data(height)' }
    return {
      selector: `node.${kind}`,
      style: { ...shape, ...size, 'background-color': colour, 'border-color': colour },
    }
  })
  return [
    ...each,
    { selector: 'node.stub', style: { 'background-color': colours.surface, 'border-width': 2.5 } },
  ]
}

function edgeRules(colours: Colours, plain: boolean): StylesheetJsonBlock[] {
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': colours.edge,
        'target-arrow-color': colours.edge,
        'target-arrow-shape': plain ? 'none' : 'triangle',
        'arrow-scale': 0.9,
        'curve-style': plain ? 'haystack' : 'bezier',
        'overlay-opacity': 0,
        'font-size': 10,
        'text-background-color': colours.surface,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        color: colours.muted,
      },
    },
    { selector: 'edge.many', style: plain ? {} : { label: 'data(label)' } },
    { selector: 'edge.uncounted', style: { label: '' } },
    {
      selector: 'edge.ambiguous',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [7, 4],
        'line-color': colours['edge-ambiguous'],
        'target-arrow-color': colours['edge-ambiguous'],
      },
    },
    {
      selector: 'edge.structure',
      style: {
        'line-style': 'dotted',
        'line-color': colours['edge-structure'],
        'target-arrow-shape': 'none',
      },
    },
  ]
}

function stateRules(colours: Colours): StylesheetJsonBlock[] {
  const ring = { 'underlay-color': colours.accent, 'underlay-shape': 'ellipse' as const }
  return [
    { selector: 'node.middle', style: { 'font-weight': 'bold', 'font-size': 13, 'z-index': 15 } },
    { selector: 'node.open', style: { 'border-width': 4, 'border-style': 'double' } },
    { selector: 'node.nameless', style: { label: '' } },
    // Faint, but still to be read: what is chosen stands out by its colour.
    { selector: 'edge.dim', style: { opacity: dimmed.lines } },
    {
      selector: 'node.dim',
      style: {
        'background-opacity': dimmed.shapes,
        'border-opacity': dimmed.shapes,
        'text-opacity': dimmed.names,
      },
    },
    { selector: 'node.near', style: { 'z-index': 20 } },
    {
      selector: 'edge.near.resolved',
      style: { 'line-color': colours.accent, 'target-arrow-color': colours.accent, 'z-index': 20 },
    },
    {
      selector: 'node.hover',
      style: {
        label: 'data(label)',
        ...ring,
        'underlay-opacity': 0.12,
        'underlay-padding': 6,
        'z-index': 30,
      },
    },
    {
      selector: 'node.chosen',
      style: {
        label: 'data(label)',
        'font-weight': 'bold',
        'text-max-width': '130px',
        ...ring,
        'underlay-opacity': 0.4,
        'underlay-padding': 9,
        'z-index': 40,
      },
    },
    { selector: 'node.middle', style: { 'text-max-width': '156px' } },
    {
      selector: 'edge.chosen',
      style: { 'line-color': colours.accent, 'target-arrow-color': colours.accent, width: 4, 'z-index': 40 },
    },
    { selector: 'edge.hover', style: { 'underlay-color': colours.accent, 'underlay-opacity': 0.15 } },
  ]
}

/** The style of a name as the style sheet has it, or as it must be to be read from afar, its letters so much larger; by its side of the node. */
export function nameStyle(scale: number, middle: boolean, side: Side) {
  const [across, down] = ways[side]
  return {
    ...(scale === 1
      ? { 'font-size': '', 'text-max-width': '', 'text-outline-width': '' }
      : {
          'font-size': (middle ? 13 : 11) * scale,
          'text-max-width': `${118 * scale}px`,
          'text-outline-width': 2.5 * scale,
        }),
    ...(scale === 1 && side === 'below'
      ? { 'text-margin-x': '', 'text-margin-y': '' }
      : { 'text-margin-x': 4 * scale * across, 'text-margin-y': 4 * scale * down }),
    ...(side === 'below'
      ? { 'text-halign': '', 'text-valign': '' }
      : {
          'text-halign': across > 0 ? 'right' : across < 0 ? 'left' : 'center',
          'text-valign': down < 0 ? 'top' : 'center',
        }),
  }
}

/** Which way each side is, across and down. */
const ways: Readonly<Record<Side, readonly [number, number]>> = {
  below: [0, 1],
  above: [0, -1],
  right: [1, 0],
  left: [-1, 0],
}

/** The style of a shape as the style sheet has it, or larger, to be seen from afar; that of an expanded node has a wider edge. */
export const shapeStyle = (
  scale: number,
  { width, height }: { readonly width: number; readonly height: number },
  open: boolean,
) =>
  scale === 1
    ? { width: '', height: '', 'border-width': '' }
    : { width: width * scale, height: height * scale, 'border-width': (open ? 4 : 2.5) * scale }
