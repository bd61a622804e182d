import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../main.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a paper of several dossiers may lie in each of them, and all are told', () => {
  const candidates = (text: string) =>
    analyse({ name: 'letter.txt', bytes: bytes(text) }).references.map(
      ({ resolution }) => resolution.candidates,
    )
  assert.deepEqual(candidates('Zie Kamerstukken 99 345, 99 015 VII en 99 839, nr. 187.'), [
    ['kst-99345-187', 'kst-99015-VII-187', 'kst-99839-187'],
  ])
  assert.deepEqual(candidates('Zie Kamerstukken 99 345 en 99 015, nr. 187.'), [
    ['kst-99345-187', 'kst-99015-187'],
  ])
})

test('a paper of the Eerste Kamer names itself without the session that its id has', () => {
  const head = 'Eerste Kamer, vergaderjaar 2003–2004, 99 311, B 3\n\n'
  const targets = (text: string) =>
    analyse({ name: 'letter.txt', bytes: bytes(`${head}${text}`) }).references.flatMap(
      ({ mention: { kind }, resolution: { target, flags } }) =>
        kind === 'kamerstuk' ? [[target, flags.includes('self')]] : [],
    )
  assert.deepEqual(targets('Zie Kamerstuk 99 311, nr. B en Kamerstuk 99 311, nr. C.'), [
    ['kst-20032004-99311-B', true],
    ['kst-99311-C', false],
  ])
})

test('the head of a changed motie names the one that it takes the place of, in its own dossier, over the end of a line', () => {
  const text = [
    'Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2097–2098\n\n99 600 XV\n\nVaststelling van de begroting van Zeezaken\n\nNr. 94',
    'GEWIJZIGDE MOTIE VAN DE LEDEN ZANDSTRA EN\nVAN DER ZWALUW TER VERVANGING VAN DIE GEDRUKT\nONDER NR. 71\nVoorgesteld 21 januari 2098',
    'De Kamer,\n\ngehoord de beraadslaging,\n\nTweede Kamer, vergaderjaar 2097–2098, 99 600 XV, nr. 94',
  ].join('\n\n')
  const { references } = analyse({ name: 'motie.txt', bytes: bytes(text) })
  assert.deepEqual(
    references.flatMap(({ mention: { kind }, resolution: { target } }) =>
      kind === 'kamerstuk' ? [target] : [],
    ),
    ['kst-99600-XV-71'],
  )
})

test('a number in brackets is of the own dossier, unless another is named just before', () => {
  const target = (text: string) =>
    analyse({ name: 'letter.txt', bytes: bytes(text) }, { id: 'kst-99101-9' }).references.findLast(
      ({ mention }) => mention.kind === 'kamerstuk',
    )?.resolution.target
  assert.equal(target('De Zeewet is oud, anders dan het nader verslag (nr. 8).'), 'kst-99101-8')
  assert.equal(target('Dossier 99 101 is oud, anders dan het nader verslag (nr. 8).'), 'kst-99101-8')
  assert.equal(target('Zie Kamerstuk 99 700. Kort is ook het nader verslag (nr. 8) daarbij.'), null)
})

test('a dossier that the end of a line breaks is read behind its label', () => {
  const targets = (text: string) =>
    analyse({ name: 'letter.txt', bytes: bytes(text) }).references.map(({ resolution }) => resolution.target)
  assert.deepEqual(targets('In Kamerstuk 99\n293, nr. 598 staat dat.'), ['kst-99293-598'])
})
