import { asTold, moverOf } from '../match.ts'
import { namesOf, weightOf } from '../names.ts'
import type { DocumentFacts, EntityFacts, GraphNode, PartFacts } from '../node.ts'
import { linkRank } from '../order.ts'
import type { Reference, ReferencePosition } from '../reference.ts'
import type { Row } from './ask.ts'
import { Float } from './float.ts'
import { searchedOf } from './search-words.ts'

// Neo4j keeps no null: a property that is not there is one. What these properties hold, this module wrote.
type Held<Facts> = { readonly [Name in keyof Facts]?: Facts[Name] }

interface NodeProperties extends Held<Omit<PartFacts, 'kind'>>, Held<DocumentFacts>, Held<EntityFacts> {
  readonly id: string
  readonly kind: GraphNode['kind']
  readonly label: string
  readonly title?: string
  readonly known: GraphNode['known']
  readonly within?: string
  readonly page?: string
  readonly partKind?: PartFacts['kind']
}

/** The node that these properties hold. */
export function nodeOfProperties(properties: unknown): GraphNode {
  const held = properties as NodeProperties
  const { id, kind, label, known } = held
  const base = { id, kind, label, title: held.title ?? null, known, within: held.within ?? null }
  const facts = { part: partOf(held), document: documentOf(held), entity: entityOf(held) }
  return { ...base, page: held.page ?? null, ...facts }
}

/**
 * Rows with the nodes bound to `n`, for `nodesOfRows`: those with the same properties together, their names once, some hundred in a row. A
 * map for each node would name all of them again, which costs the driver more than what they hold; a row of very many costs it more again.
 */
export const nodeRows = `WITH [name IN keys(n) WHERE NOT name IN ['names', 'place']] AS names, n
  WITH names, collect([name IN names | n[name]]) AS every
  UNWIND range(0, size(every) - 1, 100) AS at
  RETURN names, every[at..at + 100] AS held`

/** The nodes of such rows, in no order. */
export function nodesOfRows(rows: readonly Row[]): readonly GraphNode[] {
  return rows.flatMap((row) => {
    const { names, held } = row as unknown as {
      readonly names: readonly string[]
      readonly held: readonly (readonly unknown[])[]
    }
    return held.map((values) =>
      nodeOfProperties(Object.fromEntries(names.map((name, i) => [name, values[i]]))),
    )
  })
}

function partOf(held: NodeProperties): PartFacts | null {
  const { partKind, number = null, numbers = [], start = 0, end = 0, parent = null, askedBy = null } = held
  return partKind === undefined ? null : { kind: partKind, number, numbers, start, end, parent, askedBy }
}

function documentOf({
  vergaderjaar = null,
  kamer = null,
  date = null,
  length,
}: NodeProperties): DocumentFacts | null {
  return length === undefined ? null : { vergaderjaar, kamer, date, length }
}

function entityOf({
  aliases = [],
  sort = null,
  wikidata = null,
  provisional,
}: NodeProperties): EntityFacts | null {
  return provisional === undefined ? null : { aliases, sort, wikidata, provisional }
}

/** All properties of a node, with what is derived from it for searching; besides them it has `origin` and `precedence`, of the claim that gave its facts. */
export function propertiesOfNode(node: GraphNode): Row {
  const { part, document, entity, ...base } = node
  const partFacts = part === null ? {} : { ...part, partKind: part.kind }
  const { id, kind, label, known } = node
  const search = searchedOf({ id, known, weight: weightOf(kind, label), names: namesOf(node) })
  return { ...document, ...entity, ...partFacts, ...base, ...search }
}

/** The values of these properties, in their order; null for one that is not there. */
export function valuesOf(names: readonly string[], properties: Row): readonly unknown[] {
  return names.map((name) => properties[name] ?? null)
}

/** The reference that a REFERS_TO relationship between these two nodes holds. */
export function referenceOfRow({ properties, from, target }: Row): Reference {
  const { said, filled, rank, mover, told, position, ...held } = properties as Row
  // A list of nothing is kept as nothing.
  const rest = { reason: null, flags: [], candidates: [], ...held }
  const maps = { said: JSON.parse(String(said)), filled: JSON.parse(String(filled)) }
  return { ...rest, from, target: target ?? null, ...maps } as unknown as Reference
}

/** What the paper itself told of a reference that is matched, as it is kept beside it; else null. */
export function toldOfRow({ properties }: Row): string | null {
  const { told } = properties as Row
  return typeof told === 'string' ? told : null
}

/** The properties of a REFERS_TO relationship: all evidence; its start says the rest. `told` goes with one that is matched. */
export function propertiesOfReference(reference: Reference, told: string | null = null): Row {
  const { from: _, said, filled, confidence, flags, candidates, ...evidence } = reference
  return {
    ...evidence,
    flags: unlessEmpty(flags),
    candidates: unlessEmpty(candidates),
    confidence: new Float(confidence),
    said: JSON.stringify(said),
    filled: JSON.stringify(filled),
    position: positionKey(reference),
    rank: linkRank(reference.kind),
    mover: moverOf(asTold(reference, told)),
    told,
  }
}

/** A property that would be empty is not kept. */
const unlessEmpty = <Item>(list: readonly Item[]): readonly Item[] | null => (list.length === 0 ? null : list)

/** The properties of a CANDIDATE relationship: enough to find, order and merge it. `place` is 1 for the second likeliest. */
export function propertiesOfCandidate(reference: Reference, target: string, place: number): Row {
  const { id, document, start, end, kind, ordinal, status } = reference
  const position = positionKey(reference)
  return { id, target, position, place, document, start, end, kind, ordinal, status, rank: linkRank(kind) }
}

/**
 * A place as text that sorts as places do: `kst-90001-1 000000120-000000131 motie 0000`. Ids of papers are ASCII without
 * spaces, and a space sorts before all else that they hold.
 */
export function positionKey({ document, start, end, kind, ordinal }: ReferencePosition): string {
  const padded = (value: number, digits: number): string => String(value).padStart(digits, '0')
  return `${document} ${padded(start, 9)}-${padded(end, 9)} ${kind} ${padded(ordinal, 4)}`
}
