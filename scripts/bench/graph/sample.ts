import type { ReferencePosition } from '../../../graph/reference.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { organisations } from '../../../ingest/entities/data.ts'
import { paperIds } from '../../generate/paper-ids.ts'
import { Random } from '../../generate/random.ts'
import type { GraphBench } from './bench.ts'

/** What a bench asks of a generated store: the same for the same seed. */
export interface Sample {
  /** Papers at random. */
  readonly papers: readonly string[]
  /** The papers cited most, the most cited first. */
  readonly famous: readonly string[]
  /** The node with the most references to it, and how many these are. */
  readonly hub: { readonly id: string; readonly degree: number }
  /** Where pages of the references to the hub start after, all over its listing; the last is that of the last page. */
  readonly cursors: readonly ReferencePosition[]
  /** What people type: whole names, beginnings, words that everything has. */
  readonly searches: readonly string[]
  /** Words that stand in texts: common ones, and rare ones beside common ones. */
  readonly phrases: readonly string[]
}

/** Chooses what to ask of a store with a generated corpus of this size. */
export async function sampleOf(
  store: GraphStore,
  corpus: Pick<GraphBench, 'papers' | 'seed' | 'ids' | 'questions'>,
): Promise<Sample> {
  const all: string[] = []
  for await (const id of paperIds(corpus.papers, corpus.ids)) all.push(id)
  const random = new Random(corpus.seed + 1)
  const papers = Array.from({ length: corpus.questions }, () => all[random.below(all.length)] ?? '')
  const famous = (await mostCited(store, all.slice(0, 2000))).map(({ id }) => id).slice(0, 20)
  const hubs = await mostCited(
    store,
    organisations.map(({ id }) => `org:${id}`),
  )
  const hub = hubs[0] ?? { id: famous[0] ?? '', degree: 0 }
  const cursors = await cursorsOf(store, hub.id)
  const searches = await searchesFor(store, papers)
  return { papers, famous, hub, cursors, searches, phrases: phrasesOf(random) }
}

async function mostCited(store: GraphStore, ids: readonly string[]) {
  const degrees = await store.degrees(ids)
  const known = ids.map((id, i) => ({ id, degree: degrees[i] ?? 0 }))
  return known.sort((a, b) => b.degree - a.degree)
}

async function cursorsOf(store: GraphStore, node: string): Promise<readonly ReferencePosition[]> {
  const cursors: ReferencePosition[] = []
  let after: ReferencePosition | null = null
  do {
    const page: Awaited<ReturnType<GraphStore['references']>> = await store.references({
      ...{ node, direction: 'in', kinds: [], statuses: [], first: 500, after },
    })
    const [tenth, last] = [page.items.at(-50), page.items.at(-1)]
    const at = page.next === null ? tenth : last
    if (at !== undefined) {
      const { document, start, end, kind, ordinal } = at
      cursors.push({ document, start, end, kind, ordinal })
    }
    after = page.next
  } while (after !== null)
  const every = Math.ceil(cursors.length / mostCursors)
  return cursors.filter((_, i) => i % every === (cursors.length - 1) % every)
}

/** Pages of the hub that are asked, all over its listing. */
const mostCursors = 200

async function searchesFor(store: GraphStore, papers: readonly string[]): Promise<readonly string[]> {
  const nodes = await store.nodes(papers.slice(0, 100))
  const common = [
    'kamerstuk',
    'antwoord',
    'vraag 1',
    'maatregel',
    'ministerie',
    'raad',
    'kst',
    '9',
    'centrum',
  ]
  const names = nodes.flatMap((node) => (node === null ? [] : [node.label, node.id, node.title ?? '']))
  const begun = nodes.flatMap((node) => (node === null ? [] : [node.label.slice(0, -1), node.id.slice(0, 6)]))
  return [...new Set([...names, ...begun, ...common])].filter((text) => text !== '')
}

function phrasesOf(random: Random): readonly string[] {
  const rare = Array.from({ length: 100 }, () => `maatregel ${random.below(10_000)}`)
  return [
    ...rare,
    'maatregel',
    'regering licht toe',
    'invoer',
    'eerder gemeld',
    'antwoord vraag',
    'kabinet verwijst',
  ]
}
