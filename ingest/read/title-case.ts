/** How much of a paper is asked how it writes a word, in UTF-16 code units. */
const longestWitness = 60_000

const small = new Set(
  'van der den de het een en voor te ten ter in op aan met over tot bij c.s. c.s'.split(' '),
)
const offices = /^(?:minister|ministerie|staatssecretaris|ministers|staatssecretarissen)$/
const movers = /^(?:lid|leden)$/
const roman = /^[IVX]+$/

/**
 * A title in capitals, as a sentence: each word as the paper itself writes it elsewhere, names of members and ministries with a
 * capital, all else small. Other titles stay as they are.
 */
export function sentenceCase(title: string, text: string): string {
  if (/\p{Ll}{2}/u.test(title)) return title
  const witness = text.slice(0, longestWitness)
  let names: 'none' | 'member' | 'office' = 'none'
  let follows = false
  const words = title.split(' ').map((word) => {
    const plain = word.toLowerCase()
    const bare = plain.replace(/[^\p{L}\p{N}.-]+/gu, '')
    if (movers.test(bare) || offices.test(bare)) {
      names = movers.test(bare) ? 'member' : 'office'
      follows = true
      return plain
    }
    if (/^(?:over|inzake|betreffende|ter|tot|naar|c\.s\.?)$/.test(bare)) names = 'none'
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
  const letters = /[\p{L}\p{N}-]+/u.exec(word)?.[0] ?? word
  if (roman.test(letters) && letters.length > 1) return word
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
  word.replace(/(^|[-('’/])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
