import { Parser } from 'htmlparser2'
import { asDump } from '../as-dump.ts'
import { markedEncoding } from '../byte-order-mark.ts'
import { checksumOf } from '../checksum.ts'
import { composedReading } from '../composed-reading.ts'
import { defaultReadLimits, type Source, SourceError } from '../decode.ts'
import { mayBeMarkup } from '../markup.ts'
import type { Reading, ReadOptions } from '../reading.ts'
import { decodeHtml } from './decode-html.ts'
import { Page } from './page.ts'

/** Elements that a page, or a piece of one, begins with. */
const beginnings =
  /^(?:!doctype\s+html|html|head|title|meta|body|main|article|section|div|p|h[1-6]|table|ul|ol|span)[\s/>]/i

/** How many bytes of a source are looked at to tell a page. */
const head = 2_048

/** Whether a source is HTML: it begins with an element that a page begins with, comments and an XML declaration aside. */
export function isHtml({ bytes }: Source): boolean {
  if (!mayBeMarkup(bytes)) return false
  const text = new TextDecoder(markedEncoding(bytes) ?? 'latin1').decode(bytes.subarray(0, head))
  if (!text.trimStart().startsWith('<')) return false
  const first = text.replace(/<!--.*?-->|<\?.*?>/gs, '').trimStart()
  return first.startsWith('<') && beginnings.test(first.slice(1))
}

/**
 * Reads a page of the official site, or another page with a paper on it: headings, paragraphs, notes, and links to papers as
 * official marks. What is round the paper (navigation, scripts, forms) is left out.
 * @throws {SourceError} when it is nested too deep, is no text or holds none.
 */
export function readHtml(source: Source, options: ReadOptions = {}): Reading {
  const { text, messages } = decodeHtml(source.name, source.bytes)
  const page = pageOf(source.name, text, options, false)
  const sha256 = checksumOf(source.bytes)
  const composed = page.composer.finish()
  const told = page.told(options.id, sha256, composed.text)
  const { document, printed } = composedReading(source, sha256, composed, told, false)
  const reading = { document: { ...document, messages: [...document.messages, ...messages] }, printed }
  const laidOut = (): string =>
    page.broken ? pageOf(source.name, text, options, true).composer.finish().text : printed
  return asDump(reading, page.preformatted, laidOut, options)
}

function pageOf(name: string, text: string, { limits }: ReadOptions, linesEnd: boolean): Page {
  const { maxDepth } = limits ?? defaultReadLimits
  const page = new Page(linesEnd)
  let depth = 0
  const parser: Parser = new Parser({
    onopentag: (element, attributes) => {
      depth += 1
      if (depth > maxDepth)
        throw new SourceError(
          'read/too-deep',
          `${name}: line ${lineAt(text, parser.startIndex)}: elements are nested deeper than the limit of ${maxDepth}; raise --max-depth to read it.`,
        )
      page.open(element, attributes)
    },
    onclosetag: (element) => {
      depth -= 1
      page.close(element)
    },
    ontext: (words) => page.text(words),
  })
  parser.end(text)
  return page
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
