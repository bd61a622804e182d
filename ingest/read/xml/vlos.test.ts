import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toBatch } from '../../batch.ts'
import { analyse } from '../../main.ts'
import { documentFrom, storedReading } from '../../stored.ts'

const report = `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<vlosCoreDocument xmlns="http://www.example.org/ggm"><vergadering soort="Commissie" objectid="0a1b2c3d-1111-2222-3333-444455556666" kamer="Tweede Kamer">
<titel>De veren</titel><vergaderjaar>2098-2099</vergaderjaar><datum>2099-03-05T00:00:00</datum>
<activiteit soort="Commissiedebat" objectid="x"><titel>Pont en veer</titel><activiteithoofd><tekst><alinea><alineaitem>Aan de orde is de brief over de dienstregeling (<dossiernummer>99088</dossiernummer>, nr. <stuknummer>21</stuknummer>).</alineaitem></alinea></tekst></activiteithoofd>
<activiteitdeel><activiteititem><woordvoerder><spreker soort="Tweede Kamerlid"><fractie>D66</fractie><aanhef>Mevrouw</aanhef><verslagnaam>Golfslag</verslagnaam><achternaam>Golfslag</achternaam></spreker>
<tekst><alinea><alineaitem>Mevrouw <nadruk type="Vet">Golfslag</nadruk> (D66):</alineaitem><alineaitem>De motie op stuk nr. 21 is helder.</alineaitem></alinea></tekst>
<interrumpant><spreker soort="Minister"><aanhef>De heer</aanhef><verslagnaam>Zandplaat</verslagnaam></spreker><tekst><alinea><alineaitem>Zeker.</alineaitem></alinea></tekst></interrumpant>
</woordvoerder></activiteititem></activiteitdeel></activiteit></vergadering></vlosCoreDocument>`

test('a debate is called by its day and title: the key of its meeting in a database says nothing to people', () => {
  const labelFrom = (text: string): string =>
    toBatch(analyse({ name: 'vlos', bytes: new TextEncoder().encode(text) })).document.label
  assert.equal(labelFrom(report), 'Vergadering van 5 maart 2099: De veren')
  const untitled = report.replace('<titel>De veren</titel>', '')
  assert.equal(labelFrom(untitled), 'Vergadering van 5 maart 2099')
  const undated = report.replace('<datum>2099-03-05T00:00:00</datum>', '')
  assert.equal(labelFrom(undated), 'Vergadering: De veren')
  assert.equal(labelFrom(report.replace('2099-03-05', '2099-13-05')), 'Vergadering van 2099-13-05: De veren')
})

test('a paper on the agenda of a debate has the title that the words give it, not that of the debate', () => {
  const { nodes } = toBatch(analyse({ name: 'vlos', bytes: new TextEncoder().encode(report) }))
  assert.equal(nodes.find(({ id }) => id === 'kst-99088-21')?.title, 'Brief over de dienstregeling')
})

test('a debate: who speaks, under which item, and what is said', () => {
  const { document, parts, references } = analyse({ name: 'vlos', bytes: new TextEncoder().encode(report) })
  const { identity, title, date, text } = document
  assert.deepEqual(
    [identity.id, identity.kamer, identity.vergaderjaar, title, date],
    ['vlos:0a1b2c3d-1111-2222-3333-444455556666', 'tweede', '2098-2099', 'De veren', '2099-03-05'],
  )
  assert.equal(
    text,
    'Aan de orde is de brief over de dienstregeling (99088, nr. 21).\n\nMevrouw Golfslag (D66):\n\nDe motie op stuk nr. 21 is helder.\n\nZeker.',
  )
  assert.deepEqual(
    parts.map(({ id, kind, title, parent }) => [id, kind, title, parent]),
    [
      ['agendapunt-1', 'agenda-item', 'Pont en veer', null],
      ['spreekbeurt-1', 'speech', 'Mevrouw Golfslag (D66)', 'agendapunt-1'],
      ['spreekbeurt-2', 'speech', 'De heer Zandplaat', 'spreekbeurt-1'],
    ],
  )
  const papers = references.filter(({ mention }) => ['kamerstuk', 'motie'].includes(mention.kind))
  assert.deepEqual(new Set(papers.map(({ resolution }) => resolution.target)), new Set(['kst-99088-21']))
})

const moving = report.replace(
  '</woordvoerder>',
  `<draadboekfragment soort="Motie indiening"><tekst><alineagroep type="Motietekst"><alinea><alineaitem>De Kamer,</alineaitem><alineaitem>overwegende dat de pont stilligt;</alineaitem><alineaitem>verzoekt de regering te varen,</alineaitem><alineaitem>en gaat over tot de orde van de dag.</alineaitem></alinea></alineagroep>
<alineagroep type="Motieinfo"><alinea><alineaitem>Zij krijgt nr. <stuknummer>31</stuknummer> (<dossiernummer>99088</dossiernummer>).</alineaitem></alinea></alineagroep></tekst>
<zaken><zaak soort="Motie"><titel>de motie-Golfslag over varen</titel><dossiernummer>99088</dossiernummer><stuknummer>31</stuknummer><sprekers><spreker><fractie>D66</fractie><aanhef>Mevrouw</aanhef><verslagnaam>Golfslag</verslagnaam></spreker></sprekers></zaak></zaken></draadboekfragment></woordvoerder>
<activiteitdeel soort="Stemming item"><activiteititem><tekst><alinea><alineaitem>In stemming komt de motie-Golfslag (99088, nr. 31).</alineaitem></alinea></tekst></activiteititem>
<stemmingen><stemming><fractie>D66</fractie><stem>Voor</stem></stemming><stemming><fractie>VVD</fractie><stem>Tegen</stem></stemming><stemming><fractie>Volt</fractie><stem>Voor</stem></stemming></stemmingen></activiteitdeel>`,
)

test('motions that are moved, by their numbers, with what they ask; and votes, with who voted how', () => {
  const { document, parts, references } = analyse({ name: 'vlos', bytes: new TextEncoder().encode(moving) })
  assert.deepEqual(
    parts.slice(2).map(({ id, kind, title, parent }) => [id, kind, title, parent]),
    [
      ['spreekbeurt-2', 'speech', 'De heer Zandplaat', 'spreekbeurt-1'],
      ['motie-31', 'motion', 'de motie-Golfslag over varen', 'spreekbeurt-1'],
      ['motie-31.overweging-1', 'motion-clause', null, 'motie-31'],
      ['motie-31.dictum-1', 'motion-clause', null, 'motie-31'],
      ['stemming-1', 'vote', 'Voor: D66, Volt; Tegen: VVD', 'agendapunt-1'],
    ],
  )
  assert.ok(document.text.endsWith('In stemming komt de motie-Golfslag (99088, nr. 31).'))
  assert.ok(
    references.some(
      ({ part, resolution }) => part?.id === 'stemming-1' && resolution.target === 'kst-99088-31',
    ),
  )
})

test('two motions of one number, in two dossiers, are two parts', () => {
  const motion = (dossier: string) =>
    `<draadboekfragment soort="Motie indiening"><tekst><alinea><alineaitem>De Kamer, verzoekt te varen (<dossiernummer>${dossier}</dossiernummer>, nr. <stuknummer>4</stuknummer>).</alineaitem></alinea></tekst></draadboekfragment>`
  const twice = report.replace('</woordvoerder>', `${motion('99088')}${motion('99089')}</woordvoerder>`)
  const { parts } = analyse({ name: 'vlos', bytes: new TextEncoder().encode(twice) })
  assert.deepEqual(
    parts.filter(({ kind }) => kind === 'motion').map(({ id, number }) => [id, number]),
    [
      ['motie-4', '4'],
      ['s2.motie-4', '4'],
    ],
  )
})

/** A meeting with an item of the agenda for each of the pieces given: its zaken, and what is said. */
const meeting = (...items: readonly (readonly [zaken: string, said: string])[]): string =>
  `<vlosCoreDocument><vergadering objectid="0a1b2c3d-1111-2222-3333-444455556666" kamer="Tweede Kamer"><titel>Plenair</titel>${items
    .map(
      ([zaken, said]) =>
        `<activiteit soort="Plenair debat"><titel>Item</titel><zaken>${zaken}</zaken><activiteititem><woordvoerder><tekst><alinea><alineaitem>${said}</alineaitem></alinea></tekst></woordvoerder></activiteititem></activiteit>`,
    )
    .join('')}</vergadering></vlosCoreDocument>`

const zaak = (dossier: string, stuk = ''): string =>
  `<zaak soort="Brief"><titel>een brief</titel><dossiernummer>${dossier}</dossiernummer><stuknummer>${stuk}</stuknummer></zaak>`

/** What each "stuk nr." in it was resolved to: its target, or its candidates, or nothing. */
const stukkenOf = (xml: string): readonly string[] =>
  analyse({ name: 'vlos', bytes: new TextEncoder().encode(xml) })
    .references.filter(({ mention }) => mention.rule === 'kamerstuk/stuk')
    .map(({ resolution: { target, candidates } }) =>
      candidates.length > 0 ? candidates.join(' ') : (target ?? ''),
    )

test('a number alone is of the dossier that its item of the agenda is on', () => {
  const said = 'De motie op stuk nr. 12 ontraad ik. Zie ook stuk nr. 3.'
  assert.deepEqual(stukkenOf(meeting([zaak('99088', '3'), said], [zaak('99812-XVI', '4'), said])), [
    'kst-99088-12',
    'kst-99088-3',
    'kst-99812-XVI-12',
    'kst-99812-XVI-3',
  ])
  assert.deepEqual(stukkenOf(meeting(['', said])), ['', ''], 'nothing says of which dossier')
})

test('what a number alone was filled up with is told: the dossier, by its number', () => {
  const bytes = new TextEncoder().encode(meeting([zaak('99812-XVI', '3'), 'Stuk nr. 3 en stuk nr. 12.']))
  const { references } = analyse({ name: 'vlos', bytes })
  assert.deepEqual(
    references.map(({ resolution: { filled } }) => filled),
    Array(2).fill({ dossier: '99812', toevoeging: 'XVI' }),
  )
})

test('an item on several dossiers decides for the papers that are on its agenda, and for no others', () => {
  const said = 'Ik kom bij stuk nr. 12. En bij stuk nr. 13, en bij stuk nr. 14.'
  const zaken = [zaak('99088', '12'), zaak('99089', '13'), zaak('99090', '13')].join('')
  assert.deepEqual(stukkenOf(meeting([zaken, said])), ['kst-99088-12', 'kst-99089-13 kst-99090-13', ''])
})

test('what another item names counts only where the own one is silent', () => {
  const named = 'Dat staat in Kamerstuk 99 088, nr. 12.'
  assert.deepEqual(stukkenOf(meeting(['', named], [zaak('99089'), 'Ik dank u voor stuk nr. 12.'])), [
    'kst-99089-12',
  ])
  assert.deepEqual(stukkenOf(meeting(['', named], ['', 'Ik dank u voor stuk nr. 12.'])), ['kst-99088-12'])
  const both = meeting([zaak('99089'), `${named} Ik dank u voor stuk nr. 12.`])
  assert.deepEqual(stukkenOf(both), ['kst-99089-12 kst-99088-12'])
})

test('dossiers are read as they are printed; what is no dossier says nothing', () => {
  for (const [printed, target] of [
    ['99501-02', 'kst-99501-02-12'],
    ['99800 VII', 'kst-99800-VII-12'],
    ['99203-(R1987)', 'kst-99203-12'],
    ['2099Z06401', ''],
    ['99', ''],
  ] as const)
    assert.deepEqual(stukkenOf(meeting([zaak(printed), 'Ik dank u voor stuk nr. 12.'])), [target], printed)
})

test('a debate that is made again from what is stored has its zaken', () => {
  const bytes = new TextEncoder().encode(meeting([zaak('99088', '3'), 'Ik kom bij stuk nr. 12.']))
  const { document } = analyse({ name: 'vlos', bytes })
  const { document: again } = documentFrom(document.text, storedReading(document, null))
  assert.deepEqual(again.zaken, [{ start: 0, end: 23, dossier: '99088', toevoeging: null, ondernummer: '3' }])
  assert.deepEqual(again.zaken, document.zaken)
})
