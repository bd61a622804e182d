/** A session year in print, as regular expression source: `2022/23`, `2022–2023`, `2012-20 13`. */
export const sessionYear = String.raw`\d(?:\s?\d){3}\s?[-–—/]\s?\d(?:\s?\d){1,3}`

/** Reads it as two full years, `["2022", "2023"]`; null when it is none. */
export function readSessionYear(printed: string): readonly [string, string] | null {
  const [from = '', to = ''] = printed.replace(/\s/g, '').split(/[-–—/]/)
  if (from.length !== 4 || (to.length !== 2 && to.length !== 4)) return null
  const full = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
  // A session at the turn of a century prints 1999–2000 or 1999/00.
  const end = Number(full) < Number(from) ? String(Number(full) + 100) : full
  return [from, end]
}
