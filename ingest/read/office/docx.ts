import { type Composed, Composer } from '../composer.ts'
import { targetOf } from '../html/links.ts'
import type { Attributes, XmlHandler } from '../xml/parse.ts'
import { DocxLists, DocxStyles, type InList } from './docx-lists.ts'
import type { ParseFile } from './unzipped.ts'

/** What is no text of the document: what was moved away, and the second of two ways to say a thing. */
const silent: ReadonlySet<string> = new Set(['moveFrom', 'Fallback'])

/** The texts of notes, by their ids in the file. */
type Notes = ReadonlyMap<string, string>

/** Composes the text of a DOCX from its `word/document.xml`. Source of the names: ECMA-376, part 1 (WordprocessingML). */
export function composeDocx(parse: ParseFile): Composed {
  const [footnotes, endnotes, links] = [new NoteReader(), new NoteReader(), new LinkReader()]
  parse('word/footnotes.xml', footnotes)
  parse('word/endnotes.xml', endnotes)
  parse('word/_rels/document.xml.rels', links)
  const [lists, styles] = [new DocxLists(), new DocxStyles()]
  parse('word/numbering.xml', lists)
  parse('word/styles.xml', styles)
  const reader = new Docx(
    footnotes.notes,
    endnotes.notes,
    links.targets,
    new ItemNumbers(lists, styles.lists),
  )
  parse('word/document.xml', reader)
  return reader.composer.finish()
}

/** What stands for itself within a run. */
const signs: Readonly<Record<string, string>> = { tab: ' ', cr: ' ', br: ' ', noBreakHyphen: '-', ptab: ' ' }

class Docx implements XmlHandler {
  readonly composer = new Composer()
  readonly #sources: Readonly<Record<string, Notes>>
  readonly #targets: ReadonlyMap<string, string>
  readonly #links: boolean[] = []
  readonly #items: ItemNumbers
  #silent = 0
  #words = 0
  #runs = 0
  #notes = 0

  constructor(footnotes: Notes, endnotes: Notes, targets: ReadonlyMap<string, string>, items: ItemNumbers) {
    this.#sources = { footnoteReference: footnotes, endnoteReference: endnotes }
    this.#targets = targets
    this.#items = items
  }

  open(name: string, attributes: Attributes): void {
    if (silent.has(name)) this.#silent += 1
    if (this.#silent > 0) return
    this.#items.open(name, attributes)
    if (name === 'p') this.composer.endParagraph()
    else if (name === 't') this.#words += 1
    else if (name === 'r') this.#runs += 1
    else if (name === 'hyperlink') this.#openLink(attributes['r:id'] ?? '')
    const sign = signs[name]
    if (sign !== undefined && this.#runs > 0) this.composer.write(sign)
    const note = this.#sources[name]?.get(attributes['w:id'] ?? '')
    if (note !== undefined) this.#note(note)
  }

  close(name: string): void {
    if (this.#silent > 0) {
      if (silent.has(name)) this.#silent -= 1
      return
    }
    this.#items.close(name)
    if (name === 'p') this.composer.endParagraph()
    else if (name === 't') this.#words -= 1
    else if (name === 'r') this.#runs -= 1
    else if (name === 'hyperlink' && this.#links.pop()) this.composer.closeMark()
  }

  text(text: string): void {
    if (this.#silent === 0 && this.#words > 0) this.composer.write(`${this.#items.take()}${text}`)
  }

  #openLink(id: string): void {
    const target = targetOf(this.#targets.get(id) ?? '')
    this.#links.push(target !== null)
    if (target !== null) this.composer.openMark(target)
  }

  #note(text: string): void {
    this.#notes += 1
    this.composer.openNote(String(this.#notes))
    this.composer.write(text)
    this.composer.closeNote()
  }
}

/** The numbers that lists give to paragraphs. */
class ItemNumbers {
  readonly #lists: DocxLists
  readonly #styles: ReadonlyMap<string, InList>
  #item: InList = noList
  /** The properties of a paragraph that is struck out, or was otherwise before, are told in those that it has. */
  #properties = 0
  #number = ''

  constructor(lists: DocxLists, styles: ReadonlyMap<string, InList>) {
    this.#lists = lists
    this.#styles = styles
  }

  open(name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? ''
    if (name === 'p') [this.#item, this.#number] = [noList, '']
    if (name === 'pPr') this.#properties += 1
    if (this.#properties !== 1) return
    if (name === 'pStyle') this.#item = this.#styles.get(value) ?? noList
    else if (name === 'numId') this.#item = { ...this.#item, list: value }
    else if (name === 'ilvl') this.#item = { ...this.#item, level: Number(value) }
  }

  close(name: string): void {
    if (name !== 'pPr') return
    this.#properties -= 1
    if (this.#properties === 0) this.#number = this.#lists.next(this.#item)
  }

  /** The number of the paragraph in hand, with a space, where it has not been written yet; a paragraph without words shows none. */
  take(): string {
    const number = this.#number
    this.#number = ''
    return number === '' ? '' : `${number} `
  }
}

const noList: InList = { list: null, level: null }

class NoteReader implements XmlHandler {
  readonly notes = new Map<string, string>()
  #id: string | null = null
  #text = ''
  #words = 0

  open(name: string, attributes: Attributes): void {
    if (name === 'footnote' || name === 'endnote') {
      this.#id =
        attributes['w:type'] === undefined || attributes['w:type'] === 'normal'
          ? (attributes['w:id'] ?? null)
          : null
      this.#text = ''
    } else if (name === 't') this.#words += 1
    else if (name === 'p' || name === 'tab' || name === 'br') this.#text += ' '
  }

  close(name: string): void {
    if (name === 't') this.#words -= 1
    else if ((name === 'footnote' || name === 'endnote') && this.#id !== null)
      this.notes.set(this.#id, this.#text)
  }

  text(text: string): void {
    if (this.#words > 0) this.#text += text
  }
}

class LinkReader implements XmlHandler {
  readonly targets = new Map<string, string>()

  open(name: string, { Id, Target, TargetMode }: Attributes): void {
    if (name === 'Relationship' && TargetMode === 'External' && Id !== undefined)
      this.targets.set(Id, Target ?? '')
  }
}
