import { begun } from '../pass/beginnings.ts'
import { gramAt, symbolAt } from '../pass/symbols.ts'
import { classOf, letterClass, plain, SPACE } from './letters.ts'
import type { Spelling } from './spelling.ts'
import { addStart, newStartTable, type StartTable } from './starts.ts'

/**
 * Spellings compiled to a trie of letters. Most nodes have one edge, to the node of the next number; only the others,
 * one a spelling at most, are in a hash table, so that a walk stays in a few lines of the processor's cache.
 */
export interface Trie<S extends Spelling> {
  /**
   * Node → the letter on the edge to the node of the next number, `noLetter` when there is none; with `branches` when it
   * has other edges, and `ending` when a spelling ends there.
   */
  readonly nodes: Uint16Array
  /** Node → the letter that led to it. */
  readonly last: Uint16Array
  /** Four entries a slot: the node that an edge leaves (-1 when free), its letter, the node that it leads to. */
  readonly edges: Int32Array
  /** Node → the spellings that end there. */
  readonly ends: ReadonlyMap<number, readonly S[]>
  /** Gram → how a spelling that begins with it may be printed, as in `Beginnings.ways`. */
  readonly starts: ReadonlyMap<number, number>
  /** The same as a table, for a trie of many spellings; else null. */
  readonly table: StartTable | null
}

/** Letters from this on have their edges in the hash table. */
const noLetter = 0x3fff
const branches = 0x4000
/** In `Trie.nodes`: a spelling ends there. */
export const ending = 0x8000

const slotOf = (node: number, letter: number, mask: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/** A trie over the spellings; spellings that differ only in case, accent or white space share a path. */
export function compile<S extends Spelling>(
  spellings: readonly S[],
  table: StartTable | null = null,
): Trie<S> {
  const letters = spellings.reduce((sum, spelling) => sum + spelling.text.length, 1)
  const ends = new Map<number, S[]>()
  const starts = new Map<number, number>()
  const trie = {
    nodes: new Uint16Array(letters + 1).fill(noLetter),
    last: new Uint16Array(letters + 1),
    edges: new Int32Array(4 * 2 ** Math.ceil(Math.log2(spellings.length * 2 + 2))).fill(-1),
    ends,
    starts,
    table,
  }
  let count = 1
  for (const spelling of spellings) {
    let node = 0
    for (let at = 0; at < spelling.text.length; at++) {
      const code = plain[spelling.text.charCodeAt(at)] ?? 0
      const next = step(trie, node, code)
      node = next < 0 ? addEdge(trie, node, code, count++) : next
    }
    const there = ends.get(node)
    if (there === undefined) ends.set(node, [spelling])
    else there.push(spelling)
    trie.nodes[node] = (trie.nodes[node] ?? 0) | ending
    markStarts(spelling, starts)
  }
  return trie
}

/** A trie of many spellings, with a table of where they begin. */
export function compileMany<S extends Spelling>(spellings: readonly S[]): Trie<S> {
  const table = newStartTable()
  const trie = compile(spellings, table)
  for (const spelling of spellings) {
    const starts = new Map<number, number>()
    markStarts(spelling, starts)
    addStart(table, spelling.text, starts, waysOf(spelling))
    table.jumps[gramAt(spelling.text, 0)] = jumpOf(spelling.text, trie)
  }
  return trie
}

/** The node that the first three letters of a spelling lead to; 0 where a walk must begin at the root. */
function jumpOf<S extends Spelling>(text: string, trie: Trie<S>): number {
  let node = 0
  for (let at = 0; at < 3; at++) {
    const letter = plain[text.charCodeAt(at)] ?? 0
    if (letter < 97 || letter > 122 || ((trie.nodes[node] ?? 0) & ending) !== 0) return 0
    node = step(trie, node, letter)
  }
  return node
}

function addEdge<S extends Spelling>(trie: Trie<S>, node: number, code: number, next: number): number {
  trie.last[next] = code
  if (next === node + 1 && code < noLetter) {
    trie.nodes[node] = ((trie.nodes[node] ?? 0) & ~noLetter) | code
    return next
  }
  const { edges } = trie
  const mask = edges.length / 4 - 1
  let slot = slotOf(node, code, mask)
  while (edges[slot * 4] !== -1) slot = (slot + 1) & mask
  edges[slot * 4] = node
  edges[slot * 4 + 1] = code
  edges[slot * 4 + 2] = next
  trie.nodes[node] = (trie.nodes[node] ?? 0) | branches
  return next
}

/** The node that `code` leads to from `node`, or -1. */
export function step(
  { nodes, edges }: Pick<Trie<Spelling>, 'nodes' | 'edges'>,
  node: number,
  code: number,
): number {
  const there = nodes[node] ?? noLetter
  if ((there & noLetter) === code && code < noLetter) return node + 1
  return (there & branches) === 0 ? -1 : branch(edges, node, code)
}

function branch(edges: Int32Array, node: number, code: number): number {
  const mask = edges.length / 4 - 1
  for (let slot = slotOf(node, code, mask); ; slot = (slot + 1) & mask) {
    const there = edges[slot * 4]
    if (there === -1) return -1
    if (there === node && edges[slot * 4 + 1] === code) return edges[slot * 4 + 2] ?? -1
  }
}

/** How a spelling's first three letters may be printed: a space in it may be missing, and anything follow two letters. */
function markStarts(spelling: Spelling, starts: Map<number, number>): void {
  const { text } = spelling
  if (text.length === 1) throw new RangeError(`too short a spelling: ${text}`)
  const ways = waysOf(spelling).reduce((all, way) => all | way, 0)
  const mark = (gram: number): void => {
    starts.set(gram, (starts.get(gram) ?? 0) | ways)
  }
  const begin = gramAt(text, 0)
  if (text.length <= 2) for (let any = 0; any < 32; any++) mark((begin & ~31) | any)
  mark(begin)
  const [second, third] = [symbolAt(text, 1), symbolAt(text, 2)]
  const first = begin & ~0x3ff
  const fourth = symbolAt(text, 3)
  if (second === 0) mark(first | (third << 5) | fourth)
  if (third === 0) mark(first | (second << 5) | fourth)
}

/** How the first two letters of a spelling may be printed. */
function waysOf({ text, policy }: Spelling): readonly number[] {
  if (policy === 'any' || policy === 'name' || classAt(text, 0) === letterClass.lower)
    return [begun.title, begun.small, begun.capitals]
  if (policy === 'exact' && plain[text.charCodeAt(1)] !== SPACE)
    return [classAt(text, 1) === letterClass.lower ? begun.title : begun.capitals]
  return [begun.title, begun.capitals]
}

const classAt = (text: string, at: number): number => classOf[text.charCodeAt(at)] ?? letterClass.none
