/**
 * Sources in hand together take turns: each stage of the analysis runs over all of them before the next begins, for code
 * that has just run is several times faster than code that the other stages have pushed out of the processor's caches.
 * What is remembered of a document (`oncePer`, the pass over its text) is remembered in its turn.
 */

/** Which of those in hand is worked on now; 0 when there is one. */
export let turn = 0

/** Something that went wrong with one of those in hand; the others go on. */
export class Failure {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

/**
 * One stage: some work for each of those in hand that has not failed, in its turn. What it throws is its failure. A stage
 * within a turn has turns of its own.
 */
export function stage<In, Out>(
  inHand: readonly (In | Failure)[],
  work: (one: In, index: number) => Out,
): readonly (Out | Failure)[] {
  const made: (Out | Failure)[] = []
  const outer = turn
  for (const one of inHand) {
    turn = made.length
    made.push(one instanceof Failure ? one : attempt(work, one, turn))
  }
  turn = outer
  return made
}

function attempt<In, Out>(work: (one: In, index: number) => Out, one: In, index: number): Out | Failure {
  try {
    return work(one, index)
  } catch (error) {
    return new Failure(error)
  }
}

/** What a promise comes to, or its failure. */
export const outcomeOf = <Out>(coming: Promise<Out>): Promise<Out | Failure> =>
  coming.catch((error: unknown) => new Failure(error))

/** The one that was in hand. Throws its failure. */
export function onlyOne<Out>(inHand: readonly (Out | Failure)[]): Out {
  const [one] = inHand
  if (one === undefined || inHand.length !== 1) throw new RangeError('one was expected in hand')
  if (one instanceof Failure) throw one.error
  return one
}
