import type { KamerstukHit } from './kamerstuk-hit.ts'

/**
 * "Kamerstuk 36 410-K" may be a paper of the Eerste Kamer or the budget of a fund: where the text has a number behind
 * that letter elsewhere ("Kamerstuk 36 410-K, nr. 6"), or names the fund with its letter right in front ("het Veerfonds (K) voor
 * het jaar 2098 (36 410 K)"), it is the dossier. In order.
 */
export function asFunds(text: string, hits: readonly KamerstukHit[]): readonly KamerstukHit[] {
  const open = hits.filter((hit) => isOpen(text, hit))
  if (open.length === 0) return hits
  const numbered = new Set(hits.filter(isNumbered).map((hit) => `${hit.dossier}-${hit.toevoeging}`))
  const funds = new Set(
    open.filter((hit) => numbered.has(`${hit.dossier}-${hit.ondernummers[0]}`) || isNamed(text, hit)),
  )
  return funds.size === 0 ? hits : hits.map((hit) => (funds.has(hit) ? asDossier(hit) : hit))
}

const isNumbered = ({ toevoeging, ondernummers }: KamerstukHit): boolean =>
  toevoeging !== null && toevoeging.length === 1 && ondernummers.length > 0

/** How far in front of its dossier a fund is named, in UTF-16 code units. */
const reach = 120
const fund = /(?:fonds|begrotingsstaat|begrotingsstaten)\P{L}[^.;\n]{0,100}$/iu

const isNamed = (text: string, { start, ondernummers }: KamerstukHit): boolean => {
  const before = text.slice(Math.max(0, start - reach), start)
  const letter = before.lastIndexOf(` (${ondernummers[0]}) `)
  return letter >= 0 && fund.test(before.slice(0, letter + 1))
}

/** A letter without a comma in front. */
const isOpen = (text: string, { form, kamer, ondernummers, start, end }: KamerstukHit): boolean =>
  form === 'letter' &&
  kamer !== 'eerste' &&
  /^[A-Z]$/.test(ondernummers.join()) &&
  !text.slice(start, end).includes(',')

const asDossier = (hit: KamerstukHit): KamerstukHit => ({
  ...hit,
  toevoeging: hit.ondernummers[0] ?? null,
  ondernummers: [],
  form: 'label',
})
