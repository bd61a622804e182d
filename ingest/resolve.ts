import type { Document, Mention, Name, Part, Resolution } from './document.ts'
import type { Kind } from './kind.ts'
import { oncePer } from './once.ts'
import { indexParts } from './parts/part-index.ts'

/** One named thing at one place, and what it was resolved to. */
export interface ResolvedName {
  readonly mention: Mention
  readonly name: Name
  /** Which of the mention's names, from 0. */
  readonly ordinal: number
  /** The innermost part that holds the mention, or null. */
  readonly part: Part | null
  readonly resolution: Resolution
}

/** Resolves every name of every mention in its scope, in order. */
export function resolveMentions(
  document: Document,
  parts: readonly Part[],
  mentions: readonly Mention[],
  kinds: readonly Kind[],
): readonly ResolvedName[] {
  const byName = kindsByName(kinds)
  const index = indexParts(parts)
  const resolved: ResolvedName[] = []
  for (const mention of mentions) {
    const kind = byName.get(mention.kind)
    if (kind === undefined) continue
    const part = index.at(mention.start)
    const scope = { document, parts, part, mentions }
    for (let ordinal = 0; ordinal < mention.names.length; ordinal += 1) {
      const name = mention.names[ordinal]
      if (name === undefined) continue
      const resolution = withFuture(kind.resolve(name, mention, scope), name, document)
      resolved.push({ mention, name, ordinal, part, resolution })
    }
  }
  return resolved
}

const kindsByName = oncePer(
  (kinds: readonly Kind[]): ReadonlyMap<string, Kind> => new Map(kinds.map((kind) => [kind.kind, kind])),
)

/** Flags a session year later than the document's own: likely an extraction error. */
function withFuture(resolution: Resolution, { said }: Name, { identity }: Document): Resolution {
  if (said.vergaderjaar === undefined || identity.vergaderjaar === null) return resolution
  const later = said.vergaderjaar.slice(0, 4) > identity.vergaderjaar.slice(0, 4)
  return later ? { ...resolution, flags: [...resolution.flags, 'future'] } : resolution
}
