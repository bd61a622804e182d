/** No service is waited for longer than this, in milliseconds. */
export const longestWait = 120_000

/** How long to wait before trying again for the nth time, from 0: twice as long each time, less up to half by chance. */
export function backOff(first: number, tried: number): number {
  return Math.min(longestWait, first * 2 ** tried) * (1 - Math.random() / 2)
}

/**
 * How long `Retry-After` asks to wait, in milliseconds; null where it says nothing that can be read. Source of its two
 * forms, seconds or a date: RFC 9110, 10.2.3.
 */
export function askedWait(value: string | null, now = Date.now()): number | null {
  if (value === null) return null
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000
  // A date begins with its day; the parser takes much else for one.
  const at = /^\s*[A-Z][a-z]/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
