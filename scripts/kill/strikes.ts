/** A fault that struck while a load ran. One that came when the load had ended is none. */
export interface Strike {
  readonly fault: string
  /** How much of the load was done when it struck, from 0 to 1. */
  readonly share: number
}

/** What faults came to. */
export interface Faults {
  readonly strikes: readonly Strike[]
  /** Faults that came when the load had ended: nothing was tried. */
  readonly late: number
  /** Ingests that went on by themselves and ended well. */
  readonly survived: number
  /** Whole loads that were held to the undisturbed one, and equal to it. */
  readonly loads: number
}

/** The same in words, a line for each fault. */
export function toldFaults({ strikes, late, survived, loads }: Faults): string {
  const lines = [...Map.groupBy(strikes, ({ fault }) => fault)].map(([fault, some]) => {
    const shares = some.map(({ share }) => share).sort((a, b) => a - b)
    const [least, middle, most] = [0, Math.floor(shares.length / 2), shares.length - 1].map(
      (at) => `${Math.round(100 * (shares[at] ?? 0))} %`,
    )
    return `  ${fault}: ${some.length} times, at ${least} to ${most} of the load (median ${middle})`
  })
  return [
    `${strikes.length} faults struck while a load ran; ${late} came too late and do not count`,
    ...lines,
    `after each, every paper that was there was there wholly; ${survived} ingests went on by themselves; ${loads} whole loads equal to the undisturbed one`,
  ].join('\n')
}
