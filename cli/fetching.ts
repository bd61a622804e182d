import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Fetcher, openFetcher, type Search } from '../ingest/fetch/fetcher.ts'
import { dossierNumber } from '../ingest/fetch/questions.ts'
import { officialServices } from '../ingest/fetch/services.ts'
import { defaultFetchSettings, type FetchSettings } from '../ingest/fetch/settings.ts'
import { numberWithin, wholeNumber } from './numbers.ts'

/** The options of a command that may fetch papers. */
export interface FetchOptions {
  readonly dossier: readonly string[]
  readonly query: readonly string[]
  readonly repository: string
  readonly site: string
  readonly tweedeKamer: string
  readonly cache: string
  readonly offline?: true
  readonly rate: number
  readonly timeout: number
  readonly retries: number
  readonly maxAge: number
  readonly fetchLimit: number
}

/** Adds the flags of following citations, for a command with a store. */
export const withFollowing = (command: Command): Command =>
  command
    .addOption(
      new Option('--follow <steps>', 'fetch what the papers cite too, and what those cite, so many steps')
        .argParser(wholeNumber(0, 100))
        .default(0),
    )
    .addOption(
      new Option('--follow-limit <papers>', 'most papers that --follow may fetch')
        .argParser(wholeNumber(1, 1_000_000))
        .default(100),
    )

/** Adds the flags of what is fetched, and how. */
export function withFetching(command: Command): Command {
  for (const option of [...questions(), ...addresses(), ...manners()]) command.addOption(option)
  return command
}

const questions = (): readonly Option[] => [
  new Option('--dossier <number>', 'fetch all papers of a dossier, such as 35830-V; may be given again')
    .argParser((said: string, before: readonly string[]) => {
      const number = dossierNumber(said)
      if (number === null) throw new InvalidArgumentError('Give a dossiernummer, such as 35830-V or 36600.')
      return [...before, number]
    })
    .default([], 'none'),
  new Option(
    '--query <query>',
    'fetch the papers that the official search service gives for a query, in its language (CQL) or in words; may be given again',
  )
    .argParser((query: string, before: readonly string[]) => [...before, query])
    .default([], 'none'),
  new Option('--fetch-limit <papers>', 'most papers that one --dossier or --query may give')
    .argParser(wholeNumber(1, 1_000_000))
    .default(defaultFetchSettings.fetchLimit),
]

const addresses = (): readonly Option[] => [
  address(
    '--repository <address>',
    'the official search service (SRU 2.0)',
    'KAMERGRAAF_REPOSITORY',
    'repository',
  ),
  address('--site <address>', 'the official site', 'KAMERGRAAF_SITE', 'site'),
  address(
    '--tweede-kamer <address>',
    'the open data of the Tweede Kamer (OData 4)',
    'KAMERGRAAF_TWEEDE_KAMER',
    'tweedeKamer',
  ),
]

const address = (
  flag: string,
  what: string,
  variable: string,
  service: keyof typeof officialServices,
): Option =>
  new Option(flag, what)
    .env(variable)
    .argParser((said: string) => {
      const protocol = URL.canParse(said) ? new URL(said).protocol : ''
      if (protocol !== 'http:' && protocol !== 'https:')
        throw new InvalidArgumentError('Give an address that begins with https:// or http://.')
      return said.replace(/\/+$/, '')
    })
    .default(officialServices[service])

const manners = (): readonly Option[] => [
  new Option('--cache <folder>', 'keep what is fetched in this folder')
    .env('KAMERGRAAF_CACHE')
    .default(defaultFetchSettings.cache),
  new Option('--offline', 'fetch nothing: take papers from the cache'),
  new Option('--rate <requests>', 'most requests a second')
    .argParser(numberWithin(0.01, 100))
    .default(defaultFetchSettings.rate),
  new Option('--timeout <seconds>', 'longest time without a sign of a service')
    .argParser(numberWithin(0.1, 3600))
    .default(defaultFetchSettings.timeout),
  new Option('--retries <times>', 'how often a request is tried again after a passing fault')
    .argParser(wholeNumber(0, 20))
    .default(defaultFetchSettings.retries),
  new Option(
    '--max-age <hours>',
    'for so long a paper in the cache is taken without asking whether it changed',
  )
    .argParser(numberWithin(0, 1_000_000))
    .default(defaultFetchSettings.maxAge),
]

/** The questions among the options of a command. */
export const searchesOf = ({ dossier, query }: FetchOptions): readonly Search[] => [
  ...dossier.map((number) => ({ kind: 'dossier', number }) as const),
  ...query.map((query) => ({ kind: 'query', query }) as const),
]

/** A fetcher as the options of a command say. */
export function fetcherOf(options: FetchOptions & { readonly maxBytes: number }): Fetcher {
  const { repository, site, tweedeKamer, cache, rate, timeout, retries, maxAge, fetchLimit, maxBytes } =
    options
  const settings: FetchSettings = {
    ...defaultFetchSettings,
    services: { repository, site, tweedeKamer },
    offline: options.offline ?? false,
    cache,
    rate,
    timeout,
    retries,
    maxAge,
    fetchLimit,
    maxBytes,
  }
  return openFetcher(settings)
}

/** What is said of fetching, in the help of a command. */
export const fetchingHelp = `
An official id where there is no such file (kst-35830-V-8, ah-tk-20232024-123, h-tk-20232024-4-5, 2024D12345) is fetched: as
XML, else HTML, else PDF. Nothing else touches the network. What was fetched is kept, so the same command works again with
--offline.
`
