import type { Piece } from './pieces.ts'

/** Lines that stand under each other, in order. */
export interface Block {
  readonly lines: readonly Piece[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How far apart, in heights of the font, lines of one block may be. */
const farthest = 3.5

/** Most blocks of a page that are put in order; a page with more keeps the order that it is printed in. */
const mostBlocks = 400

/** The blocks of a page, in reading order. */
export const blocksOf = (pieces: readonly Piece[]): readonly Block[] => inOrder(group(pieces))

function group(pieces: readonly Piece[]): readonly Block[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1)
    if (last === undefined || !isBelow(last, piece)) groups.push([piece])
    else groups.at(-1)?.push(piece)
  }
  return groups.map((lines) => ({
    lines,
    left: least(lines, (line) => line.x),
    right: -least(lines, (line) => -line.right),
    top: least(lines, (line) => line.y - line.size),
    bottom: -least(lines, (line) => -line.y),
  }))
}

function isBelow(above: Piece, piece: Piece): boolean {
  const size = Math.max(above.size, piece.size)
  const step = piece.y - above.y
  return step > 0.3 * size && step < farthest * size && piece.x < above.right && above.x < piece.right
}

const least = (lines: readonly Piece[], of: (line: Piece) => number): number =>
  lines.reduce((lowest, line) => Math.min(lowest, of(line)), Number.POSITIVE_INFINITY)

/**
 * The order in which a page is printed is the order of reading, but for heads and feet: a block waits for those that stand
 * above it.
 */
function inOrder(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length > mostBlocks) return blocks
  const waiting = [...blocks]
  const ordered: Block[] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex(
      (block) => !waiting.some((other) => other !== block && isAbove(other, block)),
    )
    ordered.push(...waiting.splice(Math.max(at, 0), 1))
  }
  return ordered
}

const isAbove = (block: Block, other: Block): boolean =>
  block.bottom < other.top + 1 && block.left < other.right && other.left < block.right
