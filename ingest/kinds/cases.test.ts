import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { referenceKinds } from '../../graph/reference.ts'
import type { Part } from '../document.ts'
import { findMentions } from '../find.ts'
import { plainDocument } from '../plain-document.ts'
import { resolveMentions } from '../resolve.ts'
import { type Case, readCases } from './cases.ts'
import { kinds } from './index.ts'

const folder = new URL('.', import.meta.url)

for (const { kind } of kinds) {
  test(`cases of ${kind}`, async (context) => {
    const cases = readCases(readFileSync(new URL(`${kind}.cases.txt`, folder), 'utf8'))
    assert.ok(cases.length >= 5, `${kind}.cases.txt has ${cases.length} cases`)
    assert.ok(
      cases.some((one) => one.expected.length === 0),
      `${kind}.cases.txt has no negatives`,
    )
    for (const one of cases)
      await context.test(`line ${one.line}: ${one.text}`, { todo: one.todo }, () => check(kind, one))
  })
}

/** The document of a case: 40 questions and answers, none of which holds the text. */
function partsOf(text: string): readonly Part[] {
  return Array.from({ length: 40 }, (_, index) => String(index + 1)).flatMap((number): Part[] =>
    (['vraag', 'antwoord'] as const).map((name) => ({
      id: `${name}-${number}`,
      kind: name === 'vraag' ? 'question' : 'answer',
      number,
      numbers: [number],
      start: text.length,
      end: text.length,
      parent: null,
      title: null,
      askedBy: null,
    })),
  )
}

function check(kind: string, { text, expected }: Case): void {
  const document = plainDocument(text)
  const mentions = findMentions(document, kinds)
  const found = resolveMentions(document, partsOf(text), mentions, kinds).filter(
    ({ mention }) => mention.kind === kind,
  )
  const spans = new Map<string, string[]>()
  for (const { mention, resolution } of found) {
    const key = text.slice(mention.start, mention.end)
    const target = resolution.target?.replace(/^(?:org|url|dossier):|^ongenummerd:typed(?=#)/, '')
    spans.set(`${mention.start} ${key}`, [
      ...(spans.get(`${mention.start} ${key}`) ?? []),
      ...(target === undefined ? [] : [target]),
    ])
  }
  const wanted = expected.map(({ start, end, targets }) => [`${start} ${text.slice(start, end)}`, targets])
  assert.deepEqual([...spans], wanted)
}

test('every kind is listed once, has its file and its cases, and stands among the reference kinds', () => {
  const listed = kinds.map(({ kind }) => kind)
  assert.equal(new Set(listed).size, listed.length)
  const files = readdirSync(folder)
  for (const kind of listed) {
    assert.ok(files.includes(`${kind}.ts`), `${kind}.ts`)
    assert.ok(files.includes(`${kind}.cases.txt`), `${kind}.cases.txt`)
  }
  assert.deepEqual(
    new Set([...listed, 'self']),
    new Set(referenceKinds),
    'kinds/index.ts and graph/reference.ts list the same kinds ("self" is read from page headers)',
  )
})
