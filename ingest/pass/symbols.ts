import { classOf, HYPHEN, letterClass, plain, SPACE } from '../entities/letters.ts'

/**
 * What the one pass over a text sees of each character: one of 32 symbols, so that three of them in a row (a gram) are a
 * number below 32,768 and an index of a table.
 */

/** How many grams there are. */
export const grams = 1 << 15

/** Of a digit; white space is 0, the letters 1 to 26, whatever their case or accent. */
export const digit = 27
/** Of every hyphen and dash. */
export const hyphen = 29
const marks: ReadonlyMap<number, number> = new Map(
  (
    [
      ['.', 28],
      [':', 30],
      ['/', 30],
    ] as const
  ).map(([mark, symbol]) => [mark.charCodeAt(0), symbol]),
)
/** Of all that has no symbol of its own. */
const other = 31

/** Code unit → its symbol, with its `letterClass` times 32. */
export const seen: Uint8Array = Uint8Array.from(
  { length: 65536 },
  (_, code) => symbolOf(code) + classAt(code) * 32,
)

function classAt(code: number): number {
  return classOf[code] ?? letterClass.none
}

function symbolOf(code: number): number {
  if (classAt(code) === letterClass.digit) return digit
  const letter = plain[code] ?? 0
  if (letter >= 97 && letter <= 122) return letter - 96
  if (letter === SPACE) return 0
  return letter === HYPHEN ? hyphen : (marks.get(code) ?? other)
}

/** The gram with one more symbol behind it. */
export const pushed = (gram: number, symbol: number): number => ((gram << 5) | symbol) & (grams - 1)

/** The symbol at an offset; white space stands behind the text. */
export const symbolAt = (text: string, at: number): number =>
  at < text.length ? (seen[text.charCodeAt(at)] ?? 0) & 31 : 0

/** The gram that begins at an offset. */
export const gramAt = (text: string, at: number): number =>
  (symbolAt(text, at) << 10) | (symbolAt(text, at + 1) << 5) | symbolAt(text, at + 2)

/** The symbols from the rarest in Dutch papers to the commonest: letters, `#` a digit, `_` white space. */
const byRarity = 'qxyjzc/pwbf-umk.hvgls#doritane_'

/** Where in a piece of text its rarest gram begins: by that it is looked for. */
export function rarestIn(piece: string): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at + 2 < piece.length; at++) {
    const rank = [0, 1, 2].reduce((sum, step) => sum + rankOf(piece.charCodeAt(at + step)), 0)
    if (rank >= least) continue
    best = at
    least = rank
  }
  return best
}

function rankOf(code: number): number {
  const symbol = (seen[code] ?? 0) & 31
  const mark = symbol === digit ? '#' : symbol === 0 ? '_' : symbol > 27 ? '.-//'[symbol - 28] : undefined
  return byRarity.indexOf(mark ?? String.fromCharCode(symbol + 96))
}
