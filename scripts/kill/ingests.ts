import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Contents, contentsOf } from '../../graph/contents.ts'
import { openStore } from '../../graph/open.ts'

const program = fileURLToPath(new URL('../../bin/kamergraaf.js', import.meta.url))

/** A clock that jumps two hours, forth and back, every so many looks at it. */
const jumping = `data:text/javascript,${encodeURIComponent(`
  const real = Date.now
  let looks = 0
  Date.now = () => real() + (Math.floor(looks++ / 20) % 2 === 0 ? 3_600_000 : -3_600_000)`)}`

/** Starts an ingest of a folder into a store. */
export function ingest(folder: string, store: string, clockJumps = false): ChildProcess {
  const clock = clockJumps ? ['--import', jumping] : []
  const child = spawn(
    process.execPath,
    [...clock, program, 'ingest', folder, '--store', store, '--workers', '1'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said.set(child, `${said.get(child) ?? ''}${words}`.slice(-mostSaid))
  })
  return child
}

const said = new WeakMap<ChildProcess, string>()
const mostSaid = 2000

/** The end of what an ingest has said. */
export const saidBy = (child: ChildProcess): string => said.get(child) ?? ''

/** The code that it ends with; null where it was killed. */
export async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close')
  return code
}

/** All that is in a store. */
export async function contentsAt(address: string): Promise<Contents> {
  const store = await openStore(address)
  try {
    return await contentsOf(store)
  } finally {
    await store.close()
  }
}

/** Whether all is there; throws where a paper is there in part, or where all papers are there and the graph differs. */
export function isWhole(found: Contents, wanted: Contents): boolean {
  for (const [id, print] of found.documents)
    assert.equal(print, wanted.documents.get(id), `${id} is half written`)
  if (found.documents.size < wanted.documents.size) return false
  assert.deepEqual(found, wanted)
  return true
}
