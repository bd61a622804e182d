import type { DocumentBatch, StructureEdge } from '../../graph/batch.ts'
import { kindOf, partId } from '../../graph/ids.ts'
import type { GraphNode, PartKind } from '../../graph/node.ts'
import { plainNode } from '../../graph/plain-node.ts'
import type { Reference, ReferenceKind } from '../../graph/reference.ts'
import { entityNode } from '../../ingest/entities/node.ts'
import type { Random } from './random.ts'

/** What invented papers name besides each other, the most named first. */
export interface World {
  readonly organisaties: readonly [string, ...string[]]
  readonly ministeries: readonly [string, ...string[]]
  readonly partijen: readonly [string, ...string[]]
}

/** The papers that were invented before, which later ones cite. */
export interface Earlier {
  readonly ids: string[]
}

const extractor = 'generated/1'
/** How many references a paper has, on average. */
const references = 20

const openings =
  'De regering licht toe|Het kabinet verwijst daarbij naar|Zoals eerder gemeld in|Daarover gaat|In overleg met|De leden vragen naar|Zie ook'.split(
    '|',
  )

/**
 * An invented paper: a text with questions and answers that cites earlier papers (the known ones most, those of its own dossier
 * often), answers of its own, organisations, ministries and parties. The same for the same random numbers.
 */
export function inventedPaper(
  id: string,
  date: string,
  random: Random,
  world: World,
  earlier: Earlier,
): DocumentBatch {
  const draft = new Draft(id)
  const questions = 1 + random.skewed(3)
  draft.say(`Brief over de invoering van maatregel ${random.below(10_000)}.\n\n`)
  const share = Math.max(1, Math.round((references * 2) / (questions * 2 + 1)))
  for (let number = 1; number <= questions; number += 1) {
    draft.open(`vraag-${number}`, 'question', String(number), random.popular(world.partijen))
    for (let n = random.skewed(share / 3); n > 0; n -= 1) cite(draft, random, world, earlier)
    draft.close()
    draft.open(`antwoord-${number}`, 'answer', String(number), null)
    if (number > 1 && random.next() < 0.3)
      draft.name(
        'antwoord',
        partId(id, `antwoord-${1 + random.below(number - 1)}`),
        `het antwoord op vraag ${number - 1}`,
      )
    for (let n = random.skewed(share); n > 0; n -= 1) cite(draft, random, world, earlier)
    draft.close()
  }
  return draft.finish(`Maatregel ${id}`, date)
}

function cite(draft: Draft, random: Random, world: World, earlier: Earlier): void {
  draft.say(`${openings[random.below(openings.length)] ?? ''} `)
  const kind = random.next()
  if (kind < 0.4 && earlier.ids.length > 0) draft.paper(citedPaper(draft.id, random, earlier.ids))
  else if (kind < 0.8) draft.entity('organisatie', random.popular(world.organisaties))
  else if (kind < 0.92) draft.entity('ministerie', random.popular(world.ministeries))
  else draft.entity('partij', `partij:${random.popular(world.partijen)}`)
  draft.say('. ')
}

/** Half of the time a neighbour of the last years, else a well-known one. */
function citedPaper(id: string, random: Random, ids: readonly string[]): string {
  const [first = id, ...rest] = ids.length < 200 ? ids : []
  const near = ids[ids.length - 1 - random.below(Math.min(200, ids.length))] ?? id
  if (random.next() < 0.5) return near
  if (rest.length > 0) return random.popular([first, ...rest])
  return ids[Math.floor(ids.length ** random.next()) - 1] ?? near
}

class Draft {
  readonly id: string
  readonly #pieces: string[] = []
  readonly #parts: GraphNode[] = []
  readonly #references: Reference[] = []
  readonly #structure: StructureEdge[] = []
  readonly #named = new Map<string, GraphNode>()
  #length = 0
  #part: {
    readonly id: string
    readonly kind: PartKind
    readonly number: string
    readonly askedBy: string | null
    readonly start: number
  } | null = null

  constructor(id: string) {
    this.id = id
  }

  say(words: string): void {
    this.#pieces.push(words)
    this.#length += words.length
  }

  open(local: string, kind: PartKind, number: string, askedBy: string | null): void {
    const id = partId(this.id, local)
    this.#part = { id, kind, number, askedBy, start: this.#length }
    this.say(`${kind === 'question' ? 'Vraag' : 'Antwoord'} ${number}\n\n`)
    if (kind === 'answer')
      this.#structure.push({ from: id, kind: 'answers', to: partId(this.id, `vraag-${number}`) })
    if (askedBy !== null) {
      this.#structure.push({ from: id, kind: 'asked-by', to: `partij:${askedBy}` })
      this.#bring(`partij:${askedBy}`)
    }
  }

  close(): void {
    if (this.#part === null) return
    const { id, kind, number, askedBy, start } = this.#part
    const facts = { kind, number, numbers: [number], start, end: this.#length, parent: null, askedBy }
    this.#parts.push({ ...plainNode(id), known: 'ingested', part: facts })
    this.say('\n\n')
    this.#part = null
  }

  paper(target: string): void {
    this.name('kamerstuk', target, plainNode(target).label)
  }

  entity(kind: ReferenceKind, target: string): void {
    this.name(kind, target, entityNode(target).label)
  }

  name(kind: ReferenceKind, target: string, quote: string): void {
    const start = this.#length
    const end = start + quote.length
    this.say(quote)
    this.#bring(target)
    this.#references.push({
      id: `${this.id}@${start}-${end}:${kind}:0`,
      document: this.id,
      from: this.#part?.id ?? this.id,
      start,
      end,
      sourceStart: start,
      sourceEnd: end,
      ordinal: 0,
      quote,
      kind,
      status: 'resolved',
      target,
      candidates: [],
      reason: null,
      rule: `${kind}/generated`,
      confidence: 0.95,
      flags: [],
      said: {},
      filled: {},
    })
  }

  finish(title: string, date: string): DocumentBatch {
    const text = this.#pieces.join('')
    // A year of sessions begins in September.
    const began = Number(date.slice(0, 4)) - (date.slice(5) < '09-15' ? 1 : 0)
    const facts = {
      vergaderjaar: `${began}-${began + 1}`,
      kamer: 'tweede',
      date,
      length: text.length,
    } as const
    return {
      document: { ...plainNode(this.id), title, known: 'ingested', document: facts },
      text,
      source: { name: `${this.id}.txt`, sha256: 'generated' },
      extractor,
      parts: this.#parts,
      nodes: [...this.#named.values()],
      structure: this.#structure,
      references: this.#references,
      proposal: null,
    }
  }

  #bring(target: string): void {
    if (this.#named.has(target) || target.startsWith(`${this.id}#`) || target === this.id) return
    const paper = kindOf(target) === 'document' || kindOf(target) === 'part'
    this.#named.set(target, paper ? plainNode(target) : entityNode(target))
  }
}
