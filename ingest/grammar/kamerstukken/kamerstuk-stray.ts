import type { Document, Mention } from '../../document.ts'
import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { firstBehind, type KamerstukHit, kamerstukHits } from './kamerstuk-grammar.ts'
import { scan } from './kamerstuk-scan.ts'

/** A label that a PDF broke with spaces, in its word or in the Roman number of the chamber. */
const broken = /K ?a ?m ?e ?r ?s ?t ?u ?k(?: ?k ?e ?n)?(?: ?n ?u ?m ?m ?e ?r)?(?:\s{1,2}I ?I(?![A-Za-z\d]))?/y
const begins = trigger('Kam', 'Ka m', 'K am', 'K a m')
/** Longest citation that is read so, in UTF-16 code units. */
const reach = 140

/**
 * Numbers in text that a PDF strewed with spaces ("Kamers tuk 9 9200-XII- 60"): only behind a label that is broken itself,
 * since elsewhere spaces tell numbers apart. What is found without this is left as it is.
 */
export function findStray(document: Document): readonly (KamerstukHit & Pick<Mention, 'rule'>)[] {
  const { text } = document
  const found: (KamerstukHit & Pick<Mention, 'rule'>)[] = []
  for (const start of placesOf(text, begins)) {
    const label = brokenAt(text, start)
    const hit = label === 0 ? null : readAt(text, start, label)
    if (hit !== null && isFree(document, hit)) found.push({ ...hit, rule: 'kamerstuk/stray-spaces' })
  }
  return found
}

/** Length of a broken label that begins at an offset, or 0. */
function brokenAt(text: string, start: number): number {
  // The whole word is far more common than a broken one.
  if (
    text.startsWith('Kamer', start) &&
    !text.startsWith('s', start + 5) &&
    !text.startsWith(' s', start + 5)
  )
    return 0
  const label = matchAt(broken, text, start)?.[0] ?? ''
  return /\S /.test(label.replace(/\s+(?=II$)/, '')) && !/\p{L}/u.test(text.charAt(start - 1))
    ? label.length
    : 0
}

/** Whether nothing is found there without this. */
function isFree(document: Document, { start, end }: KamerstukHit): boolean {
  const whole = kamerstukHits(document)
  const other = whole[firstBehind(whole, start)]
  return other === undefined || other.start >= end
}

function readAt(text: string, start: number, label: number): KamerstukHit | null {
  const window = text.slice(start, start + reach).split('\n', 1)[0] ?? ''
  const squeezed = squeeze(window, label)
  const [hit] = /^\D{0,12}\d/.test(squeezed.slice(9)) ? scan(squeezed) : []
  if (hit === undefined || hit.start > 0) return null
  return { ...hit, start, end: start + placeOf(hit.end, squeezed, window) }
}

/** The words without spaces inside the label, between digits and behind hyphens. */
const squeeze = (window: string, label: number): string =>
  window.slice(0, label).replace(/ (?!I ?I$)/g, '') +
  window.slice(label).replace(/(?<=[\d-]) (?=[\d-])|(?<=-) (?=[A-Z])/g, '')

/** Where an end in the squeezed words stood. */
function placeOf(end: number, squeezed: string, window: string): number {
  let place = 0
  for (let at = 0; at < end; at += 1) {
    while (window[place] !== squeezed[at]) place += 1
    place += 1
  }
  return place
}
