import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askable } from './choices.ts'

test('what has no letter or digit is as good as an empty box', () => {
  for (const typed of ['', '  ', '%', '_', '%%__', '🙂', '“…”', '\u0301'])
    assert.equal(askable(typed), '', typed)
})

test('anything else is asked, as long as the server takes it', () => {
  for (const typed of ['IOM', 'é', '1', '§ 3', 'АБВ']) assert.equal(askable(` ${typed} `), typed)
  assert.equal(askable('x'.repeat(3000)).length, 200)
})
