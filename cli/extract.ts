import { Command } from 'commander'
import type { GraphStore } from '../graph/store.ts'
import type { Message } from '../ingest/document.ts'
import type { ExtractJson } from '../ingest/extract-json.ts'
import { extractAny, extractWith } from '../ingest/main.ts'
import type { Sourced, Unread } from '../ingest/sources/found.ts'
import type { SourceLimits } from '../ingest/sources/limits.ts'
import type { Asked } from '../ingest/sources/walk.ts'
import { printable } from '../ingest/sources/zip.ts'
import { askedSources } from './asked.ts'
import { type FetchOptions, fetcherOf, fetchingHelp, searchesOf, withFetching } from './fetching.ts'
import { checkAsked, fromOption, idOption, limitsOf, papers, sourcesHelp, withLimits } from './options.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { print } from './print.ts'
import { leftOutText, rejection } from './sources.ts'
import { withStore } from './with-store.ts'

interface ExtractOptions extends SourceLimits, FetchOptions {
  readonly json?: true
  readonly id?: string
  readonly from?: string
  readonly store?: string
}

/** `kamergraaf extract FILE… --json`: what the files hold, without a store. */
export const extractCommand = (finish: Finish): Command =>
  withLimits(withFetching(new Command('extract')))
    .description('Print the parts and references of papers, without storing them.')
    .argument('[source...]', papers)
    .addOption(idOption())
    .option(
      '--json',
      'one JSON object a line, in the order of the files; offsets are into the source file, or, of a format without plain text, into the text read from it',
    )
    .addOption(fromOption())
    .option(
      '--store <store>',
      'read with the register of this store: of two possible readings the one that exists',
    )
    .addHelpText('after', idsHelp + sourcesHelp + fetchingHelp)
    .action(async (sources: string[], options: ExtractOptions) => {
      const asked = { sources, from: options.from ?? null, searches: searchesOf(options) }
      checkAsked(asked, options.id)
      const use = (store: GraphStore | null) => extractAll(asked, options, store)
      finish(
        await (options.store === undefined ? use(null) : withStore(options.store, { create: false }, use)),
      )
    })

const idsHelp = `
Targets are printed as papers cite them, which is the form of gold annotations: organisations, dossiers and web addresses bare
(iom, 35830-V), where the graph and GraphQL have a prefix (org:iom, dossier:35830-V, url:https://…). All other ids are the same.
`

async function extractAll(asked: Asked, options: ExtractOptions, store: GraphStore | null): Promise<number> {
  let code: number = exitCodes.allWell
  const limits = limitsOf(options)
  for await (const found of askedSources(asked, limits, options.id, fetcherOf(options))) {
    if ('leftOut' in found) {
      process.stderr.write(`kamergraaf: ${printable(found.name)}: ${leftOutText(found)}\n`)
      continue
    }
    const result = await extractOne(found, limits, options.id, store)
    if ('rejected' in result) code = exitCodes.someRejected
    if ('rejected' in result) process.stderr.write(`kamergraaf: ${printable(result.rejected.text)}\n`)
    await print(options.json === true ? JSON.stringify(asJson(found.name, result)) : asLines(result))
  }
  return code
}

type Extracted = { readonly extracted: ExtractJson } | { readonly rejected: Message }

async function extractOne(
  found: Sourced | Unread,
  limits: SourceLimits,
  id: string | undefined,
  store: GraphStore | null,
): Promise<Extracted> {
  try {
    if ('error' in found) throw found.error
    const options = { limits, ...(id === undefined ? {} : { id }) }
    if (store === null) return { extracted: await extractAny(found.source, options) }
    return { extracted: await extractWith((ids) => store.registered(ids), found.source, options) }
  } catch (error) {
    return { rejected: rejection(found.name, error) }
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
