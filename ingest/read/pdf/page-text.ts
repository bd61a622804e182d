import { type Block, blocksOf } from './blocks.ts'
import { type Piece, piecesOf, type Run } from './pieces.ts'

/** By how much a font's height must differ for a line to begin something else: a note, a heading. */
const otherFont = 0.12

/** How much more than the usual distance of lines parts paragraphs. */
const wider = 1.3

/** The distance of lines, in heights of the font, where a page does not say. */
const usual = 1.2

/** The text of a page as a good dump has it: a line for each line, a blank line between paragraphs, notes at the foot. */
export function pageText(runs: readonly Run[]): string {
  const blocks = blocksOf(piecesOf(runs))
  const pitch = pitchOf(blocks)
  let text = ''
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    if (before !== undefined) text += goesOn(before, block) ? '\n' : '\n\n'
    text += blockText(block, pitch)
  })
  return text
}

function blockText({ lines }: Block, pitch: number): string {
  let text = ''
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before !== undefined) text += parted(before, line, pitch) ? '\n\n' : '\n'
    text += line.text
  })
  return text
}

const parted = (before: Piece, line: Piece, pitch: number): boolean =>
  differ(before.size, line.size) || line.y - before.y > wider * pitch * Math.max(before.size, line.size) + 0.5

const differ = (a: number, b: number): boolean => Math.abs(a - b) > otherFont * Math.max(a, b)

/** The usual distance of lines of a page, in heights of their font: a quarter of them are closer. */
function pitchOf(blocks: readonly Block[]): number {
  const steps = blocks.flatMap(({ lines }) =>
    lines.slice(1).map((line, index) => (line.y - (lines[index]?.y ?? 0)) / line.size),
  )
  return steps.sort((a, b) => a - b)[steps.length >> 2] ?? usual
}

/** Fewest lines of a column. */
const fewestLines = 3

/** A text goes on at the top of the next column. */
function goesOn(before: Block, block: Block): boolean {
  const [last, first] = [before.lines.at(-1), block.lines[0]]
  return (
    last !== undefined &&
    first !== undefined &&
    block.left >= before.right &&
    block.top < before.bottom &&
    before.lines.length >= fewestLines &&
    !differ(last.size, first.size)
  )
}
