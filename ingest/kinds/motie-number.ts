import { kamerstukId } from '../../graph/ids.ts'
import type { Document, Footnote, Mention, Span } from '../document.ts'
import type { Scope } from '../kind.ts'
import { oncePer } from '../once.ts'
import { lastAtOrBefore } from '../parts/part-index.ts'
import { kamerstuk } from './kamerstuk.ts'
import { hitsWithin, type KamerstukHit, nextHit } from './kamerstuk-grammar.ts'
import { type MotieHit, namedMotions, words } from './motie-grammar.ts'

/** Farthest that a motion's number may stand behind it, in UTF-16 code units. */
const reach = 160

/** "een motie … (Kamerstuk 35 570 V, nr. 24)": named by nothing but the number behind it. */
export function numberedBehind(document: Document, { end }: MotieHit): boolean {
  const number = bracketed(document, end)
  if (number === null) return false
  return !/\b(?:brief|rapport|verslag|nota|notitie|amendement|motie|wet|advies)\b/i.test(
    document.text.slice(end, number.start),
  )
}

/** Another paper or motion is named in between, so the number may be that one's. */
const another =
  /\b(?:en|of)\s+(?:de|het|een|mijn)\s+(?:[\p{L}-]+\s+){0,2}(?:brief|motie|amendement|verslag|nota|rapport)|\bmotie\b/iu

/** The single paper number that follows in the same sentence: at once, or in brackets; null when there is none. */
function bracketed(document: Document, end: number): KamerstukHit | null {
  const hit = nextHit(document, end)
  if (hit === undefined || hit.start - end > reach || hit.ondernummers.length !== 1) return null
  const between = document.text
    .slice(end, hit.start)
    .replace(/^\s*\([^()\d]{2,40}(?:66|50)?[^()\d]{0,20}\)/, '')
  if (/^\s*[,:;–-]?\s*(?:\(\s*)?(?:zie\s|met\s)?(?:nu\s)?$/.test(between)) return hit
  if (!/\(\s*(?:zie\s|[\p{L}\d-]{2,24},\s)?$/u.test(between)) return null
  if (/[.?!]\s+\p{Lu}|\)/u.test(between.replace(/\bc\.s\./g, '')) || another.test(between)) return null
  return hit
}

/** The number that the text gives right behind a motion: in brackets, or in the footnote whose marker stands there. */
export function numberOf(
  mention: Mention,
  scope: Scope,
): { readonly id: string; readonly by: string } | null {
  const { document } = scope
  const hit = bracketed(document, mention.end)
  if (hit !== null) return { id: idOf(hit), by: 'bracket' }
  const stuk = stukBehind(mention, scope)
  if (stuk !== null) return { id: stuk, by: 'stuk' }
  const note = nextNote(document, mention.end) ?? loneNote(document, mention.end)
  if (note === null) return null
  const cited = hitsWithin(document, note)
  const [only] = cited
  return only !== undefined && cited.length === 1 && only.ondernummers.length === 1
    ? { id: idOf(only), by: 'footnote' }
    : null
}

/** The footnotes of a document by where their markers stand. */
const notesByMarker: (document: Document) => ReadonlyMap<number, Footnote> = oncePer(
  ({ footnotes }) =>
    new Map(footnotes.flatMap((note) => (note.marker === null ? [] : [[note.marker.start, note] as const]))),
)

/** The footnote whose marker comes next in the same sentence, or null. */
function nextNote(document: Document, end: number): Footnote | null {
  for (let at = end; at <= end + reach; at += 1) {
    const note = notesByMarker(document).get(at)
    if (note !== undefined) return sameSentence(document.text, end, { start: at, end: at }) ? note : null
  }
  return null
}

/** "de motie-Cegerek c.s. op stuk nr. 169": the number is read as a Kamerstuk of its own. */
function stukBehind(mention: Mention, scope: Scope): string | null {
  const { text } = scope.document
  if (!/^\s+op\s+stuk\s/.test(text.slice(mention.end, mention.end + 12))) return null
  const { starts, list } = stukken(scope.mentions)
  const stuk = list[lastAtOrBefore(starts, mention.end - 1) + 1]
  const [name, ...others] = stuk?.names ?? []
  if (stuk === undefined || name === undefined || others.length > 0 || stuk.start > mention.end + 30)
    return null
  return kamerstuk.resolve(name, stuk, scope).target
}

const stukken = oncePer((mentions: readonly Mention[]) => {
  const list = mentions.filter((mention) => mention.kind === 'kamerstuk')
  return { list, starts: list.map((mention) => mention.start) }
})

/**
 * The only footnote whose marker stands behind a motion in its paragraph: questions bear their notes at the very end,
 * sentences away. Null where another motion, or another note, stands in that paragraph.
 */
function loneNote(document: Document, end: number): Footnote | null {
  const { text } = document
  const behind = text.slice(end, end + longestParagraph)
  const ahead = text.slice(Math.max(0, end - longestParagraph), end)
  const stop = behind.indexOf('\n')
  const paragraph = ahead.slice(ahead.lastIndexOf('\n') + 1) + (stop < 0 ? behind : behind.slice(0, stop))
  const from = end - (ahead.length - ahead.lastIndexOf('\n') - 1)
  if (paragraph.length > longestParagraph) return null
  const { notes, places } = notesInOrder(document)
  const first = notes[lastAtOrBefore(places, from - 1) + 1]
  const last = notes[lastAtOrBefore(places, from + paragraph.length - 1)]
  if (first === undefined || first !== last || (first.marker?.start ?? 0) < end) return null
  return [...namedMotions(paragraph)].length === 1 && [...words(paragraph)].length <= mostMentions
    ? first
    : null
}

/** Longest paragraph in which a lone note is looked for, in UTF-16 code units. */
const longestParagraph = 1_500

/** How often a paragraph may say "motie" and still speak of one. */
const mostMentions = 3

const notesInOrder = oncePer((document: Document) => {
  const notes = document.footnotes
    .filter((note) => note.marker !== null)
    .sort((a, b) => (a.marker?.start ?? 0) - (b.marker?.start ?? 0))
  return { notes, places: notes.map((note) => note.marker?.start ?? 0) }
})

const idOf = (hit: KamerstukHit): string =>
  kamerstukId({ dossier: hit.dossier, toevoeging: hit.toevoeging, ondernummer: hit.ondernummers[0] ?? '' })

const sameSentence = (text: string, from: number, marker: Span): boolean =>
  marker.start - from <= reach &&
  !/[.?!]\s+\p{Lu}/u.test(text.slice(from, marker.start).replace(/^\s+c\.s\./, ''))
