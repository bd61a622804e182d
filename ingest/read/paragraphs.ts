import type { Paragraph } from '../document.ts'
import { measureColumn } from './column.ts'
import type { FootnoteBlock } from './footnotes.ts'
import { breaksBefore, copyEnd, type Gap, joinLine, type Shape, shapeOf } from './join.ts'
import type { Line } from './lines.ts'
import type { TextBuilder } from './source-map.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Groups the lines of the body, furniture and notes left out, into paragraphs. */
export function groupLines(
  lines: readonly Line[],
  notes: readonly FootnoteBlock[],
  startsPage: (line: Line) => boolean,
): readonly (readonly Line[])[] {
  const column = measureColumn(lines)
  const groups: Line[][] = []
  let group: Line[] = []
  let before: Shape | null = null
  let gap: Gap = 'none'
  let noted = 0
  let note = 0
  for (const line of lines) {
    if (line === notes[note]?.lines[0]) {
      noted = notes[note]?.lines.length ?? 0
      note += 1
    }
    if (noted > 0) {
      noted -= 1
      gap = 'page'
    } else if (line.furniture) gap = 'page'
    else if (line.text === '') gap = gap === 'page' ? 'page' : 'blank'
    else {
      const shape = shapeOf(line, before?.line ?? null, before === null ? 'blank' : gap)
      if (before === null || breaksBefore(before, shape, gap, startsPage(line), column)) {
        group = [line]
        groups.push(group)
      } else group.push(line)
      before = shape
      gap = 'none'
    }
  }
  return groups
}

/** Writes the lines of a paragraph behind what is written already, a blank line between. */
export function writeParagraph(
  builder: TextBuilder,
  group: readonly Line[],
  vocabulary: Vocabulary,
): Paragraph {
  if (builder.length > 0) builder.repair('\n\n')
  const start = builder.length
  let width = 0
  let before: Line | null = null
  for (let index = 0; index < group.length; index += 1) {
    const line = group[index]
    if (line === undefined) break
    const end = copyEnd(line, group[index + 1] ?? null)
    if (before === null) builder.copy(line.textStart, end)
    else joinLine(builder, before, line, end, vocabulary)
    width = Math.max(width, line.text.length)
    before = line
  }
  return { start, end: builder.length, width, lines: group.length }
}
