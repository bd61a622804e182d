import type { Composer, PartDraft } from '../composer.ts'

type Draft = { -readonly [Field in keyof PartDraft]: PartDraft[Field] }

/** The parts of a source that are open, the innermost last; numbered by how many of their name came before. */
export class PartStack {
  readonly #composer: Composer
  readonly #open: Draft[] = []
  readonly #counts = new Map<string, number>()
  readonly #ended = new Set<string>()

  constructor(composer: Composer) {
    this.#composer = composer
  }

  /** Whether there has been a part of a name yet. */
  has(name: string): boolean {
    return this.#counts.has(name)
  }

  /** A part begins: `spreekbeurt` → `spreekbeurt-3`, or with the number that is printed. */
  begin(name: string, kind: PartDraft['kind'], printed: string | null = null): void {
    const count = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, count)
    const number = printed ?? String(count)
    const draft: Draft = { id: `${name}-${number}`, kind, number, title: null, askedBy: null }
    this.#open.push(draft)
    this.#composer.openPart(draft)
  }

  /** Gives the innermost part, if it is of that kind, the number that is printed behind it. */
  number(kind: PartDraft['kind'], name: string, printed: string): void {
    const part = this.#open.at(-1)
    if (part?.kind !== kind) return
    part.id = `${name}-${printed}`
    part.number = printed
  }

  /** The innermost part ends, if one is open. Of several with one number the second is called `s2.motie-3`. */
  end(): void {
    const part = this.#open.pop()
    if (part === undefined) return
    const id = part.id
    for (let time = 2; this.#ended.has(part.id); time += 1) part.id = `s${time}.${id}`
    this.#ended.add(part.id)
    this.#composer.closePart()
  }

  /** Names the innermost part, if it is of that kind and has no title yet: the first words that do so count. */
  name(kind: PartDraft['kind'], title: string): void {
    const part = this.#open.at(-1)
    if (part?.kind === kind && part.title === null) part.title = title
  }
}
