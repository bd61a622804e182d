/** A fault that struck while a load ran. One that came when the load had ended is none. */
export interface Strike {
  readonly fault: string
  /** How much of the load was done when it struck, from 0 to 1. */
  readonly share: number
}

/** At what share of the load a fault struck, or null when that had ended; and whether the ingest ended well all the same. */
export interface Befallen {
  readonly share: number | null
  readonly well: boolean
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

/** A store that faults befall. */
export interface Struck<Fault> {
  befall(fault: Fault): Promise<Befallen>
  /** Whether all is there; throws an AssertionError where what is there contradicts itself. */
  isWhole(): Promise<boolean>
  /** Takes out all that is there, to begin anew. */
  empty(): Promise<void>
}

/** Lets faults befall a store in turns until so many have struck; whenever all is there it begins anew. */
export async function strikeInTurns<Fault extends string>(
  faults: readonly Fault[],
  times: number,
  store: Struck<Fault>,
  told: (strike: Strike) => void = () => {},
): Promise<Faults> {
  const strikes: Strike[] = []
  let [survived, loads, late] = [0, 0, 0]
  while (strikes.length < times) {
    const fault = faults[strikes.length % faults.length]
    if (fault === undefined) throw new RangeError('there is no fault to befall the store')
    const { share, well } = await store.befall(fault)
    if (share === null) late += 1
    else {
      strikes.push({ fault, share })
      told({ fault, share })
      if (well) survived += 1
    }
    if (!(await store.isWhole())) continue
    loads += 1
    await store.empty()
  }
  return { strikes, late, survived, loads }
}
