#!/usr/bin/env -S node --max-semi-space-size=8 --no-regexp-tier-up
// @ts-check
// The door to the program: older versions of Node cannot run it, so it finds the one that came with the project.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const needed = { major: 24, minor: 15 }
const program = fileURLToPath(import.meta.url)

/** @param {string} version */
function suffices(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > needed.major || (major === needed.major && minor >= needed.minor)
}

/** The Node that `npm ci` installed beside us, or null. */
function ownNode() {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return null
  }
}

if (suffices(process.versions.node)) {
  // Without it a third of a second of every command goes to compiling what was compiled before.
  module.enableCompileCache()
  const { run } = await import('../cli/kamergraaf.ts')
  process.exitCode = await run(process.argv.slice(2))
} else {
  const node = ownNode()
  if (node === null) {
    process.stderr.write(
      `kamergraaf: Node ${needed.major}.${needed.minor} or newer is needed, this is ${process.versions.node}; run npm ci, or update Node.\n`,
    )
    process.exitCode = 2
  } else {
    const child = spawn(node, [...process.execArgv, program, ...process.argv.slice(2)], { stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(signal, () => child.kill(signal))
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === null ? 1 : 128)
    })
  }
}
