import type { GraphNode } from '../../graph/node.ts'
import type { Reference } from '../../graph/reference.ts'
import { type Context, existingNode } from '../context.ts'
import { inRange } from '../errors.ts'
import { ranges } from '../limits.ts'
import { passageOf } from '../passage.ts'
import { factsOf } from './fact.ts'

/** What a reference points at, and its evidence. */
export const reference = {
  from: (reference: Reference, _: unknown, context: Context) => existingNode(reference.from, context),
  document: (reference: Reference, _: unknown, context: Context) => existingNode(reference.document, context),
  target: (reference: Reference, _: unknown, context: Context) =>
    reference.target === null ? null : context.nodes.load(reference.target),
  async candidates(reference: Reference, _: unknown, context: Context): Promise<readonly GraphNode[]> {
    const nodes = await Promise.all(reference.candidates.map((id) => context.nodes.load(id)))
    return nodes.filter((node) => node !== null)
  },
  async sameWords({ document, start, end }: Reference, _: unknown, { store }: Context) {
    // Behind all that begins there and ends sooner.
    const after = { document, start, end: end - 1, kind: 'wet', ordinal: 9999 } as const
    const all = { direction: 'out', kinds: [], statuses: [], first: ranges.first.max } as const
    const { items } = await store.references({ ...all, node: document, after })
    return items.filter((one) => one.start === start && one.end === end)
  },
  said: (reference: Reference) => factsOf(reference.kind, reference.said),
  filled: (reference: Reference) => factsOf(reference.kind, reference.filled),
  async passage(reference: Reference, args: { around?: number | null }, context: Context) {
    const around = inRange('around', args.around, ranges.around)
    const text = await context.texts.load(reference.document)
    return text === null
      ? { before: '', mention: reference.quote, after: '' }
      : passageOf(text, reference, around)
  },
}
