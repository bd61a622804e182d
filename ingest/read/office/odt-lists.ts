import type { Attributes } from '../xml/parse.ts'
import { type ListLevel, ListNumbers, letters, roman } from './list-numbers.ts'

/** How numbers are printed, by the first letter of `style:num-format`; an empty one prints none. Source: OpenDocument 1.3, part 3, 19.504. */
const formats: Readonly<Record<string, ListLevel['print']>> = {
  '1': String,
  a: letters,
  A: (number) => letters(number).toUpperCase(),
  i: roman,
  I: (number) => roman(number).toUpperCase(),
}

/** Most that is believed of what stands before and behind a number: it comes with every item. */
const longestSign = 40

/** A list that is open: the numbers it goes by, and how deep it lies in others. */
interface Open {
  readonly style: string
  readonly numbers: ListNumbers
  readonly level: number
}

/** The lists of an ODT: their styles, as `content.xml` and `styles.xml` give them, and the numbers that they give to items. */
export class OdtLists {
  readonly #styles = new Map<string, Map<number, ListLevel>>()
  readonly #open: Open[] = []
  readonly #last = new Map<string, ListNumbers>()
  #style = new Map<number, ListLevel>()

  /** An element of a style begins. */
  style(name: string, attributes: Attributes): void {
    if (name === 'list-style') {
      this.#style = new Map()
      this.#styles.set(attributes['style:name'] ?? '', this.#style)
    } else if (name === 'list-level-style-number')
      this.#style.set(Number(attributes['text:level'] ?? 1) - 1, levelOf(attributes))
  }

  /** A list begins; one in another goes by the same style unless it says its own. */
  begin(attributes: Attributes): void {
    const outer = this.#open.at(-1)
    const style = attributes['text:style-name'] ?? outer?.style ?? ''
    const level = outer === undefined ? 0 : outer.level + 1
    this.#open.push({ style, level, numbers: this.#numbersOf(style, outer, attributes) })
  }

  /** What is printed in front of the next item of the innermost list; empty where that is nothing. */
  item(attributes: Attributes): string {
    const list = this.#open.at(-1)
    if (list === undefined) return ''
    const start = Number(attributes['text:start-value'] ?? Number.NaN)
    if (Number.isSafeInteger(start)) list.numbers.restart(list.level, start)
    return list.numbers.next(list.level)
  }

  /** A list ends. */
  end(): void {
    const list = this.#open.pop()
    if (list !== undefined && list.level === 0) this.#last.set(list.style, list.numbers)
  }

  #numbersOf(style: string, outer: Open | undefined, attributes: Attributes): ListNumbers {
    if (outer?.style === style) return outer.numbers
    const goesOn = attributes['text:continue-numbering'] === 'true' || 'text:continue-list' in attributes
    const last = goesOn ? this.#last.get(style) : undefined
    return last ?? new ListNumbers(this.#styles.get(style) ?? new Map())
  }
}

function levelOf(attributes: Attributes): ListLevel {
  const level = Number(attributes['text:level'] ?? 1)
  const shown = Math.min(Math.max(Number(attributes['text:display-levels'] ?? 1) || 1, 1), level, 9)
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + 1 + at}`).join('.')
  const sign = (name: string): string => (attributes[name] ?? '').slice(0, longestSign)
  return {
    start: Number(attributes['text:start-value'] ?? 1) || 1,
    print: formats[(attributes['style:num-format'] ?? '').charAt(0)] ?? null,
    pattern: `${sign('style:num-prefix')}${numbers}${sign('style:num-suffix')}`,
  }
}
