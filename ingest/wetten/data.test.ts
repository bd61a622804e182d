import assert from 'node:assert/strict'
import { test } from 'node:test'
import { curatedForms } from '../entities/spellings.ts'
import { wetten } from './data.ts'

const trimmed = (text: string): boolean => text.length > 1 && text === text.trim() && !/\s{2}|\n/.test(text)

test('laws: at least 500, each a slug with a title, in order of id, no form twice', () => {
  assert.ok(wetten.length >= 500, String(wetten.length))
  const ids = wetten.map(({ id }) => id)
  assert.deepEqual(ids, [...new Set(ids)].sort())
  for (const { id, name, abbreviations, aliases } of wetten) {
    assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, id)
    const forms = [name, ...abbreviations, ...aliases]
    for (const form of forms) assert.ok(trimmed(form), `${id}: "${form}"`)
    assert.equal(new Set(forms).size, forms.length, id)
  }
})

test('laws: a title is that of one law, and official numbers have their form', () => {
  // One apostrophe is as good as another where a text is read.
  const names = wetten.map(({ name }) => name.replace(/[‘’`´]/g, "'"))
  assert.equal(new Set(names).size, names.length)
  const celex = wetten.flatMap((entry) => entry.celex ?? [])
  assert.equal(new Set(celex).size, celex.length)
  for (const { id, kind, bwb, books, celex } of wetten) {
    for (const number of [...(bwb === undefined ? [] : [bwb]), ...Object.values(books ?? {})])
      assert.match(number, /^BWB[RV]\d{7}$/, id)
    assert.equal(kind === 'eu', celex !== undefined, `${id}: an act of the Union has its CELEX number`)
    if (celex !== undefined) assert.match(celex, /^3\d{4}[A-Z]\d{4}$/, id)
  }
})

test('laws: what its title says it is, a law is', () => {
  const said = {
    Wet: ['wet', 'rijkswet'],
    Rijkswet: ['rijkswet'],
    Besluit: ['besluit'],
    Regeling: ['regeling'],
  }
  for (const [word, kinds] of Object.entries(said))
    for (const { name, kind } of wetten)
      if (name.startsWith(`${word} `)) assert.ok(kinds.includes(kind), `${name}: ${kind}`)
})

test('laws: what is called ambiguous is a form of its own entry, and years are in order', () => {
  for (const { id, name, abbreviations, aliases, ambiguous = [], since = 0, until = 9999 } of wetten) {
    for (const form of ambiguous)
      assert.ok([name, ...abbreviations, ...aliases].includes(form), `${id}: ${form}`)
    assert.ok(since <= until, id)
  }
})

test('laws: a form that an organisation, ministry or party has too is ambiguous', () => {
  const others = new Set(curatedForms.map(({ text }) => text))
  for (const { id, name, abbreviations, aliases, ambiguous = [] } of wetten)
    for (const form of [name, ...abbreviations, ...aliases])
      assert.ok(!others.has(form) || ambiguous.includes(form), `${id}: ${form}`)
})
