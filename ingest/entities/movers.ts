import { matches } from '../matches.ts'
import { composed, oneLine } from './letters.ts'

/** A mover's family name below a motion; offsets in the text. */
export interface Mover {
  readonly start: number
  readonly end: number
  readonly family: string
}

/** First names that the Kamer prints to tell members of one name apart. */
const firstNames =
  'Agnes|Anne|Edgar|Sylvana|Martin|Rudmer|Pieter|Remco|Pia|Arno|Inge|Jasper|Emiel|Tony|Gijs|Jimmy|Chris|Daniëlle|Aukje|Tjeerd|Peter|Romke|Olger|Diederik|Jan|Harry|Erik|Mark|Ed|Paul|Michiel'
const particle = "(?:[Vv]an|[Vv]on|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[’'][Tt]|[Ll]a|El|Al|Ben|op|in)"
const word = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\p{Ll}"
const mover = new RegExp(
  `[\\s,]+(?:(?:${firstNames})\\s+(?=${word}|${particle})|(?!${particle}\\s)${word}\\s+(?=(?:van|de|den|der|ten|ter|te)\\s))?` +
    `((?:${particle}\\s+){0,3}(?:Bruins\\s+Slot|Six\\s+Dijkstra|Haersma\\s+Buma|${word}(?:-van)?(?![\\p{L}\\p{M}])))`,
  'uy',
)
const close = /gaat\s+over\s+tot\s+de\s+orde\s+van\s+de\s+dag\s*\./g
const mostMovers = 30

/** The movers below each motion: the names after "en gaat over tot de orde van de dag.", to the first that is none. */
export function findMovers(text: string): readonly Mover[] {
  const found: Mover[] = []
  for (const match of matches(close, text)) {
    mover.lastIndex = match.index + match[0].length
    for (let count = 0; count < mostMovers; count++) {
      const name = mover.exec(text)
      const family = name?.[1]
      if (name === null || family === undefined || ends.test(family)) break
      if (!/^(?:[\s,]|$)/.test(text.charAt(mover.lastIndex))) break
      const printed = composed(oneLine(family))
      found.push({
        start: mover.lastIndex - family.length,
        end: mover.lastIndex,
        family: printed.charAt(0).toUpperCase() + printed.slice(1),
      })
    }
  }
  return found
}

/** What may stand below a motion's names: no name, though it begins with a capital. */
const ends =
  /^(?:De|Het|Naar|Tweede|Eerste|Kamer|Motie|Deze|Zij|Vergaderjaar|Kamerstuk|Mijnheer|Meneer|Mevrouw|Ik|Wij|Dan|En|Dank|De (?:Kamer|Voorzitter))$/
