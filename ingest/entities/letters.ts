/**
 * How characters count when names are compared: letters without case and accent, every white space as one space,
 * every hyphen and apostrophe as one. Tables over UTF-16 code units, made once.
 */

/** What a code unit is for finding where a word begins. */
export const letterClass = { none: 0, lower: 1, upper: 2, digit: 3 } as const

/** Code unit → class of `letterClass`. */
export const classOf: Uint8Array = new Uint8Array(65536)

/** Code unit → what names are compared by: base letter in lower case, one space, one hyphen, one apostrophe. */
export const plain: Uint16Array = new Uint16Array(65536)

/** What every white space is compared as. */
export const SPACE = 32
/** What every hyphen and dash is compared as. */
export const HYPHEN = 45

function fill(): void {
  for (let code = 0; code < 65536; code++) plain[code] = code
  for (let code = 48; code <= 57; code++) classOf[code] = letterClass.digit
  for (let code = 65; code < 0x250; code++) fillLetter(code)
  for (let code = 0x1e00; code < 0x1f00; code++) fillLetter(code)
  for (const space of '\t\n\v\f\r \u00a0\u2002\u2003\u2009\u202f') plain[space.charCodeAt(0)] = SPACE
  for (const hyphen of '-‐‑–') plain[hyphen.charCodeAt(0)] = HYPHEN
  for (const apostrophe of "'’‘`´") plain[apostrophe.charCodeAt(0)] = 39
}

function fillLetter(code: number): void {
  const letter = String.fromCharCode(code)
  const lower = letter.toLowerCase()
  const upper = letter.toUpperCase()
  if (lower === upper && letter !== 'ß') return
  classOf[code] = letter === lower ? letterClass.lower : letterClass.upper
  plain[code] = lower.normalize('NFD').charCodeAt(0)
}

fill()

/** True where a letter or digit stands at `at`; false outside the text. */
export function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf[text.charCodeAt(at)] !== letterClass.none
}

/** True where a capital stands at `at`. */
export function isCapitalAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf[text.charCodeAt(at)] === letterClass.upper
}

/** The text with every run of white space as one space, which nearly all text has already; what a form "says". */
export const oneLine = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text)

/** The text with letters and their accents as one character each (NFC), which nearly all text has already. */
export function composed(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= firstMark) return text.normalize('NFC')
  return text
}

/** Below the combining marks nothing changes in NFC. */
const firstMark = 0x300

/** A slug: lower case without accents, words joined by hyphens: `"DT&V"` → `dtv`, `"China Kennisnetwerk"` → `china-kennisnetwerk`. */
export function slugOf(name: string): string {
  const letters = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return letters
    .toLowerCase()
    .replace(/[&'’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
