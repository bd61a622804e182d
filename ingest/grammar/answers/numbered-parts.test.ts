import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../main.ts'

/** The targets of the answers and questions that a text refers to. */
function targetsOf(source: string, id: string | null = 'kst-99101-XII-8'): readonly (string | null)[] {
  const { references, document } = analyse(
    { name: 'a.txt', bytes: new TextEncoder().encode(source) },
    id === null ? {} : { id },
  )
  return references
    .filter(({ mention }) => mention.kind === 'antwoord' || mention.kind === 'vraag')
    .map(({ resolution }) => resolution.printed ?? resolution.target)
    .map((target) => (id === null ? (target?.replace(document.identity.id, '') ?? null) : target))
}

const set = (answer: string): string =>
  `Vraag 1\nVaart de boot?\n\nAntwoord 1\nJa.\n\nVraag 2 en 3\nHoe vaak? En waarom?\n\nAntwoord 2 en 3\n${answer}\n`

test('the paper that is named with the question holds the answer', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Zie het antwoord op vraag 13 (2098D28972).', '2098D28972#antwoord-13'],
    [
      'Zie het antwoord op vraag 6 van de Kamervragen van het lid Achterberg (Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 123).',
      'ah-tk-20982099-123#antwoord-6',
    ],
    [
      'Ik verwijs naar het antwoord van de minister van OCW op vraag 13 van de door u gestelde vragen over het rapport (Dossierstuk 2098D28972).',
      '2098D28972#antwoord-13',
    ],
    ['Zie het antwoord op vraag 1 in Kamerstuk 99 088, nr. 21.', 'kst-99088-21#antwoord-1'],
    ['Dat is gemeld (Kamerstuk 99 088, nr. 2, vraag 14).', 'kst-99088-2#antwoord-14'],
  ]
  for (const [answer, target] of cases) assert.deepEqual(targetsOf(set(answer)), [target], answer)
})

test('a paper that only comes later in the sentence does not hold the answer', () => {
  assert.deepEqual(
    targetsOf(set('Zie het antwoord op vraag 1 en de brief over het ijs (Kamerstuk 99 088, nr. 21).')),
    ['kst-99101-XII-8#antwoord-1'],
  )
  assert.deepEqual(targetsOf(set('Zie vraag 1. In Kamerstuk 99 088, nr. 21 staat meer.')), [
    'kst-99101-XII-8#antwoord-1',
  ])
})

test('another set without a number is not looked for in this document', () => {
  assert.deepEqual(targetsOf(set('Zie het antwoord op vraag 1 van de eerdere schriftelijke vragen.')), [null])
})

test('where no question is answered yet, the answer is that to the question of its number', () => {
  const asked = 'Vraag 1\nVaart de boot?\n\nVraag 2\nIndien het antwoord op'
  const last = 'ontkennend is, waarom?\n\nVraag 3\nHoe vaak?\n'
  for (const words of ['de vorige vraag', 'vraag 1'])
    assert.deepEqual(targetsOf(`${asked} ${words} ${last}`), ['kst-99101-XII-8#antwoord-1'])
  assert.deepEqual(targetsOf(`${asked} vraag 7 ${last}`), [null])
})

test('in an answer of a page, the number of one that is not printed; in a whole paper, or within a question, it may be of another set', () => {
  assert.deepEqual(targetsOf(set('Zie het antwoord op vraag 12.'), null), ['#antwoord-12'])
  assert.deepEqual(targetsOf(set('Zie het antwoord op vraag 12.')), [null])
  assert.deepEqual(targetsOf(set('De eerdere antwoorden gelden. Zie het antwoord op vraag 12.'), null), [
    null,
  ])
  assert.deepEqual(targetsOf(set('Zie het antwoord op vraag 12 dat wij hebben gegeven bij het rapport.')), [
    null,
  ])
  assert.deepEqual(targetsOf('Vraag 1\nKlopt het antwoord op vraag 12?\n\nAntwoord 1\nJa.\n'), [null])
})

test('a text that breaks off within a sentence may lack the answer, or the question that another sends to', () => {
  const cut =
    'Vraag 4\nWaarheen?\n\nAntwoord 4\nDe boot vaart naar het eiland dat verder in de zee ligt, en hij vaart daar'
  assert.deepEqual(targetsOf(`${set('Zie het antwoord op vraag 12.')}\n${cut}`), [
    'kst-99101-XII-8#antwoord-12',
  ])
  const asks =
    'Vraag 1\nWaarheen? Zie vraag 12\n\nDe boot vaart naar het eiland.\n\nVraag 2\nWaarom?\n\nHij vaart daar altijd heen.'
  assert.deepEqual(targetsOf(asks, null), ['#vraag-12'])
  assert.deepEqual(targetsOf(asks), [null])
})

test('where a document has no answers, those of the paper that was named just before', () => {
  const nota = 'In de nota naar aanleiding van het verslag (99 661, nr. 6) staat dat het openbaar wordt.'
  const speech = (words: string): string =>
    `De voorzitter:\nHet woord is aan de heer Zandstra.\n\nDe heer Zandstra (ZEE):\n${words}`
  const more = 'In het antwoord op vraag 28 staat dat dit al kan.'
  assert.deepEqual(targetsOf(speech(`${nota} ${more}`)), ['kst-99661-6#antwoord-28'])
  assert.deepEqual(targetsOf(speech(`In de motie (99 661, nr. 6) staat dat. ${more}`)), [null])
})

test('a list of decisions and a debate have no answers of their own', () => {
  const words = (paper: string): string =>
    `De commissie bespreekt de beantwoording van de vragen van de leden${paper}. Zie het antwoord op vraag 3.`
  for (const head of ['Besluitenlijst', 'KORTE AANTEKENING', 'Verslag van een commissiedebat']) {
    assert.deepEqual(targetsOf(`${head}\n\n${words('')}`), [null], head)
    assert.deepEqual(targetsOf(`${head}\n\n${words(' (99 088, C)')}`), ['kst-99088-C#antwoord-3'], head)
  }
})

test('in a written consultation without numbers the answers are those of another paper', () => {
  const words = 'Beantwoording van de vragen over boten. Zie het antwoord op vraag 3.'
  assert.deepEqual(targetsOf(words), ['kst-99101-XII-8#antwoord-3'])
  assert.deepEqual(targetsOf(`VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n${words}`), [null])
})

test('where a consultation numbers its own items, their numbers are none of another paper', () => {
  const asked =
    'VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nI Vragen en opmerkingen vanuit de fracties\n\n1\nDe leden vragen naar de antwoorden op de vragen van het lid Achterberg (2098Z12345).\n\n2\nDeze leden vragen naar het ijs.\n\n'
  assert.deepEqual(targetsOf(`${asked}3\nZij wijzen op het antwoord op vraag 2.\n`), [
    '2098Z12345#antwoord-2',
  ])
  const answered = '1\nZie het antwoord op vraag 2.\n\n2\nHet ijs is dun.\n'
  assert.deepEqual(targetsOf(`${asked}II Antwoord / Reactie van de Minister\n\n${answered}`), [null])
})

test('a grouped answer is cited by each of its numbers, and neighbours are counted from the own part', () => {
  assert.deepEqual(targetsOf(`${set('Nee.')}\nVraag 4\nKlopt dat?\n\nAntwoord 4\nZie vraag 3.`), [
    'kst-99101-XII-8#antwoord-3',
  ])
  assert.deepEqual(targetsOf(set('Zie het antwoord op de vorige vraag.')), ['kst-99101-XII-8#antwoord-1'])
})

test('a series that counts anew keeps its numbers to itself', () => {
  const second = 'Vraag 1\nEn de trein?\n\nAntwoord 1\nNee.\n\nVraag 2\nWaarom?\n\nAntwoord 2\nZie vraag 1.'
  assert.deepEqual(targetsOf(`${set('Nee.')}\n${second}`), ['kst-99101-XII-8#s2.antwoord-1'])
})

const ask = (number: string, answer: string): string =>
  `Vraag ${number}\nKlopt dit?\n\nAntwoord ${number}\n${answer}\n\n`

/** Five questions, the fifth answered with some words. */
const fifth = (answer: string): string =>
  `${['1', '2', '3', '4'].map((number) => ask(number, 'Ja.')).join('')}${ask('5', answer)}${ask('6', 'Nee.')}`

const at = (number: number): string => `kst-99101-XII-8#antwoord-${number}`

test('a place is counted from the own answer', () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ['Zie het antwoord op de vorige vraag.', [4]],
    ['Zie mijn vorige antwoord.', [4]],
    ['Zie bovenstaand antwoord.', [4]],
    ['Zie hierboven.', [4]],
    ['Ja, zie hierboven.', [4]],
    ['Zie de antwoorden op de vorige twee vragen.', [3, 4]],
    ['Zie de antwoorden op de twee voorgaande vragen.', [3, 4]],
    ['Zie de vorige drie antwoorden.', [2, 3, 4]],
    ['Zie het antwoord op de volgende vraag.', [6]],
    ['Zie het antwoord op de eerste vraag.', [1]],
    ['Zie de antwoorden op de eerste drie vragen.', [1, 2, 3]],
  ]
  for (const [words, numbers] of cases) assert.deepEqual(targetsOf(fifth(words)), numbers.map(at), words)
})

test('some earlier answers, of which it is not said how many, are candidates', () => {
  const [only, ...others] = analyse(
    { name: 'a.txt', bytes: new TextEncoder().encode(fifth('Zie de antwoorden op de vorige vragen.')) },
    { id: 'kst-99101-XII-8' },
  ).references.filter(({ mention }) => mention.kind === 'antwoord')
  assert.equal(others.length, 0)
  assert.equal(only?.resolution.status, 'ambiguous')
  assert.deepEqual(only?.resolution.candidates, [at(4), at(3)])
})

test('what stands above in the same answer is not the answer above', () => {
  const long = 'De boot vaart in de winter minder vaak dan in de zomer, omdat het ijs hem in de weg zit.'
  assert.deepEqual(targetsOf(fifth(`${long}\n\nZie hierboven.`)), [null])
})

test('an answer that refers to itself is flagged, one that refers to another is not', () => {
  const flagsOf = (answer: string) =>
    analyse({ name: 'a.txt', bytes: new TextEncoder().encode(fifth(answer)) })
      .references.filter(({ mention }) => mention.kind === 'antwoord')
      .map(({ resolution }) => resolution.flags)
  assert.deepEqual(flagsOf('Zie het antwoord op vraag 5.'), [['self']])
  assert.deepEqual(flagsOf('Zie het antwoord op vraag 4.'), [[]])
})

test('a piece of a question that is not cut is cited by its letter, and pieces that are cut are found', () => {
  assert.deepEqual(targetsOf(fifth('Zie vragen 2a en 2b.')), [
    'kst-99101-XII-8#antwoord-2a',
    'kst-99101-XII-8#antwoord-2b',
  ])
  assert.deepEqual(targetsOf(`${ask('1a', 'Ja.')}${ask('1b', 'Nee.')}${ask('2', 'Zie vraag 1b.')}`), [
    'kst-99101-XII-8#antwoord-1b',
  ])
})

test('the questions of a fractie, in a paper that counts them anew', () => {
  const source = (answer: string): string =>
    [
      'Vragen en opmerkingen van de leden van de VVD-fractie',
      '',
      ask('1', 'Ja.') + ask('2', 'Nee.'),
      'Vragen en opmerkingen van de leden van de SP-fractie',
      '',
      ask('1', answer) + ask('2', 'Nee.'),
    ].join('\n')
  const cases: readonly (readonly [string, string])[] = [
    ['Zie het antwoord op vraag 2 van de VVD-fractie.', 'antwoord-2'],
    ['Zie het antwoord op vraag 2 van de leden van de fractie van de VVD.', 'antwoord-2'],
    ['Zie het antwoord op de tweede vraag van de leden van de VVD-fractie.', 'antwoord-2'],
    ['Zie het antwoord op vraag 2.', 's2.antwoord-2'],
    ['Zie de antwoorden op de vragen van de leden van de VVD-fractie.', 'antwoord-1'],
  ]
  for (const [words, id] of cases)
    assert.deepEqual(targetsOf(source(words)), [`kst-99101-XII-8#${id}`], words)
  assert.deepEqual(targetsOf(source('Zie het antwoord op vraag 2 van de PvdA-fractie.')), [null])
})

test('inside a quotation of an answer the numbers are those of the paper that it is from', () => {
  const words =
    'Wij verwijzen naar ons antwoord op vraag 3 van de Beantwoording vragen over het ijs (Kamerstuk 99 088, nr. 21). Dat luidt als volgt: “Er is ijs (zie ook antwoord op vraag 1).” Zie verder vraag 2.'
  assert.deepEqual(targetsOf(fifth(words)), [
    'kst-99088-21#antwoord-3',
    'kst-99088-21#antwoord-1',
    'kst-99101-XII-8#antwoord-2',
  ])
})

const noted = (words: string, note: string): readonly (string | null)[] =>
  targetsOf(
    `Geachte Voorzitter,\n\nHierbij bericht ik u over ${words}1\n\nHoogachtend,\n\nde Minister\n\n1 ${note}\n`,
  )

test('the footnote behind says which paper the questions are in', () => {
  assert.deepEqual(
    noted(
      'de antwoorden op de vragen 3 en 4 van het lid Golfslag.',
      'Aanhangsel Handelingen II 2097/98, nr. 2345.',
    ),
    ['ah-tk-20972098-2345#antwoord-3', 'ah-tk-20972098-2345#antwoord-4'],
  )
  assert.deepEqual(
    noted(
      'het antwoord op vraag 3 van het lid Golfslag.',
      'Kamerstuk 99 088, nr. 21, en Kamerstuk 99 088, nr. 22.',
    ),
    [null],
  )
})

test('a question that is answered with another answer tells that a page without numbers answers questions', () => {
  const page = (answer: string): string => `De boot\n\nVaart de boot?\nJa.\n\nWaarom?\n${answer}\n`
  assert.deepEqual(targetsOf(page('Zie antwoord vraag 1.')), ['kst-99101-XII-8#antwoord-1'])
  assert.deepEqual(targetsOf(page('Zie het antwoord op vraag 1 en 2.')), [
    'kst-99101-XII-8#antwoord-1',
    'kst-99101-XII-8#antwoord-2',
  ])
  assert.deepEqual(targetsOf(page('Dat weet ik niet. Zie antwoord vraag 1.')), [null])
})

test('a page without numbers answers its own questions where it prints each as a paragraph', () => {
  const page = (answer: string, more = ''): string =>
    `De boot\n${more}\nKent u het bericht?1 2\n\nJa.\n\nVaart de boot?\n\n${answer}\n\nWaarom niet?\n\nOm het ijs.\n`
  assert.deepEqual(targetsOf(page('Zoals gezegd in het antwoord op vraag 1 en 3 niet.')), [
    'kst-99101-XII-8#antwoord-1',
    'kst-99101-XII-8#antwoord-3',
  ])
  assert.deepEqual(targetsOf(page('Dat staat in het antwoord op vraag 4.')), [null])
  assert.deepEqual(
    targetsOf(page('Dat staat in het antwoord op vraag 1.', '\nDe voorzitter: Het woord is aan u.\n')),
    [null],
  )
  // What is put to nobody is no written question: a committee asks, or a letter asks itself.
  const report = page('Dat staat in het antwoord op vraag 1.').replace('Kent u het', 'Kent de regering het')
  assert.deepEqual(targetsOf(report), [null])
})

test('a table of questions and answers answers its own questions', () => {
  const target = ['kst-99101-XII-8#antwoord-1']
  assert.deepEqual(
    targetsOf('1\tVaart de boot?\tNee.\n2\tWaarom?\tZoals in het antwoord op vraag 1 staat, om het ijs.\n'),
    target,
  )
  assert.deepEqual(
    targetsOf('| 1 | Vaart de boot? | Nee. |\n| 2 | Waarom? | IJs, zie ook het antwoord op vraag 1. |\n'),
    target,
  )
})

test('the mark of a note behind a stop or a comma is no piece of a question', () => {
  const notes = '\n2 De Wadloper.\n3 De Zeegids.\n'
  const answer = (words: string): string =>
    `Vraag 1\nVaart de boot?1\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe vaak?\n\nAntwoord 2\n${words}`
  const one = '\n\n1 De Eilander.'
  assert.deepEqual(targetsOf(`${answer('Zie het antwoord op vraag 1.2 Dat geldt nog.')}${one}${notes}`), [
    'kst-99101-XII-8#antwoord-1',
  ])
  assert.deepEqual(targetsOf(`${answer('Zie het antwoord op vraag 1,2 dat nog geldt.')}${one}${notes}`), [
    'kst-99101-XII-8#antwoord-1',
  ])
  assert.deepEqual(targetsOf(answer('Zie het antwoord op vraag 1.2 Dat geldt nog.')), [
    'kst-99101-XII-8#antwoord-1.2',
  ])
})

test('an earlier answer stands above, or in the paper that was named before', () => {
  const named = 'Kamervragen van het lid Achterberg (2098Z04567) zijn beantwoord.'
  const cases: readonly (readonly [string, string | null])[] = [
    ['Zie mijn eerdere antwoord op vraag 3.', at(3)],
    ['Zie mijn eerdere antwoord op vraag 6.', null],
    ['Zie dat eerdere antwoord op vraag 3.', null],
    [`${named} Zie dat eerdere antwoord op vraag 3.`, '2098Z04567#antwoord-3'],
    [`${named} Zie mijn eerdere antwoord op vraag 6.`, '2098Z04567#antwoord-6'],
    [`${named} Zie het antwoord op vraag 3 daarvan.`, '2098Z04567#antwoord-3'],
    [`${named} Zie het antwoord op vraag 3.`, at(3)],
  ]
  for (const [words, target] of cases) assert.deepEqual(targetsOf(fifth(words)), [target], words)
  const elsewhere = `${ask('1', named)}${ask('2', 'Zie het antwoord op vraag 1 daarvan.')}`
  assert.deepEqual(targetsOf(elsewhere), [null])
})

test('a letter alone names a piece of the own answer', () => {
  const answered = (words: string): string =>
    `Vraag 1\n(a) Vaart de boot? (b) Hoe vaak?\n\nAntwoord 1\n(a) Ja.\n\n(b) ${words}\n`
  const piece = 'kst-99101-XII-8#antwoord-1.a'
  for (const words of [
    'Zie onder a.',
    'Zie sub a.',
    'Zie ad a.',
    'Zie a.',
    'Zie het antwoord onder a.',
    'Zie antwoord a.',
    'Gelet op het onder a gestelde niet.',
    'Zie vraag a.',
  ])
    assert.deepEqual(targetsOf(answered(words)), [piece], words)
  assert.deepEqual(targetsOf(answered('Zie artikel 5, onder a.')), [])
})

test('what stands under a number is an answer, or nothing where the answer itself counts so far', () => {
  const words = 'De onder 1 genoemde pont vaart.'
  assert.deepEqual(targetsOf(set(words)), ['kst-99101-XII-8#antwoord-1'])
  assert.deepEqual(targetsOf(set(`Er zijn er twee: 1) de oude; 2) de nieuwe. ${words}`)), [null])
})

test('the note at the end of a sentence names the paper of another member’s questions', () => {
  const noted = (words: string): string =>
    `${set(words)}\n\n1 Aanhangsel Handelingen, vergaderjaar 2097–2098, nr. 12.\n`
  const there = 'ah-tk-20972098-12#antwoord-2'
  assert.deepEqual(
    targetsOf(noted('Dat heb ik in antwoord op vraag 2 van het lid Achterberg ook gezegd.1 De boot vaart.')),
    [there],
  )
  assert.deepEqual(
    targetsOf(
      noted('Zie het antwoord op vraag 1. Dat heb ik het lid Achterberg ook gezegd.1 De boot vaart.'),
    ),
    ['kst-99101-XII-8#antwoord-1'],
  )
})

test('what a question says that an answer told is in the set that it goes on with', () => {
  const asked = (words: string): string =>
    `Vraag 1\nKent u uw antwoorden (Aanhangsel Handelingen, vergaderjaar 2097–2098, nr. 12)?\n\nVraag 2\n${words} Klopt dat?\n`
  for (const words of [
    'In antwoord 7 staat dat hij vaart.',
    'In het antwoord op vraag 7 schrijft u dat hij vaart.',
  ])
    assert.deepEqual(targetsOf(asked(words)), ['ah-tk-20972098-12#antwoord-7'], words)
  assert.deepEqual(targetsOf(asked('Wilt u in antwoord 1 melden dat hij vaart.')), [
    'kst-99101-XII-8#antwoord-1',
  ])
})

test('a set under a heading of its members comes before what answered them earlier', () => {
  const earlier = (member: string, number: number): string =>
    `Ik antwoordde op vragen van het lid ${member} (Aanhangsel Handelingen, vergaderjaar 2097–2098, nr. ${number}).\n\n`
  const own = (member: string, answer: string): string =>
    `Antwoorden op vragen van het lid ${member}\n\nVraag 1\nVaart de boot?\n\nAntwoord 1\n${answer}\n\n`
  const letter = (words: string): string =>
    `${earlier('Zandstra', 12)}${earlier('Achterberg', 34)}${own('Zandstra', 'Ja.')}${own('Van der Zee', words)}`
  assert.deepEqual(targetsOf(letter('Zie antwoord 1 aan het lid Zandstra.')), ['kst-99101-XII-8#antwoord-1'])
  assert.deepEqual(targetsOf(letter('Zie antwoord 1 aan het lid Achterberg.')), [
    'ah-tk-20972098-34#antwoord-1',
  ])
})

test('numbers of which one is none of the document go on with the set that was spoken of last', () => {
  const head =
    'Ik antwoordde op vragen van het lid Achterberg (Aanhangsel Handelingen, vergaderjaar 2097–2098, nr. 12).\n\n'
  const words = (more: string): readonly (string | null)[] =>
    targetsOf(
      `${head}${set(`Aan antwoord 5 aan het lid Achterberg voeg ik toe dat hij vaart. ${more}`)}`,
    ).slice(1)
  for (const more of ['De antwoorden 2 en 6 blijven gelijk.', 'Zie ook de antwoorden 2 en 6.'])
    assert.deepEqual(words(more), ['ah-tk-20972098-12#antwoord-2', 'ah-tk-20972098-12#antwoord-6'], more)
  assert.deepEqual(words('Zie ook de antwoorden 1 en 2.'), [
    'kst-99101-XII-8#antwoord-1',
    'kst-99101-XII-8#antwoord-2',
  ])
})

test('questions that were left without an answer are of an earlier set', () => {
  const asked = (words: string): string =>
    `Vraag 1\nKent u uw antwoorden (Aanhangsel Handelingen, vergaderjaar 2097–2098, nr. 12)?\n\nVraag 2\n${words}\n`
  assert.deepEqual(targetsOf(asked('Waarom het niet beantwoorden van de vragen 2 en 6?')), [
    'ah-tk-20972098-12#vraag-2',
    'ah-tk-20972098-12#vraag-6',
  ])
  assert.deepEqual(targetsOf(asked('Kunt u alsnog antwoord geven op vraag 3?')), [
    'ah-tk-20972098-12#vraag-3',
  ])
  assert.deepEqual(targetsOf(asked('Kunt u het beantwoorden van vraag 2 bespoedigen?')), [
    'kst-99101-XII-8#vraag-2',
  ])
})

test('in a question the answers that were given are those to earlier questions, unless they are supposed', () => {
  const asked = (question: string, head = ''): string =>
    `${head}Vraag 1\nVaart de boot?\n\nAntwoord 1\nJa.\n\nVraag 2\n${question}\n\nAntwoord 2\nNee.\n`
  const earlier = 'Het lid Achterberg vroeg er eerder naar (Aanhangsel Handelingen II 2097/98, nr. 12).\n\n'
  const words = 'In uw antwoord op vraag 1 schreef u dat hij vaart. Waarom?'
  assert.deepEqual(targetsOf(asked(words)), [null])
  assert.deepEqual(targetsOf(asked(words, earlier)), ['ah-tk-20972098-12#antwoord-1'])
  for (const supposed of [
    'Indien uw antwoord op vraag 1 nee is, waarom?',
    'Waarom, als uw antwoord op vraag 1 ontkennend luidt?',
    'Wilt u bij uw antwoord op vraag 1 ook de boot betrekken?',
    'Kunt u dat, afhankelijk van uw antwoord op vraag 1, per jaar zeggen?',
  ])
    assert.deepEqual(targetsOf(asked(supposed, earlier)), ['kst-99101-XII-8#antwoord-1'], supposed)
})

test('in a debate about one list of answers, the answers are those of that list; in a letter that was sent earlier they are not its own', () => {
  const list =
    'De commissie heeft overleg gevoerd over de nota (99 480, nr. 1) en over de lijst van vragen en antwoorden (99 480, nr. 5).'
  const words = 'De heer Zandstra (ZEE): In het antwoord op vraag 8 staat iets anders.'
  assert.deepEqual(targetsOf(`Verslag van een commissiedebat\n\n${list}\n\nMinister Bolt: Ja.\n\n${words}`), [
    'kst-99480-5#antwoord-8',
  ])
  assert.deepEqual(
    targetsOf(
      `Verslag van een commissiedebat\n\n${list}\nEn over het verslag van een schriftelijk overleg (99 480, nr. 7).\n\n${words}`,
    ),
    [null],
  )
  assert.deepEqual(targetsOf(`Besluitenlijst\n\n1. ${list}\n\n2. Boten\nHet antwoord op vraag 8 volgt.`), [
    null,
  ])
  const sent = 'In mijn brief van 1 april heb ik de antwoorden op de vragen van het lid Achterberg gestuurd.'
  assert.deepEqual(targetsOf(`${sent} In het antwoord op vraag 3 staat dat de boot vaart.`), [null])
  assert.deepEqual(
    targetsOf(
      `Hierbij zend ik u de antwoorden op de vragen van het lid Achterberg. Zie het antwoord op vraag 3.`,
    ),
    ['kst-99101-XII-8#antwoord-3'],
  )
})

test('a page of a list has the answers that the pages before it print, and a set that is spoken of has not', () => {
  const page = (first: string): string =>
    `${first}\n\nVraag 9\nVaart de boot?\n\nAntwoord 9\nJa.\n\nVraag 10\nHoe vaak?\n\nAntwoord 10\nVaak.\n`
  assert.deepEqual(targetsOf(page('Hij vaart. Zie ook het antwoord op vraag 4.'), null), ['#antwoord-4'])
  assert.deepEqual(
    targetsOf(page('Hij vaart volgens de eerdere beantwoording. Zie ook het antwoord op vraag 4.'), null),
    [null],
  )
  assert.deepEqual(targetsOf(page('Hij vaart. Klopt het antwoord op vraag 14?'), null), [null])
  assert.deepEqual(
    targetsOf(
      'Vraag 22 10/10 Waarom duurt dat lang? Antwoord Dat vergt onderzoek. Zie het antwoord op vraag 8.',
      null,
    ),
    ['#antwoord-8'],
  )
  assert.deepEqual(
    targetsOf(
      'Van de respondenten vond bij Vraag 22 Waarom duurt dat lang? de helft dat. Zie het antwoord op vraag 8.',
      null,
    ),
    [null],
  )
})

test('questions of the members whose questions a letter answers are its own, and those of others are not', () => {
  const head =
    'Antwoord op vragen van de leden Achterberg en Van der Zee over boten\n\nHierbij bied ik u de antwoorden aan.'
  assert.deepEqual(
    targetsOf(
      `${head} De vragen 4 en 5 van de leden Achterberg en Van der Zee komen overeen met vraag 9 van de door de commissie voorgelegde vragen.`,
      null,
    ),
    ['#vraag-4', '#vraag-5', null],
  )
})

test('what bears the number of a motie, or was debated, holds no answers', () => {
  for (const text of [
    'Het antwoord op vraag 3 dat in mei werd gegeven over de motie-Achterberg (Kamerstuk 99 100, nr. 5) voldoet.',
    'Bij de beantwoording van vragen in het debat over het wetsvoorstel (Kamerstuk 99 100, nr. 5) was dat zo. In het antwoord op vraag 3 staat meer.',
  ])
    assert.deepEqual(targetsOf(text, null), [null], text)
})

test('an answer that a question speaks of as given is none to the questions of its own member', () => {
  const asked = (first: string): string =>
    `Vragen van het lid Achterberg over boten\n\nVraag 1\n${first}\n\nVraag 2\nWaarom?\n\nAntwoord 1\nJa.\n\nAntwoord 2\nOm het ijs.\n`
  assert.deepEqual(targetsOf(asked('Kent u uw antwoord op vraag 2 van het lid Achterberg?')), [null])
  assert.deepEqual(targetsOf(asked('Wilt u bij uw antwoord op vraag 2 van het lid Achterberg opletten?')), [
    'kst-99101-XII-8#antwoord-2',
  ])
})

test('a number or a day behind the words says that the answer is in another paper', () => {
  assert.deepEqual(targetsOf(set('Zie mijn antwoord op vraag 1 van nr. 733.')), [null])
  assert.deepEqual(targetsOf(set('Zie de beantwoording van vraag 1 van 6 februari 2098.')), [null])
  assert.deepEqual(targetsOf(set('Zie mijn antwoord op vraag 1 van de leden, en van nr. 3 op de lijst.')), [
    'kst-99101-XII-8#antwoord-1',
  ])
  const before = 'Ik gaf dat antwoord eerder (Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 733).'
  assert.deepEqual(targetsOf(set(`${before} Zie mijn antwoord op vraag 1 van nr. 733.`)), [
    'ah-tk-20982099-733#antwoord-1',
  ])
})

test('a question may speak of the answer to an earlier one of its own set, which is to come', () => {
  const asked = (last: string): string =>
    `Vraag 1\nVaart de boot?\n\nVraag 2\nHoe vaak?\n\nVraag 3\n${last}\n\nAntwoord 1, 2 en 3\nJa.\n`
  const own = ['#antwoord-1']
  for (const words of [
    'Waarom ontbreekt in uw antwoord op vraag 1 de haven?',
    'Deelt u de mening dat uw antwoord op vraag 1 meer vraagt?',
  ])
    assert.deepEqual(targetsOf(asked(words), null), own, words)
  for (const words of [
    'In uw antwoord op vraag 1 stelt u dat hij vaart. Klopt dat?',
    'Herinnert u zich uw antwoord op vraag 1?',
    'Waarom ontbreekt in uw antwoord op vraag 7 de haven?',
  ])
    assert.deepEqual(targetsOf(asked(words), null), [null], words)
})

test('in a question its own set is meant by the answer to the question before it, and by what stands in an answer', () => {
  const asked = (words: string): string =>
    `Vraag 1\nVaart de boot?\n\nAntwoord 1\nJa.\n\nVraag 2\n${words}\n\nAntwoord 2\nNee.\n`
  for (const words of [
    'Is dat genoeg, gelet op uw antwoord op de vorige vraag?',
    'Wat doet u aan de in antwoord 1 genoemde kosten?',
  ])
    assert.deepEqual(targetsOf(asked(words), null), ['#antwoord-1'], words)
})

test('on a page without numbers a neighbour is counted from the question that the words stand in', () => {
  const page = [
    'Kent u het bericht over de veerboot die al drie weken stilligt in de haven van het eiland?',
    'Ja.',
    'Kunt u toelichten waarom de boot niet vaart, en wat u daarvan vindt?',
    'De boot ligt stil door het ijs.',
    'Wat vindt u daarvan, gelet op het antwoord op de vorige vraag?',
    'Dat is vervelend, zie het antwoord op de volgende vraag, en zoals u het verwoordt in uw eerste vraag.',
    'Wanneer vaart hij weer?',
    'In mei.',
  ].join('\n\n')
  assert.deepEqual(targetsOf(page, null), ['#antwoord-2', '#antwoord-4', '#vraag-1'])
})

test('in a note that answers a report the numbers are its own, and of a fractie too, though no answer has a label', () => {
  const note = (...points: readonly string[]): string =>
    ['99 101', 'Nr. 8', 'NOTA NAAR AANLEIDING VAN HET VERSLAG', 'Ontvangen 3 mei 2098', ...points].join(
      '\n\n',
    )
  const asks = 'De leden van de VVD-fractie vragen (1) hoe vaak de boot vaart.'
  assert.deepEqual(targetsOf(note(asks, 'Vaak.', 'Zie het antwoord op vraag 1.')), [
    'kst-99101-XII-8#antwoord-1',
  ])
  const numbered = note(
    '1\nDe leden van de VVD-fractie vragen hoe vaak hij vaart. Hij vaart vaak.',
    '2\nDe leden van de D66-fractie vragen naar de kosten. Die zijn hoog.',
    '3\nDe leden van de VVD-fractie vragen naar de haven. Zie het antwoord op de vraag van de leden van de D66-fractie.',
  )
  assert.deepEqual(targetsOf(numbered), ['kst-99101-XII-8#antwoord-2'])
})

test('questions of another member in the same letter, in their own words', () => {
  const letter = [
    'Beantwoording van vragen van het lid Achterberg (ZEE) over de boot (ingezonden 3 mei 2098)',
    'Vraag 1\nVaart de boot?\n\nAntwoord 1\nJa.',
    'Beantwoording van vragen van het lid Zandstra (WAD) over het veer (ingezonden 4 mei 2098)',
    'Vraag 1\nVaart het veer?\n\nAntwoord 1\nZie mijn antwoord op vraag 1 van de vragen van het lid Achterberg.',
  ].join('\n\n')
  assert.deepEqual(targetsOf(letter, null), ['#antwoord-1'])
})

test('questions of several members in one letter, each set below the heading of who put it', () => {
  const letter = [
    'Vragen van het lid Achterberg (ZEE) over de boot (ingezonden 3 mei 2098)',
    'Vraag 1\nVaart de boot?\n\nAntwoord 1\nJa.',
    'Vragen van het lid Zandstra (WAD) over het veer (ingezonden 4 mei 2098)',
    'Vraag 1\nVaart het veer?\n\nAntwoord 1\nZie mijn antwoord op vraag 1 van het lid Achterberg.',
    'Vragen van het lid Van der Zee (WAD) over het ijs (ingezonden 5 mei 2098)',
    'Vraag 1\nSmelt het?\n\nAntwoord 1\nZie vraag 1 van het lid Zandstra en het antwoord op vraag 1 van de vragen van het lid Achterberg.',
  ].join('\n\n')
  assert.deepEqual(targetsOf(letter, null), ['#antwoord-1', '#s2.antwoord-1', '#antwoord-1'])
})

test('the second question of a fractie whose questions are answered together', () => {
  const page = [
    'VERSLAG VAN EEN SCHRIFTELIJK OVERLEG',
    'Vragen en opmerkingen van de leden van de VVD-fractie',
    '1. Vaart de boot?\n\n2. Hoe vaak?\n\n3. Wat kost dat?',
    'Antwoord op de vragen 1, 2 en 3\nVaak.',
    'Vragen en opmerkingen van de leden van de SP-fractie',
    '4. Deze leden sluiten zich aan bij de tweede en derde vraag van de leden van de VVD-fractie. Waarom zwijgt u?',
    'Antwoord op vraag 4\nZie boven.',
  ].join('\n\n')
  assert.deepEqual(targetsOf(page).slice(0, 2), ['kst-99101-XII-8#vraag-2', 'kst-99101-XII-8#vraag-3'])
})

test('the last question is that of the same set, and none where the words stand in it', () => {
  const page = (words: string, last: string): string =>
    `Vraag 1\nVaart hij?\n\nAntwoord 1\n${words}\n\nVraag 2\nHoe vaak?\n\nAntwoord 2\nVaak.\n\nVraag 3\nWaarom?\n\nAntwoord 3\n${last}\n`
  assert.deepEqual(
    targetsOf(page('Zie het antwoord op de laatste vraag.', 'In de laatste vraag ga ik daarop in.'), null),
    ['#antwoord-3', null],
  )
})

test('numbers in brackets behind questions are those of the answers below, where members ask in running text', () => {
  const page = (mark: string): string =>
    [
      'VERSLAG VAN EEN SCHRIFTELIJK OVERLEG',
      'De leden vragen naar de antwoorden op de feitelijke vragen (Kamerstuk 99 101, nr. 5). Vaart hij? (1)',
      `Deze leden vragen hoe vaak hij vaart. ${mark}`,
      'II Reactie van de Minister',
      '1\n\nJa.\n\n2\n\nVaak, zoals onder 1 is aangegeven. Zie het antwoord op vraag 1.',
    ].join('\n\n')
  const own = 'kst-99101-XII-8#antwoord-1'
  assert.deepEqual(targetsOf(page('(2)')), [own, own])
  assert.notDeepEqual(targetsOf(page('')), [own, own])
})

test('questions that a document numbers, and that are not read as parts, are its own; a page begins behind the first', () => {
  const page = [
    '3. Deelt u de mening dat de in vraag 2 genoemde periode te lang is?',
    '4. Bent u bereid iets te doen, zoals genoemd in vraag 3, gelet op het antwoord op vraag 2?',
    '5. Vindt u uw antwoord op vraag 4 volledig?',
  ].join('\n\n')
  assert.deepEqual(targetsOf(page, null), ['#vraag-2', '#vraag-3', '#antwoord-2', null])
  const bracketed =
    'Vragen van het lid Achterberg (ZEE) aan de minister over de boot (1) Vaart hij? (2) Is dat waar? (3) Wat vindt u van de in vraag 2 genoemde boot?'
  assert.deepEqual(targetsOf(bracketed, null), ['#vraag-2'])
  for (const text of [
    '1. Opening. Is iedereen er?\n\n7. Rondvraag. Wie nog? De in vraag 2 genoemde boot vaart.',
    '1. Vaart hij?\n\n2. Waarom?\n\n1. Hoe vaak?\n\n2. Hoe dan? Dat hangt af van vraag 2.',
    '1. Is een boot verhuurd, dan vaart hij.\n\n2. Is hij oud, dan niet. Dat hangt af van vraag 2.',
    'Het Hof kreeg prejudiciële vragen.\n\n1. Vaart hij?\n\n2. Waarom?\n\nHet antwoordt op vraag 2 dat hij vaart.',
    '1. Vaart hij?\n\n2. Waarom?\n\nDat vroeg ook vraag 2 van de Zeeraad.',
  ])
    assert.deepEqual(targetsOf(text, null), [null], text)
})

test('a consultation that counts anew under each heading has series, in its answers too', () => {
  const half = (...answers: readonly string[]): readonly string[] => [
    'Vragen en opmerkingen van de leden van de VVD-fractie',
    ...answers.slice(0, 2),
    'Vragen en opmerkingen van de leden van de D66-fractie',
    ...answers.slice(2),
  ]
  const source = [
    'VERSLAG VAN EEN SCHRIFTELIJK OVERLEG',
    'I Vragen en opmerkingen vanuit de fracties',
    ...half('1. Vaart de boot?', '2. Hoe vaak?', '1. Wat kost dat?', '2. Wie betaalt dat?'),
    'II Antwoord / Reactie van de Minister',
    ...half(
      '1. Ja.',
      '2. Vaak.',
      '1. Veel.',
      '2. Zie het antwoord op vraag 1 en vraag 2 van de VVD-fractie. Zie het antwoord op vraag 1.',
    ),
  ].join('\n\n')
  assert.deepEqual(targetsOf(source), [
    'kst-99101-XII-8#antwoord-1',
    'kst-99101-XII-8#antwoord-2',
    'kst-99101-XII-8#s2.antwoord-1',
  ])
})

test('an answer that a paper prints the question of, and not itself', () => {
  const list = 'Vraag 1\nVaart de boot?\n\nVraag 2\nHoe vaak?\n\nAntwoord 2\nZie vraag 1.\n'
  assert.deepEqual(targetsOf(list), ['kst-99101-XII-8#antwoord-1'])
})

test('the mark of a note that stands glued to a number tells the paper of the answer', () => {
  const notes = '1Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 123.\n2 Kamerstuk 99 088, nr. 21.\n'
  const asked = (words: string, below = notes): readonly (string | null)[] =>
    targetsOf(`${set(`Dat staat in ${words} van toen.`)}\n${below}`)
  assert.deepEqual(asked('het antwoord op vraag 31'), ['ah-tk-20982099-123#antwoord-3'])
  assert.deepEqual(asked('de antwoorden op de vragen 5 en 62'), [
    'kst-99088-21#antwoord-5',
    'kst-99088-21#antwoord-6',
  ])
  assert.deepEqual(asked('het antwoord op vraag 31', ''), [null])
  assert.deepEqual(asked('het antwoord op vraag 33'), [null])
  assert.deepEqual(asked('de antwoorden op de vragen 5 en 42'), [null, null])
})

test('a list is called by the title behind its number, and a letter gives no answers that speaks of what another encloses', () => {
  const list = 'Kamerstuk 99 725, nr. 3. Lijst van vragen en antwoorden over de Zeenota.'
  const words = 'In de bijlage bij de beantwoording van de vragen staat hij.'
  assert.deepEqual(
    targetsOf(
      `${list}\n\n${words} Zie het antwoord op vraag 5 van de lijst van vragen en dat op vraag 9.`,
      null,
    ),
    ['kst-99725-3#antwoord-5', 'kst-99725-3#antwoord-9'],
  )
  const sentence = 'Kamerstuk 99 725, nr. 3. Memorie van antwoord volgt later.'
  const filler = 'De dijk is hoog en de zee is diep. '.repeat(60)
  assert.deepEqual(targetsOf(`${sentence} ${filler}Zie vraag 5 van de memorie van antwoord.`, null), [null])
})

test('a letter speaks of the answers in another that it says to have answered questions, and a question of the one set that was named', () => {
  const letter =
    'In mijn brief van 11 januari (Kamerstuk 99 684, nr. 645) heb ik vragen van uw Kamer beantwoord.'
  assert.deepEqual(targetsOf(`${letter} In het antwoord op vraag 8 staat een fout.`, null), [
    'kst-99684-645#antwoord-8',
  ])
  const other = 'In mijn brief van 11 januari (Kamerstuk 99 684, nr. 645) heb ik u over ponten bericht.'
  assert.deepEqual(targetsOf(`${other} In het antwoord op vraag 8 staat een fout.`, null), [null])
  const asked = (more: string): string =>
    `Vragen van het lid Achterberg (ZEE) aan de Minister van Zee (ingezonden 4 mei 2098)\n\n1. Kent u uw antwoord op vraag 2 van mijn eerdere vragen (2097Z19977)?\n\n2. Hoeveel ponten zijn er?${more}\n\n3. Klopt antwoord 5 in die beantwoording?\n`
  assert.deepEqual(targetsOf(asked(''), null), ['2097Z19977#antwoord-2', '2097Z19977#antwoord-5'])
  assert.deepEqual(
    targetsOf(asked(' Zie vraag 1 van de vragen van het lid Bos (2097Z19978).'), null).at(-1),
    null,
  )
})
