import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { canonical, fingerprint } from './canonical.ts'

/** The same, as simply as it can be said. */
function simple(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(simple).join(',')}]`
  const fields: string[] = []
  for (const [name, held] of Object.entries(value))
    if (held !== undefined) fields.push(`${JSON.stringify(name)}:${simple(held)}`)
  return `{${fields.sort().join(',')}}`
}

test('canonical JSON is the same whatever the order of fields, and never changes: fingerprints in stores hold it', () => {
  assert.equal(
    canonical({ b: [1, { d: undefined, c: 'é"\n' }], a: null }),
    '{"a":null,"b":[1,{"c":"é\\"\\n"}]}',
  )
  const print = createHash('sha256').update('{"a":1,"ab":2}').digest('hex')
  assert.equal(fingerprint({ ab: 2, a: 1 }), print)
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: false }), (value) =>
      assert.equal(canonical(value), simple(value)),
    ),
    { numRuns: 2000 },
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (value) =>
      assert.equal(canonical(value), simple(value)),
    ),
    { numRuns: 2000 },
  )
})
