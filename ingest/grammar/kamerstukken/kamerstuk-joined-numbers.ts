import { matchAt } from '../../matches.ts'
import { sentenceGoesOn } from '../phrase-end.ts'
import { closes, countsSomething, type Numbers, readList, readTail } from './kamerstuk-numbers.ts'

const dashed = /[-–/](?<number>\d{1,4}[a-z]?|[A-Z]{1,2})(?![\p{L}\d]|[.,]\d|\s\d{3}|[-–]\d)/uy

/** "Kamerstuk 99 734 – 51" */
const dashedApart = /\s[–-]\s(?<number>\d{1,4}[a-z]?)(?![\p{L}\d])/uy

/** `21501-20-2128`, `99 432-537`: the number joined to its dossier; behind a label also `99432 -537`, as sites print it. */
export function readDashed(text: string, offset: number, labelled: boolean): Numbers | null {
  const apart = labelled ? matchAt(dashedApart, text, offset)?.groups?.number : undefined
  const stop = dashedApart.lastIndex
  if (apart !== undefined && (closes(text, stop) || sentenceGoesOn(text, stop)))
    return { ...readTail(text, { numbers: [apart], end: stop }), form: 'dashes' }
  const begin = labelled && text.charAt(offset) === ' ' ? offset + 1 : offset
  const number = matchAt(dashed, text, begin)?.groups?.number
  if (number === undefined) return null
  const one = withDashed(text, { numbers: [number], end: begin + 1 + number.length })
  const list =
    labelled && one.numbers.length === 1
      ? readList(text, begin + 1, { plural: false, nr: true, digits: true })
      : null
  return { ...readTail(text, list ?? one), form: 'dashes' }
}

/** "99101-V-62⟨, -63 en -65⟩": more numbers of the same dossier, each with its hyphen. */
const moreDashed = /(?:,\s|\s(?:en|of)\s)-(?<number>\d{1,4})(?![\p{L}\d]|[.,-]\d|\s?[%°])/uy

function withDashed(text: string, first: { numbers: string[]; end: number }): typeof first {
  const numbers = [...first.numbers]
  let { end } = first
  for (let next = matchAt(moreDashed, text, end); next !== null; next = matchAt(moreDashed, text, end)) {
    numbers.push(next.groups?.number ?? '')
    end += next[0].length
  }
  return { numbers, end }
}

const bracketed = /\s?\((?<list>\d{1,4}[a-z]?(?:,\s?\d{1,4}[a-z]?){0,12})\)/y

/** The Eerste Kamer's `99 484 (112, 112a)`: in brackets, known by a label or by a letter behind a number. */
export function readBracketed(text: string, offset: number, labelled: boolean): Numbers | null {
  const list = matchAt(bracketed, text, offset)?.groups?.list
  if (list === undefined || !(labelled || /[a-z]/.test(list))) return null
  // "Kamerstuk 99 820 (2021)": of that year.
  if (/^(?:19[5-9]|20[0-3])\d$/.test(list)) return null
  return { numbers: list.split(/,\s?/), end: bracketed.lastIndex, was: null, form: 'bare' }
}

const alone = /(?:,\s?|\s?[-–]\s?|\/)(?<number>(?!(?:19[5-9]|20[0-3])\d)\d{1,4}[a-z]?)\)/y

/** `(99 311, 47)`, `(99 311 - 47)`: the number alone behind its dossier, up to the end of their bracket. */
export function readInBracket(text: string, offset: number): Numbers | null {
  const match = matchAt(alone, text, offset)
  const number = match?.groups?.number
  if (match === null || number === undefined || countsSomething(text, alone.lastIndex)) return null
  return { numbers: [number], end: alone.lastIndex - 1, was: null, form: 'bare' }
}
