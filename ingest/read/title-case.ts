/** How much of a paper is asked how it writes a word, in UTF-16 code units. */
const longestWitness = 60_000

const small = new Set(
  'van der den de het een en voor te ten ter in op aan met over tot bij c.s. c.s'.split(' '),
)
/** What the words behind a word are: names of members, of an office, or neither. */
type Names = 'none' | 'member' | 'office'
const followers: Readonly<Record<Names, string>> = {
  member: 'lid leden',
  office: 'minister ministerie staatssecretaris ministers staatssecretarissen',
  none: 'over inzake betreffende ter tot naar c.s c.s.',
}
const namesBehind: ReadonlyMap<string, Names> = new Map(
  (['member', 'office', 'none'] as const).flatMap((names) =>
    followers[names].split(' ').map((word) => [word, names] as const),
  ),
)
const roman = /^[IVX]+$/

/**
 * A title in capitals, as a sentence: each word as the paper itself writes it elsewhere, names of members and ministries with a
 * capital, all else small. Other titles stay as they are.
 */
export function sentenceCase(title: string, text: string): string {
  if (/\p{Ll}{2}/u.test(title)) return title
  const witness = text.slice(0, longestWitness)
  let names: Names = 'none'
  let follows = false
  const words = title.split(' ').map((word) => {
    const plain = word.toLowerCase()
    const bare = /^[a-z]+$/.test(plain) ? plain : plain.replace(/[^\p{L}\p{N}.-]+/gu, '')
    const opens = namesBehind.get(bare)
    names = opens ?? names
    if (opens === 'member' || opens === 'office') {
      follows = true
      return plain
    }
    const first = follows && names === 'member'
    follows = bare === 'en' || word.endsWith(',')
    if (small.has(bare)) return first ? capitalised(plain) : plain
    return names === 'none' ? asWritten(word, witness) : capitalised(plain)
  })
  const sentence = words.join(' ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

/** A word as the paper writes it in its sentences: small wherever it does so once. */
function asWritten(word: string, witness: string): string {
  const letters = /^[A-Z]+$/.test(word) ? word : (/[\p{L}\p{N}-]+/u.exec(word)?.[0] ?? word)
  if (letters.length > 1 && roman.test(letters)) return word
  const lower = letters.toLowerCase()
  if (opensWord(lower, witness, 0)) return word.toLowerCase()
  const capital = capitalised(lower)
  if (opensWord(capital, witness, 0)) return word.replace(letters, capital)
  const again = witness.indexOf(letters) + letters.length
  return letters.length <= 6 && opensWord(letters, witness, again) ? word : word.toLowerCase()
}

/** Whether some letters stand behind a space, and that at or behind an offset: looked for without the space, which is everywhere. */
function opensWord(letters: string, text: string, from: number): boolean {
  for (let at = text.indexOf(letters, from + 1); at >= 0; at = text.indexOf(letters, at + 1))
    if (text.charCodeAt(at - 1) === 32) return true
  return false
}

/** "dijk-bakker" → "Dijk-Bakker". */
const capitalised = (word: string): string =>
  /^[a-z]+$/.test(word)
    ? word.charAt(0).toUpperCase() + word.slice(1)
    : word.replace(
        /(^|[-('’/])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
