import { documentOf } from './ids.ts'
import { labelOf } from './labels.ts'
import { type GraphNode, type NodeKind, nodeKinds } from './node.ts'

/** Longer words are cut, in names and in queries alike, so that both stores index the same words. */
export const longestWord = 64

/**
 * A name as it is searched: lower case, diacritics and compatibility forms undone, everything but letters and digits
 * a single space. `"Financiën (IXB)"` → `"financien ixb"`. Used for what is written and for what is asked.
 */
export function normalise(name: string): string {
  return wordsIn(name).join(' ')
}

/** The words of that. */
export function wordsIn(name: string): readonly string[] {
  const plain = name.toLowerCase()
  const words = plain.match(/[a-z0-9\u0080-\uFFFF]+/g) ?? []
  // Most names and texts are so, and most words of the others: they are parted much quicker.
  if (ascii.test(plain)) return plain.length > longestWord ? words.map(shortened) : words
  return words.flatMap((word) => (ascii.test(word) ? shortened(word) : beyondAscii(word)))
}

const ascii = /^[\0-\x7F]*$/

/** The words of what stands between signs of ASCII. */
function beyondAscii(word: string): readonly string[] {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece !== '')
    .map(shortened)
}

const shortened = (word: string): string =>
  word.length > longestWord ? [...word].slice(0, longestWord).join('') : word

/**
 * All names of a node, normalised, each between line feeds: its label, title, aliases and id; a number also without the
 * word before it ("35 830 V, nr. 8"), an id of our own also without its prefix, a part also with its paper's name, and an act
 * that goes by a name also by its number.
 */
export function namesOf(node: GraphNode): string {
  const { id, label, title, entity, kind } = node
  const names = [label, id, title ?? '', ...(entity?.aliases ?? [])]
  if (kind === 'document' || kind === 'dossier') names.push(label.replace(/^(?:Kamerstuk|Dossier) /, ''))
  if (kind === 'document') names.push(labelOf(id))
  if (kind === 'part') names.push(`${labelOf(documentOf(id))} ${label}`)
  else names.push(id.replace(/^[a-z]+:/, ''))
  const normalised = new Set(names.map(normalise).filter((name) => name !== ''))
  return `\n${[...normalised].join('\n')}\n`
}

const tierStep = 10_000_000

/** Where a hit of a search stands: first by its tier (0: a name equals the query, 1: a name begins with it, 2: the rest), then by the node's weight. */
export const rankOf = (tier: number, weight: number): number => tier * tierStep + weight

/** Takes apart what `rankOf` made. */
export const partsOfRank = (rank: number): { readonly tier: number; readonly weight: number } => ({
  tier: Math.floor(rank / tierStep),
  weight: rank % tierStep,
})

/** A weight is below the next kind's by at least this. */
export const kindStep = 100_000

/** The part of a search rank that the node alone decides: the order of the kinds, then the label's length. */
export function weightOf(kind: NodeKind, label: string): number {
  return nodeKinds.indexOf(kind) * kindStep + Math.min(label.length, kindStep - 1)
}

/** A search text, taken apart for the stores. */
export interface SearchTerms {
  /** The normalised words; each must begin a word of the names. Only letters and digits: safe in any index's query language. */
  readonly words: readonly string[]
  /** Stands in `namesOf` where a whole name equals the query. */
  readonly exact: string
  /** Stands in `namesOf` where a name begins with the query. */
  readonly begins: string
}

/** Takes a search text apart; null where it holds no letter or digit. */
export function searchTerms(text: string): SearchTerms | null {
  const name = normalise(recordSession(text))
  if (name === '') return null
  return { words: [...new Set(name.split(' '))], exact: `\n${name}\n`, begins: `\n${name}` }
}

/** The record of debates and its Aanhangsel are called by whole years, and cited by short ones: `Handelingen II 2017/18, nr. 70`. */
function recordSession(text: string): string {
  if (!/\b(?:handelingen|hand\.|aanhangsel|aanh\.)/i.test(text)) return text
  return text.replace(/\b(\d{4})\s?[-–—/]\s?(\d\d)(?!\d)/, (printed, from: string, to: string) => {
    const next = String(Number(from) + 1)
    return next.endsWith(to) ? `${from} ${next}` : printed
  })
}
