import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { scan } from './scan.ts'
import type { Spelling } from './spelling.ts'
import { compile } from './trie.ts'

const spelling = (text: string, policy: Spelling['policy'] = 'title'): Spelling => ({ text, policy })

function found(text: string, ...spellings: readonly Spelling[]): readonly string[] {
  const hits: string[] = []
  scan(text, compile(spellings), (start, end, here) =>
    hits.push(`${start}-${end} ${here.map((one) => one.text).join('|')}`),
  )
  return hits
}

test('the longest name wins, and names do not overlap', () => {
  const names = [spelling('Raad'), spelling('Raad van State'), spelling('State')]
  assert.deepEqual(found('De Raad van State en de Raad', ...names), ['3-17 Raad van State', '24-28 Raad'])
})

test('any white space may stand between the words of a name, or none where spaces were lost', () => {
  const name = spelling('Algemene Rekenkamer')
  assert.deepEqual(found('de Algemene \n\u00a0Rekenkamer', name), ['3-24 Algemene Rekenkamer'])
  assert.deepEqual(found('de AlgemeneRekenkamer', name), ['3-21 Algemene Rekenkamer'])
  assert.deepEqual(found('deAlgemene Rekenkamer', name), ['2-21 Algemene Rekenkamer'])
  assert.deepEqual(found('de VNO-\nNCW', spelling('VNO-NCW', 'exact')), ['3-11 VNO-NCW'])
})

test('only whole words; compounds with a hyphen or apostrophe hold the name', () => {
  const name = spelling('WHO', 'exact')
  assert.deepEqual(found('WHO-missie, WHO’s, «WHO», niet-WHO', name).length, 4)
  assert.deepEqual(found('WHOO xWHO WHO2a WHO123 WHO2-1', name), [])
  assert.deepEqual(found('WHOgenoemde', name), ['0-3 WHO'])
  assert.deepEqual(found('WHO2 en WHO12.', name), ['0-3 WHO', '8-11 WHO'])
  assert.deepEqual(found('EUropa', spelling('EU', 'exact')), [])
})

test('case: abbreviations exactly, names by their policy, headings in capitals', () => {
  assert.deepEqual(found('vn Vn VN', spelling('VN', 'exact')), ['6-8 VN'])
  assert.deepEqual(found('vrij Nederland', spelling('Vrij Nederland', 'title')), [])
  assert.deepEqual(found('raad van State', spelling('Raad van State', 'name')), ['0-14 Raad van State'])
  assert.deepEqual(found('raad van state', spelling('Raad van State', 'name')), [])
  assert.deepEqual(found('RAAD VAN STATE', spelling('Raad van State', 'title')), ['0-14 Raad van State'])
  assert.deepEqual(found('MiNister', spelling('minister', 'any')), ['0-8 minister'])
})

test('accents count for nothing in names', () => {
  assert.deepEqual(found('Financien', spelling('Financiën')), ['0-9 Financiën'])
})

test('a text made of names is found again, name by name', () => {
  const words = fc.constantFrom('Aap', 'Noot', 'Mies', 'Wim', 'Zus')
  const name = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (names) => {
      const text = names.join('; ')
      const ends = names.map((one, index) => {
        const start = names.slice(0, index).reduce((sum, before) => sum + before.length + 2, 0)
        return `${start}-${start + one.length} ${one}`
      })
      assert.deepEqual(found(text, ...names.map((one) => spelling(one))), ends)
    }),
  )
})
