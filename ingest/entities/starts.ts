import { grams, hyphen, seen, symbolAt } from '../pass/symbols.ts'

/**
 * Where walks in a trie of many spellings begin: nearly all words are told here that no spelling begins with them. What is
 * compared are the first twelve characters that are no white space, which a text may have more or less of than a name.
 */
export interface StartTable {
  /** Gram → how a spelling that begins with it may be printed, as in `Beginnings.ways`; 0 for none. */
  readonly ways: Uint8Array
  /** Gram → one bit for each length of what is compared. */
  readonly lengths: Uint16Array
  /** Two bits, in one number, for each hash of what is compared: of words that are none fewer have both than have one. */
  readonly bits: Int32Array
  /** Gram → the node that its three letters lead to; 0 where a spelling may end before it, or they are not all letters. */
  readonly jumps: Int32Array
}

/** So many characters are compared; of more, some first. */
const most = 12
const first = [5, 8] as const
const isFirst = first.reduce((bits, length) => bits | (1 << length), 0)
const numberBits = 14

/** A table of no spellings. */
export const newStartTable = (): StartTable => ({
  ways: new Uint8Array(grams),
  lengths: new Uint16Array(grams),
  bits: new Int32Array(1 << numberBits),
  jumps: new Int32Array(grams),
})

/** The hash of nothing, of what is printed in some way: no symbol is as high. */
const empty = (way: number): number => way << 5
const mixed = (hash: number, symbol: number): number => Math.imul(hash ^ symbol, 0x9e3779b1)
const placeOf = (hash: number): number => hash >>> (32 - numberBits)
const bitsOf = (hash: number): number => (1 << (hash >>> 13)) | (1 << (hash >>> 8))

/** Adds a spelling, with the ways in which its first grams may be printed. */
export function addStart(
  { ways, lengths, bits }: StartTable,
  text: string,
  starts: ReadonlyMap<number, number>,
  printed: readonly number[],
): void {
  const compared: number[] = []
  for (let at = 0; at < text.length && compared.length < most; at++) {
    const symbol = symbolAt(text, at)
    if (symbol !== 0) compared.push(symbol)
  }
  for (const [gram, way] of starts) {
    ways[gram] = (ways[gram] ?? 0) | way
    lengths[gram] = (lengths[gram] ?? 0) | (1 << compared.length)
  }
  for (const way of printed) {
    add(bits, compared.reduce(mixed, empty(way)))
    // Apart from spellings that end there.
    for (const length of first)
      if (compared.length > length) add(bits, ~compared.slice(0, length).reduce(mixed, empty(way)))
  }
}

/** How far the characters that are compared are looked for. */
const reach = 32

/** Whether a spelling may begin at a place, where the gram stands and a word begins in that way. */
export function mayBegin(
  { lengths, bits }: StartTable,
  text: string,
  place: number,
  gram: number,
  way: number,
): boolean {
  const symbols = seen
  const asked = lengths[gram] ?? 0
  const limit = Math.min(text.length, place + reach)
  let hash = empty(way)
  let count = 0
  for (let at = place; at < limit; at++) {
    const symbol = (symbols[text.charCodeAt(at)] ?? 0) & 31
    if (symbol === 0) continue
    // It may have broken a line inside a word.
    if (symbol === hyphen && count > 2) return true
    hash = mixed(hash, symbol)
    count++
    if (((asked >> count) & 1) === 1 && has(bits, hash)) return true
    if (count === most || (((isFirst >> count) & 1) === 1 && !has(bits, ~hash))) return false
  }
  return limit < text.length
}

function add(bits: Int32Array, hash: number): void {
  bits[placeOf(hash)] = (bits[placeOf(hash)] ?? 0) | bitsOf(hash)
}

function has(bits: Int32Array, hash: number): boolean {
  const both = bitsOf(hash)
  return ((bits[placeOf(hash)] ?? 0) & both) === both
}
