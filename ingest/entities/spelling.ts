/**
 * How strictly the case of a printed name must agree.
 *
 * - `exact`: letter by letter (abbreviations).
 * - `title`: as written, or the whole in capitals (a heading).
 * - `inner`: as `name`, but the first letter as written ("Wet Open Overheid", "Commando zeestrijdkrachten").
 * - `name`: as `title`, but word-initial letters may be capital or small so long as the name shows a capital
 *   ("raad van State", "Nationale politie").
 * - `any`: not at all (trigger words).
 */
export type CasePolicy = 'exact' | 'title' | 'inner' | 'name' | 'any'

/** One spelling to be found in texts. */
export interface Spelling {
  readonly text: string
  readonly policy: CasePolicy
}

/** Whether the printed name's case fits the spelling's policy. */
export function agrees(raw: string, spelling: Spelling): boolean {
  if (spelling.policy === 'any' || raw === spelling.text) return true
  if (spelling.policy === 'exact' && differsInLetter(raw, spelling.text)) return false
  const wanted = squeezedOf(spelling)
  const printed = unbroken(squeezed(raw), wanted)
  if (printed === wanted) return true
  if (spelling.policy === 'exact') return false
  if (wanted.length > 4 && inCapitals(printed)) return true
  if (spelling.policy === 'title' || (spelling.policy === 'inner' && printed[0] !== wanted[0])) return false
  return differsOnlyAtInitials(printed, spelling.text)
}

/** Whether the first difference is one of plain letters or digits, in their case at least. */
function differsInLetter(raw: string, text: string): boolean {
  let at = 0
  while (at < raw.length && raw.charCodeAt(at) === text.charCodeAt(at)) at++
  return isPlain(raw.charCodeAt(at)) && isPlain(text.charCodeAt(at))
}

const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

/** Spellings squeezed, as they were needed. */
const squeezedOnes = new WeakMap<Spelling, string>()

function squeezedOf(spelling: Spelling): string {
  const known = squeezedOnes.get(spelling)
  if (known !== undefined) return known
  const made = squeezed(spelling.text)
  squeezedOnes.set(spelling, made)
  return made
}

/** "GERECHTSHOF 's-HERTOGENBOSCH": what is left of an article stays small. */
const inCapitals = (printed: string): boolean => {
  const upper = printed.toUpperCase()
  return printed === upper || (printed.includes("'s-") && printed.replace("'s-", "'S-") === upper)
}

/** Without the hyphens that broke a line inside a word, where the name has none. */
const unbroken = (printed: string, wanted: string): string =>
  printed.length > wanted.length ? printed.replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '') : printed

const squeezed = (text: string): string =>
  // Of plain letters and spaces only the spaces go.
  /^[ -&(-_a-z]*$/.test(text) ? text.replaceAll(' ', '') : squeezeAll(text)

const squeezeAll = (text: string): string =>
  text
    .replace(/[\s\u00ad]+/g, '')
    .replace(/[‐‑–]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')

function differsOnlyAtInitials(printed: string, name: string): boolean {
  const words = name.split(' ').map(squeezed)
  let at = 0
  let capitals = 0
  for (const word of words) {
    const there = printed.slice(at, at + word.length)
    if (there.slice(1) !== word.slice(1)) return false
    if (there[0] !== word[0] && !(words.length > 1 || there[0] === word[0]?.toUpperCase())) return false
    // In "'s-Hertogenbosch" the capital is not the first letter.
    if (there !== there.toLowerCase()) capitals++
    at += word.length
  }
  return capitals > 0
}
