import { Command, CommanderError } from 'commander'
import { StoreError } from '../graph/store.ts'
import { checkCommand, compactCommand } from './check.ts'
import { diffCommand } from './diff.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { ingestCommand } from './ingest.ts'
import { exitCodes, UsageError } from './outcome.ts'
import { reextractCommand } from './reextract.ts'
import { registerCommand } from './register.ts'
import { serveCommand } from './serve.ts'
import { startCommand } from './start.ts'

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
    .helpCommand(false)
    .showHelpAfterError('(add --help for what can be given)')
    .addHelpText(
      'after',
      '\nExit codes: 0 all well; 1 some sources were rejected, the rest is done; 2 wrong use.',
    )
  for (const command of [
    ingestCommand,
    extractCommand,
    reextractCommand,
    diffCommand,
    exportCommand,
    registerCommand,
    checkCommand,
    compactCommand,
    serveCommand,
    startCommand,
  ])
    program.addCommand(command(finish))
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
