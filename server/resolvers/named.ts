import { pageOf } from '../../graph/ids.ts'
import type { Known } from '../../graph/node.ts'
import type { Context } from '../context.ts'
import type { NamedThing } from '../lookup.ts'

/** What a printed citation names: the graph may not have it, and its official page is known all the same. */
export const named = {
  node: ({ id }: NamedThing, _: unknown, context: Context) => (id === null ? null : context.nodes.load(id)),
  page: ({ id }: NamedThing) => (id === null ? null : pageOf(id)),
  known: ({ id }: NamedThing, _: unknown, context: Context) => (id === null ? null : knownOf(id, context)),
  title: ({ id }: NamedThing, _: unknown, context: Context) => (id === null ? null : titleOf(id, context)),
}

async function knownOf(id: string, { nodes, registered }: Context): Promise<Known> {
  const node = await nodes.load(id)
  if (node !== null) return node.known
  return (await registered.load(id)) === null ? 'unknown' : 'registered'
}

async function titleOf(id: string, { nodes, registered }: Context): Promise<string | null> {
  const node = await nodes.load(id)
  return node === null ? ((await registered.load(id))?.title ?? null) : node.title
}
