import { SourceError } from '../read/decode.ts'

/** One line of a list, without its line break. */
export interface Line {
  readonly text: string
  /** From 1. */
  readonly number: number
}

/** The longest line that a list may have, in UTF-16 code units. */
const longestLine = 1_000_000

/**
 * The lines of a text, many at a time: as many as a chunk of bytes ends. Read as UTF-8; what is no UTF-8 becomes U+FFFD, for the
 * reader of the line to refuse. Throws SourceError `register/no-lines` for a file without line breaks.
 */
export async function* linesOf(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder('utf-8')
  let open = ''
  let number = 1
  const take = (text: string): readonly Line[] => {
    const pieces = (open + text).split('\n')
    open = pieces.pop() ?? ''
    if (open.length > longestLine)
      throw new SourceError(
        'register/no-lines',
        `${name}: line ${number + pieces.length} has over ${longestLine} characters: this is no list; check the file.`,
      )
    return pieces.map((piece) => ({
      text: piece.endsWith('\r') ? piece.slice(0, -1) : piece,
      number: number++,
    }))
  }
  for await (const chunk of chunks) yield take(decoder.decode(chunk, { stream: true }))
  yield take(`${decoder.decode()}\n`)
}
