import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'

/**
 * The environment for another thread of this program: that it may keep compiled code where this one does, which a thread does not learn
 * otherwise. A third of the time that it takes to start is saved.
 */
export function threadEnvironment(): NodeJS.ProcessEnv {
  const versions = getCompileCacheDir()
  return versions === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(versions) }
}
