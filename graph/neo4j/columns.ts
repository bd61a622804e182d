import type { NodeKind } from '../node.ts'

/** A property, which is a column of an export: its name, and its type as `neo4j-admin database import` names it. */
export type Column = readonly [name: string, type: 'string' | 'long' | 'double' | 'boolean' | 'string[]']

const everyNode: readonly Column[] = [
  ...strings('kind', 'label', 'title', 'known', 'within', 'page', 'names', 'place'),
]
const part: readonly Column[] = [
  ...strings('partKind', 'number', 'parent', 'askedBy'),
  ['numbers', 'string[]'],
  ['start', 'long'],
  ['end', 'long'],
]
const document: readonly Column[] = [...strings('vergaderjaar', 'kamer', 'date'), ['length', 'long']]
const entity: readonly Column[] = [
  ['aliases', 'string[]'],
  ...strings('sort', 'wikidata'),
  ['provisional', 'boolean'],
]

/** What a node of each kind has besides its id. */
export const nodeColumns: Readonly<Record<NodeKind, readonly Column[]>> = {
  document: [...everyNode, ...document],
  part: [...everyNode, ...part],
  dossier: everyNode,
  url: everyNode,
  organisatie: [...everyNode, ...entity],
  ministerie: [...everyNode, ...entity],
  partij: [...everyNode, ...entity],
  persoon: [...everyNode, ...entity],
  wet: [...everyNode, ...entity],
}

const place: readonly Column[] = [
  ...strings('id', 'document', 'target', 'position', 'kind', 'status'),
  ['start', 'long'],
  ['end', 'long'],
  ['ordinal', 'long'],
  ['rank', 'long'],
]

/** What a REFERS_TO has. */
export const referenceColumns: readonly Column[] = [
  ...place,
  ...strings('quote', 'reason', 'rule', 'said', 'filled', 'mover', 'told'),
  ['sourceStart', 'long'],
  ['sourceEnd', 'long'],
  ['confidence', 'double'],
  ['flags', 'string[]'],
  ['candidates', 'string[]'],
]

/** What a CLAIMS has. */
export const claimColumns: readonly Column[] = strings('precedence', 'facts')

/** What a CANDIDATE has. */
export const candidateColumns: readonly Column[] = [...place, ['place', 'long']]

/** Columns of text. */
export function strings(...names: readonly string[]): readonly Column[] {
  return names.map((name): Column => [name, 'string'])
}
