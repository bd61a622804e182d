/**
 * The second year, behind a first one that ends with this digit. Parted by a space it is one only where it is the next ("2012-20 13"): in
 * "2024/25 599" and "2018/19 70" a number follows.
 */
const next = (digit: number): string =>
  String.raw`${digit}\s?[-–—/]\s?['’]?(?:[12]\s?[90]\s?\d\s?${(digit + 1) % 10}|\d{2,4}|\d\s\d)(?!\d)`

/** Two years whose dash a reader lost: `20062007`. */
const glued = String.raw`(?:19|20)\d\d(?:19|20)\d\d(?!\d)`

/** A session year in print, as regular expression source: `2022/23`, `2022–2023`, `2012-20 13`, `98/99`, `20062007`. */
export const sessionYear = String.raw`(?:(?:\d\s?\d\s?\d\s?|['’]?\d)(?:${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(next).join('|')})|${glued})`

/** Years in two digits from here on are of the twentieth century. */
const pivot = 45

/** How most are printed. */
const plain = /^(\d{4})[-–—/](\d{4}|\d\d)$/

/** The years of any other. */
const unspaced = (printed: string): readonly string[] => [
  printed,
  ...printed
    .replace(/[\s'’]/g, '')
    .replace(/[–—/]|(?<=^\d{4})(?=\d{4}$)/g, '-')
    .split('-'),
]

/** Reads it as two full years, `["2022", "2023"]`; null when it is none. */
export function readSessionYear(printed: string): readonly [string, string] | null {
  const [, begin = '', to = ''] = plain.exec(printed) ?? unspaced(printed)
  const from = begin.length === 2 ? `${Number(begin) < pivot ? '20' : '19'}${begin}` : begin
  if (from.length !== 4 || (to.length !== 2 && to.length !== 4)) return null
  const full = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
  // A session at the turn of a century prints 1999–2000 or 1999/00.
  const end = Number(full) < Number(from) ? String(Number(full) + 100) : full
  return [from, end]
}

/** A session year spans two successive years: tells `2022/23` from a fraction, a range of years or of amounts. */
export function isSession(printed: string): boolean {
  const [from, to] = readSessionYear(printed) ?? ['0', '0']
  return Number(to) - Number(from) === 1
}

/** Why the two years of a session, `20242521`, are none, as a reason; null for a session, and where they are not both there. */
export function noSession(years: string): string | null {
  const [from, to] = [years.slice(0, 4), years.slice(4)]
  if (years.length !== 8 || isSession(`${from}-${to}`)) return null
  return `A session spans two successive years, which ${from}–${to} does not: misprinted or misread.`
}
