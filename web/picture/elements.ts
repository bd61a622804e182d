import type { ElementDefinition } from 'cytoscape'
import type { Line, Node } from '../network/network.ts'
import { shapes } from './shapes.ts'

/** What the picture draws for a node: bigger when more refer to it. */
export function nodeElement(
  node: Node,
  label: string,
  position: { readonly x: number; readonly y: number },
): ElementDefinition {
  const { width, height } = shapes[node.kind]
  const growth = Math.min(1 + Math.log2(1 + node.degree) / 9, 1.8)
  const stub = node.known === 'INGESTED' || isEntity(node) ? '' : 'stub'
  return {
    group: 'nodes',
    data: { id: node.id, label, width: width * growth, height: height * growth },
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

/** Names short enough for the picture, by id; parts of different papers with one name say which paper they are of. */
export function printLabels(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const papers = new Map<string, Set<string>>()
  for (const node of nodes) {
    if (node.__typename !== 'Part') continue
    const known = papers.get(node.label)
    if (known === undefined) papers.set(node.label, new Set([node.document.label]))
    else known.add(node.document.label)
  }
  return new Map(
    nodes.map((node) => {
      const paper =
        node.__typename === 'Part' && (papers.get(node.label)?.size ?? 0) > 1 ? node.document.label : null
      const label = printLabel(node)
      return [node.id, paper === null ? label : `${label}\n${paper.replace('Kamerstuk ', '')}`]
    }),
  )
}

/** So many characters of a name fit on one line, and so many are shown in all. */
const [onLine, most] = [20, 48]

/** An address is its site; a number stays in one piece, on a line below the word; the rest is cut at a word. */
function printLabel({ kind, label }: Node): string {
  if (kind === 'URL') return label.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/?#].*$/, '')
  if (label.length > most) return `${label.slice(0, most - 1).replace(/\s+\S*$/, '')} …`
  // The middle has larger letters: a dossier with its toevoeging does not fit on its line.
  if (kind === 'DOSSIER') return label.replace(/^Dossier (?=\d+ \d+ )/, 'Dossier\n')
  return label.length > onLine
    ? label.replace(/^(Kamerstuk|Aanhangsel Handelingen) (?=\d)/, (words) => words.replaceAll(' ', '\n'))
    : label
}
