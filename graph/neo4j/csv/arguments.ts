import { listDelimiter, quote } from './cells.ts'
import type { Written } from './portion.ts'

/** The least that the tool reads at once. */
const leastBuffer = 4 * 2 ** 20

/**
 * The arguments of `neo4j-admin database import full`, one a line, to be given as `@import.args` in the folder itself.
 * @param longest Bytes of the longest value: the tool must read it at once.
 */
export function argumentsFor(tables: readonly Written[], longest: number): string {
  const buffer = Math.max(leastBuffer, 2 * longest)
  return [
    `--array-delimiter=${named(listDelimiter)}`,
    `--quote=${named(quote)}`,
    '--multiline-fields=true',
    '--id-type=integer',
    `--read-buffer-size=${buffer}`,
    ...tables.map(({ of, name, file }) => `--${of}=${name}=${file}`),
    '',
  ].join('\n')
}

/** A character that is not printed, as the tool names it. */
const named = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
