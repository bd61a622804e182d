import { grams as allGrams } from './symbols.ts'

/**
 * Every place of a text where a name may begin: the beginning of a word, or a capital glued to the word before it. In
 * order. One entry of each array belongs to one place; there are `count`.
 */
export interface Beginnings {
  readonly count: number
  /** Offsets in the text. */
  readonly places: Int32Array
  /** The gram that begins there. */
  readonly grams: Uint16Array
  /** One of `begun`; `glued` more when it is glued to the word before it. */
  readonly ways: Uint8Array
}

/** How a word begins: with a capital or digit and a small letter, the same and anything else, or a small letter. */
export const begun = { title: 1, small: 2, capitals: 4 } as const
/** In `Beginnings.ways`. */
export const glued = 8

/** Gram → the first beginning with it, counted on from `base`: what is less is of a text before. */
const heads = new Int32Array(allGrams)
let base = 1
let indexed: Beginnings | null = null
/** Of each beginning of `indexed`: the next with its gram, or −1. */
let next = new Int32Array(1024)

/** Indices of the beginnings that have a gram, in order: the first, or −1, and with `nextAlike` those behind it. */
export function firstWith(beginnings: Beginnings, gram: number): number {
  if (indexed !== beginnings) makeIndex(beginnings)
  const head = heads[gram] ?? 0
  return head < base ? -1 : head - base
}

/** The next beginning that has the gram of one, or −1. */
export const nextAlike = (index: number): number => next[index] ?? -1

function makeIndex(beginnings: Beginnings): void {
  const { count, grams } = beginnings
  if (next.length < count) next = new Int32Array(count + (count >> 1))
  base += indexed?.count ?? 0
  if (base > 1 << 30) {
    heads.fill(0)
    base = 1
  }
  for (let index = count - 1; index >= 0; index--) {
    const gram = grams[index] ?? 0
    const head = heads[gram] ?? 0
    next[index] = head < base ? -1 : head - base
    heads[gram] = base + index
  }
  indexed = beginnings
}
