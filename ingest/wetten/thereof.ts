import type { Span } from '../document.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { lastAtOrBefore } from '../rising.ts'
import { withArticles } from './again.ts'
import { type Pieces, readPieces } from './pieces.ts'

const thereof = trigger(' daarvan')
const article = /(?<!\p{L})(?:artikel(?:en)?|artt?\.)\s(?=\d)/giu
/** How long the words of such articles may be, and how far in front of them the law may end, in UTF-16 code units. */
const longest = 120
const reach = 300

/** Articles of what is named shortly before: the index of that, and where they stand. */
export interface Thereof extends Pieces {
  readonly of: number
}

/**
 * "artikel 167 van richtlijn 2098/12/EG, in samenhang met ⟨artikel 178 daarvan⟩": articles of the law or act that is named last in the
 * same paragraph, where nothing else that has articles is spoken of since. `named` in order; so is what is found. Each look is bounded.
 */
export function findThereof(text: string, named: readonly Span[]): readonly Thereof[] {
  if (named.length === 0) return []
  const ends = named.map(({ end }) => end)
  return placesOf(text, thereof).flatMap((place): readonly Thereof[] => {
    const read = articlesUpTo(text, place)
    const of = read === null ? -1 : lastAtOrBefore(ends, read.start)
    const law = of < 0 ? undefined : named[of]
    if (read === null || law === undefined || law.end < read.start - reach) return []
    const between = text.slice(law.end, read.start)
    return between.includes('\n\n') || withArticles.test(between) || anyLaw.test(between)
      ? []
      : [{ ...read, end: place + ' daarvan'.length, of }]
  })
}

/** A law that nothing here knows, or that is spoken of without a name. */
const anyLaw = /(?:wet|wetboek|besluit|regeling)(?!\p{L})/iu

/** The articles whose words end at a place. */
function articlesUpTo(text: string, place: number): Pieces | null {
  const from = Math.max(0, place - longest)
  const window = text.slice(from, place)
  for (const { index } of window.matchAll(article)) {
    const read = readPieces(window, index)
    if (read !== null && /^,?$/.test(window.slice(read.end)))
      return { ...read, start: from + read.start, end: from + read.end }
  }
  return null
}
