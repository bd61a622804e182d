import { glob, lstat } from 'node:fs/promises'
import { SourceError } from '../read/decode.ts'

/** The paths that a pattern (`papers/**\/*.xml`) matches, by name; what is there, or is no pattern, is a path of its own. */
export async function pathsOf(source: string): Promise<readonly string[]> {
  if (!/[*?[\]{}]/.test(source) || (await isThere(source))) return [source]
  const paths: string[] = []
  for await (const path of glob(source)) paths.push(path)
  return paths.sort()
}

/** Why a pattern gives nothing. */
export const noMatch = (pattern: string): SourceError =>
  new SourceError(
    'read/no-match',
    `${pattern}: no file has this name, and none matches it as a pattern; check the folder and the pattern.`,
  )

/** Whether there is a file or a folder of this name. */
export const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
