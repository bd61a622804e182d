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
  return announcedBehind(end, longestAnnouncement, document, 0.95)
}

/** "Deze brief⟨, onder letter H⟩ (99953), is ontvangen": its number stands right behind it. */
export const numberBehind =
  /^(?:,?\s(?:onder|met)\s(?:de\s)?(?=(?:letters?\s[A-Z]{1,2}|nr\.\s?\d{1,4}|nummer\s\d{1,4})\s\()|(?:,\s(?:met\s(?:het\s)?kenmerk\s)?|\s?\(\s?)(?=Kamerst|[TE]K\s|\d\d ?\d{3}(?!\d)))/u

/** The paper whose number stands right behind words that point at it; null for others. */
export function numberedBehind({ end }: Mention, { document }: Scope): Resolution | null {
  const told = numberBehind.exec(document.text.slice(end, end + 40))
  return told === null ? null : numberedAt(end + told[0].length, document)
}

function numberedAt(place: number, document: Document): Resolution | null {
  const hit = nextHit(document, place)
  const [id, ...others] = hit === undefined || hit.start > place ? [] : idsOf(hit)
  return id === undefined || others.length > 0 ? null : announced(id, 0.95)
}

/** "Dan nog een motie. Deze motie gaat over ijs.", and its text behind that: the one that is announced next. */
export function readOutBehind(noun: string, { end }: Mention, { document }: Scope): Resolution | null {
  if (noun !== 'motie' || !readOut.test(document.text.slice(end, end + longestIntroduction))) return null
  return announcedBehind(end, longestMotion, document, 0.85)
}

/** What is announced next behind a place, where that begins no farther than so many UTF-16 code units. */
function announcedBehind(
  place: number,
  farthest: number,
  document: Document,
  confidence: number,
): Resolution | null {
  const next = announcedProposals(document)[lastAtOrBefore(startsOf(document), place) + 1]
  return next === undefined || next.start > place + farthest ? null : announced(next.id, confidence)
}

const announced = (id: string, confidence: number): Resolution => ({
  ...resolved(id, 'terugverwijzing/announced', confidence),
  filled: { kamerstuk: id },
})

const readOut = /^[^\n]*\n+De Kamer,/
/** In UTF-16 code units. */
const longestAnnouncement = 260
const longestIntroduction = 400
const longestMotion = 4_000

const startsOf = oncePer((document: Document) => announcedProposals(document).map(({ start }) => start))
