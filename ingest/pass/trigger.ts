import { digit, gramAt, grams, rarestIn } from './symbols.ts'

/** What a rule looks for, and reads on from where it stands: pieces of text of three characters or more. */
export interface Trigger {
  /** Which of all triggers it is. */
  readonly index: number
  /** Letter by letter. */
  readonly pieces: readonly string[]
}

/** A piece of a trigger, as the pass meets it. */
export interface Sought {
  readonly trigger: number
  readonly piece: string
  /** Its first UTF-16 code unit: most grams that are met are of other words. */
  readonly first: number
  /** How many UTF-16 code units of the piece stand before the last character of its rarest gram. */
  readonly before: number
}

const all: Trigger[] = []

/**
 * Declares what a rule looks for, in the rule's own file. Every document is passed over once for all triggers together:
 * one more costs nothing where it does not stand. A piece is found by its rarest three characters.
 * @throws {RangeError} for a piece of less than three characters.
 */
export function trigger(...pieces: readonly string[]): Trigger {
  const short = pieces.find((piece) => piece.length < 3)
  if (short !== undefined) throw new RangeError(`too short to be looked for: ${short}`)
  const made = { index: all.length, pieces }
  all.push(made)
  return made
}

/** The first digit of every run of digits. */
export const numbers: Trigger = trigger()

/** All triggers in one table: gram → which row of `rows` holds what may end there; 0 for none. */
export interface TriggerTable {
  /** How many triggers it knows. */
  readonly count: number
  readonly row: Uint8Array
  /** One bit for each gram that has a row: small enough to stay at hand while a text is passed over. */
  readonly met: Uint8Array
  readonly rows: readonly (readonly Sought[])[]
}

let made: TriggerTable | null = null

/** The table of the triggers that are declared so far. */
export function triggerTable(): TriggerTable {
  if (made?.count !== all.length) made = build()
  return made
}

/** @throws {RangeError} when there are more different grams than a byte can tell apart. */
function build(): TriggerTable {
  const row = new Uint8Array(grams)
  const rows: Sought[][] = [[]]
  const add = (gram: number, sought: Sought): void => {
    if (row[gram] === 0) row[gram] = rows.push([]) - 1
    rows[row[gram] ?? 0]?.push(sought)
  }
  for (const { index, pieces } of all)
    for (const piece of pieces) {
      const at = rarestIn(piece)
      add(gramAt(piece, at), { trigger: index, piece, first: piece.charCodeAt(0), before: at + 2 })
    }
  if (rows.length > 250) throw new RangeError('too many triggers for one table')
  addNumbers(row, rows)
  const met = new Uint8Array(grams >> 3)
  for (let gram = 0; gram < grams; gram++)
    if (row[gram] !== 0) met[gram >> 3] = (met[gram >> 3] ?? 0) | (1 << (gram & 7))
  return { count: all.length, row, met, rows }
}

/** A digit behind anything but a digit begins a run. */
function addNumbers(row: Uint8Array, rows: Sought[][]): void {
  const sought = { trigger: numbers.index, piece: '', first: 0, before: 0 }
  const alone = rows.push([sought]) - 1
  for (let gram = digit; gram < grams; gram += 32) {
    if (((gram >> 5) & 31) === digit) continue
    if (row[gram] === 0) row[gram] = alone
    else rows[row[gram] ?? 0]?.push(sought)
  }
}
