import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { threadEnvironment } from './thread-environment.ts'

test('a thread keeps compiled code where the first one does, and nowhere when that does not', async () => {
  const asked = async (): Promise<unknown> => {
    const code =
      "require('worker_threads').parentPort.postMessage(require('module').getCompileCacheDir() ?? null)"
    const thread = new Worker(code, { eval: true, env: threadEnvironment() })
    const [said] = (await once(thread, 'message')) as readonly unknown[]
    await thread.terminate()
    return said
  }
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-compiled-'))
  try {
    if (module.getCompileCacheDir() === undefined) assert.equal(await asked(), null)
    module.enableCompileCache(folder)
    assert.ok(module.getCompileCacheDir() !== undefined)
    assert.equal(await asked(), module.getCompileCacheDir())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
