import type { Reference } from '../graph/reference.ts'

/** What a paper refers to in one run and not in the other. */
export interface Difference {
  readonly document: string
  readonly gained: readonly Reference[]
  readonly lost: readonly Reference[]
}

/**
 * References gained and lost from one run to the next. A reference is the same when it names the same thing by the same words
 * in the same place among its like: that the text in front of it changed does not make it another.
 */
export function differenceOf(
  document: string,
  before: readonly Reference[],
  after: readonly Reference[],
): Difference {
  return { document, gained: without(after, before), lost: without(before, after) }
}

function without(some: readonly Reference[], others: readonly Reference[]): readonly Reference[] {
  const held = new Map<string, number>()
  for (const reference of others) held.set(nameOf(reference), (held.get(nameOf(reference)) ?? 0) + 1)
  return some.filter((reference) => {
    const left = held.get(nameOf(reference)) ?? 0
    held.set(nameOf(reference), left - 1)
    return left <= 0
  })
}

const nameOf = ({ from, kind, quote, status, target, candidates }: Reference): string =>
  JSON.stringify([from, kind, quote.replace(/\s+/g, ' '), status, target, candidates])

/** A difference for people: the paper, then a line for each reference, `+` gained and `-` lost. */
export function differenceLines({ document, gained, lost }: Difference): string {
  const line = (sign: string, { from, kind, quote, status, target, rule }: Reference): string =>
    `  ${sign} ${from.slice(document.length) || '#'}\t${kind}\t${quote.replace(/\s+/g, ' ')}\t${target ?? status}\t${rule}`
  return [
    `${document}: ${gained.length} gained, ${lost.length} lost`,
    ...lost.map((reference) => line('-', reference)),
    ...gained.map((reference) => line('+', reference)),
  ].join('\n')
}
