import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameCitation } from './citation.ts'
import type { LookUp } from './register/ask.ts'

/** A register that holds these ids. */
const holding =
  (...held: readonly string[]): LookUp =>
  async (ids) =>
    ids.map((id) => (held.includes(id) ? { id, title: null, highest: 20 } : null))

test('what the words leave open is decided by the register', async () => {
  for (const citation of ['99302-F', '99302 F', 'Kamerstuk 99302-F', 'Kamerstuk 99 600, F']) {
    const dossier = /600/.test(citation) ? '99600' : '99302'
    const [open] = await nameCitation(citation, holding())
    assert.deepEqual([open?.id, open?.status], [`kst-${dossier}-F`, 'ambiguous'], citation)
    const [budget] = await nameCitation(citation, holding(`dossier:${dossier}-F`, `dossier:${dossier}`))
    assert.deepEqual([budget?.id, budget?.status], [`dossier:${dossier}-F`, 'resolved'], citation)
    const [paper] = await nameCitation(citation, holding(`kst-${dossier}-F`))
    assert.deepEqual([paper?.id, paper?.status], [`kst-${dossier}-F`, 'resolved'], citation)
  }
})

test('ids are read in any case, and those of the publisher as they are', async () => {
  for (const [typed, id] of [
    ['KST-99600-vii-1', 'kst-99600-VII-1'],
    ['kst-99600-vii-1', 'kst-99600-VII-1'],
    ['kst-99600-VII-1#antwoord-3', 'kst-99600-VII-1#antwoord-3'],
    ['kst-9912345', 'kst-9912345'],
    ['ah-9912345', 'ah-9912345'],
    ['blg-9912345', 'blg-9912345'],
    ['21501-33', 'dossier:21501-33'],
    ['99 100 XII, nr. 8', 'kst-99100-XII-8'],
    ['https://doi.org/10.1234/ABC', 'doi:10.1234/abc'],
  ] as const) {
    const [named, ...others] = await nameCitation(typed, holding())
    assert.deepEqual([named?.id, named?.status, others], [id, 'resolved', []], typed)
  }
})

test('a dossier and a number with nothing between them are a paper, and an official page is what it shows', async () => {
  for (const [typed, id] of [
    ['99 410 XV 27', 'kst-99410-XV-27'],
    ['Kamerstuk  99\u00a0410\u2011XV,\nnr. 27', 'kst-99410-XV-27'],
    ['99288 894', 'kst-99288-894'],
    ['99 775 A 12', 'kst-99775-A-12'],
    ['99501-33 1234', 'kst-99501-33-1234'],
    ['99501 34', 'kst-99501-34'],
    ['99 501 33', 'dossier:99501-33'],
    ['https://zoek.officielebekendmakingen.nl/kst-99830-V-8.html', 'kst-99830-V-8'],
    ['zoek.officielebekendmakingen.nl/ah-tk-20982099-412.pdf', 'ah-tk-20982099-412'],
    ['https://zoek.officielebekendmakingen.nl/dossier/99830-V?pagina=1', 'dossier:99830-V'],
  ] as const) {
    const [named, ...others] = await nameCitation(typed, holding('dossier:99501-33'))
    assert.deepEqual([named?.id, named?.status, others], [id, 'resolved', []], typed)
  }
})
