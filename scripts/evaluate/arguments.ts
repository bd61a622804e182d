import { parseArgs } from 'node:util'
import { referenceKinds } from '../../graph/reference.ts'
import type { KindChoice } from './gold.ts'

/** What `npm run evaluate` prints with `--help`. */
export const usage = `Usage: npm run evaluate -- GOLD… [options]

Scores what is extracted from the source texts of hand-marked gold files. GOLD is a file, or a folder of them.

  --texts DIR      where the source texts are; may be given more than once. Else they are looked for beside the gold
  --kinds WHICH    all | citations | a list with commas. Else the kinds of the first rules for marking and others that a
                   file marks; without organisatie, partij, ministerie, persoon and url where it marks none of these
  --save FILE      keep the run, for --compare
  --compare FILE   list what was gained and lost since a kept run
  --json FILE      write the figures as JSON
  --brief          leave out the list of misses and extras

Exit code: 0 scored; 1 some gold file could not be scored; 2 wrong use.`

/** The command line of `evaluate`, understood. */
export interface Arguments {
  readonly gold: readonly string[]
  readonly texts: readonly string[]
  readonly kinds: KindChoice | null
  readonly save: string | null
  readonly compare: string | null
  readonly json: string | null
  readonly brief: boolean
  readonly help: boolean
}

/** Wrong use of the command line; the message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

function kindChoice(given: string | undefined): KindChoice | null {
  if (given === undefined) return null
  if (given === 'all' || given === 'citations') return given
  const known: readonly string[] = referenceKinds
  const kinds = given.split(',').map((kind) => kind.trim())
  const odd = kinds.find((kind) => !known.includes(kind))
  if (odd !== undefined) throw new UsageError(`--kinds: "${odd}" is no kind; they are ${known.join(', ')}`)
  return kinds
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      texts: { type: 'string', multiple: true },
      kinds: { type: 'string' },
      save: { type: 'string' },
      compare: { type: 'string' },
      json: { type: 'string' },
      brief: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })

/** Reads the command line, the program's name left out. Throws {@link UsageError}. */
export function readArguments(argv: readonly string[]): Arguments {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
  const { values, positionals } = parsed
  const help = values.help ?? false
  if (positionals.length === 0 && !help) throw new UsageError('name at least one gold file or folder')
  return {
    gold: positionals,
    texts: values.texts ?? [],
    kinds: kindChoice(values.kinds),
    save: values.save ?? null,
    compare: values.compare ?? null,
    json: values.json ?? null,
    brief: values.brief ?? false,
    help,
  }
}
