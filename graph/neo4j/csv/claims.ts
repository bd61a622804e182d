import type { Database } from '../../sqlite/database.ts'
import { claimColumns } from '../columns.ts'
import type { Bytes } from './bytes.ts'
import { concat, quoted } from './cells.ts'
import { Fields, fields } from './fields.ts'
import { joined } from './joining.ts'
import type { Output } from './scan.ts'

/** What a document claims, but for the claims on itself and its parts that go with these. Which nodes are its own, and what it tells, is told by lists. */
export function claims(database: Database): readonly Output[] {
  const variants = new Variants(database)
  const own = '(SELECT group_concat(key) FROM node WHERE within = d.key AND origin = d.key)'
  return [
    {
      ...joined('CLAIMS', 'claims-plain'),
      line: concat(fields('d.key', own, 'd.variants', 'd.claims')),
      finish: (bytes, to) => addPlainClaims(bytes, to, variants),
    },
    {
      ...joined('CLAIMS', 'claims-told', claimColumns),
      line: concat(fields('d.key', 'd.variants')),
      finish: (bytes, to) => addToldClaims(bytes, to, variants),
    },
  ]
}

/** That a document names a node, where it says no more of it than the id. */
function addPlainClaims(bytes: Bytes, to: number, variants: Variants): void {
  const [document, own, told, all] = [0, 1, 2, 3]
  const line = new Fields(4)
  const others = new Set<number>()
  for (let at = 0; at < to; ) {
    at = line.find(bytes, at)
    others.clear()
    for (const key of numbersIn(bytes, line.begin(document), line.end(own))) others.add(key)
    for (const key of numbersIn(bytes, line.begin(told), line.end(told))) others.add(variants.of(key).node)
    const keys = numbersIn(bytes, line.begin(all), line.end(all))
    for (const key of keys) {
      if (others.has(key)) continue
      bytes.copy(line.begin(document), line.end(document))
      bytes.add(`,${key}\n`)
    }
  }
}

/** What a document tells of a node that is not its own. */
function addToldClaims(bytes: Bytes, to: number, variants: Variants): void {
  const [document, told] = [0, 1]
  const line = new Fields(2)
  for (let at = 0; at < to; ) {
    at = line.find(bytes, at)
    for (const key of numbersIn(bytes, line.begin(told), line.end(told))) {
      bytes.copy(line.begin(document), line.end(document))
      bytes.addAll(variants.of(key).cells)
    }
  }
}

/** The whole numbers that stand here, whatever is between them. */
function numbersIn({ held }: Bytes, begin: number, end: number): readonly number[] {
  const numbers: number[] = []
  for (let at = begin; at < end; at += 1) {
    const start = at
    let number = 0
    for (; at < end; at += 1) {
      const digit = (held[at] as number) - 48
      if (digit < 0 || digit > 9) break
      number = 10 * number + digit
    }
    if (at > start) numbers.push(number)
  }
  return numbers
}

/** What is told of a node. */
interface Variant {
  readonly node: number
  /** All of a line but who tells it. */
  readonly cells: Uint8Array
}

/** What is told of nodes. Thousands of documents tell the same: it is made cells of once. */
class Variants {
  readonly #database: Database
  readonly #known = new Map<number, Variant>()
  #room = mostBytes

  constructor(database: Database) {
    this.#database = database
  }

  of(key: number): Variant {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = this.#database.first('SELECT node, precedence, facts FROM variant WHERE key = ?', key)
    const node = Number(found?.node)
    const cells = Buffer.from(`,${node},${found?.precedence},${quoted(String(found?.facts))}\n`)
    this.#room -= cells.length
    if (this.#room < 0) {
      this.#known.clear()
      this.#room = mostBytes - cells.length
    }
    const made = { node, cells }
    this.#known.set(key, made)
    return made
  }
}

/** As many of cells are held. */
const mostBytes = 2 ** 24
