/** Questions that one is made into, at most: a server works on each in a thread of its own. */
const most = 3

/** Fewer nodes than these in a question are not worth another. */
const least = 16

/** Asks about many things in a few questions at once, of about as many each; the answers in the order of the things. */
export async function askedAtOnce<Thing, Answer>(
  things: readonly Thing[],
  ask: (some: readonly Thing[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const questions = Math.min(most, Math.max(1, Math.floor(things.length / least)))
  const size = Math.ceil(things.length / questions)
  const starts = Array.from({ length: questions }, (_, i) => i * size)
  return (await Promise.all(starts.map((start) => ask(things.slice(start, start + size))))).flat()
}
