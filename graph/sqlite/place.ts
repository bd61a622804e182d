import { kindStep } from '../names.ts'

/**
 * Where a node stands among all, as a number: kind and length of the label, then a slot by the id, then the key. The word index has these for
 * row numbers, and so gives its hits nearly in the order of a listing; within a slot they are put in order. It has 53 bits, which a number holds.
 */
export function placeOf(weight: number, id: string, key: number): number {
  return slotOf(weight, id) * keys + key
}

/** As SQL, the key of the node at a place. */
export const keyAt = (place: string): string => `(${place} & ${2 ** 29 - 1})`

/** Keys are below this. */
const keys = 2 ** 29

/** The place of the first node that a slot may have. */
export const placeOfSlot = (slot: number): number => slot * keys

/** The key of the node at a place. */
export const keyOfPlace = (place: number): number => place % keys
/** The slot of the node at a place. */
export const slotOfPlace = (place: number): number => Math.floor(place / keys)

/** Slots of one class: a kind and a length of label. */
const slots = 16_384
/** Longer labels are few, and lie in one slot. */
const longest = 63

/** The slot of a node: of the lesser weight before that of the greater, then of the lesser id not behind that of the greater. */
export function slotOf(weight: number, id: string): number {
  const length = Math.min(weight % kindStep, longest)
  return classOf(weight) * slots + (length === longest ? 0 : slotOfId(id))
}

const classOf = (weight: number): number =>
  Math.floor(weight / kindStep) * (longest + 1) + Math.min(weight % kindStep, longest)

/** The slots of one kind of node: from the first, up to the second. */
export const slotsOfKind = (kind: number): readonly [number, number] => [
  kind * (longest + 1) * slots,
  (kind + 1) * (longest + 1) * slots,
]

/** A stretch of the order of all nodes that holds a slot, and little else. */
export interface Stretch {
  readonly weights: readonly [from: number, to: number]
  readonly from: string
  /** Ids come before this one; null: all of the weights. */
  readonly to: string | null
}

/** Where the nodes of a slot are. */
export function stretchOf(slot: number): Stretch {
  const each = Math.floor(slot / slots)
  const [kind, length] = [Math.floor(each / (longest + 1)), each % (longest + 1)]
  const weight = kind * kindStep + length
  if (length === longest) return { weights: [weight, (kind + 1) * kindStep], from: '', to: null }
  const at = slot % slots
  return { weights: [weight, weight + 1], from: idFrom(at), to: at + 1 === slots ? null : idFrom(at + 1) }
}

/** How ids begin that are many, in order, and their share of the slots; what is between them goes with the one before. */
const beginnings: readonly (readonly [string, number])[] = [
  ['', 0.5],
  ['ah-ek-', 0.5],
  ['ah-tk-', 2],
  ['dossier:', 1.5],
  ['h-ek-', 0.5],
  ['h-tk-', 2],
  ['kst-', 8],
  ['ksu', 1],
]
const share = slots / 16

interface Area {
  readonly begin: string
  readonly first: number
  readonly slots: number
}
const areas: readonly Area[] = beginnings.map(([begin, shares], i) => ({
  begin,
  first: share * beginnings.slice(0, i).reduce((sum, [, each]) => sum + each, 0),
  slots: share * shares,
}))

/** So many characters behind the beginning tell the slot. */
const told = 5
/** What a character may be: less than a digit or none, a digit, more than a digit. */
const marks = 12
const all = marks ** told

function slotOfId(id: string): number {
  const area = areas.findLast(({ begin }) => begin <= id) as Area
  if (!id.startsWith(area.begin)) return area.first + area.slots - 1
  let value = 0
  let over = false
  for (let at = area.begin.length, end = at + told; at < end; at += 1) {
    const mark = over ? 0 : markOf(id.charCodeAt(at))
    // What is no digit ends what is told.
    if (mark === 0 || mark === marks - 1) over = true
    value = value * marks + mark
  }
  return area.first + Math.floor((value * area.slots) / all)
}

/** NaN where there is none. */
function markOf(code: number): number {
  if (!(code >= zero)) return 0
  return code <= nine ? code - zero + 1 : marks - 1
}

const zero = 48
const nine = 57

/** The first id that may have this slot or a later one. */
function idFrom(slot: number): string {
  const area = areas.findLast(({ first }) => first <= slot) as Area
  let rest = Math.ceil(((slot - area.first) * all) / area.slots)
  const found: number[] = []
  for (let unit = all / marks; unit >= 1; unit /= marks) {
    const mark = Math.floor(rest / unit)
    rest -= mark * unit
    found.push(mark)
    if (mark > 0 && mark < marks - 1) continue
    // Nothing is told behind what is no digit, so what would tell more comes next.
    if (rest > 0 && mark === 0) found[found.length - 1] = 1
    else if (rest > 0) {
      found.pop()
      const last = found.pop()
      if (last === undefined) return behind(area.begin)
      found.push(last + 1)
    }
    break
  }
  return area.begin + found.map(characterOf).join('')
}

const characterOf = (mark: number): string => (mark === 0 ? '' : String.fromCharCode(zero + mark - 1))

/** The first id behind all that begin so. */
const behind = (begin: string): string =>
  begin === ''
    ? (areas[1]?.begin ?? '')
    : begin.slice(0, -1) + String.fromCharCode(begin.charCodeAt(begin.length - 1) + 1)
