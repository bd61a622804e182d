import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf, withinOf } from '../../graph/ids.ts'
import { labelOf } from '../../graph/labels.ts'
import { toBatch } from '../batch.ts'
import { analyse } from '../main.ts'
import { wetNode } from './node.ts'

const read = (text: string) => analyse({ name: 'invented.txt', bytes: new TextEncoder().encode(text) })
const laws = (text: string) => read(text).references.filter(({ mention }) => mention.kind === 'wet')

test('an article is a node within its law, of the same kind, and opens the page of the law where its number is known', () => {
  assert.equal(kindOf('wet:awb#artikel-3:4'), 'wet')
  assert.equal(withinOf('wet:awb#artikel-3:4'), 'wet:awb')
  assert.equal(labelOf('wet:awb#artikel-3:4'), 'Artikel 3:4')
  const article = wetNode('wet:awb#artikel-3:4')
  assert.equal(article.label, 'Artikel 3:4 Awb')
  assert.equal(article.page, 'https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=3:4')
  assert.deepEqual(
    ['participatiewet', 'arbowet', 'kadasterwet'].map((id) => wetNode(`wet:${id}`).label),
    ['Participatiewet', 'Arbowet', 'Kadasterwet'],
  )
  assert.equal(wetNode('wet:awb').page, 'https://wetten.overheid.nl/BWBR0005537')
  assert.equal(wetNode('wet:awb#hoofdstuk-8').page, 'https://wetten.overheid.nl/BWBR0005537')
})

test('a law that is kept by boek opens the page of the boek', () => {
  assert.equal(
    wetNode('wet:bw#artikel-6:162').page,
    'https://wetten.overheid.nl/jci1.3:c:BWBR0005289&artikel=162',
  )
  assert.equal(wetNode('wet:bw#boek-2').page, 'https://wetten.overheid.nl/BWBR0003045')
  assert.equal(wetNode('wet:bw').page, null)
})

test('an act of the Union that the data has is called by its name, and a piece of it by both', () => {
  const text =
    'Volgens artikel 6 van de AVG en Richtlijn 92/43/EEG mag het; artikel 5 van Verordening (EU) 2098/123 zwijgt.'
  const named = new Map(toBatch(read(text)).nodes.map(({ id, label, title }) => [id, [label, title]]))
  const avg = 'Algemene verordening gegevensbescherming'
  assert.deepEqual(named.get('CELEX:32016R0679'), ['AVG', avg])
  assert.deepEqual(named.get('CELEX:32016R0679#artikel-6'), ['Artikel 6 AVG', `Artikel 6 ${avg}`])
  assert.equal(named.get('CELEX:31992L0043')?.[1], 'Habitatrichtlijn')
  assert.deepEqual(named.get('CELEX:32098R0123'), ['Verordening 2098/123', null])
  assert.deepEqual(named.get('CELEX:32098R0123#artikel-5'), ['Artikel 5 Verordening 2098/123', null])
})

test('an answer that its paper does not print is called by its number alone: the paper stands beside it', () => {
  const text =
    'Onderwerp Beantwoording vragen over de pont\n\nHierbij bied ik u de antwoorden aan. Zie het antwoord op vraag 4.'
  const cited = toBatch(read(text)).nodes.filter(({ id }) => id.endsWith('#antwoord-4'))
  assert.deepEqual(
    cited.map(({ label }) => label),
    ['Antwoord 4'],
  )
})

test('the words say which lid and which onderdeel', () => {
  const [one, two, three] = laws(
    'Zie artikel 3, tweede en derde lid, onderdeel b, van de Woningwet, artikel 4, lid 1, Awb en artikel 5 Awb.',
  ).map(({ name }) => name.said)
  assert.deepEqual(one, { wet: 'woningwet', deel: 'artikel-3', lid: '2,3', onderdeel: 'b' })
  assert.deepEqual(two, { wet: 'awb', deel: 'artikel-4', lid: '1' })
  assert.deepEqual(three, { wet: 'awb', deel: 'artikel-5' })
})

test('the law of an article that a bill changes, or that is named again, is filled in, and the reason says from where', () => {
  const bill =
    'ARTIKEL I\n\nDe Woningwet wordt als volgt gewijzigd:\n\nA\n\nIn artikel 3, tweede lid, vervalt «dak».'
  const letter =
    'Het oude artikel 13b van de Opiumwet is kort. Artikel 13b geldt pas in de winter van dit jaar.'
  const shown = [bill, letter].flatMap((text) =>
    toBatch(read(text))
      .references.filter(({ reason }) => reason !== null)
      .map(({ said, filled, reason }) => [said, filled, reason]),
  )
  assert.deepEqual(shown, [
    [
      { deel: 'artikel-3', lid: '2' },
      { wet: 'woningwet' },
      'The words leave out the law: it is the one that the text in front says to be changed.',
    ],
    [
      { deel: 'artikel-13b' },
      { wet: 'opiumwet' },
      'The words leave out the law: shortly before, the same article is named with it.',
    ],
  ])
})

test('a form of several laws is read by what the paper names, by its year, or stays ambiguous', () => {
  const status = (text: string) =>
    laws(text).map(({ resolution }) => [resolution.status, resolution.target, ...resolution.candidates])
  assert.deepEqual(status('Zie artikel 3 van de Wpg.'), [
    ['ambiguous', 'wet:wpg#artikel-3', 'wet:wpg#artikel-3', 'wet:wpg-politie#artikel-3'],
  ])
  const page = 'Tweede Kamer, vergaderjaar 2009–2010, 99 777, nr. 3 1\n\n'
  assert.deepEqual(status(`${page}De Comptabiliteitswet geldt.`), [['resolved', 'wet:cw-2001']])
  const early = 'Tweede Kamer, vergaderjaar 1999–2000, 99 777, nr. 3 1\n\n'
  assert.deepEqual(status(`${early}De Vogelrichtlijn en de Data Act gelden.`), [
    ['resolved', 'CELEX:31979L0409'],
    ['unresolved', null],
  ])
})

test('a law that the data does not have is a provisional node with the title of the text', () => {
  const batch = toBatch(read('De Wet toezicht zeilplanken (Wtz) geldt. Zie artikel 4 Wtz.'))
  const law = batch.nodes.find(({ id }) => id === 'wet:wet-toezicht-zeilplanken')
  assert.deepEqual(
    [law?.label, law?.known, law?.entity?.provisional],
    ['Wet toezicht zeilplanken', 'unknown', true],
  )
  const article = batch.nodes.find(({ id }) => id === 'wet:wet-toezicht-zeilplanken#artikel-4')
  assert.deepEqual([article?.label, article?.within], ['Artikel 4 Wet toezicht zeilplanken', law?.id])
})

test('an organisation in the name of a law is no mention of its own', () => {
  const found = read('De Wet op de Raad van State geldt, aldus de Raad van State.').references
  assert.deepEqual(
    found.map(({ resolution }) => resolution.target),
    ['wet:wet-op-de-raad-van-state', 'org:raad-van-state'],
  )
})

test('the rules of order are of the chamber whose paper it is, or that is named; else of either', () => {
  const targets = (text: string) =>
    laws(text).flatMap(({ resolution: { target, candidates } }): readonly (string | null)[] =>
      candidates.length > 0 ? candidates : [target],
    )
  const rule = (kamer: string) =>
    `wet:reglement-van-orde-van-de-${kamer}-kamer-der-staten-generaal#artikel-36`
  const words = 'Op grond van artikel 36 van het Reglement van Orde mag dat.'
  const head = '99 694 Werkwijze\n\nNr. 5 BRIEF VAN HET PRESIDIUM\n\n'
  assert.deepEqual(targets(`${head}${words} De Eerste Kamer heeft een ander.`), [rule('tweede')])
  assert.deepEqual(targets(`${words} De Eerste Kamer wil dat.`), [rule('eerste')])
  assert.deepEqual(targets(words), [rule('tweede'), rule('eerste')])
  assert.deepEqual(targets(`${words} De gemeenteraad van Zandwijk wil dat.`), [])
})
