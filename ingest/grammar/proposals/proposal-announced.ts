import { kamerstukId } from '../../../graph/ids.ts'
import type { Document } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { endOfMovers, free, gap, long, member, opens } from './mover-names.ts'

/** A motie as the chair of a debate announces it. */
export interface Announced {
  readonly movers: string
  readonly id: string
  /** Where it is announced. */
  readonly start: number
}

const given = 'ij krijgt nr'
const moved = new RegExp(`voorgesteld${gap}door${gap}${member}${free}${opens}`, 'gu')

/** How far before its number the movers of a motie are said, in UTF-16 code units. */
const reach = 260

/** "Deze motie is voorgesteld door de leden Achterberg en Zandstra. … Zij krijgt nr. 12 (99 694).", in order. */
export const announcedProposals: (document: Document) => readonly Announced[] = oncePer((document) => {
  const { text } = document
  const found: Announced[] = []
  for (let at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + given.length)) {
    const movers = moversIn(text.slice(Math.max(0, at - reach), at))
    const hit = nextHit(document, at)
    const [ondernummer, ...others] = hit?.ondernummers ?? []
    if (movers === null || hit === undefined || ondernummer === undefined || others.length > 0) continue
    if (hit.start > at + given.length) continue
    const { dossier, toevoeging } = hit
    found.push({ movers, id: kamerstukId({ dossier, toevoeging, ondernummer }), start: at })
  }
  return found
})

/** The last movers that are said; null when none are. */
function moversIn(said: string): string | null {
  let last: string | null = null
  for (const { 0: lead, index } of said.matchAll(moved)) {
    const start = index + lead.length
    const end = endOfMovers(said, start, long)
    if (end !== null) last = said.slice(start, end)
  }
  return last
}
