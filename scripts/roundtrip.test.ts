import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { readId } from './roundtrip/forms.ts'
import { ids } from './roundtrip/ids.ts'
import { readBack } from './roundtrip/read-back.ts'
import { styles } from './roundtrip/styles.ts'

for (const [name, arbitrary] of Object.entries(ids))
  test(`${name} is read back from every style that prints it`, () => {
    let printed = 0
    fc.assert(
      fc.property(arbitrary, (id) => {
        const pieces = readId(id)
        assert.ok(pieces !== null, `${id} has a printed form`)
        for (const style of styles) {
          const citation = style.print(pieces)
          if (citation === null) continue
          printed += 1
          assert.deepEqual(readBack(citation), [id], `${style.name}: ${citation}`)
        }
      }),
      { numRuns: 300 },
    )
    assert.ok(printed >= 300)
  })

test('what has no printed form is told apart', () => {
  for (const id of [
    'kst-99101-8-b1',
    'kst-99101-8-h1',
    'kst-1182641',
    'ah-tk-20122013-1-n1',
    'h-tk-20192020-99-7-n1',
    'blg-12',
  ])
    assert.equal(readId(id), null, id)
})

test('the command counts a list, plain and compressed, and fails below its target', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'))
  try {
    const list = 'kst-99101-8\nblg-12\nkst-99101-XII-8-b1\nah-tk-20232024-12\n'
    const [plain, compressed] = [join(folder, 'ids.txt'), join(folder, 'ids.txt.gz')]
    writeFileSync(plain, list)
    writeFileSync(compressed, gzipSync(list))
    for (const path of [plain, compressed]) {
      const { stdout, status } = run(path)
      assert.match(stdout, /3 ids; 2 printed \d+ times, read back equal 100\.000 %/)
      assert.match(stdout, /kst-9-XII-9-b9 +1/)
      assert.equal(status, 0)
    }
    // A session that is no year and its next cannot be read back from a style that prints only the session.
    writeFileSync(plain, 'kst-19951999-99101-8\n')
    const { stdout, status } = run(plain)
    assert.match(stdout, /✖ kst-vergaderjaar-dossier-nummer/)
    assert.equal(status, 1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const script = fileURLToPath(new URL('roundtrip.ts', import.meta.url))
const run = (path: string) => spawnSync(process.execPath, [script, path], { encoding: 'utf8' })
