import { deflateSync } from 'node:zlib'

/** A line of text on a page that a test makes: left and baseline in points from the lower left corner, size, words. */
export type Placed = readonly [x: number, y: number, size: number, text: string]

/** What a test may want of a PDF besides its pages. */
export interface MadePdf {
  /** Entries of the trailer: `/Encrypt 99 0 R`. */
  readonly trailer?: string
  /** Objects more, from number 90. */
  readonly objects?: readonly string[]
  /** A content stream for every page instead of its lines. */
  readonly content?: Buffer
}

/** Makes a small PDF for a test, its letters in Windows-1252. Source of the layout: ISO 32000-1, 7.5. */
export function makePdf(pages: readonly (readonly Placed[])[], made: MadePdf = {}): Uint8Array {
  const objects = new Map<number, Buffer>()
  const put = (number: number, ...pieces: readonly (string | Buffer)[]): void => {
    objects.set(number, Buffer.concat(pieces.map((piece) => Buffer.from(piece as string, 'latin1'))))
  }
  const kids = pages.map((_, index) => `${10 + 2 * index} 0 R`).join(' ')
  put(1, '<< /Type /Catalog /Pages 2 0 R >>')
  put(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  pages.forEach((lines, index) => {
    const number = 10 + 2 * index
    const stream = deflateSync(made.content ?? Buffer.from(contentOf(lines), 'latin1'))
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    )
    put(number + 1, `<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`, stream, '\nendstream')
  })
  made.objects?.forEach((object, index) => {
    put(1000 + index, object)
  })
  return assemble(objects, made.trailer ?? '')
}

const contentOf = (lines: readonly Placed[]): string =>
  lines
    .map(
      ([x, y, size, text]) =>
        `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&').replaceAll('–', '\x96')}) Tj ET`,
    )
    .join('\n')

function assemble(objects: ReadonlyMap<number, Buffer>, trailer: string): Uint8Array {
  const pieces = [Buffer.from('%PDF-1.4\n', 'latin1')]
  const offsets = new Map<number, number>()
  let length = pieces[0]?.length ?? 0
  for (const [number, body] of objects) {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.set(number, length)
    pieces.push(object)
    length += object.length
  }
  const table = [...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const size = Math.max(...offsets.keys()) + 1
  const end = `xref\n${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R /ID [<00> <00>] ${trailer} >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(end, 'latin1')])
}
