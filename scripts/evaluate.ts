import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Arguments, readArguments, UsageError, usage } from './evaluate/arguments.ts'
import { evaluateGold } from './evaluate/evaluate.ts'
import { GoldError, looksLikeGold } from './evaluate/gold.ts'
import { differenceList, faultList, fileTable, kindTable, partTable } from './evaluate/report.ts'
import { compare, type Result, readRun, runOf } from './evaluate/run.ts'

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

function main(argv: readonly string[]): number {
  const options = readArguments(argv)
  if (options.help) {
    console.log(usage)
    return 0
  }
  const results: Result[] = []
  let failed = 0
  for (const path of goldFiles(options.gold)) {
    try {
      results.push(evaluateGold(path, options))
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
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
