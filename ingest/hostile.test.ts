import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extract } from './main.ts'

/**
 * Texts made to hurt. There is no clock here: each is so long that anything worse than linear in it would not end
 * before the runner's own limit.
 */
const length = 1_000_000

const patterns: readonly (readonly [string, string])[] = [
  ['digits', '1234567890'],
  ['digits and spaces', '12 345 '],
  ['labels', 'Kamerstuk '],
  ['labels and numbers', 'Kamerstuk 35 570 V, '],
  ['nr.', 'nr. '],
  ['a list without end', '35 570, nrs. 1, 2, 3, 4 en '],
  ['years', '2020-2021, '],
  ['one word', 'a'],
  ['hyphens', 'a-'],
  ['hyphens at line ends', 'woord-\n'],
  ['brackets', '('],
  ['answers', 'antwoord op vraag 1, '],
  ['answers that never come', 'het antwoord van de minister van '],
  ['motions', 'motie van de leden A en B, '],
  ['moties in one paragraph', 'De motie-A (35 000, nr. 12) en de eerste motie, beide moties '],
  ['movers', 'motie Van der A/Van der B/'],
  ['addresses', 'https://a.b/'],
  ['addresses that lost their spaces', 'https://a.bhttps://a.b'],
  ['letters of funds', 'Zeefonds (99 410-A) en (99 410-XII), '],
  ['letters of funds in one list', '99 410-A, 99 410-A en 99 410-A, '],
  ['numbers of acts in brackets', 'verordening (883/2004) (883/2004), '],
  [
    'numbers of acts of another body',
    'gemeentelijke verordening 883/2004 van de gemeente verordening (883/2004) van ',
  ],
  ['days of the record', 'Handelingen Tweede Kamer 2097-2098 03 juni 2098 '],
  ['heads of tables', 'Tweede Kamer der Staten-Generaal | 2 | Vergaderjaar 2098-2099 | 99112 nr. 27 | '],
  ['ranks of questions', 'de tweede vraag van de leden van de VVD-fractie '],
  ['years of one gazette', 'Trb. 2098, 1; 2099, 1; '],
  ['identifiers', 'doi:10.1234/a '],
  ['addresses over lines', 'https://a.b/c-\n'],
  ['labels on lines', '1. Antwoord:\n'],
  ['footnotes', 'woord1\n1 Noot\n'],
  ['footnotes with glued numbers', 'woord1\n1Noot\n2Noot\n'],
  ['numbers alone on lines', 'Wat?\n1\n'],
  ['markers in square brackets', 'woord [1]\n[1] Noot\n'],
  ['labels in front of their text', 'Vraag 1 Wat?\nAntwoord: Ja.\n'],
  ['one label again and again', 'Vraag 2\nAntwoord 2\n'],
  ['flattened labels', 'Vraag 1 Wat? Antwoord 1 Ja. '],
  ['flattened labels that fall', 'Vraag 9 Wat? Vraag 8 Hoe? '],
  ['flattened labels that rise again and again', 'Vraag 6 Wat? Ja. Vraag 19 Hoe? Zo. '],
  ['labels in front of their text that fall', 'Vraag 9 Wat?\nVraag 8 Hoe?\n'],
  ['pieces of questions', 'vraag 2 onder a en b, onderdeel c, '],
  ['answers in pieces', 'Vraag 1\na. Wat? b. Hoe?\nAntwoord 1\na. Zo. b. Dus. a. Zo.\n'],
  ['pieces in front of questions', 'onderdeel b van vraag 2, onder a van vraag '],
  ['numbers in brackets', 'Zie het antwoord op (3) en (4), '],
  ['who asked, in brackets', 'vraag 1 (VVD) en 3 (CDA), '],
  ['marks behind stops', 'Zie het antwoord op vraag 2.4 en 3.5\n4 Noot\n'],
  ['answers that go on', 'antwoord op vraag 2 van de VVD-fractie en vraag 3 en '],
  ['what is under', 'het onder 1 en 2 gestelde, zie 3.\n'],
  ['labels that say who asks', 'Vraag 1 van het lid Aa\nAntwoord\n'],
  ['answers behind Ad', 'Ad 1. Ja.\n1. Wat?\nAntwoord\n'],
  ['halves', '1 Wat?\n2 Hoe?\nAntwoord van minister Aa. (Ontvangen 3 mei 2098)\n'],
  ['series under headings', 'Vragen van de leden van de fractie van A\n1. Wat?\nAntwoord\n'],
  ['rows of a table', 'Nr. Vraag Antwoord 1 Wat? Ja. 2 Hoe? Zo. '],
  ['headings of parties', 'Vragen PVV\n\nZie vraag 2 van de VVD.\n\n'],
  ['heads of sets', 'Antwoorden op de vragen van het lid Aa\n\nVraag 1\nZie vraag 2 van het lid Bb.\n\n'],
  ['letters that send answers', 'Hierbij zend ik u de antwoorden op de vragen '],
  ['questions of another set', 'vraag 3 van de eerdere '],
  ['motions of another body', 'Over 99 311 nam de gemeenteraad motie nr. 7 aan, '],
  ['the Council beside Parliament', 'het Europees Parlement en de Raad van verordening 1/2009 van de Raad '],
  ['the Commission beside states', 'de Commissie en de lidstaten, commissie aaaaaaaaaaaaa '],
  ['new motions', 'de nieuwe en aangehouden motie-Aa c.s., de motie-Aa (99 694, nr. 1), '],
  ['dossiers in brackets', '(99694), (99694, nr. 1), '],
  ['letters of days alone', 'mijn brief van 3 mei 2098, die brief, '],
  ['motions in one phrase', 'moties-A en -B, '],
  ['motions and their notes', 'De motie Aa loopt.1 '],
  ['words that point back', 'deze motie, die brief, '],
  [
    'questions that point back',
    'Vraag 1\nDe motie-Aa (99 694, nr. 43)?\nAntwoord 1\nDeze motie.\nVraag 2\nDeze motie?\n',
  ],
  ['words that point back without end', 'diezelfde brief van 3 mei, sluit aan bij de motie-Aa, deze motie. '],
  ['letters of other days', 'de brief van 3 mei (99 694, nr. 5), de brief van 4 mei, die brief, '],
  ['words that point back to one', 'motie-Aa (99 694, nr. 43). Deze motie. '],
  ['announced moties', 'Deze motie is voorgesteld door het lid Aa. Zij krijgt nr. 1 (99694). De motie-Aa. '],
  ['footnotes that say ibid.', 'woord1\n1 Ibid.\n'],
  ['amendementen', 'het amendement van de leden Aa en Bb, de amendementen nrs. 1 en 2 '],
  ['page numbers', 'Pagina 1 van 2\n'],
  ['agenda items', 'II Volledige agenda\n\nBrief. Kamerstuk 99 101, nr. 2 '],
  ['soft hyphens', 'a\u00ad'],
  ['blank lines', '\n'],
  ['spaces', ' '],
  ['capitals', 'A A A '],
  ['persons', 'minister Jan '],
  ['titles that lost their spaces', 'Mr.Mr.'],
  ['the rules of a chamber that is not named', 'artikel 3 van het Reglement van Orde; TwTwTwTwTwTwTwTw\n'],
  ['page headers', 'Tweede Kamer, vergaderjaar 2098–2099, 99 101 XII, nr. 8 3\n'],
  ['laws', 'Awb '],
  ['titles of laws', 'Wet x (W) Wet op '],
  ['articles', 'artikel 3, tweede lid, '],
  ['articles of laws', 'artikelen 1, 2 en 3 t/m 9 van de Awb, '],
  ['ranges of articles', 'artikel 1-9-1-9 van de Woo'],
  ['laws and their abbreviations', 'de Wet aa (Wa) '],
  ['committees called by a person', 'De commissie-Zandstra zegt de VVD.\nZandstra zei het. '],
  ['who is not there', 'hebben zich afgemeld:\nAa en Bb, wegens ziekte;\n'],
  ['who voted', 'Voor stemmen de leden: Aa, Bb en Cc, '],
  ['emoji', '👩🏽‍🚀'],
]

/** Patterns that hold another name each time, in which what is remembered of each may cost more and more. */
const renewed: readonly (readonly [string, (name: string) => string])[] = [
  ['persons of other names', (name) => `minister ${name} `],
  ['persons named again', (name) => `de heer ${name}elaar. ${name}elaar zei. `],
  ['organisations of other names', (name) => `Stichting ${name} en de Stichting. `],
  ['defined names', (name) => `Stichting ${name} (hierna: de ${name}s) `],
  ['motions of other movers', (name) => `motie-${name} `],
]

/** A name of four letters or more for each number. */
function nameOf(number: number): string {
  let name = String.fromCharCode(65 + (number % 26))
  for (let rest = Math.floor(number / 26); rest > 0 || name.length < 4; rest = Math.floor(rest / 26))
    name += String.fromCharCode(97 + (rest % 26))
  return name
}

for (const [name, pattern] of renewed)
  test(`a hundred thousand characters of: ${name}`, () => {
    let text = ''
    for (let number = 0; text.length < 100_000; number += 1) text += pattern(nameOf(number))
    const result = extract({ name: 'hostile.txt', bytes: new TextEncoder().encode(text) })
    for (const reference of result.references)
      assert.equal(text.slice(reference.start, reference.end), reference.text)
  })

for (const [name, pattern] of patterns)
  test(`a million of: ${name}`, () => {
    const text = `x ${pattern.repeat(Math.ceil(length / pattern.length))} x`
    const result = extract({ name: 'hostile.txt', bytes: new TextEncoder().encode(text) })
    assert.match(result.document, /^(?:ongenummerd|kst)/)
    for (const reference of result.references)
      assert.equal(text.slice(reference.start, reference.end), reference.text)
  })

test('moties whose numbers are a list of half a million characters', () => {
  let text = 'Kamerstuk 99 311, nr. 4. De moties nrs. 1'
  for (let number = 2; text.length < 500_000; number += 1) text += `, ${number % 9999}`
  const { references } = extract({ name: 'hostile.txt', bytes: new TextEncoder().encode(`${text} en 3.`) })
  assert.ok(references.some(({ kind }) => kind === 'motie'))
})
