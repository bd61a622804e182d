import { dossierId, inSession, kamerstukId } from '../../graph/ids.ts'
import type { Document, Mention, Name, Resolution } from '../document.ts'
import { findFiled } from '../grammar/kamerstukken/kamerstuk-filed.ts'
import { type KamerstukHit, kamerstukHits } from '../grammar/kamerstukken/kamerstuk-grammar.ts'
import { findStray } from '../grammar/kamerstukken/kamerstuk-stray.ts'
import { findStukken } from '../grammar/kamerstukken/kamerstuk-stuk.ts'
import { resolveStuk } from '../grammar/kamerstukken/kamerstuk-stuk-meaning.ts'
import { publisherIds } from '../grammar/publisher-ids.ts'
import type { Kind, Scope } from '../kind.ts'
import { oncePer } from '../once.ts'
import { ambiguous, orItself, resolved } from './resolution.ts'

/** A numbered parliamentary paper: `Kamerstuk 32 734, nr. 51` → `kst-32734-51`. */
export const kamerstuk: Kind = {
  kind: 'kamerstuk',
  find: oncePer((document: Document) =>
    [
      ...kamerstukHits(document)
        .filter((hit) => hit.ondernummers.length > 0)
        .map(toMention),
      ...findStray(document)
        .filter(({ ondernummers }) => ondernummers.length > 0)
        .map((hit) => ({ ...toMention(hit), rule: hit.rule, confidence: 0.85 })),
      ...findStukken(document),
      ...findFiled(document),
      ...publisherIds(document.text, 'kamerstuk'),
    ].sort((a, b) => a.start - b.start),
  ),
  resolve: resolveKamerstuk,
}

const confidences: Readonly<Record<KamerstukHit['form'], number>> = {
  label: 0.99,
  id: 0.99,
  year: 0.98,
  inverted: 0.97,
  nr: 0.95,
  bill: 0.9,
  council: 0.9,
  dashes: 0.8,
  letter: 0.7,
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
    ...(hit.was === null ? {} : { was: hit.was }),
    ...(hit.shared.length === 0
      ? {}
      : {
          gedeeld: hit.shared
            .map((other) => kamerstukId({ ...other, ondernummer: ondernummer ?? '' }))
            .join(' '),
        }),
  }
}

function resolveKamerstuk(name: Name, mention: Mention, scope: Scope): Resolution {
  if (name.said.id !== undefined) return resolved(name.said.id, mention.rule, mention.confidence)
  if (name.said.dossier === undefined) return resolveStuk(name, mention, scope)
  const itself = asItself(name, mention, scope.document)
  return orItself(itself ?? byNumber(name, mention, name.said.dossier, scope), scope.document, plainId(name))
}

/** "99 311, B" in that paper of the Eerste Kamer, whose id has its session where the words have none; else null. */
function asItself(name: Name, { rule, confidence }: Mention, { identity }: Document): Resolution | null {
  const { vergaderjaar } = identity
  if (identity.kamer !== 'eerste' || vergaderjaar === null || name.said.vergaderjaar !== undefined)
    return null
  const plain = plainId(name)
  if (plain === identity.id || inSession(plain, vergaderjaar) !== identity.id) return null
  return { ...resolved(identity.id, rule, confidence), printed: plain }
}

function byNumber(name: Name, { rule, confidence }: Mention, dossier: string, scope: Scope): Resolution {
  const plain = plainId(name)
  const target = officialId(name)
  const { nummer = '', gedeeld } = name.said
  if (gedeeld !== undefined) {
    const others = gedeeld.split(' ')
    const [alone, ...more] = [target, ...others].filter((id) => citedAlone(scope.mentions).has(id))
    if (alone !== undefined && more.length === 0) return resolved(alone, rule, 0.85)
    const reason =
      others.length === 1 ? 'Two dossiers share the number.' : 'Several dossiers share the number.'
    return ambiguous([target, ...others], rule, reason, 0.8)
  }
  if (rule === 'kamerstuk/letter' && name.said.kamer !== 'eerste')
    return ambiguous(
      [target, dossierId(dossier, nummer)],
      rule,
      'The letter may be a paper of the Eerste Kamer or a toevoeging.',
      confidence,
    )
  return { ...resolved(target, rule, confidence), printed: plain === target ? null : plain }
}

/** The papers that a document cites under one dossier: of several that share a number, the one that it means. */
const citedAlone = oncePer(
  (mentions: readonly Mention[]): ReadonlySet<string> =>
    new Set(
      mentions.flatMap(({ kind, names }) =>
        kind === 'kamerstuk'
          ? names.flatMap((name) =>
              name.said.dossier === undefined || name.said.gedeeld !== undefined ? [] : officialId(name),
            )
          : [],
      ),
    ),
)

/** The id as the words spell it. */
function plainId({ said }: Name): string {
  const { dossier = '', nummer = '' } = said
  return kamerstukId({ dossier, toevoeging: said.toevoeging ?? null, ondernummer: nummer })
}

function officialId(name: Name): string {
  const { kamer, vergaderjaar = '' } = name.said
  const plain = plainId(name)
  return kamer === 'eerste' ? inSession(plain, vergaderjaar) : plain
}
