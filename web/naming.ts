import { nameOf, nodeOf } from './network/actions.ts'
import type { Line, Link, Node } from './network/network.ts'
import { view } from './view.ts'
import { words } from './words/words.ts'

/** What sort of thing a node is, in words: "Antwoord in Kamerstuk 35 830 V, nr. 8", "Organisatie". */
export function kindName(node: Node): string {
  return node.__typename === 'Part'
    ? `${sortName(node)} ${words().in} ${node.document.label}`
    : sortName(node)
}

/** The same without the paper of a part: "Antwoord". */
export function sortName(node: Node): string {
  const text = words()
  if (node.__typename !== 'Part') return text.nodeKind[node.kind]
  return node.sort === null ? text.nodeKind.PART : text.partKind[node.sort]
}

/** What a line stands for: its kinds of reference with their numbers, or how two nodes belong together. */
export function lineName({ links }: Line): string {
  return links
    .map((link) =>
      link.kind !== null && link.count > 1 ? `${linkName(link)} (${link.count}×)` : linkName(link),
    )
    .join(', ')
}

/** The same with its ends, for where these do not stand beside it: "Antwoord. Van Antwoord 18 naar Antwoord 11". */
export function lineSentence(line: Line): string {
  return `${lineName(line)}. ${words().pathBetween(fullName(line.from), fullName(line.to))}`
}

/** What a node of the picture is called on its own; a part that is not of the middle's paper with its paper. */
export function fullName(id: string): string {
  const paper = paperElsewhere(id)
  return paper === null ? nameOf(id) : `${nameOf(id)}, ${paper}`
}

/** The paper of a part that is not the middle's: "Antwoord 9" stands in many papers. Null for any other node. */
export function paperElsewhere(id: string): string | null {
  const node = nodeOf(id)
  const middle = nodeOf(view.value.node)
  const own = middle?.__typename === 'Part' ? middle.document.id : middle?.id
  return node?.__typename === 'Part' && node.document.id !== own ? node.document.label : null
}

/** The kind of reference that a link stands for, or how two nodes belong together. */
export function linkName({ kind, structure }: Link): string {
  const text = words()
  if (kind !== null) return text.referenceKind[kind]
  return structure === null ? text.structureLinks : text.structure[structure]
}

/** Stands where nothing is known that could be said. */
export const nothingKnown = '–'

/** What is known of a node, in words; an entity in the curated data was never "ingested", and a dossier has no text that could be. */
export function knownName(node: Node): string {
  const text = words()
  if (node.kind === 'DOSSIER' && node.known === 'UNKNOWN') return nothingKnown
  const isPaper = node.kind === 'DOCUMENT' || node.kind === 'PART' || node.kind === 'DOSSIER'
  return node.known === 'INGESTED' && !isPaper ? text.curated : text.known[node.known]
}
