import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../main.ts'

const paper = `AH 712
2098Z10442
Antwoord van minister Achterberg (Waterbeheer) (ontvangen 3 mei 2098)
Vraag 1
Kent u het bericht dat de sluis bij Oudewater al drie winters dicht is?
Antwoord 1
Ja.
Vraag 2, 3 en 4
Waarom is zij dicht? Wie betaalt het herstel? Wanneer gaat zij open?
Antwoord 2, 3 en 4
Het herstel staat in Kamerstuk 99 101 XII, nr. 8 beschreven; de kosten draagt het waterschap.
Vraag 5
Deelt u de mening dat schippers hierdoor schade lijden?
Antwoord 5
Zie het antwoord op vraag 3. Over de schade heb ik uw Kamer eerder bericht (Kamerstuk 99 101 XII, nr. 9).
Vraag 6
Bent u bereid die te vergoeden?
Antwoord 6
Nee, zie het antwoord op de vragen 1 en 5.
`

/** Without its line breaks, then broken at the last space before a width. */
function wrapped(text: string, width: number): string {
  const words = text.trim().split(/\s+/)
  let line = ''
  const lines: string[] = []
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

function gist(text: string): unknown {
  const { document, parts, references } = analyse({
    name: 'paper.txt',
    bytes: new TextEncoder().encode(text),
  })
  return {
    id: document.identity.id,
    parts: parts.map(({ id }) => id),
    references: references.map(({ mention: { kind, start, end }, resolution: { target } }) => {
      return [kind, target, document.text.slice(start, end)]
    }),
  }
}

test('a paper that was flattened and broken anew says the same, wherever it was broken', () => {
  const printed = gist(paper)
  for (const width of [...Array.from({ length: 100 }, (_, index) => 30 + index), paper.length])
    assert.deepEqual(gist(wrapped(paper, width)), printed, `at ${width} characters`)
})

test('a paper whose questions are spoken of in running text is read by its lines', () => {
  const letter = `Geachte voorzitter,
U vroeg om een antwoord. Vraag 1 is beantwoord. Vraag 2 volgt.
Hoogachtend,
De minister van Waterbeheer`
  const { parts } = analyse({ name: 'letter.txt', bytes: new TextEncoder().encode(letter) })
  assert.deepEqual(parts, [])
})
