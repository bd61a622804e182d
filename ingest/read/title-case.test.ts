import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentenceCase } from './title-case.ts'

const cases: readonly (readonly [string, string, string])[] = [
  ['VERSLAG VAN EEN SCHRIFTELIJK OVERLEG', '', 'Verslag van een schriftelijk overleg'],
  ['MOTIE VAN HET LID VAN DER GOLF C.S.', '', 'Motie van het lid Van der Golf c.s.'],
  ['MOTIE VAN DE LEDEN DIJK-BAKKER EN ZEEGRAS', '', 'Motie van de leden Dijk-Bakker en Zeegras'],
  [
    'GEWIJZIGDE MOTIE VAN DE LEDEN ROMKE DE GOLF EN VAN DER ZEE TER VERVANGING VAN DIE GEDRUKT ONDER NR. 19',
    '',
    'Gewijzigde motie van de leden Romke de Golf en Van der Zee ter vervanging van die gedrukt onder nr. 19',
  ],
  [
    'BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT',
    'de infrastructuur',
    'Brief van de minister van Infrastructuur en Waterstaat',
  ],
  [
    'AMENDEMENT VAN HET LID KWELDER OVER DE PONT',
    'over de pont',
    'Amendement van het lid Kwelder over de pont',
  ],
  ['VERSLAG VAN DE RAAD IN BRUSSEL', 'De raad kwam bijeen in Brussel.', 'Verslag van de raad in Brussel'],
  ['EU EN HOOFDSTUK XII', 'EU EN HOOFDSTUK XII\n\nDe EU vaart. Zie het hoofdstuk.', 'EU en hoofdstuk XII'],
  ['Brief van de minister', '', 'Brief van de minister'],
]

test('a title in capitals is written as a sentence', () => {
  for (const [title, text, expected] of cases) assert.equal(sentenceCase(title, text), expected)
})
