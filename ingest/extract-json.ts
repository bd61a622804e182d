import type { ReferenceKind, ReferenceStatus } from '../graph/reference.ts'
import type { Analysis } from './analysis.ts'
import type { Message, Part, Resolution, Span } from './document.ts'
import type { ResolvedName } from './resolve.ts'
import { lastAtOrBefore } from './rising.ts'

/** What `kamergraaf extract --json` prints of one document: the format of gold annotations. Offsets are into the source file. */
export interface ExtractJson {
  readonly document: string
  readonly source: string
  readonly sha256: string
  readonly offsets: string
  readonly title: string | null
  readonly parts: readonly ExtractPart[]
  readonly references: readonly ExtractReference[]
  readonly messages: readonly Message[]
}

/** A part in the source file; page headers and footnotes that stand in it or close it are included. */
export interface ExtractPart extends Span {
  readonly id: string
  readonly kind: Part['kind']
  readonly number?: string
  readonly numbers?: readonly string[]
  readonly parent?: string
  readonly title?: string
  readonly askedBy?: string
}

/** A mention in the source file with everything it names. */
export interface ExtractReference extends Span {
  /** Exactly the source file's characters, line breaks included. */
  readonly text: string
  readonly kind: ReferenceKind
  /** Ids as papers cite them; the likeliest alone where ambiguous, none where unresolved. */
  readonly targets: readonly string[]
  readonly in: string | null
  readonly status: ReferenceStatus
  readonly reason: string | null
  readonly rule: string
  readonly confidence: number
  readonly candidates?: readonly string[]
}

/** Renders an analysis with offsets into its source, or, where that holds no plain text, into the document's text. */
export function toExtractJson(analysis: Analysis): ExtractJson {
  const { document, parts, printed: source } = analysis
  const gaps = bodyGaps(analysis, source)
  const selves = document.selves.map((span) => selfReference(span, source, document.identity.id))
  const references = groupByMention(analysis.references).map((names) => toReference(names, analysis, source))
  return {
    document: document.identity.id,
    source: document.source.name,
    sha256: document.source.sha256,
    offsets: `UTF-16 code units into the ${intoWhat(analysis)}, half open`,
    title: document.title,
    parts: parts.map((part) => toPart(part, analysis, gaps, source)),
    references: [...references, ...selves].sort((a, b) => a.start - b.start || b.end - a.end),
    messages: analysis.messages,
  }
}

function intoWhat({ document, printed, laidOut }: Analysis): string {
  if (laidOut) return "text laid out from the PDF's pages"
  return printed === document.text ? "document's text" : 'source file as decoded'
}

function selfReference(span: Span, source: string, id: string): ExtractReference {
  return {
    ...span,
    text: source.slice(span.start, span.end),
    kind: 'self',
    targets: [id],
    in: null,
    status: 'resolved',
    reason: null,
    rule: 'self/page-name',
    confidence: 0.99,
  }
}

/** The names of one mention stand together: it is one reference with several targets. */
function groupByMention(names: readonly ResolvedName[]): readonly (readonly ResolvedName[])[] {
  const groups: ResolvedName[][] = []
  for (const name of names) {
    const group = groups.at(-1)
    if (group?.[0]?.mention === name.mention) group.push(name)
    else groups.push([name])
  }
  return groups
}

const weakest: readonly ReferenceStatus[] = ['unresolved', 'ambiguous', 'resolved']

function toReference(names: readonly ResolvedName[], analysis: Analysis, source: string): ExtractReference {
  const [first] = names
  if (first === undefined) throw new RangeError('A mention without names cannot be rendered')
  const span = analysis.document.map.toSource(first.mention)
  const results = names.map((name) => name.resolution)
  const worst = results.reduce((a, b) => (weakest.indexOf(b.status) < weakest.indexOf(a.status) ? b : a))
  const candidates = results.flatMap((result) => result.candidates.map(citedId))
  return {
    ...span,
    text: source.slice(span.start, span.end),
    kind: namesItself(first.mention.kind, results) ? 'self' : first.mention.kind,
    targets: results.flatMap((result) => {
      const target = result.printed ?? result.target
      return target === null ? [] : [citedId(target)]
    }),
    in: first.part?.id ?? null,
    status: worst.status,
    reason: worst.reason,
    rule: worst.rule,
    confidence: worst.confidence,
    ...(candidates.length === 0 ? {} : { candidates }),
  }
}

/** Kinds that name a paper by its number. */
const numbered = new Set<ReferenceKind>(['kamerstuk', 'aanhangsel', 'handelingen', 'ecli', 'tknummer'])

/** "Kamerstuk 99 830, nr. 8" in that paper itself: it names itself, and cites nothing. */
const namesItself = (kind: ReferenceKind, results: readonly Resolution[]): boolean =>
  numbered.has(kind) && results.every(({ flags }) => flags.includes('self'))

/** Node ids carry a prefix where papers cite a bare number, address or slug. */
const citedId = (id: string): string => id.replace(/^(?:dossier|org|url):/, '')

function toPart(
  part: Part,
  analysis: Analysis,
  gaps: ReturnType<typeof bodyGaps>,
  source: string,
): ExtractPart {
  const span = analysis.document.map.toSource(part)
  const { id, kind, number, numbers, parent, title, askedBy } = part
  return {
    id,
    kind,
    ...(number === null ? {} : { number }),
    ...(numbers.length > 1 ? { numbers } : {}),
    ...(parent === null ? {} : { parent }),
    start: span.start,
    end: kind === 'footnote' ? span.end : withFurniture(span.end, gaps, source),
    ...(title === null ? {} : { title }),
    ...(askedBy === null ? {} : { askedBy }),
  }
}

/**
 * Where the body goes on behind each paragraph, in the source: a page header or footnote that stands in between closes
 * the part before it. By where the paragraph ends in the source, rising.
 */
function bodyGaps(
  { document }: Analysis,
  source: string,
): { readonly ends: readonly number[]; readonly next: readonly number[] } {
  const notes = new Set(document.footnotes.map((footnote) => footnote.start))
  const body = document.paragraphs
    .filter((paragraph) => !notes.has(paragraph.start))
    .map((paragraph) => document.map.toSource(paragraph))
  return {
    ends: body.map((span) => span.end),
    next: body.map((_, index) => body[index + 1]?.start ?? source.length),
  }
}

/**
 * A part that ends with a paragraph takes in what furniture follows on lines of its own; one that ends inside a
 * paragraph, or inside a line that was flattened, does not.
 */
function withFurniture(end: number, gaps: ReturnType<typeof bodyGaps>, source: string): number {
  const at = lastAtOrBefore(gaps.ends, end)
  if (gaps.ends[at] !== end) return end
  const behind = source.slice(end, gaps.next[at])
  return /[\n\r\f]/.test(behind) ? end + behind.trimEnd().length : end
}
