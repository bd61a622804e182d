import { analyse } from '../../ingest/main.ts'
import { atMost, type Measurement } from './record.ts'

/** Texts made to hurt: one pattern again and again, on one line. */
const patterns: readonly (readonly [name: string, pattern: string])[] = [
  ['digits', '1234567890'],
  ['"Kamerstuk "', 'Kamerstuk '],
  ['"nr. nr. nr."', 'nr. nr. nr.'],
  ['one word without an end', 'woord'],
  ['one word', 'woord '],
]

/**
 * Nanoseconds a byte of reading, finding and resolving in each hostile text, held against those of ordinary text.
 * @param bytes Of each text.
 * @param ordinary Nanoseconds a byte of ordinary text in the same run.
 */
export function benchHostile(bytes: number, ordinary: number): readonly Measurement[] {
  return patterns.map(([name, pattern]) => {
    const text = Buffer.from(pattern.repeat(Math.ceil(bytes / pattern.length)))
    const began = performance.now()
    analyse({ name, bytes: text })
    const spent = ((performance.now() - began) * 1e6) / text.length
    return atMost(
      `extract, ${bytes / 1e6} MB of ${name}`,
      spent,
      'ns/byte',
      { name: 'ordinary text', value: ordinary },
      3,
    )
  })
}
