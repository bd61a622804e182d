import { canonical } from './canonical.ts'
import { dossierOf, kindOf, parseKamerstuk } from './ids.ts'
import type { DocumentFacts, GraphNode, NodeKind } from './node.ts'
import { blankRecord, mergedRecord, type PaperRecord } from './record.ts'
import { StoreError } from './store-error.ts'

/** What the register of official ids holds of one id: that of a paper, or of a dossier (`dossier:35830-V`). */
export interface RegisterEntry {
  readonly id: string
  /** The title as a list gives it; null where none does. */
  readonly title: string | null
  /** Of a dossier: the highest ondernummer known, its letters left out. Null for papers, and where no number is known. */
  readonly highest: number | null
  /** What records say of a paper besides; absent where there is none. */
  readonly record?: PaperRecord
  /**
   * True where no list names it, only a record: that says that there is such a paper, and nothing of which others there are. So it
   * decides between no readings, and what a run finds does not depend on which record comes when.
   */
  readonly unlisted?: true
}

/** What one line of a list says of one id. */
export interface Registration extends RegisterEntry {
  /** True when the list is about something else and says it in passing: its title fills a gap, and never replaces one. */
  readonly aside: boolean
}

/** What registering did, counted in the ids that were given. */
export interface RegisterResult {
  readonly added: number
  /** Ids that were there, and now have another title or a higher number. */
  readonly changed: number
}

/** The entries to write, so that a register also holds what it was told. */
export interface RegisterChange extends RegisterResult {
  readonly entries: readonly RegisterEntry[]
}

/** The kinds of node whose ids can stand in the register. */
export const registrable: ReadonlySet<NodeKind> = new Set(['document', 'dossier'])

/** The longest id that is registered, in UTF-16 code units; the longest official ones have some forty. */
const longestId = 200

/**
 * What is told, and what follows: a paper's dossier is there too, and its highest number is at least the paper's.
 * Throws a TypeError for ids that are no paper's or dossier's, a StoreError `STORE_REFUSED` for over-long ones.
 */
export function withDossiers(told: readonly Registration[]): readonly Registration[] {
  const all: Registration[] = []
  for (const said of told) {
    if (!registrable.has(kindOf(said.id))) throw new TypeError(`${said.id} is no id of a paper or dossier`)
    if (said.id.length > longestId)
      throw new StoreError('STORE_REFUSED', `This id is too long to be registered: ${said.id.slice(0, 80)}…`)
    all.push(said)
    const dossier = dossierOf(said.id)
    if (dossier !== null) all.push(dossierAside(dossier, said))
  }
  return all
}

function dossierAside(id: string, { id: paper, unlisted }: Registration): Registration {
  const aside = { id, title: null, aside: true } as const
  return unlisted ? { ...aside, highest: null, unlisted } : { ...aside, highest: numericOndernummer(paper) }
}

/** The ondernummer of a paper as a number, letters behind it left out; null for one of letters alone, and for other ids. */
export function numericOndernummer(id: string): number | null {
  const digits = /^\d+/.exec(parseKamerstuk(id)?.ondernummer ?? '')
  return digits === null ? null : Number(digits[0])
}

/** What must be written, given what the register holds of these ids; `told` are those that count in the result. */
export function changeOf(
  told: readonly Registration[],
  all: readonly Registration[],
  held: ReadonlyMap<string, RegisterEntry>,
): RegisterChange {
  const now = new Map<string, RegisterEntry>()
  for (const said of all) now.set(said.id, merged(now.get(said.id) ?? held.get(said.id) ?? null, said))
  const entries = [...now.values()].filter((entry) => !same(entry, held.get(entry.id)))
  const given = new Set(told.map(({ id }) => id))
  const counted = entries.filter(({ id }) => given.has(id))
  const changed = counted.filter(({ id }) => held.has(id)).length
  return { entries, added: counted.length - changed, changed }
}

/** The newest title of a list of such things, else the first that was said aside; the highest number; all that records say. */
function merged(held: RegisterEntry | null, said: Registration): RegisterEntry {
  const before = held?.title ?? null
  const title = said.aside ? (before ?? said.title) : (said.title ?? before)
  const highest = Math.max(held?.highest ?? 0, said.highest ?? 0)
  const unlisted = said.unlisted === true && (held === null || held.unlisted === true)
  return {
    id: said.id,
    title,
    highest: highest > 0 ? highest : null,
    ...recordOf(held?.record, said.record),
    ...(unlisted ? { unlisted } : {}),
  }
}

function recordOf(held?: PaperRecord, said?: PaperRecord): { readonly record?: PaperRecord } {
  if (said === undefined) return held === undefined ? {} : { record: held }
  return { record: mergedRecord(held ?? blankRecord, said) }
}

const same = (one: RegisterEntry, other: RegisterEntry | undefined): boolean =>
  other !== undefined && canonical(one) === canonical(other)

/**
 * A node with what the register adds: that its id is official, a title, and what records say of a paper. What an ingested paper
 * says of itself ranks above the register's title, what others say of it below.
 */
export function asRegistered(node: GraphNode, entry: RegisterEntry | null): GraphNode {
  if (entry === null) return node
  const { record } = entry
  const told = record !== undefined && node.kind === 'document'
  const document = told ? factsOf(node.document, record) : node.document
  if (node.known === 'ingested') return { ...node, document, title: node.title ?? entry.title }
  return { ...node, document, known: 'registered', title: entry.title ?? node.title }
}

function factsOf(own: DocumentFacts | null, { vergaderjaar, kamer, date }: PaperRecord): DocumentFacts {
  return {
    vergaderjaar: own?.vergaderjaar ?? vergaderjaar,
    kamer: own?.kamer ?? kamer,
    date: own?.date ?? date,
    length: own?.length ?? 0,
  }
}
