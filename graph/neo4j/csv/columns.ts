import type { NodeKind } from '../../node.ts'
import type { Row } from '../ask.ts'
import { Float } from '../float.ts'

/** A column: the property's name, and its type as `neo4j-admin database import` names it. */
export type Column = readonly [name: string, type: 'string' | 'long' | 'double' | 'boolean' | 'string[]']

/** Stands between the elements of a list: a character that no text of ours holds. */
export const listDelimiter = '\u001F'

/** Stands round texts. The usual one would be doubled within JSON, which takes a sixth of an export; this one hardly any text holds. */
export const quote = '\u001E'

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

/** The heads of columns, as the tool reads them. */
export function headsOf(columns: readonly Column[]): readonly string[] {
  return columns.map(([name, type]) => (type === 'string' ? name : `${name}:${type}`))
}

/** The cells of what has these properties. */
export function cells(columns: readonly Column[], properties: Row): string {
  let row = ''
  for (const [name] of columns) row += `${cell(properties[name])},`
  return row.slice(0, -1)
}

/** A value as CSV: nothing is a property that is not there, and so is a list of nothing. */
export function cell(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || value === undefined) return ''
  if (value instanceof Float) return String(value.value)
  if (Array.isArray(value)) return value.length === 0 ? '' : quoted(value.join(listDelimiter))
  return String(value)
}

/** A text as CSV. */
export const quoted = (text: string): string =>
  `${quote}${text.includes(quote) ? text.replaceAll(quote, quote + quote) : text}${quote}`
