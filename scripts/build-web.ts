import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build } from 'vite'
import { generateClientTypes } from './client-types.ts'

const project = join(import.meta.dirname, '..')

/** Where the built web app lies: static files with `index.html` at the top. */
export const webDist = join(project, 'web', 'dist')

/** What the built app was made from; beside the files so that deleting them deletes it too. */
const stamp = join(webDist, '.made-from')

/**
 * Builds the web app into `web/dist`: the client's types from `schema.graphql`, then Vite. With `ifNeeded` it does
 * nothing when the sources are those of the last build. A server that runs meanwhile serves the one before, then the new one. Throws what
 * Vite or the code generator throws.
 */
export async function buildWeb({
  ifNeeded,
}: {
  readonly ifNeeded: boolean
}): Promise<'built' | 'up-to-date'> {
  const sources = await hashOfSources()
  if (ifNeeded && existsSync(stamp) && (await readFile(stamp, 'utf8')) === sources) return 'up-to-date'
  await generateClientTypes()
  await mkdir(webDist, { recursive: true })
  // In the folder itself, for files can be moved within one file system only.
  const beside = await mkdtemp(join(webDist, '.new-'))
  try {
    await build({
      configFile: false,
      root: join(project, 'web'),
      logLevel: 'warn',
      build: {
        outDir: beside,
        emptyOutDir: true,
        target: 'es2024',
        // Browsers that know light-dark(): for older ones it would be rewritten to follow the system alone.
        cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
        modulePreload: { polyfill: false },
      },
      worker: { format: 'es' },
    })
    await moveOver(beside, webDist)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
  await writeFile(stamp, sources)
  return 'built'
}

/**
 * Moves the files of a built app over those of another: first what the page names, then the page, then what only the old page named goes.
 * So at each moment there is a page, and all that it names.
 */
export async function moveOver(from: string, to: string): Promise<void> {
  const files = (await filesIn(from)).toSorted((a, b) => Number(a === page) - Number(b === page))
  for (const file of files) {
    await mkdir(dirname(join(to, file)), { recursive: true })
    await rename(join(from, file), join(to, file))
  }
  const kept = new Set(files)
  for (const file of await filesIn(to)) if (!kept.has(file)) await rm(join(to, file), { force: true })
}

const page = 'index.html'

/** The files in a folder and below it, by their paths from there; what begins with a dot is none of them. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((one) => one.isFile())
  return files
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !path.startsWith('.'))
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
