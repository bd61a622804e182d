import { nameFont } from './stylesheet.ts'

const pen = document.createElement('canvas').getContext('2d')
const widths = new Map<string, number>()

/** How wide words are in letters of 11 pixels, in the page's own font: fonts differ by a fifth. */
export function widthOf(words: string): number {
  const known = widths.get(words)
  if (known !== undefined) return known
  if (pen !== null) pen.font = nameFont
  const width = pen?.measureText(words).width ?? words.length * 6
  widths.set(words, width)
  return width
}
