import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseKamerstuk } from './ids.ts'
import { commonWords, labelOf } from './labels.ts'
import { wordsIn } from './names.ts'

test('a session in an id is printed behind the number, and is no part of the number', () => {
  assert.equal(labelOf('kst-20032004-90210-B'), 'Kamerstuk 90 210, B (2003-2004)')
  assert.equal(parseKamerstuk('kst-20032004-90210-B'), null)
})

test('parts are called by their numbers, of which letters are one, and by the part or the set that they are in', () => {
  const cases = [
    ['kst-90001-8#antwoord-15.3', 'Antwoord 15.3'],
    ['kst-90001-8#vraag-4.b', 'Vraag 4.b'],
    ['kst-90001-8#antwoord-4.viii', 'Antwoord 4.viii'],
    ['kst-90001-8#s2.vraag-1.a', 'Vraag 1.a (reeks 2)'],
    ['h-tk-20252026-8-12#motie-9.dictum-1', 'Dictum 1 (motie 9)'],
  ] as const
  for (const [id, label] of cases) assert.equal(labelOf(id), label)
})

test('questions before their answer are called by their number', () => {
  assert.equal(labelOf('kv-tk-2098Z18892'), 'Kamervragen 2098Z18892')
  assert.equal(labelOf('kv-2020301530'), 'Kamervragen 2020301530')
})

test('the record of debates is called by meeting and item, and by pages before items had numbers', () => {
  const cases = [
    ['h-tk-20172018-70-4', 'Handelingen II 2017-2018, nr. 70, item 4'],
    ['h-tk-20092010-12-345', 'Handelingen II 2009-2010, nr. 12, p. 345'],
    ['h-ek-20072008-3011-3013', 'Handelingen I 2007-2008, p. 3011-3013'],
    ['h-tk-20072008-3011-3011', 'Handelingen II 2007-2008, p. 3011'],
    ['h-tk-19951996-70-4867-4870', 'Handelingen II 1995-1996, nr. 70, p. 4867-4870'],
    ['h-tk-20172018-70', 'Handelingen II 2017-2018, nr. 70'],
  ] as const
  for (const [id, label] of cases) assert.equal(labelOf(id), label)
})

test('acts of the Union are called as they are printed, in the order of their kind and year', () => {
  const cases = [
    ['CELEX:32098R0123', 'Verordening 2098/123'],
    ['CELEX:32014R0598', 'Verordening 598/2014'],
    ['CELEX:31971R1408', 'Verordening 1408/71'],
    ['CELEX:31999L0005', 'Richtlijn 1999/5'],
    ['CELEX:31998L0005', 'Richtlijn 98/5'],
    ['CELEX:32002F0584', 'Kaderbesluit 2002/584'],
    ['CELEX:32008D0615', 'CELEX:32008D0615'],
    ['CELEX:52098PC0420', 'CELEX:52098PC0420'],
  ] as const
  for (const [id, label] of cases) assert.equal(labelOf(id), label)
})

test('the common words are those of the labels and ids of most papers, dossiers, questions and answers, and no others', () => {
  const ids = [
    ...['kst-90001-V-8', 'kst-90001-C', 'dossier:90001', 'ah-tk-20252026-12', 'h-ek-20252026-8-12'],
    ...['stcrt-2026-9', 'stb-2026-9', 'kst-90001-8#vraag-1', 'kst-90001-8#antwoord-15.3'],
  ]
  const words = ids
    .flatMap((id) => wordsIn(`${labelOf(id)} ${id}`))
    .filter((word) => /^[a-z]{4,}$/.test(word))
  assert.deepEqual([...new Set(commonWords)].sort(), [...new Set(words)].sort())
})
