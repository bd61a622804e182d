import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { referenceKinds } from '../graph/reference.ts'
import { referenceCursor, referencePosition, searchCursor, searchPosition } from './cursor.ts'

const plain = { noNullPrototype: true }
const bad = { extensions: { code: 'BAD_CURSOR' } }

test('a cursor leads back to its place in a listing of references, whatever the id', () => {
  const position = fc.record(
    {
      document: fc.string({ unit: 'grapheme' }),
      start: fc.nat(),
      end: fc.nat(),
      kind: fc.constantFrom(...referenceKinds),
      ordinal: fc.nat(),
    },
    plain,
  )
  fc.assert(fc.property(position, (p) => assert.deepEqual(referencePosition(referenceCursor(p)), p)))
})

test('a cursor leads back to its place in a search', () => {
  const position = fc.record({ rank: fc.integer(), id: fc.string({ unit: 'grapheme' }) }, plain)
  fc.assert(fc.property(position, (p) => assert.deepEqual(searchPosition(searchCursor(p)), p)))
})

test('a cursor can stand in an address as it is', () => {
  assert.match(searchCursor({ rank: 3, id: 'url:https://example.org/?é=ü&😀' }), /^[A-Za-z0-9_-]+$/)
})

test('no cursor is no place', () => {
  assert.equal(referencePosition(null), null)
  assert.equal(searchPosition(undefined), null)
})

test('what is no cursor of the listing is refused', () => {
  const of = (fields: unknown) => Buffer.from(JSON.stringify(fields)).toString('base64url')
  const search = searchCursor({ rank: 1, id: 'org:iom' })
  const wrong = [
    '',
    'x',
    'é',
    of({}),
    of(null),
    of(['reference']),
    of(['reference', 'a', 1, 2, 'no-kind', 0]),
  ]
  const numbers = [of(['reference', 'a', -1, 2, 'self', 0]), of(['reference', 'a', 1.5, 2, 'self', 0])]
  for (const cursor of [...wrong, ...numbers, search])
    assert.throws(() => referencePosition(cursor), bad, cursor)
  for (const cursor of [...wrong, of(['search', '1', 'a'])])
    assert.throws(() => searchPosition(cursor), bad, cursor)
})
