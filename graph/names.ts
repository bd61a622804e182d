import { documentOf, labelOf } from './ids.ts'
import { type GraphNode, type NodeKind, nodeKinds } from './node.ts'

/** Longer words are cut, in names and in queries alike, so that both stores index the same words. */
const longestWord = 64

/**
 * A name as it is searched: lower case, diacritics and compatibility forms undone, everything but letters and digits
 * a single space. `"Financiën (IXB)"` → `"financien ixb"`. Used for what is written and for what is asked.
 */
export function normalise(name: string): string {
  if (/^[ -~]{0,64}$/.test(name))
    return (
      name
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join(' ') ?? ''
    )
  const plain = name.toLowerCase()
  const words = ascii.test(plain)
    ? plain.split(/[^a-z0-9]+/)
    : plain
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
  return words
    .filter((word) => word !== '')
    .map((word) => (word.length > longestWord ? [...word].slice(0, longestWord).join('') : word))
    .join(' ')
}

/** What most names are: much quicker to part. */
const ascii = /^[\0-\x7F]*$/

/**
 * All names of a node, normalised, each between line feeds: its label, title, aliases and id; a number also without the
 * word before it ("35 830 V, nr. 8"), an id of our own also without its prefix, a part also with its paper's name.
 */
export function namesOf(node: GraphNode): string {
  const { id, label, title, entity, kind } = node
  const names = [label, id, title ?? '', ...(entity?.aliases ?? [])]
  if (kind === 'document' || kind === 'dossier') names.push(label.replace(/^(?:Kamerstuk|Dossier) /, ''))
  if (kind === 'part') names.push(`${labelOf(documentOf(id))} ${label}`)
  else names.push(id.replace(/^[a-z]+:/, ''))
  const normalised = new Set(names.map(normalise).filter((name) => name !== ''))
  return `\n${[...normalised].join('\n')}\n`
}

/** One step of the rank: a name equal to the query, then one that begins with it, then the rest. */
export const rankStep = 10_000_000
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
  const name = normalise(text)
  if (name === '') return null
  return { words: [...new Set(name.split(' '))], exact: `\n${name}\n`, begins: `\n${name}` }
}
