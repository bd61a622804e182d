import type { Node } from './network/network.ts'

/** The paper of a part, to stand beside its name; null for any other node, and where the name says it: "Artikel 15 AVG". */
export function paperBeside(node: Node): string | null {
  if (node.__typename !== 'Part' || node.label.endsWith(node.document.label)) return null
  return node.document.label
}
