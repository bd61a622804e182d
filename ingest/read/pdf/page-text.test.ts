import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageText } from './page-text.ts'
import type { Run } from './pieces.ts'
import { glyphsOf, looksGuessed, type Shown, withoutGuesses } from './shown.ts'

const run = (x: number, y: number, text: string, size = 10, width = 5 * text.length): Run => ({
  text,
  x,
  y,
  width,
  size,
})

test('lines stay lines, wide gaps part paragraphs, raised digits stay with their word', () => {
  assert.equal(
    pageText([
      run(50, 100, 'Vraag 1'),
      run(50, 112, 'Vaart hij, en hoe'),
      run(135, 108, '1', 6, 3),
      run(141, 112, 'vaak?'),
      run(50, 136, 'Antwoord 1'),
      run(50, 148, 'Ja.'),
    ]),
    'Vraag 1\nVaart hij, en hoe1 vaak?\n\nAntwoord 1\nJa.',
  )
})

test('a smaller font begins something else; a note has its number in front', () => {
  assert.equal(
    pageText([run(50, 100, 'Tekst.'), run(50, 109, '1', 5, 3), run(56, 112, 'Noot.', 7)]),
    'Tekst.\n\n1 Noot.',
  )
})

test('columns are read one after the other, heads first and feet last, whatever the order of printing', () => {
  const left = [run(50, 100, 'links een'), run(50, 112, 'links twee'), run(50, 124, 'links drie')]
  const right = [run(300, 100, 'rechts een'), run(300, 112, 'rechts twee.')]
  const [head, foot] = [
    run(50, 50, 'Kop van de pagina die over beide kolommen loopt', 8, 400),
    run(50, 700, 'Voet van de pagina', 8, 400),
  ]
  const expected =
    'Kop van de pagina die over beide kolommen loopt\n\nlinks een\nlinks twee\nlinks drie\nrechts een\nrechts twee.\n\nVoet van de pagina'
  assert.equal(pageText([head, ...left, ...right, foot]), expected)
  assert.equal(pageText([foot, ...left, ...right, head]), expected)
})

test('numbers of a row stay on its line, other cells do not; accents that are printed over a letter become one with it', () => {
  assert.equal(
    pageText([run(50, 100, 'Vaarten'), run(200, 100, '12'), run(300, 100, '9,5%')]),
    'Vaarten   12   9,5%',
  )
  assert.equal(pageText([run(50, 100, 'Nr. 12'), run(200, 100, 'BRIEF')]), 'Nr. 12\n\nBRIEF')
  assert.equal(
    pageText([run(50, 100, 'Golfslac', 10, 40), run(86, 100, '´', 10, 3), run(93, 100, 'en')]),
    'Golfslać en',
  )
})

test('a page of very many pieces is laid out all the same', () => {
  const runs = Array.from({ length: 20_000 }, (_, index) =>
    run((index * 37) % 500, (index * 91) % 800, 'x', 4, 2),
  )
  assert.equal(pageText(runs).replace(/\s/g, '').length, 20_000)
})

test('spaces that were guessed from wide setting go, those that are shown stay', () => {
  const letter = (unicode: string) => ({ unicode, isSpace: unicode === ' ' })
  const shown = (...strings: readonly (readonly (string | number)[])[]) =>
    glyphsOf(
      strings.map((string) =>
        string.flatMap((piece): readonly Shown[] =>
          typeof piece === 'number' ? [piece] : Array.from(piece, letter),
        ),
      ),
    )
  const glyphs = shown(
    ['Kamer', -120, 's', -134, 'tuk 9', -150, '9 088', -400, 'nr. 2'],
    ['1 en meer van dit al'],
  )
  assert.deepEqual(withoutGuesses(['Kamers tuk 9 9 088 nr. 2 1', 'en meer van dit al'], glyphs), [
    'Kamerstuk 99 088 nr. 21',
    'en meer van dit al',
  ])
  const unshown = shown(['Kamer', -120, 's', -134, 'tukken'])
  assert.deepEqual(withoutGuesses(['Kamers tukken'], unshown), ['Kamers tukken'])
  assert.deepEqual(withoutGuesses(['iets heel anders'], glyphs), ['iets heel anders'])
  assert.deepEqual(['P agina 1', 'Kamerstuk 9 9 088', 'J. P. van Zand', 'Pagina 1'].map(looksGuessed), [
    true,
    true,
    false,
    false,
  ])
})
