import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameAndTitle } from './titles.ts'

test('a label that is the beginning of the title gives way to it, and nothing is said twice', () => {
  for (const [label, title, shown] of [
    ['Kamerstuk 99 830 V, nr. 8', null, ['Kamerstuk 99 830 V, nr. 8', null]],
    ['Kamerstuk 99 830 V, nr. 8', 'Staat van de veren', ['Kamerstuk 99 830 V, nr. 8', 'Staat van de veren']],
    ['Staat van de veren', 'Staat van de veren', ['Staat van de veren', null]],
    ['Vergadering van 5 maart 2099: Veren', 'Veren', ['Vergadering van 5 maart 2099: Veren', null]],
    [
      'Beantwoording vragen over…',
      'Beantwoording  vragen over de pont',
      ['Beantwoording  vragen over de pont', null],
    ],
    ['Geachte voorzitter, wij…', 'Staat van de veren', ['Geachte voorzitter, wij…', 'Staat van de veren']],
  ] as const)
    assert.deepEqual(nameAndTitle(label, title), shown)
})
