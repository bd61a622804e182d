import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../main.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a paper of several dossiers may lie in each of them, and all are told', () => {
  const candidates = (text: string) =>
    analyse({ name: 'letter.txt', bytes: bytes(text) }).references.map(
      ({ resolution }) => resolution.candidates,
    )
  assert.deepEqual(candidates('Zie Kamerstukken 99 345, 99 015 VII en 99 839, nr. 187.'), [
    ['kst-99345-187', 'kst-99015-VII-187', 'kst-99839-187'],
  ])
  assert.deepEqual(candidates('Zie Kamerstukken 99 345 en 99 015, nr. 187.'), [
    ['kst-99345-187', 'kst-99015-187'],
  ])
})
