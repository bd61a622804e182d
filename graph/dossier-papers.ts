import { dossierOf, ondernummerOf, partOf } from './ids.ts'
import { compareStrings } from './order.ts'
import type { GraphStore } from './store.ts'

/** The most papers of one dossier that are listed: the largest has some four thousand. */
const most = 10_000

/** The ids of the papers of a dossier that the graph has, read or only cited, by their numbers. */
export async function papersOfDossier(store: GraphStore, dossier: string): Promise<readonly string[]> {
  const [around] = await store.around([dossier], [], most)
  const papers = (around?.met ?? []).map(({ id }) => id)
  return papers.filter((id) => partOf(id) === null && dossierOf(id) === dossier).sort(compareByNumber)
}

/** Compares papers of one dossier by ondernummer: 2, 10, 10a, then those in letters: A, B, AA; then by id. */
export function compareByNumber(one: string, other: string): number {
  const [a, b] = [placeOf(one), placeOf(other)]
  return (
    a.letters - b.letters ||
    a.number - b.number ||
    compareStrings(a.printed, b.printed) ||
    compareStrings(one, other)
  )
}

function placeOf(id: string): {
  readonly letters: number
  readonly number: number
  readonly printed: string
} {
  const printed = ondernummerOf(id) ?? ''
  const digits = /\d+/.exec(printed)?.[0]
  return { letters: digits === undefined ? printed.length : 0, number: Number(digits ?? 0), printed }
}
