import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { generateClientTypes } from './client-types.ts'

const project = join(import.meta.dirname, '..')

/** Where the built web app lies: static files with `index.html` at the top. */
export const webDist = join(project, 'web', 'dist')

/** What the built app was made from; beside the files so that deleting them deletes it too. */
const stamp = join(webDist, '.made-from')

/**
 * Builds the web app into `web/dist`: the client's types from `schema.graphql`, then Vite. With `ifNeeded` it does
 * nothing when the sources are those of the last build. Throws what Vite or the code generator throws.
 */
export async function buildWeb({
  ifNeeded,
}: {
  readonly ifNeeded: boolean
}): Promise<'built' | 'up-to-date'> {
  const sources = await hashOfSources()
  if (ifNeeded && existsSync(stamp) && (await readFile(stamp, 'utf8')) === sources) return 'up-to-date'
  await generateClientTypes()
  await build({
    configFile: false,
    root: join(project, 'web'),
    logLevel: 'warn',
    build: {
      outDir: webDist,
      emptyOutDir: true,
      target: 'es2024',
      // Browsers that know light-dark(): for older ones it would be rewritten to follow the system alone.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  })
  await mkdir(webDist, { recursive: true })
  await writeFile(stamp, sources)
  return 'built'
}

async function hashOfSources(): Promise<string> {
  const files = ['schema.graphql', 'package-lock.json', 'scripts/build-web.ts', 'scripts/client-types.ts']
  for await (const file of glob('web/**/*.{ts,tsx,css,html,graphql,svg}', { cwd: project }))
    if (!/^web[\\/](?:dist|gql)[\\/]|\.test\.tsx?$/.test(file)) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(join(project, file)))
  return hash.digest('hex')
}

if (import.meta.main) {
  if (process.argv.includes('--types')) await generateClientTypes()
  else console.log(`web/dist: ${await buildWeb({ ifNeeded: process.argv.includes('--if-needed') })}`)
}
