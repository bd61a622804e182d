import type { Composer, ZaakDraft } from '../composer.ts'

/** `99740-XVI`, `21501-02`, `99800 VII`, `99140`, `99203-(R1987)`: digits of the dossier, its toevoeging, the number of a Rijkswet. */
const dossiernummer = /^(\d{5})(?:[- ]?(?!R\d)([A-Z]{1,6}|\d{2}))?(?:[- ]?\(?R\d{3,4}\)?)?$/
const stuknummer = /^(?:\d{1,4}|[A-Z]{1,3})$/

/**
 * The `zaak` of a report of a debate: a paper that an item of its agenda is about, by dossiernummer and stuknummer. One that names no
 * dossier (a letter that has only its number in the Tweede Kamer's own books) says nothing here.
 */
export class ZaakReader {
  readonly #composer: Composer
  #dossier = ''
  #stuk = ''

  constructor(composer: Composer) {
    this.#composer = composer
  }

  /** An element ended, with these words in it. */
  close(name: string, parent: string | undefined, said: string): void {
    if (name === 'zaak') this.#end()
    if (parent !== 'zaak') return
    if (name === 'dossiernummer') this.#dossier = said
    if (name === 'stuknummer') this.#stuk = said
  }

  #end(): void {
    const zaak = zaakOf(this.#dossier, this.#stuk)
    this.#dossier = ''
    this.#stuk = ''
    if (zaak !== null) this.#composer.addZaak(zaak)
  }
}

function zaakOf(printed: string, stuk: string): ZaakDraft | null {
  const [, dossier, toevoeging = null] = dossiernummer.exec(printed) ?? []
  if (dossier === undefined) return null
  return { dossier, toevoeging, ondernummer: stuknummer.test(stuk) ? stuk : null }
}
