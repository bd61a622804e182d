import type { Registration } from '../../graph/register.ts'
import { SourceError } from '../read/decode.ts'
import { FetchFault, sentence } from './fault.ts'
import type { Library } from './library.ts'
import {
  openDataAddress,
  openDataFilter,
  readOpenData,
  resourceAddress,
  wrongInOpenData,
} from './open-data.ts'
import { asNote, type Place, placeIn, placesOf, wrongAt } from './places.ts'
import { askForPaper } from './questions.ts'
import { originOf, type Services } from './services.ts'
import { readSru, type SruRecord, sruAddress, wrongInSru } from './sru.ts'

/** A paper as it was fetched. */
export interface FetchedPaper {
  readonly bytes: Uint8Array
  /** What the services say of it, for the register. */
  readonly told: readonly Registration[]
}

/** Fetches one paper by its id. */
export class PaperFetch {
  readonly #id: string
  readonly #library: Library
  readonly #services: Services
  readonly #faults: FetchFault[] = []
  #said: readonly Registration[] | null = null

  constructor(id: string, library: Library, services: Services) {
    this.#id = id
    this.#library = library
    this.#services = services
  }

  /**
   * The paper: from where it came the last time, else as the search service says, else from the Tweede Kamer's open data.
   * `record` is what the search service said of it already.
   * @throws {SourceError} when nobody gives it, with what each of them said.
   */
  async paper(record: SruRecord | null): Promise<FetchedPaper> {
    const before = placeIn(await this.#library.noted(this.#id))
    const bytes =
      (before === null ? null : await this.#take(before)) ??
      (await this.#published(record)) ??
      (await this.#fromOpenData())
    if (bytes === null) throw this.#notFetched()
    return { bytes, told: await this.#told(record) }
  }

  /** What the services say of the paper: now, or as it was noted when they were last asked. */
  async #told(record: SruRecord | null): Promise<readonly Registration[]> {
    const now = record?.told ?? this.#said
    const name = `told/1 ${this.#id}`
    if (now === null) return JSON.parse((await this.#library.noted(name)) ?? '[]')
    await this.#library.note(name, JSON.stringify(now))
    return now
  }

  /** As published. Null where it is not, or where none of its forms can be got. */
  async #published(told: SruRecord | null): Promise<Uint8Array | null> {
    const record = told ?? (await this.#try(() => this.#lookUp())) ?? null
    if (record === 'none') return null
    this.#said = record?.told ?? null
    const places = placesOf(this.#id, record, this.#services)
    if (places.length === 0)
      this.#faults.push(
        new FetchFault(
          'fetch/no-form',
          this.#services.repository,
          'it lists neither XML nor HTML nor PDF of the paper',
          'see in what form a browser shows it',
        ),
      )
    for (const place of places) {
      const bytes = await this.#take(place)
      if (bytes !== null) return bytes
    }
    return null
  }

  /** What the search service says of the paper; "none" where it says that there is none. */
  async #lookUp(): Promise<SruRecord | 'none'> {
    const address = sruAddress(this.#services.repository, askForPaper(this.#id), 1, 10)
    const { bytes } = await this.#library.get(address, 'now', (bytes) => wrongInSru(address, bytes))
    const { records, diagnostic } = readSru(address, bytes)
    if (diagnostic !== null)
      throw new FetchFault(
        'fetch/query',
        address,
        `the search service refuses: ${diagnostic}`,
        'try again later',
      )
    return records.find(({ id }) => id === this.#id) ?? 'none'
  }

  async #fromOpenData(): Promise<Uint8Array | null> {
    const filter = openDataFilter(this.#id)
    if (filter === null) return null
    const service = this.#services.tweedeKamer
    const place = await this.#try(() => this.#inOpenData(service, filter))
    return place === null ? null : this.#take(place)
  }

  async #inOpenData(service: string, filter: string): Promise<Place | null> {
    const address = openDataAddress(service, filter)
    const { bytes } = await this.#library.get(address, 'now', wrongInOpenData)
    const found = readOpenData(bytes)
    if ('what' in found || found[0] === undefined) return null
    this.#said = found[0].told
    if (found.length === 1) return { address: resourceAddress(service, found[0].guid), form: null }
    const numbers = found.map(({ number }) => number).join(', ')
    throw new FetchFault(
      'fetch/several',
      address,
      `${numbers} have this number`,
      `give the one that is meant, such as ${found[0].number}`,
    )
  }

  /** What a place gives, if it is whole; remembers why not. */
  async #take(place: Place): Promise<Uint8Array | null> {
    const service = originOf(place.address)
    if (this.#faults.some((fault) => fault.isOfService && originOf(fault.address) === service)) return null
    return this.#try(async () => {
      const wrong = (bytes: Uint8Array) => wrongAt(place, this.#id, bytes)
      const { bytes, asked } = await this.#library.get(place.address, 'lately', wrong)
      if (asked) await this.#library.note(this.#id, asNote(place))
      return bytes
    })
  }

  async #try<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error
      if (error.rule === 'fetch/cache') throw new SourceError(error.rule, `${this.#id}: ${error.message}.`)
      this.#faults.push(error)
      return null
    }
  }

  #notFetched(): SourceError {
    const [first] = this.#faults
    if (first === undefined) return this.#unknown()
    const offline = this.#faults.every(({ rule }) => rule === 'fetch/offline')
    const said = offline ? `${first.what}; ${first.remedy}` : sentence(this.#faults)
    return new SourceError(first.rule, `${this.#id}: ${said}.`)
  }

  #unknown(): SourceError {
    const { repository, tweedeKamer } = this.#services
    const asked =
      openDataFilter(this.#id) === null
        ? `${repository} does not have`
        : `neither ${repository} nor ${tweedeKamer} has`
    return new SourceError(
      'fetch/unknown',
      `${this.#id}: ${asked} a paper of this number; check it, or wait until it is published.`,
    )
  }
}
