import { labelOf } from '../labels.ts'
import { normalise } from '../names.ts'
import type { NodeKind } from '../node.ts'

/** So many characters of a name's beginning are a word of the index, and so is each lesser number of them from three on. */
export const longestBeginning = 14
/** Of the names of parts, which are most of all and begin alike. */
export const beginningOfPart = 3
/** A whole name is cut to so many. */
const longestWhole = 40

/** What is indexed of a node. */
export interface Named {
  readonly kind: NodeKind
  readonly id: string
  readonly label: string
  readonly title: string | null
  /** See `namesOf`. */
  readonly names: string
}

/**
 * The names of a node as they are indexed: their words, and besides each name by its beginnings (`_kst`, `_kst_`, `_kst_9` …) and whole
 * (`_kst_90001_8__`), so that names that begin so, or are so, are found apart from those that hold the same words. What a part is called after its
 * paper is not kept whole: there are twice as many such names as parts, and the part can be found in its paper.
 */
export function indexedNames({ kind, id, label, title, names }: Named): string {
  const all = names.slice(1, -1).replaceAll(' ', '_').split('\n')
  let words = names
  if (kind === 'part') {
    for (const name of all) words += `_${cut(name, beginningOfPart)} `
    // The label comes first, where it has words at all.
    words += `_${cut(all[0] ?? '', longestWhole)}__ `
    return title === null ? words : words + wholeWord(normalise(title))
  }
  if (kind === 'document') {
    const plain = labelOf(id)
    if (plain !== label) all.push(normalise(plain).replaceAll(' ', '_'))
  }
  for (const name of all) {
    const last = Math.min(name.length, longestBeginning)
    for (let length = Math.min(3, last); length <= last; length += 1) words += `_${cut(name, length)} `
    words += `_${cut(name, longestWhole)}__ `
  }
  return words
}

/** The word for names that begin as this one does in so many characters. */
export function beginningWord(name: string, length: number): string {
  return `_${cut(name, length).replaceAll(' ', '_')}`
}

/** The word for names that are this one; names hold no two spaces in a row. */
export function wholeWord(name: string): string {
  return `_${cut(name, longestWhole).replaceAll(' ', '_')}__`
}

/** What the words for names begin with that begin with this one. */
export const wholeBeginning = (name: string): string => wholeWord(name).slice(0, -2)

/** Never in the midst of a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const code = text.charCodeAt(length - 1)
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? length - 1 : length)
}
