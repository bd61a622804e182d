/** Stands for the pages of all sites. */
const anyOrigin = '*'

/** The origin that is meant (`https://example.org`, `http://localhost:5173`), or `*`; null for what is none. */
export function readOrigin(text: string): string | null {
  if (text === anyOrigin) return text
  const url = URL.canParse(text) ? new URL(text) : null
  // Browsers say "null" for pages without an origin of their own, which anyone can make.
  if (url === null || url.origin === 'null') return null
  return url.href === `${url.origin}/` ? url.origin : null
}

/**
 * The headers that tell a browser that a page of another site may read the answer, without the user's cookies; none for pages of other origins
 * than these. A browser that is told nothing lets nobody read it.
 */
export function headersFor(
  origin: string | null,
  origins: readonly string[],
): Readonly<Record<string, string>> {
  if (origins.length === 0) return {}
  const vary = { vary: 'Origin' }
  if (origin === null || !(origins.includes(anyOrigin) || origins.includes(origin))) return vary
  return {
    ...vary,
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': String(secondsRemembered),
  }
}

/** How long a browser need not ask again whether it may. */
const secondsRemembered = 600
