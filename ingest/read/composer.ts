import type { Document, Footnote, Mark, Paragraph, Part, Span, Zaak } from '../document.ts'
import { Flow, type Opened } from './flow.ts'

/** A part as a source marks it, before it has its place. */
export type PartDraft = Pick<Part, 'id' | 'kind' | 'number' | 'title' | 'askedBy'>

/** What a composed source gives a document. */
export type Composed = Pick<Document, 'text' | 'paragraphs' | 'footnotes' | 'marks' | 'zaken'> & {
  readonly parts: readonly Part[]
}

/** A note, whose number and marker may be learnt after its words. */
export interface NoteDraft {
  number: string
  /** Where its marker stands in the body; −1 when none was found. */
  at: number
}

/** What an item of the agenda is about. */
export type ZaakDraft = Omit<Zaak, keyof Span>

interface Note {
  readonly draft: NoteDraft
  readonly flow: Flow
}

interface Draft<Value> {
  readonly value: Value
  readonly opened: Opened
  /** The note it stands in; −1 in the body. */
  readonly note: number
}

/**
 * Composes the text of a source that says itself what its pieces are: a paragraph for each block, notes lifted out of the
 * sentence and put behind the body, official marks and parts with their places.
 */
export class Composer {
  readonly #body = new Flow()
  readonly #notes: Note[] = []
  readonly #marks: Draft<string>[] = []
  readonly #parts: (Draft<PartDraft> & { readonly parent: string | null })[] = []
  readonly #openMarks: Draft<string>[] = []
  readonly #openParts: Draft<PartDraft>[] = []
  readonly #zaken: Draft<ZaakDraft>[] = []
  #note = -1

  /** Appends words to the paragraph in hand, of the note that is open or of the body. */
  write(text: string): void {
    this.#flow.write(text)
  }

  /** Ends the paragraph in hand; in a note, which is one paragraph, it is a space. */
  endParagraph(): void {
    if (this.#note < 0) this.#body.close()
    else this.#flow.write(' ')
  }

  /** Length of the body so far: where a marker would stand that is met now. */
  get length(): number {
    return this.#body.length
  }

  /** A note's words follow, until `closeNote`; its marker stands here unless the draft is told otherwise. */
  openNote(number: string): NoteDraft {
    const draft = { number, at: this.#body.length }
    this.#notes.push({ draft, flow: new Flow() })
    this.#note = this.#notes.length - 1
    return draft
  }

  closeNote(): void {
    this.#note = -1
  }

  /** What follows, until `closeMark`, is officially marked as naming a target. */
  openMark(target: string): void {
    const draft = { value: target, opened: this.#flow.begin(), note: this.#note }
    this.#openMarks.push(draft)
    this.#marks.push(draft)
  }

  closeMark(): void {
    const draft = this.#openMarks.pop()
    if (draft !== undefined) this.#flowOf(draft.note).end(draft.opened)
  }

  /** What follows in the body, until `closePart`, is a part. */
  openPart(part: PartDraft): void {
    const parent = this.#openParts.at(-1)?.value.id ?? null
    const draft = { value: part, opened: this.#body.begin(), note: -1, parent }
    this.#openParts.push(draft)
    this.#parts.push(draft)
  }

  closePart(): void {
    const draft = this.#openParts.pop()
    if (draft !== undefined) this.#body.end(draft.opened)
  }

  /** The innermost item of the agenda that is open is about this; without one it is nowhere. */
  addZaak(value: ZaakDraft): void {
    const item = this.#openParts.findLast((part) => part.value.kind === 'agenda-item')
    if (item !== undefined) this.#zaken.push({ value, opened: item.opened, note: -1 })
  }

  /** The text and everything that has a place in it. */
  finish(): Composed {
    this.#body.close()
    const pieces = [this.#body.text]
    let length = this.#body.length
    const footnotes: Footnote[] = []
    const starts: number[] = []
    for (const { draft, flow } of this.#notes) {
      flow.close()
      const start = flow.length === 0 || length === 0 ? length : length + 2
      starts.push(start)
      if (flow.length === 0) continue
      pieces.push(start > length ? '\n\n' : '', flow.text)
      length = start + flow.length
      const { number, at } = draft
      footnotes.push({ number, start, end: length, marker: at < 0 ? null : { start: at, end: at } })
    }
    return {
      text: pieces.join(''),
      paragraphs: [...this.#body.paragraphs, ...footnotes].map(asParagraph),
      footnotes,
      marks: this.#marks.flatMap(({ value, opened, note }): readonly Mark[] => {
        const shift = note < 0 ? 0 : (starts[note] ?? 0)
        const { start, end } = opened
        return start < 0 || end <= start ? [] : [{ start: start + shift, end: end + shift, target: value }]
      }),
      zaken: this.#zaken.flatMap(({ value, opened: { start, end } }): readonly Zaak[] =>
        start < 0 || end <= start ? [] : [{ ...value, start, end }],
      ),
      parts: this.#parts.flatMap(({ value, opened: { start, end }, parent }): readonly Part[] => {
        const numbers = value.number === null ? [] : [value.number]
        return start < 0 || end <= start ? [] : [{ ...value, numbers, start, end, parent }]
      }),
    }
  }

  get #flow(): Flow {
    return this.#flowOf(this.#note)
  }

  #flowOf(note: number): Flow {
    return this.#notes[note]?.flow ?? this.#body
  }
}

/** A block of a structured source has no lines: its width is its length. */
const asParagraph = ({ start, end }: Span): Paragraph => ({ start, end, width: end - start, lines: 1 })
