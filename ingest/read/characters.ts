/** What a UTF-16 code unit is, in the scripts that papers print; tables answer without a regular expression. */
const letters = tableOf(/\p{L}/u)
const lower = tableOf(/\p{Ll}/u)
const upper = tableOf(/\p{Lu}/u)

/** Code units from this on have no place in the tables, which hold Latin, Greek, Cyrillic, and the marks around them. */
export const untabled = 0x600

function tableOf(form: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x600 }, (_, code) => (form.test(String.fromCharCode(code)) ? 1 : 0))
}

const inTable = (table: Uint8Array, code: number): boolean => code < untabled && table[code] === 1

/** Of every code unit whether it is a letter or a number: 0 no, 1 yes, 2 not looked up yet. */
const words = new Uint8Array(0x10000).fill(2)

/** A letter or a number. */
export const isWordCode = (code: number): boolean => {
  // Outside a text the code is no number, and no index.
  const known = words[code | 0]
  return known === 1 || (known === 2 && learn(code))
}

function learn(code: number): boolean {
  const word = /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
  words[code] = word ? 1 : 0
  return word
}

/** Whether a UTF-16 code unit is a small letter. */
export const isLower = (code: number): boolean => inTable(lower, code)
/** Whether it is a capital. */
export const isUpper = (code: number): boolean => inTable(upper, code)
/** Whether it is a letter. */
export const isLetter = (code: number): boolean => inTable(letters, code)
/** Whether it is a digit of ASCII. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * The UTF-16 code unit at an offset of a text; 0 outside it, where no text has one. V8 makes a call of every `charCodeAt`
 * of a place in the code that was once asked outside a text.
 */
export const codeAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0

/** White space. */
export const isBlank = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 0xa0 && (code === 0xa0 || (code >= 0x1680 && wideBlanks.has(code)))

/** Where the white space at an offset of a text ends; the offset itself where there is none. */
export function blanksEnd(text: string, offset: number): number {
  let at = offset
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

/** White space that is wider or narrower than a space. */
const wideBlanks: ReadonlySet<number> = new Set([
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028,
  0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
])

/** Whether a text ends in a letter, or in a hyphen that joins on what follows. */
export function gluesTo(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return code === hyphen || (code < untabled ? isLetter(code) : /\p{L}$/u.test(text))
}

/** Whether a letter of any script stands in front of an offset. */
export function letterBefore(text: string, at: number): boolean {
  if (at === 0) return false
  const code = text.charCodeAt(at - 1)
  return code < untabled ? isLetter(code) : /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at))
}

/** Whether a word begins at an offset: behind anything but a letter, or with a capital that lost its space, "zie ookAanhangsel". */
export function beginsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return !isLetter(before) || (isLower(before) && isUpper(text.charCodeAt(at)))
}

const hyphen = 45

/** The code units of some characters. */
export const codeSet = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (one) => one.charCodeAt(0)))

const closers = codeSet('.?!:;»”"’)]')

/** Whether a text ends a sentence; the mark of a footnote may stand behind, or of bold or slanted print: `leggen.12`, `hoe vaak?*`. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1
  while (at > 0 && at >= text.length - 3 && '*_'.includes(text.charAt(at))) at -= 1
  while (at >= 0 && at >= text.length - 3 && isDigit(text.charCodeAt(at))) at -= 1
  return at >= 0 && closers.has(text.charCodeAt(at))
}
