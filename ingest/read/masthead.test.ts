import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLandmarks } from './landmarks.ts'
import { splitLines } from './lines.ts'
import { readMasthead } from './masthead.ts'
import type { Masthead } from './paper-name.ts'

const headOf = (text: string): Masthead | null => readMasthead(splitLines(text, findLandmarks(text)))
const idOf = (text: string): string | null => headOf(text)?.id ?? null

test('a whole head says the house and the session year too', () => {
  const head = 'Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2098–2099\n\n'
  assert.deepEqual(headOf(`${head}99 066 Wijziging van de Zeewet\n\nB VERSLAG`), {
    ...{ id: 'kst-99066-B', kamer: 'eerste', vergaderjaar: '2098-2099' },
  })
  assert.equal(idOf(`${head}CXIX Onderzoek naar de zee\n\nA BRIEF VAN DE MINISTER`), 'kst-CXIX-A')
  assert.equal(idOf(`${head.replace('Eerste', 'Tweede')}CXIX Onderzoek\n\nA BRIEF VAN DE MINISTER`), null)
  assert.equal(
    idOf(`${head.replace('2098–2099', '2003–2004')}99 066 Zeewet\n\nB VERSLAG`),
    'kst-20032004-99066-B',
  )
  assert.equal(idOf(`${head}99 066 WAZ Wijziging van de Zeewet\n\nNr. 3`), 'kst-99066-3')
  assert.equal(idOf(`${head}99 066 IXB ZEEZAKEN\n\nNr. 3a`), 'kst-99066-IXB-3a')
  assert.equal(idOf(`${head}99066 nr. 27\n\nBrief`), 'kst-99066-27')
  assert.equal(idOf(`${head}99 066-IXB, nr. 27\n\nBrief`), 'kst-99066-IXB-27')
  assert.equal(idOf(`${head}99066 nr. 27 is besproken.\n\nBrief`), null)
})

test('columns and tabs between the pieces of a head change nothing', () => {
  const house = 'Tweede Kamer der Staten-Generaal'
  for (const gap of ['\t', '\t\t', '   ', ' \t      '])
    assert.deepEqual(
      headOf(
        `${house}${gap}2\n\nVergaderjaar 2098–2099\n\n99 066${gap}Zeewet\n\nNr. 5${gap}MOTIE VAN HET LID ZANDSTRA`,
      ),
      { id: 'kst-99066-5', kamer: 'tweede', vergaderjaar: '2098-2099' },
    )
  assert.equal(idOf('99 066   Zeedienst\n\nNr. 444\t\tLIJST VAN VRAGEN'), 'kst-99066-444')
})

test('a bare head of a Kamerstuk says its id', () => {
  assert.equal(
    idOf('99 066 Zeedienst\n\nNr. 444 LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 4 december'),
    'kst-99066-444',
  )
  assert.equal(
    idOf(
      '99 924 X\nJaarverslag en slotwet Ministerie van Zeezaken\n\nnr. 17\nLIJST VAN VRAGEN EN ANTWOORDEN',
    ),
    'kst-99924-X-17',
  )
  assert.equal(idOf('Kamerstuk 99 165 XVI, nr. 46\n\nBrief van de minister'), 'kst-99165-XVI-46')
  assert.equal(idOf('Kamerstuk 99165-XVI-46\n\nBrief'), 'kst-99165-XVI-46')
  assert.equal(idOf('Kamerstuk 99.165, nr. C\n\nBrief'), 'kst-99165-C')
  assert.equal(idOf('Kamerstuk 99165, nr. 46 gaat daarover.\n\nBrief'), null)
  assert.equal(idOf('21 501-32 Landbouwraad\nNr. 99\nVERSLAG VAN EEN OVERLEG'), 'kst-21501-32-99')
  assert.equal(idOf('99 010 Wijziging van de Zeewet\n\nC MEMORIE VAN ANTWOORD\n'), 'kst-99010-C')
  assert.equal(idOf('Kamerstuk 99830-X-14\n\nVerslag'), 'kst-99830-X-14')
})

test('a session that stands alone on a line far from the number is that of the paper, one of several is none', () => {
  const far = 'Vergaderjaar 2098–2099\n\nZeedienst\nStukken\nVan de minister\nAan de leden\nOver de zee\n\n'
  const paper = '99 066 Zeedienst\n\nNr. 444 LIJST VAN VRAGEN EN ANTWOORDEN\n\n'
  const bare = { id: 'kst-99066-444', kamer: null }
  assert.deepEqual(headOf(`${far}${paper}`), { ...bare, vergaderjaar: '2098-2099' })
  assert.deepEqual(headOf(`${paper}Brief\n${far}`), { ...bare, vergaderjaar: '2098-2099' })
  assert.equal(headOf(`${far}${paper}Vergaderjaar 2097–2098\n`)?.vergaderjaar, null)
  assert.equal(headOf(`${paper}Dit vergaderjaar 2097–2098 komt er niets.\n`)?.vergaderjaar, null)
  assert.equal(headOf(`${paper}Vergaderjaar 2097–2098 was een jaar.\n`)?.vergaderjaar, null)
})

test('a bare head of written questions says their number', () => {
  const head =
    'Vergaderjaar 2098–2099 Aanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer\n'
  assert.equal(idOf(`${head}1433\nVragen van het lid Zandstra`), 'ah-tk-20982099-1433')
  assert.equal(idOf(`# 2\n\n#### ${head}\n### 387\n\nVragen van het lid Zandstra`), 'ah-tk-20982099-387')
  assert.equal(idOf(`${head}Antwoord van de minister`), null)
  const below = head.replace(' Aanhangsel', '\nAanhangsel')
  assert.equal(idOf(`${below}1433\nVragen van het lid Zandstra`), 'ah-tk-20982099-1433')
})

test('a site tells the id of its copy of a paper, a head of that paper the rest', () => {
  const line = 'Directe link naar document (.pdf), officiële HTML versie (kst-99156-4).\n\n'
  assert.deepEqual(headOf(`Advies over de Zeewet\n\n${line}`), {
    ...{ id: 'kst-99156-4', kamer: null, vergaderjaar: null },
  })
  const head = 'Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2098-2099\n\n99 156 Zeewet\n\nNr. 4 ADVIES'
  assert.equal(headOf(`${line}${head}`)?.vergaderjaar, '2098-2099')
  assert.equal(idOf('Advies\nofficiële HTML versie (ah-tk-20982099-28).'), 'ah-tk-20982099-28')
  assert.equal(idOf('Advies\nde officiële HTML versie (zie 99 156) volgt.'), null)
  const filed = 'toegevoegd aan wetsvoorstel 99156 - Zeewet.'
  assert.equal(idOf(`Advies\nDit advies i is onder nr. 4 ${filed}`), 'kst-99156-4')
  assert.equal(idOf('Deze brief is onder nr. D toegevoegd aan dossier 99 156 XVI.'), 'kst-99156-XVI-D')
  assert.equal(idOf(`De brief is onder nr. 4 ${filed}`), null)
  assert.equal(idOf(`Deze week is de brief onder nr. 4 ${filed}`), null)
  assert.equal(idOf('Brief\nOnderdeel van kamerstukdossier 99156 -407 Zeewet.'), 'kst-99156-407')
  assert.equal(idOf('Brief\nOnderdeel van kamerstukdossier 99156 XVI-12 Zeewet.'), 'kst-99156-XVI-12')
  assert.equal(idOf('Brief\nOnderdeel van kamerstukdossier 99156 -407 en meer.'), null)
})

test('a paper that is only cited, and what a sentence says, are no head', () => {
  assert.equal(idOf('Zie 99 066 Zeedienst\nNr. 4 BRIEF VAN DE MINISTER'), null)
  assert.equal(idOf('99 066 handtekeningen zijn aangeboden.\nNr. 4 BRIEF VAN DE MINISTER'), null)
  assert.equal(idOf('99 066 Zeedienst\n\nNr. 4\nover de begroting'), null)
  assert.equal(idOf(`99 066 Zeedienst\n${'Een regel.\n'.repeat(7)}Nr. 4 BRIEF VAN DE MINISTER`), null)
})
