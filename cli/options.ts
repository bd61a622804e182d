import { InvalidArgumentError, Option } from 'commander'
import { defaultReadLimits } from '../ingest/read/decode.ts'
import { UsageError } from './outcome.ts'

/** The store when none is given: a SQLite file in the working folder. */
export const defaultStore = '.kamergraaf/graph.sqlite'

/** What may be given as a paper, for the help texts. */
export const papers =
  'papers: text dumps, official XML, web pages of the official site or others, reports of debates'

export const storeOption = (): Option =>
  new Option(
    '--store <store>',
    'path of a SQLite file, or a bolt://, neo4j:// or neo4j+s:// address (user, password and database from NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)',
  )
    .env('KAMERGRAAF_STORE')
    .default(defaultStore)

export const idOption = (): Option =>
  new Option(
    '--id <id>',
    "the paper's official id (kst-35830-V-8), where the paper does not say; for a single source",
  )

export const maxBytesOption = (): Option =>
  new Option('--max-bytes <bytes>', 'largest source that is read')
    .argParser(wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .default(defaultReadLimits.maxBytes)

export const maxDepthOption = (): Option =>
  new Option('--max-depth <levels>', 'deepest nesting of elements that is read in XML and HTML')
    .argParser(wholeNumber(1, 100_000))
    .default(defaultReadLimits.maxDepth)

export const portOption = (fallback: number): Option =>
  new Option('--port <port>', 'port to listen on; 0 takes a free one')
    .argParser(wholeNumber(0, 65_535))
    .default(fallback)

export const hostOption = (fallback: string): Option =>
  new Option('--host <host>', 'address to listen on; 0.0.0.0 lets other machines in').default(fallback)

/** Parses a whole number within bounds. */
function wholeNumber(low: number, high: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < low || number > high)
      throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`)
    return number
  }
}

const idForm = /^[A-Za-z][A-Za-z0-9:.-]{1,80}$/

/** @throws {UsageError} when an id is given for several sources, or is none. */
export function checkId(id: string | undefined, sources: readonly string[]): void {
  if (id === undefined) return
  if (sources.length !== 1)
    throw new UsageError(
      `--id names one paper, but ${sources.length} sources are given; give them one by one.`,
    )
  if (!idForm.test(id))
    throw new UsageError(`--id ${id} is no id; give one like kst-35830-V-8 or ah-tk-20242025-546.`)
}
