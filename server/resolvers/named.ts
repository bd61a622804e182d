import type { NamedThing } from '../../graph/named-thing.ts'
import type { GraphNode, Known } from '../../graph/node.ts'
import type { Context } from '../context.ts'

/** What a printed citation names: where the graph does not have it, the register or the curated data may know it. */
export const named = {
  node: ({ id }: NamedThing, _: unknown, context: Context) => nodeOf(id, context),
  label: async ({ id, stub }: NamedThing, _: unknown, context: Context) =>
    ((await nodeOf(id, context)) ?? stub)?.label ?? null,
  page: ({ stub }: NamedThing) => stub?.page ?? null,
  known: async (thing: NamedThing, _: unknown, context: Context) => {
    const node = await nodeOf(thing.id, context)
    return node === null ? knownWithout(thing, context) : node.known
  },
  title: async ({ id, stub }: NamedThing, _: unknown, context: Context) => {
    const node = await nodeOf(id, context)
    if (node?.title != null || id === null) return node?.title ?? null
    return (await context.registered.load(id))?.title ?? stub?.title ?? null
  },
}

const nodeOf = async (id: string | null, { nodes }: Context): Promise<GraphNode | null> =>
  id === null ? null : nodes.load(id)

/** What is known of what has no node: that it is in the register, or else what the curated data know of it. */
async function knownWithout({ id, stub }: NamedThing, { registered }: Context): Promise<Known | null> {
  if (id === null || stub === null) return null
  return (await registered.load(id)) === null ? stub.known : 'registered'
}
