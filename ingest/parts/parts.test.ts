import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Part } from '../document.ts'
import { analyse } from '../main.ts'
import { read } from '../read/read.ts'
import { findParts } from './parts.ts'

interface Found {
  readonly parts: readonly Part[]
  text(id: string): string
  part(id: string): Part
}

function partsOf(source: string): Found {
  const document = read({ name: 'a', bytes: new TextEncoder().encode(source) })
  const parts = findParts(document)
  const part = (id: string): Part => {
    const found = parts.find((candidate) => candidate.id === id)
    assert.ok(found, `there is no ${id} among ${parts.map((one) => one.id).join(', ')}`)
    return found
  }
  return { parts, part, text: (id) => document.text.slice(part(id).start, part(id).end) }
}

test('only the answers are labelled: the question is what stands between two answers, in its wider column', () => {
  const wide =
    'De veerdienst naar het eiland vaart in de wintermaanden minder vaak dan was afgesproken, en dat'
  const narrow = 'De dienst vaart volgens de afgesproken regeling, ook in de'
  const { parts, part, text } = partsOf(
    [
      'I Vragen en antwoorden',
      '',
      'Vragen en opmerkingen van de leden van de ZEE-fractie',
      '',
      'De leden van de ZEE-fractie hebben vragen.',
      '',
      `${wide}`,
      'merken reizigers. Waarom is dat zo?',
      '',
      '1. Antwoord:',
      '',
      narrow,
      'wintermaanden van dit jaar.',
      '',
      narrow,
      'zomer, zoals ook is gemeld.',
      '',
      `${wide}`,
      'is vreemd te noemen.',
      '',
      `${wide}`,
      'blijft zo. Wat gaat de Minister daaraan doen?',
      '',
      '2. Antwoord:',
      '',
      'Zie het antwoord op vraag 1.',
      '',
      'Vragen en opmerkingen van de leden van de WAD-fractie',
      '',
      'Hoe gaat het verder?',
      '',
      '3. Antwoord:',
      '',
      'Goed.',
    ].join('\n'),
  )
  assert.deepEqual(
    parts.filter((one) => one.kind !== 'section').map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
  assert.match(text('antwoord-1'), /^1\. Antwoord:[\s\S]+zoals ook is gemeld\.$/)
  assert.match(text('vraag-2'), /^De veerdienst[\s\S]+vreemd te noemen\.[\s\S]+daaraan doen\?$/)
  assert.equal(part('vraag-2').askedBy, 'ZEE')
  assert.equal(part('vraag-3').askedBy, 'WAD')
  assert.equal(part('vraag-1').parent, 'sectie-2')
  assert.equal(part('sectie-2').parent, 'sectie-1')
  assert.deepEqual([part('sectie-1').number, part('sectie-2').number], ['I', null])
})

test('both labelled, grouped answers and a bare "Antwoord" included', () => {
  const { part, text } = partsOf(
    'Vraag 1\nWat kost het?\n\nAntwoord 1\nNiets.\n\nVraag 2, 3 en 4\nEn dan?\n\nAntwoord\nDat volgt.\n\nToelichting:\nDeze vragen zijn nieuw.',
  )
  assert.equal(text('antwoord-1'), 'Antwoord 1\n\nNiets.')
  assert.deepEqual(part('antwoord-2').numbers, ['2', '3', '4'])
  assert.equal(text('antwoord-2'), 'Antwoord\n\nDat volgt.')
})

test('bare numbers head the questions where a bare "Antwoord" heads the answers', () => {
  const { parts, text } = partsOf(
    'Aan de Voorzitter.\n\n1\nWat kost het?\n\nAntwoord\nNiets.\n\n2\nEn in 2030?\n\nAntwoord\nOok niets.',
  )
  assert.deepEqual(
    parts.map((part) => part.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2'],
  )
  assert.equal(text('vraag-2'), '2\n\nEn in 2030?')
})

test('numbered sub-questions need sub-answers with equal numbers; an enumeration alone is none', () => {
  const asked = 'Dat roept vragen op: 1) Waarom vaart de boot niet? 2) Wie besluit daarover?'
  for (const reply of ['1) Door het ijs.\n\n2) De Minister.', '1)Door het ijs.\n\n2)De Minister.'])
    assert.equal(partsOf(`${asked}\n\n1. Antwoord:\n${reply}`).part('antwoord-1.2').parent, 'antwoord-1')
  const both = partsOf(`${asked}\n\n1. Antwoord:\n1) Door het ijs.\n\n2) De Minister.`)
  assert.equal(both.text('vraag-1.2'), '2) Wie besluit daarover?')
  assert.equal(both.text('antwoord-1.1'), '1) Door het ijs.')
  assert.equal(both.part('antwoord-1.2').parent, 'antwoord-1')
  const alone = partsOf(`Waarom vaart de boot niet?\n\n1. Antwoord:\n1) Door het ijs.\n\n2) Door de wind.`)
  assert.deepEqual(
    alone.parts.map((part) => part.id),
    ['vraag-1', 'antwoord-1'],
  )
})

test('agenda items end with their paper number, also where no blank line parts them', () => {
  const { part, text } = partsOf(
    'Hoe gaat het?\n\n1. Antwoord:\n\nGoed.\n\nII Volledigeagenda\n\nJaarverslag van de veerdienst. Kamerstuk \n99 101 XII, nr. 1 \n\nAntwoorden op feitelijke vragen. Kamerstuk99 101 XII, nr. 6\nBrief over het ijs. Kamerstuk 99 088, nr. 21\nKamerstuk 99 088, nr. 22\n',
  )
  assert.equal(text('agenda-1'), 'Jaarverslag van de veerdienst. Kamerstuk 99 101 XII, nr. 1')
  assert.equal(part('agenda-2').title, 'Antwoorden op feitelijke vragen')
  assert.equal(text('agenda-3'), 'Brief over het ijs. Kamerstuk 99 088, nr. 21')
  assert.equal(part('agenda-4').title, null)
  assert.equal(part('agenda-4').parent, 'agenda')
})

test('a footnote belongs to the part that holds its marker, not to the one it is printed in', () => {
  const { part } = partsOf(
    'Vraag 1\nWat staat in het rapport?1 Graag een reactie.\n\nAntwoord 1\nDat staat op bladzijde twee van \n\n1 Rapport over ijs, 2030.\n\nhet rapport.',
  )
  assert.equal(part('voetnoot-1').parent, 'vraag-1')
})

test('footnotes that bear one number have ids of their own', () => {
  const note = (start: number) => ({ number: '3', start, end: start + 4, marker: null })
  const plain = read({ name: 'a', bytes: Buffer.from('Een noot en nog een noot.') })
  const document = { ...plain, footnotes: [note(0), note(8), note(16)] }
  const ids = findParts(document).map((part) => part.id)
  assert.deepEqual(ids, ['voetnoot-3', 's2.voetnoot-3', 's3.voetnoot-3'])
})

test('a verslag with a table of contents, fracties in several wordings, and an agenda of bulleted items', () => {
  const { parts, part } = partsOf(
    [
      'Inhoudsopgave blz.',
      '',
      'I Vragen en opmerkingen vanuit de fracties 2',
      'Vragen en opmerkingen van de leden van de ZEE-fractie ..... 2',
      'III Volledige agenda 9',
      '',
      'I Vragen en opmerkingen vanuit de fracties',
      '',
      'Inbreng van de leden van de GroenLinks-fractie',
      '',
      'De leden van de GroenLinks-fractie vragen hoe het gaat.',
      '',
      'Vragen en opmerkingen van de leden van de fractie van de VVD',
      '',
      'Zij hebben geen vragen.',
      '',
      'II Antwoord/Reactie van de Minister',
      '',
      'Het gaat goed.',
      '',
      'III Volledige agenda',
      '',
      '- Brief van de Minister d.d. 3 mei 2098 - Kamerstuk 99 000-XVI, nr. 12',
      '- Brief van de Minister over ijs (Kamerstuk 21501-02-2345).',
      '• Verslag van de boot. 2098D12345',
      '',
      'Rapport over de winter',
      '',
      'Kamerstuk 99 088, nrs. 3 en 4',
    ].join('\n'),
  )
  assert.deepEqual(
    parts.filter((one) => one.kind === 'section').map(({ title, askedBy }) => [title, askedBy]),
    [
      ['I Vragen en opmerkingen vanuit de fracties', null],
      ['Inbreng van de leden van de GroenLinks-fractie', 'GroenLinks'],
      ['Vragen en opmerkingen van de leden van de fractie van de VVD', 'VVD'],
      ['II Antwoord/Reactie van de Minister', null],
    ],
  )
  assert.deepEqual(
    parts.filter((one) => one.kind === 'agenda-item').map((one) => one.title),
    [
      'Brief van de Minister d.d. 3 mei 2098',
      'Brief van de Minister over ijs',
      'Verslag van de boot',
      'Rapport over de winter',
    ],
  )
  assert.equal(part('sectie-3').parent, 'sectie-1')
})

test('labels in front of their text are cut off, and the fractie in brackets asks', () => {
  const { parts, part, text } = partsOf(
    [
      'Vraag 1: Bent u bekend met het bericht?',
      'Antwoord: Ja.',
      'Vraag 2 (PVV) Wat vindt u',
      'daarvan?',
      'Antwoord op vraag 2: Dat is besproken op',
      'Vraag 7 van gisteren.',
      'Vragen 3 en 4 Klopt het dat? En nog iets?',
      'Antwoord Zie het antwoord op vraag 2. Antwoord volgt.',
    ].join('\n'),
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
  assert.equal(part('vraag-2').askedBy, 'PVV')
  assert.match(text('antwoord-2'), /Vraag 7 van gisteren\.$/)
  assert.deepEqual(part('antwoord-3').numbers, ['3', '4'])
})

test('numbers in front of questions count up to each answer; enumerations do not', () => {
  const { parts, text } = partsOf(
    [
      '1',
      'Wat kost de boot?',
      'Antwoord',
      'Niets. Hierbij geldt:',
      '1. De boot is oud.',
      '2. De boot is klein.',
      '2 Hoe oud is de boot?',
      'Antwoord',
      'Heel oud.',
      '3. Vaart de boot',
      '1. in de winter;',
      '2. in de zomer?',
      'Antwoord: Ja, zie vraag 2.',
      '4',
      'Nog iets?',
      '5',
      'En dan?',
      'Antwoord',
      'Nee.',
    ].join('\n'),
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    [
      'vraag-1',
      'antwoord-1',
      'vraag-2',
      'antwoord-2',
      'vraag-3',
      'antwoord-3',
      'vraag-4',
      'vraag-5',
      'antwoord-4',
    ],
  )
  assert.deepEqual(parts.at(-1)?.numbers, ['4', '5'])
  assert.match(text('antwoord-1'), /2\. De boot is klein\.$/)
})

test('a list that labels nothing but the numbers of its questions: the answer follows the question mark', () => {
  const { parts, text } = partsOf(
    [
      'Nr. 444 LIJST VAN VRAGEN EN ANTWOORDEN',
      '',
      'Vragen en antwoorden zijn hierna afgedrukt.',
      '',
      '1. Waar zijn de cijfers over de veerboot die',
      'al zijn toegezegd (Kamerstuk 99 775 IX, nr. 8)?',
      '',
      'In de rapportage staat dat:',
      '1. de boot vaart;',
      '2. Het ijs smelt.',
      '',
      '2. De regering gaf eerder aan dat er boten zijn; hoe werkt dit precies? Kan dat?',
      '',
      'Ja. Zie het antwoord op vraag 1.',
      '',
      '3. Hoeveel boten?',
      '',
      'Twaalf boten.',
    ].join('\n'),
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
  assert.match(text('vraag-2'), /Kan dat\?$/)
  assert.match(text('antwoord-1'), /Het ijs smelt\.$/)
})

test('in a second series numbers that the first has not belong to the second all the same', () => {
  const first = 'Vraag 1\nKan dat?\n\nAntwoord 1\nJa.\n\n'
  const { parts } = partsOf(`${first}${first}Vraag 2\nEn dit?\n\nAntwoord 2\nNee.`)
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 's2.vraag-1', 's2.antwoord-1', 's2.vraag-2', 's2.antwoord-2'],
  )
})

test('lettered sub-questions and their answers, which references name in either form', () => {
  const asked = 'Dat roept vragen op: a. Waarom vaart de boot niet? b. Wie besluit daarover?'
  const { part, text } = partsOf(`Vraag 1\n${asked}\n\nAntwoord 1\na. Door het ijs.\n\nb. De Minister.`)
  assert.equal(text('vraag-1.b'), 'b. Wie besluit daarover?')
  assert.equal(text('antwoord-1.a'), 'a. Door het ijs.')
  assert.equal(part('antwoord-1.b').parent, 'antwoord-1')
  const small = 'Hoeveel boten varen\na. op zee, en\nb. op het wad?'
  const found = partsOf(`Vraag 1\n${small}\n\nAntwoord 1\na. Op zee drie.\n\nb. Op het wad twee.`)
  assert.equal(found.text('vraag-1.b'), 'b. op het wad?')
})

test('a notice or an annex behind the answers belongs to none, a note that begins with the word does', () => {
  const set = (last: string): Found =>
    partsOf(`Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n\n${last}\n\nMeer tekst.`)
  assert.equal(set('Mededeling').text('antwoord-1'), 'Antwoord 1\n\nJa.')
  assert.equal(set('Bijlage 1: cijfers').text('antwoord-1'), 'Antwoord 1\n\nJa.')
  assert.match(set('Bijlage 1 van Kamerstuk 99 101, nr. 2.').text('antwoord-1'), /Meer tekst\.$/)
})

test('flattened: labels behind the number of a page, and words with a capital that name one', () => {
  const { parts } = partsOf(
    `Vraag 1 Vaart de boot? Antwoord 1 Ja. ${'De boot vaart elke dag. '.repeat(100)}2/3Vraag 2 Vaart de pont? Antwoord 2 Zie ook Antwoord op Vraag 3. Zie Vraag 3. Vraag 3 Vaart het schip? Antwoord 3 Nee.`,
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
})

test('flattened: a closing notice ends the last answer, and plural "Antwoorden" without a number is no label', () => {
  const { parts, text } = partsOf(
    `Vraag 1 Klopt dit? Antwoord 1 Ja. Antwoorden Achterberg spraken dat tegen. Vraag 2 En nu? Antwoord 2 Nee. Mededeling Hierbij meld ik dat dit alles is. ${'De boot vaart. '.repeat(9)}`,
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2'],
  )
  assert.match(text('antwoord-1'), /spraken dat tegen\.$/)
  assert.equal(text('antwoord-2'), 'Antwoord 2\n\nNee.')
})

test('answers under headings that name their questions in brackets', () => {
  const { parts, part } = partsOf(
    [
      'Hieronder vindt u de antwoorden op uw vragen, per onderwerp.',
      '',
      'Toon van de brieven (antwoord vraag 6)',
      'De toon is goed.',
      '',
      'Kosten en baten (antwoord op de vragen 1, 2 en 5)',
      'De kosten zijn laag.',
    ].join('\n'),
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['antwoord-6', 'antwoord-1'],
  )
  assert.deepEqual(part('antwoord-1').numbers, ['1', '2', '5'])
})

test('what the questions cite, printed behind the last answer, is not in it', () => {
  const { text } = partsOf(
    'Vraag 1\nKent u het bericht? 1)\n\nAntwoord 1\nJa.\n\n1) De Zeepost, 3 mei 2098\n\n2) Het Wad, 4 mei 2098',
  )
  assert.equal(text('antwoord-1'), 'Antwoord 1\n\nJa.')
})

test('flattened, with only the answers labelled: the question begins where its sentences do', () => {
  const fact = 'De boot vaart volgens de dienstregeling, en ik houd daaraan vast. '
  const asks = (fractie: string): string =>
    `De leden van de ${fractie}-fractie lezen dat de boot vaart. Deze leden vinden dat goed. Waarom is dat zo?`
  const { parts, text } = partsOf(
    `${asks('VVD')} 1. Antwoord: ${fact.repeat(12)}${asks('SP')} 2. Antwoord: Zie het antwoord op vraag 1. ${fact.repeat(12)}${asks('D66')} 3. Antwoord: ${fact}`,
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
  assert.equal(text('vraag-2'), asks('SP'))
  assert.match(text('antwoord-2'), /houd daaraan vast\.$/)
})

test('flattened, with bare numbers in front of the questions and "Antwoord" behind them', () => {
  const fact = 'De boot vaart volgens de dienstregeling van 2 mei. '
  const { parts, text } = partsOf(
    `Antwoord van Minister Achterberg (ontvangen 3 mei 2098) 1 Kent u het bericht? Antwoord Ja. ${fact.repeat(4)}2 Klopt het? Antwoord Nee. ${fact}3 Waarom niet? Antwoord Zie vraag 2.`,
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
  assert.equal(text('vraag-2'), '2\n\nKlopt het?')
})

test('a verslag that counts its questions, and counts again in the reaction', () => {
  const text = [
    'I Vragen en opmerkingen vanuit de fracties',
    'Vragen en opmerkingen van de leden van de VVD-fractie',
    '1. De leden vragen naar de pont.',
    '2. Wanneer vaart zij?',
    'II Reactie van de bewindspersoon',
    'Reactie op de vragen van de leden van de VVD-fractie',
    '1. Zij vaart.',
    '2. Zie het antwoord op de vorige vraag.',
  ].join('\n\n')
  const { parts, references } = analyse({ name: 'verslag', bytes: new TextEncoder().encode(text) })
  const numbered = parts.filter((part) => part.kind === 'question' || part.kind === 'answer')
  assert.deepEqual(
    numbered.map(({ id, askedBy }) => [id, askedBy]),
    [
      ['vraag-1', 'VVD'],
      ['vraag-2', 'VVD'],
      ['antwoord-1', null],
      ['antwoord-2', null],
    ],
  )
  const answer = references.find(({ mention }) => mention.kind === 'antwoord')
  assert.equal(answer?.resolution.target?.split('#')[1], 'antwoord-1')
  const odd = analyse({ name: 'verslag', bytes: new TextEncoder().encode(text.replace('2. Zie', 'Zie')) })
  assert.deepEqual(
    odd.parts.filter((part) => part.kind === 'question'),
    [],
  )
})

test('numbers alone head what members ask in a report, and what follows answers, however short', () => {
  const text = [
    'Vragen en opmerkingen van de leden van de VVD-fractie',
    '1',
    'De leden van de VVD-fractie vragen hoeveel boten varen.',
    'Er varen drie boten.',
    '2',
    'Deze leden willen weten of dat genoeg is.',
    'Nee.',
    '3',
    'Tot slot vragen zij waarom niet.',
    'Zie het antwoord op de vorige vraag, en het antwoord op vraag 1 van de leden van de VVD-fractie.',
  ].join('\n\n')
  const { parts, references } = analyse({ name: 'verslag.txt', bytes: Buffer.from(text) })
  assert.deepEqual(
    parts.filter(({ kind }) => kind === 'question' || kind === 'answer').map(({ id }) => id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
  assert.deepEqual(
    references
      .filter(({ mention }) => mention.kind === 'antwoord')
      .map(({ resolution }) => resolution.target?.replace(/^.*#/, '')),
    ['antwoord-2', 'antwoord-1'],
  )
})

test('labels behind bullets, of questions and of answers', () => {
  const { parts } = partsOf(
    '- Vraag 1\nVaart de boot?\n\n- Antwoord 1\nJa.\n\n• Vragen 2 en 3\nWaarom?\n\n• Antwoord 2 en 3:\nDaarom.',
  )
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2'],
  )
})

test('labels behind the mark of a note, and behind an answer that no mark ends', () => {
  const { parts, references } = analyse({
    name: 'lijst.txt',
    bytes: new TextEncoder().encode(
      'Vraag 1: Kent u het bericht «De boot»?\n1\nAntwoord 1: Ja\nVraag 2 t/m 4 Vaart zij? Hoe? Waarom?\nAntwoord 2 t/m 4 Nee.\n',
    ),
  })
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2'],
  )
  assert.deepEqual(references, [])
})

test('pages that list questions behind bullets, with the answers unlabelled', () => {
  const text =
    ' • Vraag 1\n  Vaart de boot?\n\n  Ja.\n\n • Vraag 2\n  Waarom?\n\n  Zie antwoord vraag 1.\n\n- Vraag 3 en dan\n'
  const { parts, references } = analyse({ name: 'lijst.txt', bytes: new TextEncoder().encode(text) })
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2'],
  )
  assert.deepEqual(
    references
      .filter(({ mention }) => mention.kind === 'antwoord')
      .map(({ resolution }) => resolution.target?.split('#')[1]),
    ['antwoord-1'],
  )
})

/** A sentence that no column holds. */
const wide = (words: string): string => `${words} ${'en nog een keer '.repeat(16)}zo.`

test('a list of two questions, each paragraph a line, with a blank line behind every one', () => {
  const lines = [
    '99 560 XV',
    'Begroting van het Ministerie van Zeezaken (XV)',
    'nr. 4',
    'VERSLAG HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN',
    ...Array.from({ length: 14 }, (_, index) => `Regel ${index} van het voorwerk,`),
    '1',
    'Vaart de boot?',
    wide('Ja, dat doet hij'),
    '2',
    'Wat kost dat? En waarom?',
    wide('Niets; zie ook het antwoord op vraag 1'),
  ]
  const { parts, text } = partsOf(`${lines.join('\n\n')}\n`)
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2'],
  )
  assert.equal(text('antwoord-1'), lines.at(-4))
  assert.equal(text('antwoord-2'), lines.at(-1))
})

const numbersOf = (source: string): readonly string[] =>
  partsOf(source).parts.map(({ id, numbers }) => (numbers.length > 1 ? `${id} (${numbers.join(' ')})` : id))

test('numbers alone may head several questions together', () => {
  const list =
    'LIJST VAN VRAGEN EN ANTWOORDEN\n\n1\n\nVaart de boot?\n\nJa.\n\n2 en 3\n\nHoe vaak? En waarom?\n\nNooit.'
  assert.deepEqual(numbersOf(`${list}\n\n4\n\nWat kost dat?\n\nNiets.\n`), [
    ...['vraag-1', 'antwoord-1', 'vraag-2 (2 3)', 'antwoord-2 (2 3)', 'vraag-4', 'antwoord-4'],
  ])
})

test('all questions first, the answers behind them, and an answer that is spoken of in the head', () => {
  const source =
    'Antwoord van de Minister (ontvangen 4 juni 2098).\n\nVragen\n\n1. Vaart de boot?\n\n2 en 3. Hoe vaak? En waarom?\n\n4. Wat kost dat?\n\n'
  const answers = 'Antwoorden\n\n1. Ja.\n\n2 en 3. Nooit.\n\n4. Zie het antwoord op vraag 1.\n'
  const ids = ['vraag-1', 'vraag-2 (2 3)', 'vraag-4', 'antwoord-1', 'antwoord-2 (2 3)', 'antwoord-4']
  assert.deepEqual(numbersOf(source + answers), ids)
  assert.deepEqual(numbersOf((source + answers).replaceAll(/^(\d[\d en]*)\. /gm, '$1\n')), ids)
})

test('labels with the marks of a heading or of bold print round them', () => {
  const set = (mark: (label: string) => string): string =>
    [1, 2]
      .map((n) => `${mark(`Vraag ${n}`)}\n\nVaart boot ${n}?\n\n${mark(`Antwoord ${n}`)}\n\nJa.\n`)
      .join('\n')
  const ids = ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2']
  for (const mark of [
    (label: string) => `### ${label}`,
    (label: string) => `**${label}**`,
    (label: string) => `**${label}:**`,
    (label: string) => `## __${label}__:`,
  ])
    assert.deepEqual(numbersOf(set(mark)), ids, mark('Vraag 1'))
})

test('all questions first, in lists that a page numbers itself', () => {
  const list = (items: readonly string[]): string =>
    `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`
  const questions = list(['Vaart de boot?', 'Waarom niet?'])
  const answers = list(['Nee.', 'Er lag ijs; zie het antwoord op vraag 1.'])
  const page = `<html><body><main><h1>IJs</h1><p>Antwoord van de Minister (ontvangen 4 juni 2098).</p><h2>Vragen</h2>${questions}<h2>Antwoorden</h2>${answers}</main></body></html>`
  const { parts } = analyse({ name: 'ijs.html', bytes: new TextEncoder().encode(page) })
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'vraag-2', 'antwoord-1', 'antwoord-2'],
  )
})

/** A letter that fills the one line of its source. */
const cut = {
  first: 'Vraag 6 Kunt u toelichten hoe de pont vaart? De pont vaart om het uur. Zij ligt stil bij ijs.',
  next: 'Vraag 7 3/6 Hoe kan dat beter? Dat is aan de gemeente (zie ons antwoord op vraag 6).',
  far: 'Vraag 16 Het veer is oud; wat kost een nieuw? Zoals wij in vraag 7 aangeven, is dat aan de gemeente.',
}

test('flattened: a series that is cut starts where it starts, and leaves out what it leaves out', () => {
  for (const text of [
    `${cut.first} ${cut.next} ${cut.far}`,
    `BETREFT Beantwoording vragen over de pont (2099D01234) ${cut.first} ${cut.next} ${cut.far}`,
  ]) {
    const { parts, references } = analyse({ name: 'cut', bytes: new TextEncoder().encode(text) })
    assert.deepEqual(
      parts.map((one) => one.id),
      ['vraag-6', 'antwoord-6', 'vraag-7', 'antwoord-7', 'vraag-16', 'antwoord-16'],
    )
    const numbered = references.filter(({ mention: { kind } }) => kind === 'antwoord' || kind === 'vraag')
    assert.deepEqual(
      numbered.map(({ resolution }) => resolution.target?.split('#')[1]),
      ['antwoord-6', 'antwoord-7'],
    )
  }
})

test('flattened: labels behind a gap as between paragraphs, and far in front of their text', () => {
  const { parts } = partsOf(
    `Antwoorden op vragen over de pont, rapport bij het jaarverslag    ${cut.first}    Vraag 9       4/10        Hoe duur is zij? Drie euro, heen;    ${cut.far}`,
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-6', 'antwoord-6', 'vraag-9', 'antwoord-9', 'vraag-16', 'antwoord-16'],
  )
})

test('flattened: a series that counts from 1 may leave out more than a few further on', () => {
  const start = 'Vraag 1 Vaart de pont? Ja, om het uur. Vraag 2 Is dat vaak? Vaker dan eerst.'
  const { parts } = partsOf(`${start} ${cut.far}`)
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-16', 'antwoord-16'],
  )
})

test('labels in front of their text on lines of a paper that is cut', () => {
  const { parts } = partsOf(
    `${cut.first}\nMeer is er niet.\n\nVraag 12 Wat kost dat?\nDrie euro per keer.\n\n${cut.far}\n\nMeer tekst volgt.`,
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-6', 'antwoord-6', 'vraag-12', 'antwoord-12', 'vraag-16', 'antwoord-16'],
  )
})

test('a text that speaks of questions 6 and 7 has none, nor has one whose numbers fall', () => {
  const none = (text: string): void => assert.deepEqual(partsOf(text).parts, [])
  none(
    `De commissie sprak over vraag 6. Vraag 7 kwam niet aan de orde. Vraag 8 Algemeen was al klaar. ${'De boot vaart. '.repeat(9)}`,
  )
  none(
    `De lijst ging rond. Vraag 6 Vaart de pont? kreeg veel reacties. Vraag 7 Hoe vaak? kreeg er geen. ${'De boot vaart. '.repeat(9)}`,
  )
  none(
    `Vraag 9 Vaart de pont? Ja, om het uur. Vraag 8 Is dat vaak? Vaker dan eerst, ${'en vaker. '.repeat(9)}`,
  )
})

test('lettered sub-answers on lines that are joined; marks in mid-sentence, or fewer of them, are none', () => {
  const asked = 'Vraag 2\na. Hoeveel boten varen er?\nb. Wie betaalt ze?'
  const { part, text } = partsOf(`${asked}\n\nAntwoord 2\na. 12 boten.\nb. De eigenaar.\n\nTot slot.`)
  assert.equal(text('vraag-2.b'), 'b. Wie betaalt ze?')
  assert.equal(text('antwoord-2.a'), 'a. 12 boten.')
  assert.equal(part('antwoord-2.b').parent, 'antwoord-2')
  const none = (answer: string): boolean =>
    partsOf(`${asked}\n\nAntwoord 2\n${answer}`).parts.every(({ kind }) => kind !== 'sub-answer')
  assert.ok(none('a. 12 boten. Die varen.'))
  assert.ok(none('Van a. 12 boten en b. De eigenaar is niets bekend.'))
})

test('two sets in one letter: each member has the questions under the heading that names him', () => {
  const set = (member: string, answer: string): string =>
    `Antwoorden op de vragen van het lid ${member} (VVD) over de pont\n\nVraag 1\nVaart de pont?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe vaak?\n\nAntwoord 2\n${answer}\n\n`
  const letter = `${set('Achterberg', 'Om het uur.')}${set('Zandstra', 'Zie het antwoord op vraag 2 van het lid Achterberg en vraag 1 van het lid Zandstra.')}`
  const { references } = analyse({ name: 'sets', bytes: new TextEncoder().encode(letter) })
  assert.equal(partsOf(letter).text('antwoord-2'), 'Antwoord 2\n\nOm het uur.')
  assert.deepEqual(
    references
      .filter(({ mention }) => mention.kind === 'antwoord')
      .map(({ resolution }) => resolution.target?.split('#')[1]),
    ['antwoord-2', 's2.antwoord-1'],
  )
})

test('sets in one letter whose headings stand behind an answer, on two lines or with the number of the set', () => {
  const questions = (answer: string): string =>
    `\nVraag 1\nVaart de pont?\nAntwoord 1\nJa.\nVraag 2\nHoe vaak?\nAntwoord 2\n${answer}\n`
  const letter = (one: string, two: string): string =>
    `Hierbij de antwoorden op twee sets.\n${one}${questions('Om het uur.')}${two}${questions('Zie het antwoord op vraag 2 van het lid Achterberg.')}`
  const target = (text: string): string | undefined =>
    analyse({ name: 'sets', bytes: new TextEncoder().encode(text) })
      .references.find(({ mention }) => mention.kind === 'antwoord')
      ?.resolution.target?.split('#')[1]
  const answers = (member: string): string =>
    `Antwoorden op de vragen van het lid ${member} (VVD) over de pont en de kosten\nvan de steiger`
  assert.equal(target(letter(answers('Achterberg'), answers('Zandstra'))), 'antwoord-2')
  const asked = (member: string): string => `Vragen van het lid ${member} (VVD) over de pont (2098Z01234)`
  assert.equal(target(letter(asked('Achterberg'), asked('Zandstra'))), 'antwoord-2')
})

test('bare numbers head the questions of a letter that sends the answers, and of no other', () => {
  const list = '1\nKent u de pont?\n\nJa.\n\n2\nVaart zij?\n\nZie vraag 1.\n\n3\nHoe vaak?\n\nOm het uur.'
  const { parts } = partsOf(
    `Hierbij zend ik u de antwoorden op de schriftelijke vragen van het lid Achterberg.\n\n${list}`,
  )
  assert.deepEqual(
    parts.map((one) => one.id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
  assert.deepEqual(partsOf(`Hierbij zend ik u het verslag van de pont.\n\n${list}`).parts, [])
})

test('bare numbers head the questions of a letter that is about them, or of a council, on lines of their own or in front of their text', () => {
  const list = '1. Kent u de pont?\nJa.\n\n2. Vaart zij?\nZie vraag 1.\n\n3. Hoe vaak?\nOm het half uur.'
  for (const head of [
    'Betreft: Beantwoording Kamervragen over de pont',
    'Beantwoording vragen van het lid Achterberg',
    'Raadsvragen over de pont\nDatum beantwoording: 3 mei 2098',
  ])
    assert.deepEqual(idsOf(`${head}\n\n${list}`), pairs(1, 2, 3), head)
  assert.deepEqual(idsOf(`Raadsbrief over de pont\nDatum: 3 mei 2098\n\n${list}`), [])
})

test('the number of a question once more in front of its answer, alone or with its neighbours', () => {
  const set = (mark: string, gap: string): string =>
    [
      `1${mark}${gap}Kent u de pont?`,
      `1${mark}${gap}Ja. Er zijn er twee:`,
      '1) de oude;',
      '2) de nieuwe.',
      `2${mark}${gap}Vaart zij?`,
      `2${mark}${gap}Ja.`,
      `3${mark}${gap}Hoe vaak?`,
      `4${mark}${gap}Waarheen?`,
      `3 en 4${mark}${gap}Om het uur, naar de overkant.`,
    ].join('\n\n')
  for (const text of [set('.', ' '), set('', '\n')]) {
    const { parts } = partsOf(`De pont.\n\n${text}`)
    assert.deepEqual(
      parts.map(({ id }) => id),
      ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'vraag-4', 'antwoord-3'],
    )
    assert.deepEqual(parts.at(-1)?.numbers, ['3', '4'])
  }
  assert.deepEqual(idsOf('1. Kent u de pont?\n\n1. Ja.\n\n2. Het is laat.\n\n2. Het is vroeg.'), [])
})

test('articles of a law, which begin with a condition, and counts in answers repeat no number of a question', () => {
  for (const gap of [' ', '\n\n'])
    assert.deepEqual(
      idsOf(
        `Artikel 1\n\n1.${gap}Is een boot te huur, dan geldt dit.\n\n2.${gap}Is hij verhuurd, dan dat.\n\nArtikel 2\n\n1.${gap}Wordt hij verkocht, dan vaart hij.\n\n2.${gap}Zijn er kosten, dan niet.\n\n3.${gap}Heeft hij zeilen, dan ook niet.`,
      ),
      [],
    )
  const count = (...points: readonly string[]): string =>
    points.map((point, index) => `${index + 1}. ${point}`).join('\n')
  assert.deepEqual(
    idsOf(
      `1. Wat is een pont?\nEen boot. Zij heeft:\n${count('Een roer.', 'Een zeil.')}\n\n2. Wie vaart?\nDe schipper. Hij bedient:\n${count('Het roer.', 'Het zeil.')}\n\n3. Waarheen?\nNaar:\n${count('De kade.', 'De haven.', 'De zee.')}`,
    ),
    [],
  )
})

test('points of a nota that ask, beside those that tell what members ask; its sections have numbers too', () => {
  const nota =
    '99 089\n\nNr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG\n\n1. Inleiding\nDe regering dankt de leden.\n2. Vragen\n1. De leden van de ZEE-fractie vragen of de pont vaart.\n\nJa.\n2. Hoe vaak vaart zij?\nOm het half uur.\n3. Mogen er meer ponten komen?\nDat is nog niet besloten.\n'
  assert.deepEqual(idsOf(nota), pairs(1, 2, 3))
})

test('answers labelled in front of their text, behind questions that bear numbers alone and a line that says who answers', () => {
  const questions = '1. Kent u de pont?\n\n2. Vaart zij?\n\n3. Hoe vaak?\n\n4. Waarheen?'
  const reply = 'Antwoord van de Minister van Veerzaken (Ontvangen 3 mei 2098)'
  const answers =
    'Antwoord op vraag 1. Ja.\n\nAntwoord op vragen 2 en 3. Ja, om het uur.\n\nAntwoord op vraag 4. Zie het antwoord op vraag 1.'
  const all = ['vraag-1', 'vraag-2', 'vraag-3', 'vraag-4', 'antwoord-1', 'antwoord-2', 'antwoord-4']
  for (const line of [reply, reply.replace('Antwoord', 'ANTWOORD')])
    assert.deepEqual(idsOf(`Vragen over de pont\n\n${questions}\n\n${line}\n\n${answers}`), all)
  assert.deepEqual(idsOf(`Vragen over de pont\n\n${questions}\n\n${answers}`), all)
})

test('short answers behind their questions in one paragraph, and behind the mark of a note', () => {
  const letter =
    'Beantwoording vragen van het lid Achterberg (ZEE) over de pont\n\n1\nKent u het bericht over de pont?1\nJa.\n\n2\nIs dit in strijd met de wet?\nDe Zeewet is nog niet in werking getreden.\n\n3\nZo nee, waarom niet?\nZie 2.\n\n4\nDeelt u dat standpunt?\nJa, zie 2.\n\n5\nWanneer?\nVoor de zomer.\n\n1Dagblad, 3 mei 2098'
  assert.deepEqual(idsOf(letter), [...pairs(1, 2, 3, 4, 5), 'voetnoot-1'])
  const { references } = analyse({ name: 'letter', bytes: new TextEncoder().encode(letter) })
  const targets = references.flatMap(({ mention, resolution }) =>
    mention.kind === 'antwoord' ? [resolution.target] : [],
  )
  assert.deepEqual(
    targets.map((target) => target?.replace(/^.*#/, '')),
    ['antwoord-2', 'antwoord-2'],
  )
})

test('a list that labels only the answer to several questions, also where it is cut in front', () => {
  const list = (first: number): string => {
    const at = (step: number): string => String(first + step)
    return `LIJST VAN VRAGEN EN ANTWOORDEN\n\n${at(0)}\nVaart de pont?\n\nJa, elke dag van de week.\n\n${at(1)}\nWaarheen?\n\n${at(2)}\nHoe vaak?\n\nAntwoord op ${at(1)} en ${at(2)}\nNaar de overkant, om het uur.\n\n${at(3)}\nWat kost dat?\n\nZie het antwoord op vraag ${at(0)}.\n`
  }
  const ids = (first: number): readonly string[] => [
    ...pairs(first),
    ...[1, 2].map((step) => `vraag-${first + step}`),
    `antwoord-${first + 1}`,
    ...pairs(first + 3),
  ]
  for (const first of [1, 47]) assert.deepEqual(idsOf(list(first)), ids(first))
})

test('a table of questions and answers, with the heads of its columns', () => {
  const rows = [
    ['1', 'Vaart de pont?', 'Ja, zij vaart elke dag.'],
    ['2', 'Hoe vaak?', 'Om het half uur.'],
    ['3', 'Waarheen?', 'Naar de overkant.'],
  ]
  const head = 'Beantwoording feitelijke vragen over de pont'
  const lines = [['Nr.', 'Vraag', 'Antwoord'], ...rows].map((cells) => cells.join(' | '))
  assert.deepEqual(idsOf(`${head}\n\n${lines.join('\n')}`), pairs(1, 2, 3))
  const cells = ['Nr.', 'Vraag', 'Antwoord', ...rows.flat()].join('\n\n')
  assert.deepEqual(idsOf(`${head}\n\n${cells}`), pairs(1, 2, 3))
})

test('two series under headings that name a party alone: its question, by number', () => {
  const set = (party: string, answer: string): string =>
    `${party}\n\nVraag 1\nVaart de pont?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe vaak?\n\nAntwoord 2\n${answer}\n\n`
  const letter = `${set('Vragen PVV', 'Om het uur.')}${set('Inbreng van de VVD', 'Zie vraag 2 van de PVV en vraag 1 van de VVD.')}`
  const { parts, references } = analyse({ name: 'sets', bytes: new TextEncoder().encode(letter) })
  assert.deepEqual(
    parts.filter(({ kind }) => kind === 'section').map(({ askedBy }) => askedBy),
    ['PVV', 'VVD'],
  )
  assert.deepEqual(
    references
      .filter(({ mention }) => mention.kind === 'antwoord')
      .map(({ resolution }) => resolution.target?.split('#')[1]),
    ['antwoord-2', 's2.antwoord-1'],
  )
  assert.deepEqual(partsOf('Vragen zijn er niet.\n\nVragen Zandstra\n\nMeer niet.').parts, [])
})

const idsOf = (text: string): readonly string[] => partsOf(text).parts.map((one) => one.id)
const pairs = (...numbers: readonly number[]): readonly string[] =>
  numbers.flatMap((number) => [`vraag-${number}`, `antwoord-${number}`])

test('labels behind a name or a title, which end no sentence, and labels with a dash', () => {
  const set = (dash: string): string =>
    `Hoogachtend,\nde minister van Veerzaken,\nVraag 1${dash} Vaart de pont?\nAntwoord${dash} Ja.\nVraag 2${dash} Hoe vaak?\nAntwoord${dash} Om het uur.`
  assert.deepEqual(idsOf(set(':')), pairs(1, 2))
  assert.deepEqual(idsOf(set(' -')), pairs(1, 2))
  assert.deepEqual(idsOf('Hij verwees naar het antwoord op\nVraag 1: Vaart de pont? Dat was alles.'), [])
})

test('all questions first, under numbers in front of their text, the answers behind the line that says who gives them', () => {
  const asked = '1 Vaart de pont?\n2 Hoe vaak vaart zij?\n3 Wat kost dat?\n4 Wie betaalt dat?'
  const reply = 'Antwoord van minister Zandstra (Veerzaken). (Ontvangen 3 mei 2098)'
  const answers = '1 Ja.\n2 en 3 De pont vaart om het uur, voor drie euro.\n4 Zie antwoord 3.'
  const head = 'Vragen van het lid Achterberg over de pont. (Ingezonden 6 april 2098)'
  const { text, parts } = partsOf(`${head}\n${asked}\n${reply}\n${answers}`)
  assert.equal(text('antwoord-2').replace(/\s+/g, ' '), '2 en 3 De pont vaart om het uur, voor drie euro.')
  assert.equal(text('vraag-4').replace(/\s+/g, ' '), '4 Wie betaalt dat?')
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'vraag-2', 'vraag-3', 'vraag-4', 'antwoord-1', 'antwoord-2', 'antwoord-4'],
  )
  const uneven = partsOf(`${head}\n${asked}\n${reply}\n${answers.replace('4 Zie', '5 Zie')}`)
  assert.ok(uneven.parts.every(({ kind }) => kind === 'footnote'))
})

test('a table of questions and answers, a row on a line and all on one', () => {
  const rows =
    '1 Vaart de pont? Ja, elke dag.\n2 Hoe vaak? Elk heel uur.\n3 Is dat vaak? Zie het antwoord op vraag 2.'
  const table = `De pont\nNr. Vraag Antwoord\n${rows}`
  assert.deepEqual(idsOf(table), pairs(1, 2, 3))
  assert.deepEqual(idsOf(table.replaceAll('\n', ' ')), pairs(1, 2, 3))
})

test('flattened: bare numbers in front of the questions, and answers that name them', () => {
  const letter =
    '1. Vaart de pont? Antwoord op vraag 1: Ja. 2. Hoe vaak? 3. Is dat vaak? Antwoord op vraag 2 en 3: Om het uur. Meer niet.'
  assert.deepEqual(idsOf(letter), ['vraag-1', 'antwoord-1', 'vraag-2', 'vraag-3', 'antwoord-2'])
})

test('flattened: a letter that answers questions under bare numbers, one of which another answers', () => {
  const head =
    'Aan de Voorzitter Geachte voorzitter, Wij hebben vragen ontvangen over onze pont. Hieronder treft u onze antwoorden aan.'
  const asked =
    '1. Vaart de pont? Nee. Dat komt door het ijs. 2. Wat kost dat? Drie euro, en wel om: 1. De olie. 2. De bemanning. 3. Het veer. 4. Waarom vaart zij niet vaker? Zie 2. De olie is duur. 5 Is dat veel? Ja.'
  const ids = [1, 2, 4, 5].flatMap((number) => [`vraag-${number}`, `antwoord-${number}`])
  assert.deepEqual(idsOf(`${head} ${asked}`), ids)
  assert.deepEqual(idsOf(`${head.slice(0, 43)} ${asked}`), [])
  assert.deepEqual(
    idsOf(`${head} Het plan is: 1. De pont vaart. 2. De olie stijgt. 3. Het veer rust. Wat nu?`),
    [],
  )
})

test('numbers behind a line that says who answers, each with its answer behind it', () => {
  const reply = 'Antwoord van minister Achterberg (Zeezaken) (ontvangen 29 april 2098)\n'
  const ids = ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-4', 'antwoord-4']
  assert.deepEqual(
    idsOf(
      `${reply}1\nVaart de pont?\nJa.\n2 en 3\nHoe vaak? Waarom?\nZij vaart om het uur.\n4\nIs dat veel?\nNee, dat is het niet.`,
    ),
    ids,
  )
  assert.deepEqual(
    idsOf(
      `${reply}1. Vaart de pont?\nJa.\n2 en 3. Hoe vaak? Waarom?\nZij vaart om het uur.\n4. Is dat veel?\nNee, dat is het niet.`,
    ),
    ids,
  )
})

test('bare numbers that begin anew under the heading of each set, in a letter that labels no answer', () => {
  const letter = 'Hierbij zend ik u de antwoorden op de vragen van twee leden.\n\n'
  const set = (who: string, stop: string): string =>
    `Antwoorden op vragen van het lid ${who}\n1${stop}Vaart de pont?\nJa.\n2${stop}Hoe vaak?\nZij vaart om het uur.\n3${stop}Is dat veel?\nNee, dat is het niet.\n`
  const ids = [...pairs(1, 2, 3), ...pairs(1, 2, 3).map((id) => `s2.${id}`)]
  for (const stop of ['. ', '.\n'])
    assert.deepEqual(idsOf(`${letter}${set('Achterberg', stop)}${set('Zandstra', stop)}`), ids)
})

test('labels in front of their text that go on from one letter to the next', () => {
  const note = (second: string): string =>
    `Vraag 1. De leden vragen of de pont vaart.\nJa, om het uur.\nVraag 2a. De leden vragen wat dat kost.\nDrie euro.\nVraag ${second}. En of dat altijd zo is.\nNiet altijd: in de winter kost het meer.\n`
  assert.ok(idsOf(note('2b')).includes('vraag-2b'))
  assert.ok(!idsOf(note('2d')).includes('vraag-2d'))
})

test('bare numbers that begin anew under the heading of each fractie', () => {
  const set = (party: string): string =>
    `Vragen van de leden van de fractie van ${party}\n1. Vaart de pont?\nAntwoord\nJa.\n2. Hoe vaak?\nAntwoord\nOm het uur.\n`
  const ids = idsOf(`${set('de VVD')}${set('de PvdA')}`).filter((id) => !id.startsWith('sectie'))
  assert.deepEqual(ids, [...pairs(1, 2), ...pairs(1, 2).map((id) => `s2.${id}`)])
})

test('labels that say who asks, on lines of their own', () => {
  const set = (who: string): string =>
    `Vraag 1 van ${who}\nVaart de pont?\nAntwoord\nJa.\nVraag 2 van ${who}\nHoe vaak?\nAntwoord\nOm het uur.`
  assert.deepEqual(idsOf(set('de VVD-fractie')), pairs(1, 2))
  assert.deepEqual(idsOf(set('het lid Van der Achterberg (VVD)')), pairs(1, 2))
  assert.deepEqual(
    idsOf('De minister zei:\nVraag 1 van het lid Achterberg gaat over iets anders dan de pont die vaart.'),
    [],
  )
})

test('all questions first, and "Ad 1" in front of each answer', () => {
  const asked = '1. Vaart de pont?\n2. Hoe vaak?\n3. Is dat vaak?\nAntwoord\n'
  const ids = ['vraag-1', 'vraag-2', 'vraag-3', 'antwoord-1', 'antwoord-2', 'antwoord-3']
  assert.deepEqual(idsOf(`${asked}Ad 1. Ja.\nAd 2. Om het uur.\nAd 3. Zie ad 2.`), ids)
  assert.deepEqual(idsOf(`${asked}Ad 1\nJa.\nAd 2\nOm het uur.\nAd 3\nZie antwoord 2.`), ids)
})

test('all questions first, and the same numbers again, with no word between them, in a letter that says that it answers', () => {
  const letter = 'Geachte voorzitter,\n\nHierbij bied ik u de antwoorden aan op de vragen over de pont.\n\n'
  const asked = '1\nVaart de pont?\n\n2\nHoe vaak?\n\n3\nIs dat vaak?\n\n'
  const answered = '1\nJa.\n\n2\nOm het uur.\n\n3\nNee. Zie het antwoord op vraag 2.\n'
  const ids = ['vraag-1', 'vraag-2', 'vraag-3', 'antwoord-1', 'antwoord-2', 'antwoord-3']
  assert.deepEqual(idsOf(letter + asked + answered), ids)
  const dotted = (text: string): string => text.replaceAll(/(?<=\d)\n/g, '. ')
  assert.deepEqual(idsOf(letter + dotted(asked + answered)), ids)
  // Fewer than were asked, and a second series that asks: no answers.
  const questions = ids.slice(0, 3)
  assert.deepEqual(idsOf(letter + asked + answered.slice(0, answered.indexOf('3\n'))), questions)
  assert.ok(!idsOf(letter + asked + asked).some((id) => id.startsWith('antwoord')))
})

test('lists whose first number stands behind the title, and whose answers may be "Nee."', () => {
  const list =
    'LIJST VAN VRAGEN EN ANTWOORDEN\n1 Vaart de pont?\nNee.\n2 Hoe vaak?\nZie vraag 1.\n3 Is dat vaak?\nJa.'
  assert.deepEqual(idsOf(list), pairs(1, 2, 3))
  assert.deepEqual(idsOf(list.replaceAll(/(?<=\n\d) /g, '\n')), pairs(1, 2, 3))
})

test('a verslag that counts on in both halves, without blank lines', () => {
  const half = 'Vragen van de leden van de VVD-fractie\n'
  const text = `${half}1. Vaart de pont?\n2. Hoe vaak vaart zij?\nII Reactie van de minister\n${half}1. Ja.\n2. Zie het antwoord op vraag 1.`
  assert.deepEqual(
    idsOf(text).filter((id) => !id.startsWith('sectie')),
    ['vraag-1', 'vraag-2', 'antwoord-1', 'antwoord-2'],
  )
})

test('the numbered points of a paper that answers a report are questions where each tells what members ask', () => {
  const title = 'NOTA NAAR AANLEIDING VAN HET VERSLAG'
  const points = [
    '1. De leden van de ZEE-fractie vragen hoe vaak de boot vaart.',
    'De boot vaart twee keer. Hierbij geldt:',
    '1. de boot is oud;',
    '2. De boot is klein.',
    '2. De leden van de VVD-fractie lezen dat de boot\noud is. Zij vragen waarom.',
    'Om het ijs.',
    '3. De leden van de SP-fractie vragen waarom niet.',
    'Zie het antwoord op vraag 2 van de leden van de VVD-fractie.',
  ]
  const found = (paragraphs: readonly string[]) =>
    analyse({ name: 'nota.txt', bytes: Buffer.from(paragraphs.join('\n\n')) })
  const { parts, references } = found([title, ...points])
  assert.deepEqual(
    parts.map(({ id }) => id),
    ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
  )
  const answer = references.find(({ mention }) => mention.kind === 'antwoord')
  assert.equal(answer?.resolution.target?.split('#')[1], 'antwoord-2')
  assert.deepEqual(found(points).parts, [])
  const headings = ['1. Algemeen', 'De leden van de SP-fractie vragen iets.', '2. Kosten', '3. Slot']
  assert.deepEqual(found([title, ...headings]).parts, [])
})

test('a paper that says that it puts questions, and answers none, numbers them as it prints them', () => {
  const head =
    'Vragen van de leden Achterberg en Zandstra (beiden ZEE) aan de Minister van Zeezaken over de pont (ingezonden 3 mei 2098)'
  const asked = ['vraag-1', 'vraag-2', 'vraag-3']
  const three = ['Kent u het bericht?', 'Klopt het?', 'Wat gaat u doen? Graag een toelichting.']
  const lines = (print: (number: number) => string): string =>
    [head, ...three.map((text, index) => `${print(index + 1)}${text}`)].join('\n')
  for (const print of [(n: number) => `${n}. `, (n: number) => `${n} `, (n: number) => `${n}\n`])
    assert.deepEqual(idsOf(lines(print)), asked)
  assert.deepEqual(idsOf(lines((n) => `${n} `).replaceAll('\n', ' ')), asked)
  assert.deepEqual(idsOf([head, '1', 'Vaart hij?', '2', 'Waarom niet?'].join('\n')), ['vraag-1', 'vraag-2'])
  for (const title of ['Vragen:', '2098D99961 LIJST VAN VRAGEN', 'Schriftelijke vragen ex artikel 39'])
    assert.deepEqual(idsOf([title, '1. Vaart hij?', '2. Waarom niet?'].join('\n')), ['vraag-1', 'vraag-2'])
})

test('numbers in a paper that does not put questions at its head are no questions', () => {
  for (const title of [
    'Antwoord op vragen van het lid Achterberg aan de Minister',
    'Verslag van het lid Achterberg',
    'Agenda',
  ])
    assert.deepEqual(idsOf([title, '1. Vaart hij?', '2. Waarom niet?'].join('\n')), [])
  assert.deepEqual(idsOf(['Vragen:', '1. Opening.', '2. Mededelingen.', '3. Sluiting.'].join('\n')), [])
})

test('a report whose answers are headed "Antwoord/Reactie" counts its numbers twice', () => {
  const source = [
    'VERSLAG VAN EEN SCHRIFTELIJK OVERLEG',
    'De leden van de ZEE-fractie hebben vragen.',
    '1. Hoeveel ponten varen er?',
    '2. Waarom is dat zo?',
    'II Antwoord/Reactie van de Minister',
    '1. Het zijn er twaalf.',
    '2. Dat is afgesproken.',
  ].join('\n\n')
  assert.deepEqual(idsOf(source), ['vraag-1', 'vraag-2', 'sectie-1', 'antwoord-1', 'antwoord-2'])
})

test('a list heads several questions at once by a range', () => {
  const list = (range: string): string =>
    [
      'LIJST VAN VRAGEN EN ANTWOORDEN',
      '1',
      'Vaart de pont?',
      'Ja, hij vaart.',
      range,
      'Hoe vaak? En waarom?',
      'Om het uur.',
      '5',
      'Waarheen?',
      'Naar het eiland.',
    ].join('\n\n')
  for (const range of ['2-4', '2 – 4', '2 t/m 4', '2 tot en met 4'])
    assert.deepEqual(partsOf(list(range)).part('vraag-2').numbers, ['2', '3', '4'], range)
})
