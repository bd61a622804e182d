/** Whether the same request may do better later, and how long the service asks to wait, in milliseconds, if it says so. */
export interface Passing {
  readonly passing: boolean
  readonly wait: number | null
}

const lasting: Passing = { passing: false, wait: null }

/** Of a fault that may pass. */
export const mayPass = (wait: number | null = null): Passing => ({ passing: true, wait })

/** Why an address gave nothing. `what` and `remedy` are pieces of a sentence. */
export class FetchFault extends Error {
  /** `fetch/<rule>`. */
  readonly rule: string
  readonly address: string
  readonly what: string
  readonly remedy: string
  readonly passing: boolean
  readonly wait: number | null

  constructor(
    rule: string,
    address: string,
    what: string,
    remedy: string,
    { passing, wait }: Passing = lasting,
  ) {
    super(sentence([{ address, what, remedy }]))
    this.name = 'FetchFault'
    this.rule = rule
    this.address = address
    this.what = what
    this.remedy = remedy
    this.passing = passing
    this.wait = wait
  }

  /** Whether the service as a whole gives nothing, so that its other addresses need not be asked. */
  get isOfService(): boolean {
    return this.rule === 'fetch/connection' || (this.passing && this.rule !== 'fetch/damaged')
  }
}

/** Several faults in one sentence: each address with what it said, then each remedy once. */
export function sentence(faults: readonly Pick<FetchFault, 'address' | 'what' | 'remedy'>[]): string {
  const said = faults.map(({ address, what }) => `${bare(address)}: ${what}`)
  return `${said.join('; ')}; ${[...new Set(faults.map(({ remedy }) => remedy))].join('; ')}`
}

/** An address without its question, which may be long. */
function bare(address: string): string {
  const mark = address.indexOf('?')
  return mark < 0 ? address : address.slice(0, mark)
}
