interface List {
  next: number
  readonly letters: boolean
}

/** The numbers that a browser prints in front of the items of ordered lists. */
export class Numbering {
  readonly #lists: (List | null)[] = []

  /** A list begins; one that prints its numbers itself (`expliciet`) or is not ordered has none. */
  open(name: string, attributes: Readonly<Record<string, string>>, classes: ReadonlySet<string>): void {
    const ordered = name === 'ol' && !classes.has('expliciet')
    const start = Number(attributes.start ?? 1)
    const next = Number.isSafeInteger(start) && start >= 0 ? start : 1
    this.#lists.push(ordered ? { next, letters: attributes.type === 'a' } : null)
  }

  close(): void {
    this.#lists.pop()
  }

  /** What stands in front of the item that begins; null for an item without a number. */
  item(): string | null {
    const list = this.#lists.at(-1)
    if (list === null || list === undefined) return null
    const number = list.next
    list.next += 1
    if (!list.letters) return `${number}.`
    return number >= 1 && number <= 26 ? `${String.fromCharCode(96 + number)}.` : null
  }
}
