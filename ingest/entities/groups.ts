import { partijen } from './data.ts'
import type { Hit } from './hit.ts'

/** Family name → the parliamentary group of that one member: "Zandstra" → "Lid-Zandstra". */
const groupOf: ReadonlyMap<string, string> = new Map(
  partijen.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].flatMap((form) => {
      const family = /^(?:Groep|Lid|Fractie)\s(?<family>[^/]+)$/.exec(form)?.groups?.family
      return family === undefined ? [] : [[family, id] as const]
    }),
  ),
)

/** "Zandstra (Zandstra)": in the brackets behind a member, where the party stands, the same name is that of a group. */
export function withGroups(text: string, hits: readonly Hit[]): readonly Hit[] {
  return hits.map((hit, index) => {
    const before = index === 0 || hit.kind !== 'persoon' ? undefined : hits[index - 1]
    if (before?.kind !== 'persoon' || before.id !== hit.id) return hit
    if (text.charAt(hit.end) !== ')' || text.slice(before.end, hit.start) !== ' (') return hit
    const id = groupOf.get(hit.id)
    return id === undefined ? hit : { ...hit, kind: 'partij', id, rule: 'group', reason: groupReason }
  })
}

const groupReason = 'In brackets behind a member stands the party, here a group of that one member.'
