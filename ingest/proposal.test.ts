import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStore } from '../graph/open.ts'
import { analyse, extract, toBatch } from './main.ts'
import { proposalOf } from './proposal.ts'

const read = (text: string) => analyse({ name: 'invented.txt', bytes: new TextEncoder().encode(text) })

const paper = (number: number, head: string, body: string) => `Tweede Kamer der Staten-Generaal

2

Vergaderjaar 2098–2099

99 088

Vaarverbindingen met de eilanden

Nr. ${number}

${head}
${body}

kst-99088-${number}
ISSN 0921 - 7371
’s-Gravenhage 2099

Tweede Kamer, vergaderjaar 2098–2099, 99 088, nr. ${number}
`
const motie = paper(
  31,
  'GEWIJZIGDE MOTIE VAN DE LEDEN STORMVOGEL EN VAN DER ZEEGRAS',
  'Voorgesteld 1 december 2098\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering om meer ijs,\n\nen gaat over tot de orde van de dag.\n\nStormvogel\nVan der Zeegras',
)
const letter = paper(
  40,
  'BRIEF VAN DE MINISTER VAN ZEEWEZEN',
  'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 3 februari 2099\n\nMet deze brief voer ik de motie-Stormvogel/Van der Zeegras uit.',
)

test('a title in capitals goes on behind a blank line with more movers, and with nothing else', () => {
  const moversOf = (head: string) => proposalOf(read(paper(31, head, 'De Kamer,')).document)?.movers
  assert.deepEqual(moversOf('MOTIE VAN DE LEDEN STORMVOGEL\n\nEN VAN DER ZEEGRAS\n'), [
    'stormvogel',
    'vanderzeegras',
  ])
  assert.deepEqual(moversOf('MOTIE VAN DE LEDEN STORMVOGEL,\n\nZANDPLAAT EN\n\nKWELDER\n'), [
    'stormvogel',
    'zandplaat',
    'kwelder',
  ])
  assert.deepEqual(moversOf('MOTIE VAN HET LID STORMVOGEL C.S.\n\nVOORGESTELD IN DE ZAAL\n'), ['stormvogel'])
  assert.deepEqual(moversOf('MOTIE VAN HET LID STORMVOGEL EN\n\nNR. 12\n'), ['stormvogel'])
})

test('a motie says by its title who proposes it; a letter proposes nothing', () => {
  assert.deepEqual(proposalOf(read(motie).document), {
    kind: 'motie',
    movers: ['stormvogel', 'vanderzeegras'],
  })
  assert.equal(proposalOf(read(letter).document), null)
})

test('a motie that names itself by its movers is its own paper; its own number is no citation', () => {
  const own = paper(
    31,
    'MOTIE VAN HET LID STORMVOGEL C.S.',
    'Voorgesteld 1 december 2098\n\nDe motie-Stormvogel c.s. (Kamerstuk 99 088, nr. 31) wacht op Kamerstuk 99 088, nr. 40.',
  )
  const { references } = extract({ name: 'invented.txt', bytes: new TextEncoder().encode(own) })
  const named = references.filter(({ rule }) => rule !== 'self/page-name')
  assert.deepEqual(
    named.flatMap(({ kind, targets }) =>
      kind === 'motie' || kind === 'self' || kind === 'kamerstuk' ? [`${kind} ${targets.join()}`] : [],
    ),
    ['motie kst-99088-31', 'self kst-99088-31', 'kamerstuk kst-99088-40'],
  )
})

test('a motie that only its title names is tied to its own paper', () => {
  const own = paper(
    31,
    'MOTIE VAN HET LID STORMVOGEL C.S.',
    'De Kamer,\n\nDe motie-Stormvogel c.s. vraagt om ijs.',
  )
  const [found] = read(own).references.filter(({ mention }) => mention.kind === 'motie')
  assert.equal(found?.resolution.target, 'kst-99088-31')
  assert.deepEqual(found?.resolution.flags, ['self'])
})

test('a letter that names a motie by its movers is tied to it in the store, and not before', async () => {
  const [reference] = read(letter).references.filter(({ mention }) => mention.kind === 'motie')
  assert.equal(reference?.resolution.status, 'unresolved')
  const store = await openStore(':memory:')
  try {
    for (const text of [letter, motie]) await store.load(toBatch(read(text)))
    const node = 'kst-99088-31'
    const into = await store.references({
      node,
      direction: 'in',
      kinds: ['motie'],
      statuses: [],
      first: 9,
      after: null,
    })
    assert.deepEqual(
      into.items.map(({ document, quote, status, rule }) => [document, quote, status, rule]),
      [['kst-99088-40', 'motie-Stormvogel/Van der Zeegras', 'resolved', 'motie/ingested']],
    )
  } finally {
    await store.close()
  }
})

test('a motie in the text of another of the same movers is not that other', () => {
  const names = (words: string): readonly (string | null)[] =>
    read(motie.replace('verzoekt de regering', `${words};\n\nverzoekt de regering`))
      .references.filter(({ mention }) => mention.kind === 'motie')
      .map(({ resolution }) => resolution.target)
  assert.deepEqual(
    names('constaterende dat de Kamer de motie-Stormvogel/Van der Zeegras aannam').at(-1),
    null,
  )
  assert.ok(names('constaterende dat de pont vaart').every((target) => target !== null))
})

test('a note at the end of the paragraph of a motie is not its own where a letter of a day is named before it', () => {
  const text = [
    'De motie-Kloos (99 410, nr. 9) loopt.',
    'De motie-Kloos wordt uitgevoerd. In mijn brief van 3 mei jl. heb ik gemeld dat de motie is afgedaan.1',
    'De motie-Bolt loopt. Dat is zo.2',
    '1 Kamerstuk 99 410, nr. 12',
    '2 Kamerstuk 99 410, nr. 14',
  ].join('\n\n')
  const targets = read(text)
    .references.filter(({ mention }) => mention.kind === 'motie')
    .map(({ resolution }) => resolution.target)
  assert.deepEqual(targets, ['kst-99410-9', 'kst-99410-9', 'kst-99410-14'])
})
