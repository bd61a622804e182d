import { matchAt } from '../../matches.ts'
import { phraseEnd, sentenceGoesOn } from '../phrase-end.ts'
import { type Behind, councils } from './kamerstuk-dossier.ts'
import { speaksOfFund } from './kamerstuk-fund.ts'
import type { Draft, KamerstukHit } from './kamerstuk-hit.ts'
import { followsOn, isTitled, type Left, speaksOfBill, speaksOfPaper } from './kamerstuk-left.ts'
import { countsSomething } from './kamerstuk-numbers.ts'

/** A dossier with no number behind it, and what stands round it. */
interface Alone {
  /** Where its digits begin. */
  readonly start: number
  /** Its digits as printed. */
  readonly printed: string
  readonly behind: Behind
  readonly hit: Draft
  readonly before: Left
  /** The number found before it, if any. */
  readonly previous: KamerstukHit | undefined
}

/** "99 319 (R 1985)": only the dossier of a Rijkswet has a second number. */
const ofKingdom = /\(R\s?\d{4}\)$/

/** No number follows: a dossier, or an Eerste Kamer letter. */
export function readAlone(
  text: string,
  { start, printed, behind, hit, before, previous }: Alone,
): KamerstukHit | null {
  if (hit.dossier.length < 5) return null
  if (countsSomething(text, behind.end) || ofOthers.test(text.slice(behind.end, behind.end + 40))) return null
  if (behind.toevoeging === null && isFileNumber(text, start)) return null
  // "Het dossier (12.345)": how long it is.
  if (printed.includes('.') && /(?<!\p{L})dossiers?\s\($/iu.test(text.slice(Math.max(0, start - 12), start)))
    return null
  const known =
    before.label === 'strong' ||
    (before.label === 'weak' && chamberInBrackets(text, start, behind)) ||
    (/[^\n]/.test(text.charAt(start - 1)) && ofKingdom.test(text.slice(behind.digits, behind.end))) ||
    (before.label === 'weak' && before.year !== null && !text.slice(hit.start, start).includes('\n\n'))
  const listed =
    before.label === 'list' &&
    (closes(text, behind.end) ||
      sentenceGoesOn(text, behind.end) ||
      isChapter(behind) ||
      (previous !== undefined &&
        isTitled(text.slice(previous.end, start)) &&
        titled.test(text.slice(behind.end, behind.end + 4))))
  const again = previous?.dossier === hit.dossier
  const bill =
    !amount.test(text.slice(behind.end, behind.end + 14)) &&
    (before.label === 'bill' ||
      itemOfList(text, start, behind) ||
      inBrackets(text, start, printed, behind, again) ||
      (isChapter(behind) &&
        /^\s\(\p{Lu}/u.test(text.slice(behind.end, behind.end + 3)) &&
        ofBudget(text, start)))
  const council = hit.dossier === councils && behind.toevoeging !== null && standsInLine(text, start, behind)
  const open = openDash(previous, text, start, behind)
  const { toevoeging: value } = behind
  const chamber = before.kamer === 'eerste'
  const letters =
    chamber && value === null ? matchAt(eersteLetters, text, behind.end)?.groups?.letters : undefined
  if (letters !== undefined)
    return { ...hit, ondernummers: [letters], end: eersteLetters.lastIndex, form: 'letter' }
  if (!known && !listed && !bill && !council && !open) return null
  const form = known || listed ? 'label' : council ? 'council' : 'bill'
  // Budgets have chapters in Roman numbers, and their dossiers end in 0 or 5.
  const chapter = Number(hit.dossier) % 5 === 0 && (!behind.letter || speaksOfFund(text, hit.start))
  // "KST99177D", in names of files: the label is glued to the dossier, and the number to it.
  const glued = behind.join === value?.charAt(0) && /\p{L}/u.test(text.charAt(start - 1))
  if (
    value !== null &&
    (chamber || ((glued || behind.join === '-') && !chapter)) &&
    /^[A-Z]{1,2}$/.test(value)
  )
    return { ...hit, toevoeging: null, ondernummers: [value], end: behind.end, form: 'letter' }
  // A capital that stands apart may begin the next words: "Kamerstuk 35 570 A was".
  const dangling = behind.letter && /\s/.test(behind.join)
  if (dangling && value !== null && closes(text, behind.end))
    return { ...hit, toevoeging: null, ondernummers: [value], end: behind.end, form: 'letter' }
  return dangling
    ? { ...hit, toevoeging: null, ondernummers: [], end: behind.digits, form }
    : { ...hit, ondernummers: [], end: behind.end, form }
}

/** "99 636⟨ (Vaststelling van de Zeewet)⟩" */
const titled = /^\s\(\p{Lu}\p{Ll}/u

/** "dossier 12345⟨ van de politie⟩": another's file. */
const ofOthers =
  /^\s(?:van|bij)\s(?:de|het|een|uw|mijn)\s(?:politie|rechtbank|gemeente|notaris|verzekeraar|advocaat|klant|cliënt|patiënt|IND|UWV|COA|Belastingdienst|Inspectie|Ombudsman)(?!\p{L})/u

/** "KST⟨58320⟩": the number of a file, which is no dossier's. */
const isFileNumber = (text: string, start: number): boolean => text.slice(start - 3, start) === 'KST'

/** "V", "XVII": what no amount has behind it. */
const isChapter = ({ toevoeging, letter }: Behind): boolean => toevoeging !== null && !letter

const ends = new RegExp(String.raw`${phraseEnd}|\s?(?:/|en\s|of\s)`, 'uy')

/** "(TK ⟨35384⟩)", "(Tweede Kamer, ⟨99 384 XVI⟩)": the chamber, and its dossier, alone in a bracket; behind its name a chapter tells it from a sum. */
const chamberInBrackets = (text: string, start: number, behind: Behind): boolean =>
  (isChapter(behind) ? /\((?:TK|EK|(?:Tweede|Eerste)\sKamer)[\s,:]{1,2}$/ : /\((?:TK|EK)[\s,:]{1,2}$/).test(
    text.slice(Math.max(0, start - 15), start),
  ) && /^\s?\)/.test(text.slice(behind.end, behind.end + 2))

const closes = (text: string, end: number): boolean => matchAt(ends, text, end) !== null

/** A number that goes on is no dossier: `21 501-33 44`; one that begins a line heads a page. */
const standsInLine = (text: string, start: number, { end }: Behind): boolean =>
  /[^\n]/.test(text.charAt(start - 1)) &&
  !/^\s\p{Lu}[^.;()\n]{3,80}\sNr\.\s\d/u.test(text.slice(end, end + 100)) &&
  !/^(?:\s?[\d-]|[.,]\d)/.test(text.slice(end, end + 2))

/** `99 456 AL`, in the Eerste Kamer. */
const eersteLetters = /[ -](?<letters>[A-Z]{2})(?![\p{L}\d])/uy

/** `35302-F` in a list of incoming papers, behind another: a paper of the Eerste Kamer or a dossier. */
const openDash = (previous: KamerstukHit | undefined, text: string, start: number, behind: Behind): boolean =>
  previous !== undefined &&
  ['dashes', 'letter', 'council'].includes(previous.form) &&
  behind.letter &&
  behind.join === '-' &&
  followsOn(text.slice(previous.end, Math.min(start, previous.end + 20))) &&
  start - previous.end <= 20 &&
  closes(text, behind.end)

/** An item of a list, or a sentence, ends behind the bracket; the Eerste Kamer's number of a promise may stand between. */
const endsItem = (text: string, end: number): boolean =>
  /^\s?\)(?:\s\(T\d{5}\))?\s?(?:[;.]|\n|$)/.test(text.slice(end, end + 14))

/** "De Nota Zee (12 500⟨) euro⟩": what the number in brackets counts. */
const amount =
  /^\s?\)\s?(?:%|(?:euro|miljoen|miljard|procent|stuks|exemplaren|personen|mensen|zetels|uur|dagen|jaar|maal|keer)(?!\p{L}))/u

/**
 * "T03145 Toezegging Opheffen van zee (⟨99.526⟩)", "Kamerstukken Tijdelijke zeewet (⟨99.526⟩)": the Eerste Kamer's promises
 * have the dossier of their debate.
 */
const promise = /(?:T\d{5}\s{1,3}Toezegging|\nKamerstukken)\s(?!I)[^()\n]{2,160}\(\s?$/

/** "(99 274⟨, 99 275 en 99 276)⟩" */
const restOfBracket =
  /^(?:,\s\d\d ?\d{3}(?:[ -](?:[IVX]{1,6}[A-E]?|[A-Z]))?){0,6}(?:\sen\s\d\d ?\d{3}(?:[ -](?:[IVX]{1,6}[A-E]?|[A-Z]))?)?\s?\)/

/** `(99740-XVI)`, or `(99 274)` where a bill is spoken of. `again`: the number before is of the same dossier. */
function inBrackets(text: string, start: number, printed: string, behind: Behind, again: boolean): boolean {
  if (
    !/\(\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
    !restOfBracket.test(text.slice(behind.end, behind.end + 64))
  )
    return false
  if (behind.toevoeging !== null && behind.join === '-' && !printed.includes('.')) return true
  if (promise.test(text.slice(Math.max(0, start - 200), start))) return true
  if (printed.includes('.')) return closesTitle(text, start, behind)
  if (isChapter(behind) && ofBudget(text, start)) return true
  if (roundOne.test(printed) && /wet\s\($/i.test(text.slice(Math.max(0, start - 5), start))) return false
  if (/^\d{5}/.test(printed) && ofDebate.test(text.slice(Math.max(0, start - 140), start))) return true
  if (/^\d{5}/.test(printed) && stage.test(text.slice(behind.end, behind.end + 24))) return true
  const sums = text.slice(start, behind.end + 64)
  const amounts =
    /\D/.test(printed) && (counted.test(text.slice(Math.max(0, start - 60), start)) || roundOnes.test(sums))
  return (
    (!amounts && speaksOfBill(text, start)) ||
    namesNota(text, start) ||
    namesWet(text, start) ||
    (/^\d{5}/.test(printed) && again && /[Ww]et\s\($/.test(text.slice(Math.max(0, start - 5), start))) ||
    (!amounts && endsItem(text, behind.end) && speaksOfPaper(text, start))
  )
}

/** "Besluitpunten over kamerstukdossier EU-voorstel: Zeewet (⟨99.361⟩)", at the end of a line, as the Eerste Kamer prints it. */
const closesTitle = (text: string, start: number, { end }: Behind): boolean =>
  /^\s?\)[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 8)) &&
  /(?<!\p{L})(?:[Kk]amerstukdossier\s|(?:(?:[Rr]ijks)?[Ww]etsvoorstel|EU-voorstel|Voorstel\svan\s(?:rijks)?wet)(?=:|\s(?:\p{Lu}|van\s(?:het\slid|de\sleden))))[^\n]{4,300}\(\s?$/u.test(
    text.slice(Math.max(0, start - 330), start),
  )

/** "De Zeewet (⟨45 000⟩) kent …": how many. Bills have no such numbers, budgets do. */
const roundOne = /^\d\d \d00$/

/** "het debat over de Staat van de zee (⟨99125⟩)": with the dossier of what is debated. */
const ofDebate =
  /(?<!\p{L})(?:(?:tweeminuten|dertigleden|commissie|hoofdlijnen)?debat|algemeen\soverleg|(?:wetgevings|nota)overleg|VAO|VSO)\s(?:over\s|inzake\s)?(?:de\s|het\s)?\p{Lu}[^.;:()\n\d]{3,120}\($/u

/** "Regels over zee (⟨99274⟩) (eerste termijn Kamer)", in agendas: at what stage a bill is. */
const stage =
  /^\s?\)\s\((?:(?:eerste|tweede|derde)\stermijn|rest\)|voortzetting|re-?\sen\sdupliek|inbreng\sverslag)/i

/** "drie bedragen opgenomen (⟨12 500⟩)": what is counted stands in front. */
const counted =
  /(?<!\p{L})(?:\p{L}{0,16}(?:bedrag(?:en)?|aantal(?:len)?|kosten|boetes?|grens|grenzen|tarie(?:f|ven)|plafonds?|drempels?|premies?|subsidies?|maxim(?:um|a)|inkomens?)|inwoners|huishoudens|woningen|leden|personen|deelnemers|leerlingen|studenten|banen|euro)(?:\s\p{L}{4,20}){0,2}\s?\(\s?$/u
/** "(⟨12 500, 13 500 en 14 500⟩)": hundreds, one and all. */
const roundOnes = /^\d\d \d00(?:,\s\d\d \d00)*(?:,|\sen)\s\d\d \d00\s?\)/

/** "Wet open zee (⟨99274⟩)", "Regels over zee (Zeewet) (⟨99274⟩)", in agendas: a law by its title, in few words. */
const namesWet = (text: string, start: number): boolean =>
  /(?<!\p{L})(?:\p{Lu}\p{Ll}+wet|Wet(?=\s[\p{L}\d]))(?:\s(?!(?:wordt|is|heeft|zijn|staa[nt]|dat|die|met)\s)[\p{L}/’'-]+|\s20\d\d){0,9}(?:\)|\s\(\p{Lu}[\p{L}-]{1,14}\))?\s\(\s?$/u.test(
    text.slice(Math.max(0, start - 140), start),
  )

/** "de nota Zee en strand (⟨99 274⟩)": a policy paper by its title, with its dossier. */
const namesNota = (text: string, start: number): boolean =>
  /(?:nota|[Nn]otitie|(?<!\p{L})Nota|(?<!\p{L})dossier)\s["'«“‘„]?\p{Lu}(?:[\p{L}'’-]|[ \n](?=\p{L})){3,80}["'»”’]?\s?\(\s?$|(?<!\p{L})dossier\s\p{Lu}(?:[\p{L}\d'’-]| (?=[\p{L}\d])){3,80}\s?\(\s?$/u.test(
    text.slice(Math.max(0, start - 120), start),
  )

/** The head of an agenda of a gemeente or a province, whose items have numbers of their own; a chamber's says so. */
const ofCouncil =
  /^(?![\s\S]*(?:Kamer|Staten-Generaal))[\s\S]*(?:gemeente|raadsvergadering|provinciale staten|waterschap)/i
const numberFront = /(?:^|\n)\s?\d{1,2}[.)]\s{1,3}$/
/** Behind the number of an item, or a dot in front of it. */
const itemFront = /(?:(?:^|\n)\s?(?:\d{1,2}[.)]|[-–•])|Agendapunt:)\s{1,3}$/
const headLength = 800

/** "2. ⟨99225⟩ Wijziging van de Zeewet", "3. ⟨99430⟩ Staatscommissie Zeevorming", in agendas and lists of decisions. */
const itemOfList = (text: string, start: number, { end }: Behind): boolean =>
  itemFront.test(text.slice(Math.max(0, start - 14), start)) &&
  (/^(?:[,:]?\s|\n\n)(?:Wijziging|Wet|Rijkswet|(?:Initiatief)?[Vv]oorstel|Initiatiefnota|Regels|Vaststelling|Goedkeuring|Invoering|Tijdelijke|Instelling|Uitvoering|Implementatie|Novelle|Wetsvoorstel)(?!\p{L})/u.test(
    text.slice(end, end + 24),
  ) ||
    (end - start === 5 &&
      !ofCouncil.test(text.slice(0, headLength)) &&
      numberFront.test(text.slice(Math.max(0, start - 7), start)) &&
      /^(?:,?\s|\n\n)\p{Lu}\p{Ll}{2,}\s\p{L}/u.test(text.slice(end, end + 32))))

/** "begrotingen: ⟨99 600 V⟩ (Zee); ⟨99 600 XVII⟩ (Strand)": chapters with the names of their ministries. */
const ofBudget = (text: string, start: number): boolean =>
  /(?:begroting|hoofdstuk|jaarverslag|slotwet)[^.]{0,120}$/i.test(text.slice(Math.max(0, start - 140), start))
