import { setImmediate as turn } from 'node:timers/promises'
import type { KeptDocument } from '../../kept.ts'
import type { GraphStore } from '../../store.ts'
import { Tables, type Written } from './tables.ts'

/** What one of those that write an export is to do: nodes and the register are the first one's, documents whoever's turn it is. */
export interface Task {
  readonly folder: string
  readonly writer: number
  /** How many slices of documents there are. */
  readonly slices: number
  /** How many of these were dealt out; shared by all. */
  readonly dealt: Int32Array<SharedArrayBuffer>
}

/** What one of them wrote. */
export interface Portion {
  readonly nodes: number
  readonly documents: number
  readonly references: number
  readonly entries: number
  /** Bytes of the longest text, at most. */
  readonly longest: number
  readonly files: readonly Written[]
}

/** Writes what falls to one of them. */
export async function writePortion(
  store: GraphStore,
  { folder, writer, slices, dealt }: Task,
): Promise<Portion> {
  const tables = new Tables(folder, writer)
  let [nodes, documents, references, entries, longest] = [0, 0, 0, 0, 0]
  if (writer === 0) {
    tables.marker()
    for await (const node of store.keptNodes()) {
      nodes += 1
      tables.node(node)
      if (nodes % rowsATurn === 0) await turn()
    }
    for await (const entry of store.keptEntries()) {
      entries += 1
      tables.entry(entry)
    }
  }
  for (let index = Atomics.add(dealt, 0, 1); index < slices; index = Atomics.add(dealt, 0, 1)) {
    await turn()
    for await (const kept of store.keptDocuments({ index, of: slices })) {
      documents += 1
      references += kept.references.length
      longest = Math.max(longest, longestIn(kept))
      tables.document(kept)
    }
  }
  return { nodes, documents, references, entries, longest, files: tables.close() }
}

/** Between so many rows others have their turn: a store in a file and a file to write never wait, and what a thread met would be told at the end. */
const rowsATurn = 10_000

const longestIn = ({ text, made }: KeptDocument): number =>
  3 * Math.max(text.length, made?.reading.length ?? 0)
