import { classOf, HYPHEN, isLetterAt, letterClass, plain, SPACE } from './letters.ts'
import { agrees, type Spelling } from './spelling.ts'
import { fiveHash, startHash, step, type Trie } from './trie.ts'

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
  const classes = classOf
  const length = text.length
  let at = 0
  while (at < length) {
    let kind = classes[text.charCodeAt(at)] ?? 0
    if (kind === letterClass.none) {
      at++
      continue
    }
    let before: number = letterClass.none
    while (kind !== letterClass.none) {
      const glued =
        kind === letterClass.upper && (before === letterClass.lower || before === letterClass.digit)
      if ((glued || before === letterClass.none) && mayBegin(text, at, kind, trie)) {
        const end = longestAt(text, at, trie, glued, visit)
        if (end > at) {
          at = end
          before = classes[text.charCodeAt(end - 1)] ?? 0
          if (before === letterClass.none) break
          kind = at < length ? (classes[text.charCodeAt(at)] ?? 0) : letterClass.none
          continue
        }
      }
      before = kind
      at++
      kind = at < length ? (classes[text.charCodeAt(at)] ?? 0) : letterClass.none
    }
  }
}

/** Whether a spelling may begin here, by its first letters: most words are done with at one look. */
function mayBegin<S extends Spelling>(text: string, at: number, kind: number, trie: Trie<S>): boolean {
  const three = startHash(plainAt(text, at), plainAt(text, at + 1), plainAt(text, at + 2))
  const bits = trie.starts[three & (trie.starts.length - 1)] ?? 0
  if ((bits & (kind === letterClass.lower ? 2 : 1)) === 0) return false
  if ((bits & 4) !== 0) return true
  return (
    trie.fives[fiveHash(three, plainAt(text, at + 3), plainAt(text, at + 4)) & (trie.fives.length - 1)] === 1
  )
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
