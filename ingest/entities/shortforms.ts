import { headNouns, isOrganisationNoun } from './heads.ts'
import { type Hit, touches } from './hit.ts'
import { oneLine } from './letters.ts'
import { compile, type Spelling, scan } from './trie.ts'

interface Noun extends Spelling {
  readonly policy: 'exact'
}

const determiner = /(?:^|[^\p{L}])(?:de|het|dit|deze|dat|die|zijn)\s+$/iu
/** What follows makes it another name: "de Raad voor Cultuur", "de Commissie Remkes". */
const goesOn = /^(?:\s+(?:van|voor|inzake|der|tot|op)\s+(?:de\s+|het\s+)?\p{Lu}|[ \t]+\p{Lu}\p{Ll}|-\p{Lu})/u
/** Head nouns that papers use for other things as well: not read as short forms. */
const never =
  /^(?:Kamer|Staf|Team|Punt|Bedrijf|Bedrijven|Directie|Diensten|Missie|Loket|Beweging|Politie|Marine|Luchtmacht|Groep|Unit|Force|Forces|Korps|Toezicht)$/
/** Nouns so common that only one bearer in the document decides. */
const common = /^(?:Raad|Bank|Dienst|Centrum|Kantoor|Fonds|Eenheid|Bureau|Board|Office|Forum)$/

/**
 * "het Strafhof", "de Rekenkamer" after the full name: a head noun with a capital and an article, of an organisation
 * named earlier. With several bearers the last named is the likeliest and the others stay candidates.
 */
export function findShortForms(text: string, hits: readonly Hit[]): readonly Hit[] {
  const bearers = bearersOf(text, hits)
  if (bearers.size === 0) return []
  const nouns = [...bearers.keys()].map((noun): Noun => ({ text: noun, policy: 'exact' }))
  const found: Hit[] = []
  scan(text, compile(nouns), (start, end, here) => {
    const noun = here[0]?.text
    if (noun === undefined || touches(hits, start, end)) return
    if (
      !determiner.test(text.slice(Math.max(0, start - 12), start)) ||
      goesOn.test(text.slice(end, end + 40))
    )
      return
    const hit = readShort(noun, start, end, bearers.get(noun) ?? [])
    if (hit !== null) found.push(hit)
  })
  return found
}

interface Bearer {
  readonly id: string
  readonly name: string
  readonly at: number
}

/** Head noun → the organisations that the text names with it, in order of place. */
function bearersOf(text: string, hits: readonly Hit[]): ReadonlyMap<string, readonly Bearer[]> {
  const bearers = new Map<string, Bearer[]>()
  for (const hit of hits) {
    if (hit.kind !== 'organisatie' || hit.rule === 'abbreviation') continue
    const name = oneLine(text.slice(hit.start, hit.end))
    for (const noun of headNouns(name)) {
      if (never.test(noun) || !isOrganisationNoun(noun) || noun === name) continue
      const there = bearers.get(noun)
      if (there === undefined) bearers.set(noun, [{ id: hit.id, name, at: hit.start }])
      else there.push({ id: hit.id, name, at: hit.start })
    }
  }
  return bearers
}

function readShort(noun: string, start: number, end: number, bearers: readonly Bearer[]): Hit | null {
  const all = new Set(bearers.map((bearer) => bearer.id))
  if (all.size > 1 && common.test(noun)) return null
  const earlier = bearers.filter((bearer) => bearer.at < start)
  const last = earlier.at(-1)
  if (last === undefined) return null
  const others = [...new Set(earlier.map((bearer) => bearer.id))].filter((id) => id !== last.id)
  return {
    start,
    end,
    kind: 'organisatie',
    id: last.id,
    rule: 'short-form',
    confidence: others.length > 0 ? 0.6 : 0.85,
    others,
    reason: `Short for "${last.name}", named earlier in the document.`,
  }
}
