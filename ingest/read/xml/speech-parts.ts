import type { Composer, PartDraft } from '../composer.ts'

type Draft = { -readonly [Field in keyof PartDraft]: PartDraft[Field] }

/** The parts of a debate as its XML marks them: agenda items, who speaks, the motions that are moved. */
export class SpeechParts {
  readonly #composer: Composer
  readonly #counts = { agendapunt: 0, spreekbeurt: 0, motie: 0 }
  readonly #open: Draft[] = []
  #speaker: string | null = null
  #title: string | null = null

  constructor(composer: Composer) {
    this.#composer = composer
  }

  /** Whether anybody has spoken yet. */
  get found(): boolean {
    return this.#counts.spreekbeurt > 0
  }

  /** An element begins. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'agendapunt') this.#begin(name, 'agenda-item', null)
    else if (name === 'spreekbeurt') this.#begin(name, 'speech', null)
    else if (name === 'motie') this.#begin(name, 'motion', numberOf(attributes.id ?? ''))
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
    if (name === 'agendapunt' || name === 'spreekbeurt' || name === 'motie') this.#end()
    else if (name === 'spreker') this.#name('speech')
    else if (name === 'item-titel') this.#name('agenda-item')
  }

  #begin(
    name: 'agendapunt' | 'spreekbeurt' | 'motie',
    kind: PartDraft['kind'],
    printed: string | null,
  ): void {
    this.#counts[name] += 1
    const number = String(this.#counts[name])
    const draft: Draft = {
      id: `${name}-${printed ?? number}`,
      kind,
      number: printed ?? number,
      title: null,
      askedBy: null,
    }
    this.#open.push(draft)
    this.#composer.openPart(draft)
  }

  #end(): void {
    if (this.#open.pop() !== undefined) this.#composer.closePart()
  }

  /** The first words that name the part in hand are its title. */
  #name(kind: PartDraft['kind']): void {
    const said = (kind === 'speech' ? this.#speaker : this.#title) ?? ''
    this.#speaker = null
    this.#title = null
    const part = this.#open.at(-1)
    if (part?.kind === kind && part.title === null) part.title = oneLine(said)
  }
}

/** "De heer Golfslag (VVD):" without its colon. */
const oneLine = (said: string): string =>
  said
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ (?=[):])/g, '')
    .replace(/:\s*$/, '')
    .trim()

/** `M-99088-31` → `31`: a motion goes by its number within the dossier. */
const numberOf = (id: string): string | null => /-(\d{1,4})$/.exec(id)?.[1] ?? null
