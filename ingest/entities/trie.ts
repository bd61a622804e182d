import { classOf, letterClass, plain, SPACE } from './letters.ts'
import type { Spelling } from './spelling.ts'

/** Spellings compiled to a trie of letters, its edges in one hash table. */
export interface Trie<S extends Spelling> {
  /** Slot → the node an edge leaves, -1 when free. */
  readonly from: Int32Array
  /** Slot → the letter on the edge. */
  readonly letter: Uint16Array
  /** Slot → the node it leads to. */
  readonly to: Int32Array
  /** Node → the letter that led to it. */
  readonly last: Uint16Array
  /** Node → the spellings that end there. */
  readonly ends: readonly (readonly S[] | undefined)[]
  /**
   * First three letters, hashed → whether a spelling begins so: 1 with a capital or digit, 2 with a small letter; 4 when
   * `fives` does not hold all of them.
   */
  readonly starts: Uint8Array
  /** First five letters, hashed → 1 when a spelling begins so; only spellings of five letters or more in one word. */
  readonly fives: Uint8Array
}

/** Hash of a word's first three letters; masked by the length of `starts`. */
export const startHash = (first: number, second: number, third: number): number =>
  Math.imul(first, 0x9e37) + Math.imul(second, 0x85eb) + Math.imul(third, 0xc2b3)

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
  const slots = 2 ** Math.ceil(Math.log2(letters * 2 + 16))
  const ends: S[][] = []
  const trie = {
    from: new Int32Array(slots).fill(-1),
    letter: new Uint16Array(slots),
    to: new Int32Array(slots),
    last: new Uint16Array(letters + 1),
    ends,
    starts: new Uint8Array(spellings.length > 256 ? 65536 : 2048),
    fives: new Uint8Array(spellings.length > 256 ? 65536 : 2048),
  }
  let nodes = 1
  for (const spelling of spellings) {
    let node = 0
    for (let at = 0; at < spelling.text.length; at++) {
      const code = plain[spelling.text.charCodeAt(at)] ?? 0
      const next = step(trie, node, code)
      node = next < 0 ? addEdge(trie, node, code, nodes++) : next
    }
    const there = ends[node]
    if (there === undefined) ends[node] = [spelling]
    else there.push(spelling)
    markStarts(spelling, trie.starts, trie.fives)
  }
  for (let node = 0; node < nodes; node++) ends[node] ??= []
  return { ...trie, ends: ends.map((there) => (there.length > 0 ? there : undefined)) }
}

function addEdge<S extends Spelling>(trie: Trie<S>, node: number, code: number, next: number): number {
  const mask = trie.from.length - 1
  let slot = slotOf(node, code, mask)
  while (trie.from[slot] !== -1) slot = (slot + 1) & mask
  trie.from[slot] = node
  trie.letter[slot] = code
  trie.to[slot] = next
  trie.last[next] = code
  return next
}

/** The node that `code` leads to from `node`, or -1. */
export function step<S extends Spelling>(trie: Trie<S>, node: number, code: number): number {
  const { from, letter, to } = trie
  const mask = from.length - 1
  for (let slot = slotOf(node, code, mask); ; slot = (slot + 1) & mask) {
    const there = from[slot]
    if (there === -1) return -1
    if (there === node && letter[slot] === code) return to[slot] ?? -1
  }
}

/** How a spelling's first three letters may be printed: a space in it may be missing. */
function markStarts(spelling: Spelling, starts: Uint8Array, fives: Uint8Array): void {
  const codes = Array.from(spelling.text.slice(0, 5), (letter) => plain[letter.charCodeAt(0)] ?? 0)
  while (codes.length < 3) codes.push(SPACE)
  const [first = 0, second = 0, third = 0, fourth = SPACE, fifth = SPACE] = codes
  const whole = codes.length === 5 && codes.every((code) => classOf[code] !== letterClass.none)
  if (whole) fives[fiveHash(startHash(first, second, third), fourth, fifth) & (fives.length - 1)] = 1
  const small = spelling.policy === 'any' || spelling.policy === 'name'
  const bits = 1 | (small || startsSmall(spelling.text) ? 2 : 0) | (whole ? 0 : 4)
  const mark = (b: number, c: number): void => {
    const hash = startHash(first, b, c) & (starts.length - 1)
    starts[hash] = (starts[hash] ?? 0) | bits
  }
  if (spelling.text.length <= 2) for (let any = 0; any < 0x250; any++) mark(second, plain[any] ?? 0)
  if (spelling.text.length === 1) throw new RangeError(`too short a spelling: ${spelling.text}`)
  mark(second, third)
  if (second === SPACE) mark(third, fourth)
  if (third === SPACE) mark(second, fourth)
}

const startsSmall = (text: string): boolean => classOf[text.charCodeAt(0)] === letterClass.lower
