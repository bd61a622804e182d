import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { mostKept, packedFile } from './packed-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-packed-'))
after(() => rmSync(folder, { recursive: true }))

/** What a file of this name says, packed and unpacked again, when it says this now. */
async function said(name: string, now: string | Buffer, etag = '"1"'): Promise<Buffer> {
  const path = join(folder, name)
  writeFileSync(path, now)
  return gunzipSync(await packedFile(path, etag))
}

test('a file is packed once for each etag', async () => {
  assert.equal(String(await said('a.js', 'one')), 'one')
  assert.equal(String(await said('a.js', 'two')), 'one')
  assert.equal(String(await said('a.js', 'two', '"2"')), 'two')
  assert.equal(String(await said('a.js', 'one')), 'one')
})

test('no more is kept than the bound: what was kept longest goes, and what is larger is not kept', async () => {
  const large = (): Buffer => randomBytes(0.4 * mostKept)
  const [first, second, third, other] = [large(), large(), large(), large()]
  await said('first', first)
  await said('second', second)
  await said('third', third)
  assert.deepEqual(await said('second', other), second)
  assert.deepEqual(await said('first', other), other)
  const huge = randomBytes(1.1 * mostKept)
  await said('huge', huge)
  assert.equal(String(await said('huge', 'small')), 'small')
})
