import type { DocumentBatch, StructureEdge } from './batch.ts'
import { partId } from './ids.ts'
import type { EntityFacts, GraphNode, PartKind } from './node.ts'
import { plainNode } from './plain-node.ts'
import type { Reference, ReferenceKind } from './reference.ts'
import type { Registration } from './register.ts'

/** Something an invented paper names: no target is unresolved, one resolved, more ambiguous. */
export interface Cited {
  readonly kind: ReferenceKind
  readonly targets: readonly string[]
  readonly quote: string
  /** Who moved what is named, where it is named by its movers. */
  readonly movers?: string
}

/** Names something: `cite('kamerstuk', 'kst-90001-2')`. */
export function cite(kind: ReferenceKind, ...targets: readonly string[]): Cited {
  return { kind, targets, quote: targets.length === 0 ? 'de brief van toen' : `zie ${targets.join(' of ')}` }
}

/** Names a motie by its movers, without a number: `moved('Achterberg c.s.')`. */
export function moved(movers: string): Cited {
  return { kind: 'motie', targets: [], quote: `motie van ${movers}`, movers }
}

/** A piece of an invented paper; ids are local: `antwoord-1`. */
export interface Piece {
  readonly id: string
  readonly kind?: PartKind
  readonly parent?: string
  readonly cites?: readonly Cited[]
  /** Local id of the question it answers, or the node id of one elsewhere. */
  readonly answers?: string
  readonly askedBy?: string
}

/** An invented paper. */
export interface Paper {
  readonly title?: string
  readonly pieces?: readonly Piece[]
  /** Named outside all parts. */
  readonly cites?: readonly Cited[]
  /** Nodes it knows more of than their ids tell. */
  readonly nodes?: readonly GraphNode[]
  readonly extractor?: string
  readonly opening?: string
  /** The movers of a paper that is a motie: keys, as `moversOf` gives them. */
  readonly movers?: readonly string[]
  /** `YYYY-MM-DD`; null: it does not say. */
  readonly date?: string | null
  /** Its session year; null: it does not say. Left out it is one that a date comes with. */
  readonly session?: string | null
  /** Its receipt; its reading follows from it. */
  readonly receipt?: string
}

/** Lays out an invented paper as a batch. Its text opens with an emoji, so that offsets are in UTF-16 code units. */
export function paper(id: string, options: Paper = {}): DocumentBatch {
  const layout = new Layout(id, options.opening ?? '🏛️ Geachte Voorzitter, ')
  for (const cited of options.cites ?? []) layout.name(cited, id)
  for (const piece of options.pieces ?? []) layout.piece(piece)
  const { text, parts, references, structure } = layout
  const facts = {
    vergaderjaar: options.session ?? (options.session === null || options.date === null ? null : '2025-2026'),
    kamer: 'tweede',
    date: options.date === undefined ? '2026-01-31' : options.date,
    length: text.length,
  } as const
  const document: GraphNode = {
    ...plainNode(id),
    title: options.title ?? null,
    known: 'ingested',
    document: facts,
  }
  const told = options.nodes ?? []
  const held = new Set([id, ...parts.map((part) => part.id), ...told.map((node) => node.id)])
  const named = [...references.flatMap(({ target, candidates }) => [target, ...candidates]), document.within]
  for (const edge of structure) named.push(edge.from, edge.to)
  const nodes = [...told, ...stubs(named, held)]
  const source = { name: `${id}.txt`, sha256: 'invented' }
  return {
    document,
    text,
    source,
    ...(options.receipt === undefined
      ? {}
      : { made: { receipt: options.receipt, reading: `read by ${options.receipt}` } }),
    extractor: options.extractor ?? '1.0.0',
    parts,
    nodes,
    structure,
    references,
    proposal: options.movers === undefined ? null : { kind: 'motie', movers: options.movers },
  }
}

function stubs(named: readonly (string | null)[], held: Set<string>): readonly GraphNode[] {
  const found: GraphNode[] = []
  for (const id of named) {
    if (id === null || held.has(id)) continue
    held.add(id)
    const node = plainNode(id)
    found.push(node, ...stubs([node.within], held))
  }
  return found
}

class Layout {
  text: string
  readonly parts: GraphNode[] = []
  readonly references: Reference[] = []
  readonly structure: StructureEdge[] = []
  readonly #document: string

  constructor(document: string, opening: string) {
    this.#document = document
    this.text = opening
  }

  piece({ id, kind = 'answer', parent, cites = [], answers, askedBy }: Piece): void {
    const from = partId(this.#document, id)
    const start = this.text.length
    this.text += `${id} 😀: `
    for (const cited of cites) this.name(cited, from)
    const number = /-(.+)$/.exec(id)?.[1] ?? null
    const facts = { kind, number, numbers: number === null ? [] : [number], start, end: this.text.length }
    const above = parent === undefined ? null : partId(this.#document, parent)
    this.#stretch(above)
    const part = { ...facts, parent: above, askedBy: askedBy ?? null }
    this.parts.push({ ...plainNode(from), known: 'ingested', part })
    if (answers !== undefined) {
      const to = answers.includes('#') ? answers : partId(this.#document, answers)
      this.structure.push({ from, kind: 'answers', to })
    }
    if (askedBy !== undefined) this.structure.push({ from, kind: 'asked-by', to: `partij:${askedBy}` })
  }

  /** The enclosing parts reach to the end of what they enclose. */
  #stretch(id: string | null): void {
    const place = this.parts.findIndex((part) => part.id === id)
    const part = this.parts[place]
    if (part === undefined || part.part === null) return
    this.parts[place] = { ...part, part: { ...part.part, end: this.text.length } }
    this.#stretch(part.part.parent)
  }

  name({ kind, targets, quote, movers }: Cited, from: string): void {
    const start = this.text.length
    const end = start + quote.length
    this.text += `${quote}. `
    const [target = null] = targets
    const status = target === null ? 'unresolved' : targets.length === 1 ? 'resolved' : 'ambiguous'
    this.references.push({
      ...{ id: `${this.#document}@${start}-${end}:${kind}:0`, document: this.#document, from },
      ...{ start, end, sourceStart: start + 7, sourceEnd: end + 9, ordinal: 0, quote, kind, status, target },
      candidates: status === 'ambiguous' ? targets : [],
      reason: status === 'resolved' ? null : 'The words alone do not say.',
      ...{ rule: `${kind}/invented`, confidence: status === 'resolved' ? 1 : 0.5, flags: [] },
      ...{
        said: movers === undefined ? { nummer: String(start) } : { movers },
        filled: status === 'ambiguous' ? { dossier: '90001' } : {},
      },
    })
  }
}

/** A curated entity, or with `provisional` one that was learnt from a text. */
export function entity(id: string, title: string, facts: Partial<EntityFacts> = {}): GraphNode {
  const provisional = facts.provisional ?? false
  const all = { aliases: [], sort: null, wikidata: null, ...facts, provisional }
  return { ...plainNode(id), title, known: provisional ? 'unknown' : 'ingested', entity: all }
}

/** A paper that is only cited, whose title the citing paper tells. */
export function titled(id: string, title: string): GraphNode {
  return { ...plainNode(id), title }
}

/** What a list of its own says of an id. */
export function registration(
  id: string,
  title: string | null = null,
  highest: number | null = null,
): Registration {
  return { id, title, highest, aside: false }
}
