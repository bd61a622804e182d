import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesOf, searchTerms } from './names.ts'
import { plainNode } from './plain-node.ts'

const words = (text: string): string => searchTerms(text)?.words.join(' ') ?? ''

test('the session of a debate is searched as its name prints it, whole', () => {
  assert.equal(words('Handelingen II 2017/18, nr. 70'), 'handelingen ii 2017 2018 nr 70')
  assert.equal(words('Aanh. Hand. 1999–00, 12'), 'aanh hand 1999 2000 12')
  assert.equal(words('handelingen 2017-2018 nr 70'), 'handelingen 2017 2018 nr 70')
})

test('what is no session, or not of the record, is searched as it stands', () => {
  assert.equal(words('Handelingen 2017/19'), 'handelingen 2017 19')
  assert.equal(words('begroting 2022/23'), 'begroting 2022 23')
})

test('an act that goes by a name has its number among its names', () => {
  const names = namesOf({ ...plainNode('CELEX:32098R0123'), label: 'Zeeverordening' }).split('\n')
  for (const name of ['zeeverordening', 'verordening 2098 123', 'celex 32098r0123'])
    assert.ok(names.includes(name), name)
})
