/**
 * `npm run roundtrip -- REGISTER[.gz]…`: every id of Kamerstukken, Handelingen and Aanhangsel in lists of official ids,
 * one a line, is printed in each style that papers use and read back. Ends with 1 when a style falls below the target.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readId, shapeOf } from './roundtrip/forms.ts'
import { readBack, readsBack } from './roundtrip/read-back.ts'
import { styles } from './roundtrip/styles.ts'

/** The share that must be read back equal, of each style and form. */
const target = 0.999
/** Failures shown of each style and form. */
const shown = 3

interface Count {
  total: number
  equal: number
  readonly failures: string[]
}

function idsOf(path: string): readonly string[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split(/\r?\n/).filter((line) => /^(?:kst|h|ah)-/.test(line))
}

function tally<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function measure(ids: readonly string[]): {
  readonly counts: ReadonlyMap<string, Count>
  readonly unprinted: ReadonlyMap<string, number>
} {
  const counts = new Map<string, Count>()
  const unprinted = new Map<string, number>()
  for (const id of ids) {
    const printed = readId(id)
    if (printed === null) {
      tally(unprinted, shapeOf(id))
      continue
    }
    for (const { name, print } of styles) {
      const citation = print(printed)
      if (citation === null) continue
      const key = `${printed.form.padEnd(36)} ${name}`
      const count = counts.get(key) ?? { total: 0, equal: 0, failures: [] }
      counts.set(key, count)
      count.total += 1
      if (readsBack(id, citation)) count.equal += 1
      else if (count.failures.length < shown)
        count.failures.push(`${id}  «${citation}»  read as ${readBack(citation).join(' ') || 'nothing'}`)
    }
  }
  return { counts, unprinted }
}

const percent = ({ equal, total }: Count): string => `${((100 * equal) / total).toFixed(3)} %`

function main(paths: readonly string[]): number {
  if (paths.length === 0 || paths.some((path) => path.startsWith('-'))) {
    console.error('Usage: npm run roundtrip -- REGISTER[.gz]…')
    return 2
  }
  const ids = paths.flatMap(idsOf)
  const { counts, unprinted } = measure(ids)
  let below = 0
  const all: Count = { total: 0, equal: 0, failures: [] }
  for (const [key, count] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
    all.total += count.total
    all.equal += count.equal
    const met = count.equal / count.total >= target
    if (!met) below += 1
    console.log(
      `${met ? ' ' : '✖'} ${key.padEnd(64)}${String(count.total).padStart(8)} ${percent(count).padStart(10)}`,
    )
    for (const failure of count.failures) console.log(`      ${failure}`)
  }
  const none = [...unprinted.values()].reduce((sum, count) => sum + count, 0)
  console.log(
    `\n${ids.length} ids; ${ids.length - none} printed ${all.total} times, read back equal ${percent(all)}`,
  )
  console.log(`${none} have no printed form of their own, the most frequent:`)
  for (const [shape, count] of [...unprinted].sort((a, b) => b[1] - a[1]).slice(0, 20))
    console.log(`  ${shape.padEnd(28)}${String(count).padStart(8)}`)
  return below === 0 ? 0 : 1
}

process.exitCode = main(process.argv.slice(2))
