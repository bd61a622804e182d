/** Why a store failed, for people and for clients: a code, and a message with the remedy. */
export class StoreError extends Error {
  readonly code: 'STORE_UNREACHABLE' | 'STORE_REFUSED' | 'STORE_FORMAT' | 'STORE_BUSY' | 'STORE_FULL'
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}
