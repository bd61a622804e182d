import { isOfficialId } from '../../graph/ids.ts'
import { SourceError } from '../read/decode.ts'
import type { Finding, Found } from '../sources/found.ts'
import { Ahead } from './ahead.ts'
import { FetchFault } from './fault.ts'
import { Library } from './library.ts'
import { PaperFetch } from './paper.ts'
import { askForDossier, askForWords } from './questions.ts'
import type { FetchSettings } from './settings.ts'
import { readSru, type SruPage, type SruRecord, sruAddress, wrongInSru } from './sru.ts'

/** A question for papers: those of a dossier (`35830-V`), or what a query of the search service gives. */
export type Search =
  | { readonly kind: 'dossier'; readonly number: string }
  | { readonly kind: 'query'; readonly query: string }

/** Fetches papers from the official services, as sources like any other, named by their ids. */
export interface Fetcher {
  /** The paper with an id, or why it could not be fetched. */
  paper(id: string): Promise<Found>
  /** The papers with these ids, in order. */
  papers(ids: Iterable<string>): Finding
  /** The papers that a question gives, in the order of the service. */
  search(search: Search): Finding
}

/** Records on one page of an answer. */
const pageSize = 100

/** A fetcher; it asks nothing before it is used. */
export function openFetcher(settings: FetchSettings): Fetcher {
  const { services, fetchLimit } = settings
  const library = new Library(settings)
  const paper = async (id: string, record: SruRecord | null): Promise<Found> => {
    try {
      const { bytes, told } = await new PaperFetch(id, library, services).paper(record)
      return { name: id, source: { name: id, bytes, told, ...(isOfficialId(id) ? { id } : {}) } }
    } catch (error) {
      if (error instanceof SourceError) return { name: id, error }
      throw error
    }
  }
  const page = async (cql: string, from: number, most: number): Promise<SruPage> => {
    const address = sruAddress(services.repository, cql, from, most)
    const { bytes } = await library.get(address, 'now', (bytes) => wrongInSru(address, bytes))
    return readSru(address, bytes)
  }
  return {
    paper: (id) => paper(id, null),
    async *papers(ids) {
      const ahead = new Ahead<Found>()
      for (const id of ids) yield* ahead.add(() => paper(id, null))
      yield* ahead.rest()
    },
    async *search(search) {
      const name = search.kind === 'dossier' ? `--dossier ${search.number}` : `--query ${search.query}`
      const cql = search.kind === 'dossier' ? askForDossier(search.number) : askForWords(search.query)
      const ahead = new Ahead<Found>()
      try {
        for await (const record of recordsOf(
          services.repository,
          (from) => page(cql, from, pageSize),
          fetchLimit,
        ))
          yield* ahead.add(() => paper(record.id, record))
      } catch (error) {
        yield* ahead.rest()
        yield { name, error: asSourceError(name, error) }
      }
      yield* ahead.rest()
    },
  }
}

/**
 * All records of a question, page by page, each paper once.
 * @throws {FetchFault} when the service refuses, gives nothing, or gives less than it says; or when there are more than the limit.
 */
async function* recordsOf(
  service: string,
  page: (from: number) => Promise<SruPage>,
  limit: number,
): AsyncGenerator<SruRecord, void, undefined> {
  const given = new Set<string>()
  let from = 1
  for (;;) {
    const { total, records, diagnostic } = await page(from)
    if (diagnostic !== null)
      throw new FetchFault(
        'fetch/query',
        service,
        `the search service refuses: ${diagnostic}`,
        'give words, or CQL such as dt.type==Kamerstuk',
      )
    if (total === 0)
      throw new FetchFault('fetch/nothing', service, 'there are no such papers', 'check the question')
    for (const record of records) {
      if (given.has(record.id)) continue
      if (given.size >= limit)
        throw new FetchFault(
          'fetch/too-many',
          service,
          `there are ${total} papers, and the first ${limit} are read`,
          'raise --fetch-limit to read the rest',
        )
      given.add(record.id)
      yield record
    }
    from += records.length
    if (from > total) return
    if (records.length === 0)
      throw new FetchFault(
        'fetch/short',
        service,
        `it says that there are ${total} papers, and ends after ${from - 1}`,
        'try again later',
      )
  }
}

function asSourceError(name: string, error: unknown): SourceError {
  if (!(error instanceof FetchFault)) throw error
  return new SourceError(error.rule, `${name}: ${error.message}.`)
}
