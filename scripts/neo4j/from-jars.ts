import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Access, untilReady } from './ready.ts'
import type { Software } from './software.ts'

/** A server of ours: its process, and the folder with its data, configuration and logs. */
export interface JavaServer extends Access {
  readonly pid: number
  readonly folder: string
}

/** Java's own doors that Neo4j needs open, by its documentation of embedding. */
const opens = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'].map(
  (module) => `--add-opens=${module}=ALL-UNNAMED`,
)

/** Java's flags for a server that lives some minutes: compiling well what it runs would take longer than it saves. */
const compiledLightly = ['-XX:TieredStopAtLevel=1']

/** How a server of ours lives. */
export interface Life {
  /** It ends with this process, however that ends. */
  readonly tied: boolean
  /** It lives some minutes with little in it, as for a test: it is not as fast as it could be, and not to be measured. */
  readonly brief: boolean
  /** Puts a database there before it starts. */
  readonly filled?: Fill
}

/**
 * Starts a server from its jars on a free port of the loopback, with an empty database and a password of its own. Throws with the end of
 * its log when it does not come up within ten minutes, which is for busy machines.
 */
export async function startFromJars(software: Software, { tied, brief, filled }: Life): Promise<JavaServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-neo4j-'))
  const installed = { ...software, folder, brief }
  const port = await freePort()
  // In hex: one that began with "-" would be read as an option.
  const password = randomBytes(18).toString('hex')
  configure(folder, port, brief)
  // Before the first start, so that no moment knows the well-known password.
  runAdmin(installed, ['dbms', 'set-initial-password', password])
  filled?.((args, cwd) => runAdmin(installed, args, cwd))
  return launch(installed, { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password }, tied)
}

/** Starts a server of ours that was killed again, for as brief a life, with the data that it left. Throws as `startFromJars`. */
export async function startAgain(software: Software, server: JavaServer): Promise<JavaServer> {
  const { folder, uri, user, password } = server
  return launch({ ...software, folder, brief: true }, { uri, user, password }, true)
}

async function launch(
  { java, jars, folder, brief }: Installed,
  access: Access,
  tied: boolean,
): Promise<JavaServer> {
  const log = openSync(join(folder, 'console.log'), 'a')
  const flags = [
    '-Xms256m',
    '-Xmx1g',
    '-XX:+UseG1GC',
    '-Dfile.encoding=UTF-8',
    ...opens,
    ...compiledFor(brief),
  ]
  const child = spawn(java, [...flags, '-cp', `${jars}/*`, ...programIn(folder)], {
    detached: !tied,
    stdio: ['ignore', log, log],
  })
  const server = { ...access, pid: child.pid ?? 0, folder }
  if (tied) tie(server, child)
  else child.unref()
  try {
    await untilReady(server, 600, () => child.exitCode === null && child.signalCode === null)
    return server
  } catch (cause) {
    const end = readFileSync(join(folder, 'console.log'), 'utf8').trim().split('\n').slice(-5).join('\n')
    killServer(server)
    throw new Error(`Neo4j did not start: ${cause instanceof Error ? cause.message : cause}\n${end}`, {
      cause,
    })
  }
}

/** Ends a server at once and removes its folder: its data is of no further use. Does nothing the second time. */
export function killServer({ pid, folder }: Pick<JavaServer, 'pid' | 'folder'>): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

function configure(folder: string, port: number, brief: boolean): void {
  const conf = join(folder, 'conf')
  mkdirSync(conf)
  const settings = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'server.memory.pagecache.size': '128m',
    'dbms.usage_report.enabled': false,
    'db.tx_log.preallocate': false,
    // Tests fill and empty a database over and over, and each time every question would be planned anew.
    ...(brief && { 'dbms.cypher.min_replan_interval': '1h' }),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(conf, 'neo4j.conf'), lines.join(''))
}

/** The program's name and arguments. */
function programIn(folder: string): readonly string[] {
  const places = [`--home-dir=${folder}`, `--config-dir=${join(folder, 'conf')}`]
  return ['org.neo4j.server.CommunityEntryPoint', ...places, '--console-mode']
}

/** Gives a server's database its first content, by `neo4j-admin` with these arguments in this folder. */
export type Fill = (admin: (args: readonly string[], cwd?: string) => string) => void

interface Installed extends Software {
  readonly folder: string
  readonly brief: boolean
}

const compiledFor = (brief: boolean): readonly string[] => (brief ? compiledLightly : [])

/** Runs `neo4j-admin`; gives what it prints, and throws it when it fails. */
function runAdmin({ java, jars, folder, brief }: Installed, args: readonly string[], cwd = folder): string {
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') }
  const program = [
    ...opens,
    ...compiledFor(brief),
    '-Xmx1g',
    '-cp',
    `${jars}/*`,
    'org.neo4j.cli.AdminTool',
    ...args,
  ]
  const { status, stdout, stderr } = spawnSync(java, program, { env, cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`neo4j-admin ${args[0]} failed: ${stderr}${stdout.slice(-2000)}`)
  return stdout
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Sees to it that the server ends with this process. The guard waits for its input to close, which even a killed process cannot
 * prevent; it stands outside our process group, so that Ctrl-C does not end it before the server.
 */
function tie(server: JavaServer, child: ChildProcess): void {
  const script = 'cat >/dev/null; kill -9 "$1" 2>/dev/null; sleep 1; rm -rf "$2"'
  const args = ['-c', script, 'guard', String(server.pid), server.folder]
  const guard = spawn('sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.unref()
  const pipe = guard.stdin as (typeof guard.stdin & { unref?: () => void }) | null
  pipe?.unref?.()
  child.unref()
  // Our own stop comes first; then there is nothing left to guard, and the process number may be another's.
  child.once('exit', () => guard.kill('SIGKILL'))
}
