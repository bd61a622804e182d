import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A Chromium that can be started, or why there is none and the one command that mends it. */
export type Provided = { readonly path: string } | { readonly missing: string }

/** The names that Chromium goes by on the systems we know, the plainest first. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const

/** Where the installers of macOS put it, which is on no search path. */
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const

const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'] as const

/**
 * Finds a Chromium for the tests: `CHROMIUM_PATH`, else one on the system, else Debian's package (installed when we are
 * root there). Never throws: without one it says what to run.
 */
export async function provideChromium(): Promise<Provided> {
  const given = process.env.CHROMIUM_PATH
  if (given !== undefined && given !== '')
    return runnable(given) ? { path: given } : { missing: `CHROMIUM_PATH names no program: ${given}` }
  const found = findChromium()
  if (found !== null) return { path: found }
  if (!existsSync('/etc/debian_version')) return { missing: advice() }
  if (process.getuid?.() !== 0) return { missing: `No Chromium here. Run: sudo ${install.join(' ')}` }
  return installOnDebian()
}

/** How every test starts Chromium: no window, no traffic of its own, and no sandbox where root could not have one. */
export function chromiumFlags(): readonly string[] {
  const flags = [
    '--headless=new',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  return process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags
}

function installOnDebian(): Provided {
  console.log('Installing Debian’s chromium for the browser tests …')
  for (const command of [['apt-get', 'update'], install]) {
    const [program = '', ...args] = command
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8' })
    if (status !== 0)
      return { missing: `“${command.join(' ')}” failed: ${(stderr ?? '').trim().split('\n').at(-1) ?? ''}` }
  }
  const path = findChromium()
  return path === null ? { missing: advice() } : { path }
}

function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const places = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications]
  return places.find(runnable) ?? null
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function advice(): string {
  const command =
    process.platform === 'darwin' ? 'brew install --cask chromium' : 'install Chromium or Chrome'
  return `No Chromium here. Run: ${command}, or set CHROMIUM_PATH to one.`
}

if (import.meta.main) {
  const provided = await provideChromium()
  console.log('path' in provided ? provided.path : provided.missing)
  process.exitCode = 'path' in provided ? 0 : 1
}
