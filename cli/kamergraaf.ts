import { Command, CommanderError } from 'commander'
import { StoreError } from '../graph/store.ts'
import { programVersion } from '../ingest/program-version.ts'
import { exitCodes, type Finish, UsageError } from './outcome.ts'

type MakeCommand = (finish: Finish) => Command

/** The commands in the order of the help. Each is loaded when it is asked for: most of the program has its rules to compile. */
const commands: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  ingest: async () => (await import('./ingest.ts')).ingestCommand,
  extract: async () => (await import('./extract.ts')).extractCommand,
  reextract: async () => (await import('./reextract.ts')).reextractCommand,
  remove: async () => (await import('./remove.ts')).removeCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  register: async () => (await import('./register.ts')).registerCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  compact: async () => (await import('./check.ts')).compactCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  start: async () => (await import('./start.ts')).startCommand,
}

const versionFlags = ['-V', '--version']

/** The command that is asked for, or all of them where that is none: for the help, and to tell what there is. The version takes none. */
async function asked([name = '']: readonly string[]): Promise<readonly MakeCommand[]> {
  if (versionFlags.includes(name)) return []
  const one = Object.hasOwn(commands, name) ? commands[name] : undefined
  return Promise.all((one === undefined ? Object.values(commands) : [one]).map((load) => load()))
}

/**
 * The command line: runs one command and says with which code the process should end.
 * `argv` is what follows the program's name.
 */
export async function run(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.allWell
  const finish = (result: number): void => {
    code = result
  }
  const program = new Command('kamergraaf')
    .description('A knowledge graph of the cross-references in Dutch parliamentary papers.')
    .version(programVersion, versionFlags.join(', '), 'print the version of the program')
    .helpCommand(false)
    .showHelpAfterError('(add --help for what can be given)')
    .addHelpText(
      'after',
      '\nExit codes: 0 all well; 1 some sources were rejected, the rest is done; 2 wrong use.',
    )
  for (const command of await asked(argv)) program.addCommand(command(finish))
  for (const command of [program, ...program.commands]) command.exitOverride()
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return explain(error)
  }
}

/** Says on standard error what went wrong, and which code that is; a bug is thrown on. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.allWell : exitCodes.wrongUse
  if (!(error instanceof UsageError || error instanceof StoreError)) throw error
  process.stderr.write(`kamergraaf: ${error.message}\n`)
  return exitCodes.wrongUse
}

/** Whoever reads our output may stop reading: that is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.allWell)
})

if (import.meta.main) process.exitCode = await run(process.argv.slice(2))
