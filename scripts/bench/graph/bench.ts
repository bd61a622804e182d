/** The generated corpus that is loaded and asked. */
export interface GraphBench {
  readonly papers: number
  readonly seed: number
  /** A list of official ids to name the papers by, or null. */
  readonly ids: string | null
  /** How many questions of each sort. */
  readonly questions: number
  /** A folder for stores, gone afterwards. */
  readonly scratch: string
}
