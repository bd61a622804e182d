import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from './document.ts'
import { analyse, analyseReading } from './main.ts'

/** How often an element of such a list of a document is looked at when it is analysed, for each that there is. */
function looksAt(list: 'paragraphs' | 'zaken', document: Document): number {
  let looks = 0
  const watched = new Proxy<readonly unknown[]>(document[list], {
    get(all, name, self) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1
      return Reflect.get(all, name, self)
    },
  })
  analyseReading({ document: { ...document, [list]: watched }, printed: document.text }, false)
  return looks / document[list].length
}

const many = 2000
const each = (piece: (number: number) => string): string =>
  Array.from({ length: many }, (_, i) => piece(i)).join('')
const read = (text: string): Document => analyse({ name: 'many', bytes: Buffer.from(text) }).document

test('paragraphs are not gone through for every reference to the last question', () => {
  const document = read(each((i) => `Van boot ${i} is dat gezegd in het antwoord op de\nvorige vraag.\n\n`))
  assert.equal(document.paragraphs.length, many)
  assert.ok(looksAt('paragraphs', document) < 50)
})

test('zaken are not gone through for every item of the agenda', () => {
  const items = each(
    (i) =>
      `<activiteit><titel>Item ${i}</titel><zaken><zaak><dossiernummer>99088</dossiernummer></zaak></zaken><activiteititem><woordvoerder><tekst><alinea><alineaitem>Zie stuk nr. 12.</alineaitem></alinea></tekst></woordvoerder></activiteititem></activiteit>`,
  )
  const document = read(
    `<vlosCoreDocument><vergadering objectid="0a1b2c3d-1111-2222-3333-444455556666" kamer="Tweede Kamer"><titel>Plenair</titel>${items}</vergadering></vlosCoreDocument>`,
  )
  assert.equal(document.zaken.length, many)
  assert.ok(looksAt('zaken', document) < 50)
})
