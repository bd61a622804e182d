import { kamerstukId } from '../../graph/ids.ts'
import type { Document, Footnote, Mention, Name, Resolution, Span } from '../document.ts'
import type { Kind, Scope } from '../kind.ts'
import { hitsWithin, type KamerstukHit, nextHit } from './kamerstuk-grammar.ts'
import { ambiguous, resolved, unresolved } from './resolution.ts'

/**
 * A motion named by its movers or in short form: `motie van het lid Koopmans c.s.`, `motie-Koopmans`; or a plain
 * "motie" whose number follows in brackets. The number stands behind it, in the footnote behind it, or with the same
 * movers elsewhere in the document.
 */
export const motie: Kind = { kind: 'motie', find, resolve }

const particle = String.raw`(?:[Vv]an(?:\s+(?:de[nr]?|het|’t|'t))?|[Dd]e[nr]?|[Tt]e[nr]|[Ii]n\s+’t|’t|'t|[Ee]l|E[Il]|[Aa]l|[Bb]en|[Dd]i|[Ll]a)`
const capital = String.raw`(?:\p{Lu}[\p{L}’']*(?:-\p{Lu}?[\p{L}’']+)*)`
const family = String.raw`(?:${particle}\s*){0,3}${capital}(?:\s+${capital})?`
const party = String.raw`(?:\s*\([\p{L}\d/-]{2,24}\))?`
const movers = String.raw`${family}${party}(?:(?:\s*,\s*|\s*/\s*|\s+en\s*)${family}${party}){0,8}(?:\s+(?:c\.s\.|cum\s+suis))?`
const named = new RegExp(
  String.raw`(?<![\p{L}-])(?:[Gg]ewijzigde\s+|[Nn]ader\s+gewijzigde\s+)?(?<word>[Mm]otie)(?:-(?<short>${family}(?:/${family}){0,6}(?:\s+c\.s\.)?)|\s+van\s+(?:het\s+(?:Kamer)?lid|de\s+(?:Kamer)?leden|lid|de\s+heer|mevrouw)\s+(?<long>${movers})|\s+(?!van\b)(?<plain>${movers}))`,
  'gu',
)
const plainForm =
  /(?<![\p{L}-])(?:een|de|deze|die)\s+(?:(?:aangenomen|gewijzigde|ingediende|eerdere|breed\s+gesteunde)\s+)?motie(?![\p{L}-])/giu
const noMover =
  /^(?:Kamerstuk|Tweede|Eerste|Kamer|Nederland|Stb|De\s+Kamer|Het|Een|Zie|Ook|Ik|Dit|Deze|Die|Daarom|Met|Voor|Over)\b/u

function find(document: Document): readonly Mention[] {
  const found = [...findNamed(document.text)]
  for (const mention of findNumbered(document))
    if (!found.some((other) => mention.start < other.end && other.start < mention.end)) found.push(mention)
  return found.sort((a, b) => a.start - b.start)
}

function* findNamed(text: string): Iterable<Mention> {
  for (const match of text.matchAll(named)) {
    const { short, long, plain } = match.groups ?? {}
    const by = short ?? long ?? plain ?? ''
    if (noMover.test(by)) continue
    yield {
      start: match.index,
      end: match.index + match[0].length,
      kind: 'motie',
      rule: short !== undefined ? 'motie/short-form' : 'motie/movers',
      confidence: long !== undefined ? 0.97 : 0.93,
      names: [{ said: { movers: by } }],
    }
  }
}

/** Farthest that a motion's number may stand behind it, in UTF-16 code units. */
const reach = 160

/** "een motie … (Kamerstuk 35 570 V, nr. 24)": named by nothing but the number behind it. */
function* findNumbered(document: Document): Iterable<Mention> {
  for (const match of document.text.matchAll(plainForm)) {
    const end = match.index + match[0].length
    const number = bracketed(document, end)
    if (number === null) continue
    if (
      /\b(?:brief|rapport|verslag|nota|notitie|amendement|motie|wet|advies)\b/i.test(
        document.text.slice(end, number.start),
      )
    )
      continue
    yield {
      start: match.index,
      end,
      kind: 'motie',
      rule: 'motie/number-behind',
      confidence: 0.9,
      names: [{ said: {} }],
    }
  }
}

/** The single paper number in brackets that follows in the same sentence, or null. */
function bracketed(document: Document, end: number): KamerstukHit | null {
  const hit = nextHit(document, end)
  if (hit === undefined || hit.start - end > reach || hit.ondernummers.length !== 1) return null
  const between = document.text.slice(end, hit.start)
  if (!/\(\s*$/.test(between) || /[.?!]\s+\p{Lu}|\)/u.test(between.replace(/\bc\.s\./g, ''))) return null
  return hit
}

function resolve(name: Name, mention: Mention, scope: Scope): Resolution {
  const own = numberOf(mention, scope.document)
  if (own !== null)
    return {
      ...resolved(own.id, `${mention.rule}-${own.by}`, mention.confidence),
      filled: { number: own.id },
    }
  const targets = numberedOf(scope, moversOf(name.said.movers))
  const [first, ...others] = targets
  if (first === undefined)
    return unresolved(mention.rule, 'The document gives no number for a motion of these movers.', 0.5)
  if (others.length === 0) return { ...resolved(first, 'motie/same-movers', 0.9), filled: { number: first } }
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
function numberedMotions({ document, mentions }: Scope): ReadonlyMap<string, readonly NumberedMotion[]> {
  const known = numbered.get(document)
  if (known !== undefined) return known
  const groups = new Map<string, NumberedMotion[]>()
  const seen = new Set<string>()
  for (const mention of mentions) {
    if (mention.kind !== 'motie') continue
    const movers = moversOf(mention.names[0]?.said.movers)
    const id = numberOf(mention, document)?.id
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
function numberOf(mention: Mention, document: Document): { readonly id: string; readonly by: string } | null {
  const hit = bracketed(document, mention.end)
  if (hit !== null) return { id: idOf(hit), by: 'bracket' }
  const note = nextNote(document, mention.end)
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

const idOf = (hit: KamerstukHit): string =>
  kamerstukId({ dossier: hit.dossier, toevoeging: hit.toevoeging, ondernummer: hit.ondernummers[0] ?? '' })

const sameSentence = (text: string, from: number, marker: Span): boolean =>
  marker.start - from <= reach &&
  !/[.?!]\s+\p{Lu}/u.test(text.slice(from, marker.start).replace(/^\s+c\.s\./, ''))

/** The movers as keys that survive lost spaces and a capital I for an l: `El Yassini en Peters` → `["elyasslnl", "peters"]`. */
function moversOf(printed: string | undefined): readonly string[] {
  if (printed === undefined) return []
  return printed
    .replace(/\([^)]*\)|\bc\.s\.|\bcum\s+suis\b/g, '')
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
