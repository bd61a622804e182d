import type { Mention } from '../document.ts'
import { listing } from '../listed.ts'
import { lastAtOrBefore, lastOf } from '../rising.ts'
import { curatedWet } from '../wetten/data.ts'
import { onlyAct } from './celex-acts.ts'
import { letters } from './celex-letters.ts'

/** The only act of its sort that a text names. */
export interface OnlyAct {
  readonly noun: string
  readonly celex: string
  /** Where each mention of it ends. */
  readonly ends: readonly number[]
}

/** Those that mean acts of the Union once one is named; "het besluit" and "de beschikking" may be anyone's. */
const unions = ['richtlijn', 'verordening', 'kaderbesluit']
/** "tot wijziging van ⟨Richtlijn 2098/36/EU⟩": what is spoken of is what changes it. */
const changed = /(?:wijziging|intrekking|aanvulling|vervanging)\svan\s(?:de\s)?$/iu
const longestChange = 40

/**
 * The acts of a text that are the only ones of their sort, by their noun. `acts` in order.
 * @param taken Nouns that the text gives to an act itself: "hierna: de richtlijn".
 */
export function onlyActs(
  text: string,
  acts: readonly Mention[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, OnlyAct> {
  const found = new Map<string, OnlyAct>()
  for (const noun of unions.filter((one) => !taken.has(one))) {
    const all = acts.filter(({ names }) => names.some(({ said }) => said.celex?.charAt(5) === letters[noun]))
    const [celex, ...more] = new Set(all.map(onlyAct))
    const place = all[0]?.start ?? 0
    if (celex == null || more.length > 0) continue
    if (changed.test(text.slice(Math.max(0, place - longestChange), place))) continue
    found.set(noun, { noun, celex, ends: all.map(({ end }) => end) })
  }
  return found
}

/** Of mentions by the noun of the only act. */
export const rule = 'celex/only'

const named = listing(({ kind, rule: by }) => kind === 'wet' || (kind === 'celex' && by !== rule))

/** Whether the last act of its sort that a text names in front of such a mention is another, by its name: "de AI Act … ⟨de verordening⟩". */
export function namesAnother({ start, names }: Mention, mentions: readonly Mention[]): boolean {
  const celex = names[0]?.said.celex ?? ''
  const { list, starts } = named(mentions)
  for (let index = lastAtOrBefore(starts, start); index >= 0; index -= 1) {
    const one = list[index]
    if (one === undefined || one.start < start - near) return false
    const { celex: number, wet = '' } = one.names[0]?.said ?? {}
    const act = number ?? curatedWet(wet)?.celex
    if (act?.charAt(5) === celex.charAt(5)) return act !== celex
  }
  return false
}

/** How far behind an act, or the last words that meant it, it may be called by its noun alone, in UTF-16 code units. */
const near = 2_500

/**
 * Whether such an act was named not far in front of a place, and no other so called is spoken of since.
 * @param meant Where words that meant it ended last.
 */
export function isSpokenOf({ noun, ends }: OnlyAct, meant: number, place: number, text: string): boolean {
  const last = Math.max(meant, lastOf(ends, ends, place) ?? 0)
  return last > 0 && place - last <= near && !speaksOfOther(noun, text.slice(last, place))
}

/** Whether words speak of another act, or rule, that is so called. */
export const speaksOfOther = (noun: string, words: string): boolean => others[noun]?.test(words) ?? true

/**
 * "een richtlijn", "bij verordening", "de Habitatrichtlijn", "richtlijnen", "de Richtlijn luchtkwaliteit", proposals for one, those of doctors and towns; not
 * what stands in the title of the law that carries the act out.
 */
const others: Readonly<Record<string, RegExp>> = Object.fromEntries(
  unions.map((noun) => [noun, othersOf(noun.charAt(0).toUpperCase(), noun.charAt(0), noun.slice(1))]),
)

function othersOf(capital: string, small: string, rest: string): RegExp {
  const noun = `[${capital}${small}]${rest}`
  return new RegExp(
    String.raw`[\p{L}-](?=${noun})(?<!(?:Uitvoerings|Implementatie)wet\s\p{L}{0,40})|${noun}en|(?<!\p{L})(?:[Ee]en|[Aa]ndere|[Nn]ieuwe|[Gg]een|[Zz]ulke|[Ll]okale|[Gg]emeentelijke|[Pp]rovinciale)\s(?:\p{L}+\s){0,2}${noun}|(?<!\p{L})(?:[Bb]ij|[Pp]er)\s${noun}|${noun}\s\p{Lu}|COM\s?\(|[Cc]ommissievoorstel|[Vv]oorstel\svan\sde\s(?:Europese\s)?Commissie|[Bb]eroepsgroep|[Hh]uisarts|NHG|APV|[Gg]emeenteraad|(?<=[Dd]e\s)${capital}${rest}\s\p{Ll}`,
    'u',
  )
}
