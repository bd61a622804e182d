import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { moveOver } from './build-web.ts'

const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-build-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** An app whose page names files that bear its own name, and one that all have. */
function app(at: string, name: string): string {
  const root = join(folder, at)
  mkdirSync(join(root, 'assets'), { recursive: true })
  const files = Array.from({ length: 50 }, (_, i) => `assets/${name}-${i}.js`)
  for (const file of [...files, 'assets/same.css']) writeFileSync(join(root, file), name)
  writeFileSync(join(root, 'index.html'), [...files, 'assets/same.css'].join('\n'))
  return root
}

test('while a new app is moved over another, there is a page at each moment, and all that it names', async () => {
  const root = app('dist', 'old')
  writeFileSync(join(root, '.made-from'), 'old')
  const beside = app('dist/.new-1', 'new')
  let done = false
  let looked = 0
  const looking = async (): Promise<void> => {
    while (!done) {
      for (const file of readFileSync(join(root, 'index.html'), 'utf8').split('\n'))
        assert.notEqual(readFileSync(join(root, file), 'utf8'), '', file)
      looked += 1
      await new Promise(setImmediate)
    }
  }
  await Promise.all([
    looking(),
    moveOver(beside, root).finally(() => {
      done = true
    }),
  ])
  assert.ok(looked > 10, `${looked}`)
  assert.match(readFileSync(join(root, 'index.html'), 'utf8'), /^assets\/new-0\.js/)
  assert.equal(readdirSync(join(root, 'assets')).length, 51)
  assert.equal(readFileSync(join(root, 'assets/same.css'), 'utf8'), 'new')
  assert.equal(readFileSync(join(root, '.made-from'), 'utf8'), 'old')
})
