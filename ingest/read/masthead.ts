import { kamerstukId } from '../../graph/ids.ts'
import type { Line } from './lines.ts'
import type { PageName } from './page-names.ts'

/** Lines within which a masthead begins, and within which each of its pieces follows the one before. */
const reach = { head: 12, dossier: 4, number: 12 } as const

const house = /^(?<kamer>Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?$/
const session = /^Vergaderjaar (?<from>\d{4})\s?[–-]\s?(?<to>\d{4})$/
const dossier = /^(\d{2}) ?(\d{3})(?:[ -]([A-Z]{1,6}|\d{2})|(?: \(R ?\d+\)))?(?=$|\s\p{Lu}\p{Ll})/u
const number = /^(?:Nr\. ?(\d{1,4}[a-z]?)|([A-Z]{1,3}))(?=$|\s\p{Lu}{2})/u

/**
 * The head of the first page of a Kamerstuk, which names it where no page says its id: the house, the session year, the dossier
 * with its title, and the number with what the paper is. Of several dossiers the first one counts, as in official ids.
 */
export function readMasthead(lines: readonly Line[]): PageName | null {
  const top = find(lines, 0, reach.head, house)
  const year = top === null ? null : find(lines, top.next, reach.dossier, session)
  const file = year === null ? null : find(lines, year.next, reach.dossier, dossier)
  const paper = file === null ? null : find(lines, file.next, reach.number, number)
  if (top === null || year === null || file === null || paper === null) return null
  const [, thousands, rest, toevoeging] = file.match
  const id = kamerstukId({
    dossier: `${thousands}${rest}`,
    toevoeging: toevoeging ?? null,
    ondernummer: paper.match[1] ?? paper.match[2] ?? '',
  })
  const { line } = paper
  const span = { start: line.textStart, end: line.textStart + paper.match[0].length }
  return {
    ...{ line, span, whole: span, id, page: null, form: 'masthead' },
    vergaderjaar: `${year.match.groups?.from}-${year.match.groups?.to}`,
    kamer: top.match.groups?.kamer === 'Eerste' ? 'eerste' : 'tweede',
  }
}

interface Found {
  readonly line: Line
  readonly match: RegExpExecArray
  /** Index of the line behind it. */
  readonly next: number
}

/** The first line of a form among the printed lines from an index on, at most so many of them. */
function find(lines: readonly Line[], from: number, most: number, form: RegExp): Found | null {
  let printed = 0
  for (let index = from; index < lines.length && printed < most; index += 1) {
    const line = lines[index]
    if (line === undefined || line.text === '') continue
    printed += 1
    const match = form === house && !line.text.includes(' Kamer der ') ? null : form.exec(line.text)
    if (match !== null) return { line, match, next: index + 1 }
  }
  return null
}
