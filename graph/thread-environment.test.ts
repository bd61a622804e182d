import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const subject = new URL('thread-environment.ts', import.meta.url).href

/** Where a process of its own and a thread of that keep compiled code: in this folder, or nowhere. */
function placesOfCode(folder: string | null): readonly (string | null)[] {
  const code = `
    import { once } from 'node:events'
    import module from 'node:module'
    import { Worker } from 'node:worker_threads'
    import { threadEnvironment } from ${JSON.stringify(subject)}
    const folder = ${JSON.stringify(folder)}
    if (folder !== null) module.enableCompileCache(folder)
    const asked = "require('worker_threads').parentPort.postMessage(require('module').getCompileCacheDir() ?? null)"
    const [said] = await once(new Worker(asked, { eval: true, execArgv: [], env: threadEnvironment() }), 'message')
    console.log(JSON.stringify([module.getCompileCacheDir() ?? null, said]))`
  // Whoever runs the tests may have said where compiled code is kept.
  const { NODE_COMPILE_CACHE: _, ...env } = process.env
  const args = ['--input-type=module', '--eval', code]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout)
}

test('a thread keeps compiled code where the first one does, and nowhere when that does not', () => {
  assert.deepEqual(placesOfCode(null), [null, null])
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-compiled-'))
  try {
    const [own, ofThread] = placesOfCode(folder)
    assert.equal(own && dirname(own), folder)
    assert.equal(ofThread, own)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
