import type { ReferenceFlag } from '../graph/reference.ts'
import type { Document, Mention, Name, Part, Resolution } from './document.ts'
import type { Kind } from './kind.ts'
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
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]))
  const index = indexParts(parts)
  return mentions.flatMap((mention) => {
    const kind = byKind.get(mention.kind)
    if (kind === undefined) return []
    const part = index.at(mention.start)
    const scope = { document, parts, part, mentions }
    return mention.names.map((name, ordinal) => {
      const resolution = kind.resolve(name, mention, scope)
      const flags = [...resolution.flags, ...future(name, document)]
      return { mention, name, ordinal, part, resolution: { ...resolution, flags } }
    })
  })
}

/** A session year later than the document's own: likely an extraction error. */
function future(name: Name, document: Document): readonly ReferenceFlag[] {
  const cited = name.said.vergaderjaar?.slice(0, 4)
  const own = document.identity.vergaderjaar?.slice(0, 4)
  return cited !== undefined && own !== undefined && cited > own ? ['future'] : []
}
