import { type Beginnings, firstWith, glued, nextAlike } from '../pass/beginnings.ts'
import { passOver } from '../pass/pass.ts'
import { gramAt } from '../pass/symbols.ts'
import { inCapitals, isGluedBefore, isGluedBehind, isNoteBehind, runsIntoCapitals } from './glue.ts'
import { classOf, HYPHEN, isLetterAt, letterClass, plain, SPACE } from './letters.ts'
import { agrees, type Spelling } from './spelling.ts'
import { mayBegin, type StartTable } from './starts.ts'
import { ending, step, type Trie } from './trie.ts'

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
  beginnings: Beginnings = passOver(text).beginnings,
): void {
  const { places, ways } = beginnings
  let free = 0
  for (const index of trie.table === null
    ? fewPlaces(trie, beginnings)
    : manyPlaces(text, trie.table, beginnings)) {
    const at = places[index] ?? 0
    if (at >= free) free = longestAt(text, at, trie, (ways[index] ?? 0) >= glued, visit)
  }
}

/** The beginnings where a spelling of many may begin. */
function manyPlaces(
  text: string,
  table: StartTable,
  { count, places, grams, ways }: Beginnings,
): readonly number[] {
  const { ways: may } = table
  const found: number[] = []
  for (let index = 0; index < count; index++) {
    const gram = grams[index] ?? 0
    const way = (may[gram] ?? 0) & (ways[index] ?? 0)
    if (way !== 0 && mayBegin(table, text, places[index] ?? 0, gram, way)) found.push(index)
  }
  return found
}

/** The same of few spellings, in order. */
function fewPlaces<S extends Spelling>({ starts }: Trie<S>, beginnings: Beginnings): readonly number[] {
  const found: number[] = []
  for (const [gram, may] of starts)
    for (let index = firstWith(beginnings, gram); index >= 0; index = nextAlike(index))
      if (((beginnings.ways[index] ?? 0) & may) !== 0) found.push(index)
  return found.length < 2 ? found : found.sort((a, b) => a - b)
}

/** The end of the longest spelling that begins at a place, or the place itself. */
function longestAt<S extends Spelling>(
  text: string,
  start: number,
  trie: Trie<S>,
  glued: boolean,
  visit: Visit<S>,
): number {
  for (let index = walk(text, start, trie) - 1; index >= 0; index--) {
    const end = ends[index] ?? start
    if (
      glued &&
      end - start < gluedLength &&
      !isGluedBehind(text, start) &&
      !runsIntoCapitals(text, start, end)
    )
      return start
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
  const letters = plain
  const { nodes: all, table } = trie
  let node = table === null ? 0 : (table.jumps[gramAt(text, start)] ?? 0)
  let at = node === 0 ? start : start + 3
  let count = 0
  for (let code = 0; ; ) {
    if (((all[node] ?? 0) & ending) !== 0 && code !== SPACE && endsWord(text, start, at)) {
      ends[count] = at
      nodes[count] = node
      count++
    }
    if (at >= text.length) return count
    code = letters[text.charCodeAt(at)] ?? 0
    const next = step(trie, node, code)
    if (next >= 0) node = next
    else {
      const other = gapped(trie, node, code)
      if (other < 0 && code === HYPHEN && isBroken(text, at)) {
        at = afterGap(text, at)
        code = SPACE
        continue
      }
      if (other < 0) return count
      node = other
    }
    at = code === SPACE ? afterGap(text, at) : at + 1
  }
}

/** The node behind a space that the text has lost, or has too much behind a hyphen or stroke; −1 for none. */
function gapped<S extends Spelling>(trie: Trie<S>, node: number, code: number): number {
  if (code === SPACE) return trie.last[node] === HYPHEN || trie.last[node] === 47 ? node : -1
  const gap = step(trie, node, SPACE)
  return gap < 0 ? -1 : step(trie, gap, code)
}

/** A hyphen that broke a line in a word, the line break lost since: "Reken- kamer", "Vergade-ring". */
function isBroken(text: string, at: number): boolean {
  const small = (place: number): boolean =>
    place < text.length && classOf[text.charCodeAt(place)] === letterClass.lower
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
 * word that stands behind names ("Belastingdienstzou"), or the mark of a note was printed behind it ("Belastingdienst3").
 */
function endsWord(text: string, start: number, end: number): boolean {
  if (!isLetterAt(text, end) || !isLetterAt(text, end - 1)) return true
  return runsIntoSmall(text, start, end) || isGluedBefore(text, start, end) || isNoteBehind(text, start, end)
}

function runsIntoSmall(text: string, start: number, end: number): boolean {
  if (end - start < 3 || !inCapitals(text, start, end)) return false
  for (let at = end; at < end + 3; at++)
    if (at >= text.length || classOf[text.charCodeAt(at)] !== letterClass.lower) return false
  return true
}
