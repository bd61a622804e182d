/** Runs the program with our parameters, and then prints the most memory that it held, in bytes. */
import { run } from '../../cli/kamergraaf.ts'

process.exitCode = await run(process.argv.slice(2))
// Linux and macOS alike: Node gives kilobytes.
process.stdout.write(`peak ${process.resourceUsage().maxRSS * 1024}\n`)
