/** One measured figure. `reference` is what it is held against in the same run; `ratio` is ours to that. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** A peer's figure of the same run, in the same unit, or null. */
  readonly reference: number | null
  /** `value / reference`, or null. */
  readonly ratio: number | null
  /** What is aimed at, in words: `≥ 40 MB/s`. */
  readonly goal: string
  readonly met: boolean
}

/** A figure with a goal of its own. */
export function absolute(name: string, value: number, unit: string, least: number): Measurement {
  return {
    name,
    value: round(value),
    unit,
    reference: null,
    ratio: null,
    goal: `≥ ${least} ${unit}`,
    met: value >= least,
  }
}

/** A figure held against a peer: at least so many times the peer's. */
export function against(
  name: string,
  value: number,
  unit: string,
  peer: { readonly name: string; readonly value: number },
  times: number,
): Measurement {
  const ratio = value / peer.value
  return {
    name: `${name} / ${peer.name}`,
    value: round(value),
    unit,
    reference: round(peer.value),
    ratio: round(ratio),
    goal: `≥ ${times} times`,
    met: ratio >= times,
  }
}

/** A figure held against another of the same run, where less is better: at most so many times that. */
export function atMost(
  name: string,
  value: number,
  unit: string,
  other: { readonly name: string; readonly value: number },
  times: number,
): Measurement {
  const ratio = value / other.value
  return {
    name: `${name} / ${other.name}`,
    value: round(value),
    unit,
    reference: round(other.value),
    ratio: round(ratio),
    goal: `≤ ${times} times`,
    met: ratio <= times,
  }
}

/** A figure that may be so much at most; `other` is a peer's of the same run, to compare with, or null. */
export function within(
  name: string,
  value: number,
  unit: string,
  most: number,
  other: number | null,
): Measurement {
  return {
    name,
    value: round(value),
    unit,
    reference: other === null ? null : round(other),
    ratio: other === null || other === 0 ? null : round(value / other),
    goal: `≤ ${most} ${unit}`,
    met: value <= most,
  }
}

const round = (value: number): number => Number(value.toPrecision(4))

/** The figures as a table for a terminal. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, value, unit, reference, ratio, goal, met }) => [
    name,
    `${value} ${unit}`,
    reference === null ? '–' : `${reference} ${unit}`,
    ratio === null ? '–' : `${ratio}×`,
    goal,
    met ? 'met' : 'not met',
  ])
  const head = ['what', 'ours', 'reference', 'ratio', 'goal', '']
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
