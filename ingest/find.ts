import type { ReferenceKind } from '../graph/reference.ts'
import type { Document, Mention } from './document.ts'
import type { Kind } from './kind.ts'
import { passOver } from './pass/pass.ts'

/** Kinds whose words are read as a whole: what else is found inside them is a piece of their name. */
const whole: ReadonlySet<ReferenceKind> = new Set([
  'url',
  'kamerstuk',
  'dossier',
  'handelingen',
  'aanhangsel',
  'staatsblad',
  'staatscourant',
  'tractatenblad',
  'ecli',
  'celex',
  'wet',
  'doi',
])

/** Every mention of every kind, in order of start; none inside an address, a law's name or another paper's citation. */
export function findMentions(document: Document, kinds: readonly Kind[]): readonly Mention[] {
  passOver(document.text)
  const found: Mention[] = []
  for (const kind of kinds) for (const mention of kind.find(document)) found.push(mention)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mention[] = []
  let cover: Mention | null = null
  for (const mention of found) {
    const inside: boolean = cover !== null && mention.start < cover.end && mention.kind !== cover.kind
    if (cover !== null && inside && mention.end <= cover.end) continue
    kept.push(mention)
    if (whole.has(mention.kind) && (cover === null || mention.end > cover.end)) cover = mention
  }
  return kept
}
