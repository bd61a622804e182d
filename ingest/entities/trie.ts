import { startHash } from './beginnings.ts'
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
  /**
   * First three letters, hashed → whether a spelling begins so: 1 with a capital or digit, 2 with a small letter; 4
   * and 8 likewise, of spellings that `fives` does not hold.
   */
  readonly starts: Uint8Array
  /** First five letters, hashed → 1 when a spelling begins so; only spellings of five letters or more in one word. */
  readonly fives: Uint8Array
}

const noLetter = 0xffff
const branches = 0x10000
/** In `Trie.nodes`: a spelling ends there. */
export const ending = 0x20000

/** Hash of a word's first five letters, from that of its first three; masked by the length of `fives`. */
export const fiveHash = (three: number, fourth: number, fifth: number): number => {
  const mixed = three + Math.imul(fourth, 0x27d5) + Math.imul(fifth, 0x5bd1)
  return mixed ^ (mixed >>> 13)
}

const slotOf = (node: number, letter: number, mask: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/** A trie over the spellings; spellings that differ only in case, accent or white space share a path. */
export function compile<S extends Spelling>(spellings: readonly S[]): Trie<S> {
  const letters = spellings.reduce((sum, spelling) => sum + spelling.text.length, 1)
  const filter = 2 ** Math.min(16, Math.ceil(Math.log2(spellings.length * 32 + 32)))
  const ends = new Map<number, S[]>()
  const trie = {
    nodes: new Int32Array(letters + 1).fill(noLetter),
    last: new Uint16Array(letters + 1),
    edges: new Int32Array(4 * 2 ** Math.ceil(Math.log2(spellings.length * 2 + 2))).fill(-1),
    ends,
    starts: new Uint8Array(filter),
    fives: new Uint8Array(filter),
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
    markStarts(spelling, trie.starts, trie.fives)
  }
  return trie
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

/** How a spelling's first three letters may be printed: a space in it may be missing. */
function markStarts({ text, policy }: Spelling, starts: Uint8Array, fives: Uint8Array): void {
  if (text.length === 1) throw new RangeError(`too short a spelling: ${text}`)
  const codeAt = (at: number): number => (at < text.length ? (plain[text.charCodeAt(at)] ?? 0) : SPACE)
  const [first, second, third] = [codeAt(0), codeAt(1), codeAt(2)]
  const whole = text.length >= 5 && wordOfFive(text)
  if (whole) fives[fiveHash(startHash(first, second, third), codeAt(3), codeAt(4)) & (fives.length - 1)] = 1
  const small = policy === 'any' || policy === 'name' || classOf[text.charCodeAt(0)] === letterClass.lower
  const ways = small ? 3 : 1
  const bits = whole ? ways : ways | (ways << 2)
  const mark = (b: number, c: number): void => {
    const hash = startHash(first, b, c) & (starts.length - 1)
    starts[hash] = (starts[hash] ?? 0) | bits
  }
  if (text.length <= 2) for (let any = 0; any < 0x250; any++) mark(second, plain[any] ?? 0)
  mark(second, third)
  if (second === SPACE) mark(third, codeAt(3))
  if (third === SPACE) mark(second, codeAt(3))
}

/** Whether the first five characters are letters and digits. */
function wordOfFive(text: string): boolean {
  for (let at = 0; at < 5; at++)
    if (classOf[plain[text.charCodeAt(at)] ?? 0] === letterClass.none) return false
  return true
}
