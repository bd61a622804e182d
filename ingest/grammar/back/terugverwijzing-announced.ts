import type { Document, Mention, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { resolved } from '../../kinds/resolution.ts'
import { oncePer } from '../../once.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { idsOf } from '../kamerstukken/kamerstuk-hit.ts'
import { announcedProposals } from '../proposals/proposal-announced.ts'

/** "wordt de indiening van deze motie ⟨voldoende ondersteund. Zij krijgt⟩ nr. 12". */
const supported =
  /^\s+(?:(?:wordt|is)\s+)?(?:voldoende|genoegzaam)\s+(?:(?:wordt|is)\s+)?ondersteund\.\s+Zij\s+krijgt\s+(?=nr)/

/** "Deze motie is voorgesteld door … Zij krijgt nr. 12": its number comes behind it. */
export function announcedAt({ end }: Mention, { document }: Scope): Resolution | null {
  const told = supported.exec(document.text.slice(end, end + 90))
  if (told !== null) return numberedAt(end + told[0].length, document)
  if (!/^\s+is\s+voorgesteld\s+door\s/.test(document.text.slice(end, end + 24))) return null
  const next = announcedProposals(document)[lastAtOrBefore(startsOf(document), end) + 1]
  if (next === undefined || next.start > end + 260) return null
  return { ...resolved(next.id, 'terugverwijzing/announced', 0.95), filled: { kamerstuk: next.id } }
}

function numberedAt(place: number, document: Document): Resolution | null {
  const hit = nextHit(document, place)
  const [id, ...others] = hit === undefined || hit.start > place ? [] : idsOf(hit)
  return id === undefined || others.length > 0
    ? null
    : { ...resolved(id, 'terugverwijzing/announced', 0.95), filled: { kamerstuk: id } }
}

/** "Dan nog een motie. Deze motie gaat over ijs.", and its text behind that: the one that is announced next. */
export function readOutBehind(noun: string, { end }: Mention, { document }: Scope): Resolution | null {
  if (noun !== 'motie' || !readOut.test(document.text.slice(end, end + longestIntroduction))) return null
  const next = announcedProposals(document)[lastAtOrBefore(startsOf(document), end) + 1]
  if (next === undefined || next.start > end + longestMotion) return null
  return { ...resolved(next.id, 'terugverwijzing/announced', 0.85), filled: { kamerstuk: next.id } }
}

const readOut = /^[^\n]*\n+De Kamer,/
/** In UTF-16 code units. */
const longestIntroduction = 400
const longestMotion = 4_000

const startsOf = oncePer((document: Document) => announcedProposals(document).map(({ start }) => start))
