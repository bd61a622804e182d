import type { Document, Mention, Name, Resolution } from '../document.ts'
import type { Kind, Scope } from '../kind.ts'
import { lastAtOrBefore } from '../parts/part-index.ts'
import { type MotieHit, namedMotions, unnamedMotions } from './motie-grammar.ts'
import { numberedBehind, numberOf } from './motie-number.ts'
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
