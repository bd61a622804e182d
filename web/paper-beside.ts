import type { Node } from './network/network.ts'

/** The paper of a part, to stand beside its name; null for any other node, and where the name says it: "Artikel 15 AVG". */
export function paperBeside(node: Node): string | null {
  if (node.__typename !== 'Part' || node.label.endsWith(node.document.label)) return null
  return node.document.label
}

/** The paper of what a reference names, where that is another than the one it stands in. */
export const otherPaper = (from: Node, target: Node): string | null =>
  paperIdOf(from) === paperIdOf(target) ? null : paperBeside(target)

const paperIdOf = (node: Node): string => (node.__typename === 'Part' ? node.document.id : node.id)
