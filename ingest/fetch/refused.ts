import { FetchFault, mayPass } from './fault.ts'

/** What a status other than success means. */
export function refused(address: string, status: number, wait: number | null): FetchFault {
  const fault = (what: string, remedy: string): FetchFault => {
    const passes = status === 429 || status === 408 || status >= 500
    return new FetchFault(
      status === 404 || status === 410 ? 'fetch/not-there' : 'fetch/status',
      address,
      `status ${status}: ${what}`,
      remedy,
      passes ? mayPass(wait) : undefined,
    )
  }
  if (status === 404 || status === 410) return fault('it is not there', 'check the number')
  if (status === 429) return fault('too many requests', 'lower --rate')
  if (status >= 500 || status === 408) return fault('the service fails', 'try again later')
  return fault('the service does not give it', 'see whether a browser opens the address')
}

/** What Node's fetch says of a connection, in words; a name or certificate that is wrong will be so again. */
export function lost(address: string, error: unknown, timeout: number, timedOut: boolean): FetchFault {
  if (timedOut)
    return new FetchFault(
      'fetch/timeout',
      address,
      `no answer within ${timeout / 1000} s, or too slow a one`,
      'try again later, or raise --timeout',
      mayPass(),
    )
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  const lasting = code === 'ENOTFOUND' || /CERT|SELF_SIGNED/.test(code)
  return new FetchFault(
    'fetch/connection',
    address,
    `the connection fails (${code})`,
    'check the network, or use --offline for what was fetched before',
    lasting ? undefined : mayPass(),
  )
}
