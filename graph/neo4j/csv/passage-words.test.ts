import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { indexedWords } from '../../passages.ts'
import { Bytes } from './bytes.ts'
import { addIndexedWords, Units } from './passage-words.ts'

const bytes = new Bytes()
const units = new Units()

/** The words of a piece, as bytes tell them behind others. */
function wordsOf(text: string, begin: number, end: number): string {
  bytes.begin(Buffer.from('at hand'))
  bytes.add('één een ')
  units.take(text)
  addIndexedWords(bytes, units, begin, end)
  const all = Buffer.from(bytes.view()).toString()
  assert.ok(all.startsWith('één een '))
  return all.slice('één een '.length)
}

const same = (text: string, begin = 0, end = text.length): void =>
  assert.equal(wordsOf(text, begin, end), indexedWords(text.slice(begin, end)))

test('words of a passage are those of a server', () => {
  same('')
  same('De Haven, de haven; DE HAVEN.')
  same('Zee-en-landkaart, één-op-één: landkaart - een -twee- drie--vier zeeenlandkaart')
  same(`${'a'.repeat(70)} ${'A'.repeat(64)} ${'a'.repeat(63)} é${'a'.repeat(70)}`)
  same('efﬁciënt zeeland ΟΔΟΣ ΟΔΟΣ. \u212A k İ i ⑴ ℀ 😀-a')
  same(`${'woord '.repeat(300)}einde`)
  same(`voor ${'ander woord '.repeat(20_000)} na`, 5, 900)
})

test('whatever stands in a passage', () => {
  const sign = fc.constantFrom(...'aBz09-- .,\n\u001Eéïß—’İΣσς\u00AD\uFB01\u212A\uFDFA😀\uD83D\u0301')
  const any = fc.oneof(
    { weight: 3, arbitrary: sign },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
  )
  const text = fc.array(any, { maxLength: 200 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(text, fc.nat(200), fc.nat(200), (all, a, b) => {
      const [begin, end] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)]
      same(all, begin, end)
    }),
    { numRuns: 1000 },
  )
})
