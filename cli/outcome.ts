/** The codes that the program ends with. */
export const exitCodes = { allWell: 0, someRejected: 1, wrongUse: 2 } as const

/** The user asked for something that cannot be; the message says what and what to do instead. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Tells the program with which code to end. */
export type Finish = (code: number) => void
