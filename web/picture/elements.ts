import type { ElementDefinition } from 'cytoscape'
import type { Line, Node } from '../network/network.ts'
import { shapes } from './shapes.ts'

/** What the picture draws for a node: bigger when more refer to it. */
export function nodeElement(
  node: Node,
  position: { readonly x: number; readonly y: number },
): ElementDefinition {
  const { width, height } = shapes[node.kind]
  const growth = Math.min(1 + Math.log2(1 + node.degree) / 9, 1.8)
  const stub = node.known === 'INGESTED' || isEntity(node) ? '' : 'stub'
  return {
    group: 'nodes',
    data: { id: node.id, label: printLabel(node), width: width * growth, height: height * growth },
    classes: `${node.kind} ${stub}`,
    position: { ...position },
  }
}

/** What the picture draws for a line: thicker when more references lie on it, and their number when more than one. */
export function lineElement({ id, from, to, count, style }: Line): ElementDefinition {
  const width = style === 'structure' ? 1.2 : Math.min(1.4 + Math.log2(count) * 0.7, 5)
  return {
    group: 'edges',
    data: { id, source: from, target: to, label: `${count}×`, width },
    classes: `${style} ${count > 1 ? 'many' : ''}`,
  }
}

const isEntity = ({ kind }: Node): boolean => kind !== 'DOCUMENT' && kind !== 'PART' && kind !== 'DOSSIER'

/** A name short enough for the picture: an address is its site, the rest is cut at 48 characters. */
function printLabel({ kind, label }: Node): string {
  if (kind === 'URL') return label.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/?#].*$/, '')
  return label.length > 48 ? `${label.slice(0, 46).trimEnd()} …` : label
}
