import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Packs bytes by gzip. */
export const pack = promisify(gzip)

/** Whether who asks reads gzip: named, and not with the quality nought that refuses it (RFC 9110, 12.5.3). */
export const readsGzip = (request: Request): boolean =>
  (request.headers.get('accept-encoding') ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;|$)/i.test(coding) && !/;\s*q=0(\.0*)?\s*$/i.test(coding))

/** An answer of JSON, packed for who reads gzip: the marks of one long paper are hundreds of kilobytes. Others stay as they are. */
export async function packAnswer(request: Request, response: Response): Promise<Response> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return response
  response.headers.append('vary', 'accept-encoding')
  if (!readsGzip(request)) return response
  const bytes = new Uint8Array(await pack(await response.arrayBuffer()))
  const { status, headers } = response
  headers.set('content-encoding', 'gzip')
  headers.set('content-length', String(bytes.length))
  return new Response(bytes, { status, headers })
}
