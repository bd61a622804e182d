import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DockerServer, hasDockerEngine, removeContainer, startInDocker } from './neo4j/from-docker.ts'
import { type JavaServer, killServer, type Life, startFromJars } from './neo4j/from-jars.ts'
import { tryOnce } from './neo4j/ready.ts'
import { neo4jFolder, provideSoftware } from './neo4j/software.ts'

/** A Neo4j server for tests; `user` is empty where it asks for none. Or why there is none, with the one command that mends it. */
export type ProvidedNeo4j =
  | { readonly uri: string; readonly user: string; readonly password: string; stop(): Promise<void> }
  | { readonly missing: string }

type OwnServer = JavaServer | DockerServer

/**
 * Provides a real Neo4j Community server: the one that `NEO4J_URI` names (with `NEO4J_USER` and `NEO4J_PASSWORD`), else one in Docker where
 * an engine answers, else one from Maven Central's artifacts and the machine's Java. Ours are empty, and end with `stop` or with this
 * process. Never throws.
 */
export async function provideNeo4j({ brief }: Pick<Life, 'brief'>): Promise<ProvidedNeo4j> {
  try {
    const given = process.env.NEO4J_URI
    if (given !== undefined && given !== '') return await useGiven(given)
    const server = await startOwn({ tied: true, brief })
    if ('missing' in server) return server
    const stop = (): void => end(server)
    process.once('exit', stop)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        stop()
        process.kill(process.pid, signal)
      })
    const { uri, user, password } = server
    return { uri, user, password, stop: async () => stop() }
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) }
  }
}

async function useGiven(uri: string): Promise<ProvidedNeo4j> {
  const { NEO4J_USER: user = '', NEO4J_PASSWORD: password = '' } = process.env
  try {
    await tryOnce({ uri, user, password })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { missing: `The server that NEO4J_URI names, ${uri}, does not let us in: ${why}` }
  }
  return { uri, user, password, stop: async () => {} }
}

async function startOwn(life: Life): Promise<OwnServer | { readonly missing: string }> {
  if (hasDockerEngine()) {
    try {
      return await startInDocker()
    } catch (error) {
      console.error(
        `Docker gave no Neo4j (${error instanceof Error ? error.message : error}); trying without it.`,
      )
    }
  }
  const software = provideSoftware()
  return 'missing' in software ? software : startFromJars(software, life)
}

function end(server: Pick<JavaServer, 'pid' | 'folder'> | Pick<DockerServer, 'container'>): void {
  if ('container' in server) removeContainer(server)
  else killServer(server)
}

/** What `start` leaves for `stop`. */
const note = join(neo4jFolder, 'started.json')

async function start(): Promise<number> {
  if (existsSync(note)) {
    console.error('A server is running already. First: npm run neo4j -- stop')
    return 1
  }
  const server = await startOwn({ tied: false, brief: true })
  if ('missing' in server) {
    console.error(server.missing)
    return 1
  }
  mkdirSync(neo4jFolder, { recursive: true })
  writeFileSync(note, JSON.stringify(server), { mode: 0o600 })
  const { uri, user, password } = server
  console.log(`export KAMERGRAAF_TEST_NEO4J=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=${password}`)
  return 0
}

function stop(): number {
  if (!existsSync(note)) {
    console.error('No server was started here.')
    return 1
  }
  end(JSON.parse(readFileSync(note, 'utf8')))
  rmSync(note)
  return 0
}

if (import.meta.main) {
  const [verb] = process.argv.slice(2)
  if (verb === 'start') process.exitCode = await start()
  else if (verb === 'stop') process.exitCode = stop()
  else {
    console.error(
      'npm run neo4j -- start   starts an empty Neo4j server and prints its access: eval "$(npm run -s neo4j -- start)"',
    )
    console.error('npm run neo4j -- stop    ends it and removes its data')
    process.exitCode = 2
  }
}
