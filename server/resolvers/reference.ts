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
