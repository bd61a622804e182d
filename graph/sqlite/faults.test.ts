import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inventedCorpus } from '../../scripts/generate/corpus.ts'
import type { DocumentBatch } from '../batch.ts'
import { contentsOf } from '../contents.ts'
import { openStore } from '../open.ts'
import { StoreError } from '../store.ts'
import { checkFile } from './check.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-faults-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

async function corpus(papers: number): Promise<readonly DocumentBatch[]> {
  const all: DocumentBatch[] = []
  for await (const batch of inventedCorpus({ papers, seed: 5, ids: null })) all.push(batch)
  return all
}

async function undisturbed(batches: readonly DocumentBatch[]) {
  const store = await openStore(':memory:')
  await store.loadAll(batches)
  const contents = await contentsOf(store)
  await store.close()
  return contents
}

/** A process that loads the corpus in small transactions: every paper of one parity, or all. */
const loader = (path: string, papers: number, parity: number | null, clock = '') =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `${clock}
      const { openStore } = await import(${JSON.stringify(fileURLToPath(new URL('../open.ts', import.meta.url)))})
      const { inventedCorpus } = await import(${JSON.stringify(fileURLToPath(new URL('../../scripts/generate/corpus.ts', import.meta.url)))})
      const store = await openStore(${JSON.stringify(path)})
      console.log('open')
      let [waiting, n] = [[], 0]
      const write = async () => {
        for (;;)
          try { await store.loadAll(waiting); break } catch (error) { if (error.code !== 'STORE_BUSY') throw error }
        waiting = []
      }
      for await (const batch of inventedCorpus({ papers: ${papers}, seed: 5, ids: null })) {
        if (${parity} !== null && n++ % 2 !== ${parity}) continue
        if (waiting.push(batch) >= 5) await write()
      }
      await write()
      await store.close()`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )

async function well(child: ReturnType<typeof loader>): Promise<void> {
  let said = ''
  child.stderr.on('data', (data: Buffer) => {
    said += data
  })
  child.stdout.resume()
  assert.deepEqual(await once(child, 'close'), [0, null], said)
}

describe('SQLite: faults', () => {
  test('a reader never waits for a writer, and sees whole papers only', async () => {
    const path = join(scratch, 'read.sqlite')
    const batches = await corpus(300)
    await (await openStore(path)).close()
    const reader = await openStore(path, { create: false })
    const done = well(loader(path, 300, null))
    let [writing, slowest, asked] = [true, 0, 0]
    const ended = done.finally(() => {
      writing = false
    })
    while (writing) {
      const began = performance.now()
      const { documents } = await reader.counts()
      const id = batches[documents - 1]?.document.id ?? ''
      const page = await reader.references({
        ...{ node: id, direction: 'out', kinds: [], statuses: [], first: 500, after: null },
      })
      slowest = Math.max(slowest, performance.now() - began)
      asked += 1
      if (documents > 0) assert.equal(page.items.length, batches[documents - 1]?.references.length)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await ended
    await reader.close()
    assert.ok(asked > 10, `asked ${asked} times`)
    // A wait for the lock would be of 5 seconds; a busy machine takes some of one.
    assert.ok(slowest < 3000, `an answer took ${slowest} ms`)
  })

  test('two writers at once take turns, and a clock that jumps changes nothing', {
    timeout: 120_000,
  }, async () => {
    const path = join(scratch, 'two.sqlite')
    await (await openStore(path)).close()
    const jumping = `const real = Date.now; let calls = 0
      Date.now = () => real() + (calls++ % 2 === 0 ? -1e12 : 1e12); performance.now = () => -calls++;`
    await Promise.all([well(loader(path, 200, 0)), well(loader(path, 200, 1, jumping))])
    const store = await openStore(path)
    assert.deepEqual(await contentsOf(store), await undisturbed(await corpus(200)))
    await store.close()
    assert.deepEqual([...checkFile(path)], [])
  })

  test('on a full disk the load is refused and what was loaded stays whole; with room it goes on', async (t) => {
    const small = join(scratch, 'small')
    mkdirSync(small)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', small]).status !== 0)
      return t.skip('a small file system needs more rights than this process has')
    try {
      const path = join(small, 'full.sqlite')
      const batches = await corpus(400)
      const store = await openStore(path)
      let kept = 0
      await assert.rejects(
        async () => {
          for (; kept < batches.length; kept += 10) await store.loadAll(batches.slice(kept, kept + 10))
        },
        (error) => error instanceof StoreError && ['STORE_FULL', 'STORE_UNREACHABLE'].includes(error.code),
      )
      assert.ok(kept > 0)
      assert.deepEqual(await contentsOf(store), await undisturbed(batches.slice(0, kept)))
      assert.equal(spawnSync('mount', ['-o', 'remount,size=64m', small]).status, 0)
      await store.loadAll(batches)
      assert.deepEqual(await contentsOf(store), await undisturbed(batches))
      await store.close()
      assert.deepEqual([...checkFile(path)], [])
    } finally {
      spawnSync('umount', [small])
    }
  })

  test('killed at random moments, a load that is begun again ends as one undisturbed', {
    timeout: 300_000,
  }, async () => {
    const path = join(scratch, 'killed.sqlite')
    for (let time = 0; time < 8; time += 1) {
      const child = loader(path, 150, null)
      const closed = once(child, 'close')
      await Promise.race([once(child.stdout, 'data'), closed])
      await new Promise((resolve) => setTimeout(resolve, (time * 37) % 200))
      child.kill('SIGKILL')
      await closed
      assert.deepEqual([...checkFile(path)], [])
    }
    await well(loader(path, 150, null))
    const store = await openStore(path)
    assert.deepEqual(await contentsOf(store), await undisturbed(await corpus(150)))
    await store.close()
  })
})
