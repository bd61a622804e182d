import { type Distorted, type Distortion, inTurn, replaced } from './distorted.ts'

const replacing = (name: string, pattern: RegExp, by: (match: RegExpExecArray) => string): Distortion => ({
  name,
  change: (text) => replaced(text, pattern, by),
})

/** A number that is as good as random, and the same for the same place every time. */
const scattered = (offset: number): number => Math.imul(offset + 1, 0x9e3779b1) >>> 8

/** Breaks lines at the last space before a width, and nowhere else but at blank lines. */
function broken(text: string, width: number): Distorted {
  let start = 0
  return inTurn(
    text,
    (printed) => replaced(printed, /(?<!\n)\n(?!\n)/g, () => ' '),
    (joined) =>
      replaced(joined, /\n+| +(?=([^ \n]*))/g, (match) => {
        const [gap, word = ''] = match
        const end = match.index + gap.length
        if (!gap.startsWith('\n') && end + word.length - start <= width) return gap
        start = end
        return gap.startsWith('\n') ? gap : '\n'
      }),
  )
}

/** The labels of questions and answers on lines of their own. */
const labels =
  /^(?<word>Vraag|Vragen|Antwoord|Antwoorden) (?<number>\d{1,3}(?:(?:, ?| en | t\/m )\d{1,3})*)[ \t]*$/gm

function labelled(
  name: string,
  question: (number: string) => string,
  answer: (number: string) => string,
): Distortion {
  return replacing(name, labels, ({ groups }) => {
    const { word = '', number = '' } = groups ?? {}
    return word.startsWith('V') ? question(number) : answer(number)
  })
}

const beside = (name: string, between: string): Distortion =>
  replacing(
    name,
    /^((?:Vraag|Vragen|Antwoord|Antwoorden) \d[^\n]{0,30})\n/gm,
    ([, label]) => `${label}${between}`,
  )

/** Spaces within sentences: those that readers lose where they join lines. */
const withinSentence = /(?<=[^\s.?!]) (?=\S)/g

const plainSigns: Readonly<Record<string, string>> = {
  '\u2013': '-',
  '\u2014': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
}
const ligatures: Readonly<Record<string, string>> = { ff: '\ufb00', fi: '\ufb01', fl: '\ufb02' }
const misread: Readonly<Record<string, string>> = { a: 'o', e: 'c', o: '0' }

/** Ways in which readers, typesetters and scanners give the same paper. */
export const distortions: readonly Distortion[] = [
  replacing('all on one line', /\s*\n\s*/g, () => ' '),
  { name: 'joined, and broken anew at 60 characters', change: (text) => broken(text, 60) },
  { name: 'joined, and broken anew at 110 characters', change: (text) => broken(text, 110) },
  replacing('carriage returns and line feeds', /\n/g, () => '\r\n'),
  replacing('a blank line behind every line', /\n/g, () => '\n\n'),
  replacing('two blank lines behind every line', /\n/g, () => '\n\n\n'),
  replacing('no blank lines', /\n\s*\n/g, () => '\n'),
  replacing('all lines indented', /\n(?=[^\n])/g, () => '\n    '),
  replacing('all lines quoted with >', /\n/g, () => '\n> '),
  replacing('sentences of a paragraph on one line', /(?<![.?!:])\n(?=\p{Ll}|\()/gu, () => ' '),
  replacing('words spread over the column', /(?<=\S) (?=\S)/g, ({ index }) =>
    scattered(index) % 6 === 0 ? '  ' : ' ',
  ),
  {
    name: 'lines of a paragraph joined without a space, their hyphens left',
    change: (text) =>
      inTurn(
        text,
        (printed) => replaced(printed, /(?<=\p{Ll}-)\n(?=\p{Ll})/gu, () => ''),
        (joined) => replaced(joined, /(?<=[\p{Ll}\d,;:)»’])\n(?=[\p{Ll}«(‘])/gu, () => ''),
      ),
  },
  replacing('one of 12 spaces lost', withinSentence, ({ index }) => (scattered(index) % 12 === 0 ? '' : ' ')),
  replacing('another of 12 spaces lost', withinSentence, ({ index }) =>
    scattered(index) % 12 === 6 ? '' : ' ',
  ),
  replacing(
    'one of 20 words broken by a hyphen',
    /(?<=\p{Ll}[aeiou])(?=[bdfgklmnprstvwz][aeiou]\p{Ll})/gu,
    ({ index }) => (scattered(index) % 20 === 0 ? '-' : ''),
  ),
  replacing('a fifth of the spaces unbreakable', /(?<=\S) (?=\S)/g, ({ index }) =>
    scattered(index) % 5 === 0 ? '\u00a0' : ' ',
  ),
  replacing(
    'quotation marks and dashes of a typewriter',
    /[\u2013\u2014\u2018\u2019\u201c\u201d]/g,
    ([sign]) => plainSigns[sign] ?? sign,
  ),
  replacing('ligatures', /ff|fi|fl/g, ([letters]) => ligatures[letters] ?? letters),
  replacing('soft hyphens in long words', /(?<=\p{Ll}{4})(?=\p{Ll}{4})/gu, () => '\u00ad'),
  replacing('one of 150 vowels misread', /[aeo]/g, ({ 0: letter, index }) =>
    scattered(index) % 150 === 0 ? (misread[letter] ?? letter) : letter,
  ),
  labelled(
    '"VRAAG 1", "ANTWOORD 1"',
    (n) => `VRAAG ${n}`,
    (n) => `ANTWOORD ${n}`,
  ),
  labelled(
    '"Vraag 1:", "Antwoord 1:"',
    (n) => `Vraag ${n}:`,
    (n) => `Antwoord ${n}:`,
  ),
  labelled(
    '"Vraag 1", "Antwoord"',
    (n) => `Vraag ${n}`,
    () => 'Antwoord',
  ),
  labelled(
    '"Vraag 1", "Antwoord op vraag 1"',
    (n) => `Vraag ${n}`,
    (n) => `Antwoord op vraag ${n}`,
  ),
  labelled(
    '"1.", "Antwoord 1"',
    (n) => `${n}.`,
    (n) => `Antwoord ${n}`,
  ),
  labelled(
    '"## Vraag 1", "## Antwoord 1"',
    (n) => `## Vraag ${n}`,
    (n) => `## Antwoord ${n}`,
  ),
  labelled(
    '"• Vraag 1", "• Antwoord 1"',
    (n) => `• Vraag ${n}`,
    (n) => `• Antwoord ${n}`,
  ),
  labelled(
    '"V1", "A1"',
    (n) => `V${n}`,
    (n) => `A${n}`,
  ),
  beside('labels in front of their text', ' '),
  beside('labels in a cell beside their text', ' | '),
]
