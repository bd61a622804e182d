import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toBatch } from './batch.ts'
import { analyse } from './main.ts'
import { titleInFront } from './said-titles.ts'

test('what stands in front of a bracketed number is a title only when it is named like one', () => {
  for (const [before, title] of [
    ['Zie de Kamerbrief uitbreiding vuurtorens 2098–2100 (', 'Kamerbrief uitbreiding vuurtorens 2098–2100'],
    ['In de nota Water en Wind (', 'Nota Water en Wind'],
    ['de nota Water en Wind van 3 mei 2099 van de Minister van Zeezaken (', 'Nota Water en Wind'],
    ['de nota Water en Wind van de toenmalige Minister (', 'Nota Water en Wind'],
    ['de brief over de haven van Oosterwal (', 'Brief over de haven van Oosterwal'],
    [
      'het verslag van een schriftelijk overleg over de veren (',
      'Verslag van een schriftelijk overleg over de veren',
    ],
    ['de beleidsnota «Met de fiets de zee op» (', 'Met de fiets de zee op'],
    ['het rapport van de commissie “Licht op de kust” (', 'Licht op de kust'],
    ['Eerste zin. Kabinetsreactie rapport Boot en getij (', 'Kabinetsreactie rapport Boot en getij'],
  ] as const)
    assert.equal(titleInFront(before), title, before)
  for (const before of [
    'In de brief van de Minister (',
    'de nota die ik heb gestuurd (',
    'In het rapport heeft de commissie dat geschreven (',
    'Het verslag is aangeboden (',
    'de nota (',
    'de brief aan uw Kamer over de haven (',
    'Hij zei: «Dit rapport is onjuist» (',
    'de Kamerbrief uitbreiding. Daarna (',
    'de Kamerbrief\nuitbreiding (',
    'de visie ontbreekt (',
    'de Stenografie van het land (',
    'De Kamerbrief uitbreiding vuurtorens, ',
  ])
    assert.equal(titleInFront(before), null, before)
})

test('a cited paper has the title that the words give it', async () => {
  const text =
    'De Minister schrijft in de Kamerbrief uitbreiding vuurtorens (Kamerstuk 99 734, nr. 51) wat volgt.\n'
  const { nodes } = toBatch(await analyse({ name: 'typed', bytes: Buffer.from(text) }))
  assert.equal(nodes.find(({ id }) => id === 'kst-99734-51')?.title, 'Kamerbrief uitbreiding vuurtorens')
})

test('an agenda gives each of its papers a title', async () => {
  const text =
    'Vraag 1\n\nVaart de pont?\n\nAntwoord 1\n\nJa.\n\nII Volledige agenda\n\nJaarverslag van de veerdienst. Kamerstuk 99 101 XII, nr. 1\n\nBrief over het ijs. Kamerstuk 99 088, nr. 21\n'
  const { nodes } = toBatch(await analyse({ name: 'typed', bytes: Buffer.from(text) }))
  assert.equal(nodes.find(({ id }) => id === 'kst-99101-XII-1')?.title, 'Jaarverslag van de veerdienst')
  assert.equal(nodes.find(({ id }) => id === 'kst-99088-21')?.title, 'Brief over het ijs')
})
