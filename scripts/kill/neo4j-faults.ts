import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { type Contents, contentsOf } from '../../graph/contents.ts'
import { openStore } from '../../graph/open.ts'
import { writeSmallPapers } from '../bench/small-paper.ts'
import { Random } from '../generate/random.ts'
import { type JavaServer, killServer, startAgain, startFromJars } from '../neo4j/from-jars.ts'
import { provideSoftware } from '../neo4j/software.ts'
import { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts'

/** How many faults, in an ingest of how much; the same seed gives the same moments. */
export interface FaultOptions {
  readonly times: number
  readonly papers: number
  readonly seed: number
  /** A folder for papers and the store to compare with. */
  readonly scratch: string
}

/** What befalls an ingest, in turns. */
const faults = ['ingest killed', 'connection cut', 'server killed', 'two writers, one killed'] as const
type Fault = (typeof faults)[number]

/** How many loads ended by themselves in spite of a fault, and how many were empty databases filled wholly. */
export interface FaultsMet {
  readonly met: Readonly<Record<Fault, number>>
  readonly survived: number
  readonly loads: number
}

const program = fileURLToPath(new URL('../../bin/kamergraaf.js', import.meta.url))

/**
 * Lets faults befall ingests into a Neo4j of its own; after each, every paper that is there must be there wholly, and in the end all
 * must equal an undisturbed load into SQLite. Gives why not where there is no Neo4j. Throws an AssertionError.
 */
export async function letFaultsBefall(
  options: FaultOptions,
): Promise<FaultsMet | { readonly missing: string }> {
  const software = provideSoftware()
  if ('missing' in software) return software
  const { java, jars } = software
  const folder = join(options.scratch, 'papers')
  writeSmallPapers(folder, options.papers)
  const undisturbed = join(options.scratch, 'undisturbed.sqlite')
  assert.equal(await ended(ingest(folder, undisturbed)), 0)
  const server = await startFromJars(java, jars, true)
  const proxy = await cuttingProxy(Number(new URL(server.uri).port))
  Object.assign(process.env, { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password, NEO4J_DATABASE: '' })
  const trial = new Trial(
    { java, jars, folder, proxy, wanted: await contentsAt(undisturbed) },
    server,
    options,
  )
  try {
    return await trial.run()
  } finally {
    proxy.close()
    killServer(trial.server)
  }
}

interface Stage {
  readonly java: string
  readonly jars: string
  readonly folder: string
  readonly proxy: CuttingProxy
  readonly wanted: Contents
}

class Trial {
  server: JavaServer
  readonly #stage: Stage
  readonly #options: FaultOptions
  readonly #random: Random
  /** Milliseconds that a whole load takes. */
  #duration = 0

  constructor(stage: Stage, server: JavaServer, options: FaultOptions) {
    this.server = server
    this.#stage = stage
    this.#options = options
    this.#random = new Random(options.seed)
  }

  async run(): Promise<FaultsMet> {
    const met = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>
    let [survived, loads] = [0, 0]
    await this.#undisturbed()
    await this.#empty()
    for (let i = 0; i < this.#options.times; i += 1) {
      const fault = faults[i % faults.length] ?? faults[0]
      if (await this.#befall(fault)) survived += 1
      met[fault] += 1
      if (await this.#isWhole()) {
        loads += 1
        await this.#empty()
      }
    }
    await this.#undisturbed()
    return { met, survived, loads: loads + 1 }
  }

  get #address(): string {
    return `bolt://127.0.0.1:${this.#stage.proxy.port}`
  }

  /** An ingest that nothing befalls leaves all that is wanted. */
  async #undisturbed(): Promise<void> {
    const began = performance.now()
    assert.equal(await ended(ingest(this.#stage.folder, this.#address)), 0)
    this.#duration ||= performance.now() - began
    assert.ok(await this.#isWhole())
  }

  /** Gives whether the ingest ended well by itself. */
  async #befall(fault: Fault): Promise<boolean> {
    const { java, jars, folder, proxy } = this.#stage
    const both = fault === 'two writers, one killed'
    const child = ingest(folder, this.#address)
    const other = both ? ended(ingest(folder, this.#address)) : null
    const end = ended(child)
    await wait(this.#random.next() * this.#duration)
    if (fault === 'connection cut') proxy.cut()
    else if (fault === 'server killed') process.kill(this.server.pid, 'SIGKILL')
    else child.kill('SIGKILL')
    if (fault === 'server killed') this.server = await startAgain(java, jars, this.server)
    const codes = [await end, await other]
    if (both) assert.equal(codes[1], 0, 'the other writer goes on')
    return codes[0] === 0
  }

  /** Whether all is there; throws where a paper is there in part, or where all papers are there and the graph differs. */
  async #isWhole(): Promise<boolean> {
    const { wanted } = this.#stage
    const found = await contentsAt(this.#address)
    for (const [id, print] of found.documents)
      assert.equal(print, wanted.documents.get(id), `${id} is half written`)
    if (found.documents.size < wanted.documents.size) return false
    assert.deepEqual(found, wanted)
    return true
  }

  async #empty(): Promise<void> {
    const { uri, user, password } = this.server
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    await driver.executeQuery('MATCH (n) WHERE NOT n:Kamergraaf DETACH DELETE n')
    await driver.close()
  }
}

const ingest = (folder: string, store: string): ChildProcess =>
  spawn(process.execPath, [program, 'ingest', folder, '--store', store, '--workers', '1'], {
    stdio: 'ignore',
  })

/** The code that it ends with; null where it was killed. */
async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close')
  return code
}

async function contentsAt(address: string): Promise<Contents> {
  const store = await openStore(address)
  try {
    return await contentsOf(store)
  } finally {
    await store.close()
  }
}
