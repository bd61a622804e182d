import { classOf, HYPHEN, isLetterAt, letterClass, plain, SPACE } from './letters.ts'
import { agrees, type Spelling } from './spelling.ts'
import { startHash, step, type Trie } from './trie.ts'

/** What `scan` reports: a place and the spellings that stand there, all of the same length. */
export type Visit<S> = (start: number, end: number, spellings: readonly S[]) => void

/** The longest run of white space that is still one gap inside a name; bounds the work on hostile input. */
const longestGap = 64
/** A name glued to the word before it ("hetInternationaal Gerechtshof") is believed from this length on. */
const gluedLength = 12

/**
 * Finds the longest spelling at every beginning of a word, left to right, none overlapping another; whole words only.
 * Between the words of a name any white space may stand, or (in text with lost spaces) none. Linear: at each word the
 * work is bounded by the longest spelling.
 */
export function scan<S extends Spelling>(text: string, trie: Trie<S>, visit: Visit<S>): void {
  const { starts } = trie
  const classes = classOf
  const mask = starts.length - 1
  const length = text.length
  let before: number = letterClass.none
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    const kind = classes[code] ?? 0
    const glued = kind === letterClass.upper && (before === letterClass.lower || before === letterClass.digit)
    if (kind !== letterClass.none && (glued || before === letterClass.none)) {
      const hash = startHash(plain[code] ?? 0, plainAt(text, at + 1), plainAt(text, at + 2)) & mask
      if (((starts[hash] ?? 0) & (kind === letterClass.lower ? 2 : 1)) !== 0) {
        const end = longestAt(text, at, trie, glued, visit)
        if (end > at) {
          at = end - 1
          before = classes[text.charCodeAt(at)] ?? 0
          continue
        }
      }
    }
    before = kind
  }
}

function longestAt<S extends Spelling>(
  text: string,
  start: number,
  trie: Trie<S>,
  glued: boolean,
  visit: Visit<S>,
): number {
  if (!walk(text, start, trie)) return start
  for (let index = ends.length - 1; index >= 0; index--) {
    const end = ends[index] ?? start
    if (glued && end - start < gluedLength) return start
    const spellings = fitting(text, start, end, trie.ends[nodes[index] ?? 0] ?? [])
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

/** Follows the trie from `start`; collects every place where a spelling ends at the end of a word. */
function walk<S extends Spelling>(text: string, start: number, trie: Trie<S>): boolean {
  let node = 0
  let at = start
  ends.length = 0
  nodes.length = 0
  while (at < text.length) {
    const code = plain[text.charCodeAt(at)] ?? 0
    let next = step(trie, node, code)
    if (next < 0 && code !== SPACE) {
      const gap = step(trie, node, SPACE)
      next = gap < 0 ? -1 : step(trie, gap, code)
    }
    if (next < 0) {
      const last = trie.last[node]
      if (code !== SPACE || (last !== HYPHEN && last !== 47)) break
      next = node
    }
    node = next
    at = code === SPACE ? afterGap(text, at) : at + 1
    if (trie.ends[node] !== undefined && code !== SPACE && endsWord(text, start, at)) {
      ends.push(at)
      nodes.push(node)
    }
  }
  return ends.length > 0
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

/** As `plain`; white space beyond the end. */
const plainAt = (text: string, at: number): number =>
  at < text.length ? (plain[text.charCodeAt(at)] ?? 0) : SPACE

function afterGap(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestGap)
  let at = start + 1
  while (at < limit && plain[text.charCodeAt(at)] === SPACE) at++
  return at
}

/** A word ends here; or three capitals or more run into small letters, a lost space ("IGHdoet"). */
function endsWord(text: string, start: number, end: number): boolean {
  if (!isLetterAt(text, end) || !isLetterAt(text, end - 1)) return true
  if (end - start < 3) return false
  for (let at = start; at < end; at++) if (classOf[text.charCodeAt(at)] !== letterClass.upper) return false
  for (let at = end; at < end + 3; at++)
    if (at >= text.length || classOf[text.charCodeAt(at)] !== letterClass.lower) return false
  return true
}
