import type { DocumentBatch, StructureEdge } from '../graph/batch.ts'
import { documentOf, dossierOf, kindOf, partId, withinOf } from '../graph/ids.ts'
import type { GraphNode } from '../graph/node.ts'
import { plainNode } from '../graph/plain-node.ts'
import type { Reference } from '../graph/reference.ts'
import type { Analysis } from './analysis.ts'
import type { Document, Name, Part, Resolution } from './document.ts'
import { meetingOf, openingOf } from './opening.ts'
import { proposalOf } from './proposal.ts'
import type { ResolvedName } from './resolve.ts'
import { titlesSaid } from './said-titles.ts'
import { isEntity, stubNode } from './stub.ts'

/** What made a batch, as stores keep it. Raised only to load every document anew: what is done, receipts tell (`run/version.ts`). */
const extractor = 'kamergraaf/1'

/** What an analysed document brings to the graph. */
export function toBatch(analysis: Analysis): DocumentBatch {
  const { document, parts } = analysis
  const id = document.identity.id
  const references = analysis.references.map((name) => toReference(name, analysis))
  const titles = new Map([
    ...titlesSaid(document.text, analysis.references),
    ...motionNames(analysis),
    ...agendaTitles(analysis),
    ...titlesOfLaws(analysis),
  ])
  const forms = printedForms(analysis)
  const structure = structureOf(id, parts)
  const own = new Set([id, ...parts.map((part) => partId(id, part.id))])
  const named = [
    ...references.flatMap(({ target, candidates }) => (target === null ? [] : [target, ...candidates])),
    ...structure.map((edge) => edge.to),
    ...[dossierOf(id)].filter((dossier) => dossier !== null),
  ]
  return {
    document: documentNode(analysis),
    text: document.text,
    source: { name: document.source.name, sha256: document.source.sha256 },
    extractor,
    parts: parts.map((part) => partNode(id, part)),
    nodes: withParents(named)
      .filter((node) => !own.has(node))
      .map((node) => citedNode(node, titles, forms, document)),
    structure,
    references,
    proposal: proposalOf(document),
  }
}

function documentNode({ document }: Analysis): GraphNode {
  const { id, vergaderjaar, kamer } = document.identity
  return {
    ...plainNode(id),
    ...unnumberedLabel(document),
    title: document.title,
    known: 'ingested',
    document: { vergaderjaar, kamer, date: document.date, length: document.text.length },
  }
}

/** What is called so that has no number that people print: the key of a meeting in a database is none. */
function unnumberedLabel({ identity, title, date, text }: Document): { readonly label?: string } {
  if (identity.id.startsWith('vlos:')) return { label: meetingOf(title, date) }
  return identity.evidence === 'none' ? { label: openingOf(title, text) } : {}
}

function partNode(document: string, part: Part): GraphNode {
  const { kind, number, numbers, start, end, parent, askedBy } = part
  const id = partId(document, part.id)
  return {
    ...plainNode(id),
    // Who speaks tells more than the number of the turn.
    ...(kind === 'speech' && part.title !== null ? { label: part.title } : {}),
    title: part.title,
    known: 'ingested',
    part: {
      kind,
      number,
      numbers,
      start,
      end,
      parent: parent === null ? null : partId(document, parent),
      askedBy,
    },
  }
}

/** The forms in which the document prints each entity that is not in the curated data. */
function printedForms({ references, document }: Analysis): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, Set<string>>()
  for (const { mention, resolution } of references) {
    const { target } = resolution
    if (target === null || !isEntity(target)) continue
    const known = forms.get(target) ?? new Set()
    known.add(document.text.slice(mention.start, mention.end).replace(/\s+/g, ' '))
    forms.set(target, known)
  }
  return new Map([...forms].map(([id, set]) => [id, [...set]]))
}

function citedNode(
  id: string,
  titles: ReadonlyMap<string, string>,
  forms: ReadonlyMap<string, readonly string[]>,
  document: Document,
): GraphNode {
  const said = kindOf(id) === 'wet' ? titles.get(documentOf(id)) : titles.get(id)
  const title = id === dossierOf(document.identity.id) ? document.dossierTitle : (said ?? null)
  return stubNode(id, { title, forms: forms.get(id) ?? [] })
}

/** The ids and everything they lie within, each once, in order. */
function withParents(ids: readonly string[]): readonly string[] {
  const all = new Set<string>()
  for (let id of ids) {
    for (;;) {
      all.add(id)
      const within = withinOf(id)
      if (within === null) break
      id = within
    }
  }
  return [...all]
}

/** What the text calls the motions that it gives a number: "motie van het lid Koopmans c.s.", the longest name of each. */
function motionNames({ document, references }: Analysis): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { mention, name, resolution } of references) {
    const { status, target } = resolution
    if (
      mention.kind !== 'motie' ||
      status !== 'resolved' ||
      target === null ||
      name.said.movers === undefined
    )
      continue
    const words = document.text.slice(mention.start, mention.end).replace(/\s+/g, ' ')
    if (words.length > (names.get(target)?.length ?? 0)) names.set(target, words)
  }
  return names
}

/** The titles that the agenda gives to the papers it lists. An item of a debate has a title of its own, which is that of none of its papers. */
function agendaTitles({ parts, references }: Analysis): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const agenda = parts.find(({ kind }) => kind === 'agenda')
  for (const { part, mention, resolution } of references) {
    const isListed = part?.kind === 'agenda-item' && part.parent === agenda?.id
    if (!isListed || part.title === null || mention.kind !== 'kamerstuk') continue
    const { target } = resolution
    if (target !== null && !titles.has(target)) titles.set(target, part.title)
  }
  return titles
}

/** What the text calls the laws that the data does not have. */
function titlesOfLaws({ references }: Analysis): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const { mention, name, resolution } of references) {
    const { titel } = name.said
    if (mention.kind === 'wet' && titel !== undefined && resolution.target !== null)
      titles.set(documentOf(resolution.target), titel)
  }
  return titles
}

function structureOf(document: string, parts: readonly Part[]): readonly StructureEdge[] {
  const ids = new Set(parts.map((part) => part.id))
  const edges: StructureEdge[] = []
  for (const part of parts) {
    const id = partId(document, part.id)
    if (part.kind === 'question' && part.askedBy !== null)
      edges.push({ from: id, kind: 'asked-by', to: `partij:${part.askedBy}` })
    if (part.kind !== 'answer' && part.kind !== 'sub-answer') continue
    const question = part.id.replace('antwoord-', 'vraag-')
    if (ids.has(question)) edges.push({ from: id, kind: 'answers', to: partId(document, question) })
  }
  return edges
}

function toReference(found: ResolvedName, { document }: Analysis): Reference {
  const { mention, name, ordinal, part, resolution } = found
  const { start, end, kind } = mention
  const source = document.map.toSource(mention)
  const id = document.identity.id
  return {
    id: `${id}@${start}-${end}:${kind}:${ordinal}`,
    document: id,
    from: part === null ? id : partId(id, part.id),
    start,
    end,
    sourceStart: source.start,
    sourceEnd: source.end,
    ordinal,
    quote: document.text.slice(start, end),
    kind,
    status: resolution.status,
    target: resolution.target,
    candidates: resolution.candidates,
    reason: resolution.reason,
    rule: resolution.rule,
    confidence: resolution.confidence,
    flags: resolution.flags,
    said: saidBy(name, resolution),
    filled: resolution.filled,
  }
}

/** What the words say themselves: a mention also carries what was found elsewhere for it, which then is what was filled in. */
function saidBy({ said }: Name, { filled }: Resolution): Reference['said'] {
  const isElsewhere = (field: string): boolean => filled[field] !== undefined && filled[field] === said[field]
  const fields = Object.keys(said)
  if (!fields.some(isElsewhere)) return said
  return Object.fromEntries(Object.entries(said).filter(([field]) => !isElsewhere(field)))
}
