import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { documentOf, parseKamerstuk } from '../graph/ids.ts'
import { referenceKinds } from '../graph/reference.ts'
import { extract } from '../ingest/main.ts'

const folder = new URL('../examples/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const papers = names.map((name) => extract({ name, bytes: readFileSync(new URL(name, folder)) }))
const references = papers.flatMap((paper) =>
  paper.references.map((reference) => ({ ...reference, from: `${paper.document}#${reference.in}` })),
)
const partIds = new Set(papers.flatMap((paper) => paper.parts.map((part) => `${paper.document}#${part.id}`)))
const targetsFrom = (part: string, kind: string) =>
  references
    .filter(({ from, kind: other }) => from === part && kind === other)
    .flatMap(({ targets }) => targets)

test('every paper says in its first line that it is invented, is in the README and is called by its id', () => {
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  assert.ok(names.length >= 6)
  names.forEach((name, index) => {
    assert.match(readFileSync(new URL(name, folder), 'utf8'), /^VERZONNEN VOORBEELD/, name)
    assert.ok(readme.includes(`\`${name}\``), name)
    assert.equal(`${papers[index]?.document}.txt`, name)
  })
})

test('every kind of reference is shown', () => {
  const shown = new Set<string>(references.map((reference) => reference.kind))
  assert.deepEqual(
    referenceKinds.filter((kind) => !shown.has(kind)),
    [],
  )
})

test('no numbered paper that is named can be a real one', () => {
  const numbers = references.flatMap(({ targets }) =>
    targets.flatMap((id) => parseKamerstuk(documentOf(id)) ?? []),
  )
  assert.ok(numbers.length > 20)
  for (const { dossier } of numbers) assert.ok(Number(dossier) >= 99_000, dossier)
})

test('a chain of answers has three places: 18, 11 and 4, and goes on to another paper', () => {
  const paper = 'kst-99101-XII-8'
  assert.deepEqual(targetsFrom(`${paper}#antwoord-18`, 'antwoord'), [`${paper}#antwoord-11`])
  assert.deepEqual(targetsFrom(`${paper}#antwoord-11`, 'antwoord'), [`${paper}#antwoord-4`])
  assert.deepEqual(targetsFrom(`${paper}#antwoord-4`, 'kamerstuk'), ['kst-99101-XII-2'])
})

test('"vraag 1" in a sub-answer means the sub-question', () => {
  assert.deepEqual(targetsFrom('kst-99101-XII-8#antwoord-15.3', 'antwoord'), [
    'kst-99101-XII-8#antwoord-15.1',
  ])
})

test('an answer in another paper has two candidates, and both were ingested', () => {
  const [reference] = references.filter(({ from }) => from === 'kst-99101-XII-8#vraag-19')
  assert.equal(reference?.status, 'ambiguous')
  assert.deepEqual(reference?.candidates, ['kst-99101-XII-6#antwoord-9', 'kst-99101-XII-7#antwoord-9'])
  for (const candidate of reference?.candidates ?? []) assert.ok(partIds.has(candidate), candidate)
})

test('what cannot be resolved is kept, with the reason', () => {
  const unresolved = references.filter(({ status }) => status === 'unresolved')
  assert.ok(unresolved.some(({ text }) => text === 'motie-Kwelderink'))
  for (const { targets, reason } of unresolved) {
    assert.deepEqual(targets, [])
    assert.ok((reason ?? '').length > 10)
  }
})

test('the papers hang together', () => {
  const reached = new Set(['kst-99101-XII-8'])
  for (let before = 0; before !== reached.size; ) {
    before = reached.size
    for (const { from, targets } of references) {
      const ends = [documentOf(from), ...targets.map(documentOf)]
      if (ends.some((end) => reached.has(end))) for (const end of ends) reached.add(end)
    }
  }
  for (const paper of papers) assert.ok(reached.has(paper.document), paper.document)
})

const invented = 'Getijman Golfslag Kwelderink Springtij Stormvogel Wadloper Zandplaat Zeegras'.split(' ')

test('what the README asks for by SQL is cited', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const asked = [...readme.matchAll(/WHERE to_id = '([^']+)'/g)].map(([, id]) => id ?? '')
  assert.ok(asked.length > 0)
  const cited = new Set(references.flatMap(({ kind, targets }) => (kind === 'self' ? [] : targets)))
  for (const id of asked) assert.ok(cited.has(id), id)
})

test('no words but the names of the people are taken for people', () => {
  const people = references.filter(({ kind }) => kind === 'persoon').flatMap(({ targets }) => targets)
  const names = [...new Set(people)].map((target) => target.replace('persoon:', ''))
  assert.ok(names.includes('Zeegras'))
  assert.deepEqual(
    names.filter((name) => !invented.includes(name)),
    [],
  )
})

test('a line that begins with "vraag 2." or "antwoorden op" in mid-sentence is no heading', () => {
  const paper = 'ah-tk-20982099-412'
  assert.deepEqual(targetsFrom(`${paper}#antwoord-3`, 'antwoord'), [`${paper}#antwoord-2`])
  const other = 'kst-99101-XII-7'
  assert.deepEqual(targetsFrom(`${other}#antwoord-9`, 'antwoord'), [
    `${other}#antwoord-3`,
    `${other}#antwoord-4`,
  ])
})

test('the span of a reference ends with its last digit or letter', () => {
  const ends = references.filter(({ kind, text }) => kind === 'dossier' && /\W$/.test(text))
  assert.deepEqual(ends, [])
})
