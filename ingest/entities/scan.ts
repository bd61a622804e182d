import { type Beginnings, beginningsOf, plainAt } from './beginnings.ts'
import { isGluedBefore, isGluedBehind } from './glue.ts'
import { classOf, HYPHEN, isLetterAt, letterClass, plain, SPACE } from './letters.ts'
import { agrees, type Spelling } from './spelling.ts'
import { ending, fiveHash, step, type Trie } from './trie.ts'

/** What `scan` reports: a place and the spellings that stand there, all of the same length. */
export type Visit<S> = (start: number, end: number, spellings: readonly S[]) => void

/** The longest run of white space that is still one gap inside a name; bounds the work on hostile input. */
const longestGap = 64
/** A name glued to any word before it ("bovenstaandInternationaal Gerechtshof") is believed from this length on. */
const gluedLength = 12

/**
 * Finds the longest spelling at every beginning of a word, left to right, none overlapping another; whole words only.
 * Between the words of a name any white space may stand, or (in text with lost spaces) none. Linear: at each word the
 * work is bounded by the longest spelling. `beginnings` are those of the text, where they are known already.
 */
export function scan<S extends Spelling>(
  text: string,
  trie: Trie<S>,
  visit: Visit<S>,
  beginnings: Beginnings = beginningsOf(text),
): void {
  const { starts } = trie
  const { places, hashes, ways } = beginnings
  let free = 0
  for (let index = 0; index < places.length; index++) {
    const bits = starts[(hashes[index] ?? 0) & (starts.length - 1)] ?? 0
    const way = ways[index] ?? 0
    const begun = bits & way & 3
    if (begun === 0) continue
    const at = places[index] ?? 0
    if (at < free || ((bits & (begun << 2)) === 0 && !mayBegin(text, at, hashes[index] ?? 0, trie.fives)))
      continue
    free = longestAt(text, at, trie, way > 4, visit)
  }
}

/** Whether a spelling may begin here, by its first five letters: with the first three, most words are done at a look. */
function mayBegin(text: string, at: number, three: number, fives: Uint8Array): boolean {
  return fives[fiveHash(three, plainAt(text, at + 3), plainAt(text, at + 4)) & (fives.length - 1)] === 1
}

function longestAt<S extends Spelling>(
  text: string,
  start: number,
  trie: Trie<S>,
  glued: boolean,
  visit: Visit<S>,
): number {
  for (let index = walk(text, start, trie) - 1; index >= 0; index--) {
    const end = ends[index] ?? start
    if (glued && end - start < gluedLength && !isGluedBehind(text, start)) return start
    const spellings = fitting(text, start, end, trie.ends.get(nodes[index] ?? 0) ?? [])
    if (spellings.length > 0) {
      visit(start, end, spellings)
      return end
    }
  }
  return start
}

/** Where spellings end on the walk in hand, and at which nodes: reused, for a walk begins at most words. */
const ends: number[] = []
const nodes: number[] = []

/** Follows the trie from `start`; notes every place where a spelling ends at the end of a word, and says how many. */
function walk<S extends Spelling>(text: string, start: number, trie: Trie<S>): number {
  let node = 0
  let at = start
  let count = 0
  while (at < text.length) {
    const code = plain[text.charCodeAt(at)] ?? 0
    let next = step(trie, node, code)
    if (next < 0 && code !== SPACE) {
      const gap = step(trie, node, SPACE)
      next = gap < 0 ? -1 : step(trie, gap, code)
    }
    if (next < 0) {
      const last = trie.last[node]
      if (code === HYPHEN && isBroken(text, at)) {
        at = afterGap(text, at)
        continue
      }
      if (code !== SPACE || (last !== HYPHEN && last !== 47)) break
      next = node
    }
    node = next
    at = code === SPACE ? afterGap(text, at) : at + 1
    if (((trie.nodes[node] ?? 0) & ending) !== 0 && code !== SPACE && endsWord(text, start, at)) {
      ends[count] = at
      nodes[count] = node
      count++
    }
  }
  return count
}

/** A hyphen that broke a line in a word, the line break lost since: "Reken- kamer", "Vergade-ring". */
function isBroken(text: string, at: number): boolean {
  const small = (place: number): boolean => classOf[text.charCodeAt(place)] === letterClass.lower
  return at > 0 && small(at - 1) && small(afterGap(text, at))
}

/** Those of the spellings whose case agrees with what is printed. */
function fitting<S extends Spelling>(
  text: string,
  start: number,
  end: number,
  spellings: readonly S[],
): readonly S[] {
  const printed = text.slice(start, end)
  const same = spellings.every((spelling) => spelling.text === printed)
  return same ? spellings : spellings.filter((spelling) => agrees(printed, spelling))
}

function afterGap(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestGap)
  let at = start + 1
  while (at < limit && plain[text.charCodeAt(at)] === SPACE) at++
  return at
}

/**
 * A word ends here; or a space was lost: three capitals or more run into small letters ("IGHdoet"), or a name into a
 * word that stands behind names ("Belastingdienstzou").
 */
function endsWord(text: string, start: number, end: number): boolean {
  if (!isLetterAt(text, end) || !isLetterAt(text, end - 1)) return true
  return runsIntoSmall(text, start, end) || isGluedBefore(text, end)
}

function runsIntoSmall(text: string, start: number, end: number): boolean {
  if (end - start < 3) return false
  for (let at = start; at < end; at++) if (classOf[text.charCodeAt(at)] !== letterClass.upper) return false
  for (let at = end; at < end + 3; at++)
    if (at >= text.length || classOf[text.charCodeAt(at)] !== letterClass.lower) return false
  return true
}
