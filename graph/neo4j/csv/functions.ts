import { ownClaim } from '../../claim.ts'
import type { GraphNode } from '../../node.ts'
import type { Database } from '../../sqlite/database.ts'
import { Bytes } from './bytes.ts'
import { listDelimiter, quote, quoted } from './cells.ts'
import { addIndexedWords, Units } from './passage-words.ts'

/** Adds to SQLite what it cannot work out by itself. */
export function defineFunctions(database: Database): void {
  database.define('own_facts', (told) => ownClaim(JSON.parse(String(told)) as GraphNode).facts)
  database.define('passages', (document, text, spans) =>
    passageLines(String(document), String(text), String(spans ?? '')),
  )
}

/** The lines of the passages of a document; `spans` tells of each where it begins, where it ends, and what it lies in. */
function passageLines(document: string, text: string, spans: string): Uint8Array {
  const start = `${quoted(document)},`
  const told = spans.split(listDelimiter)
  lines.begin()
  units.take(text)
  for (let i = 0; i + 2 < told.length; i += 3) {
    const [begin, end, from] = [told[i] as string, told[i + 1] as string, told[i + 2] as string]
    lines.add(start)
    lines.add(quoted(from))
    lines.add(`,${quote}`)
    addIndexedWords(lines, units, Number(begin), Number(end))
    lines.add(`${quote},${begin},${end}\n`)
  }
  return lines.view()
}

const lines = new Bytes()
const units = new Units()
