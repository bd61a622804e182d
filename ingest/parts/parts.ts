import type { Document, Part } from '../document.ts'
import { findAgenda } from './agenda.ts'
import { toBlocks } from './blocks.ts'
import { findMotionClauses } from './motion-clauses.ts'
import { indexParts, type PartIndex } from './part-index.ts'
import { findQuestions } from './questions.ts'
import { findSections } from './sections.ts'
import { findSubQuestions } from './sub-questions.ts'

/**
 * Cuts a document into parts: sections, questions and answers, sub-questions and sub-answers, the agenda and its
 * items, the clauses of a motion, footnotes. In order of start; of two that start together the enclosing one first.
 */
export function findParts(document: Document): readonly Part[] {
  const body = document.structure === null ? foundIn(document) : markedIn(document, document.structure)
  return [...body, ...footnotes(document, body)].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Where the source marks its parts, the words tell only the clauses of the motions among them. */
function markedIn({ text }: Document, structure: readonly Part[]): readonly Part[] {
  const clauses = structure
    .filter((part) => part.kind === 'motion')
    .flatMap((motion) =>
      findMotionClauses(text.slice(motion.start, motion.end)).map((part) => below(motion, part)),
    )
  return [...structure, ...clauses]
}

const below = (whole: Part, part: Part): Part => ({
  ...part,
  id: `${whole.id}.${part.id}`,
  parent: whole.id,
  start: part.start + whole.start,
  end: part.end + whole.start,
})

function foundIn(document: Document): readonly Part[] {
  const blocks = toBlocks(document)
  const sections = findSections(blocks)
  const headed = indexParts(sections)
  const questions = findQuestions(blocks).map((part) => placeIn(part, headed))
  return [
    ...sections,
    ...questions,
    ...findSubQuestions(document.text, questions),
    ...findAgenda(document.text, blocks),
    ...findMotionClauses(document.text),
  ]
}

/** A question lies in its section and inherits its fractie. */
function placeIn(part: Part, sections: PartIndex): Part {
  const section = sections.at(part.start)
  if (section === null) return part
  const askedBy = part.kind === 'question' ? (part.askedBy ?? section.askedBy) : null
  return { ...part, parent: section.id, askedBy }
}

/**
 * A footnote belongs to the part in which its marker stands. Of several with one number the second is called
 * `s2.voetnoot-3`, as questions are.
 */
function footnotes(document: Document, body: readonly Part[]): readonly Part[] {
  const index = indexParts(body)
  const times = new Map<string, number>()
  const idOf = (number: string): string => {
    const time = (times.get(number) ?? 0) + 1
    times.set(number, time)
    return time === 1 ? `voetnoot-${number}` : `s${time}.voetnoot-${number}`
  }
  return document.footnotes.map((footnote) => ({
    id: idOf(footnote.number),
    kind: 'footnote',
    number: footnote.number,
    numbers: [footnote.number],
    start: footnote.start,
    end: footnote.end,
    parent: footnote.marker === null ? null : (index.at(footnote.marker.start)?.id ?? null),
    title: null,
    askedBy: null,
  }))
}
