import type { SourceLimits } from '../sources/limits.ts'

/** How sources are prepared. */
export interface AnalystOptions {
  readonly limits: SourceLimits
  /** Threads besides this one; 0: none. */
  readonly workers: number
}
