import { kamerstukId } from '../../graph/ids.ts'
import type { Document, Footnote, Mention, Name, Resolution, Span } from '../document.ts'
import type { Kind, Scope } from '../kind.ts'
import { oncePer } from '../once.ts'
import { lastAtOrBefore } from '../parts/part-index.ts'
import { kamerstuk } from './kamerstuk.ts'
import { hitsWithin, type KamerstukHit, nextHit } from './kamerstuk-grammar.ts'
import { type MotieHit, namedMotions, unnamedMotions, words } from './motie-grammar.ts'
import { ambiguous, resolved, unresolved } from './resolution.ts'

/**
 * A motion named by its movers or in short form: `motie van het lid Koopmans c.s.`, `motie-Koopmans`; or a plain
 * "motie" whose number follows in brackets. The number stands behind it, in the footnote behind it, or with the same
 * movers elsewhere in the document.
 */
export const motie: Kind = { kind: 'motie', find, resolve }

function find(document: Document): readonly Mention[] {
  const found = [...namedMotions(document.text)].map(toMention)
  const starts = found.map((mention) => mention.start)
  for (const hit of unnamedMotions(document.text)) {
    const before = found[lastAtOrBefore(starts, hit.end - 1)]
    if ((before === undefined || before.end <= hit.start) && numberedBehind(document, hit))
      found.push(toMention(hit))
  }
  return found.sort((a, b) => a.start - b.start)
}

const rules: Readonly<Record<MotieHit['form'], readonly [string, number]>> = {
  movers: ['motie/movers', 0.97],
  plain: ['motie/movers', 0.93],
  short: ['motie/short-form', 0.93],
  number: ['motie/number-behind', 0.9],
}

function toMention({ start, end, movers, form }: MotieHit): Mention {
  const [rule, confidence] = rules[form]
  return { start, end, kind: 'motie', rule, confidence, names: [{ said: movers === '' ? {} : { movers } }] }
}

/** Farthest that a motion's number may stand behind it, in UTF-16 code units. */
const reach = 160

/** "een motie … (Kamerstuk 35 570 V, nr. 24)": named by nothing but the number behind it. */
function numberedBehind(document: Document, { end }: MotieHit): boolean {
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

function resolve(name: Name, mention: Mention, scope: Scope): Resolution {
  const own = numberOf(mention, scope)
  if (own !== null)
    return {
      ...resolved(own.id, `${mention.rule}-${own.by}`, mention.confidence),
      filled: { kamerstuk: own.id },
    }
  const targets = numberedOf(scope, moversOf(name.said.movers))
  const [first, ...others] = targets
  if (first === undefined)
    return unresolved(mention.rule, 'The document gives no number for a motion of these movers.', 0.5)
  if (others.length === 0)
    return { ...resolved(first, 'motie/same-movers', 0.9), filled: { kamerstuk: first } }
  return ambiguous(
    [first, ...others],
    'motie/same-movers',
    `The document numbers ${targets.length} motions of these movers.`,
    0.6,
  )
}

/** The numbers that the document gives to motions of the same movers, each once. */
function numberedOf(scope: Scope, key: readonly string[]): readonly string[] {
  const group = numberedMotions(scope).get(key[0] ?? '') ?? []
  return [...new Set(group.flatMap(({ movers, id }) => (agree(key, movers) ? [id] : [])))]
}

interface NumberedMotion {
  readonly movers: readonly string[]
  readonly id: string
}

/** Most motions of one first mover that are told apart in a document. */
const longestGroup = 100

const numbered = new WeakMap<Document, ReadonlyMap<string, readonly NumberedMotion[]>>()

/** The motions of a document that have a number, by their first mover; found once. */
function numberedMotions(scope: Scope): ReadonlyMap<string, readonly NumberedMotion[]> {
  const { document, mentions } = scope
  const known = numbered.get(document)
  if (known !== undefined) return known
  const groups = new Map<string, NumberedMotion[]>()
  const seen = new Set<string>()
  for (const mention of mentions) {
    if (mention.kind !== 'motie') continue
    const movers = moversOf(mention.names[0]?.said.movers)
    const id = numberOf(mention, scope)?.id
    const [first] = movers
    const key = `${id} ${movers.join('/')}`
    if (first === undefined || id === undefined || seen.has(key)) continue
    seen.add(key)
    const group = groups.get(first) ?? []
    if (group.length < longestGroup) group.push({ movers, id })
    groups.set(first, group)
  }
  numbered.set(document, groups)
  return groups
}

/** The number that the text gives right behind a motion: in brackets, or in the footnote whose marker stands there. */
function numberOf(mention: Mention, scope: Scope): { readonly id: string; readonly by: string } | null {
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

const markers = new WeakMap<Document, ReadonlyMap<number, Footnote>>()

/** The footnotes of a document by where their markers stand. */
function notesByMarker(document: Document): ReadonlyMap<number, Footnote> {
  const known = markers.get(document)
  if (known !== undefined) return known
  const found = new Map(
    document.footnotes.flatMap((note) => (note.marker === null ? [] : [[note.marker.start, note]])),
  )
  markers.set(document, found)
  return found
}

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

/** The movers as keys that survive lost spaces and a capital I for an l: `El Yassini en Peters` → `["elyasslnl", "peters"]`. */
function moversOf(printed: string | undefined): readonly string[] {
  if (printed === undefined) return []
  return printed
    .replace(/\([^)]*\)|\bc\.s\.|\bcs\b|\bcum\s+suis\b|\b(?:het lid|de heer|mevrouw|lid)\b/g, '')
    .split(/\s*,\s*|\s*\/\s*|\s+en\s*(?=\p{Lu}|van\b|de\b)/u)
    .map((one) =>
      one
        .toLowerCase()
        .replace(/[^\p{L}]/gu, '')
        .replaceAll('i', 'l'),
    )
    .filter((one) => one !== '')
}

/** The same first mover, and neither names a mover that the other leaves out while naming more than one. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || a[0] !== b[0]) return false
  const [less, more] = a.length <= b.length ? [a, b] : [b, a]
  return less.length === 1 || less.every((one) => more.includes(one))
}
