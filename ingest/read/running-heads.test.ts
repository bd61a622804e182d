import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LineWords } from './line-words.ts'
import { read } from './read.ts'

const title = 'Beantwoording vragen Tweede Kamer bij het rapport over de veerboot en het ijs'
const scanned = 'Beantwoording vragen Tweede Karner bij het rapport over de veerhoot en het ijs'

/** Sentences that fill a page, none twice. */
const page = (number: number): string =>
  Array.from(
    { length: 14 },
    (_, index) =>
      `In jaar ${number}${index} voer de boot ${number * 31 + index} keer naar het eiland en terug.`,
  ).join(' ')

const before = ['het', 'ook', 'dat', 'veel']

const letter = (head: (number: number) => string): string =>
  `Geachte voorzitter, BETREFT ${title} Hierbij de antwoorden. Vraag 1 Hoe vaak vaart de boot? ${[1, 2, 3, 4]
    .map((number) => `${page(number)} Daarbij is ${before[number - 1]} ${head(number)} ijs van belang.`)
    .join(' ')}`

const textOf = (source: string): string =>
  read({ name: 'a.txt', bytes: new TextEncoder().encode(source) }).text

test('a running head is taken out of the middle of sentences, as the scan varies it, with its page number', () => {
  const text = textOf(letter((number) => `${number % 2 === 0 ? title : scanned} ${number}/5`))
  for (const word of before) assert.ok(text.includes(`Daarbij is ${word} ijs van belang.`), word)
  assert.equal(text.split('Beantwoording').length, 2, 'the title itself stays')
})

test('a phrase that a text repeats is none: the same words stand in front of it, or it comes too often', () => {
  const phrase = letter(() => `werk in de ${title} ook`)
  assert.equal(textOf(phrase).split('Beantwoording').length, 6)
  const often = letter(() => `${title}, en ${title}, voor het`)
  assert.equal(textOf(often).split('Beantwoording').length, 10)
})

test('a speck that ends a line is one, whatever text was read before', () => {
  assert.equal(new LineWords('Zeegras | Golfslag').wordAt(8), null)
  new LineWords('aaaaaaaaaaaaaaaaaaaaaaaa')
  assert.equal(new LineWords('Zeegras |').wordAt(8), null)
})
