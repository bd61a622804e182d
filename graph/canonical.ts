import { createHash } from 'node:crypto'

/** JSON with the fields of every object in order, those that are undefined left out: equal values give equal text. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (!Array.isArray(value)) return ofObject(value as Readonly<Record<string, unknown>>)
  let all = '['
  for (let i = 0; i < value.length; i += 1) all += i === 0 ? canonical(value[i]) : `,${canonical(value[i])}`
  return `${all}]`
}

function ofObject(value: Readonly<Record<string, unknown>>): string {
  let all = ''
  for (const [name, head] of fieldsOf(Object.keys(value))) {
    const held = value[name]
    if (held === undefined) continue
    all += all === '' ? head : `,${head}`
    all += canonical(held)
  }
  return `{${all}}`
}

type Field = readonly [name: string, head: string]

/** The same few sets of names come again and again: their order is worked out once. */
const orders = new Map<string, readonly Field[]>()
const mostOrders = 1000

function fieldsOf(names: readonly string[]): readonly Field[] {
  const key = names.join('\n')
  const held = orders.get(key)
  // Only plain names are kept: as many of them, joined to the same text, are the same.
  if (held !== undefined && held.length === names.length) return held
  const fields = names.map((name): Field => [name, `${JSON.stringify(name)}:`])
  fields.sort(([, a], [, b]) => (a < b ? -1 : 1))
  if (orders.size < mostOrders && names.every((name) => /^\w+$/.test(name))) orders.set(key, fields)
  return fields
}

/** Most strings are short and hold nothing that JSON writes in another way. */
const plain = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]{0,200}$/
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

/** SHA-256 of the canonical JSON, in hex: one short name for everything a batch says. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}
