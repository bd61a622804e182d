import assert from 'node:assert/strict'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Contents } from '../../graph/contents.ts'
import { writeSmallPapers } from '../bench/small-paper.ts'
import { Random } from '../generate/random.ts'
import { type JavaServer, killServer, startAgain, startFromJars } from '../neo4j/from-jars.ts'
import { provideSoftware, type Software } from '../neo4j/software.ts'
import { type CuttingProxy, cuttingProxy } from './cutting-proxy.ts'
import { contentsAt, ended, ingest, isWhole, saidBy } from './ingests.ts'
import { roomy, type SmallDisk, smallDisk } from './small-disk.ts'
import { type Befallen, type Faults, type Strike, strikeInTurns } from './strikes.ts'

/** How many faults, in an ingest of how much; the same seed gives the same moments. */
export interface FaultOptions {
  readonly times: number
  readonly papers: number
  readonly seed: number
  /** A folder for papers and stores. */
  readonly scratch: string
  /** Is told of each strike. */
  readonly struck?: (strike: Strike) => void
}

/** What befalls an ingest, in turns. */
export const neo4jFaults = [
  'ingest killed',
  'connection cut',
  'server killed',
  'two writers, one killed',
  'clock jumps, ingest killed',
  'disk full',
] as const
type Fault = (typeof neo4jFaults)[number]

/** Bytes that a disk has left when it is about to be full. */
const leftOnDisk = 16_384

/**
 * Lets faults befall ingests into a Neo4j of its own, each in the middle of what is on its way to the server; after each, every paper that
 * is there must be there wholly, and in the end all must equal an undisturbed load into SQLite. Gives why not where there is no Neo4j.
 * Throws an AssertionError.
 */
export async function letFaultsBefallNeo4j(
  options: FaultOptions,
): Promise<Faults | { readonly missing: string }> {
  const software = provideSoftware()
  if ('missing' in software) return software
  const folder = join(options.scratch, 'papers')
  writeSmallPapers(folder, options.papers)
  const undisturbed = join(options.scratch, 'undisturbed.sqlite')
  assert.equal(await ended(ingest(folder, undisturbed)), 0)
  const disk = smallDisk(join(options.scratch, 'disk'))
  const server = await startOn(disk, () => startFromJars(software, { tied: true, brief: true }))
  const proxy = await cuttingProxy(Number(new URL(server.uri).port))
  Object.assign(process.env, { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password, NEO4J_DATABASE: '' })
  const trial = new Trial(
    { software, folder, proxy, disk, wanted: await contentsAt(undisturbed) },
    server,
    options,
  )
  try {
    return await trial.run()
  } finally {
    proxy.close()
    killServer(trial.server)
    disk?.remove()
  }
}

/** The server's folder is made where temporary files are. */
async function startOn(disk: SmallDisk | null, start: () => Promise<JavaServer>): Promise<JavaServer> {
  const { TMPDIR } = process.env
  if (disk !== null) process.env.TMPDIR = disk.folder
  try {
    return await start()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

interface Stage {
  readonly software: Software
  readonly folder: string
  readonly proxy: CuttingProxy
  /** Where the server's data is; null where no disk can be made. */
  readonly disk: SmallDisk | null
  readonly wanted: Contents
}

class Trial {
  server: JavaServer
  readonly #stage: Stage
  readonly #options: FaultOptions
  readonly #random: Random
  /** Bytes that a whole load sends to the server. */
  #bytes = 0
  /** How much of a load is there, from 0 to 1. */
  #there = 0

  constructor(stage: Stage, server: JavaServer, options: FaultOptions) {
    this.server = server
    this.#stage = stage
    this.#options = options
    this.#random = new Random(options.seed)
  }

  async run(): Promise<Faults> {
    // The first one makes constraints and indexes besides.
    await this.#undisturbed()
    await this.empty()
    await this.#undisturbed()
    await this.empty()
    const possible = neo4jFaults.filter((fault) => this.#stage.disk !== null || fault !== 'disk full')
    const { times, struck } = this.#options
    const faults = await strikeInTurns(possible, times, this, struck)
    await this.#undisturbed()
    return { ...faults, loads: faults.loads + 3 }
  }

  get #address(): string {
    return `bolt://127.0.0.1:${this.#stage.proxy.port}`
  }

  /** An ingest that nothing befalls leaves all that is wanted. */
  async #undisturbed(): Promise<void> {
    const { folder, proxy } = this.#stage
    proxy.count()
    assert.equal(await ended(ingest(folder, this.#address)), 0)
    this.#bytes = proxy.passed
    assert.ok(await this.isWhole())
  }

  /** Lets it strike at a random moment of what is left of the load. Gives at what share of the load, or null; and whether the ingest ended well. */
  async befall(fault: Fault): Promise<Befallen> {
    const { software, folder, proxy, disk } = this.#stage
    const both = fault === 'two writers, one killed'
    const left = this.#bytes * (1 - this.#there)
    const at = Math.ceil(left * (0.02 + 0.96 * this.#random.next()))
    let struck: Promise<unknown> | null = null
    let restarted: Promise<JavaServer> | null = null
    let alive = (): boolean => true
    let kill = (): void => {}
    const strike = (): void => {
      if (!alive()) return
      struck = Promise.resolve()
      if (fault === 'connection cut') assert.ok(proxy.cut() > 0)
      else if (fault === 'server killed') {
        process.kill(this.server.pid, 'SIGKILL')
        restarted = startAgain(software, this.server)
      } else if (fault === 'disk full') disk?.resize(disk.used() + leftOnDisk)
      else kill()
    }
    proxy.count(at, strike)
    const child = ingest(folder, this.#address, fault.startsWith('clock'))
    alive = () => child.exitCode === null && child.signalCode === null
    kill = () => child.kill('SIGKILL')
    const other = both ? ingest(folder, this.#address) : null
    const codes = await Promise.all([child, other].map((one) => one && ended(one)))
    proxy.count()
    if (fault === 'disk full' && struck !== null) {
      // There is room again; what the server could not write it finds out when it starts.
      disk?.resize(roomy)
      process.kill(this.server.pid, 'SIGKILL')
      restarted = startAgain(software, this.server)
    }
    if (restarted !== null) this.server = await restarted
    if (other !== null) assert.equal(codes[1], 0, `the other writer goes on: ${saidBy(other)}`)
    const share = struck === null ? null : this.#there + at / this.#bytes
    return { share, well: codes[0] === 0 }
  }

  async isWhole(): Promise<boolean> {
    const found = await contentsAt(this.server.uri)
    const whole = isWhole(found, this.#stage.wanted)
    this.#there = whole ? 0 : found.documents.size / this.#stage.wanted.documents.size
    return whole
  }

  async empty(): Promise<void> {
    const { uri, user, password } = this.server
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    await driver.executeQuery('MATCH (n) WHERE NOT n:Kamergraaf DETACH DELETE n')
    await driver.close()
  }
}
