import { pageOf } from '../../graph/ids.ts'
import type { Context } from '../context.ts'
import type { NamedThing } from '../lookup.ts'

/** What a printed citation names: the graph may not have it, and its official page is known all the same. */
export const named = {
  node: (thing: NamedThing, _: unknown, context: Context) =>
    thing.id === null ? null : context.nodes.load(thing.id),
  page: (thing: NamedThing) => (thing.id === null ? null : pageOf(thing.id)),
}
