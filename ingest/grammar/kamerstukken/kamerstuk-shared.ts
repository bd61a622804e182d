import { matchAt } from '../../matches.ts'
import { type Behind, readDossier } from './kamerstuk-dossier.ts'
import type { Draft, KamerstukHit } from './kamerstuk-hit.ts'
import { type Left, labelled } from './kamerstuk-left.ts'
import { type Numbers, readNumbers } from './kamerstuk-numbers.ts'

/** Digits without a mark among them need no joint where a letter follows: "(35526 25295, CG)". */
const second =
  /\s?(?:\/|,?\s?en|,)\s?(?=\d{2}[ .\u00a0]?\d{3}(?!\d))|(?<=\(\d{5})\s(?=\d{5},\s(?!(?:EU|EG|NL|VN|VS|BE|DE|FR|UK)\))[A-Z]{1,2}\))/y

/** `99104 en 99420, nr. 9`: one paper of several dossiers; with "respectievelijk" each of two has its own. */
export function readShared(text: string, behind: Behind, hit: Draft, before: Left): KamerstukHit | null {
  const [front, opened] = [text.charAt(hit.start - 1), text.charAt(before.start - 1) === '(']
  if (before.label === null && hit.start > 0 && !/[(\s]/.test(front)) return null
  const others = dossiersFrom(text, behind.end)
  const [other] = others
  const last = others.at(-1)
  if (other === undefined || last === undefined) return null
  if (others.length > 1 && !opened && before.label === null) return null
  // "99526 / 99295, CH": nothing but papers has two dossiers with a stroke between them, and a letter.
  const stroke = /^\s?\/\s?$/.test(text.slice(behind.end, other.start))
  const amounts = /\d\.\d/.test(text.slice(hit.start, last.behind.end))
  const eerste = stroke && !amounts && letterBehind.test(text.slice(last.behind.end, last.behind.end + 5))
  const bare = eerste || letterStands(text, before.start, last.behind.end) || labelled(before)
  const numbers = readNumbers(text, last.behind.end, { bare, eerste, thousands: false })
  if (numbers === null) return null
  if (others.length === 1 && inOrder(text, other.start, numbers))
    return {
      ...hit,
      end: behind.end,
      ondernummers: numbers.numbers.slice(0, 1),
      form: formOf(before, numbers),
    }
  const shared = others.map(({ dossier, behind: { toevoeging } }) => ({ dossier, toevoeging }))
  return { ...hit, end: numbers.end, ondernummers: numbers.numbers, form: formOf(before, numbers), shared }
}

/** A letter of the Eerste Kamer: "12 345 / 23 456, EU" compares amounts. */
const letterBehind = /^,\s(?!(?:EU|EG|NL|VN|VS)(?!\p{L}))[A-Z]{1,2}(?![\p{L}\d])/u

/** Most dossiers that one paper is read to lie in besides its own. */
const mostOthers = 6

/** The dossiers that follow right behind another: `, 99 015 en 99 839`. */
function dossiersFrom(
  text: string,
  offset: number,
): readonly { readonly start: number; readonly dossier: string; readonly behind: Behind }[] {
  const found: { readonly start: number; readonly dossier: string; readonly behind: Behind }[] = []
  for (let end = offset; found.length < mostOthers; ) {
    const join = matchAt(second, text, end)
    if (join === null) break
    const start = end + join[0].length
    const printed = matchAt(/\d{2}[ .\u00a0]?\d{3}/y, text, start)?.[0] ?? ''
    const dossier = printed.replace(/\D/g, '')
    const behind = readDossier(text, start + printed.length, dossier)
    found.push({ start, dossier, behind })
    end = behind.end
  }
  return found
}

/** `99 311 en 99 544, nrs. 24 respectievelijk 30`: a number for each dossier, in order. */
const inOrder = (text: string, start: number, { numbers, end }: Numbers): boolean =>
  numbers.length === 2 && /\sresp(?:\.|ectievelijk)\s/.test(text.slice(start, end))

/** The second dossier of such a pair: the first has taken its number. */
export const isPair = (
  text: string,
  start: number,
  numbers: Numbers,
  previous: KamerstukHit | undefined,
): boolean =>
  previous?.ondernummers.length === 1 &&
  previous.ondernummers[0] === numbers.numbers[0] &&
  /^\s(?:en|,)\s$/.test(text.slice(previous.end, start)) &&
  inOrder(text, start, numbers)

/** Letters, and behind them the end of the bracket, a page, or the next of its papers. */
const lettersOnly =
  /,\s[A-Z]{1,2}(?:(?:,|\sen)\s[A-Z]{1,2}){0,3}(?:\)|,?\s(?:pp?|blz)\.\s?\d|(?:;|,?\sen)\s\d{2} ?\d{3}(?:,\s(?:nrs?\.|[A-Z]{1,2}[);,])|\s[IVX]{1,6},\snrs?\.))/y
const letterCloses =
  /,\s(?:letter\s)?[A-Z]{1,3}(?=\s?\(|\s{0,2}(?:\n|$)|\sen\s\d{2} ?\d{3},\s(?:nrs?\.|[A-Z]))/y
const lineFront = /\n\s{0,3}(?:(?:\d{1,2}[.)]|[-–•*])\s{1,3})?$/

/** "2 juni 2098 1. 99 311⟨, D⟩", with the motie that the paper is in the next line: an item of an agenda, whose lines were joined. */
const headsMotie = /,\s[A-Z]{1,2}\n\n(?=(?:(?:Nader\s)?[Gg]ewijzigde\s)?Motie[-\s])/y
const itemFront = /\s\d{1,2}\.\s$/

/** What stands between two papers of one bracket. */
const beside = /^(?:;|,|,?\sen)\s$/

/**
 * "(36 373, H)", "(22 112, nr. 2487; ⟨34 893, B⟩)", or a line that begins so: a dossier and a letter, and nothing else, are
 * a paper of the Eerste Kamer. A line may go on with a bracket.
 */
export function letterStands(text: string, start: number, end: number, previous?: KamerstukHit): boolean {
  const opens = text.charAt(start - 1) === '(' || isInBracketOf(previous, text, start)
  if (opens && matchAt(lettersOnly, text, end) !== null) return true
  if (text.charAt(end) !== ',') return false
  if (matchAt(headsMotie, text, end) !== null && itemFront.test(text.slice(Math.max(0, start - 5), start)))
    return true
  if (matchAt(letterCloses, text, end) === null) return false
  return lineFront.test(start < 8 ? `\n${text.slice(0, start)}` : text.slice(start - 8, start))
}

/** Whether a number stands right behind another paper in the same bracket. */
const isInBracketOf = (previous: KamerstukHit | undefined, text: string, start: number): boolean =>
  previous !== undefined &&
  previous.ondernummers.length > 0 &&
  start - previous.end < 6 &&
  beside.test(text.slice(previous.end, start)) &&
  /\([^()]*$/.test(text.slice(Math.max(0, start - longestBracket), start))

/** Farthest that the bracket may open in front of a number, in UTF-16 code units. */
const longestBracket = 120

/** How a number was recognised, by what stands in front and behind. */
export function formOf(before: Left, numbers: Numbers): KamerstukHit['form'] {
  if (labelled(before)) return 'label'
  if (before.label === 'session' || before.label === 'year') return 'year'
  if (before.label === 'list') return 'label'
  return numbers.form === 'dashes' ? 'dashes' : 'nr'
}
