import { matchAt } from '../../matches.ts'
import type { KamerstukHit } from './kamerstuk-hit.ts'

const id =
  /(?<dossier>\d{4,5})(?:-(?<toevoeging>[A-Za-z]{1,6}|\d{2}))?-(?<number>h?\d{1,4}[a-z]{0,2}|[A-Za-z]{1,3})(?:-b\d{1,2})?(?![\p{L}\d-])/uy

/** `kst-35570-V-24`, `kst-20012002-26691-137b`: the official id, printed; `kst-35570-24-b1` is that of an enclosure of a paper. */
export function readId(text: string, start: number): KamerstukHit | null {
  if (text.charAt(start - 1) !== '-') return null
  const front = /kst\s?-(?:(\d{4})(\d{4})-)?$/i.exec(text.slice(Math.max(0, start - 14), start))
  if (front === null) return null
  const match = matchAt(id, text, start)
  const { dossier, toevoeging, number } = match?.groups ?? {}
  if (match === null || dossier === undefined || number === undefined) return null
  return {
    start: start - front[0].length,
    end: start + match[0].length,
    dossier,
    toevoeging: toevoeging?.toUpperCase() ?? null,
    ondernummers: [/^\p{L}+$/u.test(number) ? number.toUpperCase() : number],
    vergaderjaar: front[1] === undefined ? null : `${front[1]}-${front[2]}`,
    kamer: front[1] === undefined ? null : 'eerste',
    form: 'id',
    was: null,
    shared: [],
  }
}
