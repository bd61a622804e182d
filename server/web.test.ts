import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { ask, openFixture } from './fixture.ts'
import { safeHeaders } from './headers.ts'
import { createServer } from './main.ts'

const folder = await mkdtemp(join(tmpdir(), 'kamergraaf-web-'))
const webRoot = join(folder, 'dist')
await mkdir(join(webRoot, 'assets'), { recursive: true })
await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Kamergraaf é</title>')
await writeFile(join(webRoot, 'assets', 'app-1a2b3c.js'), 'console.log("é")')
await writeFile(join(webRoot, 'icon.svg'), '<svg/>')
await writeFile(join(webRoot, 'picture.png'), 'picture')
await writeFile(join(folder, 'secret.txt'), 'secret')
await mkdir(join(folder, 'dist-other'))
await writeFile(join(folder, 'dist-other', 'secret.txt'), 'secret')

const { server, store, close } = await openFixture({ webRoot })
after(async () => {
  await close()
  await rm(folder, { recursive: true })
})

const get = (path: string, init?: RequestInit) => server.fetch(`http://localhost${path}`, init)

test('the page of the app is at its own address alone, whatever is asked of it', async () => {
  for (const path of ['/', '/?node=kst-35830-V-8', '/?q=/graphql', '/index.html']) {
    const response = await get(path)
    assert.equal(response.status, 200, path)
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8')
    assert.equal(response.headers.get('cache-control'), 'no-cache')
    assert.match(await response.text(), /Kamergraaf é/)
  }
})

test('an address that is none of ours is not found: a page for people, a line for programs', async () => {
  for (const path of ['/nope', '/node/kst-35830-V-8', '/graphql/', '/a/health', '/x?id=/health', '/index']) {
    const line = await get(path)
    assert.deepEqual([line.status, await line.text()], [404, 'Not found.\n'], path)
    const page = await get(path, { headers: { accept: 'text/html,*/*' } })
    assert.deepEqual([page.status, page.headers.get('content-type')], [404, 'text/html; charset=utf-8'], path)
    assert.match(
      await page.text(),
      /name="color-scheme" content="light dark".*Deze pagina bestaat niet.*<a href="\/">/s,
    )
  }
  const head = await get('/nope', { method: 'HEAD', headers: { accept: 'text/html' } })
  assert.deepEqual([head.status, await head.text()], [404, ''])
})

test('a file with its type, its length in bytes, and the cache for ever where its name has its hash', async () => {
  const script = await get('/assets/app-1a2b3c.js')
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8')
  assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(script.headers.get('content-length'), '17')
  assert.equal(await script.text(), 'console.log("é")')
  const icon = await get('/icon.svg')
  assert.equal(icon.headers.get('content-type'), 'image/svg+xml')
  assert.equal(icon.headers.get('cache-control'), 'no-cache')
})

test('text is packed for who reads gzip, and is another answer than the plain one', async () => {
  const plain = await get('/assets/app-1a2b3c.js')
  const packed = await get('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'br, GZIP;q=0.5' } })
  assert.deepEqual(
    [plain, packed].map(({ headers }) => [headers.get('content-encoding'), headers.get('vary')]),
    [
      [null, 'accept-encoding'],
      ['gzip', 'accept-encoding'],
    ],
  )
  const bytes = Buffer.from(await packed.arrayBuffer())
  assert.equal(packed.headers.get('content-length'), String(bytes.length))
  assert.equal(String(gunzipSync(bytes)), 'console.log("é")')
  const etag = packed.headers.get('etag') ?? ''
  assert.notEqual(etag, plain.headers.get('etag'))
  const known = { 'accept-encoding': 'gzip', 'if-none-match': etag }
  assert.equal((await get('/assets/app-1a2b3c.js', { headers: known })).status, 304)
  for (const refusing of ['gzip;q=0', 'br', 'x-gzip', '']) {
    const answer = await get('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': refusing } })
    assert.equal(answer.headers.get('content-encoding'), null, refusing)
  }
  const picture = await get('/picture.png', { headers: { 'accept-encoding': 'gzip' } })
  assert.deepEqual([picture.status, picture.headers.get('content-encoding')], [200, null])
})

test('a page that the browser has is not sent again', async () => {
  const etag = (await get('/')).headers.get('etag') ?? ''
  const again = await get('/', { headers: { 'if-none-match': `"other", ${etag}` } })
  assert.deepEqual([again.status, await again.text()], [304, ''])
  assert.equal((await get('/', { headers: { 'if-none-match': '"other"' } })).status, 200)
})

test('HEAD gives the headers alone; other methods are refused', async () => {
  const head = await get('/', { method: 'HEAD' })
  assert.deepEqual([head.status, await head.text()], [200, ''])
  assert.equal(
    head.headers.get('content-length'),
    String('<!doctype html><title>Kamergraaf é</title>'.length + 1),
  )
  const post = await get('/', { method: 'POST', body: 'x' })
  assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD'])
})

test('a missing file is missing, not the page', async () => {
  for (const path of ['/assets/app-old.js', '/assets/', '/favicon.ico', '/robots.txt'])
    assert.equal((await get(path)).status, 404, path)
})

test('nothing outside the folder is ever sent', async () => {
  const up = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt']
  const odd = [
    '/%2fetc%2fpasswd',
    '//etc/passwd',
    '/%00',
    '/%',
    '/..%5csecret.txt',
    '/..%2fdist-other%2fsecret.txt',
  ]
  for (const path of [...up, ...odd])
    assert.doesNotMatch(await (await get(path)).text(), /secret|root:/, path)
})

test('every answer bears the safe headers, and pages say where they may load from', async () => {
  for (const path of ['/', '/assets/app-1a2b3c.js', '/none.js', '/health', '/graphql?query={__typename}']) {
    const { headers } = await get(path)
    for (const [name, value] of Object.entries(safeHeaders)) assert.equal(headers.get(name), value, path)
    assert.equal(headers.get('access-control-allow-origin'), null, path)
  }
  assert.match((await get('/')).headers.get('content-security-policy') ?? '', /^default-src 'self';/)
})

test('another site’s page gets no leave to read', async () => {
  const headers = { origin: 'https://example.org', 'access-control-request-method': 'POST' }
  const response = await get('/graphql', { method: 'OPTIONS', headers })
  assert.equal(response.headers.get('access-control-allow-origin'), null)
})

test('health: the store answers', async () => {
  const response = await get('/health')
  assert.deepEqual([response.status, await response.json()], [200, { status: 'ok' }])
})

test('GraphiQL for a browser, whole and loading nothing from elsewhere; data for a client', async () => {
  const page = await get('/graphql', { headers: { accept: 'text/html,*/*' } })
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8')
  const html = await page.text()
  assert.match(html, /renderYogaGraphiQL/)
  assert.doesNotMatch(html, /<script[^>]*\ssrc=|<link[^>]*href="?https?:/)
  const data = await get(`/graphql?query=${encodeURIComponent('{ node(id: "org:iom") { label } }')}`)
  assert.deepEqual(await data.json(), { data: { node: { label: 'iom' } } })
})

test('the introspection that GraphiQL asks is within the limits', async () => {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true })
  const answer = await ask(server, query)
  assert.equal(answer.errors, undefined)
  assert.ok(answer.data?.__schema)
})

test('without a built app a page says what to do, and the API works', async () => {
  const other = createServer(store, { nameCitation: () => [], webRoot: join(folder, 'none') })
  const page = await other.fetch('http://localhost/')
  assert.equal(page.status, 503)
  assert.match(await page.text(), /npm run build/)
  assert.equal((await ask(other, '{ counts { nodes } }')).errors, undefined)
})
