import { classOf, HYPHEN, isLetterAt, letterClass, plain, SPACE } from './letters.ts'

/**
 * How strictly the case of a printed name must agree.
 *
 * - `exact`: letter by letter (abbreviations).
 * - `title`: as written, or the whole in capitals (a heading).
 * - `name`: as `title`, but word-initial letters may be capital or small so long as the name shows a capital
 *   ("raad van State", "Nationale politie").
 * - `any`: not at all (trigger words).
 */
export type CasePolicy = 'exact' | 'title' | 'name' | 'any'

/** One spelling to be found in texts. */
export interface Spelling {
  readonly text: string
  readonly policy: CasePolicy
}

/** Spellings compiled to a trie of letters, its edges in one hash table. */
export interface Trie<S extends Spelling> {
  /** Slot → the node an edge leaves, -1 when free. */
  readonly from: Int32Array
  /** Slot → the letter on the edge. */
  readonly letter: Uint16Array
  /** Slot → the node it leads to. */
  readonly to: Int32Array
  /** Node → the letter that led to it. */
  readonly last: Uint16Array
  /** Node → the spellings that end there. */
  readonly ends: readonly (readonly S[] | undefined)[]
  /** First three letters, hashed → whether a spelling begins so: 1 with a capital or digit, 2 with a small letter. */
  readonly starts: Uint8Array
}

const startHash = (first: number, second: number, third: number): number =>
  Math.imul(first, 0x9e37) + Math.imul(second, 0x85eb) + Math.imul(third, 0xc2b3)

const slotOf = (node: number, letter: number, mask: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/** A trie over the spellings; spellings that differ only in case, accent or white space share a path. */
export function compile<S extends Spelling>(spellings: readonly S[]): Trie<S> {
  const letters = spellings.reduce((sum, spelling) => sum + spelling.text.length, 1)
  const slots = 2 ** Math.ceil(Math.log2(letters * 2 + 16))
  const ends: S[][] = []
  const trie = {
    from: new Int32Array(slots).fill(-1),
    letter: new Uint16Array(slots),
    to: new Int32Array(slots),
    last: new Uint16Array(letters + 1),
    ends,
    starts: new Uint8Array(spellings.length > 256 ? 65536 : 2048),
  }
  let nodes = 1
  for (const spelling of spellings) {
    let node = 0
    for (let at = 0; at < spelling.text.length; at++) {
      const code = plain[spelling.text.charCodeAt(at)] ?? 0
      const next = step(trie, node, code)
      node = next < 0 ? addEdge(trie, node, code, nodes++) : next
    }
    const there = ends[node]
    if (there === undefined) ends[node] = [spelling]
    else there.push(spelling)
    markStarts(spelling, trie.starts)
  }
  for (let node = 0; node < nodes; node++) ends[node] ??= []
  return { ...trie, ends: ends.map((there) => (there.length > 0 ? there : undefined)) }
}

function addEdge<S extends Spelling>(trie: Trie<S>, node: number, code: number, next: number): number {
  const mask = trie.from.length - 1
  let slot = slotOf(node, code, mask)
  while (trie.from[slot] !== -1) slot = (slot + 1) & mask
  trie.from[slot] = node
  trie.letter[slot] = code
  trie.to[slot] = next
  trie.last[next] = code
  return next
}

/** The node that `code` leads to from `node`, or -1. */
function step<S extends Spelling>(trie: Trie<S>, node: number, code: number): number {
  const { from, letter, to } = trie
  const mask = from.length - 1
  for (let slot = slotOf(node, code, mask); ; slot = (slot + 1) & mask) {
    const there = from[slot]
    if (there === -1) return -1
    if (there === node && letter[slot] === code) return to[slot] ?? -1
  }
}

/** How a spelling's first three letters may be printed: a space in it may be missing. */
function markStarts(spelling: Spelling, starts: Uint8Array): void {
  const codes = Array.from(spelling.text.slice(0, 5), (letter) => plain[letter.charCodeAt(0)] ?? 0)
  while (codes.length < 3) codes.push(SPACE)
  const [first = 0, second = 0, third = 0, fourth = SPACE] = codes
  const small = spelling.policy === 'any' || spelling.policy === 'name'
  const bits = 1 | (small || startsSmall(spelling.text) ? 2 : 0)
  const mark = (b: number, c: number): void => {
    const hash = startHash(first, b, c) & (starts.length - 1)
    starts[hash] = (starts[hash] ?? 0) | bits
  }
  if (spelling.text.length <= 2) for (let any = 0; any < 0x250; any++) mark(second, plain[any] ?? 0)
  if (spelling.text.length === 1) throw new RangeError(`too short a spelling: ${spelling.text}`)
  mark(second, third)
  if (second === SPACE) mark(third, fourth)
  if (third === SPACE) mark(second, fourth)
}

const startsSmall = (text: string): boolean => classOf[text.charCodeAt(0)] === letterClass.lower

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

/** Whether the printed name's case fits the spelling's policy. */
function agrees(raw: string, spelling: Spelling): boolean {
  if (spelling.policy === 'any' || raw === spelling.text) return true
  const printed = squeezed(raw)
  const wanted = squeezed(spelling.text)
  if (printed === wanted) return true
  if (spelling.policy === 'exact') return false
  if (wanted.length > 4 && printed === printed.toUpperCase()) return true
  return spelling.policy === 'name' && differsOnlyAtInitials(printed, spelling.text)
}

const squeezed = (text: string): string =>
  text
    .replace(/[\s\u00ad]+/g, '')
    .replace(/[‐‑–]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')

function differsOnlyAtInitials(printed: string, name: string): boolean {
  const words = name.split(' ').map(squeezed)
  let at = 0
  let capitals = 0
  for (const word of words) {
    const there = printed.slice(at, at + word.length)
    if (there.slice(1) !== word.slice(1)) return false
    if (there[0] !== word[0] && !(words.length > 1 || there[0] === word[0]?.toUpperCase())) return false
    if (there[0] !== there[0]?.toLowerCase()) capitals++
    at += word.length
  }
  return capitals > 0
}
