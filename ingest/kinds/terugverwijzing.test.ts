import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from '../main.ts'

const read = (text: string) => extract({ name: 'invented.txt', bytes: new TextEncoder().encode(text) })
const pointing = (text: string) => read(text).references.filter(({ kind }) => kind === 'terugverwijzing')

const body = `Geachte Voorzitter,

Het ijs is dik.1 Het water is koud.2 De dooi is nabij.3 Het voorjaar komt.4

`
const notes = (...lines: readonly string[]) =>
  body + lines.map((line, index) => `${index + 1} ${line}`).join('\n')

test('"ibid." in a footnote means what the footnote before it names, also over others that say so', () => {
  const found = pointing(notes('Kamerstuk 99 694, nr. 43.', 'Ibid., p. 3.', 'Idem.', 'Het ijsboek, blz. 9.'))
  assert.deepEqual(
    found.map(({ text, targets, rule }) => [text, targets, rule]),
    [
      ['Ibid.', ['kst-99694-43'], 'terugverwijzing/ibid'],
      ['Idem', ['kst-99694-43'], 'terugverwijzing/ibid'],
    ],
  )
})

test('"Idem, nr. 44" in a footnote is that number of the dossier before it', () => {
  const { references } = read(notes('Kamerstuk 99 694, nr. 43.', 'Idem, nr. 44.', 'Idem.', 'Idem, blz. 4.'))
  assert.deepEqual(
    references.map(({ kind, targets }) => [kind, targets]),
    [
      ['kamerstuk', ['kst-99694-43']],
      ['kamerstuk', ['kst-99694-44']],
      ['terugverwijzing', ['kst-99694-44']],
      ['terugverwijzing', ['kst-99694-44']],
    ],
  )
})

test('"Ibid." in a note whose number is raised is the paper of the one before', () => {
  const text = 'De zee¹ is zout².\n\n¹ Kamerstuk 99 694, nr. 43.\n² Ibid., p. 3.\n'
  assert.deepEqual(
    pointing(text).map(({ targets }) => targets),
    [['kst-99694-43']],
  )
})

test('"de genoemde brief" in another answer is the only letter so far, and what a question names serves the next', () => {
  const set = (more: string): string =>
    `Vraag 1\nKent u de brief (Kamerstuk 99 694, nr. 5)?\n\nAntwoord 1\nJa. Zie ook ECLI:NL:RVS:2098:1234.\n\nVraag 2\nKlopt die uitspraak?\n\nAntwoord 2\nJa.${more}\n\nVraag 3\nWaarom?\n\nAntwoord 3\nZie de genoemde brief, en die brief.`
  const found = (text: string) => pointing(text).map(({ text: words, targets }) => [words, targets[0]])
  assert.deepEqual(found(set('')), [
    ['die uitspraak', 'ECLI:NL:RVS:2098:1234'],
    ['de genoemde brief', 'kst-99694-5'],
    ['die brief', 'kst-99694-5'],
  ])
  const [, named] = found(set(' Zie de brief (Kamerstuk 99 694, nr. 6).'))
  assert.deepEqual(named, ['de genoemde brief', undefined])
  const [, spoken] = found(set(' Kent u de brief van de bond?'))
  assert.deepEqual(spoken, ['de genoemde brief', undefined])
})

test('"ibid." after several papers is ambiguous, after none unresolved', () => {
  const [several, none] = [
    pointing(
      notes('Kamerstuk 99 694, nr. 43 en Kamerstuk 99 694, nr. 44.', 'Ibid.', 'Het boek.', 'Het blad.'),
    ),
    pointing(notes('Het ijsboek, blz. 9.', 'Ibid.', 'Het boek.', 'Het blad.')),
  ]
  assert.deepEqual(
    several.map(({ status, candidates }) => [status, candidates]),
    [['ambiguous', ['kst-99694-43', 'kst-99694-44']]],
  )
  assert.deepEqual(
    none.map(({ status, targets }) => [status, targets]),
    [['unresolved', []]],
  )
})

test('a letter whose number stands in a footnote is read where its marker stands', () => {
  const text = notes('Kamerstuk 99 694, nr. 43.', 'Boek.', 'Blad.', 'Krant.').replace(
    'Het ijs is dik.1 Het',
    'Zie mijn brief over het ijs.1 In die brief staat het. Het',
  )
  assert.deepEqual(
    pointing(text).map(({ text, targets }) => [text, targets]),
    [['die brief', ['kst-99694-43']]],
  )
})

test('words point back within a question and its answer, and not to another answer', () => {
  const text = `Vraag 1
Bent u bekend met de motie-Achterberg (Kamerstuk 99 694, nr. 43)?

Antwoord 1
Ja. Deze motie is uitgevoerd.

Vraag 2
Is het koud?

Antwoord 2
Over deze motie spreek ik u nader.
`
  assert.deepEqual(
    pointing(text).map(({ in: part, targets }) => [part, targets]),
    [
      ['antwoord-1', ['kst-99694-43']],
      ['antwoord-2', []],
    ],
  )
})

test('in a question words point back to the question before it, and in its answer to what they mean there', () => {
  const text = `Vraag 1
Bent u bekend met de motie-Achterberg (Kamerstuk 99 694, nr. 43)?

Antwoord 1
Ja.

Vraag 2
Hoe is deze motie uitgevoerd?

Antwoord 2
Deze motie is uitgevoerd.

Vraag 3
Is het koud?

Antwoord 3
Ja, en deze motie ook.

Vraag 4
Steunt u een andere motie, en deze motie?

Antwoord 4
Nee.
`
  assert.deepEqual(
    pointing(text).map(({ in: part, targets }) => [part, targets]),
    [
      ['vraag-2', ['kst-99694-43']],
      ['antwoord-2', ['kst-99694-43']],
      ['antwoord-3', []],
      ['vraag-4', []],
    ],
  )
})

test('the note at the words names what they mean', () => {
  const text = notes('Kamerstuk 99 694, nr. 43.', 'Boek.', 'Blad.', 'Krant.')
    .replace('Het ijs is dik.1 Het', 'Ik verwijs naar die brief.1 Het')
    .replace('Het water is koud.2 De', 'Het water is koud, zegt dat rapport.2 De')
  assert.deepEqual(
    pointing(text).map(({ text, targets }) => [text, targets]),
    [
      ['die brief', ['kst-99694-43']],
      ['dat rapport', []],
    ],
  )
})

test('of a letter that is named by its day alone the reason says which', () => {
  const reasons = (text: string) => pointing(text).map(({ reason }) => reason)
  assert.deepEqual(reasons('Ik verwijs naar mijn Kamerbrief van 7 juni 2098. In die brief staat het.'), [
    'It points back to "Kamerbrief van 7 juni 2098", which is not resolved itself.',
  ])
  assert.deepEqual(
    reasons('Ik verwijs naar mijn brief van 7 juni 2098 en naar een andere brief. Die brief is lang.'),
    ['No brief is named shortly before in the same part.'],
  )
})

test('a letter that is named by its day is ambiguous where the text numbers several of that day', () => {
  const found = pointing(
    'De brief van 7 juni 2098 (Kamerstuk 99 694, nr. 5) en de brief van 7 juni 2097 (Kamerstuk 99 694, nr. 4) zijn er.\n\nZie de brief van 7 juni, en de brief van 7 juni 2097.',
  )
  assert.deepEqual(
    found.map(({ text, status, candidates }) => [text, status, candidates]),
    [
      ['de brief van 7 juni', 'ambiguous', ['kst-99694-5', 'kst-99694-4']],
      ['de brief van 7 juni 2097', 'resolved', undefined],
    ],
  )
})

test('in the paper of an amendement "dit amendement" is the paper itself', () => {
  const head =
    '99 694 Wijziging van de Zeewet\n\nNr. 21 AMENDEMENT VAN HET LID ACHTERBERG\n\nOntvangen 3 mei 2098\n\n'
  const words =
    'Dit amendement past bij het amendement-Zandstra (stuk nr. 12). Dit amendement regelt dat. Dat amendement niet.'
  assert.deepEqual(
    pointing(head + words).map(({ text, targets }) => [text, targets]),
    [['Dat amendement', ['kst-99694-12']]],
  )
})

test('in a debate words point back over speeches on one item of the agenda, and not to another item', () => {
  const speech = (name: string, words: string) =>
    `<spreekbeurt nieuw="ja"><spreker><naam><achternaam>${name}</achternaam></naam>:</spreker><tekst><al>${words}</al></tekst></spreekbeurt>`
  const item = (speeches: string) => `<agendapunt><item-titel>De veren</item-titel>${speeches}</agendapunt>`
  const moved = speech('Golfslag', 'Zij krijgt nr. 31 (99088).')
  const answer = speech('Zandplaat', 'Ik ontraad deze motie.')
  const debate = (items: string) =>
    `<officiele-publicatie><metadata></metadata><handelingen>${items}</handelingen></officiele-publicatie>`
  const targets = (items: string) => pointing(debate(items)).map(({ targets }) => targets)
  assert.deepEqual(targets(item(moved + answer)), [['kst-99088-31']])
  assert.deepEqual(targets(item(moved) + item(answer)), [[]])
})

test('"dat antwoord" is the answer that was named last, also from a question to its answer, and none that is only spoken', () => {
  const found = (words: string) =>
    pointing(
      `Vraag 1\nWaarom? Zie het antwoord op vraag 4 (Kamerstuk 99 694, nr. 5, lijst van vragen en antwoorden).\n\nAntwoord 1\n${words}`,
    ).map(({ text, targets }) => [text, targets])
  assert.deepEqual(found('Dat antwoord klopt, en in dat antwoord staat meer.'), [
    ['Dat antwoord', ['kst-99694-5#antwoord-4']],
    ['dat antwoord', ['kst-99694-5#antwoord-4']],
  ])
  assert.deepEqual(found('Ik zei dat antwoord komt. Dit antwoord is kort. Dat antwoord op vraag 9 niet.'), [])
  assert.deepEqual(found('De minister gaf een antwoord. Dat antwoord is kort.'), [['Dat antwoord', []]])
  assert.deepEqual(found('Ik vroeg of dat klopt, en hij zei ja. Dat antwoord is kort.'), [
    ['Dat antwoord', []],
  ])
  assert.deepEqual(
    pointing('Ik hoorde de minister. Dat antwoord is kort.').map(({ text }) => text),
    [],
  )
})

test('"die antwoorden" are all that were named last together', () => {
  const text =
    'Ik verwijs naar de antwoorden op de vragen 3 en 4 van de lijst (Kamerstuk 99 694, nr. 5). Die antwoorden kloppen.'
  assert.deepEqual(
    pointing(text).map(({ targets }) => targets),
    [['kst-99694-5#antwoord-3', 'kst-99694-5#antwoord-4']],
  )
})

test('"de ene motie" may be either of two that were named together, the first sooner', () => {
  const text =
    'De motie-Achterberg (99 694, nr. 43) en de motie-Zandstra (99 694, nr. 44) lopen. De ene motie is oud. Beide moties zijn goed.'
  assert.deepEqual(
    pointing(text).map(({ status, targets, candidates }) => [status, targets, candidates]),
    [
      ['ambiguous', ['kst-99694-43'], ['kst-99694-43', 'kst-99694-44']],
      ['resolved', ['kst-99694-43', 'kst-99694-44'], undefined],
    ],
  )
})

test('"die vraag" is the question that was named last, and "mijn antwoord op die vraag" the answer to it', () => {
  const found = (words: string) =>
    pointing(
      `Vraag 1\nWaarom? Zie vraag 6 van de eerdere vragen (Aanhangsel Handelingen 2097/98, nr. 123).\n\nAntwoord 1\n${words}`,
    ).map(({ text, targets }) => [text, targets])
  const paper = 'ah-tk-20972098-123'
  assert.deepEqual(found('Er is in die vraag geen bedrag genoemd. Nee, zie mijn antwoord op die vraag.'), [
    ['die vraag', [`${paper}#vraag-6`]],
  ])
  assert.deepEqual(found('Nee, om de reden in mijn antwoord op die vraag.'), [
    ['mijn antwoord op die vraag', [`${paper}#antwoord-6`]],
  ])
  for (const words of [
    'De pont vaart, is de vraag. In die vraag schuilt iets.',
    'Die vraag naar ponten neemt toe, op die vraag of hij vaart na.',
    'Hij vroeg het. In die vraag schuilt iets.',
  ])
    assert.deepEqual(found(words), [], words)
  assert.deepEqual(
    pointing('Zie de vragen 3 en 4. In die vraag staat het. Ik hoorde een vraag. Die vraag is kort.').map(
      ({ text }) => text,
    ),
    [],
  )
})
