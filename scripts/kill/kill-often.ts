import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { contentsOf } from '../../graph/contents.ts'
import { openStore } from '../../graph/open.ts'
import { writeSmallPapers } from '../bench/small-paper.ts'
import { Random } from '../generate/random.ts'

/** How often, of what, and where. Of fewer than some thousand papers the first thread does most before others have started. */
export interface KillOptions {
  readonly times: number
  readonly papers: number
  readonly seed: number
  readonly workers: number
  /** A folder for papers and stores. */
  readonly scratch: string
}

const program = fileURLToPath(new URL('../../bin/kamergraaf.js', import.meta.url))

/** Kills and starts again; throws an AssertionError when the store is not what it should be. */
export async function killOften({ times, papers, seed, workers, scratch }: KillOptions) {
  const folder = join(scratch, 'papers')
  writeSmallPapers(folder, papers)
  const ingest = (store: string) =>
    spawn(process.execPath, [program, 'ingest', folder, '--store', store, '--workers', String(workers)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  const undisturbed = join(scratch, 'undisturbed.sqlite')
  const duration = await timed(ingest(undisturbed))
  const wanted = await read(undisturbed)
  const random = new Random(seed)
  const store = join(scratch, 'killed.sqlite')
  let [kills, runs, whole] = [0, 1, 0]
  while (kills < times) {
    if (await killedAfter(ingest(store), random, duration)) {
      kills += 1
      whole += await checkWhole(store, wanted.documents)
    } else {
      assert.deepEqual(await read(store), wanted)
      for (const end of ['', '-wal', '-shm']) rmSync(`${store}${end}`, { force: true })
      runs += 1
    }
  }
  await timed(ingest(store))
  assert.deepEqual(await read(store), wanted)
  return { kills, runs, whole }
}

type Child = ReturnType<typeof spawn>

/** Milliseconds from the first line that the program prints until it ends. */
async function timed(child: Child): Promise<number> {
  assert.ok(child.stderr)
  await once(child.stderr, 'data')
  const began = performance.now()
  child.stderr.resume()
  const [code] = await once(child, 'close')
  assert.equal(code, 0)
  return performance.now() - began
}

/** Kills it at a random moment of its work, starting included once in a while; false when it was done before. */
async function killedAfter(child: Child, random: Random, duration: number): Promise<boolean> {
  assert.ok(child.stderr)
  let said = ''
  child.stderr.on('data', (data: Buffer) => {
    said = `${said}${data}`.slice(-20_000)
  })
  const closed = once(child, 'close')
  if (random.below(10) > 0) await Promise.race([once(child.stderr, 'data'), closed])
  await Promise.race([wait(random.next() * duration * 1.05), closed])
  child.kill('SIGKILL')
  const [code, signal] = await closed
  if (signal === 'SIGKILL') return true
  assert.equal(code, 0, `it was not killed, and ended with ${code} (${signal}): ${said}`)
  return false
}

async function read(path: string) {
  const store = await openStore(path, { create: false })
  try {
    return await contentsOf(store)
  } finally {
    await store.close()
  }
}

/** Every paper that is there is there wholly; gives how many. */
async function checkWhole(path: string, wanted: ReadonlyMap<string, string>): Promise<number> {
  // Killed before it made the file.
  if (!existsSync(path)) return 0
  const { documents } = await read(path)
  for (const [id, print] of documents) assert.equal(print, wanted.get(id), `${id} is half written`)
  return documents.size
}
