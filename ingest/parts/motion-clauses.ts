import type { Part } from '../document.ts'
import { matches } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { isBlank } from '../read/characters.ts'

/**
 * The clauses of a motion, between "De Kamer," and "gaat over tot de orde van de dag": what it considers, and what it
 * asks for. Source of the form: Reglement van Orde van de Tweede Kamer, and what motions print.
 */
export function findMotionClauses(text: string): readonly Part[] {
  const opens = openingOf(text)
  if (opens < 0) return []
  const from = opens + opening.length
  const closes = text.indexOf('gaat over tot de orde van de dag', from)
  if (closes < 0 || closes - from > longestMotion) return []
  const body = withoutEn(text.slice(from, closes))
  const starts = matches(clause, body).map(({ index, 0: all, 1: word = '' }) => ({
    at: index + all.length - word.length,
    word,
  }))
  const counts = { overweging: 0, dictum: 0 }
  return starts.flatMap(({ at, word }, index): readonly Part[] => {
    const end = starts[index + 1]?.at ?? body.length
    const length = body.slice(at, end).trimEnd().length
    const name = considers.has(word) ? 'overweging' : 'dictum'
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

const opening = 'De Kamer,'
const openings = trigger(opening)

/** Where a motion opens, at the beginning of a word; -1 where none does. */
const openingOf = (text: string): number =>
  placesOf(text, openings).find((at) => at === 0 || isBlank(text.charCodeAt(at - 1))) ?? -1

/** The text without the ", en" that ends it. */
function withoutEn(text: string): string {
  const end = text.trimEnd()
  if (!end.endsWith('en')) return text
  const before = end.slice(0, -2).trimEnd()
  return before.endsWith(',') ? before.slice(0, -1).trimEnd() : before
}

/** The words that begin what a motion considers, and what it asks for. */
const considering = 'gehoord|gezien|gelezen|overwegende|constaterende|van mening|van oordeel|stelt vast'
const asking = 'verzoekt|spreekt uit|roept|draagt|besluit|nodigt|dringt|onderschrijft'
const considers: ReadonlySet<string> = new Set(considering.split('|'))

/** The word that begins a clause, at the beginning of the text or of a line, or behind a mark and white space. */
const clause = new RegExp(String.raw`(?:^\s*|[,;:.]\s+|\n)(${considering}|${asking})\b`, 'g')
