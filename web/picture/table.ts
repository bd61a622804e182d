import type { Line, Link, Node } from '../network/network.ts'
import { paperBeside } from '../paper-beside.ts'

/** The words of a table's head, and of what stands in it. */
export interface TableWords {
  readonly head: readonly string[]
  kind(link: Link): string
  status(link: Link): string
}

/**
 * Lines as a table in CSV (RFC 4180): one row for each kind of reference between two nodes, with their ids and names (a part's with its
 * paper), how many references there are, and the words of the first. The mark in front tells Excel that it is UTF-8.
 */
export function tableOf(
  lines: readonly Line[],
  nodes: readonly Node[],
  words: TableWords,
  separator: ',' | ';',
): string {
  const named = new Map(nodes.map((node) => [node.id, wholeName(node)]))
  const rows = lines.flatMap(({ links }) =>
    links.map((link) => [
      link.from,
      named.get(link.from) ?? '',
      words.kind(link),
      link.to,
      named.get(link.to) ?? '',
      words.status(link),
      link.kind === null ? '' : String(link.count),
      link.reference?.quote ?? '',
    ]),
  )
  return `\uFEFF${[words.head, ...rows].map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`
}

/** What a node is called where nothing round it says in which paper it stands. */
const wholeName = (node: Node): string => {
  const paper = paperBeside(node)
  return paper === null ? node.label : `${node.label}, ${paper}`
}

/** A spreadsheet would reckon out what begins as a formula, and texts are written by others. */
const cell = (value: string): string => `"${value.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`
