import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { extract } from '../ingest/main.ts'
import { decode } from '../ingest/read/decode.ts'
import { type Arguments, readArguments, UsageError, usage } from './evaluate/arguments.ts'
import { GoldError, looksLikeGold, readGold, scoredKinds } from './evaluate/gold.ts'
import { scoreParts } from './evaluate/parts.ts'
import { differenceList, faultList, fileTable, kindTable, partTable } from './evaluate/report.ts'
import { compare, type Result, readRun, runOf } from './evaluate/run.ts'
import { scoreReferences } from './evaluate/score.ts'
import { findSource } from './evaluate/sources.ts'

/** The gold files that the arguments name: a file as it is, a folder by the gold files in it and below it. */
function goldFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })) throw new UsageError(`there is no ${path}`)
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => looksLikeGold(readFileSync(file, 'utf8')))
      .toSorted()
  })
}

/** Extracts the source of one gold file and compares. Throws GoldError when gold or source cannot be used. */
async function evaluate(path: string, options: Arguments): Promise<Result> {
  const gold = readGold(readFileSync(path, 'utf8'))
  const source = findSource(path, gold, options.texts)
  const predicted = await extract({ name: basename(source.path), bytes: source.bytes })
  const { text } = decode({ name: source.path, bytes: source.bytes })
  return {
    gold: `${basename(dirname(resolve(path)))}/${basename(path)}`,
    text,
    score: scoreReferences(gold, predicted, scoredKinds(gold, options.kinds)),
    parts: scoreParts(gold.parts, predicted.parts, text),
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function print(results: readonly Result[], options: Arguments): void {
  const earlier = options.compare === null ? null : readRun(readFileSync(options.compare, 'utf8'))
  if (options.compare !== null && earlier === null) throw new UsageError(`${options.compare} is no saved run`)
  const blocks = [kindTable(results), partTable(results)]
  if (results.length > 1) blocks.push(fileTable(results))
  if (!options.brief) blocks.push(faultList(results).join('\n'))
  const run = runOf(results)
  if (earlier !== null) blocks.push(differenceList(compare(earlier, run)).join('\n'))
  console.log(blocks.filter((block) => block !== '').join('\n\n'))
  if (options.save !== null) writeFileSync(options.save, json(run))
  const { found: _, extra: __, ...summary } = run
  if (options.json !== null) writeFileSync(options.json, json(summary))
}

async function main(argv: readonly string[]): Promise<number> {
  const options = readArguments(argv)
  if (options.help) {
    console.log(usage)
    return 0
  }
  const results: Result[] = []
  let failed = 0
  for (const path of goldFiles(options.gold)) {
    try {
      results.push(await evaluate(path, options))
    } catch (error) {
      if (!(error instanceof GoldError)) throw error
      failed += 1
      console.error(`${path}: ${error.message}`)
    }
  }
  if (results.length > 0) print(results, options)
  else if (failed === 0) throw new UsageError('there is no gold file in what was named')
  return failed === 0 ? 0 : 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
