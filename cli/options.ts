import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaultWorkers } from '../ingest/run/default-workers.ts'
import type { Shard } from '../ingest/run/shard.ts'
import { defaultSourceLimits, type SourceLimits } from '../ingest/sources/limits.ts'
import type { Asked } from '../ingest/sources/walk.ts'
import { readHostName } from '../server/hosts.ts'
import { readOrigin } from '../server/origins.ts'
import { wholeNumber } from './numbers.ts'
import { UsageError } from './outcome.ts'

/** The store when none is given: a SQLite file in the working folder. */
const defaultStore = '.kamergraaf/graph.sqlite'

/** What may be given as a paper, for the help texts. */
export const papers =
  'papers, and folders and archives of papers: text dumps, PDF with a text layer, ODT, DOCX, official XML, web pages of the official site or others, reports of debates'

/** `--store`: where the graph is kept. */
export const storeOption = (): Option =>
  new Option(
    '--store <store>',
    'path of a SQLite file, or a bolt://, neo4j:// or neo4j+s:// address (user, password and database from NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)',
  )
    .env('KAMERGRAAF_STORE')
    .default(defaultStore)

/** `--id`: of a paper that does not say its own. */
export const idOption = (): Option =>
  new Option(
    '--id <id>',
    "the paper's official id (kst-35830-V-8), where the paper does not say; for a single source",
  )

const limitOptions: readonly (readonly [keyof SourceLimits, string, string, number])[] = [
  ['maxBytes', '--max-bytes <bytes>', 'largest source that is read, unpacked', Number.MAX_SAFE_INTEGER],
  ['maxDepth', '--max-depth <levels>', 'deepest nesting of elements that is read in XML and HTML', 100_000],
  ['maxPages', '--max-pages <pages>', 'most pages of a PDF', 1_000_000],
  [
    'maxSeconds',
    '--max-seconds <seconds>',
    'longest time that one source may take (other than a PDF: only with --workers)',
    86_400,
  ],
  [
    'maxUnpacked',
    '--max-unpacked <bytes>',
    'most that a PDF, ODT or DOCX may unpack to in memory',
    Number.MAX_SAFE_INTEGER,
  ],
  [
    'maxArchiveBytes',
    '--max-archive-bytes <bytes>',
    'most that one archive may unpack to',
    Number.MAX_SAFE_INTEGER,
  ],
  [
    'maxRatio',
    '--max-ratio <times>',
    'how many times larger than packed a source of over 1 MB may be',
    100_000,
  ],
  ['maxEntries', '--max-entries <files>', 'most files in one archive', 1_000_000_000],
  ['maxArchives', '--max-archives <levels>', 'how deep archives may lie in archives', 16],
]

/** Adds a flag for each limit of finding and reading sources. */
export function withLimits(command: Command): Command {
  for (const [name, flag, what, highest] of limitOptions)
    command.addOption(
      new Option(flag, what).argParser(wholeNumber(1, highest)).default(defaultSourceLimits[name]),
    )
  return command
}

/** The limits among the options of a command. */
export function limitsOf(options: SourceLimits): SourceLimits {
  const { maxBytes, maxDepth, maxPages, maxSeconds, maxUnpacked } = options
  const { maxArchiveBytes, maxRatio, maxEntries, maxArchives } = options
  const reading = { maxBytes, maxDepth, maxPages, maxSeconds, maxUnpacked }
  return { ...reading, maxArchiveBytes, maxRatio, maxEntries, maxArchives }
}

/** `--from`: a file that lists sources. */
export const fromOption = (): Option =>
  new Option(
    '--from <file>',
    'read the papers at the paths in this file too, one a line, or with the official ids in it; - is standard input',
  )

/** `--workers`: of a command that reads many sources. */
export const workersOption = (): Option =>
  new Option(
    '--workers <n>',
    'threads that read and analyse besides the one that writes; 0: none, one thread does it all',
  )
    .argParser(wholeNumber(0, 256))
    .default(defaultWorkers)

/** `--force`: of a command that passes over what it has read. */
export const forceOption = (): Option =>
  new Option('--force', 'read again what the store has already, from the same bytes and by the same version')

/** `--shard`: the share of one process among several. Throws for one that is none. */
export const shardOption = (): Option =>
  new Option(
    '--shard <part/of>',
    'take one share of the sources: 2/4 is the second of four; give every process the same sources, spelt the same',
  ).argParser((value): Shard => {
    const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []
    const shard = { part: Number(part), of: Number(of) }
    if (shard.part >= 1 && shard.part <= shard.of) return shard
    throw new InvalidArgumentError('Give a share and the number of shares, such as 2/4.')
  })

/** What sources may be, for the help of a command. */
export const sourcesHelp = `
A source is a file, a folder (all in it and below it; hidden files, a README, a licence, GraphQL and databases aside), a
pattern ("papers/**/*.xml"), or - for standard input. What a file is, is told by what it holds. A zip or gzip is read with
all that is in it, under names like archive.zip/inner/paper.xml.
`

/** `--port`, of the server. */
export const portOption = (fallback: number): Option =>
  new Option('--port <port>', 'port to listen on; 0 takes a free one')
    .argParser(wholeNumber(0, 65_535))
    .default(fallback)

/** `--host`, of the server. */
export const hostOption = (fallback: string): Option =>
  new Option('--host <host>', 'address to listen on; 0.0.0.0 lets other machines in').default(fallback)

/** `--allow-origin`, as `readOrigin` reads it; several add up. */
export const originOption = (): Option =>
  new Option(
    '--allow-origin <origin>',
    'let pages of this site ask the API from a browser: https://example.org, or * for all sites; may be given several times',
  )
    .argParser((value: string, before: readonly string[]): readonly string[] => {
      const origin = readOrigin(value)
      if (origin === null)
        throw new InvalidArgumentError('Give scheme, host and port alone, such as https://example.org, or *.')
      return [...before, origin]
    })
    .default([], 'none but our own')

/** `--allow-host`, as `readHostName` reads it; several add up. */
export const hostNameOption = (): Option =>
  new Option(
    '--allow-host <name>',
    'answer to this name too, which leads to this server: kamergraaf.example.org, or * for all names; may be given several times',
  )
    .argParser((value: string, before: readonly string[]): readonly string[] => {
      const name = readHostName(value)
      if (name === null)
        throw new InvalidArgumentError('Give a name alone, such as kamergraaf.example.org, or *.')
      return [...before, name]
    })
    .default([], 'none but localhost; with a --host that others reach: all')

const idForm = /^[A-Za-z][A-Za-z0-9:.-]{1,80}$/

/** @throws {UsageError} when nothing is asked, or an id is given for several sources, or is none. */
export function checkAsked({ sources, from, searches = [] }: Asked, id: string | undefined): void {
  if (sources.length === 0 && from === null && searches.length === 0)
    throw new UsageError(
      'Give a source: a file, a folder, a pattern, an official id, or - for standard input; or --from FILE, --dossier or --query.',
    )
  if (id === undefined) return
  if (sources.length !== 1 || from !== null || searches.length > 0) {
    const many = searches.length > 0 ? 'a search is' : `${sources.length} sources are`
    throw new UsageError(
      `--id names one paper, but ${from === null ? many : 'a list of sources is'} given; give them one by one.`,
    )
  }
  if (!idForm.test(id))
    throw new UsageError(`--id ${id} is no id; give one like kst-35830-V-8 or ah-tk-20242025-546.`)
}
