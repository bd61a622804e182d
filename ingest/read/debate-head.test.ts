import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../document.ts'
import { read } from './read.ts'

const readOf = (text: string): Document => read({ name: 'paper.txt', bytes: new TextEncoder().encode(text) })
const idOf = (text: string): string => readOf(text).identity.id
const unknown = /^ongenummerd:/

test('an item of a debate goes by the row with which the site heads it', () => {
  const below = '\n\n22 Vragen over de veerboot\n\nDe voorzitter:\n\nHet woord is aan mevrouw Zeegras.\n'
  const glued = readOf(`Handeling\n\nDatum\nTweede Kamer der Staten-Generaal2098-2099nr. 86, item 22${below}`)
  assert.deepEqual(
    [glued.identity.id, glued.identity.vergaderjaar, glued.identity.kamer, glued.title],
    ['h-tk-20982099-86-22', '2098-2099', 'tweede', 'Vragen over de veerboot'],
  )
  assert.equal(
    idOf(`Eerste Kamer der Staten-Generaal | 2098–2099 | nr. 6, item 22${below}`),
    'h-ek-20982099-6-22',
  )
  assert.equal(
    idOf(`Tweede Kamer der Staten-Generaal\n2098-2099\nnr. 86, item 22${below}`),
    'h-tk-20982099-86-22',
  )
  assert.match(idOf(`Tweede Kamer der Staten-Generaal\n2098-2099\nnr. 86${below}`), unknown)
})

test('the report of a whole meeting goes by its number and the session that its day lies in', () => {
  const head = 'Opening\n\nVoorzitter: Zeegras\n'
  const report = readOf(
    `Tweede Kamer, 14e vergadering, woensdag 25 oktober 2098\n\nAanvang: 13:00 uur\n\n${head}`,
  )
  assert.deepEqual([report.identity.id, report.date], ['h-tk-20982099-14', '2098-10-25'])
  assert.equal(idOf(`Eerste Kamer, 3de vergadering\nDinsdag 5 maart 2098\n\n${head}`), 'h-ek-20972098-3')
  assert.match(idOf(`Tweede Kamer, 14e vergadering\n\n${head}`), unknown)
  assert.match(
    idOf(`De Tweede Kamer, 14e vergadering, woensdag 25 oktober 2098, was kort.\n\n${head}`),
    unknown,
  )
})

test('pages of a debate name it at their feet, which belong to no speech', () => {
  const feet = [
    (page: number) => `Tweede Kamer\tVeerboot\t7 februari 2099\nTK 45\t45-7-${page}\n`,
    (page: number) => `Tweede Kamer\nVeerboot\n7 februari 2099\nTK 45\n45-7-${page}\n`,
    (page: number) => `Tweede Kamer Veerboot 7 februari 2099 TK 45 45-7-${page}\n`,
  ]
  for (const foot of feet) {
    const debate = readOf(
      `7\n\nVeerboot\n\nDe heer Zandplaat:\nDe boot\n${foot(1)}vaart.\n\nMevrouw Zeegras:\nNiet.\n${foot(2)}`,
    )
    assert.deepEqual(
      [debate.identity.id, debate.identity.kamer, debate.date, debate.title],
      ['h-tk-20982099-45-7', 'tweede', '2099-02-07', 'Veerboot'],
    )
    assert.doesNotMatch(debate.text, /45-7|2099/)
    assert.match(debate.text, /De boot vaart\./)
  }
})

test('numbers with hyphens at the end of a line are no foot of a debate', () => {
  for (const words of [
    'Op 7 februari 2099 lag er 45-7-1',
    'Op 7 februari 2099, in TK 44\n45-7-1',
    'In TK 45\n45-7-1',
  ])
    assert.match(idOf(`De boot vaart.\n${words}\nDe boot vaart niet.\n`), unknown)
})

test('a sentence that tells of a meeting is no head of its report', () => {
  const said = 'Geachte heer,\n\nTweede Kamer, 14e vergadering, woensdag 5 maart 2098 heb ik gevolgd.\n'
  assert.match(idOf(said), unknown)
})
