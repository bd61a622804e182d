/**
 * `npm test`: everything that a change must pass. Provides what is missing (a Neo4j server, a Chromium), then checks
 * types, lint and format, and runs every test. What could not be provided is said loudly, and fails where `CI` is set.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { threadEnvironment } from '../graph/thread-environment.ts'
import { buildWeb } from './build-web.ts'
import { provideChromium } from './chromium.ts'
import { generateClientTypes } from './client-types.ts'
import { provideNeo4j } from './neo4j.ts'
import { runTests } from './run-tests.ts'

const inCi = process.env.CI === 'true'

/** Runs a program to its end, its output ours; throws the exit code when it fails. */
function step(name: string, program: string, ...parameters: readonly string[]): void {
  process.stdout.write(`\n▶ ${name}\n`)
  const { status, error } = spawnSync(program, parameters, { stdio: 'inherit', env: process.env })
  if (error !== undefined) throw error
  if (status !== 0) throw new StepFailed(name, status ?? 1)
}

class StepFailed extends Error {
  readonly code: number
  constructor(name: string, code: number) {
    super(`${name} failed`)
    this.code = code
  }
}

/** Says loudly that something is not there. In CI that is a failure. */
function missing(what: string, why: string): void {
  process.stdout.write(`\n!!! ${what} could not be provided, so its tests are skipped: ${why}\n`)
  if (inCi) throw new StepFailed(what, 1)
}

/** The server has one database, which each of these empties. */
const sharesNeo4j = (file: string): boolean => readFileSync(file, 'utf8').includes('KAMERGRAAF_TEST_NEO4J')

async function main(): Promise<void> {
  await generateClientTypes()
  step('types', 'tsc', '--noEmit')
  step('lint and format', 'biome', 'check')
  process.stdout.write('\n▶ web app\n')
  await buildWeb({ ifNeeded: true })
  process.stdout.write('\n▶ Chromium and Neo4j\n')
  const chromium = await provideChromium()
  if ('path' in chromium) process.env.KAMERGRAAF_TEST_CHROMIUM = chromium.path
  else missing('Chromium', chromium.missing)
  const neo4j = await provideNeo4j({ brief: true })
  if ('missing' in neo4j) missing('Neo4j', neo4j.missing)
  try {
    if ('uri' in neo4j) {
      process.env.KAMERGRAAF_TEST_NEO4J = neo4j.uri
      process.env.NEO4J_USER = neo4j.user
      process.env.NEO4J_PASSWORD = neo4j.password
    }
    // Each file is a process, and most read the same modules: what one compiled the next need not.
    enableCompileCache()
    Object.assign(process.env, threadEnvironment())
    process.stdout.write('\n▶ tests\n')
    const only = process.argv.slice(2)
    const files = globSync(only.length > 0 ? only : '**/*.test.ts', { exclude: ['node_modules'] })
    if (!(await runTests({ files, shares: sharesNeo4j }, process.stdout))) throw new StepFailed('tests', 1)
  } finally {
    if ('uri' in neo4j) await neo4j.stop()
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof StepFailed)) throw error
  process.stdout.write(`\n✖ ${error.message}\n`)
  process.exitCode = error.code
}
