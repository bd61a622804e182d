import { chain } from '../../../graph/chain.ts'
import { neighbourhood } from '../../../graph/neighbourhood.ts'
import { shortestPaths } from '../../../graph/paths.ts'
import type { ReferencePosition } from '../../../graph/reference.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { type Measurement, within } from '../record.ts'
import { slowest } from './percentile.ts'
import type { Sample } from './sample.ts'

/** What is asked of a store; each has a goal, in milliseconds, for all but the slowest in a hundred. */
const readGoals = {
  node: 5,
  references: 20,
  'references of the most cited': 20,
  'last page of references of the most cited': 20,
  'neighbourhood, depth 2, 500 nodes': 50,
  'neighbourhood of the most cited papers': 50,
  'path between two papers': 250,
  'path to the most cited': 250,
  chain: 20,
  search: 50,
  'search in texts': 50,
} as const
export type ReadName = keyof typeof readGoals

/** The same questions put to the engine by hand, in its own language. */
export type RawReads = Readonly<Record<ReadName, (question: Question) => unknown>>

/** One question. */
export interface Question {
  readonly what: string
  /** The other end of a path. */
  readonly to?: string
  readonly after: ReferencePosition | null
}

/** What is asked, as far as it differs from the embedded store. */
export interface Engine {
  /** Stands in front of each name: `neo4j `. */
  readonly name: string
  /** Goals that differ from `readGoals`. */
  readonly goals: Partial<Record<ReadName, number>>
  /** For how long some questions are put before any is timed, in milliseconds: a server that was just started compiles its own code meanwhile. */
  readonly warming: number
}

const embedded: Engine = { name: '', goals: {}, warming: 0 }

/** How long each question takes through the store's interface, beside the engine asked by hand in the same run. */
export async function benchReads(
  store: GraphStore,
  sample: Sample,
  raw: RawReads,
  engine = embedded,
): Promise<readonly Measurement[]> {
  const rows: Measurement[] = []
  for (const name of Object.keys(readGoals) as ReadName[]) {
    const questions = questionsOf(name, sample)
    const ours = await slowest(questions, (question) => ask(store, name, question), engine.warming)
    const theirs = await slowest(questions, raw[name], engine.warming)
    const called = `${engine.name}${name}`
    process.stderr.write(`${called}: ${ours.toFixed(2)} ms, by hand ${theirs.toFixed(2)} ms\n`)
    rows.push(within(`${called}, p99`, ours, 'ms', engine.goals[name] ?? readGoals[name], theirs))
  }
  return rows
}

function questionsOf(name: ReadName, sample: Sample): readonly Question[] {
  const plain = (ids: readonly string[]) => ids.map((what) => ({ what, after: null }))
  const hub = (cursors: readonly (ReferencePosition | null)[]) =>
    cursors.map((after) => ({ what: sample.hub.id, after }))
  if (name === 'search') return plain(sample.searches)
  if (name === 'search in texts') return plain(sample.phrases)
  if (name === 'references of the most cited') return hub([null, ...sample.cursors])
  if (name === 'last page of references of the most cited')
    return hub(Array.from({ length: 200 }, () => sample.cursors.at(-1) ?? null))
  if (name.startsWith('path')) {
    const { papers } = sample
    const to = (at: number) => (name.endsWith('papers') ? papers.at(-1 - at) : sample.hub.id) ?? ''
    return papers.slice(0, 150).map((from, at) => ({ what: from, to: to(at), after: null }))
  }
  if (name === 'neighbourhood of the most cited papers') return plain(sample.famous)
  const few = name.startsWith('neighbourhood') ? 100 : 300
  return plain(name === 'node' ? sample.papers : sample.papers.slice(0, few))
}

async function ask(store: GraphStore, name: ReadName, { what, to = '', after }: Question): Promise<unknown> {
  if (name === 'node') return store.nodes([what])
  if (name === 'chain') return chain(store, what, { depth: 3, limit: 100 })
  if (name === 'search in texts')
    return store.passages({ text: what, document: null, first: 20, after: null })
  if (name === 'search') return store.search({ text: what, kinds: [], known: null, first: 20, after: null })
  if (name.startsWith('neighbourhood'))
    return neighbourhood(store, what, { depth: 2, kinds: [], limit: 500, maxDegree: 500 })
  if (name.startsWith('path')) return shortestPaths(store, { ...paths, from: what, to })
  return store.references({ node: what, direction: 'in', kinds: [], statuses: [], first: 50, after })
}

/** What the web app asks. */
export const paths = { k: 5, maxHops: 6, kinds: [], avoid: [], maxDegree: 500 } as const
