import { kamerstukId } from '../../../graph/ids.ts'
import type { Document } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { free, gap, long, member } from './mover-names.ts'

/** A motie as the chair of a debate announces it. */
export interface Announced {
  readonly movers: string
  readonly id: string
  /** Where it is announced. */
  readonly start: number
}

const given = 'ij krijgt nr'
const moved = new RegExp(`voorgesteld${gap}door${gap}${member}${free}(?<movers>${long})`, 'gu')

/** How far before its number the movers of a motie are said, in UTF-16 code units. */
const reach = 260

/** "Deze motie is voorgesteld door de leden Achterberg en Zandstra. … Zij krijgt nr. 12 (99 694).", in order. */
export const announcedProposals: (document: Document) => readonly Announced[] = oncePer((document) => {
  const { text } = document
  const found: Announced[] = []
  for (let at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + given.length)) {
    const movers = [...text.slice(Math.max(0, at - reach), at).matchAll(moved)].at(-1)?.groups?.movers
    const hit = nextHit(document, at)
    const [ondernummer, ...others] = hit?.ondernummers ?? []
    if (movers === undefined || hit === undefined || ondernummer === undefined || others.length > 0) continue
    if (hit.start > at + given.length) continue
    const { dossier, toevoeging } = hit
    found.push({ movers, id: kamerstukId({ dossier, toevoeging, ondernummer }), start: at })
  }
  return found
})
