import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, statfsSync } from 'node:fs'

/** A file system of its own, whose size can be changed while it is used. */
export interface SmallDisk {
  readonly folder: string
  /** Gives it so many bytes. */
  resize(bytes: number): void
  /** Bytes on it. */
  used(): number
  remove(): void
}

/** Enough for all that a trial writes. */
export const roomy = 2 ** 30

/** Makes one in memory, roomy; null where that needs more rights than we have. */
export function smallDisk(folder: string): SmallDisk | null {
  mkdirSync(folder)
  const mount = (...args: readonly string[]) => spawnSync('mount', args).status
  if (mount('-t', 'tmpfs', '-o', `size=${roomy}`, 'tmpfs', folder) !== 0) {
    process.stderr.write('No full disk is tried: a small one needs more rights.\n')
    return null
  }
  return {
    folder,
    resize: (bytes) => assert.equal(mount('-o', `remount,size=${Math.ceil(bytes)}`, folder), 0),
    used: () => {
      const { blocks, bfree, bsize } = statfsSync(folder)
      return (blocks - bfree) * bsize
    },
    remove: () => spawnSync('umount', ['-l', folder]),
  }
}
