import { ondernummerOf } from './ids.ts'
import { compareStrings } from './order.ts'
import { type Page, pageOf } from './page.ts'

/** Which papers of a dossier to list. */
export interface DossierPapersQuery {
  readonly dossier: string
  /** 1 to 500. */
  readonly first: number
  /** Only those behind the place that this id of a paper has, whether or not the graph still has it; null: from the first. */
  readonly after: string | null
}

/** Ids of papers by their numbers, and how many there are on all pages. */
export interface DossierPapersPage extends Page<string, string> {
  readonly total: number
}

/** Picks a page out of the ids of all papers of a dossier, which come in no order; little more than the page is kept and put in order. */
export function pageOfPapers(
  ids: readonly string[],
  { first, after }: Pick<DossierPapersQuery, 'first' | 'after'>,
): DossierPapersPage {
  const begin = after === null ? null : placeOf(after)
  let kept: Place[] = []
  for (const id of ids) {
    const place = placeOf(id)
    if (begin !== null && comparePlaces(place, begin) <= 0) continue
    if (kept.push(place) > 4 * first + 1) kept = kept.sort(comparePlaces).slice(0, first + 1)
  }
  const ordered = kept.sort(comparePlaces).map(({ id }) => id)
  return { ...pageOf(ordered, first, (id) => id), total: ids.length }
}

interface Place {
  readonly id: string
  readonly letters: number
  readonly number: number
  readonly printed: string
}

/** By ondernummer: 2, 10, 10a, then those in letters: A, B, AA; then by id. */
function comparePlaces(a: Place, b: Place): number {
  return (
    a.letters - b.letters ||
    a.number - b.number ||
    compareStrings(a.printed, b.printed) ||
    compareStrings(a.id, b.id)
  )
}

function placeOf(id: string): Place {
  const printed = ondernummerOf(id) ?? ''
  const digits = /\d+/.exec(printed)?.[0]
  return { id, letters: digits === undefined ? printed.length : 0, number: Number(digits ?? 0), printed }
}
