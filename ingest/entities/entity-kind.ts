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
  const mentions: Mention[] = []
  for (const hit of entitiesIn(document)) {
    if (hit.kind !== kind) continue
    const { start, end, confidence } = hit
    const names = [{ said: { id: hit.id, form: formOf(document.text, hit) } }]
    mentions.push({ start, end, kind, rule: `${kind}/${hit.rule}`, confidence, names })
  }
  return mentions
}

function resolveEntity(kind: EntityKind, name: Name, mention: Mention, document: Document): Resolution {
  const hit = entityAt(document, mention.start)
  const target = entityId(kind, name.said.id ?? '')
  const reason = hit?.reason ?? null
  if (hit === null || hit.others.length === 0)
    return resolved(target, mention.rule, mention.confidence, reason)
  const others = hit.others.map((id) => entityId(kind, id))
  return ambiguous([target, ...others], mention.rule, reason ?? '', mention.confidence)
}
