import { normalise } from '../graph/names.ts'
import { type AskedWord, askedWords } from '../graph/passages.ts'
import { passageOf } from './passage.ts'

/** A stretch of text, marked where a word stands that was asked for. */
export interface SnippetPiece {
  readonly text: string
  readonly marked: boolean
}

/** Where a word that was asked for stands, in UTF-16 code units. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly word: string
}

/** So many places are tried as the middle of a snippet. */
const tried = 30

/**
 * The part of a text in which most of the words asked for stand, at most `around` UTF-16 code units on either side of one; marked
 * as the search finds them: without regard to case, diacritics and hyphens.
 */
export function snippetOf(text: string, asked: string, around: number): readonly SnippetPiece[] {
  const marks = marksIn(text, askedWords(asked))
  let best: Window = windowAt(text, { start: 0, end: 0, word: '' }, around, [])
  for (const mark of marks.slice(0, tried)) {
    const window = windowAt(text, mark, around, marks)
    if (window.words > best.words) best = window
  }
  return piecesOf(text, best, marks)
}

interface Window {
  readonly start: number
  readonly end: number
  /** How many of the words stand in it. */
  readonly words: number
}

function windowAt(text: string, mark: Mark, around: number, marks: readonly Mark[]): Window {
  const { before, after } = passageOf(text, mark, around)
  const [start, end] = [mark.start - before.length, mark.end + after.length]
  const within = marks.filter((other) => other.start >= start && other.end <= end)
  return { start, end, words: new Set(within.map(({ word }) => word)).size }
}

function piecesOf(text: string, { start, end }: Window, marks: readonly Mark[]): readonly SnippetPiece[] {
  const pieces: SnippetPiece[] = []
  let at = start
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue
    pieces.push({ text: text.slice(at, mark.start), marked: false })
    pieces.push({ text: text.slice(mark.start, mark.end), marked: true })
    at = mark.end
  }
  pieces.push({ text: text.slice(at, end), marked: false })
  return pieces.filter((piece) => piece.text !== '')
}

const letters = '[\\p{L}\\p{N}\\p{M}\\u00ad]+'
const compound = new RegExp(`${letters}(?:-${letters})*`, 'gu')

/** A word with hyphens as a whole where it is asked so, else its pieces. */
function marksIn(text: string, asked: readonly AskedWord[]): readonly Mark[] {
  return [...text.matchAll(compound)].flatMap(({ 0: whole, index }) => {
    const mark = markOf(whole, index, asked)
    if (mark !== null || !whole.includes('-')) return mark ?? []
    let at = index
    return whole.split('-').flatMap((piece) => {
      const start = at
      at += piece.length + 1
      return markOf(piece, start, asked) ?? []
    })
  })
}

function markOf(written: string, start: number, asked: readonly AskedWord[]): Mark | null {
  const words = normalise(written.replace(/[-\u00ad]/g, '')).split(' ')
  const found = asked.find(({ word, begins }) =>
    words.some((one) => (begins ? one.startsWith(word) : one === word)),
  )
  return found === undefined ? null : { start, end: start + written.length, word: found.word }
}
