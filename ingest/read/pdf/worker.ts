import { parentPort } from 'node:worker_threads'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Asked, Told } from './messages.ts'
import { pageText } from './page-text.ts'
import type { Run } from './pieces.ts'
import { glyphsOf, looksGuessed, type Shown, withoutGuesses } from './shown.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>

parentPort?.on('message', async (asked: Asked) => {
  parentPort?.postMessage(await tell(asked).catch(refusal))
})

/** Only errors are worth a line of pdf.js, and those we tell ourselves. */
const quiet = 0

async function tell({ bytes, maxPages }: Asked): Promise<Told> {
  const pdf = await getDocumentProxy(bytes, { verbosity: quiet, useSystemFonts: false, enableXfa: false })
  try {
    if (pdf.numPages > maxPages) return { refused: 'pages', detail: String(pdf.numPages) }
    const pages: string[] = []
    let guessed = false
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      let runs = await runsOf(page)
      guessed ||= runs.some(({ text }) => looksGuessed(text))
      if (guessed) runs = await asShown(page, runs)
      pages.push(pageText(upright(runs)))
      page.cleanup()
    }
    return { pages }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** A run, and whether it stands upright. */
type Placed = Run & { readonly upright: boolean }

/** The runs of a page, turned as the page is, in the order of printing. */
async function runsOf(page: PdfPage): Promise<readonly Placed[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs: Placed[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [a, b, c, d, e, f] = product(transform, item.transform)
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    const text = item.str.replaceAll('\0', '')
    runs.push({ text, x: e, y: f, width: item.width, size, upright: Math.abs(b) <= 0.1 * Math.abs(a) })
  }
  return runs
}

/** Upright runs first: what stands on its side is no part of the lines it crosses. */
const upright = (runs: readonly Placed[]): readonly Run[] => [
  ...runs.filter((run) => run.upright),
  ...runs.filter((run) => !run.upright),
]

/** The runs with only the spaces that the page shows. */
async function asShown(page: PdfPage, runs: readonly Placed[]): Promise<readonly Placed[]> {
  const [{ OPS }, { fnArray, argsArray }] = [await getResolvedPDFJS(), await page.getOperatorList()]
  const strings = argsArray.flatMap((args: unknown, index): readonly (readonly Shown[])[] =>
    fnArray[index] === OPS.showText && Array.isArray(args) && Array.isArray(args[0]) ? [args[0]] : [],
  )
  const texts = withoutGuesses(
    runs.map((run) => run.text),
    glyphsOf(strings),
  )
  return runs.map((run, index) => ({ ...run, text: texts[index] ?? run.text }))
}

type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that does the second and then the first. */
function product(first: readonly number[], second: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const refusal = (error: unknown): Told => {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  return { refused: name === 'PasswordException' ? 'password' : 'damaged', detail: message }
}
