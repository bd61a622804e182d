/** One level of a list, as it numbers its items. */
export interface ListLevel {
  /** The number of the first item. */
  readonly start: number
  /** How a number is printed; null: not at all (bullets, pictures). */
  readonly print: ((number: number) => string) | null
  /** What is printed, with `%1` for the number of the first level and so on: `%1.%2)`. */
  readonly pattern: string
}

/** Deepest level that is numbered. Source: ECMA-376, part 1, 17.9.3. */
const deepest = 9

/** Numbers the items of a list as they come. */
export class ListNumbers {
  readonly #levels: ReadonlyMap<number, ListLevel>
  readonly #counts = new Map<number, number>()
  readonly #starts = new Map<number, number>()

  constructor(levels: ReadonlyMap<number, ListLevel>) {
    this.#levels = levels
  }

  /** Begins a level anew at a number. */
  restart(level: number, at: number): void {
    this.#counts.set(level, at - 1)
  }

  /** Begins a level anew at a number, now and behind every item of a level outside it. */
  beginAt(level: number, start: number): void {
    this.#starts.set(level, start)
    this.#counts.delete(level)
  }

  /** What is printed in front of the next item of a level, from 0; empty where nothing is. */
  next(level: number): string {
    const own = this.#levels.get(level)
    if (own === undefined || level >= deepest) return ''
    const first = this.#starts.get(level) ?? own.start
    this.#counts.set(level, (this.#counts.get(level) ?? first - 1) + 1)
    for (let deeper = level + 1; deeper < deepest; deeper += 1) this.#counts.delete(deeper)
    if (own.print === null) return ''
    return own.pattern.replace(/%([1-9])/g, (_, digit: string) => this.#printed(Number(digit) - 1))
  }

  #printed(level: number): string {
    const of = this.#levels.get(level)
    return of?.print?.(this.#counts.get(level) ?? of.start) ?? ''
  }
}

/** `a` … `z`, then `aa` as word processors go on. */
export function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return number < 1 || number > 26 * 9 ? String(number) : letter.repeat(Math.ceil(number / 26))
}

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
  ] as const),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
]

/** `i`, `ii`, `iii`, `iv`. */
export function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let [left, printed] = [number, '']
  for (const [value, numeral] of romans)
    while (left >= value) {
      printed += numeral
      left -= value
    }
  return printed
}
