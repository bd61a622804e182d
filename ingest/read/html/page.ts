import { parseKamerstuk } from '../../../graph/ids.ts'
import { readLabel } from '../../labels.ts'
import type { Told } from '../composed-reading.ts'
import { Composer } from '../composer.ts'
import { dateIn, datelineOf } from '../dates.ts'
import { Facts, toldBy } from '../metadata/facts.ts'
import { titleWithin } from '../title.ts'
import { sentenceCase } from '../title-case.ts'
import { targetOf } from './links.ts'
import { Numbering } from './numbering.ts'
import { PageNotes } from './page-notes.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that are words of the sentence they stand in; every other one begins and ends a paragraph. */
const inline = words(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr img',
)

/** What is no text of the paper, wherever it stands. */
const silent = words(
  'script style noscript template nav form button select textarea svg math iframe object video audio canvas dialog head',
)

/** What is no text of the paper unless it stands in an article. */
const round = words('header footer aside')

/** Classes of what is there only for the screen. */
const screen = words('note-close sr-only visually-hidden visuallyhidden skiplinks breadcrumb')

/** Headings that the paper begins with on an official page, by class. */
const beginnings = words('dossiertitel stuktitel kamervraagomschrijving')

/** Elements whose words are facts of the paper, by class. */
const told = [...beginnings, 'dossiernummer', 'stuknummer', 'kamerstukdatum']

/** How much of the line in hand is looked back on, in UTF-16 code units: more than the longest label. */
const longestLine = 200

interface Open {
  /** Whether it is `pre`, or stands in one. */
  readonly preformatted: boolean
  readonly mark: boolean
  readonly list: boolean
  /** Class of the fact that its words are; null when they are none. */
  readonly fact: string | null
}

/** Composes the paper on a page from the page's elements, in order. */
export class Page {
  composer = new Composer()
  /** Whether any of it is text with lines of its own. */
  preformatted = false
  /** Whether a line break stands within a paragraph. */
  broken = false
  readonly #linesEnd: boolean
  readonly #facts = new Facts()
  readonly #told = new Map<string, string>()
  /** The facts whose first element has ended. */
  readonly #whole = new Set<string>()
  readonly #open: Open[] = []
  #notes = new PageNotes()
  readonly #numbering = new Numbering()
  /** Depth of the outermost element that is left out; 0 when none is. */
  #out = 0
  /** The best container met so far, and at what depth the one in hand stands (0: outside). */
  #rank = 0
  #container = 0
  #begun = false
  /** What stands in front of the item that has begun, until its first word. */
  #number: string | null = null
  /** The last words of the paragraph in hand. */
  #line = ''

  /** @param linesEnd Whether every line break ends a paragraph, also one within a sentence. */
  constructor(linesEnd: boolean) {
    this.#linesEnd = linesEnd
  }

  /** An element begins; void ones too. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const depth = this.#open.length + 1
    const classes = words((attributes.class ?? '').toLowerCase().replace(/\s+/g, ' '))
    if (name === 'meta')
      this.#facts.add(attributes.name ?? attributes.property ?? '', attributes.content ?? '')
    if (name === 'link' && attributes.rel === 'canonical')
      this.#facts.add('identifier', targetOf(attributes.href ?? '') ?? '')
    if (this.#out === 0) {
      this.#enterContainer(name, attributes, depth)
      if (this.#isOut(name, attributes, classes)) this.#out = depth
    }
    const fact = told.find((name) => classes.has(name)) ?? (name === 'title' || name === 'h1' ? name : null)
    const mark = this.#out === 0 && name === 'a' ? targetOf(attributes.href ?? '') : null
    const list = this.#out === 0 && (name === 'ol' || name === 'ul')
    const preformatted = name === 'pre' || this.#open.at(-1)?.preformatted === true
    this.#open.push({ preformatted, mark: mark !== null, list, fact })
    if (fact !== null && !this.#told.has(fact)) this.#told.set(fact, '')
    if (this.#out > 0) return
    if (fact !== null && beginnings.has(fact)) this.#begin()
    this.#enter(name, attributes, classes, depth, mark)
  }

  close(name: string): void {
    const depth = this.#open.length
    const open = this.#open.pop()
    if (open === undefined) return
    if (this.#out === 0) {
      this.#write(this.#notes.leave(this.composer, depth, this.#line))
      if (open.mark) this.composer.closeMark()
      if (open.list) this.#numbering.close()
      if (!inline.has(name)) this.#endLine()
      if (name === 'br') this.#breakLine()
    }
    if (open.fact !== null) this.#whole.add(open.fact)
    if (this.#out === depth) this.#out = 0
    if (this.#container === depth) this.#container = 0
  }

  text(text: string): void {
    this.#tell(text)
    if (this.#out > 0 || !this.#taken) return
    if (this.#notes.hear(text)) return
    const preformatted = this.#open.at(-1)?.preformatted === true
    if (preformatted) this.preformatted = true
    for (const [index, line] of (preformatted ? text.split('\n') : [text]).entries()) {
      if (index > 0) this.#endLine()
      this.#write(line)
    }
  }

  /** Who the paper is, by the page's metadata and its headings. */
  told(given: string | undefined, sha256: string, text: string): Told {
    const [dossiernummer, ondernummer] = [this.#said('dossiernummer'), this.#said('stuknummer')]
    const number = /^(\d{1,2} ?\d{3})(?: ?[- ]([IVXLCA-Z0-9]{1,6}))?/.exec(dossiernummer ?? '')
    if (number !== null && ondernummer !== null) {
      const pieces = [number[1]?.replace(/\s/g, ''), number[2], ondernummer.replace(/^nr\.?\s*/i, '')]
      const id = `kst-${pieces.filter((piece) => piece !== undefined).join('-')}`
      if (parseKamerstuk(id) !== null) this.#facts.add('identifier', id)
    }
    const told = toldBy(this.#facts, given, sha256)
    const dossierTitle = told.dossierTitle ?? without(this.#said('dossiertitel'), dossiernummer)
    const printed = without(this.#said('stuktitel'), ondernummer) ?? this.#said('kamervraagomschrijving')
    const own = printed === null ? null : sentenceCase(printed, text)
    const title = titleWithin(dossierTitle, own !== null && readLabel(own) === null ? own : null)
    return {
      ...told,
      title: told.title ?? title ?? this.#said('h1') ?? this.#said('title'),
      dossierTitle,
      date: dateIn(this.#said('kamerstukdatum') ?? '') ?? told.date ?? datelineOf(text),
    }
  }

  /** Whether what is read now is the paper's. */
  get #taken(): boolean {
    return this.#rank === 0 || this.#container > 0 || this.#notes.open
  }

  #enter(
    name: string,
    attributes: Readonly<Record<string, string>>,
    classes: ReadonlySet<string>,
    depth: number,
    mark: string | null,
  ): void {
    if (name === 'ol' || name === 'ul') this.#numbering.open(name, attributes, classes)
    if (!inline.has(name)) this.#endLine()
    const note = this.#notes.enter(this.composer, depth, name, attributes, classes)
    if (name === 'li') this.#number = this.#numbering.item()
    if (note) this.#number = null
    if (mark !== null) this.composer.openMark(mark)
  }

  /** A better container than those before begins the paper anew: what was read stands round it. */
  #enterContainer(name: string, { id, role }: Readonly<Record<string, string>>, depth: number): void {
    if (this.#container > 0 || this.#notes.open) return
    const rank = id === 'broodtekst' ? 3 : name === 'article' ? 2 : name === 'main' || role === 'main' ? 1 : 0
    if (rank === 0 || rank < this.#rank) return
    if (rank > this.#rank) this.#restart()
    this.#rank = rank
    this.#container = depth
  }

  /** What stands above the first official heading is no text of the paper. */
  #begin(): void {
    if (!this.#begun) this.#restart()
    this.#begun = true
  }

  #restart(): void {
    this.composer = new Composer()
    this.preformatted = false
    this.broken = false
    this.#notes = new PageNotes()
    this.#line = ''
  }

  #isOut(name: string, attributes: Readonly<Record<string, string>>, classes: ReadonlySet<string>): boolean {
    if (silent.has(name) || attributes.hidden !== undefined || attributes['aria-hidden'] === 'true')
      return true
    if (round.has(name)) return this.#rank < 2 || this.#container === 0
    for (const name of classes) if (screen.has(name)) return true
    return false
  }

  #write(text: string): void {
    if (text === '' || !this.#taken) return
    if (this.#number !== null && /\S/.test(text)) {
      this.composer.write(`${this.#number} `)
      this.#number = null
    }
    this.composer.write(text)
    this.#line = (this.#line + text).slice(-longestLine)
  }

  #endLine(): void {
    this.composer.endParagraph()
    this.#line = ''
  }

  /** A line break ends a paragraph where the line is a label or a whole sentence, or is empty. */
  #breakLine(): void {
    const line = this.#line.trim()
    if (this.#linesEnd || line === '' || /[.:?!;]$/.test(line) || readLabel(line) !== null) this.#endLine()
    else {
      this.broken = true
      this.#write('\n')
    }
  }

  /** The first element of each sort tells its fact. */
  #tell(text: string): void {
    for (const { fact } of this.#open)
      if (fact !== null && !this.#whole.has(fact)) this.#told.set(fact, this.#told.get(fact) + text)
  }

  #said(fact: string): string | null {
    const said = (this.#told.get(fact) ?? '').replace(/\s+/g, ' ').trim()
    return said === '' ? null : said
  }
}

/** A heading without the number in front of it. */
function without(heading: string | null, number: string | null): string | null {
  const rest = number !== null && heading?.startsWith(number) ? heading.slice(number.length).trim() : heading
  return rest === '' ? null : rest
}
