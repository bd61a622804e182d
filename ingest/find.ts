import type { ReferenceKind } from '../graph/reference.ts'
import type { Document, Mention } from './document.ts'
import { entitySteps } from './entities/analyse.ts'
import type { Kind } from './kind.ts'
import { passOver } from './pass/pass.ts'
import { type Failure, onlyOne, stage } from './turn.ts'

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

/** What several kinds ask of a document, which remembers it. */
const before: readonly ((document: Document) => unknown)[] = [({ text }) => passOver(text), ...entitySteps]

/** Every mention of every kind, in order of start; none inside an address, a law's name or another paper's citation. */
export const findMentions = (document: Document, kinds: readonly Kind[]): readonly Mention[] =>
  onlyOne(findInAll([{ document }], kinds)).mentions

/** The same in several documents that are in hand together, one kind after the other. */
export function findInAll<Held extends { readonly document: Document }>(
  documents: readonly (Held | Failure)[],
  kinds: readonly Kind[],
): readonly ((Held & { readonly mentions: readonly Mention[] }) | Failure)[] {
  let inHand = stage(documents, (held): Finding<Held> => ({ held, found: [] }))
  for (const ask of before)
    inHand = stage(inHand, (finding) => {
      ask(finding.held.document)
      return finding
    })
  for (const kind of kinds)
    inHand = stage(inHand, (finding) => {
      for (const mention of kind.find(finding.held.document)) finding.found.push(mention)
      return finding
    })
  return stage(inHand, ({ held, found }) => ({ ...held, mentions: settled(found) }))
}

/** What was found in a document so far. */
interface Finding<Held> {
  readonly held: Held
  readonly found: Mention[]
}

/** Puts mentions in order, and leaves out what stands inside another paper's name. */
function settled(found: Mention[]): readonly Mention[] {
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
