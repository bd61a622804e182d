/** A source that was not loaded, because a better one of the same paper was. */
export interface PassedOver {
  /** Names the source, its bytes and all that reading them depends on. */
  readonly receipt: string
  /** The paper. */
  readonly document: string
}
