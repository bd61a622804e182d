import { matchAt } from '../../matches.ts'
import { blanksEnd } from '../../read/characters.ts'
import type { Head } from './answer-heads.ts'
import { gap } from './answer-numbers.ts'

/** A question or answer that is named by its place and not by a number: "de vorige vraag", "het derde antwoord". */
export interface Beside {
  /** UTF-16 code units in front of the head that belong to the name. */
  readonly length: number
  /** `vorige`, `vorige 2` (the one before that), `vorigen` (some, it is not said how many), `volgende`, `laatste`, or a number. */
  readonly numbers: readonly string[]
  /** Only where something is looked up does it name one: "de volgende vraag" may as well announce it. */
  readonly onlyWhenLookedUp: boolean
  /** It is named by its rank, "uw eerste vraag", which means one in a paper that numbers its questions. */
  readonly ranked?: boolean
}

/** It may have lost its space: "devorige vraag". */
const article = `(?:(?:de|het|uw|mijn|ons|onze|hun|haar|deze|dit)${gap}|(?:de|het)(?=vor|voor[ag]))?`
const counts: Readonly<Record<string, number>> = {
  beide: 2,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
}
const counted = Object.keys(counts).join('|')
const count = `(?:(?<%>${counted})${gap})?`
const neighbour = new RegExp(
  `(?<![\\p{L}-])(?<words>${article}${count.replace('%', 'before')}(?<which>vorige?|voorgaande?|voorafgaande?|bovenstaande?|hierbovenstaande?|volgende?|onderstaande?)(?:${gap}${count.replace('%', 'after')})?)(?<sub>(?:deel|sub)?)$`,
  'iu',
)

const ordinals =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste'.split(
    ' ',
  )
const ranked = new RegExp(
  `(?<![\\p{L}-]|een${gap})(?<words>${article}(?:(?<others>(?:(?:${ordinals.join('|')}),${gap}){0,4}(?:${ordinals.join('|')}))${gap}en${gap}(?:(?:de|uw|het)${gap})?)?(?:(?<ordinal>${ordinals.join('|')})|(?<digits>\\d{1,2})(?:e|de|ste))${gap}(?:(?<many>${counted})${gap})?(?:schriftelijke${gap})?)(?<sub>(?:deel|sub)?)$`,
  'iu',
)

const above =
  /[^\S\n]+(?:hierboven|hiervoor(?=[.,;)]|\n|$))(?!\p{L}|[^\S\n]gegeven|[^\S\n](?:op|bij|onder)[^\S\n](?:de[^\S\n])?vra)/iuy

/** The first character behind the white space at an offset; a hyphen where there is none. */
export function firstBehind(text: string, offset: number): string {
  const at = blanksEnd(text, offset)
  return at === offset ? '-' : text.charAt(at)
}

/** "de vraag hierboven", "het antwoord hiervoor": the one before. Null for other words. */
export function aboveHead(text: string, head: Head): Beside | null {
  if (!'hH'.includes(firstBehind(text, head.end))) return null
  if (matchAt(above, text, head.end) === null) return null
  return { length: 0, numbers: [head.plural ? 'vorigen' : 'vorige'], onlyWhenLookedUp: true }
}

/** How any such words end: "vorig", "volgende", "3e", "vier"; tells most leads that they say no place. */
const placed = /(?:[dg]|[^d]e|[^\s]de|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)[^\S\n]*(?:deel|sub)?$/i

/** A piece of every word for a neighbour, and of every ordinal. */
const besides = /vori|gaand|staand|volge/i
const ranks = /\de|\dste|\dde|[rtedvfsn]de[^\S\n]|ste[^\S\n]/i

/** Reads the words in front of "vraag" or "antwoord" as its place; null when they say none. */
export function besideOf(lead: string, plural: boolean): Beside | null {
  const near = lead.slice(-60)
  if (!'degrlbfstnDEGRLBFSTN'.includes(near.trimEnd().slice(-1)) || !placed.test(near.slice(-10))) return null
  return neighbourOf(near, plural) ?? rankOf(near, plural) ?? (plural ? null : lastOf(near))
}

const last = new RegExp(`(?<![\\p{L}-])(?:de|het|uw|mijn)${gap}laatste${gap}$`, 'iu')

/** Tells most words that they are no such. */
const endsInLast = /laatste\s+$/i

/** "de laatste vraag": of all that the paper numbers. */
function lastOf(lead: string): Beside | null {
  const words = endsInLast.test(lead) ? last.exec(lead)?.[0] : undefined
  return words === undefined ? null : { length: words.length, numbers: ['laatste'], onlyWhenLookedUp: true }
}

function neighbourOf(lead: string, plural: boolean): Beside | null {
  if (!besides.test(lead)) return null
  const { words, which, before, after, sub = '' } = neighbour.exec(lead)?.groups ?? {}
  if (words === undefined || which === undefined) return null
  const many = counts[(before ?? after ?? '').toLowerCase()]
  if ((many !== undefined) !== plural && many !== undefined) return null
  const back = /^vo(?:ri|or)/i.test(which)
  const above = back || /boven/i.test(which)
  const one = above ? 'vorige' : 'volgende'
  return {
    length: words.length + sub.length,
    numbers: many === undefined ? [plural ? `${one}n` : one] : neighbours(one, many),
    onlyWhenLookedUp: !above || (plural && many === undefined),
  }
}

const neighbours = (one: 'vorige' | 'volgende', many: number): readonly string[] => {
  const steps = Array.from({ length: many }, (_, index) => (index === 0 ? one : `${one} ${index + 1}`))
  return one === 'vorige' ? steps.reverse() : steps
}

function rankOf(lead: string, plural: boolean): Beside | null {
  if (!ranks.test(lead)) return null
  const { words, others = '', ordinal, digits, many, sub = '' } = ranked.exec(lead)?.groups ?? {}
  if (words === undefined) return null
  const rank = digits === undefined ? rankIn(ordinal) : Number(digits)
  const length = many === undefined ? 1 : (counts[many.toLowerCase()] ?? 1)
  if (length > 1 !== plural || rank < 1 || (length > 1 && rank > 1)) return null
  const first = (others.match(/\p{L}+/gu) ?? []).map((other) => String(rankIn(other)))
  return {
    length: words.length + sub.length,
    numbers: [...first, ...Array.from({ length }, (_, index) => String(rank + index))],
    onlyWhenLookedUp: !means(
      words,
      lead.slice(0, lead.length - words.length - sub.length),
      many !== undefined,
    ),
    ranked: true,
  }
}

/**
 * Whether such words name a question, and do not only count what follows: "de eerste twee vragen", "uw eerste vraag", "in de tweede
 * vraag", "mijn antwoord op de eerste vraag"; not "het antwoord op de eerste vraag luidt ja", "in antwoord op uw eerste vraag".
 */
function means(words: string, lead: string, many: boolean): boolean {
  if (answersTo.test(lead)) return answerOfOne.test(lead) || (many && answerOfMany.test(lead))
  return (
    many || /^uw\s/i.test(words) || (/^de\s/i.test(words) && /(?<!\p{L})(?:in|bij|onder|uit)\s$/iu.test(lead))
  )
}

const answersTo = /(?:ntwoord(?:en|ing)?|eactie)\s(?:op|van|bij|onder)\s$/i
const answerOfOne =
  /(?<!\p{L})(?:mijn|ons|onze|uw|indien\shet|als\shet|mocht\shet)\s(?:be)?(?:antwoord(?:en|ing)?|reactie)\s\p{L}+\s$/iu

/** "bij het antwoord op de eerste drie vragen" */
const answerOfMany =
  /(?:^|[.?!»”]\s)De\santwoorden\sop\s$|(?<!\p{L})(?:bij|in|zie|naar|uit|met|dan|van)\s(?:ook\s)?(?:het|de)\s(?:be)?(?:antwoord(?:en|ing)?|reactie)\s\p{L}+\s$/iu

const rankIn = (ordinal = ''): number => ordinals.indexOf(ordinal.toLowerCase()) + 1
