import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Part } from '../document.ts'
import { analyse } from '../main.ts'

/** How a set prints its labels: what stands in front of a question's and an answer's text. */
interface Layout {
  readonly name: string
  readonly question: (numbers: string) => string
  readonly answer: (numbers: string) => string
  /** The answers bear numbers, so that they may also follow all questions. */
  readonly numbered: boolean
}

const layout = (
  name: string,
  question: Layout['question'],
  answer: Layout['answer'],
  numbered = true,
): Layout => ({ name, question, answer, numbered })

const plural = (numbers: string): boolean => /\D/.test(numbers)
const layouts: readonly Layout[] = [
  layout(
    'Vraag 1 / Antwoord 1',
    (n) => `Vraag ${n}\n`,
    (n) => `Antwoord ${n}\n`,
  ),
  layout(
    'Vraag 1: / Antwoord 1:',
    (n) => `Vraag ${n}:\n`,
    (n) => `Antwoord ${n}:\n`,
  ),
  layout(
    'VRAAG 1 / ANTWOORD 1',
    (n) => `VRAAG ${n}\n`,
    (n) => `ANTWOORD ${n}\n`,
  ),
  layout(
    'Vraag 1 / Antwoord op vraag 1',
    (n) => `Vraag ${n}\n`,
    (n) => `Antwoord op vraag ${n}\n`,
  ),
  layout(
    'Vragen 1 en 2 / Antwoord op de vragen 1 en 2',
    (n) => `${plural(n) ? 'Vragen' : 'Vraag'} ${n}\n`,
    (n) => `Antwoord op de ${plural(n) ? 'vragen' : 'vraag'} ${n}:\n`,
  ),
  layout(
    'Vraag1 / Antwoord1',
    (n) => `Vraag${n}\n`,
    (n) => `Antwoord${n}\n`,
  ),
  layout(
    'Vraag 1Tekst / Antwoord 1Tekst',
    (n) => `Vraag ${n}`,
    (n) => `Antwoord ${n}`,
  ),
  layout(
    'Vraag 1 Tekst / Antwoord op vraag 1: Tekst',
    (n) => `Vraag ${n} `,
    (n) => `Antwoord op vraag ${n}: `,
  ),
  layout(
    'Vraag 1 / Antwoord',
    (n) => `Vraag ${n}\n`,
    () => 'Antwoord\n',
    false,
  ),
  layout(
    'Vraag 1 / Antwoord van de Minister',
    (n) => `Vraag ${n}\n`,
    () => 'Antwoord van de Minister\n',
    false,
  ),
  layout(
    'Vraag 1: Tekst / Antwoord: Tekst',
    (n) => `Vraag ${n}: `,
    () => 'Antwoord: ',
    false,
  ),
  layout(
    'Vraag 1. Tekst / Antwoord 1. Tekst',
    (n) => `Vraag ${n}. `,
    (n) => `Antwoord ${n}. `,
  ),
  layout(
    'Vraag 1 | Tekst / Antwoord 1 | Tekst',
    (n) => `Vraag ${n} | `,
    (n) => `Antwoord ${n} | `,
  ),
  layout(
    'Vraag 1. Tekst / Antwoord. Tekst',
    (n) => `Vraag ${n}. `,
    () => 'Antwoord. ',
    false,
  ),
]

/** One question, or several that are answered together, and the number that the answer refers to, if any. */
interface Item {
  readonly size: number
  readonly refersTo: number | null
  readonly words: number
}

const filler = 'De boot vaart volgens de dienstregeling van de provincie en de veerdienst houdt zich daaraan.'
const asked = [
  'Klopt het dat de boot vaart?',
  'Hoe vaak vaart de boot? Waarom is dat zo?',
  'Bent u bekend met het bericht?',
]

interface Printed {
  readonly text: string
  readonly numbers: readonly (readonly string[])[]
  /** The answer that refers, and the number that it refers to. */
  readonly references: readonly (readonly [string, string])[]
}

const listed = (numbers: readonly string[]): string =>
  numbers.length < 2 ? (numbers[0] ?? '') : `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`

function print(set: Layout, items: readonly Item[], first: boolean, between: string): Printed {
  const groups: string[][] = []
  for (const { size } of items) {
    const from = groups.flat().length
    groups.push(Array.from({ length: size }, (_, index) => String(from + index + 1)))
  }
  const highest = groups.flat().length
  const references: [string, string][] = []
  const questions = groups.map(
    (numbers, index) => `${set.question(listed(numbers))}${asked[index % asked.length]}`,
  )
  const answers = groups.map((numbers, index) => {
    const { refersTo, words } = items[index] ?? { refersTo: null, words: 0 }
    const number = refersTo === null ? null : String((refersTo % highest) + 1)
    if (number !== null) references.push([numbers[0] ?? '', number])
    const reference = number === null ? 'Ja.' : `Zie het antwoord op vraag ${number}.`
    return `${set.answer(listed(numbers))}${reference}${` ${filler}`.repeat(words)}`
  })
  const pieces = first
    ? [...questions, ...answers]
    : questions.flatMap((question, index) => [question, answers[index] ?? ''])
  return { text: `Geachte voorzitter,\n\n${pieces.join(between)}\n`, numbers: groups, references }
}

const arbitraryItem: fc.Arbitrary<Item> = fc.record({
  size: fc.constantFrom(1, 1, 1, 2, 3),
  refersTo: fc.option(fc.nat(30)),
  words: fc.nat(6),
})

const arbitrary = fc.record({
  set: fc.constantFrom(...layouts),
  items: fc.array(arbitraryItem, { minLength: 2, maxLength: 9 }),
  first: fc.boolean(),
  between: fc.constantFrom('\n', '\n\n', '\n\n\n'),
  flattened: fc.boolean(),
})

const holds = (outer: Part, inner: Part): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The laws of parts: ids are unique, parts are in order, two of them are apart or one holds the other, and a parent holds its children. */
function assertLaws(parts: readonly Part[], length: number): void {
  const byId = new Map(parts.map((part) => [part.id, part]))
  assert.equal(byId.size, parts.length, 'ids are unique')
  parts.forEach((part, index) => {
    assert.ok(0 <= part.start && part.start < part.end && part.end <= length, `${part.id} lies in the text`)
    const before = parts[index - 1]
    assert.ok(before === undefined || before.start <= part.start, `${part.id} stands in order`)
    const parent = part.parent === null ? null : byId.get(part.parent)
    assert.ok(parent === null || parent !== undefined, `${part.id} has a parent that exists`)
    if (parent && part.kind !== 'footnote') assert.ok(holds(parent, part), `${part.id} lies in its parent`)
    for (const other of parts.slice(0, index))
      assert.ok(
        other.end <= part.start || holds(other, part) || holds(part, other),
        `${other.id} and ${part.id} do not cross`,
      )
  })
}

test('every question and answer is found in every layout, with its numbers, and so is what answers refer to', () => {
  fc.assert(
    fc.property(arbitrary, ({ set, items, first, between, flattened }) => {
      const printed = print(set, items, first && set.numbered, between)
      const source = flattened ? printed.text.replaceAll(/\s*\n\s*/g, ' ') : printed.text
      const { document, parts, references } = analyse({
        name: 'a.txt',
        bytes: new TextEncoder().encode(source),
      })
      assertLaws(parts, document.text.length)
      const of = (kind: Part['kind']) =>
        parts.filter((part) => part.kind === kind).map((part) => part.numbers)
      assert.deepEqual(of('question'), printed.numbers, `questions of ${set.name}`)
      assert.deepEqual(of('answer'), printed.numbers, `answers of ${set.name}`)
      const found = references
        .filter(({ mention }) => mention.kind === 'antwoord' || mention.kind === 'vraag')
        .map(({ part, resolution }) => [
          part?.number,
          (resolution.printed ?? resolution.target)?.split('-').at(-1),
        ])
      assert.deepEqual(found, printed.references, `references of ${set.name}`)
    }),
    { numRuns: 400 },
  )
})

test('labels of one letter head questions and answers where they count up and answer each other', () => {
  const ids = (text: string): readonly string[] =>
    analyse({ name: 'a.txt', bytes: new TextEncoder().encode(text) }).parts.map(({ id }) => id)
  const four = ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2']
  assert.deepEqual(ids('V1\nVaart de boot?\n\nA1\nJa.\n\nV2\nWaarom?\n\nA2\nZie A1.\n'), four)
  assert.deepEqual(ids('V.1 Vaart de boot?\nA.1 Ja.\nV.2 Waarom?\nA.2 Zie A.1.\n'), four)
  assert.deepEqual(
    ids('Vraag 1\nVaart de boot?\nAntw. 1\nJa.\nVraag 2\nWaarom?\nAntw. 2: Om het ijs.\n'),
    four,
  )
  assert.deepEqual(ids('V1 vloog over de boot.\n\nA1 is een weg.\n'), [])
  assert.deepEqual(ids('V1 Vaart de boot?\n\nV2 Waarom?\n\nA2 is een weg.\n'), [])
})

test('a number in front of the word, and one that lost its space; an answer that has its label in mid-line', () => {
  const ids = (text: string): readonly string[] =>
    analyse({ name: 'a.txt', bytes: new TextEncoder().encode(text) }).parts.map(({ id }) => id)
  const four = ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2']
  assert.deepEqual(
    ids(
      '1. Vraag: Noem de boot.\nAntwoord: de pont.\n\n2. Vraag: Vaart zij? Zeg het. Antwoord: zie vraag 1.',
    ),
    four,
  )
  assert.deepEqual(
    ids(
      '### Vraag 1 — Varen\n\n> Vaart de boot?\n\n**Antwoord: JA.**\n\n### Vraag 2 — IJs\n\n> Waarom?\n\n**Antwoord:** Om het ijs.\n',
    ),
    four,
  )
  assert.deepEqual(ids('1. Vraag is of de boot vaart.\n\n2. Vraag is waarom.\n'), [])
  const apart =
    'Vraag\n\n1.Vaart de boot?\n\nAntwoord\n\nJa.\n\nVraag\n\n2. Waarom?\n\nAntwoord\n\nOm het ijs.\n'
  assert.deepEqual(ids(apart), four)
})

test('numbers in bold or slanted print head questions in a letter that answers them, each with its answer behind', () => {
  const sets = [
    '*1. Vaart de boot?*\nJa, elke dag.\n\n*2. Waarom? En hoe vaak?*\nOm het ijs en de zee.\n\n*3. Hoe laat?*\nOm tien uur.',
    '**1.** Vaart de boot?\nJa, elke dag.\n\n**2.** Waarom? En hoe vaak?\nOm het ijs en de zee.\n\n**3.** Hoe laat?\nOm tien uur.',
    '*1. Vaart de boot?* Ja, elke dag.\n*2. Waarom? En hoe vaak?* Om het ijs en de zee.\n*3. Hoe laat?* Om tien uur.',
  ]
  for (const set of sets) {
    const { parts } = analyse({
      name: 'a.txt',
      bytes: new TextEncoder().encode(`Onderwerp Beantwoording Kamervragen boten\n\n${set}\n`),
    })
    assert.deepEqual(
      parts.map(({ id }) => id),
      ['vraag-1', 'antwoord-1', 'vraag-2', 'antwoord-2', 'vraag-3', 'antwoord-3'],
      set,
    )
  }
})
