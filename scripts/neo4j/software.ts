import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..', '..')
const pom = join(import.meta.dirname, 'pom.xml')

/** Where the server's jars are kept between runs; ignored by git. */
export const neo4jFolder = join(project, '.neo4j')

/** What a server needs: a Java that it runs on, and the folder of its jars. */
export interface Software {
  readonly java: string
  readonly jars: string
}

/** The Java releases that Neo4j 5 runs on. */
const javaReleases = [17, 21] as const

/** Finds or fetches the software: the machine's Java, and the jars from Maven Central, once. Or why it is not there, with the one command that mends it. */
export function provideSoftware(): Software | { readonly missing: string } {
  const jars = join(neo4jFolder, 'lib')
  const haveJars = existsSync(join(jars, `neo4j-${version()}.jar`))
  const lacking = [findJava() === null ? 'java' : null, haveJars || runs('mvn', '-v') ? null : 'maven']
  const wanted = lacking.filter((name) => name !== null)
  if (wanted.length > 0) installOnDebian(wanted)
  const java = findJava()
  if (java === null) return { missing: `No Java 17 or 21 here. ${advice(['java'])}` }
  if (haveJars) return { java, jars }
  if (!runs('mvn', '-v')) return { missing: `No Maven here to fetch Neo4j with. ${advice(['maven'])}` }
  const fault = fetchJars(jars)
  return fault === null ? { java, jars } : { missing: fault }
}

/** Of the server, as the pom says it. */
function version(): string {
  return /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1] ?? ''
}

/** Into a folder of its own first, so that a fetch cut short is never taken for a whole one. */
function fetchJars(jars: string): string | null {
  console.error('Fetching Neo4j from Maven Central (123 MB, once) …')
  mkdirSync(neo4jFolder, { recursive: true })
  const fresh = mkdtempSync(`${jars}-`)
  try {
    const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${fresh}`]
    const { status, stdout } = spawnSync('mvn', ['-q', '-B', '-f', pom, ...copy], { encoding: 'utf8' })
    if (status !== 0) return `Maven could not fetch Neo4j: ${firstLine(stdout)}`
    rmSync(jars, { recursive: true, force: true })
    renameSync(fresh, jars)
    return null
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function findJava(): string | null {
  const home = process.env.JAVA_HOME
  const given = home === undefined || home === '' ? [] : [join(home, 'bin', 'java')]
  const installed = javaReleases.flatMap((release) => globSync(`/usr/lib/jvm/*-${release}-*/bin/java`).sort())
  return [...given, 'java', ...installed].find(isJava) ?? null
}

function isJava(java: string): boolean {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  const release = Number(/version "(\d+)/.exec(stderr ?? '')?.[1])
  return javaReleases.some((known) => known === release)
}

function runs(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

const install = ['apt-get', 'install', '-y', '--no-install-recommends'] as const

/** Does nothing where we are not root on Debian: then the advice is all there is. */
function installOnDebian(wanted: readonly string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.error(`Installing Debian’s packages for Neo4j: ${wanted.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: readonly string[]): boolean => {
    const [program = '', ...rest] = args
    return spawnSync(program, rest, { env, stdio: 'ignore' }).status === 0
  }
  apt('apt-get', 'update')
  // Which of the two a Debian has depends on its release.
  if (wanted.includes('java'))
    javaReleases.some((release) => apt(...install, `openjdk-${release}-jre-headless`))
  if (wanted.includes('maven')) apt(...install, 'maven')
}

function advice(wanted: readonly string[]): string {
  const names = wanted.map((name) => (name === 'java' ? 'openjdk-17-jre-headless' : name))
  if (existsSync('/etc/debian_version')) return `Run: sudo ${install.join(' ')} ${names.join(' ')}`
  if (process.platform === 'darwin')
    return `Run: brew install ${wanted.map((name) => (name === 'java' ? 'openjdk@21' : name)).join(' ')}`
  return `Install ${wanted.join(' and ')}, or give a server by NEO4J_URI.`
}

const firstLine = (text: string | null): string => (text ?? '').trim().split('\n')[0] ?? ''
