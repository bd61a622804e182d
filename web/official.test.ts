import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officialPage } from './official.ts'

const page = 'https://zoek.officielebekendmakingen.nl/een.html'
const pageOf = (id: string) => officialPage({ id, page }, 2026)

test('what cannot exist officially has no official page', () => {
  for (const id of ['kst-99088-21', 'kst-99101-XII-6#antwoord-3', 'dossier:99101-XII', 'ah-tk-20982099-412'])
    assert.equal(pageOf(id), null, id)
})

test('what can exist keeps its page', () => {
  const ids = ['kst-35830-V-8', 'kst-9908-1', 'kst-20032004-29210-B', 'ah-tk-20252026-99123', 'stb-2021-99']
  for (const id of ids) assert.equal(pageOf(id), page, id)
  assert.equal(officialPage({ id: 'org:iom', page: null }), null)
})
