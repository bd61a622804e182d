import type { GraphNode } from '../../graph/node.ts'
import { curatedEntity, type EntityKind, entityId, parseEntityId } from './entity.ts'

/**
 * The graph node of an entity, by its node id (`org:iom`, `ministerie:BZ`, `partij:VVD`, `persoon:Koopmans`). For an
 * entity that is not in the curated data, `forms` (how the texts print it) give its title, the longest, and aliases.
 * @throws {RangeError} for an id that is no entity's.
 */
export function entityNode(target: string, forms: readonly string[] = []): GraphNode {
  const parsed = parseEntityId(target)
  if (parsed === null) throw new RangeError(`not the id of an entity: ${target}`)
  return curatedNode(parsed.kind, parsed.id) ?? provisionalNode(parsed.kind, parsed.id, forms)
}

const shared = { within: null, page: null, part: null, document: null } as const

function curatedNode(kind: EntityKind, id: string): GraphNode | null {
  const target = entityId(kind, id)
  const entity = curatedEntity(target)
  if (entity === null) return null
  const { label, name, sort, wikidata } = entity
  const aliases = entity.aliases.filter((alias) => alias !== label)
  return {
    ...shared,
    id: target,
    kind,
    label,
    title: name,
    known: 'ingested',
    entity: { aliases, sort, wikidata, provisional: false },
  }
}

function provisionalNode(kind: EntityKind, id: string, forms: readonly string[]): GraphNode {
  const printed = [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const label = kind === 'persoon' ? id : (printed.at(-1) ?? id)
  return {
    ...shared,
    id: entityId(kind, id),
    kind,
    label,
    title: kind === 'persoon' ? null : (printed[0] ?? null),
    known: 'unknown',
    entity: {
      aliases: printed.filter((form) => form !== label),
      sort: null,
      wikidata: null,
      provisional: true,
    },
  }
}
