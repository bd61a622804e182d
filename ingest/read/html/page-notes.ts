import type { Composer, NoteDraft } from '../composer.ts'

interface Marker {
  readonly number: string
  readonly at: number
}

/** Words that may turn out to be the number of a note. */
interface Captured {
  /** How deep in the page the element is that holds them. */
  readonly depth: number
  /** The id that it leads to; null when it leads nowhere. */
  to: string | null
  /** Whether it is raised, or says that it is a marker. */
  sure: boolean
  text: string
}

const noteClasses = ['noot', 'voetnoot', 'footnote', 'endnote', 'eindnoot']
const markerClasses = ['nootnum', 'nootref', 'noot-ref', 'footnote-ref', 'footnoteref']
const numberForm = /^[[(]?\s*(\d{1,3}|\*{1,3})\s*[\])]?$/
const backLink = /^(?:\s|[↩↑^⏎]|\ufe0e)*$/

/** A unit or a power of ten, behind which a raised digit is no marker. */
const unit = /(?:^|[^\p{L}])(?:[mkcd]?m|10|CO|ha)$/u

/** The notes of a page: markers in the text, and the blocks, often far behind, that they lead to. */
export class PageNotes {
  readonly #markers = new Map<string, Marker>()
  readonly #unnamed: Marker[] = []
  #captured: Captured | null = null
  #note: { readonly depth: number; readonly draft: NoteDraft; begun: boolean } | null = null

  /** Whether what is read is a note's. */
  get open(): boolean {
    return this.#note !== null
  }

  /** An element begins. Returns whether it is a note: then no paragraph and no number belongs to it. */
  enter(
    composer: Composer,
    depth: number,
    name: string,
    attributes: Readonly<Record<string, string>>,
    classes: ReadonlySet<string>,
  ): boolean {
    const id = attributes.id ?? attributes.name
    if (this.#note === null && isNote(name, attributes, classes, this.#markers)) {
      composer.endParagraph()
      const draft = composer.openNote('')
      draft.at = -1
      this.#note = { depth, draft, begun: false }
      this.#learn(id)
      return true
    }
    this.#learn(id)
    const marks = markerClasses.some((mark) => classes.has(mark)) || attributes.role === 'doc-noteref'
    const [, to = null] = /#(.{1,200})$/.exec(attributes.href ?? '') ?? []
    if (this.#captured !== null) {
      this.#captured.sure ||= name === 'sup' || marks
      this.#captured.to ??= to
    } else if (marks || name === 'sup' || (name === 'a' && to !== null))
      this.#captured = { depth, to, sure: marks || name === 'sup', text: '' }
    return false
  }

  /** Takes words that may be a note's number; false when they are text. */
  hear(text: string): boolean {
    if (this.#captured === null) {
      if (this.#note !== null && /\S/.test(text)) this.#note.begun = true
      return false
    }
    this.#captured.text += text
    return true
  }

  /** An element ends. `before` is what stands in front on the line. Returns the words that were held and are text after all. */
  leave(composer: Composer, depth: number, before: string): string {
    const captured = this.#captured
    let held = ''
    if (captured !== null && captured.depth === depth) {
      this.#captured = null
      held = this.#isNumber(captured, before, composer.length) ? '' : captured.text
      if (this.#note !== null && backLink.test(held)) held = ''
    }
    if (this.#note?.depth === depth) {
      composer.closeNote()
      this.#close(this.#note.draft)
      this.#note = null
    }
    return held
  }

  /** Whether the words are a number: of the note in hand, or of one that will come. */
  #isNumber(captured: Captured, before: string, at: number): boolean {
    const number = numberForm.exec(captured.text.trim())?.[1]
    if (number === undefined) return false
    if (this.#note !== null) {
      if (this.#note.begun) return captured.to !== null && captured.sure
      this.#note.draft.number = number
      return true
    }
    if (!captured.sure || (captured.to === null && unit.test(before))) return false
    const marker = { number, at }
    if (captured.to !== null && !this.#markers.has(captured.to)) this.#markers.set(captured.to, marker)
    this.#unnamed.push(marker)
    return true
  }

  /** An id at the head of a note says which marker leads to it. */
  #learn(id: string | undefined): void {
    if (this.#note === null || this.#note.begun || id === undefined) return
    const marker = this.#markers.get(id)
    if (marker !== undefined) Object.assign(this.#note.draft, marker)
  }

  #close(draft: NoteDraft): void {
    if (draft.at < 0) draft.at = this.#unnamed.find(({ number }) => number === draft.number)?.at ?? -1
  }
}

function isNote(
  name: string,
  { id, role }: Readonly<Record<string, string>>,
  classes: ReadonlySet<string>,
  markers: ReadonlyMap<string, Marker>,
): boolean {
  if (!/^(?:div|li|p|aside|dd|section|td)$/.test(name)) return false
  if (role === 'doc-footnote' || role === 'doc-endnote') return true
  if (noteClasses.some((note) => classes.has(note))) return true
  return id !== undefined && markers.has(id)
}
