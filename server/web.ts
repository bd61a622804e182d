import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { policies } from './headers.ts'
import { readsGzip } from './pack.ts'
import { packedFile } from './packed-files.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** What is text gets smaller by packing; pictures and fonts are packed already. */
const packable = /^text\/|json|javascript|svg/

/** What Vite puts in `assets/` has its hash in its name: another content is another address. */
const forever = 'public, max-age=31536000, immutable'

interface File {
  readonly path: string
  readonly etag: string
}

async function fileAt(path: string): Promise<File | null> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return null
  return { path, etag: `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"` }
}

/** The file's path below the root; null for an address that points outside it or is no address. */
function pathBelow(root: string, address: string): string | null {
  try {
    const path = resolve(root, `.${decodeURIComponent(address)}`)
    return path.startsWith(root + sep) && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })
}

async function send(file: File, request: Request, cache: string): Promise<Response> {
  const type = contentTypes[extname(file.path)] ?? 'application/octet-stream'
  const packed = packable.test(type) && readsGzip(request)
  const etag = packed ? file.etag.replace(/"$/, '-gzip"') : file.etag
  const headers = {
    etag,
    'cache-control': cache,
    'content-security-policy': policies.app,
    vary: 'accept-encoding',
  }
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? []
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  const body = packed ? await packedFile(file.path, etag) : new Uint8Array(await readFile(file.path))
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: {
      ...headers,
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
      'content-type': type,
      'content-length': String(body.length),
    },
  })
}

/** Where the one page of the app is: what it shows stands behind the question mark. */
const appPaths: ReadonlySet<string> = new Set(['/', '/index.html'])

/** Answers a request for the built web app: its page, its files by their path, and 404 for everything else. */
export async function webResponse(request: Request, pathname: string, webRoot: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Only GET and HEAD; GraphQL is at /graphql.\n', { allow: 'GET, HEAD' })
  const root = resolve(webRoot)
  const path = pathBelow(root, pathname)
  const file = path === null ? null : await fileAt(path)
  if (file !== null) return send(file, request, pathname.startsWith('/assets/') ? forever : 'no-cache')
  if (!appPaths.has(pathname)) return notFound(request)
  const index = await fileAt(resolve(root, 'index.html'))
  return index === null ? notBuilt() : send(index, request, 'no-cache')
}

/** A person gets a page with a way on, a program a line. */
function notFound(request: Request): Response {
  if (!(request.headers.get('accept') ?? '').includes('text/html')) return plain(404, 'Not found.\n')
  const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Kamergraaf</title>
<h1>There is no such page</h1>
<p lang="nl">Deze pagina bestaat niet.</p>
<p><a href="/">Kamergraaf</a> · <a href="/graphql">GraphQL</a></p>
</html>
`
  return html(404, request.method === 'HEAD' ? null : page)
}

const html = (status: number, page: string | null): Response =>
  new Response(page, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policies.app },
  })

/** Says what to do when there is no web app yet; the API does not need it. */
function notBuilt(): Response {
  const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Kamergraaf</title>
<h1>The web app is not built yet</h1>
<p>Run <code>npm run build</code> in the project, or start with <code>npm start</code>, which builds it; then reload.</p>
<p>The API works without it: <a href="/graphql">GraphQL</a>.</p>
</html>
`
  return html(503, page)
}
