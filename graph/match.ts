import type { DocumentBatch } from './batch.ts'
import { canonical } from './canonical.ts'
import { claimedNode } from './claim.ts'
import { labelOf } from './labels.ts'
import { moversAgree, moversOf, namesOneAlone } from './movers.ts'
import { compareStrings } from './order.ts'
import type { KeptProposal } from './proposal.ts'
import type { Reference } from './reference.ts'

/** Where a reference stands, as far as it tells which proposals it may mean. */
export interface Citing {
  /** Node id of the paper. */
  readonly document: string
  /** `YYYY-MM-DD`, or null where the paper does not say. */
  readonly date: string | null
  /** Node id of its own dossier, or null. */
  readonly dossier: string | null
}

/**
 * A citing paper, by the facts that it claims of itself: what the register adds to its node says nothing here, for the register may come
 * after the paper. Null facts: it claims nothing.
 */
export function citingOf(document: string, facts: string | null): Citing {
  if (facts === null) return { document, date: null, dossier: null }
  const { document: own, within } = claimedNode({ node: document, facts })
  return { document, date: own?.date ?? null, dossier: within }
}

/** What a batch brings that others may name by its movers: a proposal of which dossier and date are known; else null. */
export function keptProposal({ document, proposal }: DocumentBatch): KeptProposal | null {
  const [date, dossier] = [document.document?.date ?? null, document.within]
  if (proposal === null || proposal.movers.length === 0 || date === null || dossier === null) return null
  return { kind: proposal.kind, movers: proposal.movers, document: document.id, dossier, date }
}

/** The key by which a reference can be matched: its first mover, where the paper itself gives no number; else null. */
export function moverOf({ kind, status, said }: Reference): string | null {
  if (status !== 'unresolved' || (kind !== 'motie' && kind !== 'amendement')) return null
  return moversOf(said.movers)[0] ?? null
}

/**
 * What a reference means, given the proposals in its paper's own dossier and those that it cites. One that fits in kind,
 * movers and date is its target, with less confidence than a number would give; of several the one of its own dossier, then the
 * newest, is the likeliest. With none it stays as the paper told it.
 */
export function matched(told: Reference, citing: Citing, proposals: readonly KeptProposal[]): Reference {
  const fitting = proposals
    .filter((proposal) => fits(told, citing, proposal))
    .sort((a, b) => compareFit(a, b, citing))
    .slice(0, mostCandidates)
  const [first, ...others] = fitting
  if (first === undefined) return told
  const rule = `${told.kind}/ingested`
  if (others.length === 0)
    return {
      ...told,
      ...{ status: 'resolved', target: first.document, rule, confidence: 0.7 },
      reason: `The document gives no number; of the ingested papers only ${labelOf(first.document)} fits the movers, dossier and date.`,
      filled: { ...told.filled, kamerstuk: first.document },
    }
  return {
    ...told,
    ...{ status: 'ambiguous', target: first.document, rule, confidence: 0.4 },
    candidates: fitting.map(({ document }) => document),
    reason: `The document gives no number, and ${fitting.length} ingested papers fit the movers, dossier and date.`,
  }
}

/** Most candidates that are kept: one who moves a lot in a dossier is not told apart by name. */
const mostCandidates = 10

function fits(told: Reference, { document, date }: Citing, proposal: KeptProposal): boolean {
  if (proposal.kind !== told.kind || proposal.document === document) return false
  if (date === null || proposal.date > date) return false
  const { movers } = told.said
  // "de motie van de heer Aa" is not that of Aa and Bb.
  if (told.rule === `${told.kind}/movers` && namesOneAlone(movers) && proposal.movers.length > 1) return false
  return moversAgree(moversOf(movers), proposal.movers)
}

function compareFit(a: KeptProposal, b: KeptProposal, { dossier }: Citing): number {
  return (
    Number(a.dossier !== dossier) - Number(b.dossier !== dossier) ||
    compareStrings(b.date, a.date) ||
    compareStrings(a.document, b.document)
  )
}

/** What the paper told of a reference that is matched, as text to keep beside it; null for one that is shown as it was told. */
export function toldBeside(told: Reference, shown: Reference): string | null {
  if (shown === told) return null
  const { reason, rule, confidence, filled } = told
  return canonical({ reason, rule, confidence, filled })
}

/** The reference as its paper told it: unresolved, where something was kept beside it. */
export function asTold(shown: Reference, told: string | null): Reference {
  if (told === null) return shown
  return { ...shown, status: 'unresolved', target: null, candidates: [], ...JSON.parse(told) }
}
