import type { Registration } from '../../graph/register.ts'
import type { Message } from '../document.ts'
import { defaultReadLimits, type Source, SourceError } from '../read/decode.ts'
import { recordForm } from '../read/metadata/record-roots.ts'
import { type CsvRecord, CsvRecords, fieldsOf } from './csv.ts'
import type { ListForm, ReadRecord, Said } from './form.ts'
import { type Line, linesOf } from './lines.ts'
import { forms, separators } from './lists.ts'
import { readRecords } from './records.ts'
import { unpacked } from './unpack.ts'

/** What was met in a list. */
export interface ListReport {
  /** "list of ids", "list of dossiers", "list of papers", "metadata records". */
  readonly form: string
  /** Records that were read. */
  readonly read: number
  /** Records that say themselves that they are of no use: dossiers that were removed. */
  readonly leftOut: number
  /** Lines that cannot be read. */
  readonly bad: number
  /** The first of the bad lines, each with its line. */
  readonly messages: readonly Message[]
}

/** Among so many lines one must tell the form; those before it are bad. */
const linesToTell = 20
/** The most messages a list gets. */
const mostMessages = 20
/** Registrations handed on at once: one transaction. */
const atOnce = 5_000

/**
 * Reads a list of official ids, dossiers or papers, or metadata records, plain, gzip or xz, by what it holds; hands on what it says, some thousand
 * registrations at once. A bad line is counted and told, the rest goes on. Throws SourceError when it is no such list.
 */
export async function readList(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  take: (told: readonly Registration[]) => Promise<void>,
): Promise<ListReport> {
  const bytes = unpacked(name, chunks)
  const first = await bytes.next()
  const whole = rejoined(first, bytes)
  const records = first.done === true ? null : recordForm(first.value)
  if (records !== null) return readAll({ name, bytes: await gathered(name, whole) }, records, take)
  const reader = new ListReader(name)
  for await (const lines of linesOf(name, whole)) {
    for (const line of lines) reader.line(line)
    while (reader.told.length >= atOnce) await take(reader.told.splice(0, atOnce))
  }
  const report = reader.end()
  if (reader.told.length > 0) await take(reader.told)
  return report
}

async function readAll(
  source: Source,
  form: 'xml' | 'json',
  take: (told: readonly Registration[]) => Promise<void>,
): Promise<ListReport> {
  const { told, ...counts } = readRecords(source, form)
  for (let at = 0; at < told.length; at += atOnce) await take(told.slice(at, at + atOnce))
  return { form: 'metadata records', leftOut: 0, ...counts }
}

async function* rejoined(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.done !== true) yield first.value
  yield* rest
}

/** The bytes of a file of records, which is read whole. Throws SourceError `read/too-large` when there are too many. */
async function gathered(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const { maxBytes } = defaultReadLimits
  const all: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes)
      throw new SourceError(
        'read/too-large',
        `${name}: records of more than ${maxBytes} bytes are not read at once; give them in several files.`,
      )
    all.push(chunk)
  }
  return Buffer.concat(all)
}

interface Begun {
  readonly form: ListForm
  readonly read: ReadRecord
  readonly records: CsvRecords
}

class ListReader {
  readonly told: Registration[] = []
  readonly #name: string
  readonly #messages: Message[] = []
  #begun: Begun | null = null
  #read = 0
  #leftOut = 0
  #bad = 0

  constructor(name: string) {
    this.#name = name
  }

  line(line: Line): void {
    if (this.#begun !== null) for (const record of this.#begun.records.next(line)) this.#record(record)
    else if (line.text.trim() !== '') this.#begin(line)
  }

  end(): ListReport {
    if (this.#begun === null) throw this.#noList()
    for (const record of this.#begun.records.end()) this.#record(record)
    const [form, read, leftOut, bad] = [this.#begun.form.name, this.#read, this.#leftOut, this.#bad]
    return { form, read, leftOut, bad, messages: this.#messages }
  }

  #begin(line: Line): void {
    for (const separator of separators) {
      const fields = fieldsOf(line.text, separator)
      for (const form of fields === null ? [] : forms) {
        const begun = form.begin(fields ?? [])
        if (begun === null) continue
        this.#begun = { form, read: begun.read, records: new CsvRecords(separator) }
        if (!begun.heads) this.#record({ fields, line: line.number })
        return
      }
    }
    this.#fault(line.number, `"${line.text.slice(0, 60)}" is no official id, and no heading of a table`)
    if (this.#bad >= linesToTell) throw this.#noList()
  }

  #record({ fields, line }: CsvRecord): void {
    if (fields?.length === 1 && fields[0]?.trim() === '') return
    const unmatched: Said = { fault: 'its quotation marks do not match' }
    const said = fields === null ? unmatched : (this.#begun?.read(fields) ?? 'left out')
    if (said === 'left out') this.#leftOut += 1
    else if ('fault' in said) this.#fault(line, said.fault)
    else {
      this.#read += 1
      this.told.push(...said)
    }
  }

  #fault(line: number, what: string): void {
    this.#bad += 1
    if (this.#messages.length === mostMessages) return
    const text = `${this.#name}, line ${line}: ${what}; the line is left out.`
    this.#messages.push({ level: 'warning', rule: 'register/bad-line', text, line })
  }

  #noList(): SourceError {
    return new SourceError(
      'register/no-list',
      `${this.#name}: this is no list that is known; give official ids, one a line (kst-35830-V-8), or a table with the columns Nummer and Titel (dossiers) or identifier and title (papers), or metadata records.`,
    )
  }
}
