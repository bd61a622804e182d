import type { Document, Mention, Name, Resolution } from '../document.ts'
import type { Kind } from '../kind.ts'
import { ambiguous, resolved } from '../kinds/resolution.ts'
import { entitiesIn, entityAt, formOf } from './analyse.ts'
import { type EntityKind, entityId } from './entity.ts'

/** The kind whose mentions are the entities of that sort that a document names. */
export function entityKind(kind: EntityKind): Kind {
  return {
    kind,
    find: (document) => mentionsOf(kind, document),
    resolve: (name, mention, scope) => resolveEntity(kind, name, mention, scope.document),
  }
}

function mentionsOf(kind: EntityKind, document: Document): readonly Mention[] {
  return entitiesIn(document)
    .filter((hit) => hit.kind === kind)
    .map((hit) => ({
      start: hit.start,
      end: hit.end,
      kind,
      rule: `${kind}/${hit.rule}`,
      confidence: hit.confidence,
      names: [{ said: { id: hit.id, form: formOf(document.text, hit) } }],
    }))
}

function resolveEntity(kind: EntityKind, name: Name, mention: Mention, document: Document): Resolution {
  const hit = entityAt(document, mention.start)
  const target = entityId(kind, name.said.id ?? '')
  const [first, ...rest] = (hit?.others ?? []).map((id) => entityId(kind, id))
  const reason = hit?.reason ?? null
  if (first === undefined) return { ...resolved(target, mention.rule, mention.confidence), reason }
  return ambiguous([target, first, ...rest], mention.rule, reason ?? '', mention.confidence)
}
