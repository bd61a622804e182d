import type { Registration } from '../../graph/register.ts'
import { SourceError } from '../read/decode.ts'
import { RecordsReader } from '../read/metadata/xml-records.ts'
import { parseXml } from '../read/xml/parse.ts'
import { registrationsOf, unlisted } from '../register/records.ts'
import type { Wrong } from './door.ts'
import { type Form, forms } from './whole.ts'

/** What the search service tells of one paper. */
export interface SruRecord {
  readonly id: string
  /** Where it is to be got, for each form that it has. */
  readonly items: Readonly<Partial<Record<Form, string>>>
  /** What else it says of the paper, for the register. */
  readonly told: readonly Registration[]
}

/** A page of an answer of the search service. */
export interface SruPage {
  /** How many papers the question has in all. */
  readonly total: number
  readonly records: readonly SruRecord[]
  /** Why the service did not take the question; null when it did. */
  readonly diagnostic: string | null
}

/** Where a question is put, from the record with a number, from 1. Source: OASIS searchRetrieve, SRU 2.0. */
export function sruAddress(service: string, cql: string, from: number, most: number): string {
  const url = new URL(service)
  url.searchParams.set('operation', 'searchRetrieve')
  url.searchParams.set('version', '2.0')
  url.searchParams.set('query', cql)
  url.searchParams.set('startRecord', String(from))
  url.searchParams.set('maximumRecords', String(most))
  return url.href
}

/**
 * Reads a page. Names of elements: the schema of the search service (`searchRetrieveResponse`, `gzd`, OWMS).
 * @throws {SourceError} when it is no answer of a search service.
 */
export function readSru(address: string, bytes: Uint8Array): SruPage {
  const reading = new SruReading()
  parseXml({ name: address, bytes }, reading)
  const { total, records, diagnostics } = reading
  if (total === null && diagnostics.length === 0)
    throw new SourceError('fetch/unfit', `${address}: this is no answer of a search service`)
  return { total: total ?? 0, records, diagnostic: diagnostics.length === 0 ? null : diagnostics.join(': ') }
}

/** What is wrong with an answer, for it to be a page. */
export function wrongInSru(address: string, bytes: Uint8Array): Wrong | null {
  try {
    readSru(address, bytes)
    return null
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    if (error.rule === 'fetch/unfit') return { what: 'this is no answer of a search service', passing: false }
    return { what: 'its XML is damaged or cut off', passing: true }
  }
}

class SruReading {
  readonly #facts = new RecordsReader()
  total: number | null = null
  readonly records: SruRecord[] = []
  readonly diagnostics: string[] = []
  #id: string | null = null
  #items: Partial<Record<Form, string>> = {}
  #manifestation = ''
  #text = ''

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text = ''
    this.#facts.open(name, attributes)
    if (name === 'itemUrl') this.#manifestation = attributes.manifestation ?? ''
    if (name !== 'record') return
    this.#id = null
    this.#items = {}
  }

  text(text: string): void {
    this.#text += text
    this.#facts.text(text)
  }

  close(name: string): void {
    const text = this.#text.trim()
    this.#text = ''
    this.#facts.close(name)
    if (name === 'numberOfRecords' && /^\d{1,12}$/.test(text)) this.total = Number(text)
    else if (name === 'identifier') this.#id ??= text
    else if (name === 'itemUrl') this.#takeItem(text)
    else if ((name === 'message' || name === 'details') && text !== '') this.diagnostics.push(text)
    else if (name === 'record' && this.#id !== null) this.#takeRecord(this.#id)
  }

  #takeRecord(id: string): void {
    const facts = this.#facts.found.at(-1)
    const told = facts === undefined ? [] : unlisted(registrationsOf(facts))
    this.records.push({ id, items: this.#items, told })
  }

  #takeItem(address: string): void {
    const form = forms.find((form) => form === this.#manifestation)
    if (form !== undefined) this.#items[form] ??= address
  }
}
