import { isDigit } from './characters.ts'
import { type Line, lineOf } from './lines.ts'
import { imprintForm } from './page-names.ts'
import type { PageName } from './paper-name.ts'

/**
 * Finds the lines in which pages name their own paper, the imprint, page numbers ("Pagina 3 van 12", "3/12", a bare
 * number beside a header or at a form feed) and the lines that are repeated beside those. What readers glued to a page's
 * header is cut off from it; what belongs to the page is marked as furniture.
 */
export function separateFurniture(
  source: string,
  given: readonly Line[],
  own: readonly PageName[],
): readonly Line[] {
  const lines = own.length === 0 ? given : cutAtNames(source, given, own)
  const furniture = new Marks(lines)
  const pages = new PageCounts()
  let feeds = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    if (line.opensPage) feeds = true
    if (line.furniture || isImprint(line.text) || pages.certain(line.text, index)) furniture.add(index)
  }
  pages.addCounted(furniture)
  addLetterhead(lines, furniture)
  if (feeds) addAtFeeds(lines, furniture)
  addBesideBare(lines, own, furniture)
  if (feeds || furniture.any) addRepeated(lines, furniture)
  return furniture.marked()
}

/** Which of some lines are furniture, by index. */
class Marks {
  readonly #lines: readonly Line[]
  readonly #marks: Uint8Array
  /** Whether there is any. */
  any = false

  constructor(lines: readonly Line[]) {
    this.#lines = lines
    this.#marks = new Uint8Array(lines.length)
  }

  has(index: number): boolean {
    return this.#marks[index] === 1
  }

  add(index: number): void {
    this.#marks[index] = 1
    this.any = true
  }

  /** The lines, with what is furniture marked as such. */
  marked(): readonly Line[] {
    if (!this.any) return this.#lines
    return this.#lines.map((line, index) =>
      this.has(index) && !line.furniture ? { ...line, furniture: true } : line,
    )
  }
}

/** How many lines with text the letterhead may take. */
const headLines = 4

/** The name of the house at the head of a typeset paper, with the number of the house that readers put behind it. */
function addLetterhead(lines: readonly Line[], furniture: Marks): void {
  let seen = 0
  let housed = false
  for (let index = 0; index < lines.length && seen < headLines; index += 1) {
    const text = lines[index]?.text ?? ''
    if (text === '') continue
    seen += 1
    if (housed) {
      if (text === '1' || text === '2') furniture.add(index)
      return
    }
    housed =
      text.includes(' Kamer der ') && /^(?:Tweede|Eerste) Kamer der Staten-Generaal\s?[12]?$/.test(text)
    if (housed) furniture.add(index)
  }
}

const imprint = new RegExp(`^${imprintForm}$`)
const isImprint = (text: string): boolean =>
  text.length > 5 && text.length < 90 && mayBeImprint(text) && imprint.test(text)

/** "ISSN", or the apostrophe of ’s-Gravenhage. */
const mayBeImprint = (text: string): boolean =>
  text.startsWith('ISSN') || (text.startsWith('s-', 1) && "’'‘".includes(text.charAt(0)))

/** Cuts the lines that name the paper; the names stand in the order of the lines. */
function cutAtNames(source: string, lines: readonly Line[], own: readonly PageName[]): readonly Line[] {
  const cut: Line[] = []
  let next = 0
  for (const line of lines) {
    const first = next
    while (own[next]?.line === line) next += 1
    if (next === first) cut.push(line)
    else cut.push(...cutLine(source, line, own.slice(first, next)))
  }
  return cut
}

function cutLine(source: string, line: Line, names: readonly PageName[]): readonly Line[] {
  const pieces: Line[] = []
  let from = line.textStart
  for (const { whole } of names) {
    if (whole.end <= from) continue
    const start = Math.max(whole.start, from)
    if (start > from) pieces.push(lineOf(source, from, start, line.number))
    pieces.push(lineOf(source, start, whole.end, line.number, 'furniture'))
    from = whole.end
  }
  if (from < line.textEnd) pieces.push(lineOf(source, from, line.textEnd, line.number))
  const kept = pieces.filter((piece) => piece.text !== '')
  return kept.length === 1 ? [{ ...line, furniture: true }] : kept
}

const counted =
  /^(?:(?:pagina|blad|pag\.?|p\.)\s?(\d{1,3})(?:\s?(?:van|\/|-)\s?(\d{1,3}))?|(\d{1,3})\s?(?:\/|van)\s?(\d{1,3}))$/i
const bareNumber = /^[-–—]?\s?(\d{1,4})\s?[-–—]?$/

/** A page is counted behind a P or a B, or by two numbers with a mark or a word between. */
const mayCount = (text: string): boolean =>
  isDigit(text.charCodeAt(0)) ? text.includes('/') || /van/i.test(text) : 'pPbB'.includes(text.charAt(0))

/** "Pagina 3 van 12" is always furniture; "3/12" where it comes twice with the same total. */
class PageCounts {
  readonly #totals = new Map<string, { readonly text: string; readonly index: number }[]>()

  /** Whether a line counts pages for certain; if it may, it is kept until all are known. */
  certain(text: string, index: number): boolean {
    if (text.length > 20 || text.length < 3 || !isDigit(text.charCodeAt(text.length - 1))) return false
    const match = mayCount(text) ? counted.exec(text) : null
    if (match === null) return false
    const [, page, total, low, high] = match
    if (low !== undefined && high !== undefined && Number(low) <= Number(high))
      this.#totals.set(high, [...(this.#totals.get(high) ?? []), { text, index }])
    return page !== undefined && Number(page) <= Number(total ?? page)
  }

  addCounted(furniture: Marks): void {
    for (const same of this.#totals.values())
      if (new Set(same.map(({ text }) => text)).size > 1) for (const { index } of same) furniture.add(index)
  }
}

/** The first and last lines of pages that form feeds part: bare numbers that rise with the pages. */
function addAtFeeds(lines: readonly Line[], furniture: Marks): void {
  const found = new Map<number, number[]>()
  for (const { index, page } of pageEdges(lines, furniture)) {
    const number = bareNumber.exec(lines[index]?.text ?? '')?.[1]
    if (number === undefined) continue
    const step = Number(number) - page
    found.set(step, [...(found.get(step) ?? []), index])
  }
  for (const rising of found.values()) if (rising.length > 1) for (const index of rising) furniture.add(index)
}

/** The first and the last line with text of each page, where form feeds part the pages. */
function pageEdges(
  lines: readonly Line[],
  furniture: Marks,
): readonly { readonly index: number; readonly page: number }[] {
  const edges: { index: number; page: number }[] = []
  let page = 0
  let last = -1
  lines.forEach((line, index) => {
    if (line.opensPage) {
      if (last >= 0) edges.push({ index: last, page })
      page += 1
      last = -1
    }
    if (line.text === '' || furniture.has(index)) return
    if (last < 0) edges.push({ index, page })
    last = index
  })
  if (page > 0 && last >= 0) edges.push({ index: last, page })
  return page > 0 ? edges : []
}

/** A number that stands alone beside a header without page number is its page number. */
function addBesideBare(lines: readonly Line[], own: readonly PageName[], furniture: Marks): void {
  const bare = new Map(own.filter(({ form }) => form === 'bare').map(({ line }) => [line.start, line.end]))
  if (bare.size === 0) return
  lines.forEach((line, index) => {
    if (bare.get(line.start) !== line.end) return
    for (const step of [-1, 1]) {
      const beside = nextText(lines, index, step)
      const { text = '' } = lines[beside] ?? {}
      if (text.length <= 4 && /^\d{1,4}$/.test(text)) furniture.add(beside)
    }
  })
}

/** The nearest line with text, at most two lines away; −1 when there is none. */
function nextText(lines: readonly Line[], from: number, step: number): number {
  for (let at = from + step, tries = 0; tries < 2; at += step, tries += 1) {
    const line = lines[at]
    if (line === undefined) return -1
    if (line.text !== '') return at
  }
  return -1
}

/** How often a line must stand beside the furniture of a page before it is furniture itself. */
const repeated = 3

/** Running heads: the same line beside page furniture, or at form feeds, on three pages or more. */
function addRepeated(lines: readonly Line[], furniture: Marks): void {
  const beside = pageEdges(lines, furniture).map(({ index }) => index)
  for (let index = 0; index < lines.length; index += 1) {
    if (!furniture.has(index)) continue
    for (const step of [-1, 1]) {
      const near = nextText(lines, index, step)
      if (near >= 0 && !furniture.has(near)) beside.push(near)
    }
  }
  if (beside.length < repeated) return
  const places = new Map<string, Set<number>>()
  for (const index of beside) {
    const { text = '', label = null } = lines[index] ?? {}
    if (text.length > 4 && text.length <= 120 && label === null)
      places.set(text, (places.get(text) ?? new Set()).add(index))
  }
  for (const same of places.values())
    if (same.size >= repeated) for (const index of same) furniture.add(index)
}
