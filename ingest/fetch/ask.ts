import { programVersion } from '../program-version.ts'
import { bodyOf } from './body.ts'
import { Clock } from './clock.ts'
import { FetchFault } from './fault.ts'
import { lost, refused } from './refused.ts'
import { allowedAddress } from './services.ts'
import { askedWait } from './waits.ts'

/** What tells a service which version of an answer we have. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What an address gave: bytes, or that what we have is still so. */
export type Answer =
  | ({ readonly changed: true; readonly bytes: Uint8Array } & Validators)
  | { readonly changed: false }

/** What a request may do. */
export interface Bounds {
  readonly origins: ReadonlySet<string>
  /** Longest time without a sign of the service, in milliseconds; the whole may take ten times as long. */
  readonly timeout: number
  readonly maxBytes: number
}

const mostRedirects = 5

/** How we make ourselves known to the services. */
const userAgent = `Kamergraaf/${programVersion} (references in Dutch parliamentary papers)`

/**
 * The one door to the network: asks an address once, and follows redirects to allowed places.
 * @throws {FetchFault}
 */
export async function ask(address: string, have: Validators | null, bounds: Bounds): Promise<Answer> {
  let at = address
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const next = await askOne(at, have, bounds)
    if (typeof next !== 'string') return next
    at = next
  }
  throw new FetchFault(
    'fetch/redirects',
    address,
    `more than ${mostRedirects} redirects`,
    'the service leads round; try again later',
  )
}

/** The answer, or where it is to be got. */
async function askOne(address: string, have: Validators | null, bounds: Bounds): Promise<Answer | string> {
  const url = allowedAddress(address, bounds.origins)
  if (url === null)
    throw new FetchFault(
      'fetch/not-allowed',
      address,
      'this is no address of the services that are fetched from, so it is not asked',
      'name it with --repository, --site or --tweede-kamer if it is to be trusted',
    )
  const clock = new Clock(bounds.timeout)
  try {
    const response = await fetch(url, { redirect: 'manual', headers: headersFor(have), signal: clock.signal })
    clock.heard()
    return await taken(response, url, have, bounds, clock)
  } catch (error) {
    throw error instanceof FetchFault ? error : lost(url.href, error, bounds.timeout, clock.signal.aborted)
  } finally {
    clock.stop()
  }
}

async function taken(
  response: Response,
  url: URL,
  have: Validators | null,
  bounds: Bounds,
  clock: Clock,
): Promise<Answer | string> {
  const { status, headers } = response
  if (status === 200) {
    const bytes = await bodyOf(response, url.href, bounds.maxBytes, () => clock.heard())
    return { changed: true, bytes, etag: headers.get('etag'), lastModified: headers.get('last-modified') }
  }
  await response.body?.cancel()
  if (status === 304 && have !== null) return { changed: false }
  const location = headers.get('location')
  if ([301, 302, 303, 307, 308].includes(status) && location !== null && URL.canParse(location, url.href))
    return new URL(location, url).href
  throw refused(url.href, status, askedWait(headers.get('retry-after')))
}

function headersFor(have: Validators | null): Record<string, string> {
  return {
    'user-agent': userAgent,
    ...(have?.etag == null ? {} : { 'if-none-match': have.etag }),
    ...(have?.lastModified == null ? {} : { 'if-modified-since': have.lastModified }),
  }
}
