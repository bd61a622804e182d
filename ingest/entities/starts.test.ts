import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scan } from './scan.ts'
import type { Spelling } from './spelling.ts'
import { compile, compileMany } from './trie.ts'

const names: readonly Spelling[] = [
  { text: 'De Zeewezen Bank', policy: 'inner' },
  { text: 'Zee', policy: 'exact' },
  { text: 'ZW', policy: 'exact' },
  { text: 'VNO-NCZ', policy: 'exact' },
  { text: 'Raad van Zeewezen', policy: 'name' },
  { text: 'havenmeester', policy: 'any' },
]

test('with the table of beginnings the same names are found as without it', () => {
  const texts = [
    'de De Zeewezen Bank, De \n Zeewezen  Bank en DeZeewezen Bank',
    'Zee, zee, ZEE, Zeewezen, ZW. ZWem ZW’er “ZW”',
    'VNO-NCZ, VNO-\nNCZ en vno-ncz',
    'raad van Zeewezen, Raad van Zee-wezen, RAAD VAN ZEEWEZEN, RaadvanZeewezen',
    'Havenmeester, HAVENMEESTER, haven-meester, haven- meester, havenmeesters',
  ]
  for (const text of texts) {
    const found = [compile(names), compileMany(names)].map((trie) => {
      const hits: string[] = []
      scan(text, trie, (start, end) => hits.push(`${start}-${end}`))
      return hits
    })
    assert.deepEqual(found[1], found[0])
    assert.ok((found[0]?.length ?? 0) > 0)
  }
})
