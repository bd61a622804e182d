import type { Document, Footnote } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { lastAtOrBefore, lastOf } from '../../rising.ts'
import { nextNote } from '../notes.ts'
import { namedProposals } from './proposal-grammar.ts'
import { amendementNoun, motieNoun, words } from './proposal-noun.ts'

/** A sentence ends here; a glued footnote mark may stand in front of the next one. "St. Jan" ends none. */
export const sentenceEnd = /(?<!(?<!\p{L})(?:St|[DdMm]r|[Dd]rs|[Pp]rof))[.?!]\d{0,2}\s+\p{Lu}/u

/** Farthest that a marker may stand behind what it notes, in UTF-16 code units. */
const reach = 160

/**
 * The footnote of a motie or amendement: the one whose marker comes next in the same sentence, or else the only one of its
 * paragraph. With `within` only a marker no farther than that.
 */
export function footnoteBehind(document: Document, end: number, within?: number): Footnote | null {
  if (document.footnotes.length === 0) return null
  return inSentence(document, end, within ?? reach) ?? (within === undefined ? loneNote(document, end) : null)
}

function inSentence(document: Document, end: number, within: number): Footnote | null {
  const note = nextNote(document, end, within)
  if (note === null) return null
  const between = document.text.slice(end, note.marker.start).replace(/^\s+c\.s\./, '')
  return sentenceEnd.test(between) ? null : note
}

/**
 * The only footnote whose marker stands behind a motie in its paragraph: questions bear their notes at the very end,
 * sentences away. Null where another is named, or another note stands, in that paragraph.
 */
function loneNote(document: Document, end: number): Footnote | null {
  const { text } = document
  const behind = text.slice(end, end + longestParagraph)
  const ahead = text.slice(Math.max(0, end - longestParagraph), end)
  const stop = behind.indexOf('\n')
  const paragraph = ahead.slice(ahead.lastIndexOf('\n') + 1) + (stop < 0 ? behind : behind.slice(0, stop))
  const from = end - (ahead.length - ahead.lastIndexOf('\n') - 1)
  if (paragraph.length > longestParagraph) return null
  const { notes, places } = notesInOrder(document)
  const first = notes[lastAtOrBefore(places, from - 1) + 1]
  const last = lastOf(notes, places, from + paragraph.length - 1)
  if (first === undefined || first !== last || (first.marker?.start ?? 0) < end) return null
  if (ofPaper.test(text.slice(end, first.marker?.start ?? end))) return null
  const nouns = [motieNoun, amendementNoun]
  const named = nouns.flatMap((noun) => [...namedProposals(paragraph, noun)])
  const said = nouns.flatMap((noun) => [...words(paragraph, noun)])
  return named.length === 1 && said.length <= mostMentions ? first : null
}

/** "In mijn brief van 3 mei staat dat.²": the note may be that of the letter, which the last sentence names. */
const ofPaper =
  /(?<!\p{L})(?:\p{L}{0,12}brief|rapport|nota|verslag)\s(?:van|d\.d\.)\s\d{1,2}\s\p{L}(?:[^.?!]|\.\s?\p{Ll})*[.?!]?$/u

/** Longest paragraph in which a lone note is looked for, in UTF-16 code units. */
const longestParagraph = 1_500

/** How often a paragraph may say "motie" and still speak of one. */
const mostMentions = 3

const notesInOrder = oncePer((document: Document) => {
  const notes = document.footnotes
    .filter((note) => note.marker !== null)
    .sort((a, b) => (a.marker?.start ?? 0) - (b.marker?.start ?? 0))
  return { notes, places: notes.map((note) => note.marker?.start ?? 0) }
})
