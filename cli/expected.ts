import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shard } from '../ingest/run/shard.ts'
import { isHidden } from '../ingest/sources/hidden.ts'
import type { Asked } from '../ingest/sources/walk.ts'

/**
 * Counts, beside the work, the files that are asked for: for the time left. What it gives is null until it is done, and stays so
 * where only reading tells how many there are. An archive counts as one.
 */
export function expectedSources(
  { sources, from, searches = [] }: Asked,
  shard: Shard | undefined,
): () => number | null {
  let expected: number | null = null
  const countable =
    from === null &&
    searches.length === 0 &&
    sources.every((source) => !/^-$|[*?[\]{}]|\.(?:zip|gz)$/i.test(source))
  if (countable)
    void Promise.all(sources.map(countAt)).then((counts) => {
      const all = counts.reduce((sum, count) => sum + count, 0)
      expected = shard === undefined ? all : Math.round(all / shard.of)
    })
  return () => expected
}

async function countAt(path: string): Promise<number> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    let count = 0
    for (const entry of entries)
      if (!isHidden(entry.name)) count += entry.isDirectory() ? await countAt(join(path, entry.name)) : 1
    return count
  } catch {
    // No folder, or none that can be read: one source either way.
    return 1
  }
}
