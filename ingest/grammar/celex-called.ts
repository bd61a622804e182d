import type { Mention } from '../document.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { lastAtOrBefore } from '../rising.ts'
import { onlyAct } from './celex-acts.ts'
import { letters } from './celex-letters.ts'
import { isSpokenOf, rule as ofOnly, onlyActs } from './celex-only.ts'

/**
 * Acts of the Union by the word that a text gives them: "Richtlijn 2098/36/EU (hierna: de richtlijn)", and "de richtlijn" from there on; or by
 * their noun, where the text names no other of the sort.
 * Source of the form: Aanwijzingen voor de regelgeving, and what papers print.
 */

const nouns = Object.keys(letters).join('|')
const quote = '["\'«“‘„»”’]?'
/** "hierna: de richtlijn)", "verder te noemen: verordening)". */
const given = new RegExp(
  String.raw`^(?:hierna|verder)(?:\s(?:ook|nader|te\snoemen|genoemd|aangeduid\sals|aan\ste\sduiden\sals)){0,2}\s?[:,]?\s{0,2}(?:(?:de|het)\s)?${quote}(?:(?:de|het)\s)?(?<noun>${nouns})${quote}(?:\sgenoemd)?\s?\)`,
  'iu',
)
/** "Richtlijn 2098/36/EU ⟨(de richtlijn)⟩". */
const bracketed = new RegExp(String.raw`^\s\(${quote}(?:de|het)\s${quote}(?<noun>${nouns})${quote}\)`, 'iu')
const hereafter = trigger('hierna', 'verder te noemen', 'verder: ')
const any = trigger('richtlijn', 'verordening', 'kaderbesluit', 'besluit', 'beschikking')

/** How far in front of "hierna" the act may stand, in UTF-16 code units: its title may be long. */
const farthest = 1_200
const longest = 80

/** Which act a text calls so from an offset on. */
interface Given {
  readonly noun: string
  readonly celex: string
  /** In UTF-16 code units of the text. */
  readonly from: number
}

/** Every place where an act is called by the word that the text gave it, in order. `acts` in order. */
export function findCalled(text: string, acts: readonly Mention[]): readonly Mention[] {
  if (acts.length === 0) return []
  const defined = placesOf(text, hereafter).flatMap((at) => definitionAt(text, at))
  const byNoun = Map.groupBy(givenIn(text, acts, defined), ({ noun }) => noun)
  const places = new Map([...byNoun].map(([noun, some]) => [noun, some.map(({ from }) => from)]))
  const taken = new Set([...byNoun.keys(), ...defined.map(({ noun }) => noun)])
  const only = onlyActs(text, acts, taken)
  const meantLast = new Map<string, number>()
  if (byNoun.size === 0 && only.size === 0) return []
  return placesOf(text, any).flatMap((at): readonly Mention[] => {
    const noun = any.pieces.find((piece) => text.startsWith(piece, at)) ?? ''
    const lead = article.exec(text.slice(Math.max(0, at - 5), at))?.groups?.lead
    if (lead === undefined || !standsAlone(text, at - lead.length, at + noun.length)) return []
    const span = { start: at - lead.length, end: at + noun.length, kind: 'celex' } as const
    const meant = byNoun.get(noun)?.[lastAtOrBefore(places.get(noun) ?? [], at)]
    if (meant !== undefined)
      return [{ ...span, rule: 'celex/called', confidence: 0.88, names: [{ said: { celex: meant.celex } }] }]
    const one = only.get(noun)
    if (one === undefined || !isSpokenOf(one, meantLast.get(noun) ?? 0, span.start, text)) return []
    meantLast.set(noun, span.end)
    return [{ ...span, rule: ofOnly, confidence: 0.75, names: [{ said: { celex: one.celex } }] }]
  })
}

const article = /(?:^|[^\p{L}-])(?<lead>(?:de|het)\s)$/iu

/** Words behind a noun that is not the beginning of another act's name: "de richtlijn ⟨hernieuwbare energie⟩" is one. */
const goesOn =
  /^(?:[^\p{L}\d\s(-]|\n|\s?$|\s?[([](?!\d|E[UG])|\s(?:is|zijn|was|waren|en|of|in|op|aan|bij|met|door|uit|voor|als|dan|dat|die|ook|niet|geen|te|tot|naar|onder|zelf|zich|worden|werd|werden|heeft|hebben|had|kan|kunnen|zal|zullen|zou|zouden|mag|moest|gaf|gaan|staan|vast|er|geheel|al|reeds|hierop|daarop|daarmee|waarin|waarmee|opgenomen|noodzakelijk|dus|daarnaast|daarvoor|daartoe|wel|nog|verder|echter|immers|bovendien|juist|dit|deze|de|het|een|genoemde?|bedoelde?|vermelde?|van\s(?:toepassing|kracht|belang|invloed)|(?:ge|be|ver|om|her|aan|uit)\p{Ll}{2,}(?:d|t|en)|(?!\p{Ll}*(?:teit|ment|dienst|markt|port|lucht|recht|krediet|product)(?!\p{L}))\p{Ll}{2,}t)(?![\p{L}-]))/u
/** "Voorts bevat ⟨de richtlijn⟩ grondslagen": behind its verb the subject may have anything behind it. */
const behindVerb =
  /(?<!\p{L})(?:bevat|kent|legt|biedt|geeft|stelt|bepaalt|vereist|verplicht|verlangt|dient|is|wordt|heeft|moet|kan|zal|voorziet|regelt|beoogt|introduceert|verbiedt|schrijft)\s$/iu

/** Whether the noun of an act stands alone, and begins no title. */
export const standsAlone = (text: string, start: number, end: number): boolean =>
  (behindVerb.test(text.slice(Math.max(0, start - 16), start)) &&
    !/^ \p{Lu}/u.test(text.slice(end, end + 2))) ||
  goesOn.test(text.slice(end, end + 24))

/** "(hierna: de richtlijn)" right behind an act that ends at a place. */
export const givenBehind = (text: string, end: number): boolean =>
  bracketed.test(text.slice(end, end + longest)) ||
  (text.startsWith(' (', end) && given.test(text.slice(end + 2, end + 2 + longest)))

/** "hierna: de richtlijn": a word that is given, and where. */
function definitionAt(text: string, at: number): readonly Pick<Given, 'noun' | 'from'>[] {
  const noun = given.exec(text.slice(at, at + longest))?.groups?.noun?.toLowerCase()
  return noun === undefined ? [] : [{ noun, from: at }]
}

function givenIn(
  text: string,
  acts: readonly Mention[],
  defined: readonly Pick<Given, 'noun' | 'from'>[],
): readonly Given[] {
  const starts = acts.map(({ start }) => start)
  const found: Given[] = []
  for (const act of acts) {
    const noun = bracketed.exec(text.slice(act.end, act.end + longest))?.groups?.noun?.toLowerCase()
    const celex = noun === undefined ? null : celexOf(act, noun)
    if (noun !== undefined && celex !== null) found.push({ noun, celex, from: act.end })
  }
  for (const { noun, from } of defined) {
    const celex = actBefore(text, from, noun, acts, lastAtOrBefore(starts, from))
    if (celex !== null) found.push({ noun, celex, from })
  }
  return found.sort((a, b) => a.from - b.from)
}

/** The number of the only act that a mention names, where such acts are called so; else null. */
function celexOf(mention: Mention, noun: string): string | null {
  const celex = onlyAct(mention)
  return celex?.charAt(5) === letters[noun] ? celex : null
}

/** What an act changes or ends is named in its title, behind these words. */
const changes = /(?:wijziging|intrekking|aanvulling|vervanging|uitvoering|toepassing)\svan\s/iu
/** "een verordening tot intrekking van ⟨Verordening (EG) nr. 1/2098⟩": what has no number yet is called so. */
const unnumbered = new RegExp(
  String.raw`(?<!\p{L})een\s(?:nieuwe\s)?(?<noun>${nouns})\s(?:[^.;:()\d]{0,160}\s)?(?:tot|ter)\s${changes.source}$`,
  'iu',
)
const longestAim = 240
const sentenceEnd = /(?<!\bnrs?|\bart)[.?!]\s+\p{Lu}|\n\n/u

/** The act whose title stands in front of "(hierna: de richtlijn)": the last such in the sentence that no other's title names. */
function actBefore(
  text: string,
  at: number,
  noun: string,
  acts: readonly Mention[],
  last: number,
): string | null {
  let meant: string | null = null
  let first = at
  for (let index = last; index >= 0; index -= 1) {
    const act = acts[index]
    if (act === undefined || act.start < at - farthest || sentenceEnd.test(text.slice(act.end, at))) break
    const celex = celexOf(act, noun)
    // What stands in the title of one further in front is not meant.
    if (celex === null || (meant !== null && !changes.test(text.slice(act.end, at)))) continue
    meant = celex
    first = act.start
  }
  const aim = unnumbered.exec(text.slice(Math.max(0, first - longestAim), first))
  return aim?.groups?.noun?.toLowerCase() === noun ? null : meant
}
