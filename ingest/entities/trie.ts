import { gramAt, gramOf, grams } from '../pass/symbols.ts'
import { classOf, letterClass, plain, SPACE } from './letters.ts'
import type { Spelling } from './spelling.ts'

/**
 * Spellings compiled to a trie of letters. Most nodes have one edge, to the node of the next number; only the others,
 * one a spelling at most, are in a hash table, so that a walk stays in a few lines of the processor's cache.
 */
export interface Trie<S extends Spelling> {
  /**
   * Node → the letter on the edge to the node of the next number, `noLetter` when there is none; with `branches` when it
   * has other edges, and `ending` when a spelling ends there.
   */
  readonly nodes: Int32Array
  /** Node → the letter that led to it. */
  readonly last: Uint16Array
  /** Four entries a slot: the node that an edge leaves (-1 when free), its letter, the node that it leads to. */
  readonly edges: Int32Array
  /** Node → the spellings that end there. */
  readonly ends: ReadonlyMap<number, readonly S[]>
  /** Gram → how a spelling that begins with it may be printed: 1 with a capital or digit, 2 with a small letter. */
  readonly starts: ReadonlyMap<number, number>
  /** The same as a table, for a trie of many spellings; else null. */
  readonly table: StartTable | null
}

/** Where the walks in a trie of many spellings begin. */
export interface StartTable {
  /** Gram → as `Trie.starts`, and the same times 4 for spellings that begin with a word of three letters or less. */
  readonly ways: Uint8Array
  /** One bit for each hash of the first four, five or six letters of a spelling: as many as its first word has. */
  readonly longer: Uint8Array
  /** Gram → the node that its three letters lead to; 0 where a spelling may end before it, or they are not all letters. */
  readonly jumps: Int32Array
}

const noLetter = 0xffff
const branches = 0x10000
/** In `Trie.nodes`: a spelling ends there. */
export const ending = 0x20000

const slotOf = (node: number, letter: number, mask: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/** A trie over the spellings; spellings that differ only in case, accent or white space share a path. */
export function compile<S extends Spelling>(spellings: readonly S[]): Trie<S> {
  const letters = spellings.reduce((sum, spelling) => sum + spelling.text.length, 1)
  const ends = new Map<number, S[]>()
  const starts = new Map<number, number>()
  const trie = {
    nodes: new Int32Array(letters + 1).fill(noLetter),
    last: new Uint16Array(letters + 1),
    edges: new Int32Array(4 * 2 ** Math.ceil(Math.log2(spellings.length * 2 + 2))).fill(-1),
    ends,
    starts,
    table: null,
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
  const trie = compile(spellings)
  const table = { ways: new Uint8Array(grams), longer: new Uint8Array(1 << 14), jumps: new Int32Array(grams) }
  for (const spelling of spellings) {
    const gram = gramAt(spelling.text, 0)
    table.jumps[gram] = jumpOf(spelling.text, trie)
    const length = Math.min(6, /^[a-z]*/.exec(plainOf(spelling.text))?.[0].length ?? 0)
    if (length > 3) {
      const bit = hashOf(gram, gramAt(spelling.text, 3), length)
      table.longer[bit >> 3] = (table.longer[bit >> 3] ?? 0) | (1 << (bit & 7))
    }
    const starts = new Map<number, number>()
    markStarts(spelling, starts)
    for (const [at, ways] of starts)
      table.ways[at] = (table.ways[at] ?? 0) | (length > 3 && at === gram ? ways : ways | (ways << 2))
  }
  return { ...trie, table }
}

const plainOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => String.fromCharCode(plain[text.charCodeAt(at)] ?? 0)).join(
    '',
  )

/** Hash of the first four to six letters of a word, of which two grams are given. */
const hashOf = (gram: number, behind: number, length: number): number =>
  (Math.imul(gram, 0x9e3779b1) ^ Math.imul((behind >> (30 - 5 * length)) + length, 0x85ebca6b)) >>> 15

/** Whether a spelling with a first word of four letters or more begins with two grams. */
export const beginsLonger = ({ longer }: StartTable, gram: number, behind: number): boolean =>
  hasBit(longer, hashOf(gram, behind, 6)) ||
  hasBit(longer, hashOf(gram, behind, 5)) ||
  hasBit(longer, hashOf(gram, behind, 4))

const hasBit = (bits: Uint8Array, bit: number): boolean => (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1

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
  if (next === node + 1) {
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
export function step<S extends Spelling>(trie: Trie<S>, node: number, code: number): number {
  const there = trie.nodes[node] ?? noLetter
  if ((there & noLetter) === code && code !== noLetter) return node + 1
  return (there & branches) === 0 ? -1 : branch(trie.edges, node, code)
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
function markStarts({ text, policy }: Spelling, starts: Map<number, number>): void {
  if (text.length === 1) throw new RangeError(`too short a spelling: ${text}`)
  const [first, second, third, fourth] = [0, 1, 2, 3].map((at) =>
    at < text.length ? text.charCodeAt(at) : SPACE,
  ) as [number, number, number, number]
  const small = policy === 'any' || policy === 'name' || classOf[first] === letterClass.lower
  const mark = (gram: number): void => {
    starts.set(gram, (starts.get(gram) ?? 0) | (small ? 3 : 1))
  }
  const begin = gramOf(first, second, third)
  if (text.length <= 2) for (let any = 0; any < 32; any++) mark((begin & ~31) | any)
  mark(begin)
  if (plain[second] === SPACE) mark(gramOf(first, third, fourth))
  if (plain[third] === SPACE) mark(gramOf(first, second, fourth))
}
