import { turn } from '../turn.ts'

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

/** How many lists the beginnings of a text are parted into by their gram: few enough to stay near the processor. */
const lists = 1 << 10
const listOf = (gram: number): number => (gram ^ (gram >> 7)) & (lists - 1)

/** The beginnings of one text by their gram. */
interface Index {
  beginnings: Beginnings
  /** List → the first beginning in it, or −1. */
  readonly heads: Int32Array
  /** Of each beginning: the next in its list, or −1. */
  next: Int32Array
}

/** The last index of each turn, made when it is first asked for. */
const made: Index[] = []
/** Where `nextAlike` goes on. */
let grams: Uint16Array = new Uint16Array(0)
let next: Int32Array = new Int32Array(0)

/** Indices of the beginnings that have a gram, in order: the first, or −1, and with `nextAlike` those behind it. */
export function firstWith(beginnings: Beginnings, gram: number): number {
  const known = made[turn]
  const index = known?.beginnings === beginnings ? known : makeIndex(beginnings, known)
  grams = beginnings.grams
  next = index.next
  return alikeFrom(index.heads[listOf(gram)] ?? -1, gram)
}

/** The next beginning that has the gram of one, or −1. */
export const nextAlike = (index: number): number => alikeFrom(next[index] ?? -1, grams[index] ?? 0)

function alikeFrom(index: number, gram: number): number {
  let at = index
  while (at >= 0 && grams[at] !== gram) at = next[at] ?? -1
  return at
}

/** Its arrays serve the next text of the turn too. */
function makeIndex(beginnings: Beginnings, before: Index | undefined): Index {
  const { count, grams } = beginnings
  const room = before === undefined || before.next.length < count
  const heads = before?.heads ?? new Int32Array(lists)
  const next = room ? new Int32Array(count + (count >> 1)) : before.next
  heads.fill(-1)
  for (let index = count - 1; index >= 0; index--) {
    const list = listOf(grams[index] ?? 0)
    next[index] = heads[list] ?? -1
    heads[list] = index
  }
  const index = { beginnings, heads, next }
  made[turn] = index
  return index
}
