import { type SaxesAttributePlain, SaxesParser } from 'saxes'
import { defaultReadLimits, type ReadLimits, type Source, SourceError } from '../decode.ts'
import { decodeXml } from './decode-xml.ts'

/** The attributes of an element, by their names as printed. */
export type Attributes = Readonly<Record<string, string>>

/** What a reader does with an XML file, piece by piece. Names are as printed, without their namespace's prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads XML in one pass. Processing instructions vanish without a space, comments too; nothing outside the file is ever
 * fetched, and entities that a file declares itself are refused, so none can expand.
 * @throws {SourceError} when it is not in its encoding, not well-formed or nested too deep, with line and column.
 */
export function parseXml(
  { name: source, bytes }: Pick<Source, 'name' | 'bytes'>,
  handler: XmlHandler,
  limits: ReadLimits = defaultReadLimits,
): void {
  const parser = new SaxesParser<{ readonly xmlns: false; readonly position: true }>({
    xmlns: false,
    position: true,
  })
  let depth = 0
  parser.on('error', (error) => {
    throw malformed(source, parser, error.message.replace(/^\d+:\d+:\s*/, ''))
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > limits.maxDepth)
      throw new SourceError(
        'read/too-deep',
        `${source}: line ${parser.line}: elements are nested deeper than the limit of ${limits.maxDepth}; raise --max-depth to read it.`,
      )
    handler.open?.(local(name), attributes as Readonly<Record<string, SaxesAttributePlain & string>>)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handler.close?.(local(name))
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.write(decodeXml(source, bytes)).close()
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function malformed(
  source: string,
  { line, column }: { readonly line: number; readonly column: number },
  what: string,
): SourceError {
  return new SourceError(
    'read/xml',
    `${source}: line ${line}, column ${column}: ${what}. This is no well-formed XML; get the file again, or give the paper as text.`,
  )
}
