import { kindStep } from '../names.ts'
import type { GraphNode } from '../node.ts'
import { orderKey } from '../order.ts'

/** What a node is searched by. */
interface Search {
  /**
   * Its names as the word index has them: those of `namesOf`, then each name as one word, `_kst_90001_9`, by which names that are or begin with what
   * is asked are found, and words for its weight, for the beginnings of its names with its weight, and for what is known. No word of a name begins
   * with `_`.
   */
  readonly names: string
  /** See `placeKey`. */
  readonly place: string
}

/** A node's id, what is known of it, its weight (`weightOf`) and its names (`namesOf`). */
interface Searched extends Pick<GraphNode, 'id' | 'known'> {
  readonly weight: number
  readonly names: string
}

/** The names and the place that it is searched by. */
export function searchedOf({ id, known, weight, names }: Searched): Search {
  const step = weightStepOf(weight)
  const place = placeKey(weight, id)
  const nearest = nearestOf(place)
  const words = nameWords(names)
  let heads = ''
  for (let at = 0; at < words.length; at = words.indexOf(' ', at) + 1) heads += `${beginAt(words, at)} `
  const { begun, placed } = beginningsOf(step, heads)
  let places = ''
  for (const word of placed) places += `${word}${nearest}`
  return { names: `${names}${words}${weightWord(step)}${begun}${places} ${knownWord(known)}`, place }
}

/** The words for the beginnings of names with a weight, and those with about a place, but for the place. */
interface Beginnings {
  readonly begun: string
  readonly placed: readonly string[]
}

/** Those of names that begin so, each with a space behind it. The parts of papers, which are most of all nodes, have few. */
function beginningsOf(step: number, begins: string): Beginnings {
  const name = `${step} ${begins}`
  const known = beginnings.get(name)
  if (known !== undefined) return known
  if (beginnings.size >= mostBeginnings) beginnings.clear()
  const made = makeBeginnings(step, begins.split(' ').slice(0, -1))
  beginnings.set(name, made)
  return made
}

const beginnings = new Map<string, Beginnings>()
const mostBeginnings = 20_000

/** The same of beginnings in a list, made anew: for who remembers what is made of them. */
export function makeBeginnings(step: number, begins: readonly string[]): Beginnings {
  const heads: string[] = []
  const placed: string[] = []
  let begun = ''
  for (const head of begins) {
    // Shorter beginnings stand there already.
    let known = 0
    for (const other of heads) known = Math.max(known, sharedLength(head, other))
    for (let end = 1; end < head.length; ) {
      end = behindCharacter(head, end)
      if (end > known) begun += ` ${weightWord(step, head.slice(0, end))}`
    }
    if (!heads.includes(head)) placed.push(` ${placeWord(step, head, '')}`)
    heads.push(head)
  }
  return { begun, placed }
}

/** How many code units two beginnings have in common. */
function sharedLength(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1
  return shared
}

/** Most characters of a name in its word: the index cuts longer words in two. */
export const longestName = 200

/** A normalised name as one word of the index: its beginning, where it is very long. */
export function nameWord(name: string): string {
  const begin = name.length <= longestName ? name : [...name].slice(0, longestName).join('')
  return `_${begin.replaceAll(' ', '_')}`
}

/** The words of names, each with a space behind it; `names` as `namesOf` has them. */
function nameWords(names: string): string {
  if (names.length > 2 && names.length <= longestName)
    return `_${names.slice(1, -1).replace(/ /g, '_').replace(/\n/g, ' _')} `
  const each = names.split('\n').filter((name) => name !== '')
  return each.map((name) => `${nameWord(name)} `).join('')
}

/** The word that all nodes have of which so much is known. */
export const knownWord = (known: GraphNode['known']): string => `__${known}`

/** Weights told apart in the word index, of a kind: all longer labels are one. */
export const weightSteps = 1000

/** Which of the weights that are told apart this is. */
export function weightStepOf(weight: number): number {
  return Math.floor(weight / kindStep) * weightSteps + Math.min(weight % kindStep, weightSteps - 1)
}

/** The least weight of a step. */
export const weightOfStep = (step: number): number =>
  Math.floor(step / weightSteps) * kindStep + (step % weightSteps)

/**
 * The word that all nodes of such weights have, `__00023`, or those of them with a name that begins so, `___kst__00023`. Words of one beginning sort as
 * weights do, and no other stands between them: names have no two spaces together.
 */
export const weightWord = (step: number, begin = ''): string =>
  `__${begin === '' ? '' : `${begin}__`}${String(step).padStart(5, '0')}`

/**
 * The word of nodes of such a weight with a name that begins so, as far as it may, and of about one place: `__p_kst_90__00023_6b73742d3930`. Words of one
 * beginning and weight sort as places do.
 * @param nearest See `nearestOf`.
 */
export const placeWord = (step: number, begin: string, nearest: string): string =>
  `__p${begin}__${String(step).padStart(5, '0')}_${nearest}`

/** Characters of a name's beginning that are joined with weights, at most. */
export const longestBegin = 6

/** How a name begins, as it stands in words of weights: `_kst_90`, its first six characters, or fewer. */
export function beginOf(name: string): string {
  return beginAt(`${nameWord(name)} `, 0)
}

/** The same of the name whose word begins here. */
function beginAt(words: string, at: number): string {
  let end = at + 1
  for (let characters = 0; characters < longestBegin && words[end] !== ' '; characters += 1)
    end = behindCharacter(words, end)
  return words.slice(at, end)
}

/** Where the character that begins at an offset ends. */
const behindCharacter = (text: string, at: number): number =>
  at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Characters of an id that about a place is told by, and the first of those that are not told apart. */
export const toldApart = 12
const beyond = 0xff

/** About a place among those of one weight, in hexadecimal digits that sort as places do, if not as finely. */
export function nearestOf(place: string): string {
  const prefix = nearPrefix(place)
  // Parts come behind their paper.
  if (prefix !== lastNear.prefix) lastNear = { prefix, hex: Buffer.from(prefix, 'latin1').toString('hex') }
  return lastNear.hex
}

let lastNear = { prefix: '', hex: '' }

/** Where the places that are about this one begin: they are behind it, and all that are before them are not. */
export function beforeNearest(place: string): string {
  const key = nearPrefix(place)
  const last = key.charCodeAt(key.length - 1)
  return `${place.slice(0, weightLength)}${key.slice(0, -1)}${String.fromCharCode(last - 1)}\u{FFFF}`
}

function nearPrefix(place: string): string {
  const key = place.slice(weightLength, weightLength + toldApart)
  const end = key.search(/[\u00FF-\uFFFF]/)
  return end < 0 ? key : `${key.slice(0, end)}${String.fromCharCode(beyond)}`
}

/** A node's place in the order of search results of equal merit, as text that sorts as places do: `0000023 kst-90001-1`. */
export function placeKey(weight: number, id: string): string {
  return `${String(weight).padStart(7, '0')} ${orderKey(id)}`
}

/** The weight that a place begins with, in digits, and the space behind it. */
const weightLength = 8

/** The weight that a place begins with. */
export const weightOfPlace = (place: string): number => Number(place.slice(0, weightLength))
