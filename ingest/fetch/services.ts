/** Where papers are fetched from. Each address can be set, for a mirror or for tests. */
export interface Services {
  /** The search service of officiële publicaties, SRU 2.0. */
  readonly repository: string
  /** The site that shows them; asked where the search service fails. */
  readonly site: string
  /** The open data of the Tweede Kamer, OData 4; asked for what the search service does not have. */
  readonly tweedeKamer: string
}

/** The official addresses. */
export const officialServices: Services = {
  repository: 'https://repository.overheid.nl/sru',
  site: 'https://zoek.officielebekendmakingen.nl',
  tweedeKamer: 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0',
}

/** Also named by records of the search service, from before the repository had its present name. */
const formerRepository = 'https://repository.officiele-overheidspublicaties.nl'

/** The only places that are ever asked: those of the services, and the official ones that their answers name. */
export function allowedOrigins(services: Services): ReadonlySet<string> {
  const addresses = [...Object.values(services), ...Object.values(officialServices), formerRepository]
  return new Set(addresses.map((address: string) => new URL(address).origin))
}

/** The service that an address is of; an address that is none stands for itself. */
export const originOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).origin : address

/** An address as it may be asked: over TLS where only that is allowed; null where it may not be asked at all. */
export function allowedAddress(address: string, origins: ReadonlySet<string>): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return null
  if (!origins.has(url.origin) && url.protocol === 'http:') url.protocol = 'https:'
  return origins.has(url.origin) ? url : null
}
