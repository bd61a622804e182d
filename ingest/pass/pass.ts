import { letterClass } from '../entities/letters.ts'
import { codeAt } from '../read/characters.ts'
import { codesOf } from '../read/codes.ts'
import { turn } from '../turn.ts'
import { type Beginnings, begun, glued } from './beginnings.ts'
import { pushed, seen } from './symbols.ts'
import { numbers, type Sought, type Trigger, type TriggerTable, triggerTable } from './trigger.ts'

/** What one pass over a text saw: where words begin, and where every trigger stands. */
export interface Pass {
  readonly text: string
  readonly beginnings: Beginnings
  /** By `Trigger.index`: where its pieces begin, in order; undefined when none stands there. */
  readonly found: readonly (readonly number[] | undefined)[]
}

/** The last pass of each turn. */
const last: Pass[] = []

/**
 * The pass over a text, made when the last one in this turn was over another. Linear: a look at each character, three at
 * each word.
 */
export function passOver(text: string): Pass {
  const known = last[turn]
  const table = triggerTable()
  if (known !== undefined && known.text === text && known.found.length === table.count) return known
  const room = roomFor(text.length)
  look(text, room)
  const hits = meet(text.length, room, table.met)
  const made = {
    text,
    beginnings: findBeginnings(text.length, room),
    found: sorted(text, room, hits, table),
  }
  last[turn] = made
  return made
}

const none: readonly number[] = []

/** Where a trigger stands in a text, in order; of a text that was not passed over it is searched for. */
export function placesOf(text: string, trigger: Trigger): readonly number[] {
  const known = last[turn]
  return known?.text === text && trigger.index < known.found.length
    ? (known.found[trigger.index] ?? none)
    : search(text, trigger)
}

/** As many spaces are put behind a text, and one in front. */
const behind = 2

/** Arrays for a text of some length, in which the pass is made. */
interface Room {
  /** Of each character, from 1 on: its class. Of each, from 0 on: the gram that ends with it. */
  readonly classes: Uint8Array
  readonly ending: Uint16Array
  /** Of each beginning of a word. */
  readonly places: Int32Array
  /** Where a gram ends that a trigger has. */
  readonly hits: Int32Array
}

/** No two beginnings are neighbours: there is room for half as many as characters. */
const newRoom = (length: number): Room => ({
  classes: new Uint8Array(length + behind),
  ending: new Uint16Array(length + behind),
  places: new Int32Array((length >> 1) + 2),
  hits: new Int32Array(length + 1),
})

/** Longest text whose room is kept, in UTF-16 code units. */
const longestKept = 1 << 18
const kept = newRoom(longestKept)

const roomFor = (length: number): Room => (length <= longestKept ? kept : newRoom(length))

// Each loop over the characters does one thing: three short ones take half the time of one that does it all.

/** What each character is. */
function look(text: string, { classes, ending }: Room): void {
  const { length } = text
  const codes = codesOf(text)
  const symbols = seen
  let gram = 0
  for (let at = 0; at < length; at++) {
    const one = symbols[codes[at] ?? 0] ?? 0
    gram = ((gram << 5) | (one & 31)) & 0x7fff
    ending[at] = gram
    classes[at + 1] = one >> 5
  }
  classes[length + 1] = letterClass.none
  for (let at = length; at < length + behind; at++) {
    gram = pushed(gram, 0)
    ending[at] = gram
  }
}

/** Class of a character and of the one before it, that times 4 → 1 where a word begins between them, or a glued capital. */
const begins = Uint8Array.from({ length: 16 }, (_, pair) => {
  const [before, kind] = [pair >> 2, pair & 3]
  if (kind === letterClass.none) return 0
  return before === letterClass.none || (kind === letterClass.upper && before !== kind) ? 1 : 0
})

/** Class of a character, of the one before it, that times 16, and of the next, times 4 → its entry in `Beginnings.ways`. */
const waysOf = Uint8Array.from({ length: 64 }, (_, three) => {
  const [before, next, first] = [three >> 4, (three >> 2) & 3, three & 3]
  const way =
    first === letterClass.lower ? begun.small : next === letterClass.lower ? begun.title : begun.capitals
  return before === letterClass.none ? way : way + glued
})

/** Where words begin. */
function findBeginnings(length: number, { classes, ending, places: all }: Room): Beginnings {
  const table = begins
  let count = 0
  let before = 0
  for (let at = 0; at < length; at++) {
    const kind = classes[at + 1] ?? 0
    // Without a branch, which is guessed wrong at most words: the place is written and, mostly, written over.
    all[count] = at
    count += table[(before << 2) | kind] ?? 0
    before = kind
  }
  const places = all.slice(0, count)
  const grams = new Uint16Array(count)
  const ways = new Uint8Array(count)
  const wayOf = waysOf
  for (let index = 0; index < count; index++) {
    const at = places[index] ?? 0
    grams[index] = ending[at + 2] ?? 0
    const around = ((classes[at] ?? 0) << 4) | ((classes[at + 2] ?? 0) << 2)
    ways[index] = wayOf[around | (classes[at + 1] ?? 0)] ?? 0
  }
  return { count, places, grams, ways }
}

/** Where grams end that a trigger has; says how many. */
function meet(length: number, { ending, hits }: Room, met: Uint8Array): number {
  let count = 0
  for (let at = 0; at < length; at++) {
    const gram = ending[at] ?? 0
    hits[count] = at
    count += ((met[gram >> 3] ?? 0) >> (gram & 7)) & 1
  }
  return count
}

/** The places of each trigger, of which only grams were met. */
function sorted(
  text: string,
  { ending, hits }: Room,
  count: number,
  { count: triggers, row, rows }: TriggerTable,
): Pass['found'] {
  const found: (number[] | undefined)[] = new Array(triggers).fill(undefined)
  for (let index = 0; index < count; index++) {
    const end = hits[index] ?? 0
    for (const one of rows[row[ending[end] ?? 0] ?? 0] ?? []) {
      const place = end - one.before
      const stands =
        one.piece === '' || (codeAt(text, place) === one.first && text.startsWith(one.piece, place))
      if (stands) add(found, one, place)
    }
  }
  return found
}

function add(found: (number[] | undefined)[], { trigger }: Sought, place: number): void {
  const there = found[trigger]
  if (there === undefined) {
    found[trigger] = [place]
    return
  }
  // Pieces are met in the order of their rarest grams: two that overlap may come in the other order.
  let at = there.length
  while (at > 0 && (there[at - 1] ?? 0) >= place) at--
  if (at === there.length) there.push(place)
  else if (there[at] !== place) there.splice(at, 0, place)
}

function search(text: string, { index, pieces }: Trigger): readonly number[] {
  if (index === numbers.index) return Array.from(text.matchAll(/\d+/g), (match) => match.index)
  const found = new Set<number>()
  for (const piece of pieces)
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) found.add(at)
  return [...found].sort((a, b) => a - b)
}
