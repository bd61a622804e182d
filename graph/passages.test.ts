import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { anyPaper } from './conformance/laws.ts'
import { paper } from './fixture.ts'
import { askedWords, indexedText, passagesOf } from './passages.ts'

test('passages follow each other, hold all of the text, and lie in their innermost part', () => {
  fc.assert(
    fc.property(anyPaper, fc.nat({ max: 4000 }), ({ document, text, parts }, more) => {
      const long = `${text}${' Een zin over de haven. En nog een'.repeat(more / 30)}`
      const passages = passagesOf(document.id, long, parts)
      let at = 0
      for (const { start, end, from } of passages) {
        assert.equal(long.slice(at, start).trim(), '')
        assert.ok(start < end && end - start <= 1200)
        const around = parts.filter(({ part }) => part !== null && part.start <= start && end <= part.end)
        const innermost = around.toSorted((a, b) => (b.part?.start ?? 0) - (a.part?.start ?? 0))[0]
        assert.equal(from, innermost?.id ?? document.id)
        at = end
      }
      assert.equal(long.slice(at).trim(), '')
    }),
  )
})

test('a long text without a space or a line still ends in passages', () => {
  const text = 'x'.repeat(5000)
  const { document } = paper('kst-90001-1')
  assert.deepEqual(
    passagesOf(document.id, text, []).map(({ end }) => end),
    [1200, 2400, 3600, 4800, 5000],
  )
})

test('hyphens join words, ligatures and soft hyphens go; short words must stand there whole', () => {
  assert.equal(indexedText('Het crisis-management'), 'Het crisis-management\ncrisismanagement')
  assert.equal(indexedText('ge\u00adza\uFB01d'), 'gezafid')
  assert.deepEqual(askedWords('Crisis-Management é é'), [
    { word: 'crisismanagement', begins: true },
    { word: 'e', begins: false },
  ])
  assert.deepEqual(askedWords(' – '), [])
})
