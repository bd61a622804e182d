import type { Attributes, XmlHandler } from '../xml/parse.ts'
import { type ListLevel, ListNumbers, letters, roman } from './list-numbers.ts'

/** How numbers are printed, by the names of ECMA-376, part 1, 17.18.59; those left out are printed as digits. */
const formats: Readonly<Record<string, ListLevel['print']>> = {
  bullet: null,
  none: null,
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  decimalZero: (number) => String(number).padStart(2, '0'),
}

/** Which list an item belongs to, and how deep. */
export interface InList {
  readonly list: string | null
  readonly level: number | null
}

/** Longest pattern of a number that is believed: it stands in front of every item. */
const longestPattern = 100

type Draft = { -readonly [Field in keyof ListLevel]: ListLevel[Field] }

/** The lists of a DOCX (`word/numbering.xml`), and the numbers that they give to its paragraphs. */
export class DocxLists implements XmlHandler {
  readonly #definitions = new Map<string, Map<number, Draft>>()
  readonly #lists = new Map<string, { readonly restarts: Map<number, number>; definition: string }>()
  readonly #numbers = new Map<string, ListNumbers>()
  readonly #begun = new Set<string>()
  #definition = new Map<number, Draft>()
  #list = { restarts: new Map<number, number>(), definition: '' }
  #level: Draft | null = null
  #overridden = 0

  open(name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? ''
    if (name === 'abstractNum') this.#define(attributes['w:abstractNumId'] ?? '')
    else if (name === 'num') this.#use(attributes['w:numId'] ?? '')
    else if (name === 'abstractNumId') this.#list.definition = value
    else if (name === 'lvlOverride') this.#overridden = Number(attributes['w:ilvl'] ?? 0)
    else if (name === 'startOverride') this.#list.restarts.set(this.#overridden, Number(value) || 1)
    else if (name === 'lvl') this.#begin(Number(attributes['w:ilvl'] ?? 0))
    else if (this.#level !== null) this.#tell(this.#level, name, value)
  }

  close(name: string): void {
    if (name === 'lvl') this.#level = null
    if (name === 'abstractNum') this.#definition = new Map()
  }

  /** What Word prints in front of the next item of a list; empty where that is nothing. */
  next({ list, level }: InList): string {
    const used = list === null ? undefined : this.#lists.get(list)
    if (list === null || used === undefined) return ''
    const numbers = this.#numbersOf(used.definition)
    if (!this.#begun.has(list)) for (const [deep, at] of used.restarts) numbers.beginAt(deep, at)
    this.#begun.add(list)
    return numbers.next(level ?? 0)
  }

  /** Lists of one definition go on with each other's numbers. */
  #numbersOf(definition: string): ListNumbers {
    const numbers =
      this.#numbers.get(definition) ?? new ListNumbers(this.#definitions.get(definition) ?? new Map())
    this.#numbers.set(definition, numbers)
    return numbers
  }

  #define(id: string): void {
    this.#definition = new Map()
    this.#definitions.set(id, this.#definition)
  }

  #use(id: string): void {
    this.#list = { restarts: new Map(), definition: '' }
    this.#lists.set(id, this.#list)
  }

  #begin(level: number): void {
    this.#level = { start: 1, print: String, pattern: '' }
    this.#definition.set(level, this.#level)
  }

  #tell(level: Draft, name: string, value: string): void {
    if (name === 'start') level.start = Number(value) || 0
    else if (name === 'lvlText') level.pattern = value.slice(0, longestPattern)
    else if (name === 'numFmt') level.print = formats[value] === undefined ? String : formats[value]
  }
}

/** The lists that styles of paragraphs belong to (`word/styles.xml`). */
export class DocxStyles implements XmlHandler {
  readonly lists = new Map<string, InList>()
  #style = ''

  open(name: string, attributes: Attributes): void {
    if (name === 'style') this.#style = attributes['w:styleId'] ?? ''
    const held = this.lists.get(this.#style) ?? { list: null, level: null }
    const value = attributes['w:val'] ?? ''
    if (name === 'numId') this.lists.set(this.#style, { ...held, list: value })
    if (name === 'ilvl') this.lists.set(this.#style, { ...held, level: Number(value) })
  }
}
