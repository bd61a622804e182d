import { type Composed, Composer } from '../composer.ts'
import { targetOf } from '../html/links.ts'
import type { Attributes, XmlHandler } from '../xml/parse.ts'
import { OdtLists } from './odt-lists.ts'
import type { ParseFile } from './unzipped.ts'

/** What is no text of the document: what was struck out, remarks in the margin, numbers of notes, styles. */
const silent: ReadonlySet<string> = new Set(
  'tracked-changes annotation note-citation automatic-styles font-face-decls scripts sequence-decls forms'.split(
    ' ',
  ),
)

/** Elements that begin and end a paragraph. */
const blocks: ReadonlySet<string> = new Set(['p', 'h', 'table-cell', 'list-item'])

/** Composes the text of an ODT from its `content.xml`. Source of the names: OpenDocument 1.3, part 3. */
export function composeOdt(parse: ParseFile): Composed {
  const lists = new OdtLists()
  const reader = new Odt(lists)
  parse('styles.xml', { open: (name, attributes) => lists.style(name, attributes) })
  parse('content.xml', reader)
  return reader.composer.finish()
}

class Odt implements XmlHandler {
  readonly composer = new Composer()
  readonly #lists: OdtLists
  readonly #links: boolean[] = []
  /** The number of the item in hand, until its first words. */
  #number = ''
  #silent = 0
  #paragraphs = 0
  #notes = 0

  constructor(lists: OdtLists) {
    this.#lists = lists
  }

  open(name: string, attributes: Attributes): void {
    this.#lists.style(name, attributes)
    if (silent.has(name)) this.#silent += 1
    if (this.#silent > 0) return
    if (name === 'list') this.#lists.begin(attributes)
    if (name === 'list-item') this.#number = this.#lists.item(attributes)
    if (blocks.has(name)) this.composer.endParagraph()
    if (name === 'p' || name === 'h') this.#paragraphs += 1
    else if (name === 's' || name === 'tab') this.composer.write(' ')
    else if (name === 'line-break') this.composer.endParagraph()
    else if (name === 'note-body') {
      this.#notes += 1
      this.composer.openNote(String(this.#notes))
    } else if (name === 'a') {
      const target = targetOf(attributes['xlink:href'] ?? '')
      this.#links.push(target !== null)
      if (target !== null) this.composer.openMark(target)
    }
  }

  close(name: string): void {
    if (this.#silent > 0) {
      if (silent.has(name)) this.#silent -= 1
      return
    }
    if (name === 'p' || name === 'h') this.#paragraphs -= 1
    if (blocks.has(name)) this.composer.endParagraph()
    if (name === 'list') this.#lists.end()
    if (name === 'p' || name === 'h' || name === 'list') this.#number = ''
    if (name === 'note-body') this.composer.closeNote()
    if (name === 'a' && this.#links.pop()) this.composer.closeMark()
  }

  text(text: string): void {
    if (this.#silent > 0 || this.#paragraphs === 0) return
    this.composer.write(this.#number === '' ? text : `${this.#number} ${text}`)
    this.#number = ''
  }
}
