import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../main.ts'

const named = (text: string) =>
  analyse({ name: 'invented.txt', bytes: new TextEncoder().encode(text) }).references.flatMap(
    ({ mention, resolution }) =>
      mention.kind === 'aanhangsel' ? [[resolution.target, ...resolution.flags]] : [],
  )

test('written questions that say their own number name themselves, and cite the others', () => {
  const head =
    'Vergaderjaar 2098–2099 Aanhangsel van de Handelingen\n\n28\n\nVragen van het lid Zandstra over de zee.\n\n'
  assert.deepEqual(
    named(
      `${head}Zie Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 28, ah-tk-20982099-28 en ah-tk-20972098-12.`,
    ),
    [['ah-tk-20982099-28', 'self'], ['ah-tk-20982099-28', 'self'], ['ah-tk-20972098-12']],
  )
})
