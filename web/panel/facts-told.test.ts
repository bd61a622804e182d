import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsTold } from './facts-told.ts'

const fact = (name: string, value: string, label = value) => ({ name, value, label })

test('what the words call a law is told where it goes by another name', () => {
  const of = (...facts: readonly ReturnType<typeof fact>[]) => factsTold(facts).map(({ name }) => name)
  const law = fact('wet', 'duinwet', 'Duinwet')
  assert.deepEqual(of(law, fact('titel', 'Duinwet'), fact('lid', '2')), ['wet', 'lid'])
  assert.deepEqual(of(law, fact('titel', 'Wet op de duinen')), ['wet', 'titel'])
  assert.deepEqual(of(fact('deel', 'artikel-5', 'Artikel 5'), fact('lid', '5'), fact('nummer', '5')), [
    ...['deel', 'lid', 'nummer'],
  ])
  assert.deepEqual(of(fact('ondernummer', '')), [])
})
