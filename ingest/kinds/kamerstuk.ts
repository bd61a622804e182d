import { dossierId, kamerstukId } from '../../graph/ids.ts'
import type { Document, Mention, Name, Resolution } from '../document.ts'
import type { Kind, Scope } from '../kind.ts'
import { type KamerstukHit, kamerstukHits } from './kamerstuk-grammar.ts'
import { resolved } from './resolution.ts'

/** A numbered parliamentary paper: `Kamerstuk 32 734, nr. 51` → `kst-32734-51`. */
export const kamerstuk: Kind = {
  kind: 'kamerstuk',
  find: (document) =>
    kamerstukHits(document)
      .filter((hit) => hit.ondernummers.length > 0)
      .map(toMention),
  resolve: resolveKamerstuk,
}

const confidences: Readonly<Record<KamerstukHit['form'], number>> = {
  label: 0.99,
  year: 0.98,
  nr: 0.95,
  dashes: 0.8,
}

function toMention(hit: KamerstukHit): Mention {
  return {
    start: hit.start,
    end: hit.end,
    kind: 'kamerstuk',
    rule: `kamerstuk/${hit.form}`,
    confidence: confidences[hit.form],
    names: hit.ondernummers.map((ondernummer) => ({ said: saidOf(hit, ondernummer) })),
  }
}

/** What the words of a hit say, by field. */
export function saidOf(hit: KamerstukHit, ondernummer: string | null): Readonly<Record<string, string>> {
  return {
    dossier: hit.dossier,
    ...(hit.toevoeging === null ? {} : { toevoeging: hit.toevoeging }),
    ...(ondernummer === null ? {} : { nummer: ondernummer }),
    ...(hit.vergaderjaar === null ? {} : { vergaderjaar: hit.vergaderjaar }),
    ...(hit.kamer === null ? {} : { kamer: hit.kamer }),
  }
}

function resolveKamerstuk(name: Name, mention: Mention, scope: Scope): Resolution {
  const { dossier = '', toevoeging = null, nummer = '' } = name.said
  const target = kamerstukId({ dossier, toevoeging, ondernummer: nummer })
  const self = target === scope.document.identity.id
  return { ...resolved(target, mention.rule, mention.confidence), flags: self ? ['self'] : [] }
}

/** The dossier node of a document, where it is a Kamerstuk. */
export function ownDossier(document: Document): string | null {
  const { dossier, toevoeging } = document.identity
  return dossier === null ? null : dossierId(dossier, toevoeging)
}
