/**
 * Years, both included. What is cited counts in the papers dated in them. A paper of which the session is known and no day counts in both
 * years of its session, which runs from the third Tuesday of September (`session.ts`); one of which neither is known is in no period.
 */
export interface Period {
  readonly from: number
  readonly to: number
}
