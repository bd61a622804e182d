import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Document } from '../document.ts'
import { separateFurniture } from './furniture.ts'
import { identify } from './identity.ts'
import { findLandmarks } from './landmarks.ts'
import { splitLines } from './lines.ts'
import { findPageNames } from './page-names.ts'
import { read } from './read.ts'
import { CopyMap } from './source-map.ts'

const readText = (text: string, id?: string): Document =>
  read({ name: 'paper.txt', bytes: new TextEncoder().encode(text) }, id === undefined ? {} : { id })

const examples = new URL('../../examples/', import.meta.url)
const papers = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(new URL(name, examples), 'utf8')] as const)

/** With the spaces and hyphens of the keyboard, and of a ligature the first letter. */
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC').charAt(0))

/** The letters of the ligature that a text begins with, if it does. */
const lettersOf = (text: string): string => /^[\ufb00-\ufb06]/.exec(text)?.[0].normalize('NFKC') ?? ''

/** The two laws of the source map, on one text. */
function assertLaws(source: string, document: Document): void {
  assert.ok(document.map instanceof CopyMap)
  const { textStarts, sourceStarts, lengths } = document.map.copies
  const covered = new Uint8Array(source.length)
  let before = 0
  textStarts.forEach((start, index) => {
    const [from = 0, length = 0] = [sourceStarts[index], lengths[index]]
    const [copied, printed] = [document.text.slice(start, start + length), source.slice(from, from + length)]
    assert.equal(copied.slice(1), plain(printed).slice(1))
    assert.ok(plain(printed).startsWith(copied.charAt(0)) || lettersOf(printed).includes(copied.charAt(0)))
    assert.match(
      document.text.slice(before, start),
      /^\s{0,2}$/,
      'between two copies stands only a repaired line break',
    )
    before = start + length
    for (let at = from; at < from + length; at += 1) {
      assert.ok(covered[at] === 0 || lettersOf(source.slice(at)) !== '', `character ${at} is copied twice`)
      covered[at] = 1
    }
  })
  assertNothingLost(source, document, covered)
}

function assertNothingLost(source: string, document: Document, covered: Uint8Array): void {
  const landmarks = findLandmarks(source)
  const printed = splitLines(source, landmarks)
  const { names } = identify(findPageNames(source, printed, landmarks), '', null)
  const lines = separateFurniture(source, printed, names)
  for (const line of lines) {
    if (line.furniture) continue
    for (let at = line.textStart; at < line.textEnd; at += 1) {
      if (covered[at] === 1 || /\s/.test(source[at] ?? '')) continue
      const undone = (at === line.textEnd - 1 && source[at] === '-') || landmarks.hints.includes(at)
      assert.ok(undone, `line ${line.number} loses ${JSON.stringify(source[at])} of ${document.source.name}`)
    }
  }
}

for (const [name, text] of papers)
  test(`laws of the source map: ${name}`, () => assertLaws(text, readText(text)))

const word = fc.constantFrom(
  'Kamer',
  'minister',
  'de',
  'en',
  'het',
  'crisisma-',
  'VVD-',
  'nagement',
  'fractie',
  'https://example.org/a-',
  'b/c.html',
  '1.',
  'Antwoord:',
  'Vraag',
  '1',
  '2',
  'tekst1',
  'einde.',
  '(zie',
  '2)',
  '–',
  '«citaat»',
  'nr.',
  '35',
  '830',
  '👩🏽‍🚀',
  '\f',
  ' ',
  '\t',
  '\u00a0',
  '\u00ad',
  'woord\u00ad',
  '99\u2009410\u2011XV',
  'woord\u2010',
  'twee  woorden',
  'ofﬁcieel',
  '[1]',
  '3/12',
  'einde?2',
)
const line = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '1. Antwoord:',
      '1 Een noot.',
      '2 https://example.org/',
      'Vraag 2',
      '1Een noot.',
      '1) Een noot.',
      '[1] Een noot.',
      '2',
      '2, 3 en 4',
      'Pagina 2 van 3',
      '12. Welke boot?',
      'Antwoord: Ja.',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8 3',
      'einde.Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8 4en verder',
      'kst-99101-XII-8ISSN 0921 - 7371’s-Gravenhage 2098Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8 1',
    ),
  },
)
const source = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, brk]) => `x${lines.join(brk)}`)

test('laws of the source map: any text', () => {
  fc.assert(
    fc.property(source, (text) => assertLaws(text, readText(text))),
    { numRuns: 400 },
  )
})

test('every span of the text maps to a source span that holds its characters in order', () => {
  fc.assert(
    fc.property(source, fc.nat(), fc.nat(), (text, a, b) => {
      const document = readText(text)
      const [start, end] = [a % document.text.length, b % document.text.length].sort((x, y) => x - y)
      if (start === undefined || end === undefined || document.text.slice(start, end).trim() === '') return
      const span = document.map.toSource({ start, end })
      if (document.footnotes.length > 0) return
      const letters = (piece: string): string =>
        plain(piece.replace(/[\ufb00-\ufb06]/g, lettersOf)).replace(/\s/g, '')
      let at = 0
      const within = letters(text.slice(span.start, span.end))
      for (const letter of letters(document.text.slice(start, end))) {
        at = within.indexOf(letter, at) + 1
        assert.ok(at > 0, `${JSON.stringify(letter)} of ${start}–${end} is not in ${JSON.stringify(within)}`)
      }
    }),
    { numRuns: 300 },
  )
})

test('items of an agenda with the dossier of a bill begin paragraphs, whatever the line before ends with', () => {
  const lines = [
    '1. 99179 Wijziging van het Wetboek van de Zee',
    '2. 99 225 Regels over zee',
    'en over vraag',
    '3. 99430 Zee',
  ]
  assert.equal(readText(lines.join('\n')).text, `${lines[0]}\n\n${lines[1]} en over vraag 3. 99430 Zee`)
})

test('lines are joined, and hyphens undone or kept as the language asks', () => {
  const { text } = readText(
    [
      'Tijdens het crisisma-',
      'nagement vroeg de VVD-',
      'fractie aan de minister-',
      'president en de PvdZ-',
      'fractie in 2019/',
      '2020 naar in-',
      'en uitvoer vanuit China. Het China-',
      'onderzoek over China loopt; zie (https://example.org/een-',
      'twee/drie.pdf) en de jaren 2020–',
      '2021.',
    ].join('\n'),
  )
  assert.equal(
    text,
    'Tijdens het crisismanagement vroeg de VVD-fractie aan de minister-president en de PvdZ-fractie in 2019/2020 naar in- en uitvoer vanuit China. Het China-onderzoek over China loopt; ' +
      'zie (https://example.org/een-twee/drie.pdf) en de jaren 2020–2021.',
  )
})

test('a footnote is lifted out of the sentence that it interrupts, and points back to its marker', () => {
  const source =
    'De veerdienst1 vaart ook in de \n\n1 https://example.org/dienst-\nregeling \n\nwinter. Meer niet. \n'
  const { text, footnotes } = readText(source)
  assert.equal(
    text,
    'De veerdienst1 vaart ook in de winter. Meer niet.\n\n1 https://example.org/dienst-regeling',
  )
  const [note] = footnotes
  assert.equal(note?.number, '1')
  assert.deepEqual(note?.marker, { start: 13, end: 14 })
  assert.equal(text.slice(note?.start, note?.end), '1 https://example.org/dienst-regeling')
})

test('page headers are identity and no text; a citation in the same words stays', () => {
  const source =
    'De brief van vorig jaar is \n\nTweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8 3\n\nbesproken. Zie \nTweede Kamer, vergaderjaar 2097–2098, 99 088, nr. 2\n'
  const { text, identity, selves } = readText(source)
  assert.equal(
    text,
    'De brief van vorig jaar is besproken. Zie Tweede Kamer, vergaderjaar 2097–2098, 99 088, nr. 2',
  )
  assert.deepEqual(identity, {
    id: 'kst-99101-XII-8',
    vergaderjaar: '2098-2099',
    kamer: 'tweede',
    dossier: '99101',
    toevoeging: 'XII',
    evidence: 'printed',
  })
  assert.deepEqual(
    selves.map(({ start, end }) => source.slice(start, end)),
    ['Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8'],
  )
})

test('page headers of the Eerste Kamer: Roman dossiers, and the session in the ids of some years', () => {
  const idOf = (head: string): string => readText(`${head} 3\nDe brief over de pont.\n`).identity.id
  assert.equal(idOf('Eerste Kamer, vergaderjaar 2098–2099, CXXIV, A'), 'kst-CXXIV-A')
  assert.equal(idOf('Eerste Kamer, vergaderjaar 2098–2099, 99 101 XII, B'), 'kst-99101-XII-B')
  assert.match(idOf('Tweede Kamer, vergaderjaar 2098–2099, CXXIV, A'), /^ongenummerd/)
  const { identity } = readText('Eerste Kamer, vergaderjaar 2003–2004, 99 101, B 3\nDe brief.\n')
  assert.equal(identity.id, 'kst-20032004-99101-B')
  assert.equal(identity.dossier, '99101')
  assert.equal(readText('kst-CXXIV-A\nISSN 0921 - 7371\nDe brief.').identity.id, 'kst-CXXIV-A')
})

test('a judgment and a paper on a site are known by the number that the site tells at the top', () => {
  const judgment = readText(
    'HR, 03-05-2098, nr. 98/01234\nECLI:NL:HR:2098:12\n- Instantie\nHoge Raad\nConclusie: ECLI:NL:PHR:2098:34\n',
  )
  assert.equal(judgment.identity.id, 'ECLI:NL:HR:2098:12')
  assert.doesNotMatch(judgment.text, /ECLI:NL:HR/)
  assert.match(readText('ECLI:NL:HR:2098:12\nDe Hoge Raad wees arrest.').identity.id, /^ongenummerd/)
  for (const head of [
    'ECLI:NL:PHR:2098:34\n- Formele relaties\n- Arrest Hoge Raad: ECLI:NL:HR:2098:12\n',
    'ECLI:NL:CRVB:2098:7\n\nCentrale Raad van Beroep\n\nDatum uitspraak\n3 mei 2098\n',
    'Hoge Raad, 03-05-2098\nGegevens\n- ECLI\n- ECLI:NL:HR:2098:12\n- Zaaknummer\n',
    'Language of document : ECLI:EU:C:2098:930\n\nCONCLUSIE VAN ADVOCAAT-GENERAAL\n',
  ])
    assert.equal(readText(head).identity.id, /ECLI:[A-Z]+:[A-Z]+:\d+:\d+/.exec(head)?.[0])
  assert.match(readText('De zaak\nECLI:NL:HR:2098:12\nHoge Raad wees arrest.').identity.id, /^ongenummerd/)
  const site = readText('Gepubliceerd: 3 mei 2098\nID: 99101-XII-8\n\nNr. 8 BRIEF VAN DE MINISTER\n')
  assert.equal(site.identity.id, 'kst-99101-XII-8')
  assert.doesNotMatch(site.text, /99101/)
})

test('a page header whose words may break is one all the same', () => {
  const header = 'Twee\u00adde Ka\u00admer, ver\u00adga\u00adder\u00adjaar 2098–2099, 99 101, nr. 8'
  const source = `De brief van\n${header}   3\nvorig jaar.`
  const { text, identity, selves } = readText(source)
  assert.equal(text, 'De brief van vorig jaar.')
  assert.equal(identity.id, 'kst-99101-8')
  assert.deepEqual(
    selves.map(({ start, end }) => source.slice(start, end)),
    [header],
  )
})

test('the row of a table that heads a page is identity and no text; one that cites more stays', () => {
  const head = (row: string): ReturnType<typeof readText> => readText(`${row}\n\nDe brief over de pont.\n`)
  for (const [row, id] of [
    [
      'Tweede Kamer der Staten-Generaal | 2 | Vergaderjaar 2098-2099 | 99112 nr. 27 | Brief |',
      'kst-99112-27',
    ],
    ['Tweede Kamer der Staten-Generaal | 2098-2099 | 99 112-XII, nr. 27 |', 'kst-99112-XII-27'],
    ['| Eerste Kamer der Staten-Generaal\t1\tVergaderjaar 2098–2099\t99112 C', 'kst-99112-C'],
  ] as const) {
    const { identity, selves, text } = head(row)
    assert.equal(identity.id, id)
    assert.equal(identity.vergaderjaar, '2098-2099')
    assert.equal(selves.length, 1)
    assert.doesNotMatch(text, /99 ?112/)
  }
  const cited = head('Tweede Kamer der Staten-Generaal | 99112 nr. 27 en 99113 nr. 2 |')
  assert.equal(cited.identity.evidence, 'none')
  assert.match(cited.text, /99112 nr\. 27/)
})

test('the id that the user gives wins over what is printed, and a paper that says nothing goes by its checksum', () => {
  const given = readText(
    'Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8 3\nTekst.',
    'kst-99101-XII-9',
  )
  assert.equal(given.identity.id, 'kst-99101-XII-9')
  assert.equal(given.identity.evidence, 'given')
  const silent = readText('Zomaar een tekst.')
  assert.match(silent.identity.id, /^ongenummerd:[0-9a-f]{16}$/)
  assert.deepEqual(
    silent.messages.map((message) => message.rule),
    ['read/identity'],
  )
  // Under its id it is another paper to a store.
  assert.ok(silent.messages[0]?.text.includes(`take ${silent.identity.id} out`))
})

test('the number above a paper that is not typeset yet is its own, and no citation', () => {
  const motion =
    '3 maart 2098\n\n99471-XII-24\nDe winterdienst 2098\n\nMOTIE VAN HET LID ZEEGRAS\nVoorgesteld 3 maart 2098\nDe Kamer,\n'
  const { identity, text, date } = readText(motion)
  assert.equal(identity.id, 'kst-99471-XII-24')
  assert.equal(date, '2098-03-03')
  assert.doesNotMatch(text, /99471/)
  const letter = readText('3 maart 2098\n\n99471-24\nGeachte voorzitter, hierbij een brief.')
  assert.equal(letter.identity.evidence, 'none')
  const asked = readText(
    '2098Z18892\n\nVragen van het lid Zeegras (D66) aan de minister over de boot\n\n1\nVaart hij?',
  )
  assert.equal(asked.identity.id, 'kv-tk-2098Z18892')
})

test('years that do not follow on each other are no session of a paper, in its pages or in its id', () => {
  const headed = (years: string) =>
    readText(
      `Tweede Kamer, vergaderjaar ${years}, 99 471, nr. 24 1\nDe boot vaart.\n\fTweede Kamer, vergaderjaar ${years}, 99 471, nr. 24 2\nNog steeds.\n`,
    ).identity
  assert.deepEqual(
    ['2097–2098', '2024–2521', '2097–2099'].map((years) => [headed(years).id, headed(years).vergaderjaar]),
    [
      ['kst-99471-24', '2097-2098'],
      ['kst-99471-24', null],
      ['kst-99471-24', null],
    ],
  )
  const given = (id: string) =>
    read({ name: 'boot.txt', bytes: Buffer.from('De boot vaart.') }, { id }).identity
  assert.equal(given('ah-tk-20972098-3').vergaderjaar, '2097-2098')
  assert.equal(given('ah-tk-20242521-3').vergaderjaar, null)
})

test('a motie has the day on which it was moved, also where the meeting is named', () => {
  const dayOf = (moved: string) =>
    readText(`99 471\nNr. 24 MOTIE VAN HET LID ZEEGRAS\n${moved} 3 maart 2098\nDe Kamer,\n`).date
  for (const moved of [
    'Voorgesteld',
    'Voorgesteld tijdens het Wetgevingsoverleg van',
    'Voorgesteld tijdens het\nNota-overleg van',
  ])
    assert.equal(dayOf(moved), '2098-03-03', moved)
  assert.equal(dayOf('Dit gaat over het debat van'), null)
})

test('a debate has the day below the number of its meeting', () => {
  const dayOf = (head: string) => readText(`Handelingen\n\n${head}\nDinsdag 3 maart 2098\n\n5\nZeewet\n`).date
  assert.equal(dayOf('17e vergadering'), '2098-03-03')
  assert.equal(dayOf('Stukken voor de vergadering'), null)
})

test('a paper without an id on its pages goes by the head of its first page', () => {
  const top = 'Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2098–2099\n'
  const letter = readText(
    `${top}99 471 XII Vaststelling van de begroting van\nde winterdienst\nNr. 24 BRIEF VAN DE MINISTER VAN WINTERDIENST\nGeachte voorzitter, (99 472, nr. 3)`,
  )
  assert.deepEqual(
    [letter.identity.id, letter.identity.vergaderjaar, letter.identity.kamer, letter.identity.evidence],
    ['kst-99471-XII-24', '2098-2099', 'tweede', 'printed'],
  )
  assert.match(letter.text, /Nr\. 24 BRIEF/)
  const apart = readText(`${top}\n99 471\n\nDe boot\n\nNr. 8\n\nMOTIE VAN HET LID ZEEGRAS\n\nDe Kamer,`)
  assert.equal(apart.identity.id, 'kst-99471-8')
  const joined = readText(
    `${top}\n99 471 XII Begroting van de winterdienst\n\nNr. 24 BRIEF VAN DE MINISTER VAN WINTERDIENST\n\nGeachte`,
  )
  assert.equal(joined.title, 'Begroting van de winterdienst; Brief van de minister van Winterdienst')
  for (const space of [' ', '\t', '\n\n']) {
    const ofTwo = readText(
      `${top}\n99 471 XII${space}Begroting van de winterdienst\n\n99 472${space}Strooizout\n\nNr. 24${space}BRIEF VAN DE MINISTER VAN WINTERDIENST\n\nGeachte`,
    )
    assert.equal(ofTwo.identity.id, 'kst-99471-XII-24')
    assert.equal(ofTwo.title, 'Begroting van de winterdienst; Brief van de minister van Winterdienst')
  }
  const senate = readText(
    'Eerste Kamer der Staten-Generaal 1\nVergaderjaar 2098–2099\n99 471 Wet op de boot\nB VERSLAG VAN DE COMMISSIE\nEen vraag.',
  )
  assert.deepEqual([senate.identity.id, senate.identity.kamer], ['kst-99471-B', 'eerste'])
  const prose = readText(
    `${top}De leden lazen het stuk over de winterdienst.\n`.concat(
      'Een zin over de boot.\n'.repeat(20),
      '99 471 De boot\nNr. 8 MOTIE\n',
    ),
  )
  assert.equal(prose.identity.evidence, 'none')
})

test('the letterhead of the house is no text', () => {
  const { text } = readText(
    'Tweede Kamer der Staten-Generaal\n\n2\n\nVergaderjaar 2098–2099\n\nEen stuk voor de Tweede Kamer der Staten-Generaal.',
  )
  assert.equal(text, 'Vergaderjaar 2098–2099\n\nEen stuk voor de Tweede Kamer der Staten-Generaal.')
})

test('a page header that a reader glued to the text is cut off, and the text around it stays', () => {
  const source = [
    'kst-99101-XII-8ISSN 0921 - 7371’s-Gravenhage 2098Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8 1',
    'De boot vaart in deTweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8 2winter.',
    'Zie ook Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 7.',
  ].join('\n')
  const { text, identity } = readText(source)
  assert.equal(identity.id, 'kst-99101-XII-8')
  assert.equal(
    text,
    'De boot vaart in de winter. Zie ook Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 7.',
  )
})

test('a page header that lost the space in front of its session year is no text', () => {
  const { text, identity } = readText(
    'De brug is open.\nTweede Kamer,vergaderjaar 2020–2021, 99 810 V, nr. 8 4\nZij blijft open.\n',
  )
  assert.equal(text, 'De brug is open.\n\nZij blijft open.')
  assert.equal(identity.id, 'kst-99810-V-8')
})

test('page headers whose spaces are lost, or that print the number otherwise, are no text', () => {
  for (const printed of [
    'Tweede Kamer,vergaderjaar2098–2099,99 810 V,nr. 8 4',
    'Tweede Kamer, vergaderjaar 2098–2099, 99.810 V, nr 8 4',
  ]) {
    const { text, identity } = readText(`De brug is open.\n${printed}\nZij blijft open.\n`)
    assert.equal(text, 'De brug is open.\n\nZij blijft open.')
    assert.equal(identity.id, 'kst-99810-V-8')
  }
})

test('the number of a page that lost its space is that of its page, where it lies between those around it', () => {
  const page = (foot: string): string =>
    `De brug is open.\n\nTweede Kamer, vergaderjaar 2098–2099, 99 810 V, nr. ${foot}\n\n`
  const textOf = (...feet: readonly string[]): string => readText(feet.map(page).join('')).text
  assert.doesNotMatch(textOf('8 1', '82', '8 3'), /vergaderjaar/)
  assert.doesNotMatch(textOf('8 9', '810', '8 11'), /vergaderjaar/)
  assert.match(textOf('8 1', '87', '8 2'), /nr\. 87/)
  assert.match(textOf('8 1', '91', '8 2'), /nr\. 91/)
})

test('the day on which a paper was received may have lost its spaces', () => {
  const { date } = readText(
    'AH 12\n\nAntwoord van Minister Golfslag (ontvangen9december 2098)\n\nVraag 1\nKlopt dat?\n',
  )
  assert.equal(date, '2098-12-09')
})

test('words that a reader spread over the column are read as those with one space between', () => {
  const { text, identity, date } = readText(
    'Den  Haag\nAntwoord van Minister Golfslag (ontvangen  9   december 2098)\nDe brug is open.\nTweede Kamer,  vergaderjaar 2098–2099,  99 810 V,   nr.  8   4\nZij blijft open.\n',
  )
  assert.doesNotMatch(text, /vergaderjaar/)
  assert.equal(identity.id, 'kst-99810-V-8')
  assert.equal(date, '2098-12-09')
})

test('page numbers and running heads are no text', () => {
  const page = (number: number, text: string): string =>
    `Ministerie van Boten\n\n${text}\n\nPagina ${number} van 3\n`
  assert.equal(
    readText(`${page(1, 'De boot vaart in de')}\f${page(2, 'winter en ook in de')}\f${page(3, 'zomer.')}`)
      .text,
    'De boot vaart in de winter en ook in de zomer.',
  )
  assert.equal(
    readText('De boot vaart in de\n1/3\nwinter en de\n2/3\nzomer.').text,
    'De boot vaart in de winter en de zomer.',
  )
  assert.equal(
    readText('De boot\n- 1 -\n\fvaart niet\n- 2 -\n\fvandaag.\n- 3 -\n').text,
    'De boot vaart niet vandaag.',
  )
  assert.match(readText('Het werd\n\n3/4\n\nvan het totaal.').text, /3\/4/)
})

test('markers of footnotes at the start of a line, alone on a line, and several together', () => {
  const { text, footnotes } = readText(
    [
      'Kent u het bericht over de boot?',
      '1',
      'En het vervolg ervan?',
      '2, 3 en 4',
      'De brief is gestuurd.',
      '5 Daarin staat meer over de CO2 van de boot.',
      '1Eerste Dagblad, 3 mei 2098',
      '2www.dagblad.example/boot',
      '3Kamerstuk 99 088, nr. 2',
      '4Idem',
      '5Kamerstuk 99 088, nr. 3',
      'Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel 1',
    ].join('\n'),
  )
  assert.deepEqual(
    footnotes.map(({ number, marker }) => [
      number,
      marker === null ? null : text.slice(marker.start - 2, marker.end),
    ]),
    [
      ['1', '? 1'],
      ['2', '? 2'],
      ['3', ', 3'],
      ['4', 'n 4'],
      ['5', '. 5'],
    ],
  )
  assert.equal(
    text.slice(0, text.indexOf('\n')),
    'Kent u het bericht over de boot? 1 En het vervolg ervan? 2, 3 en 4 De brief is gestuurd. 5 Daarin staat meer over de CO2 van de boot.',
  )
})

test('notes with superior figures, which measures have too', () => {
  const text =
    'De motie-Achterberg¹ ziet op 30 km² en 4 m³ zee.² Zij is oud.\n\n¹ Dagblad\n² Kamerstuk 99 694, nr. 43'
  const notes = readText(text).footnotes.map(({ number, marker }) => [number, marker?.start])
  assert.deepEqual(notes, [
    ['1', text.indexOf('¹')],
    ['2', text.indexOf('² Zij')],
  ])
  assert.deepEqual(readText('De zee is 30 km² groot.¹\n\n² Dagblad').footnotes, [])
  const plain = readText('De zee is groot.¹ Zij is diep.\n\n1 Dagblad').footnotes
  assert.deepEqual(
    plain.map(({ marker }) => marker?.start),
    [16],
  )
})

test('notes at the end of a paper, with a bracket or in square brackets', () => {
  const bracket = readText('Kent u het bericht? 1)\nEn «De boot» 2) ook?\n\n1) Dagblad\n\n2) Weekblad')
  assert.deepEqual(
    bracket.footnotes.map(({ number, marker }) => [number, marker !== null]),
    [
      ['1', true],
      ['2', true],
    ],
  )
  const square = readText('Kent u het bericht [1] over de boot?\n\n[1] Dagblad')
  assert.deepEqual(
    square.footnotes.map(({ marker }) => marker),
    [{ start: 19, end: 22 }],
  )
  const spaced = readText(
    'Kent u het bericht[1 ] en «De boot»[ 2 ] over de boot?\n\n[1 ] Dagblad\n\n[ 2 ] Weekblad',
  )
  assert.deepEqual(
    spaced.footnotes.map(({ number, marker }) => [number, marker]),
    [
      ['1', { start: 18, end: 22 }],
      ['2', { start: 35, end: 40 }],
    ],
  )
  const bare = readText('Kent u het bericht[1 ] over de boot?\n\n1 Dagblad, 3 mei 2098')
  assert.deepEqual(
    bare.footnotes.map(({ marker }) => marker),
    [{ start: 18, end: 22 }],
  )
  assert.deepEqual(readText('Vragen: 1) Waarom? 2) Hoe?\n\n1) Daarom.\n\n2) Zo.').footnotes, [])
})

test('soft hyphens, tabs, and other spaces and hyphens than the plain ones leave the words whole', () => {
  const source = 'De veer\u00addienst vaart in de win\u00ad\nter van\tdit\u00a0jaar: 99\u2009410\u2011XV.'
  const { text, map } = readText(source)
  assert.equal(text, 'De veerdienst vaart in de winter van\tdit jaar: 99 410-XV.')
  const start = text.indexOf('99 410-XV')
  const inSource = source.indexOf('99')
  assert.deepEqual(map.toSource({ start, end: start + 9 }), { start: inSource, end: inSource + 9 })
  assert.equal(readText('De  veer vaart   om 12  uur.').text, 'De veer vaart   om 12 uur.')
  for (const gap of ['\u00a0 ', ' \u00a0', '\u00a0\u00a0', '\u202f\u2009', '  '])
    assert.equal(readText(`De${gap}veer vaart.`).text, 'De veer vaart.')
  assert.equal(
    readText('De veer\u2010\ndienst vaart om 12\u201013 uur.').text,
    'De veerdienst vaart om 12-13 uur.',
  )
})

test('ligatures are read as their letters', () => {
  const source = 'Het \ufb01lmpje van het o\ufb03ci\u00eble bureau Sta\ufb00.'
  const { text, map } = readText(source)
  assert.equal(text, 'Het filmpje van het officiële bureau Staff.')
  const at = (words: string): string => {
    const start = text.indexOf(words)
    const span = map.toSource({ start, end: start + words.length })
    return source.slice(span.start, span.end)
  }
  assert.equal(at('filmpje'), '\ufb01lmpje')
  assert.equal(at('officiële'), 'o\ufb03ci\u00eble')
  assert.equal(at('Staff'), 'Sta\ufb00')
})

test('where no line goes on in the next, and some are longer than any column, each is a paragraph', () => {
  const wide = `De boot ${'vaart en '.repeat(30)}vaart.`
  const paragraphsOf = (text: string): readonly string[] => {
    const document = readText(text)
    return document.paragraphs.map(({ start, end }) => document.text.slice(start, end))
  }
  const lines = ['De boot', 'Vaart de boot?1', wide, 'Waarom?', wide, 'nr. 4 van de lijst']
  assert.deepEqual(paragraphsOf(lines.join('\n')), lines)
  const broken = `${lines.join('\n')}\nDit is een regel die niet eindigt maar verder gaat op de regel erna, die\nklein begint`
  assert.notDeepEqual(paragraphsOf(broken).slice(0, 2), lines.slice(0, 2))
  const narrow =
    'Dit is een zin van een smalle kolom die over\nNederland gaat en over het strand waar veel\nboten varen in de zomer en de golven. '
  const column = `${narrow.repeat(20)}\n${wide}\n${narrow.repeat(20)}\n${wide}\n`
  assert.ok(!paragraphsOf(column).some((text) => text.startsWith('Nederland')))
  const asked = `Vaart de boot ${'ook over het ijs en '.repeat(5)}over de zee`
  const ending = [`${asked}?1, 2`, 'Ja.', `${asked} daarachter?`, 'Nee.', `${asked} daarvoor?`]
  assert.deepEqual(paragraphsOf(ending.join('\n')), ending)
  const open = [...ending, `${asked} en`]
  assert.notDeepEqual(paragraphsOf(open.join('\n')), open)
})

test('what a letter concerns is its title, also where a scan misread the word that says so', () => {
  for (const word of ['BETREFT', 'RETREFT', '8ETREFT', 'Onderwerp:']) {
    const letter = `Raad voor de Wilgen DATUM 1 februari 2019 ${word} Antwoorden over de wilgenkap Geachte mevrouw Roos, Hierbij.`
    assert.equal(readText(letter).title, 'Antwoorden over de wilgenkap', word)
  }
})

test('the day of a letter is that of its letterhead, not of a report that it names as vastgesteld', () => {
  const behind =
    'Geachte heer Zeegras, het rapport is vastgesteld op 12 juni 2098 en het besluit van 3 mei 2098 niet.'
  for (const head of [
    'W www.waddenveer.nl DATUM 25 augustus 2098 BETREFT Veren',
    'ONS KENMERK D A T U M  25 augustus 2098  B E T R E F T  Veren',
    'Kenmerk 12\nDatum: 25 augustus 2098\n',
    'www.waddenveer.nl  datum  25 augustus 2098  betreft  Veren',
  ])
    assert.equal(readText(`${head} ${behind}`).date, '2098-08-25', head)
  assert.equal(readText(`Veren. Met als datum 25 augustus 2098 is gekozen. ${behind}`).date, '2098-06-12')
})

test('the day of questions without answers is that on which they were sent in', () => {
  const questions =
    '2098Z99999\n\n(ingezonden 20 november 2098)\n\nVragen van het lid Zeegras (VVD) over de pont\n'
  assert.equal(readText(questions).date, '2098-11-20')
  assert.equal(
    readText(`${questions}\nAntwoord van Minister Golfslag (ontvangen 9 december 2098)\n`).date,
    '2098-12-09',
  )
})
