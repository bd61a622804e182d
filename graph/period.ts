/** Years, both included. What is cited counts in the papers dated in them; a paper of which no day is known is in no period. */
export interface Period {
  readonly from: number
  readonly to: number
}
