import { setImmediate as turn } from 'node:timers/promises'
import type { Database } from '../../sqlite/database.ts'
import { Bytes } from './bytes.ts'
import { documents, structure } from './documents.ts'
import { defineFunctions } from './functions.ts'
import { nodes } from './nodes.ts'
import { others, references } from './references.ts'
import { register } from './register.ts'
import { linesOf, type Made, type Output } from './scan.ts'
import { Table } from './table.ts'

/** What one of those that write an export is to do: whatever range of keys is next. */
export interface Task {
  readonly folder: string
  readonly writer: number
  /** How many ranges were dealt out; shared by all. */
  readonly dealt: Int32Array<SharedArrayBuffer>
}

/** A file that was written. */
export interface Written extends Made {
  readonly file: string
}

/** What one of them wrote. */
export interface Portion {
  readonly files: readonly Written[]
  /** Bytes of the longest text. */
  readonly longest: number
}

/** Writes what falls to one of them. */
export async function writePortion(database: Database, { folder, writer, dealt }: Task): Promise<Portion> {
  defineFunctions(database)
  const tables = new Map<Output, Table>()
  const tableOf = (output: Output): Table => {
    const held = tables.get(output)
    if (held !== undefined) return held
    const made = new Table(folder, `${output.file}${writer === 0 ? '' : `-${writer + 1}`}.csv`, output.heads)
    tables.set(output, made)
    return made
  }
  const bytes = new Bytes()
  let [longest, passed] = [0, 0]
  let next = Atomics.add(dealt, 0, 1)
  for (const scan of [references, nodes, documents(database), structure, others, register]) {
    const last = Number(database.tuples(scan.last)[0]?.[0])
    const ranges = Math.ceil(last / scan.keys)
    for (; next < passed + ranges; next = Atomics.add(dealt, 0, 1)) {
      // A store in a file and a file to write never wait, and what another met would be told at the end.
      await turn()
      const after = (next - passed) * scan.keys
      const lines = linesOf(database, scan, after, after + scan.keys)
      longest = Math.max(longest, lines.longest)
      for (const [i, output] of scan.outputs.entries()) {
        const made = lines.each[i]
        if (!made) continue
        if (output.finish === undefined) tableOf(output).add(made)
        else {
          bytes.begin(made)
          output.finish(bytes, made.length)
          tableOf(output).add(bytes.view())
        }
      }
    }
    passed += ranges
  }
  return {
    longest,
    files: [...tables].map(([{ of, name }, table]) => {
      table.close()
      return { of, name, file: table.file }
    }),
  }
}
