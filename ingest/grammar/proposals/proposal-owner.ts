import { parseKamerstuk } from '../../../graph/ids.ts'
import { moversOf } from '../../../graph/movers.ts'
import type { Document } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { kamerstuk } from '../../kinds/kamerstuk.ts'
import { matches } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { lastOf } from '../../rising.ts'
import { family, gap } from './mover-names.ts'
import { announcedProposals } from './proposal-announced.ts'
import type { ProposalHit } from './proposal-grammar.ts'
import { isToldMore, type ProposalNoun, words } from './proposal-noun.ts'
import { numbersOf, numbersOfBare } from './proposal-number.ts'
import type { Numbers, Phrase } from './proposal-phrase.ts'

/** A motie or amendement that a text calls a member's own, and numbers. */
export interface Owned {
  readonly mover: string
  readonly id: string
  readonly start: number
}

/** What stands in front of the noun, in so many UTF-16 code units at most: "met ⟨zijn gewijzigde⟩ amendement", "heeft ⟨het⟩ amendement". */
const article =
  /(?<!\p{L})(?<whose>mijn|zijn|haar|het|de)\s(?:(?!eerste|tweede|derde|vierde|laatste|volgende|andere)\p{Ll}{4,16}en?\s)?$/iu
const reach = 28
const named = new RegExp(
  `(?<!\\p{L})(?:[Dd]e${gap}heer|[Mm]evrouw|[Hh]et${gap}lid)${gap}(?<name>${family})`,
  'gu',
)
/** "Mevrouw Achterberg heeft ⟨het⟩ amendement op stuk nr. 11 ⟨toegelicht⟩" */
const moves = /(?<!\p{L})(?:heeft|had|diende|dient)\s(?:(?:\p{Ll}{2,14}|\d{4})\s){0,2}$/u
const moved =
  /^(?:[^.?!\n]|nrs?\.){0,80}(?<!\p{L})(?:ingediend|voorgesteld|toegelicht|verdedigd|in(?=[.,\n]|$))(?!\p{L})/u
/** "De heer Zandstra heeft een amendement ingediend. ⟨Dat is⟩ het amendement nr. 12." */
const thatIs = /[.]\s(?:Dat|Dit|Het)\s(?:is|betreft)\s$/u
const movedOne =
  /(?<!\p{L})een\s(?:\p{Ll}+\s)?(?:motie|amendement)\s(?:[^.?!\n]{0,80}\s)?(?:ingediend|voorgesteld)(?!\p{L})/u

/** «… met mijn motie»: what another one said. */
const quoted = /[«“„][^»”\n]*$/u

/** Longest sentence in front of a motie that is looked at, in UTF-16 code units. */
const longestSentence = 240

/** A motie or amendement that a text calls a member's own, where it stands. */
interface OwnWords extends Phrase {
  readonly mover: string
  /** Where the words begin that say whose it is. */
  readonly from: number
  /** "mijn", "zijn", "haar", not an article. */
  readonly possessive: boolean
}

/** "mijn motie" in a member's speech, "De heer Zandstra heeft met zijn amendement op stuk nr. 13 …": those of which one member is said to be the mover. */
function* ownWords(document: Document, noun: ProposalNoun): Iterable<OwnWords> {
  const { text } = document
  for (const { start, end, plural } of words(text, noun)) {
    if (plural) continue
    const left = text.slice(Math.max(0, start - longestSentence), start)
    const led = article.exec(left.slice(-reach))
    if (led === null) continue
    const before = left.slice(0, left.length - led[0].length)
    const whose = led.groups?.whose?.toLowerCase() ?? ''
    const mover = ownerOf(whose, before, text.slice(end, end + 120), document, start)
    if (mover === null) continue
    yield {
      ...{ start, end, plural, mover },
      ...{ from: start - led[0].length, possessive: whose !== 'de' && whose !== 'het' },
    }
  }
}

/** Those that are numbered. */
export function* ownedProposals(scope: Scope, noun: ProposalNoun): Iterable<Owned> {
  for (const own of ownWords(scope.document, noun)) {
    const numbers = numbersBehind(scope.document, own)
    const id = numbers === null ? null : idOf(numbers, scope)
    if (id !== null) yield { mover: own.mover, id, start: own.start }
  }
}

/** "Ik houd ⟨mijn motie⟩ aan.", where the document numbers exactly one of that member. */
export function* ownUnnumbered(
  document: Document,
  noun: ProposalNoun,
  hits: readonly ProposalHit[],
): Iterable<ProposalHit> {
  const all = [...ownWords(document, noun)]
  const bare = all.filter(({ end, possessive }) => possessive && !isToldMore(document.text, end))
  if (bare.length === 0) return
  const numbered = new Map<string, Set<string>>()
  const count = (mover: string | undefined, numbers: readonly string[]): void => {
    if (mover !== undefined)
      for (const one of numbers) numbered.set(mover, (numbered.get(mover) ?? new Set()).add(one))
  }
  for (const hit of hits) count(moversOf(hit.movers)[0], withinDossier(numbersOf(document, hit)))
  for (const own of all) count(moversOf(own.mover)[0], withinDossier(numbersBehind(document, own)))
  if (noun.kind === 'motie')
    for (const { movers, id } of announcedProposals(document))
      count(moversOf(movers)[0], [parseKamerstuk(id)?.ondernummer ?? id])
  for (const { from, end, mover } of bare)
    if (numbered.get(moversOf(mover)[0] ?? '')?.size === 1)
      yield { start: from, end, movers: mover, fractie: null, form: 'own', plural: false }
}

/** The numbers within the dossier. */
export function withinDossier(numbers: Numbers | null): readonly string[] {
  if (numbers === null) return []
  return numbers.by === 'stuk'
    ? numbers.stuk.names.map(({ said }) => said.nummer ?? '')
    : numbers.ids.map((id) => parseKamerstuk(id)?.ondernummer ?? id)
}

/** The number behind the noun, or "op stuk nr. 11", which is a Kamerstuk and no motie by itself. */
const numbersBehind = (document: Document, phrase: Phrase): Numbers | null =>
  /^\sop\sstuk\sn/.test(document.text.slice(phrase.end, phrase.end + 12))
    ? numbersOf(document, phrase)
    : numbersOfBare(document, phrase, false)

function ownerOf(
  whose: string,
  before: string,
  behind: string,
  document: Document,
  start: number,
): string | null {
  if (whose === 'mijn') return quoted.test(before) ? null : speakerAt(document, start)
  if (whose === 'zijn' || whose === 'haar') return onlyName(lastSentence(before))
  if (moves.test(before) && moved.test(behind)) return onlyName(lastSentence(before))
  if (!thatIs.test(before)) return null
  const sentence = lastSentence(before.replace(thatIs, ''))
  return movedOne.test(sentence) ? onlyName(sentence) : null
}

const lastSentence = (before: string): string => before.split(/[.?!:]\s+(?=\p{Lu})|\n/u).at(-1) ?? ''

/** The one member that a sentence names; null when none, or several, are. */
function onlyName(sentence: string): string | null {
  const [only, ...others] = matches(named, sentence).map(({ groups }) => groups?.name ?? '')
  return others.length > 0 ? null : (only ?? null)
}

/** "De heer Zandstra (ZEE):", "Minister Bolt:", each at the head of a line. */
const speaking = new RegExp(
  `(?:^|\\n)[^\\S\\n]{0,4}(?:(?:De${gap}heer|Mevrouw)${gap}(?<name>${family})(?:${gap}i)?${gap}\\([^()\\n]{2,40}\\)|(?:De${gap}(?:heer|voorzitter)|Mevrouw|Minister|Staatssecretaris)(?!\\p{L})[^:\\n]{0,60})\\s?:`,
  'gu',
)

const speakers = oncePer(({ text }: Document) => {
  const found = matches(speaking, text)
  return { starts: found.map(({ index }) => index), names: found.map(({ groups }) => groups?.name ?? null) }
})

/** The member whose speech holds a place; null for a minister's or the chair's. */
function speakerAt(document: Document, place: number): string | null {
  const { starts, names } = speakers(document)
  return lastOf(names, starts, place) ?? null
}

/** The paper of the one number of a motie. */
function idOf(numbers: Numbers, scope: Scope): string | null {
  if (numbers.by !== 'stuk') return numbers.ids.length === 1 ? (numbers.ids[0] ?? null) : null
  const [name, ...others] = numbers.stuk.names
  if (name === undefined || others.length > 0) return null
  const { status, target } = kamerstuk.resolve(name, numbers.stuk, scope)
  return status === 'resolved' ? target : null
}
