/** A motie or amendement that is a paper of its own, as other papers name it. */
export interface Proposal {
  readonly kind: 'motie' | 'amendement'
  /** Keys of its movers (see `movers.ts`), the first one first; at least one. */
  readonly movers: readonly string[]
}

/** A proposal as a store keeps it, to match what names it by its movers. */
export interface KeptProposal extends Proposal {
  /** Node id of the paper. */
  readonly document: string
  /** Node id of its dossier. */
  readonly dossier: string
  /** `YYYY-MM-DD`. */
  readonly date: string
}
