import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { numbers } from '../../pass/trigger.ts'
import { codeAt, isBlank, isDigit, isLetter } from '../../read/characters.ts'
import { isSession } from '../session-year.ts'
import { readAlone } from './kamerstuk-alone.ts'
import { type Behind, councils, readDossier } from './kamerstuk-dossier.ts'
import type { Draft, KamerstukHit } from './kamerstuk-hit.ts'
import { readId } from './kamerstuk-id.ts'
import { readFront } from './kamerstuk-inverted.ts'
import { readBracketed, readDashed, readInBracket } from './kamerstuk-joined-numbers.ts'
import {
  followsOn,
  isTitled,
  type Left,
  labelled,
  movedBefore,
  namesPaper,
  paperBefore,
  readLeft,
  refusedBefore,
  speaksOfBill,
} from './kamerstuk-left.ts'
import { type Numbers, readNumbers } from './kamerstuk-numbers.ts'
import { oldAt, readOld } from './kamerstuk-old.ts'
import { formOf, isPair, letterStands, readShared } from './kamerstuk-shared.ts'

/** Dossiers of four digits are old, and look like years and amounts: only with "nr." right behind them. */
const dossier =
  /[1-9](?:\d[ .\u00a0\u2009\u202f-]?\d{3}(?!\d)|\d–\d{3}(?=,?\snrs?\.\s?\d)|[ .\u00a0]?\d{3}(?=\s?,?\s?[Nn][ru]))/y
/** "21 50108, nr. 106", "21501008, nr. 106": the hyphen of a council is lost, or was read as a nought. */
const council = /21[ .\u00a0]?501(?=0?\d\d(?:,?\s{0,2}nrs?\.|[-–]\d))/y

/** "Kamerstuk 9 9839, nr. 12", "Kamerstuk 998 39, nr. 12": a reader put a space where none was, or moved it. */
const parted =
  /(?:\d\d\n\d{3}|\d \d{4}|\d{3} \d\d|\d{4} \d|\d\d \d\d \d|\d\d \d \d\d)(?=(?: [IVX]{1,6}[A-E]?)?,?\snrs?\.\s?\d)/y

/** Tells most numbers that they are no dossier's: five digits, a mark among them, or four with a word behind them. */
function mayBeDossier(text: string, start: number): boolean {
  const digits = digitsAt(text, start)
  if (digits === 5) return true
  if (digits === 4) return mayBeNr(text, start + 4)
  return digits < 3 && digitsAt(text, start + digits + 1) === 3 && !isLetter(text.charCodeAt(start + digits))
}

/** Behind a label, in front of which a digit stands alone or with too few. */
function mayBeParted(text: string, start: number): boolean {
  const digits = digitsAt(text, start)
  const next = codeAt(text, start + digits)
  return digits < 5 && (next === 32 || next === 10) && isDigit(codeAt(text, start + digits + 1))
}

/** How many digits stand at an offset; six for more. */
function digitsAt(text: string, start: number): number {
  let count = 0
  while (count < 6 && isDigit(codeAt(text, start + count))) count++
  return count
}

const comma = 44

/** "nr" may follow white space and a comma. */
function mayBeNr(text: string, start: number): boolean {
  let at = start
  while (at < start + 3 && (isBlank(codeAt(text, at)) || codeAt(text, at) === comma)) at++
  return (codeAt(text, at) | 32) === 110
}

const printedAt = (text: string, start: number): string | undefined =>
  (text.startsWith('21', start) ? matchAt(council, text, start)?.[0] : undefined) ??
  (mayBeDossier(text, start) ? matchAt(dossier, text, start)?.[0] : undefined) ??
  (mayBeParted(text, start) ? matchAt(parted, text, start)?.[0] : undefined) ??
  (digitsAt(text, start) === 4 ? oldAt(text, start) : undefined)

/** Every number in a text, in order. Linear. */
export function scan(text: string): readonly KamerstukHit[] {
  const found: KamerstukHit[] = []
  let free = 0
  let read = 0
  for (const place of placesOf(text, numbers)) {
    const start = behindSession(text, place)
    const printed = start < read ? undefined : printedAt(text, start)
    if (printed === undefined) continue
    read = start + printed.length
    const hit = start < free ? null : readHit(text, start, printed, found.at(-1))
    if (hit === null) continue
    found.push(hit)
    free = hit.end
  }
  return found
}

const secondYear = /(?:\d\d){1,2}?(?=\d\d[ .]?\d{3}(?!\d))/y

/** Where the number begins that a session lost its space in front of: "2098/2099⟨99 312⟩", "2098/99⟨99 312⟩"; for any other the place itself. */
function behindSession(text: string, place: number): number {
  if (place < 5 || !'-–/'.includes(text.charAt(place - 1))) return place
  const year = matchAt(secondYear, text, place)?.[0].length ?? 0
  return year > 0 && isSession(text.slice(place - 5, place + year)) ? place + year : place
}

function readHit(
  text: string,
  start: number,
  printed: string,
  previous: KamerstukHit | undefined,
): KamerstukHit | null {
  const free = previous?.end ?? 0
  const official = readId(text, start)
  if (official !== null) return official
  const digits = digitsOf(printed)
  const behind = readDossier(text, start + printed.length, digits)
  const left = inheriting(text, readLeft(text, start, free), previous)
  const before = left.label === null ? following(text, start, previous) : left
  if (isParted(printed) && before.label !== 'strong') return null
  if (digits.length === 4 && before.year === null) return null
  if (digits.length === 4 && !mayBeNr(text, start + printed.length))
    return readOld(text, start, behind, { ...base(before), dossier: digits }, before)
  if (printed.includes('-') && !labelled(before)) return null
  if (printed.includes('–') && !labelled(before) && !dashStands(text, start, free)) return null
  const refused = before.label === null && refusedBefore(text, start, free)
  const hit = { ...base(before), dossier: digits, toevoeging: behind.toevoeging, was: null, shared: [] }
  const numbers = refused ? null : numbersBehind(text, start, behind, before, printed, previous)
  if (numbers !== null) {
    const form = openLetter(hit, numbers) ? 'letter' : formOf(before, numbers)
    const ondernummers = isPair(text, start, numbers, previous) ? numbers.numbers.slice(1) : numbers.numbers
    return { ...hit, end: numbers.end, ondernummers, was: numbers.was, form }
  }
  return (
    readFront(text, start, behind, hit, free) ??
    (refused ? null : readShared(text, behind, hit, before)) ??
    (refused ? null : readAlone(text, { start, printed, behind, hit, before, previous }))
  )
}

const isParted = (printed: string): boolean =>
  /^(?:\d\d\n\d{3}|\d \d{4}|\d{3} \d\d|\d{4} \d|\d\d \d\d? \d\d?)$/.test(printed)

/** "de brieven ⟨31–936 nr. 462⟩": what may stand in front of a dossier with a dash; behind other words it is years, pages or a journal's. */
function dashStands(text: string, start: number, free: number): boolean {
  if (free > 0 && followsOn(text.slice(free, Math.min(start, free + longestJoint)))) return true
  return beforeDash.test(text.slice(Math.max(0, start - longestJoint), start))
}

const longestJoint = 20
const beforeDash =
  /(?:^|[\n(|]|(?<!\p{L})(?:brie(?:f|ven)|moties?|nota[’']?s?|verslag(?:en)?|stuk(?:ken)?|dossiers?|amendement(?:en)?)\s)$/u

/** The digits of a dossier, the marks among them left out. */
function digitsOf(printed: string): string {
  if (isParted(printed)) return printed.replaceAll(/\s/g, '')
  const mark = [1, 2].find((at) => !isDigit(printed.charCodeAt(at)))
  return mark === undefined ? printed : printed.slice(0, mark) + printed.slice(mark + 1)
}

const base = (before: Left): Pick<KamerstukHit, 'start' | 'vergaderjaar' | 'kamer'> => ({
  start: before.start,
  vergaderjaar: before.year,
  kamer: before.kamer,
})

/** "Kamerstukken I 2000/01, 99 855, A; ⟨2001/02⟩, 99 856, B": a session behind a labelled citation has its chamber. */
function inheriting(text: string, left: Left, previous: KamerstukHit | undefined): Left {
  if (left.label !== 'year' || previous?.form !== 'label' || left.start - previous.end > 20) return left
  return followsOn(text.slice(previous.end, left.start))
    ? { ...left, kamer: previous.kamer, label: 'session' }
    : left
}

/** A dossier right behind a labelled citation has its label, chamber and year. */
function following(text: string, start: number, previous: KamerstukHit | undefined): Left {
  const none: Left = { start, year: null, kamer: null, label: null }
  if (previous === undefined || !['label', 'bill'].includes(previous.form)) return none
  const between = text.slice(previous.end, Math.min(start, previous.end + longestTitle))
  const titled =
    previous.ondernummers.length === 0 && start - previous.end < longestTitle && isTitled(between)
  if (!titled && (start - previous.end > 20 || !followsOn(between))) return none
  return { start, year: previous.vergaderjaar, kamer: previous.kamer, label: 'list' }
}

/** Longest title of a bill in brackets, in UTF-16 code units. */
const longestTitle = 300

function numbersBehind(
  text: string,
  start: number,
  behind: Behind,
  before: Left,
  printed: string,
  previous: KamerstukHit | undefined,
): Numbers | null {
  const eerste = before.kamer === 'eerste'
  // "(36 600 XV, 9)": a chapter of the budget, and the brackets, say that it is a paper.
  const chapter = behind.toevoeging !== null && !behind.letter && text.charAt(before.start - 1) === '('
  const letter = letterStands(text, before.start, behind.end, previous)
  const moved = before.label === null && movedBefore(text, start) && !printed.includes('.')
  const bare =
    chapter || letter || moved || labelled(before) || before.label === 'session' || before.label === 'list'
  const cited = labelled(before) && before.year !== null
  // Behind a session a number that looks like a year is none: "Kamerstukken II 2002/03, 99 637, 1950".
  const thousands = digitsOf(printed) === councils || cited
  const numbers = readNumbers(text, behind.end, { bare, eerste, thousands, cited })
  if (numbers !== null) return numbers
  const named = labelled(before) || movedBefore(text, start)
  const apart = paperBefore(text, start) && /^\s[–-]\s\d/.test(text.slice(behind.end, behind.end + 4))
  const dashes = readDashed(text, behind.end, named || apart)
  if (dashes !== null && (named || apart || dashesStand(dashes, text, behind, printed))) return dashes
  return (
    readBracketed(text, behind.end, labelled(before)) ??
    readOutside(text, before.start, behind) ??
    readBeside(text, start, behind, printed)
  )
}

/** "de motie-Zandstra (99 311, 47)": a bracket of two numbers behind what it names; round thousands are amounts. */
const readBeside = (text: string, start: number, { end }: Behind, printed: string): Numbers | null =>
  text.charAt(start - 1) === '(' && /^\d\d ?\d(?!00)\d\d$/.test(printed) && namesPaper(text, start)
    ? readInBracket(text, end)
    : null

/** "de begroting (99 300 XIV), nr. 40": the number stands behind the bracket that the dossier of a bill closes. */
const readOutside = (text: string, start: number, { end, toevoeging }: Behind): Numbers | null =>
  text.charAt(start - 1) === '(' &&
  /^\),?\snrs?\.\s?\d/.test(text.slice(end, end + 9)) &&
  (toevoeging !== null || speaksOfBill(text, start))
    ? readNumbers(text, end + 1, { bare: false, eerste: false, thousands: false })
    : null

/**
 * "Kamerstuk 36 600, A": a paper of the Eerste Kamer, or the budget of a fund? Budgets have dossiers that end in 0 or 5,
 * and funds one letter of the first half of the alphabet.
 */
const openLetter = ({ dossier, toevoeging, kamer }: Draft, { form, numbers }: Numbers): boolean =>
  form === 'bare' &&
  kamer !== 'eerste' &&
  toevoeging === null &&
  Number(dossier) % 5 === 0 &&
  /^[A-M]$/.test(numbers.join())

/** "(99827–180)": no range, for it falls. */
const dashAlone = (
  { numbers: [number = ''], end }: Numbers,
  text: string,
  behind: Behind,
  printed: string,
): boolean =>
  /^[1-9]\d{4}$/.test(printed) &&
  /^\d{1,4}$/.test(number) &&
  text.charAt(behind.end - printed.length - 1) === '(' &&
  text.charAt(end) === ')'

/** "trailer ⟨98765-43⟩": a noun that bears the number, and is no paper. */
const strangeBefore =
  /(?<!\p{L})(?!(?:zie|met|van|uit|bij|over|onder|naar|ook|als|door|tot|aan|nrs?|stuk(?:ken)?|(?:gewijzigde\s)?moties?|amendement(?:en)?|brie(?:f|ven)|nota|verslag|rapport|nummers?|vindplaats|dossiers?|wijzigingen|resp|respectievelijk|alsmede|kamer\p{L}*|wetsvoorstel(?:len)?|voorstel|begroting|agenda|punt|is|zijn|was|dat|die)\s$)\p{L}{3,}\s$/iu

/** Without a label, a letter or an en dash behind digits is too little but alone in brackets, and "30.000-100" is a range of amounts. */
const dashesStand = (dashes: Numbers, text: string, behind: Behind, printed: string): boolean =>
  /^\d/.test(dashes.numbers[0] ?? '') &&
  (text.charAt(behind.end) === '-' || dashAlone(dashes, text, behind, printed)) &&
  !printed.includes('.') &&
  !(
    behind.toevoeging === null &&
    strangeBefore.test(text.slice(Math.max(0, behind.end - printed.length - 24), behind.end - printed.length))
  ) &&
  (!/^\d/.test(behind.toevoeging ?? '') || digitsOf(printed) === councils)
