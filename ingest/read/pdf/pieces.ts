/** A run of glyphs as a PDF's page places it; in points, y down from the top of the page as it is shown. */
export interface Run {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  /** Height of the font. */
  readonly size: number
}

/** A piece of a line: runs that stand close on one baseline. */
export interface Piece {
  text: string
  readonly x: number
  y: number
  right: number
  size: number
}

/** How far, in heights of the larger font, words of one line may be apart, of one font and of two. */
const farthest = { sameFont: 4, otherFont: 1.5 }

/** A number far behind the words of its row: a page number, a cell of a table. On a line of its own it would head a question. */
const cell = /^[€+–-]?\s?\d[\d.,]*\s?%?$/

/** By how much the baselines of one row may differ, in heights of the font. */
const sameRow = 0.15

/** The smallest gap that is a space, in heights of the font. */
const space = 0.2

/** How far off the baseline a raised or lowered run may stand, in heights of the larger font. */
const raised = 0.5

/** Signs that some fonts print over the letter before them, with the character that does so in text. */
const overlays: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['ˆ', '\u0302'],
  ['¨', '\u0308'],
  ['˜', '\u0303'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
])

/** Joins runs, in the order in which the page prints them, to pieces of lines. */
export function piecesOf(runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = []
  let spaced = false
  for (const run of runs) {
    const piece = pieces.at(-1)
    const text = run.text.trim()
    const spacedHere = spaced || /^\s/.test(run.text)
    if (text === '') spaced ||= run.text !== ''
    else {
      if (piece === undefined || !follows(piece, run)) pieces.push({ ...run, text, right: run.x + run.width })
      else append(piece, run, text, spacedHere)
      spaced = /\s$/.test(run.text)
    }
  }
  return pieces
}

function follows(piece: Piece, run: Run): boolean {
  const size = Math.max(piece.size, run.size)
  const gap = run.x - piece.right
  const off = Math.abs(run.y - piece.y)
  const oneFont = Math.abs(piece.size - run.size) < 0.1 * size
  if (gap < -raised * size || off >= raised * size) return false
  if (gap < (oneFont ? farthest.sameFont : farthest.otherFont) * size) return true
  return oneFont && off < sameRow * size && cell.test(run.text.trim())
}

function append(piece: Piece, run: Run, text: string, spaced: boolean): void {
  const gap = run.x - piece.right
  const overlay = overlays.get(text)
  if (overlay !== undefined && gap < 0) piece.text = (piece.text + overlay).normalize('NFC')
  else if (gap > farthest.sameFont * run.size) piece.text += `   ${text}`
  else piece.text += (spaced || gap > space * Math.min(piece.size, run.size) ? ' ' : '') + text
  piece.right = Math.max(piece.right, run.x + run.width)
  if (run.size <= piece.size) return
  piece.size = run.size
  piece.y = run.y
}
