import type { Composer, PartDraft } from '../composer.ts'
import type { Attributes } from './parse.ts'
import { PartStack } from './part-stack.ts'

/** The parts of a debate as its XML marks them: agenda items, who speaks, the motions that are moved. */
export class SpeechParts {
  readonly #parts: PartStack
  #speaker: string | null = null
  #title: string | null = null

  constructor(composer: Composer) {
    this.#parts = new PartStack(composer)
  }

  /** Whether anybody has spoken yet. */
  get found(): boolean {
    return this.#parts.has('spreekbeurt')
  }

  /** An element begins. */
  open(name: string, attributes: Attributes): void {
    if (name === 'agendapunt') this.#parts.begin(name, 'agenda-item')
    else if (name === 'spreekbeurt') this.#parts.begin(name, 'speech')
    else if (name === 'motie') this.#parts.begin(name, 'motion', numberOf(attributes.id ?? ''))
    else if (name === 'spreker') this.#speaker = ''
    else if (name === 'item-titel') this.#title = ''
  }

  /** Words of the element in hand. */
  hear(text: string): void {
    if (this.#speaker !== null) this.#speaker += text
    if (this.#title !== null) this.#title += text
  }

  /** An element ends. */
  close(name: string): void {
    if (name === 'agendapunt' || name === 'spreekbeurt' || name === 'motie') this.#parts.end()
    else if (name === 'spreker') this.#name('speech')
    else if (name === 'item-titel') this.#name('agenda-item')
  }

  /** What was heard of the speaker, or of the item, is the title of the part in hand. */
  #name(kind: PartDraft['kind']): void {
    const said = (kind === 'speech' ? this.#speaker : this.#title) ?? ''
    this.#speaker = null
    this.#title = null
    this.#parts.name(kind, asName(said))
  }
}

/** "De heer Golfslag (VVD):" without its colon. */
const asName = (said: string): string =>
  said
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ (?=[):])/g, '')
    .replace(/:\s*$/, '')
    .trim()

/** `M-99088-31` → `31`: a motion goes by its number within the dossier. */
const numberOf = (id: string): string | null => /-(\d{1,4})$/.exec(id)?.[1] ?? null
