import type { Part } from '../document.ts'

/**
 * The clauses of a motion, between "De Kamer," and "gaat over tot de orde van de dag": what it considers, and what it
 * asks for. Source of the form: Reglement van Orde van de Tweede Kamer, and what motions print.
 */
export function findMotionClauses(text: string): readonly Part[] {
  const opens = opening.exec(text)
  if (opens === null) return []
  const from = opens.index + opens[0].length
  const closes = text.indexOf('gaat over tot de orde van de dag', from)
  if (closes < 0 || closes - from > longestMotion) return []
  const body = text.slice(from, closes).replace(/\s*,?\s*en\s*$/, '')
  const starts = [...body.matchAll(clause)].map((match) => ({ at: match.index, word: match[0] }))
  const counts = { overweging: 0, dictum: 0 }
  return starts.flatMap(({ at, word }, index): readonly Part[] => {
    const end = starts[index + 1]?.at ?? body.length
    const length = body.slice(at, end).trimEnd().length
    const name = considers.test(word) ? 'overweging' : 'dictum'
    counts[name] += 1
    const number = String(counts[name])
    return [
      {
        id: `${name}-${number}`,
        kind: 'motion-clause',
        number,
        numbers: [number],
        start: from + at,
        end: from + at + length,
        parent: null,
        title: null,
        askedBy: null,
      },
    ]
  })
}

/** Longest motion, in UTF-16 code units: longer texts are debates in which one is read out. */
const longestMotion = 6_000

const opening = /(?<=^|\n|\s)De Kamer,/
const clause =
  /(?<=^\s*|[,;:.]\s+|\n)(?:gehoord|gezien|gelezen|overwegende|constaterende|van mening|van oordeel|verzoekt|spreekt uit|roept|draagt|besluit|nodigt|dringt|onderschrijft|stelt vast)\b/g
const considers = /^(?:gehoord|gezien|gelezen|overwegende|constaterende|van mening|van oordeel|stelt vast)/
