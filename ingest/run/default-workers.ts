import { availableParallelism } from 'node:os'

/** Threads that analyse when the user does not say: one is kept for writing. */
export const defaultWorkers = Math.max(1, availableParallelism() - 1)
