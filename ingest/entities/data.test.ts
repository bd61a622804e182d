import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ministeries, namen, organisations, partijen, personen, voornamen } from './data.ts'

const sorts = new Set(
  'advisory agency bank company court culture defence diplomatic-post eu-body foreign fund government high-council hospital inspectorate international media network ngo parliament planning-bureau police-justice regional regulator research school sport think-tank un-body union university'.split(
    ' ',
  ),
)
const trimmed = (text: string): boolean => text.length > 1 && text === text.trim() && !/\s{2}|\n/.test(text)

test('organisations: at least 3,000, each a slug, a name and a known sort, in order of id', () => {
  assert.ok(organisations.length >= 3000, String(organisations.length))
  const ids = organisations.map(({ id }) => id)
  assert.deepEqual(ids, [...new Set(ids)].sort())
  for (const { id, name, kind, abbreviations, aliases, wikidata } of organisations) {
    assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/, id)
    assert.ok(sorts.has(kind), `${id}: ${kind}`)
    for (const form of [name, ...abbreviations, ...aliases]) assert.ok(trimmed(form), `${id}: "${form}"`)
    assert.equal(new Set([...abbreviations, ...aliases]).size, abbreviations.length + aliases.length, id)
    if (wikidata !== undefined) assert.match(wikidata, /^Q[1-9]\d*$/, id)
  }
})

test('a Wikidata id is used once', () => {
  const used = [...organisations, ...partijen].flatMap(({ wikidata }) => wikidata ?? [])
  assert.deepEqual([...new Set(used)], used)
})

test('what is called ambiguous is a form of its own entry', () => {
  for (const entry of [...organisations, ...partijen])
    for (const [form, cues] of Object.entries(entry.ambiguous ?? {})) {
      assert.ok([entry.name, ...entry.abbreviations, ...entry.aliases].includes(form), `${entry.id}: ${form}`)
      assert.ok(cues.every(trimmed), `${entry.id}: ${form}`)
    }
})

test('a form of two entities is ambiguous for all of them but one', () => {
  const owners = new Map<string, string[]>()
  for (const entry of [...organisations, ...partijen])
    for (const form of new Set([entry.name, ...entry.abbreviations, ...entry.aliases]))
      if (entry.ambiguous?.[form] === undefined) owners.set(form, [...(owners.get(form) ?? []), entry.id])
  assert.deepEqual(
    [...owners].filter(([, ids]) => ids.length > 1),
    [],
  )
})

test('ministeries: unique ids and forms, years in order, what is listed is a form', () => {
  const ids = ministeries.map(({ id }) => id)
  assert.deepEqual(ids, [...new Set(ids)])
  const forms = ministeries.flatMap(({ names, abbreviations }) => [...names, ...abbreviations])
  assert.deepEqual(forms, [...new Set(forms)])
  for (const { id, name, names, abbreviations, from, to, listedOnly } of ministeries) {
    assert.match(id, /^[A-Z][A-Za-z]+$/)
    assert.equal(name, `Ministerie van ${names[0]}`)
    assert.ok(to === null || from < to, id)
    for (const form of listedOnly ?? [])
      assert.ok([...names, ...abbreviations].includes(form), `${id}: ${form}`)
  }
})

test('partijen: unique ids without white space, years in order', () => {
  const ids = partijen.map(({ id }) => id)
  assert.deepEqual(ids, [...new Set(ids)])
  for (const { id, from, to } of partijen) {
    assert.doesNotMatch(id, /\s/)
    assert.ok(from === null || to === null || from <= to, id)
  }
})

test('names of persons: each once, and no first name is a family name that stands alone', () => {
  for (const names of [personen, voornamen]) assert.deepEqual(names, [...new Set(names)])
  for (const name of personen) assert.match(name, /^\p{Lu}[\p{L}'’ -]{3,}$/u)
  for (const name of voornamen) assert.match(name, /^\p{Lu}[\p{L}-]{2,}$/u)
  assert.deepEqual(
    personen.filter((name) => voornamen.includes(name)),
    [],
  )
})

test('what each place has is a form of its own entry, and what is excepted holds one and is none', () => {
  for (const { id, name, abbreviations, aliases, ofEach = [], except = [] } of organisations) {
    const forms = [name, ...abbreviations, ...aliases]
    for (const form of ofEach) assert.ok(forms.includes(form), `${id}: ${form}`)
    for (const thing of except)
      assert.ok(!forms.includes(thing) && forms.some((form) => thing.includes(form)), `${id}: ${thing}`)
  }
})

test('what is said of a form is said of a form of its own entry', () => {
  for (const entry of [...organisations, ...partijen])
    for (const form of entry.noted ?? [])
      assert.ok(entry.abbreviations.includes(form), `${entry.id}: ${form}`)
  for (const { id, abbreviations, byArticle, ambiguous } of partijen)
    for (const form of byArticle ?? [])
      assert.ok(abbreviations.includes(form) && ambiguous?.[form] !== undefined, `${id}: ${form}`)
})

test('words about names: each once, letters alone, and no name of a person among the words that are none', () => {
  const { doubleFamilies, premiers, doubleGiven, gluedBehind, noName } = namen
  for (const list of [doubleFamilies, premiers, doubleGiven, gluedBehind, ...Object.values(noName)]) {
    assert.deepEqual(list, [...new Set(list)])
    for (const word of list) assert.match(word, /^\p{Lu}[\p{L} -]*$/u)
  }
  for (const name of doubleFamilies) assert.match(name, /\p{L} \p{L}/u)
  const names = new Set([...personen, ...premiers])
  assert.deepEqual(
    Object.values(noName).flatMap((words) => words.filter((word) => names.has(word))),
    [],
  )
})
