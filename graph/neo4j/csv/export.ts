import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptDocument } from '../../kept.ts'
import { type GraphStore, StoreError } from '../../store.ts'
import { argumentsFor } from './arguments.ts'
import { Tables } from './tables.ts'

/** How many of what was written. */
export interface Exported {
  readonly nodes: number
  readonly documents: number
  readonly references: number
  /** Entries of the register. */
  readonly entries: number
}

/** The file with the arguments of the import. */
export const argumentsFile = 'import.args'

/**
 * Writes a whole store into a folder, as `neo4j-admin database import full` reads it, a bit at a time. What is imported is a store as if
 * everything had been loaded into it. Throws StoreError when the folder holds anything.
 */
export async function exportCsv(store: GraphStore, folder: string): Promise<Exported> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new StoreError('STORE_REFUSED', `${folder} is not empty; give a new folder to export into`)
  const tables = new Tables(folder)
  let [nodes, documents, references, entries] = [0, 0, 0, 0]
  let longest = 0
  for await (const node of store.keptNodes()) {
    nodes += 1
    await tables.node(node)
  }
  for await (const kept of store.keptDocuments()) {
    documents += 1
    references += kept.references.length
    longest = Math.max(longest, longestIn(kept))
    await tables.document(kept)
  }
  for await (const entry of store.keptEntries()) {
    entries += 1
    await tables.entry(entry)
  }
  await tables.marker()
  await writeFile(join(folder, argumentsFile), argumentsFor(await tables.close(), longest))
  return { nodes, documents, references, entries }
}

/** Bytes of the longest text, at most. */
const longestIn = ({ text, made }: KeptDocument): number =>
  3 * Math.max(text.length, made?.reading.length ?? 0)
