import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { type Access, untilReady } from './ready.ts'

/** A server in a container of ours. */
export interface DockerServer extends Access {
  readonly container: string
}

const image = 'neo4j:5.26-community'

/** True where a Docker engine answers; the client alone is no engine. */
export function hasDockerEngine(): boolean {
  return (
    spawnSync('docker', ['info', '--format', '{{.ServerVersion}}'], { stdio: 'ignore', timeout: 10_000 })
      .status === 0
  )
}

/** Starts a server in a container, on a free port of the loopback. Throws what Docker says. */
export async function startInDocker(): Promise<DockerServer> {
  const password = randomBytes(18).toString('hex')
  // The password goes by the environment: a command line is there for all to read.
  const env = { ...process.env, NEO4J_AUTH: `neo4j/${password}` }
  const options = ['--detach', '--rm', '--publish', '127.0.0.1::7687', '--env', 'NEO4J_AUTH']
  const container = docker(['run', ...options, image], env)
  try {
    const port = /:(\d+)\s*$/m.exec(docker(['port', container, '7687/tcp']))?.[1]
    const server = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, container }
    await untilReady(
      server,
      180,
      () => docker(['ps', '--quiet', '--no-trunc', '--filter', `id=${container}`]) !== '',
    )
    return server
  } catch (error) {
    removeContainer({ container })
    throw error
  }
}

/** Ends a container at once. Does nothing the second time. */
export function removeContainer({ container }: Pick<DockerServer, 'container'>): void {
  spawnSync('docker', ['rm', '--force', '--volumes', container], { stdio: 'ignore' })
}

function docker(args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr } = spawnSync('docker', args, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`docker ${args[0]} failed: ${stderr}`)
  return stdout.trim()
}
