import { grams, hyphen, seen, symbolAt } from '../pass/symbols.ts'

/**
 * Where walks in a trie of many spellings begin: nearly all words are told here that no spelling begins with them. What is
 * compared are the first eight characters that are no white space, which a text may have more or less of than a name.
 */
export interface StartTable {
  /** Gram → how a spelling that begins with it may be printed, as in `Beginnings.ways`; 0 for none. */
  readonly ways: Uint8Array
  /** Gram → one bit for each length of what is compared. */
  readonly lengths: Uint16Array
  /** One bit for each hash of what is compared. */
  readonly bits: Uint8Array
  /** Gram → the node that its three letters lead to; 0 where a spelling may end before it, or they are not all letters. */
  readonly jumps: Int32Array
}

/** So many characters are compared; of more than half as many, half first. */
const most = 8
const half = 5
const bitCount = 1 << 19

/** A table of no spellings. */
export const newStartTable = (): StartTable => ({
  ways: new Uint8Array(grams),
  lengths: new Uint16Array(grams),
  bits: new Uint8Array(bitCount >> 3),
  jumps: new Int32Array(grams),
})

const mixed = (hash: number, symbol: number): number => Math.imul(hash ^ symbol, 0x9e3779b1)
const bitOf = (hash: number): number => (hash ^ (hash >>> 15)) & (bitCount - 1)

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
    setBit(bits, bitOf(compared.reduce(mixed, way)))
    if (compared.length > half) setBit(bits, bitOf(compared.slice(0, half).reduce(mixed, way)))
  }
}

/** How far the characters that are compared are looked for. */
const reach = 24

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
  let hash = way
  let count = 0
  for (let at = place; at < limit; at++) {
    const symbol = (symbols[text.charCodeAt(at)] ?? 0) & 31
    if (symbol === 0) continue
    // It may have broken a line inside a word.
    if (symbol === hyphen && count > 2) return true
    hash = mixed(hash, symbol)
    count++
    if (((asked >> count) & 1) === 1 && hasBit(bits, bitOf(hash))) return true
    if (count === most || (count === half && !hasBit(bits, bitOf(hash)))) return false
  }
  return limit < text.length
}

function setBit(bits: Uint8Array, bit: number): void {
  bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7))
}

const hasBit = (bits: Uint8Array, bit: number): boolean => (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1
