import { Command } from 'commander'
import type { Message } from '../ingest/document.ts'
import type { ExtractJson } from '../ingest/extract-json.ts'
import { extract } from '../ingest/main.ts'
import { checkId, idOption, maxBytesOption, maxDepthOption, papers } from './options.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { readSource, rejection } from './sources.ts'

interface ExtractOptions {
  readonly json?: true
  readonly id?: string
  readonly maxBytes: number
  readonly maxDepth: number
}

/** `kamergraaf extract FILE… --json`: what the files hold, without a store. */
export const extractCommand = (finish: Finish): Command =>
  new Command('extract')
    .description('Print the parts and references of papers, without storing them.')
    .argument('<file...>', papers)
    .addOption(idOption())
    .option(
      '--json',
      'one JSON object a line, in the order of the files; offsets are into the source file, or, of a format without plain text, into the text read from it',
    )
    .addOption(maxBytesOption())
    .addOption(maxDepthOption())
    .action(async (files: string[], options: ExtractOptions) => {
      checkId(options.id, files)
      finish(await extractAll(files, options))
    })

async function extractAll(files: readonly string[], options: ExtractOptions): Promise<number> {
  let code: number = exitCodes.allWell
  for (const file of files) {
    const result = await extractOne(file, options)
    if ('rejected' in result) code = exitCodes.someRejected
    if ('rejected' in result) process.stderr.write(`kamergraaf: ${result.rejected.text}\n`)
    await print(options.json === true ? JSON.stringify(asJson(file, result)) : asLines(result))
  }
  return code
}

type Extracted = { readonly extracted: ExtractJson } | { readonly rejected: Message }

async function extractOne(file: string, { id, maxBytes, maxDepth }: ExtractOptions): Promise<Extracted> {
  const limits = { maxBytes, maxDepth }
  try {
    const source = await readSource(file, limits)
    return { extracted: extract(source, { limits, ...(id === undefined ? {} : { id }) }) }
  } catch (error) {
    return { rejected: rejection(file, error) }
  }
}

/** A rejected file keeps its line, with the message that says why. */
function asJson(file: string, result: Extracted): object {
  if ('extracted' in result) return result.extracted
  return { document: null, source: file, parts: [], references: [], messages: [result.rejected] }
}

function asLines(result: Extracted): string {
  if ('rejected' in result) return ''
  const { document, references } = result.extracted
  const lines = references.map(({ start, end, kind, status, text, targets, rule }) => {
    const target = targets.length === 0 ? status : targets.join(' ')
    return `${start}–${end}\t${kind}\t${text.replace(/\s+/g, ' ')}\t${target}\t${rule}`
  })
  return [`# ${document}`, ...lines].join('\n')
}

/** Waits when the reader of our output is slower than we are. */
async function print(text: string): Promise<void> {
  if (text === '') return
  if (!process.stdout.write(`${text}\n`))
    await new Promise((drained) => process.stdout.once('drain', drained))
}
