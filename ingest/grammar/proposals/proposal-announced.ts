import { kamerstukId } from '../../../graph/ids.ts'
import type { Document } from '../../document.ts'
import { matches, matchesAt } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { endOfMovers, free, gap, long, member, opens, type Row, short } from './mover-names.ts'

/** A motie as the chair of a debate announces it. */
export interface Announced {
  readonly movers: string
  readonly id: string
  /** The one whose place it takes: "Zij krijgt nr. 8, was nr. 7"; else null. */
  readonly replaces: string | null
  /** Where it is announced. */
  readonly start: number
}

/** "Zij krijgt nr. 12 (99 694).", "Deze motie krijgt nr. 12 (99 694).", in the Eerste Kamer "Zij krijgt letter F (99 694)." */
const given = /(?:[Zz]ij|[Dd]eze motie) krijgt (?=nr|(?:de )?letter)/y
const gives = trigger('ij krijgt ', 'eze motie krijgt ')

/** "Deze motie is voorgesteld door de leden Achterberg en Zandstra.", just in front of its number. */
const movedBy = new RegExp(
  `(?:voorgesteld|(?<!mede)ondertekend)${gap}door${gap}${member}${free}${opens}`,
  'gu',
)
/** "Door de leden Achterberg en Zandstra wordt de volgende motie voorgesteld:", in front of its words. */
const nextBy = new RegExp(`(?<!\\p{L})[Dd]oor${gap}${member}${free}${opens}`, 'gu')
const proposed = /^,?\s(?:wordt|is)\sde\svolgende\s(?:gewijzigde\s)?motie\s(?:voorgesteld|ingediend)/u

/** "De motie-Zandstra (99 694, nr. 7) is in die zin gewijzigd dat zij thans luidt:", in front of its words. */
const changedBy = new RegExp(`(?<!\\p{L})motie-${free}${opens}`, 'gu')
const changed = /^\s\([^()\n]{4,40}\)\sis\s(?:thans\s)?in\sdie\szin\s(?:nader\s)?gewijzigd/u

/** How far before its number the movers of a motie are said, in UTF-16 code units; and where its words stand between. */
const reach = 260
const longestMotion = 4_000

/** "Deze motie is voorgesteld door de leden Achterberg en Zandstra. … Zij krijgt nr. 12 (99 694).", in order. */
export const announcedProposals: (document: Document) => readonly Announced[] = oncePer((document) => {
  const { text } = document
  const found: Announced[] = []
  let before = 0
  const lead = placesOf(text, gives).map((place) => place - 1)
  for (const { 0: words, index } of matchesAt(given, text, lead)) {
    const number = index + words.length
    const movers =
      moversIn(text.slice(Math.max(before, index - reach), index), movedBy, null) ??
      moversIn(text.slice(Math.max(before, index - longestMotion), index), nextBy, proposed) ??
      moversIn(text.slice(Math.max(before, index - longestMotion), index), changedBy, changed, short)
    before = number
    const hit = nextHit(document, index)
    const [ondernummer, ...others] = hit?.ondernummers ?? []
    if (movers === null || hit === undefined || ondernummer === undefined || others.length > 0) continue
    if (hit.start > number + longestLetter) continue
    const { dossier, toevoeging, was } = hit
    const replaces = was === null ? null : kamerstukId({ dossier, toevoeging, ondernummer: was })
    found.push({ movers, id: kamerstukId({ dossier, toevoeging, ondernummer }), replaces, start: index })
  }
  return found
})

/** "de letter " in front of a letter that is read without it, in UTF-16 code units. */
const longestLetter = 10

/** The last movers that some words lead to, and others follow; null when none are. */
function moversIn(said: string, lead: RegExp, after: RegExp | null, row: Row = long): string | null {
  let last: string | null = null
  for (const { 0: words, index } of matches(lead, said)) {
    const start = index + words.length
    const end = endOfMovers(said, start, row)
    if (end !== null && (after === null || after.test(said.slice(end, end + 90))))
      last = said.slice(start, end)
  }
  return last
}
