import type { Random } from '../generate/random.ts'

type Mutation = (bytes: Buffer, random: Random) => Buffer

/** A place in a file, and a stretch from it, mostly short. */
function stretch(bytes: Buffer, random: Random): readonly [number, number] {
  const start = random.below(bytes.length + 1)
  return [
    start,
    Math.min(bytes.length, start + 1 + random.skewed(random.below(8) === 0 ? bytes.length / 4 : 40)),
  ]
}

const spliced = (bytes: Buffer, start: number, end: number, into: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, start), into, bytes.subarray(end)])

/** Pieces that have a meaning somewhere in a paper, an XML file or a page. */
const telling = [
  ...[
    '(',
    ')',
    '[',
    '<',
    '>',
    '</',
    '&',
    '&amp',
    ';',
    '"',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xpp ?>',
    '\0',
  ],
  ...[
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\f',
    '\r',
    '\r\n\r\n',
    '\t',
    '\u2028',
    '😀',
    '\ud83d',
    'é',
    '-\n',
    '¹',
    '\u0600',
  ],
  ...[
    'Kamerstuk ',
    'nr. ',
    'nrs. 1 t/m 99999999 en ',
    'vraag ',
    'Antwoord op vraag 1',
    'motie-',
    'artikel 3:2, ',
    'de leden ',
  ],
  ...[
    'Vergaderjaar 2098–2099',
    'Nr. ',
    'https://',
    '99 088',
    '1.',
    '2a',
    '(RVO)',
    '<noot nr="1">',
    '<extref doc="kst-1-1">',
  ],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '\u001b[2J', '99999999999999999999', '../../'],
] as const

const pieceOf = (random: Random): Buffer => Buffer.from(telling[random.below(telling.length)] ?? '')

/** The ways in which a file is broken. */
export const mutations: readonly Mutation[] = [
  // One byte, or one bit of it.
  (bytes, random) => {
    const broken = Buffer.from(bytes)
    const at = random.below(broken.length)
    broken[at] = random.below(2) === 0 ? random.below(256) : (broken[at] ?? 0) ^ (1 << random.below(8))
    return broken
  },
  // A stretch out.
  (bytes, random) => spliced(bytes, ...stretch(bytes, random), Buffer.alloc(0)),
  // The end, or the beginning, off.
  (bytes, random) =>
    random.below(2) === 0
      ? bytes.subarray(0, random.below(bytes.length))
      : bytes.subarray(random.below(bytes.length)),
  // A stretch again, many times over.
  (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    const piece = bytes.subarray(start, end)
    const most = Math.max(1, Math.floor(20_000 / Math.max(1, piece.length)))
    return spliced(
      bytes,
      end,
      end,
      Buffer.concat(Array.from({ length: 1 + random.below(most) }, () => piece)),
    )
  },
  // A stretch elsewhere.
  (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    const at = random.below(bytes.length + 1)
    return spliced(bytes, at, at, bytes.subarray(start, end))
  },
  // Something that means something, once or often.
  (bytes, random) => {
    const at = random.below(bytes.length + 1)
    const piece = pieceOf(random)
    const often = random.below(4) === 0 ? random.below(3000) : 1
    return spliced(bytes, at, at, Buffer.concat(Array.from({ length: often }, () => piece)))
  },
  // Something that means something, at many places.
  (bytes, random) => {
    const piece = pieceOf(random)
    let broken = bytes
    for (let count = random.below(40); count >= 0; count -= 1) {
      const at = random.below(broken.length + 1)
      broken = spliced(broken, at, at, piece)
    }
    return broken
  },
  // Another encoding.
  (bytes, random) => {
    const text = bytes.toString()
    const [encoding, mark]: readonly ['latin1' | 'utf16le', readonly number[]] =
      random.below(2) === 0 ? ['latin1', []] : ['utf16le', random.below(2) === 0 ? [0xff, 0xfe] : []]
    return Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)])
  },
  // All line breaks gone, or all spaces, or every line on its own.
  (bytes, random) => {
    const ways = [
      [/\s*\n\s*/g, ' '],
      [/ /g, ''],
      [/ /g, '\n'],
      [/\n/g, '\r'],
      [/\n/g, '\n\n'],
    ] as const
    const [what, into] = ways[random.below(ways.length)] ?? ways[0]
    return Buffer.from(bytes.toString().replace(what, into))
  },
]

/** Breaks a paper once, or a few times over. */
export function mutant(bytes: Uint8Array, random: Random): Buffer {
  let broken: Buffer = Buffer.from(bytes)
  for (let count = random.skewed(1); count >= 0 && broken.length > 0; count -= 1)
    broken = mutations[random.below(mutations.length)]?.(broken, random) ?? broken
  return broken
}
