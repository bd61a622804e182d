import { matchAt } from '../matches.ts'
import type { Beginnings } from '../pass/beginnings.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { isBlank } from '../read/characters.ts'
import { type Definition, findDefinitions } from './definitions.ts'
import { curatedEntity, type EntityKind, entityId } from './entity.ts'
import { fitInitials } from './fit.ts'
import { headNouns } from './heads.ts'
import type { Hit } from './hit.ts'
import { oneLine, slugOf } from './letters.ts'
import { scan } from './scan.ts'
import { goesOn } from './short-forms.ts'
import type { Spelling } from './spelling.ts'
import { curatedForms, policyOf } from './spellings.ts'
import { compile } from './trie.ts'

/** A form that one document gives to an entity. */
interface LearntForm extends Spelling {
  readonly kind: EntityKind
  readonly id: string
  readonly rule: string
  readonly reason: string
}

/** What a document's own definitions say. */
export interface Learnt {
  readonly forms: readonly LearntForm[]
  /** Abbreviations that the document gives to something that is no entity. */
  readonly things: ReadonlySet<string>
}

const curatedAbbreviations: ReadonlyMap<string, string> = new Map(
  curatedForms
    .filter((form) => form.role === 'abbreviation' && form.kind === 'organisatie')
    .map((form) => [form.text, form.id]),
)

/** Abbreviations that need no definition. */
const certain: ReadonlySet<string> = new Set(
  curatedForms
    .filter((form) => form.role !== 'name' && form.cues === null && !form.listedOnly)
    .map((form) => `${form.kind}:${form.id}:${form.text}`),
)

/** Reads the definitions of a text ("X Y Z (XYZ)", "(hierna: de Inspectie)") in the light of the names found in it. */
export function learn(text: string, hits: readonly Hit[]): Learnt {
  const forms: LearntForm[] = []
  const things = new Set<string>()
  const byEnd = endingAt(hits)
  for (const definition of findDefinitions(text)) {
    const owner = ownerOf(definition, byEnd)
    if (owner !== null) forms.push(...given(text, definition, owner))
    else if (definition.organisation) forms.push(...provisional(text, definition))
    else if (definition.exact && !isOwnName(definition)) things.add(definition.abbreviation)
  }
  return { forms: [...forms, ...hereafter(text, byEnd)], things }
}

/** The same of names that are known by their form alone: "Stichting Zeezicht (hierna: Zeezicht)". */
export const learnOfForms = (text: string, hits: readonly Hit[]): readonly LearntForm[] =>
  hits.some(({ rule }) => rule === 'form')
    ? hereafter(text, endingAt(hits.filter(({ rule }) => rule === 'form')))
    : []

/** The name that ends at an offset, if any does. */
type EndingAt = (end: number) => Hit | undefined

function endingAt(hits: readonly Hit[]): EndingAt {
  let byEnd: ReadonlyMap<number, Hit> | null = null
  return (end) => {
    byEnd ??= new Map(hits.map((hit) => [hit.end, hit]))
    return byEnd.get(end)
  }
}

/** Abbreviation → the organisations that the data gives it to, those among them that need context. */
const idsBy: ReadonlyMap<string, readonly string[]> = (() => {
  const ids = new Map<string, string[]>()
  for (const { kind, id, role, text } of curatedForms)
    if (kind === 'organisatie' && role !== 'name') ids.set(text, [...(ids.get(text) ?? []), id])
  return ids
})()

/** Abbreviation → every name of the ministries and organisations that the data gives it to. */
const namesBy: ReadonlyMap<string, readonly string[]> = byAbbreviation()

function byAbbreviation(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const { kind, id, role, text } of curatedForms) {
    if (role === 'name' || kind === 'partij' || kind === 'persoon') continue
    const entity = curatedEntity(entityId(kind, id))
    if (entity !== null) names.set(text, [...(names.get(text) ?? []), entity.name, ...entity.aliases])
  }
  return names
}

/**
 * Whether a name is the entity's own though no mention of it, as in a minister's office ("minister van Onderwijs,
 * Cultuur en Wetenschap (OCW)"), or holds the abbreviation itself ("EU-verordening (EU)").
 */
function isOwnName({ name, abbreviation }: Definition): boolean {
  if (name.includes(abbreviation)) return true
  const own = namesBy.get(abbreviation) ?? []
  return own.some((one) => one.endsWith(name) || name.endsWith(one))
}

/** The entity already found that the definition gives its abbreviation to; null when the name is another's. */
function ownerOf(definition: Definition, byEnd: EndingAt): Hit | null {
  const hit = byEnd(definition.end)
  if (hit === undefined) return null
  const own = definition.name.slice(definition.name.length - (hit.end - hit.start))
  return hit.start <= definition.start || fitInitials(definition.abbreviation, own) !== null ? hit : null
}

const reasonOf = (text: string, definition: Definition): string =>
  `Defined in the document: "${oneLine(text.slice(definition.start, definition.end))} (${definition.abbreviation})".`

function given(text: string, definition: Definition, owner: Hit): readonly LearntForm[] {
  const { kind, id } = owner
  if (certain.has(`${kind}:${id}:${definition.abbreviation}`)) return []
  const reason = reasonOf(text, definition)
  return [{ text: definition.abbreviation, policy: 'exact', kind, id, rule: 'learnt', reason }]
}

/** A name the data does not have; where the data has its abbreviation for a name that begins alike, it is that one. */
function provisional(text: string, definition: Definition): readonly LearntForm[] {
  const known = curatedAbbreviations.get(definition.abbreviation)
  const entity = known === undefined ? null : curatedEntity(entityId('organisatie', known))
  const alike =
    entity !== null && entity.name.slice(0, 4).toLowerCase() === definition.name.slice(0, 4).toLowerCase()
  const id = alike && known !== undefined ? known : slugOf(definition.abbreviation)
  const shared = { kind: 'organisatie', id, rule: 'learnt', reason: reasonOf(text, definition) } as const
  const forms: LearntForm[] = [{ ...shared, text: definition.abbreviation, policy: 'exact' }]
  if (/\p{L}\s\p{L}|\p{L}{8}/u.test(definition.name))
    forms.push({ ...shared, text: definition.name, policy: policyOf(definition.name) })
  const own = /^(?:Stichting|Vereniging|Coöperatie)\s(\p{Lu}.*\s.*)$/u.exec(definition.name)?.[1]
  if (own !== undefined && !/^(?:De|Het)\s/.test(own))
    forms.push({ ...shared, text: own, policy: policyOf(own) })
  return forms
}

const hereafterForm =
  /[([,]\s*(?:hierna|verder)(?:\s+te\s+noemen)?\s*:?\s*[«“"‘']?(?:de\s+|het\s+)?(\p{Lu}[\p{L}&-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30})?)[»”"’']?\s*(?:[)\],;.]|(?=genoemd))/iuy

const hereafters = trigger('hierna', 'Hierna', 'verder', 'Verder')

/** "X (hierna: de Inspectie)", "X [hierna: de Inspectie]", "X, hierna de Inspectie genoemd". */
function hereafter(text: string, byEnd: EndingAt): readonly LearntForm[] {
  const forms: LearntForm[] = []
  for (const place of placesOf(text, hereafters)) {
    const open = isBlank(text.charCodeAt(place - 1)) ? place - 2 : place - 1
    if (!'([,'.includes(text.charAt(open))) continue
    const match = matchAt(hereafterForm, text, open)
    if (match === null) continue
    const short = match[1]
    let end = match.index
    while (end > 0 && /\s/.test(text.charAt(end - 1))) end--
    if (short === undefined || !/^\p{Lu}/u.test(short)) continue
    const hit = byEnd(end)
    if (hit === undefined) {
      forms.push(...byLastWord(text, end, short))
      continue
    }
    if (certain.has(`${hit.kind}:${hit.id}:${short}`)) continue
    const reason = `Defined in the document: "${oneLine(match[0])}".`
    forms.push({ text: oneLine(short), policy: 'exact', kind: hit.kind, id: hit.id, rule: 'learnt', reason })
  }
  return forms
}

/** "de Commissie (hierna: EC)": the last word of the one organisation that has this abbreviation. */
function byLastWord(text: string, end: number, short: string): readonly LearntForm[] {
  const word = /(?<!\p{L})\p{Lu}\p{L}{3,30}$/u.exec(text.slice(Math.max(0, end - 32), end))?.[0]
  const [id, ...others] = (word === undefined ? undefined : idsBy.get(short)) ?? []
  if (word === undefined || id === undefined || others.length > 0) return []
  const name = curatedEntity(entityId('organisatie', id))?.name
  if (name?.endsWith(` ${word}`) !== true) return []
  const reason = `Defined in the document: "${word} (hierna: ${short})".`
  return [word, short].map((form) => ({
    ...{ text: form, policy: 'exact', kind: 'organisatie', id, rule: 'learnt', reason },
  }))
}

/** "Commissie", "Inspectie": a word that other names begin with. */
const isNoun = (form: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(form) && headNouns(form).includes(form)

/** "de vaste ⟨Commissie⟩", "de ⟨Commissie⟩ voor de Verzoekschriften", "de ⟨Commissie⟩-Zandplaat": not the one that was defined. */
const isOther = (text: string, start: number, end: number): boolean =>
  goesOn.test(text.slice(end, end + 40)) ||
  /(?:vaste|tijdelijke|parlementaire|gemengde)\s$/i.test(text.slice(Math.max(0, start - 16), start))

/** Every place where the learnt forms stand; each form's first definition counts. In order, without overlap. */
export function findLearnt(
  text: string,
  forms: readonly LearntForm[],
  beginnings: Beginnings,
): readonly Hit[] {
  if (forms.length === 0) return []
  const seen = new Set<string>()
  const first = forms.filter((form) => form.text.length > 1 && !seen.has(form.text) && seen.add(form.text))
  const hits: Hit[] = []
  const visit = (start: number, end: number, [form]: readonly LearntForm[]): void => {
    if (form === undefined || (isNoun(form.text) && isOther(text, start, end))) return
    const { kind, id, rule, reason } = form
    hits.push({ start, end, kind, id, rule, confidence: 0.92, others: [], reason })
  }
  scan(text, compile(first), visit, beginnings)
  return hits
}
