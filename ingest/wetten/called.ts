import { type Listed, toListed } from '../listed.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { lastAtOrBefore, lastOf } from '../rising.ts'
import { isOfState } from './context.ts'
import { curatedWet } from './data.ts'
import type { Named } from './given.ts'

/** "In dit besluit wordt verstaan onder: a. ⟨wet:⟩ Mijnbouwwet;": what a decree calls the law that it rests on. */
const defined =
  /(?:^|\n|[.:;]\s)\s?(?:(?:[a-z]{1,2}|\d{1,2}°?)\.\s|[–•-]\s)?(?:de\s|het\s)?(?<noun>wet|besluit|regeling|verdrag)\s?:\s{1,2}(?:de\s|het\s)?$/iu
const reach = 40
/** "Mijnbouwwet ⟨(hierna: de wet)⟩". */
const hereafter =
  /^\s\((?:hierna|verder)(?:\s(?:ook|te\snoemen)){0,2}\s?:?\s["„«“‘']?(?:de|het)\s["„«“‘']?(?<noun>[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erdrag)["»”’']?(?:\s(?:te\snoemen|genoemd))?\s?\)/u
/** "artikel 3 ⟨van de wet⟩": no title, and no "de wet van 3 mei". */
const place =
  /(?<=\s(?:van|in|bij)\s(?:de|het)\s)(?<noun>[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erdrag)(?![\p{L}\d-]|\s(?:van|op|inzake|tot|betreffende|houdende)\s|\s\p{Lu})/gu

/** The same noun anywhere behind an article: "⟨de wet⟩ bepaalt"; no title either. */
const anywhere =
  /(?<=(?<!\p{L})(?:[Dd]e|[Hh]et)\s)(?:[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erdrag)(?![\p{L}\d-]|\s(?:van|op|inzake|tot|betreffende|houdende|der)\s|\s[\p{Lu}\d])/gu
/** All law, and no one in particular: "niemand staat boven ⟨de wet⟩", "gelijk voor ⟨de wet⟩". */
const allLaw = /(?<!\p{L})(?:boven|buiten|gelijk(?:e|en|heid)?\svoor)\sde\s$/iu
const allLawReach = 24

/** A law by the noun that a text calls it. */
interface Called extends Named {
  readonly noun: string
  /** By "hierna: de wet", which says so of the whole text; a list of definitions, of its articles. A besluit may be any decision. */
  readonly throughout: boolean
}

function calledIn(text: string, law: Named): Called | null {
  const before = defined.exec(text.slice(Math.max(0, law.start - reach), law.start))?.groups?.noun
  const behind = hereafter.exec(text.slice(law.end, law.end + reach))?.groups?.noun
  const noun = before ?? behind
  // "(hierna: de Wet)" is a name with a capital of its own.
  return noun === undefined
    ? null
    : { ...law, noun: noun.toLowerCase(), throughout: before === undefined && noun === 'wet' }
}

/**
 * The places of "de wet" where the text says which law it calls so, of several the last before: from "(hierna: de wet)" on all of them, else
 * those behind an article. In order.
 */
export function findCalled(text: string, names: readonly Named[]): readonly Named[] {
  const all = names.flatMap((name) => calledIn(text, name) ?? [])
  if (all.length === 0) return []
  const called = new Map([...Map.groupBy(all, ({ noun }) => noun)].map(([noun, of]) => [noun, toListed(of)]))
  const through = all.some(({ throughout }) => throughout)
  return Array.from(text.matchAll(through ? anywhere : place)).flatMap(
    ({ 0: word, index }): readonly Named[] => {
      const { list, starts } = called.get(word.toLowerCase()) ?? none
      const last = lastOf(list, starts, index)
      if (last === undefined) return []
      const end = index + word.length
      const alone = last.throughout && word === 'wet'
      if (alone && isNoneSuch(text, index, end)) return []
      const { ids, name } = last
      return [{ start: index, end, ids, name, rule: 'learnt', bare: !alone }]
    },
  )
}

const none: Listed<Called> = { list: [], starts: [] }

const isNoneSuch = (text: string, start: number, end: number): boolean =>
  allLaw.test(text.slice(Math.max(0, start - allLawReach), start)) || isOfState(text, start, end)

const wetboek = trigger('et Wetboek', 'nieuwe Wetboek', 'huidige Wetboek', 'gemoderniseerde Wetboek')
/** "het Wetboek van Koophandel": another, by its title. */
const titledOn = /^(?:\s(?:van|BES)(?!\p{L})|\p{L}|-)/u

/** The places of "het (nieuwe) Wetboek", where a text names one wetboek, and only one, before. `names` in order. In order. */
export function findWetboek(text: string, names: readonly Named[]): readonly Named[] {
  const books = names.filter(({ ids: [id] }) => /(?:^|\s)Wetboek(?:\s|$)/.test(curatedWet(id)?.name ?? ''))
  const [first] = books
  if (first === undefined || books.some(({ ids }) => ids[0] !== first.ids[0])) return []
  return placesOf(text, wetboek).flatMap((place): readonly Named[] => {
    const start = text.indexOf('Wetboek', place)
    const end = start + 'Wetboek'.length
    if (start < first.end || titledOn.test(text.slice(end, end + 6)) || isOfState(text, start, end)) return []
    return [{ start, end, ids: first.ids, name: first.name, rule: 'learnt', bare: false }]
  })
}

const thatWet = trigger('die wet', 'oemde wet', 'melde wet', 'elfde wet', 'an de wet')
/** "artikel 3 van ⟨die wet⟩", "artikel 4 van ⟨de wet⟩": no title behind it, and no "die wet van 3 mei". */
const that =
  /\s(?:van|uit|in|bij)\s(?<that>(?:die(?:zelfde)?|dezelfde|(?:de\s)?(?:(?:laatst|eerder|hiervoor|boven)?genoemde|(?:eerder)?vermelde|voornoemde|voormelde))\swet|(?<=\svan\s)de\swet)$/iu
const longer = /^(?:[\p{L}\d-]|\s(?:van\s\d|op|inzake|tot|betreffende|houdende)\s|\s\p{Lu})/u
const isWet = /wet(?!\p{L})/iu
/** Another law that is spoken of, and not named. */
const otherWet =
  /(?<!\p{L})(?:een|deze|dit|elke|iedere|andere|nieuwe|het|de)\s(?:\p{Ll}+\s){0,2}(?:\p{Ll}*wet|wetsvoorstel|voorstel\svan\swet|wetboek|besluit|regeling|verdrag)(?!\p{L})|(?<!\p{L})bij\swet/u
/** A law by a name that nothing here knows: "de Zeewet". */
const unknownWet = /\p{L}{2}wet(?!\p{L})|(?<!\p{L})Wet\s\p{L}/u
/** Farthest that the law may stand in front which is meant, in UTF-16 code units. */
const thatReach = 300

/**
 * The places of "die wet" behind "van" where one law, and only one, is named shortly before in the same paragraph; they count only
 * behind an article. `named` in order. In order.
 */
export function findThat(text: string, named: readonly Named[]): readonly Named[] {
  if (named.length === 0) return []
  const starts = named.map(({ start }) => start)
  let inBill: boolean | null = null
  return placesOf(text, thatWet).flatMap((place): readonly Named[] => {
    const end = text.indexOf('wet', place) + 'wet'.length
    const words = that.exec(text.slice(Math.max(0, end - 40), end))?.groups?.that
    if (words === undefined || longer.test(text.slice(end, end + 20))) return []
    const start = end - words.length
    if (words.toLowerCase() === 'de wet') {
      inBill ??= isBill(text)
      if (inBill) return []
    }
    const law = oneBefore(text, named, lastAtOrBefore(starts, start - 1), start)
    return law === null
      ? []
      : [{ start, end, ids: law.ids, name: law.name, rule: 'learnt' as const, bare: true }]
  })
}

/** A bill, and what explains it: there "de wet" may be what it makes. */
const bill = /memorie\svan\stoelichting|voorstel\svan\s(?:rijks)?wet|nota\svan\swijziging|wetsvoorstel/iu
const longestHead = 3_000
const isBill = (text: string): boolean => bill.test(text.slice(0, longestHead))

/** The one law that is named in the stretch up to a place, from the last of `named` there on; null for none, or for several. */
function oneBefore(text: string, named: readonly Named[], last: number, place: number): Named | null {
  const paragraph = text.slice(Math.max(0, place - thatReach), place).lastIndexOf('\n\n')
  const from = paragraph < 0 ? place - thatReach : place - Math.min(place, thatReach) + paragraph
  let law: Named | null = null
  let rest = text.slice(Math.max(0, from), place)
  for (let index = last; index >= 0; index -= 1) {
    const one = named[index]
    if (one === undefined || one.start < from) break
    if (law !== null && one.ids[0] !== law.ids[0]) return null
    law ??= one
    const at = one.start - Math.max(0, from)
    rest = `${rest.slice(0, at)} ; ${rest.slice(at + one.end - one.start)}`
  }
  if (law === null || law.ids.length > 1) return null
  if (!isWet.test(law.name ?? curatedWet(law.ids[0])?.name ?? '')) return null
  return unknownWet.test(rest) || otherWet.test(text.slice(law.end, place)) ? null : law
}
