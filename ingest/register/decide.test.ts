import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RegisterEntry } from '../../graph/register.ts'
import type { Resolution } from '../document.ts'
import { analyse } from '../main.ts'
import { registerFor } from './ask.ts'
import { decide } from './decide.ts'
import { registerOf } from './register.ts'

/** A register that holds these ids; those of dossiers with the highest number behind a space. */
function entries(...held: readonly string[]): ReadonlyMap<string, RegisterEntry> {
  return new Map(
    held.map((said) => {
      const [id = '', highest] = said.split(' ')
      return [id, { id, title: null, highest: highest === undefined ? null : Number(highest) }]
    }),
  )
}

/** What the one reference of a sentence is resolved to, with a register that holds these ids. */
async function read(sentence: string, ...held: readonly string[]): Promise<Resolution> {
  const register = entries(...held)
  const { references } = analyse(
    { name: 'typed', bytes: Buffer.from(`De Minister schrijft: ${sentence}`) },
    { id: 'kst-90001-1' },
  )
  const known = await registerFor(references, async (ids) => ids.map((id) => register.get(id) ?? null))
  const [one, ...others] = decide(references, known).filter(({ mention }) => mention.kind === 'kamerstuk')
  assert.ok(one !== undefined && others.length === 0, `${sentence}: ${others.length + 1} references`)
  return one.resolution
}

/** A resolution of candidates, as a kind would give it. */
const between = (...candidates: readonly string[]): Resolution => ({
  status: 'ambiguous',
  target: candidates[0] ?? null,
  printed: null,
  candidates,
  reason: 'The words alone do not say.',
  rule: 'kamerstuk/invented',
  confidence: 0.6,
  flags: [],
  filled: {},
})

function decided(resolution: Resolution, ...held: readonly string[]): Resolution {
  const mention = { start: 0, end: 1, kind: 'kamerstuk', rule: '', confidence: 1, names: [] } as const
  const reference = { mention, name: { said: {} }, ordinal: 0, part: null, resolution }
  const [one] = decide([reference], registerOf(entries(...held).values()))
  assert.ok(one)
  return one.resolution
}

test('the only candidate in the register is the target, and the reason says so', () => {
  for (const [there, target] of [
    ['dossier:90302-F', 'dossier:90302-F'],
    ['kst-90302-F', 'kst-90302-F'],
  ] as const) {
    const one = decided(between('kst-90302-F', 'dossier:90302-F'), there, 'dossier:90302 5')
    assert.deepEqual([one.status, one.target, one.candidates], ['resolved', target, []])
    assert.equal(one.reason, `Of kst-90302-F, dossier:90302-F only ${target} is in the register.`)
    assert.ok(one.confidence > 0.9)
  }
})

test('a part is in the register with its paper', () => {
  const one = decided(
    between('kst-90001-6#antwoord-9', 'kst-90001-7#antwoord-9'),
    ...['kst-90001-7', 'dossier:90001 12'],
  )
  assert.deepEqual([one.status, one.target], ['resolved', 'kst-90001-7#antwoord-9'])
})

test('nothing is decided when none or several are there, or when a candidate may be newer than the lists', () => {
  const numbers = between('kst-90001-6', 'kst-90001-70')
  for (const held of [
    [],
    ['kst-90001-6', 'kst-90001-70', 'dossier:90001 70'],
    ['kst-90001-6', 'dossier:90001 12'],
    ['kst-90001-6'],
  ])
    assert.equal(decided(numbers, ...held), numbers, held.join(' '))
})

test('of two spellings of an id the registered one is taken', () => {
  const target = 'kst-20032004-90210-B'
  const one: Resolution = { ...between(), status: 'resolved', target, printed: 'kst-90210-B', reason: null }
  assert.equal(decided(one, 'kst-90210-B').target, 'kst-90210-B')
  assert.equal(decided(one, 'kst-90210-B').printed, null)
  for (const held of [[], [target], [target, 'kst-90210-B']]) assert.equal(decided(one, ...held), one)
})

test('a number of the registry is that of Kamervragen where the register has them, else what it says', async () => {
  const one = async (...held: readonly string[]): Promise<Resolution> => {
    const register = entries(...held)
    const text = 'De vragen met kenmerk 2098Z18892 zijn beantwoord.'
    const { references } = analyse({ name: 'typed', bytes: Buffer.from(text) }, { id: 'kst-90001-1' })
    const known = await registerFor(references, async (ids) => ids.map((id) => register.get(id) ?? null))
    const [number] = decide(references, known).filter(({ mention }) => mention.kind === 'tknummer')
    assert.ok(number !== undefined)
    return number.resolution
  }
  const there = await one('kv-tk-2098Z18892')
  assert.deepEqual([there.status, there.target], ['resolved', 'kv-tk-2098Z18892'])
  assert.equal(there.reason, 'The register has Kamervragen of this number.')
  assert.deepEqual(
    [(await one()).target, (await one('kv-tk-2098Z18893')).target],
    ['2098Z18892', '2098Z18892'],
  )
})

test('Kamervragen that name their own number name themselves', () => {
  const text =
    '2098Z18892\n\nVragen van het lid Zeegras (D66) aan de minister over de boot\n\n1\nVaart hij (2098Z18892, 2098Z18893)?'
  const { references } = analyse({ name: 'typed', bytes: Buffer.from(text) })
  assert.deepEqual(
    references
      .filter(({ mention }) => mention.kind === 'tknummer')
      .map(({ resolution }) => [resolution.target, resolution.flags]),
    [
      ['kv-tk-2098Z18892', ['self']],
      ['2098Z18893', []],
    ],
  )
})

test('a number far above its dossier’s highest is flagged, one that may be new is not', () => {
  const one = (id: string): Resolution => ({ ...between(), status: 'resolved', target: id, reason: null })
  const flagged = decided(one('kst-90001-2021'), 'dossier:90001 12')
  assert.deepEqual([flagged.status, flagged.flags], ['resolved', ['future']])
  assert.match(flagged.reason ?? '', /^Nr\. 2021 is far above 12, the highest number known/)
  assert.deepEqual(decided(one('kst-90001-V-900#vraag-1'), 'dossier:90001-V 12').flags, ['future'])
  for (const [id, ...held] of [
    ['kst-90001-200', 'dossier:90001 12'],
    ['kst-90001-4000', 'dossier:90001 3268'],
    ['kst-90001-2021', 'dossier:90001 12', 'kst-90001-2021'],
    ['kst-90001-2021'],
    ['kst-90001-B', 'dossier:90001 12'],
    ['ah-tk-20242025-9999', 'dossier:90001 12'],
  ] as const) {
    const as = one(id)
    assert.equal(decided(as, ...held), as, id)
  }
})

test('from the words to the register and back', async () => {
  const open = await read('zie Kamerstuk 90302-F.')
  assert.deepEqual([open.status, open.candidates.length], ['ambiguous', 2])
  const paper = await read('zie Kamerstuk 90302-F.', 'kst-90302-F')
  assert.deepEqual([paper.status, paper.target], ['resolved', 'kst-90302-F'])
  const dossier = await read('zie Kamerstuk 90302-F.', 'dossier:90302-F 3')
  assert.deepEqual([dossier.status, dossier.target], ['resolved', 'dossier:90302-F'])
  assert.deepEqual((await read('zie Kamerstuk 90 302, nr. 2020.', 'dossier:90302 5')).flags, ['future'])
})
