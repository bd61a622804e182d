import type { Source } from '../read/decode.ts'
import { isPlainPaper } from './prepare.ts'

/** Most sources that are prepared together. */
const mostTogether = 64
/** Most bytes of all of them: what is made of them is to stay near the processor. */
const mostBytesTogether = 512 * 1024

/** How many of the sources that wait, from the first on, are prepared together: one at least, of those that there are. */
export function countTogether(
  waiting: readonly { readonly source: Source; readonly alone?: boolean }[],
): number {
  let bytes = 0
  let count = 0
  for (const { source, alone = false } of waiting) {
    bytes += source.bytes.length
    if (count === mostTogether || alone || bytes > mostBytesTogether || !isPlainPaper(source)) break
    count += 1
  }
  return Math.min(waiting.length, Math.max(1, count))
}
