import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { checksumOf } from '../../ingest/read/checksum.ts'
import { type Gold, GoldError } from './gold.ts'

/** The files that match a source's sha256 are searched in folders no larger than this. */
const mostFiles = 20_000

const bytesOf = (path: string): Uint8Array | null => {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

const entries = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true }).slice(0, mostFiles)
  } catch {
    return []
  }
}

/**
 * Where the text of a gold file may lie: beside it as its `source` says; in the folders given; and, for a gold file
 * in a folder `gold/` or `gold/<set>/`, in the folders `corpus/<set>-txt/` and `seed/` beside `gold/`.
 */
function candidates(goldPath: string, gold: Gold, texts: readonly string[]): readonly string[] {
  const folder = dirname(resolve(goldPath))
  const name = basename(gold.source)
  const set = basename(folder)
  return [
    join(folder, gold.source),
    join(folder, name),
    ...texts.flatMap((text) => [join(text, gold.source), join(text, name)]),
    join(folder, '..', '..', 'corpus', `${set}-txt`, name),
    join(folder, '..', 'corpus', `${set}-txt`, name),
    join(folder, '..', 'seed', name),
  ]
}

/** A source text found. */
export interface Source {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The source text of a gold file, its sha256 checked. First by name; then, in the folders given, any file with that
 * sha256. Throws {@link GoldError} when there is none, or only one of that name with another sha256.
 */
export function findSource(goldPath: string, gold: Gold, texts: readonly string[]): Source {
  const wrong: string[] = []
  for (const path of candidates(goldPath, gold, texts)) {
    const bytes = bytesOf(path)
    if (bytes === null) continue
    if (checksumOf(bytes) === gold.sha256) return { path, bytes }
    wrong.push(path)
  }
  for (const folder of texts) {
    for (const entry of entries(folder)) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const bytes = bytesOf(path)
      if (bytes !== null && checksumOf(bytes) === gold.sha256) return { path, bytes }
    }
  }
  throw new GoldError(
    wrong.length > 0
      ? `the source has another sha256 than the gold file says: ${wrong.join(', ')}`
      : `the source text "${gold.source}" was not found; name its folder with --texts`,
  )
}
