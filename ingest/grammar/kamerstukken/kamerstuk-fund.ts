import type { KamerstukHit } from './kamerstuk-hit.ts'

/**
 * "Kamerstuk 36 410-K" may be a paper of the Eerste Kamer or the budget of a fund. It is the dossier where the text has a
 * number behind that letter elsewhere ("Kamerstuk 36 410-K, nr. 6"), names the fund with its letter ("het Veerfonds (K)
 * voor het jaar 2098 (36 410 K)"), speaks of a fund right in front ("het Veerfonds 2098 (36 410 K)"), or lists it with a
 * chapter of the same budget ("(36 410-XII) en het Veerfonds (36 410-K)"). In order.
 */
export function asFunds(text: string, hits: readonly KamerstukHit[]): readonly KamerstukHit[] {
  const open = hits.filter((hit) => isOpen(text, hit))
  if (open.length === 0) return hits
  const numbered = new Set(hits.filter(isNumbered).map((hit) => `${hit.dossier}-${hit.toevoeging}`))
  const listed = listedWithChapters(text, hits)
  const funds = new Set(
    open.filter(
      (hit) =>
        numbered.has(`${hit.dossier}-${hit.ondernummers[0]}`) ||
        isNamed(text, hit) ||
        (isBudget(hit) && (speaksOfFund(text, hit.start) || listed.has(hit))),
    ),
  )
  return funds.size === 0 ? hits : hits.map((hit) => (funds.has(hit) ? asDossier(hit) : hit))
}

const isNumbered = ({ toevoeging, ondernummers }: KamerstukHit): boolean =>
  toevoeging !== null && toevoeging.length === 1 && ondernummers.length > 0

/** Dossiers of budgets end in 0 or 5. */
const isBudget = ({ dossier }: KamerstukHit): boolean => Number(dossier) % 5 === 0

/** How far in front of its dossier a fund is named, in UTF-16 code units. */
const reach = 120
const fund = /(?:fonds|begrotingsstaat|begrotingsstaten)\P{L}[^.;\n]{0,100}$/iu

const isNamed = (text: string, { start, ondernummers }: KamerstukHit): boolean => {
  const before = text.slice(Math.max(0, start - reach), start)
  const letter = before.lastIndexOf(` (${ondernummers[0]}) `)
  return letter >= 0 && fund.test(before.slice(0, letter + 1))
}

const spent =
  /(?:begrotingssta(?:at|ten)\s[^;\n]{4,160}|(?:begroting|slotwet|jaarverslag)\s(?:[^;\n(]{0,120}\s)?[\p{L}-]*fonds(?:\s[^;\n(]{0,40})?)\(\s?$/iu
const ofYear =
  /\p{L}{3}fonds(?:\s(?:(?:voor|over|van)\s)?(?:het\s(?:begrotings|dienst)?jaar\s)?\d{4})?\s\(\s?$/iu

/**
 * "begrotingsstaat van het Zeefonds voor het jaar 2024 (⟨36410-K⟩)", "Slotwet en jaarverslag Zeefonds 2024 (⟨36410-K⟩)",
 * "het Zeefonds voor het jaar 2024 (⟨36410-K⟩)": what a fund spends, which has a letter.
 */
export function speaksOfFund(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 190), start)
  return spent.test(before) || ofYear.test(before)
}

/** How far a chapter of the same budget may stand from a fund that is listed with it, in UTF-16 code units. */
const listReach = 250
/** What stands between two dossiers of one list: brackets and a joint; or more, where budgets are spoken of. */
const joint = /^\)?(?:,|;|\s?\/|\s(?:en|of))\s?(?:en\s)?\(?$/
const budgets = /(?:begroting|fonds|vaststelling|wijziging|slotwet|jaarverslag)/i
const chapter = /^[IVX]{1,6}[A-E]?$/

/** "de brief van de minister (⟨36 410-A⟩)": a paper. */
const paper = /(?<!\p{L})(?:brief|verslag|nota|memorie|motie|stuk)(?!\p{L})[^();\n]{0,60}\(\s?$/iu

/** The open numbers in whose list a chapter of the same budget stands, whose number is a Roman one. */
function listedWithChapters(text: string, hits: readonly KamerstukHit[]): ReadonlySet<KamerstukHit> {
  const listed = new Set<KamerstukHit>()
  const follow = (hit: KamerstukHit, beside: KamerstukHit): void => {
    if (beside.dossier !== hit.dossier || !isOpen(text, hit)) return
    const sister = listed.has(beside) || (beside.toevoeging !== null && chapter.test(beside.toevoeging))
    const [one, next] = hit.start < beside.start ? [hit, beside] : [beside, hit]
    if (!sister || next.start - one.end > listReach) return
    const between = text.slice(one.end, next.start)
    if (/\n|[.?!]\s+\p{Lu}/u.test(between)) return
    if (joint.test(between) || (inBudgets(text, one, next) && !paper.test(leadTo(text, hit)))) listed.add(hit)
  }
  for (const [index, hit] of hits.entries()) {
    const before = hits[index - 1]
    if (before !== undefined) follow(hit, before)
  }
  for (const [index, hit] of [...hits.entries()].reverse()) {
    const next = hits[index + 1]
    if (next !== undefined) follow(hit, next)
  }
  return listed
}

const leadTo = (text: string, { start }: KamerstukHit): string => text.slice(Math.max(0, start - 80), start)

/** Whether two dossiers stand in brackets each, where budgets are spoken of. */
const inBudgets = (text: string, one: KamerstukHit, next: KamerstukHit): boolean =>
  [one, next].every((hit) => /\(\s?$/.test(leadTo(text, hit).slice(-2))) &&
  budgets.test(text.slice(Math.max(0, one.start - reach), next.start))

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
