import type { ReadLimits, Source } from '../decode.ts'
import { type Attributes, parseXml, type XmlHandler } from '../xml/parse.ts'
import { Facts } from './facts.ts'

/** Elements that are a record each. */
const records: ReadonlySet<string> = new Set(['metadata_gegevens', 'owms-metadata', 'record'])

/**
 * The records of an XML source: a fact is an element without elements in it, or a `metadata` with name and content.
 * @throws {SourceError} when it is no well-formed XML.
 */
export function xmlRecords(source: Source, limits?: ReadLimits): readonly Facts[] {
  const reader = new RecordsReader()
  parseXml(source, reader, limits)
  return reader.found
}

/** Gathers the records of an XML source as it is parsed; the last of `found` is the one in hand. */
export class RecordsReader implements XmlHandler {
  readonly found: Facts[] = []
  #text = ''
  #leaf = false

  open(name: string, { name: fact, content }: Attributes): void {
    if (records.has(name)) this.found.push(new Facts())
    if (name === 'metadata' && fact !== undefined) this.found.at(-1)?.add(fact, content ?? '')
    this.#text = ''
    this.#leaf = true
  }

  close(name: string): void {
    if (this.#leaf) this.found.at(-1)?.add(name, this.#text)
    this.#leaf = false
  }

  text(text: string): void {
    if (this.#leaf) this.#text += text
  }
}
