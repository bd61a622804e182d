import { hash } from 'node:crypto'

/** What a source's bytes are known by: their SHA-256, in hex. */
export const checksumOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
