import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SourceError } from '../read/decode.ts'
import { databaseOf, isAside } from './aside.ts'
import { fileSources } from './file.ts'
import { type Finding, notRead, type Unread, untilFault } from './found.ts'
import { isHidden } from './hidden.ts'
import type { SourceLimits } from './limits.ts'

/** Folders that were entered on the way from one path, by what the file system calls them. */
type Entered = Map<string, string>

/** What is taken from a file that is found; `isNamed`: it was asked for itself, not by its folder. */
type Take<Item> = (path: string, found: Stats, isNamed: boolean) => AsyncIterable<Item>

type Taking<Item> = AsyncGenerator<Item | Unread, void, undefined>

/** The sources at a path: of a folder those in the files in it and below it, without what is no paper by its name, and without databases. */
export function pathSources(path: string, limits: SourceLimits): Finding {
  const databases = new Set<string>()
  return filesAt(path, async function* (file, stats, isNamed) {
    if (!isNamed && isAside(basename(file))) yield { name: file, leftOut: 'name' }
    // It comes before what is kept beside it.
    else if (!isNamed && databases.has(databaseOf(file) ?? '')) yield { name: file, leftOut: 'database' }
    else
      for await (const found of fileSources(file, stats, limits, isNamed)) {
        if ('leftOut' in found) databases.add(found.name)
        yield found
      }
  })
}

/**
 * What is taken from the files at a path: of a folder those in it and below it, by name, without hidden ones. Links are followed; a folder
 * that several lead to is read once.
 */
export async function* filesAt<Item>(path: string, take: Take<Item>): Taking<Item> {
  const found = await stat(path)
  if (found.isDirectory()) yield* filesIn(path, take, new Map())
  else yield* take(path, found, true)
}

async function* filesBelow<Item>(path: string, take: Take<Item>, entered: Entered): Taking<Item> {
  const found = await stat(path)
  if (found.isDirectory()) yield* filesIn(path, take, entered)
  else if (found.isFile()) yield* take(path, found, false)
  else
    throw new SourceError(
      'read/not-a-file',
      `${path}: this is a pipe, socket or device, which is not read in a folder; give it by itself.`,
    )
}

async function* filesIn<Item>(path: string, take: Take<Item>, entered: Entered): Taking<Item> {
  const { dev, ino } = await stat(path, { bigint: true })
  const itself = `${dev}:${ino}`
  const before = entered.get(itself)
  if (before !== undefined) {
    yield notRead(
      path,
      new SourceError(
        'read/same-folder',
        `${path}: this link leads to ${before}, which is read already; take the link away.`,
      ),
    )
    return
  }
  entered.set(itself, path)
  const names = (await readdir(path)).filter((name) => !isHidden(name)).sort()
  if (names.length === 0)
    yield notRead(path, new SourceError('read/empty', `${path}: there are no files in this folder.`))
  for (const name of names) {
    const inner = join(path, name)
    yield* untilFault(inner, filesBelow(inner, take, entered))
  }
}
