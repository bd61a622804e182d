import { asTold, moverOf } from '../match.ts'
import { kindStep, namesOf, weightOf } from '../names.ts'
import type { DocumentFacts, EntityFacts, GraphNode, PartFacts } from '../node.ts'
import { linkRank, orderKey } from '../order.ts'
import type { Reference, ReferencePosition } from '../reference.ts'
import type { Row } from './ask.ts'
import { Float } from './float.ts'

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

/** What a node is searched by. */
interface Search {
  /**
   * Its names as the word index has them: those of `namesOf`, then each name as one word, `_kst_90001_9`, by which names that are or begin with what
   * is asked are found, and words for its weight, for the beginnings of its names with its weight, and for what is known. No word of a name begins
   * with `_`.
   */
  readonly names: string
  /** See `placeKey`. */
  readonly place: string
}

/** That of a node by its id, what is known of it, its weight (`weightOf`) and its names (`namesOf`). */
export function searchedOf({ id, known, weight, names }: Searched): Search {
  const step = weightStepOf(weight)
  const place = placeKey(weight, id)
  const nearest = nearestOf(place)
  const words = nameWords(names)
  let heads = ''
  for (let at = 0; at < words.length; at = words.indexOf(' ', at) + 1) heads += `${beginAt(words, at)} `
  const { begun, placed } = beginningsOf(step, heads)
  let places = ''
  for (const word of placed) places += `${word}${nearest}`
  return { names: `${names}${words}${weightWord(step)}${begun}${places} ${knownWord(known)}`, place }
}

/** The words for the beginnings of names with a weight, and those with about a place, but for the place. */
interface Beginnings {
  readonly begun: string
  readonly placed: readonly string[]
}

/** Those of names that begin so, each with a space behind it. The parts of papers, which are most of all nodes, have few. */
function beginningsOf(step: number, begins: string): Beginnings {
  const name = `${step} ${begins}`
  const known = beginnings.get(name)
  if (known !== undefined) return known
  if (beginnings.size >= mostBeginnings) beginnings.clear()
  const made = makeBeginnings(step, begins.split(' ').slice(0, -1))
  beginnings.set(name, made)
  return made
}

const beginnings = new Map<string, Beginnings>()
const mostBeginnings = 20_000

export function makeBeginnings(step: number, begins: readonly string[]): Beginnings {
  const heads: string[] = []
  const placed: string[] = []
  let begun = ''
  for (const head of begins) {
    // Shorter beginnings stand there already.
    let known = 0
    for (const other of heads) known = Math.max(known, sharedLength(head, other))
    for (let end = 1; end < head.length; ) {
      end = behindCharacter(head, end)
      if (end > known) begun += ` ${weightWord(step, head.slice(0, end))}`
    }
    if (!heads.includes(head)) placed.push(` ${placeWord(step, head, '')}`)
    heads.push(head)
  }
  return { begun, placed }
}

interface Searched extends Pick<GraphNode, 'id' | 'known'> {
  readonly weight: number
  readonly names: string
}

/** How many code units two beginnings have in common. */
function sharedLength(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1
  return shared
}

/** The index cuts longer words in two. */
export const longestName = 200

/** A normalised name as one word of the index: its beginning, where it is very long. */
export function nameWord(name: string): string {
  const begin = name.length <= longestName ? name : [...name].slice(0, longestName).join('')
  return `_${begin.replaceAll(' ', '_')}`
}

/** The words of names, each with a space behind it; `names` as `namesOf` has them. */
function nameWords(names: string): string {
  if (names.length > 2 && names.length <= longestName)
    return `_${names.slice(1, -1).replace(/ /g, '_').replace(/\n/g, ' _')} `
  const each = names.split('\n').filter((name) => name !== '')
  return each.map((name) => `${nameWord(name)} `).join('')
}

/** The word that all nodes have of which so much is known. */
export const knownWord = (known: GraphNode['known']): string => `__${known}`

/** Weights told apart in the word index, of a kind: all longer labels are one. */
export const weightSteps = 1000

/** Which of the weights that are told apart this is. */
export function weightStepOf(weight: number): number {
  return Math.floor(weight / kindStep) * weightSteps + Math.min(weight % kindStep, weightSteps - 1)
}

/** The least weight of a step. */
export const weightOfStep = (step: number): number =>
  Math.floor(step / weightSteps) * kindStep + (step % weightSteps)

/**
 * The word that all nodes of such weights have, `__00023`, or those of them with a name that begins so, `___kst__00023`. Words of one beginning sort as
 * weights do, and no other stands between them: names have no two spaces together.
 */
export const weightWord = (step: number, begin = ''): string =>
  `__${begin === '' ? '' : `${begin}__`}${String(step).padStart(5, '0')}`

/**
 * The word of nodes of such a weight with a name that begins so, as far as it may, and of about one place: `__p_kst_90__00023_6b73742d3930`. Words of one
 * beginning and weight sort as places do.
 * @param nearest See `nearestOf`.
 */
export const placeWord = (step: number, begin: string, nearest: string): string =>
  `__p${begin}__${String(step).padStart(5, '0')}_${nearest}`

/** Characters of a name's beginning that are joined with weights, at most. */
export const longestBegin = 6

/** How a name begins, as it stands in words of weights: `_kst_90`, its first six characters, or fewer. */
export function beginOf(name: string): string {
  return beginAt(`${nameWord(name)} `, 0)
}

/** The same of the name whose word begins here. */
function beginAt(words: string, at: number): string {
  let end = at + 1
  for (let characters = 0; characters < longestBegin && words[end] !== ' '; characters += 1)
    end = behindCharacter(words, end)
  return words.slice(at, end)
}

/** Where the character that begins at an offset ends. */
const behindCharacter = (text: string, at: number): number =>
  at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Characters of an id that about a place is told by, and the first of those that are not told apart. */
export const toldApart = 12
const beyond = 0xff

/** About a place among those of one weight, in hexadecimal digits that sort as places do, if not as finely. */
export function nearestOf(place: string): string {
  const prefix = nearPrefix(place)
  // Parts come behind their paper.
  if (prefix !== lastNear.prefix) lastNear = { prefix, hex: Buffer.from(prefix, 'latin1').toString('hex') }
  return lastNear.hex
}

let lastNear = { prefix: '', hex: '' }

/** Where the places that are about this one begin: they are behind it, and all that are before them are not. */
export function beforeNearest(place: string): string {
  const key = nearPrefix(place)
  const last = key.charCodeAt(key.length - 1)
  return `${place.slice(0, weightLength)}${key.slice(0, -1)}${String.fromCharCode(last - 1)}\u{FFFF}`
}

function nearPrefix(place: string): string {
  const key = place.slice(weightLength, weightLength + toldApart)
  const end = key.search(/[\u00FF-\uFFFF]/)
  return end < 0 ? key : `${key.slice(0, end)}${String.fromCharCode(beyond)}`
}

/** A node's place in the order of search results of equal merit, as text that sorts as places do: `0000023 kst-90001-1`. */
export function placeKey(weight: number, id: string): string {
  return `${String(weight).padStart(7, '0')} ${orderKey(id)}`
}

/** The weight that a place begins with, in digits, and the space behind it. */
const weightLength = 8

/** The weight that a place begins with. */
export const weightOfPlace = (place: string): number => Number(place.slice(0, weightLength))

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
