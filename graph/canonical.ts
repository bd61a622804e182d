import { createHash } from 'node:crypto'

/** JSON with the fields of every object in order, those that are undefined left out: equal values give equal text. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields: string[] = []
  for (const [name, held] of Object.entries(value))
    if (held !== undefined) fields.push(`${JSON.stringify(name)}:${canonical(held)}`)
  return `{${fields.sort().join(',')}}`
}

/** SHA-256 of the canonical JSON, in hex: one short name for everything a batch says. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}
