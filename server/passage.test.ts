import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { passageOf } from './passage.ts'

const text = 'Eerst iets anders.\nZie het antwoord op vraag 11 van deze lijst 😀😀😀😀 en verder.'
const start = text.indexOf('antwoord')
const span = { start, end: start + 'antwoord op vraag 11'.length }

test('the whole text when it fits', () => {
  assert.deepEqual(passageOf(text, span, 200), {
    before: 'Eerst iets anders.\nZie het ',
    mention: 'antwoord op vraag 11',
    after: ' van deze lijst 😀😀😀😀 en verder.',
  })
})

test('cut between words, line breaks kept', () => {
  const { before, after } = passageOf(text, span, 20)
  assert.equal(before, 'anders.\nZie het ')
  assert.equal(after, ' van deze lijst')
})

test('nothing around it when nothing is asked', () => {
  assert.deepEqual(passageOf(text, span, 0), { before: '', mention: 'antwoord op vraag 11', after: '' })
})

test('at the very start and end of the text', () => {
  assert.deepEqual(passageOf('IOM', { start: 0, end: 3 }, 10), { before: '', mention: 'IOM', after: '' })
})

const pieces = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '😀', '𝔘', 'é'), { maxLength: 40 })

test('whatever the text: in order, short enough, and no surrogate pair split', () => {
  fc.assert(
    fc.property(pieces, pieces, pieces, fc.nat(30), (before, mention, after, around) => {
      const [left, middle, right] = [before.join(''), mention.join(''), after.join('')]
      const at = { start: left.length, end: left.length + middle.length }
      const passage = passageOf(left + middle + right, at, around)
      assert.equal(passage.mention, middle)
      assert.ok(left.endsWith(passage.before) && right.startsWith(passage.after))
      assert.ok(passage.before.length <= around && passage.after.length <= around)
      assert.ok(passage.before.isWellFormed() && passage.after.isWellFormed())
    }),
  )
})
