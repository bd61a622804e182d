import { isDigit } from './characters.ts'
import { type Line, lineOf } from './lines.ts'
import { imprintForm, type PageName } from './page-names.ts'

/** Page furniture: lines, or pieces of lines, that belong to the page and not to the text. */
export type Furniture = ReadonlySet<Line>

/** The lines of a source, with what readers glued to a page's header cut off from it, and the furniture among them. */
export interface Separated {
  readonly lines: readonly Line[]
  readonly furniture: Furniture
}

/**
 * Finds the lines in which pages name their own paper, the imprint, page numbers ("Pagina 3 van 12", "3/12", a bare
 * number beside a header or at a form feed) and the lines that are repeated beside those.
 */
export function separateFurniture(
  source: string,
  given: readonly Line[],
  own: readonly PageName[],
): Separated {
  const furniture = new Set<Line>()
  const lines = cutAtNames(source, given, own, furniture)
  for (const line of lines)
    if (imprintFirst.has(line.text.charCodeAt(0)) && isImprint(line.text)) furniture.add(line)
  addLetterhead(lines, furniture)
  addPageNumbers(lines, furniture)
  const feeds = lines.some((line) => line.opensPage)
  if (feeds) addAtFeeds(lines, furniture)
  addBesideBare(lines, own, furniture)
  if (feeds || furniture.size > 0) addRepeated(lines, furniture)
  return { lines, furniture }
}

/** How many lines with text the letterhead may take. */
const headLines = 4

/** The name of the house at the head of a typeset paper, with the number of the house that readers put behind it. */
function addLetterhead(lines: readonly Line[], furniture: Set<Line>): void {
  const head: Line[] = []
  for (const line of lines) if (line.text !== '' && head.push(line) === headLines) break
  const at = head.findIndex((line) => /^(?:Tweede|Eerste) Kamer der Staten-Generaal\s?[12]?$/.test(line.text))
  const [house, number] = head.slice(at)
  if (at < 0 || house === undefined) return
  furniture.add(house)
  if (number !== undefined && /^[12]$/.test(number.text)) furniture.add(number)
}

/** I of ISSN, and the apostrophes of ’s-Gravenhage. */
const imprintFirst = new Set(Array.from("I’‘'", (mark) => mark.charCodeAt(0)))
const imprint = new RegExp(`^${imprintForm}$`)
const isImprint = (text: string): boolean =>
  text.length > 5 && text.length < 90 && /^(?:ISSN|[’'‘]s-)/.test(text) && imprint.test(text)

function cutAtNames(
  source: string,
  lines: readonly Line[],
  own: readonly PageName[],
  furniture: Set<Line>,
): readonly Line[] {
  if (own.length === 0) return lines
  const named = new Map<Line, PageName[]>()
  for (const name of own) named.set(name.line, [...(named.get(name.line) ?? []), name])
  const cut: Line[] = []
  for (const line of lines) {
    const names = named.get(line)
    if (names === undefined) cut.push(line)
    else cut.push(...cutLine(source, line, names, furniture))
  }
  return cut
}

function cutLine(
  source: string,
  line: Line,
  names: readonly PageName[],
  furniture: Set<Line>,
): readonly Line[] {
  const pieces: Line[] = []
  let from = line.textStart
  for (const { whole } of names) {
    if (whole.end <= from) continue
    const start = Math.max(whole.start, from)
    pieces.push(lineOf(source, from, start, line.number))
    const piece = lineOf(source, start, whole.end, line.number)
    furniture.add(piece)
    pieces.push(piece)
    from = whole.end
  }
  pieces.push(lineOf(source, from, line.textEnd, line.number))
  const kept = pieces.filter((piece) => piece.text !== '')
  const [only] = kept
  if (only === undefined || kept.length > 1) return kept
  furniture.delete(only)
  furniture.add(line)
  return [line]
}

const counted =
  /^(?:(?:pagina|blad|pag\.?|p\.)\s?(\d{1,3})(?:\s?(?:van|\/|-)\s?(\d{1,3}))?|(\d{1,3})\s?(?:\/|van)\s?(\d{1,3}))$/i
const bareNumber = /^[-–—]?\s?(\d{1,4})\s?[-–—]?$/

/** "Pagina 3 van 12" always; "3/12" where it comes twice with the same total; a bare number where pages break and count. */
function addPageNumbers(lines: readonly Line[], furniture: Set<Line>): void {
  const totals = new Map<string, Line[]>()
  for (const line of lines) {
    const { text } = line
    if (text.length > 20 || text.length < 3 || !isDigit(text.charCodeAt(text.length - 1))) continue
    const match = counted.exec(text)
    if (match === null) continue
    const [, page, total, low, high] = match
    if (page !== undefined && Number(page) <= Number(total ?? page)) furniture.add(line)
    if (low === undefined || high === undefined || Number(low) > Number(high)) continue
    totals.set(high, [...(totals.get(high) ?? []), line])
  }
  for (const same of totals.values())
    if (new Set(same.map((line) => line.text)).size > 1) for (const line of same) furniture.add(line)
}

/** The first and last lines of pages that form feeds part: bare numbers that rise with the pages. */
function addAtFeeds(lines: readonly Line[], furniture: Set<Line>): void {
  const edges = pageEdges(lines, furniture)
  const found = new Map<number, Line[]>()
  for (const { line, page } of edges) {
    const number = bareNumber.exec(line.text)?.[1]
    if (number === undefined) continue
    const step = Number(number) - page
    found.set(step, [...(found.get(step) ?? []), line])
  }
  for (const rising of found.values()) if (rising.length > 1) for (const line of rising) furniture.add(line)
}

/** The first and the last line with text of each page, where form feeds part the pages. */
function pageEdges(
  lines: readonly Line[],
  furniture: Furniture,
): readonly { readonly line: Line; readonly page: number }[] {
  const edges: { line: Line; page: number }[] = []
  let page = 0
  let last: Line | null = null
  for (const line of lines) {
    if (line.opensPage) {
      if (last !== null) edges.push({ line: last, page })
      page += 1
      last = null
    }
    if (line.text === '' || furniture.has(line)) continue
    if (last === null) edges.push({ line, page })
    last = line
  }
  if (page > 0 && last !== null) edges.push({ line: last, page })
  return page > 0 ? edges : []
}

/** A number that stands alone beside a header without page number is its page number. */
function addBesideBare(lines: readonly Line[], own: readonly PageName[], furniture: Set<Line>): void {
  const bare = new Set(own.filter((name) => name.form === 'bare').map((name) => name.line))
  if (bare.size === 0) return
  lines.forEach((line, index) => {
    if (!bare.has(line)) return
    for (const step of [-1, 1]) {
      const beside = nextText(lines, index, step)
      if (beside !== null && /^\d{1,4}$/.test(beside.text)) furniture.add(beside)
    }
  })
}

/** The nearest line with text, at most two lines away. */
function nextText(lines: readonly Line[], from: number, step: number): Line | null {
  for (let at = from + step, tries = 0; tries < 2; at += step, tries += 1) {
    const line = lines[at]
    if (line === undefined) return null
    if (line.text !== '') return line
  }
  return null
}

/** How often a line must stand beside the furniture of a page before it is furniture itself. */
const repeated = 3

/** Running heads: the same line beside page furniture, or at form feeds, on three pages or more. */
function addRepeated(lines: readonly Line[], furniture: Set<Line>): void {
  const beside = pageEdges(lines, furniture).map(({ line }) => line)
  lines.forEach((line, index) => {
    if (!furniture.has(line)) return
    for (const step of [-1, 1]) {
      const near = nextText(lines, index, step)
      if (near !== null && !furniture.has(near)) beside.push(near)
    }
  })
  const places = new Map<string, Set<Line>>()
  for (const line of beside)
    if (line.text.length > 4 && line.text.length <= 120 && line.label === null)
      places.set(line.text, (places.get(line.text) ?? new Set()).add(line))
  for (const same of places.values()) if (same.size >= repeated) for (const line of same) furniture.add(line)
}
