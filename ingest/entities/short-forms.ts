import type { Beginnings } from '../pass/beginnings.ts'
import { lastOf } from '../rising.ts'
import { headNouns } from './heads.ts'
import { type Hit, touches } from './hit.ts'
import { oneLine } from './letters.ts'
import { scan } from './scan.ts'
import type { Spelling } from './spelling.ts'
import { compile } from './trie.ts'

interface Noun extends Spelling {
  readonly policy: 'exact'
}

/** An article, also one glued to the preposition before it or to the noun behind it where a reader lost the space. */
const determiner =
  /(?:^|[^\p{L}]|[^\p{L}](?:aan|bij|dat|die|door|en|in|is|met|of|om|op|over|tot|uit|van|voor|volgens))(?:de|het|dit|deze|dat|die|zijn)\s*$/iu
/** What follows makes it another name: "de Raad voor Cultuur", "de Commissie Remkes". */
export const goesOn =
  /^(?:\s+voor\s|\s+van\s+(?!(?:de|het|een|deze|dit|die|dat|hun|haar|zijn|mening|oordeel|plan)\b)\p{L}|\s+(?:van|voor|inzake|der|tot|op)\s+(?:de\s+|het\s+)?\p{Lu}|[ \t]+\p{Lu}\p{Ll}|-\p{Lu})/u
/** Head nouns that papers use for other things as well: not read as short forms. */
const never =
  /^(?:Kamer|Staf|Team|Punt|Bedrijf|Bedrijven|Directie|Diensten|Missie|Loket|Beweging|Politie|Marine|Luchtmacht|Groep|Unit|Force|Forces|Korps|Toezicht|Commando|Strijdkrachten)$/
/** Nouns so common that only one bearer in the document decides. */
const common = /^(?:Raad|Bank|Dienst|Centrum|Kantoor|Fonds|Eenheid|Bureau|Board|Office|Forum)$/

/**
 * "het Strafhof", "de Rekenkamer" after the full name: a head noun with a capital and an article, of an organisation
 * named earlier. With several bearers the last named is the likeliest and the others stay candidates.
 */
export function findShortForms(text: string, hits: readonly Hit[], beginnings: Beginnings): readonly Hit[] {
  const bearers = bearersOf(text, hits)
  if (bearers.size === 0) return []
  const nouns = [...bearers.keys()].map((noun): Noun => ({ text: noun, policy: 'exact' }))
  const found: Hit[] = []
  let alone: boolean | null = null
  const visit = (start: number, end: number, here: readonly Noun[]): void => {
    const noun = here[0]?.text
    if (noun === undefined || touches(hits, start, end)) return
    if (
      !determiner.test(text.slice(Math.max(0, start - 16), start)) ||
      goesOn.test(text.slice(end, end + 40))
    )
      return
    const those = bearers.get(noun) ?? []
    const hit = readShort(noun, start, end, those)
    if (hit !== null) found.push(hit)
    else if (
      noun === 'Commissie' &&
      those.length === 1 &&
      those[0]?.id === commission.id &&
      !inside.test(text.slice(Math.max(0, start - 8), start))
    ) {
      alone ??= !otherCommittee.test(text)
      if (alone) found.push({ start, end, ...commission })
    }
  }
  scan(text, compile(nouns), visit, beginnings)
  return found
}

/** "de Commissie" in front of its full name, in a text that speaks of no other committee. */
const commission: Omit<Hit, 'start' | 'end'> = {
  kind: 'organisatie',
  id: 'europese-commissie',
  rule: 'short-form',
  confidence: 0.75,
  others: [],
  reason: 'Short for "Europese Commissie", named later in the document, which speaks of no other committee.',
}
/** Members of the Kamers speak "in de Commissie". */
const inside = /(?<!\p{L})in\sde\s$/iu
const otherCommittee =
  /\p{L}commissie|(?<!\p{L})commissies?(?!\p{L})|Commissie(?:\s(?:voor|inzake)\s|-\p{Lu}|\s\p{Lu}\p{Ll})|(?:[Vv]aste|[Aa]lgemene|[Tt]ijdelijke|[Pp]arlementaire)\s(?:[\p{L}-]{1,20}\s)?Commissie/u

/** A name printed in capitals is taken up in small letters. */
const inSmall = (name: string): string =>
  name.length > 8 && name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name

interface Bearer {
  readonly id: string
  /** Every place where it is named, by whatever form, in order. */
  readonly places: readonly number[]
  readonly name: string
}

/** Its organs bear its name: "Raad van de ⟨Europese Unie⟩". */
const union = 'Europese Unie'

/** Head noun → the organisations that the text names with it, or within the name of another. */
function bearersOf(text: string, hits: readonly Hit[]): ReadonlyMap<string, readonly Bearer[]> {
  const names = new Map<string, Map<string, string>>()
  const ofUnion: number[] = []
  const add = (noun: string, id: string, name: string): void => {
    const bearers = names.get(noun) ?? new Map<string, string>()
    if (!bearers.has(id)) bearers.set(id, name)
    names.set(noun, bearers)
  }
  for (const hit of hits) {
    if (hit.kind !== 'organisatie' || hit.rule === 'abbreviation') continue
    // "het Europees Parlement en de Raad" makes no other "de Raad" of the paper the Union's.
    if (hit.rule === 'of-union' && hit.id !== commission.id) continue
    const name =
      hit.rule === 'of-union' ? 'Europese Commissie' : inSmall(oneLine(text.slice(hit.start, hit.end)))
    for (const noun of shortFormsOf(name)) add(noun, hit.id, name)
    if (!name.endsWith(` ${union}`)) continue
    add('Unie', 'eu', union)
    ofUnion.push(hit.start)
  }
  const places = names.size === 0 ? none : placesById(hits)
  return new Map(
    [...names].map(([noun, bearers]) => [
      noun,
      [...bearers].map(([id, name]) => {
        const own = places.get(id) ?? []
        const all = id === 'eu' && ofUnion.length > 0 ? [...own, ...ofUnion].sort((a, b) => a - b) : own
        return { id, name, places: all }
      }),
    ]),
  )
}

const none: ReadonlyMap<string, readonly number[]> = new Map()

/** Organisation → every place where it is named, in order. */
function placesById(hits: readonly Hit[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const { kind, id, start } of hits) {
    if (kind !== 'organisatie') continue
    const there = places.get(id)
    if (there === undefined) places.set(id, [start])
    else there.push(start)
  }
  return places
}

/** What has been asked for lately: papers name the same organisations again and again. */
const remembered = new Map<string, readonly string[]>()
const mostRemembered = 2_000

/** The head nouns that may stand for a name. */
function shortFormsOf(name: string): readonly string[] {
  const known = remembered.get(name)
  if (known !== undefined) return known
  const nouns = headNouns(name).filter(
    (noun) => !never.test(noun) && noun !== name && (noun !== 'Commissie' || /\bcommissie\b/i.test(name)),
  )
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(name, nouns)
  return nouns
}

/** The last place before `at`, or -1; `places` in order. */
const lastBefore = (places: readonly number[], at: number): number => lastOf(places, places, at - 1) ?? -1

/** Of a noun that more organisations of one text bear, nobody can say which is meant. */
const mostBearers = 30

/** In a paper on the Union "de Commissie" is the European one, unless another was named just before. */
function unionFirst<B extends Bearer & { readonly last: number }>(
  earlier: readonly B[],
  at: number,
): readonly B[] {
  const first = earlier[0]
  const union = earlier.find(({ id }) => id === 'europese-commissie')
  if (first === undefined || union === undefined || at - first.last < 600) return earlier
  return [union, ...earlier.filter((bearer) => bearer !== union)]
}

function readShort(noun: string, start: number, end: number, bearers: readonly Bearer[]): Hit | null {
  if (bearers.length > mostBearers || (bearers.length > 1 && common.test(noun))) return null
  const earlier = bearers
    .map((bearer) => ({ ...bearer, last: lastBefore(bearer.places, start) }))
    .filter(({ last }) => last >= 0)
    .sort((a, b) => b.last - a.last)
  const [likeliest, ...others] = noun === 'Commissie' ? unionFirst(earlier, start) : earlier
  if (likeliest === undefined) return null
  return {
    start,
    end,
    kind: 'organisatie',
    id: likeliest.id,
    rule: 'short-form',
    confidence: others.length > 0 ? 0.6 : 0.85,
    others: others.map(({ id }) => id),
    reason: `Short for "${likeliest.name}", named earlier in the document.`,
  }
}
