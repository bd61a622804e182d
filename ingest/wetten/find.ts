import { withoutOverlap } from '../entities/hit.ts'
import { oneLine } from '../entities/letters.ts'
import type { Place } from '../entities/place.ts'
import type { Survey } from '../entities/survey.ts'
import { findAgain } from './again.ts'
import { findAmended } from './amended.ts'
import {
  isInLine,
  piecesAlone,
  piecesBefore,
  piecesBehind,
  piecesGoingOn,
  piecesInHead,
  titleEnd,
} from './articles.ts'
import { findByArticle } from './by-article.ts'
import { findCalled, findThat, findWetboek } from './called.ts'
import { compoundTitles, lawTitles } from './changes.ts'
import { hasArticle, isAmongLaws, isInCompound, isOther, otherOfNoun } from './context.ts'
import { curatedWet } from './data.ts'
import { type WetForm, wetForms } from './forms.ts'
import { definitionsIn, findGiven, givenToOthers, type Named, titleNamed } from './given.ts'
import { findHalves } from './halves.ts'
import type { WetHit } from './hit.ts'
import { inBook, type Pieces } from './pieces.ts'
import { findTitles } from './titles.ts'

/**
 * Every law that a text names, in order, none overlapping: by the names and abbreviations of the data, those that the
 * text itself defines, and titles whose ends the text marks. Linear in the text.
 */
export function findWetten(text: string, { places, beginnings }: Survey): readonly WetHit[] {
  const titles = withoutOverlap([
    ...findTitles(text, places.wetHeads, beginnings),
    ...compoundTitles(text),
    ...lawTitles(text, places.wetten),
  ]).map(titleNamed)
  const sure = places.wetten.flatMap((place) => sureNames(text, place))
  const strange = givenToOthers(text, places.wetten, sure)
  const rules = places.wetten
    .filter(({ spellings }) => isShared(spellings.map(({ id }) => id)))
    .flatMap((place) => named(text, place, place.spellings))
  const given = definitionsIn(text, [...sure, ...rules, ...titles])
  const known = new Set(sure.flatMap(({ ids }) => ids))
  const mayBeOther = otherOfNoun(text)
  const curated = places.wetten
    .filter(({ start, end }) => !strange.has(text.slice(start, end)))
    .flatMap(
      (place, index, places) =>
        countedBehind(text, place, places[index + 1]) ?? readName(text, place, known, given),
    )
    .filter(({ start, end, bare, ids: [id] }) => bare || known.has(id) || !mayBeOther(text.slice(start, end)))
  const learnt = findGiven(text, given, titles, beginnings)
  const called = [...findCalled(text, [...sure, ...titles]), ...findWetboek(text, sure)]
  // "(Wet vef)" is the abbreviation that it gives, and no title of its own.
  const own = titles.filter(({ start, end }) => !given.has(oneLine(text.slice(start, end))))
  const all = amongSure(text, withoutOverlap([...curated, ...own, ...learnt, ...called]))
  const said = new Set(called.flatMap(({ end, bare }) => (bare ? [] : end)))
  const again = findThat(text, all).filter(({ end }) => !said.has(end))
  const hits = withPieces(text, again.length === 0 ? all : withoutOverlap([...all, ...again]))
  const bare = [
    ...findHalves(text, places.wetten),
    ...findAmended(text, hits),
    ...findAgain(text, hits),
    ...findByArticle(text),
  ]
  return bare.length === 0 ? hits : withoutOverlap([...hits, ...bare.map(plainPieces)])
}

/** Abbreviations that hardly are anything else beside laws. */
const listable: ReadonlySet<string> = new Set(
  wetForms
    .filter((form) => form.ambiguous && form.byWords && form.role === 'abbreviation')
    .map(({ text }) => text),
)
const joint = /^(?:\s?\/\s?|,\s(?:(?:en|of)\s)?(?:(?:de|het)\s)?|\s(?:en|of)\s(?:(?:de|het)\s)?)$/
const longestJoint = 10

/** "de NIS2, ⟨DORA⟩ en de AI-verordening": an abbreviation in a list with a law that is surely one. `names` in order, none overlapping. */
function amongSure(text: string, names: readonly Named[]): readonly Named[] {
  const sure = names.map(({ bare }) => !bare)
  const join = (left: number, right: number): boolean => {
    const [one, other] = [names[left], names[right]]
    if (one === undefined || other === undefined || other.start - one.end > longestJoint) return false
    return joint.test(text.slice(one.end, other.start))
  }
  const make = (index: number, beside: number): void => {
    const one = names[index]
    if (sure[index] === true || sure[beside] !== true || one === undefined) return
    if (!listable.has(text.slice(one.start, one.end)) || text.charAt(one.end) === '-') return
    if (join(Math.min(index, beside), Math.max(index, beside))) sure[index] = true
  }
  for (let index = 1; index < names.length; index += 1) make(index, index - 1)
  for (let index = names.length - 2; index >= 0; index -= 1) make(index, index + 1)
  return names.map((one, index) => (one.bare && sure[index] === true ? { ...one, bare: false } : one))
}

const plainPieces = (hit: WetHit): WetHit => ({ ...hit, pieces: piecesOf(hit.ids[0], hit.pieces) })

/** Whether one of some laws of a name came in the place of the other, so that the day of the paper tells which is meant. */
const inTurn = (ids: ReadonlySet<string>): boolean =>
  [...ids].every((id) => {
    const { since, until } = curatedWet(id) ?? {}
    return since !== undefined || until !== undefined
  })

/** The laws of a place, the unambiguous names alone: what the text certainly names. */
function sureNames(text: string, place: Place<WetForm>): readonly Named[] {
  const forms = place.spellings.filter(
    (form) =>
      !form.ambiguous || (form.byWords && form.role === 'abbreviation' && isInCompound(text, place.end)),
  )
  const ids = new Set(forms.map(({ id }) => id))
  return ids.size === 1 || (ids.size > 1 && inTurn(ids)) ? named(text, place, forms) : []
}

function named(text: string, { start, end }: Place<WetForm>, forms: readonly WetForm[]): readonly Named[] {
  const [first, ...rest] = forms
  if (first === undefined || isOther(text, start, end, first.text)) return []
  const others = rest.map((form) => form.id).filter((id) => id !== first.id)
  const ids = [first.id, ...new Set(others)] as const
  const bare =
    first.ambiguous &&
    !(first.byWords && isAmongLaws(text, start, end)) &&
    !(first.byArticle && hasArticle(text, start, end))
  return [{ start, end, ids, name: null, rule: first.role, bare }]
}

const counted = /(?:[IV]|\d)(?:[ -](?:richtlijn|verordening))?$/

/** "Renewable Energy Directive ⟨(RED III)⟩": the abbreviation says which of the acts that bear the name one after the other; else null. */
function countedBehind(
  text: string,
  { start, end, spellings }: Place<WetForm>,
  next: Place<WetForm> | undefined,
): readonly Named[] | null {
  if (next === undefined || !/^\s?\($/.test(text.slice(end, next.start)) || text.charAt(next.end) !== ')')
    return null
  const [first, short] = [spellings[0], next.spellings[0]]
  if (first === undefined || short === undefined || !counted.test(short.text)) return null
  const letter = (id: string): string | undefined => curatedWet(id)?.celex?.charAt(5)
  if (letter(short.id) === undefined || letter(short.id) !== letter(first.id)) return null
  return [{ start, end, ids: [short.id], name: null, rule: first.role, bare: false }]
}

/** What a place means in this text: what the text itself gives the form to, the laws that it names in full, or all others. */
function readName(
  text: string,
  place: Place<WetForm>,
  known: ReadonlySet<string>,
  given: ReadonlyMap<string, Named>,
): readonly Named[] {
  const { start, end, spellings } = place
  const own = given.get(oneLine(text.slice(start, end)))
  if (own !== undefined)
    return isOther(text, start, end, own.name ?? '')
      ? []
      : [{ ...own, start, end, rule: 'learnt', bare: false }]
  const meant = spellings.filter((form) => known.has(form.id))
  if (meant.length > 0) return named(text, place, meant).map((one) => ({ ...one, bare: false }))
  const clear = spellings.filter((form) => !form.ambiguous)
  return named(text, place, clear.length > 0 ? clear : spellings)
}

/** Whether both chambers have rules of that name: which are meant, or none, the paper tells. */
export const isShared = (ids: readonly string[]): boolean => ofChambers(ids).length > 1

/** The laws among some that are the rules of a chamber. */
export const ofChambers = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => /-(?:eerste|tweede)-kamer-/.test(id))

/** "artikel 6.1 EVRM": article and lid, in a law whose articles have no dots. */
function piecesOf(id: string, pieces: Pieces['pieces']): Pieces['pieces'] {
  if (curatedWet(id)?.plainArticles === undefined) return pieces
  return pieces.map((piece) => {
    const [, article, lid] = /^(artikel-\d+[a-z]*)\.(\d+)$/.exec(piece.id) ?? []
    return article === undefined || lid === undefined
      ? piece
      : { ...piece, id: article, lid: piece.lid ?? lid }
  })
}

const isApart = (text: string, end: number, pieces: number): boolean =>
  /(?<!\p{L})(?!(?:de|het|en)(?!\p{L}))\p{L}/iu.test(text.slice(titleEnd(text, end), pieces))

const boekOf = /^\s(?:\(?Boek|,\sboek)\s(?<number>\d{1,2}A?)(?![\p{L}\d])\)?/u

/** "art. 33 Burgerlijk Wetboek ⟨Boek 3⟩": the boek behind a law that is kept by boek, and where it ends; null where none stands there. */
function boekBehind(
  text: string,
  end: number,
  id: string,
): { readonly number: string; readonly end: number } | null {
  if (curatedWet(id)?.books === undefined) return null
  const match = boekOf.exec(text.slice(end, end + 12))
  const number = match?.groups?.number
  return match === null || number === undefined ? null : { number, end: end + match[0].length }
}

/** "de ⟨EG⟩-verordening"; "art. 3 ⟨Sv⟩-nieuw" is the law as it is to be. */
const isCompounded = (text: string, end: number): boolean =>
  text.charAt(end) === '-' && !/^-(?:nieuw|oud)(?!\p{L})/u.test(text.slice(end, end + 7))

/** Takes in the articles before or behind each name; an ambiguous name without any is no name. */
function withPieces(text: string, names: readonly Named[]): readonly WetHit[] {
  const hits: WetHit[] = []
  let free = 0
  // Behind the law whose articles stood in front of it, and its abbreviation in brackets: where the list may go on.
  let listed = -1
  for (const [index, { start, end, ids, name, rule, bare }] of names.entries()) {
    const more = listed < 0 || text.charAt(end) === '-' ? null : piecesGoingOn(text, listed, start)
    const before = piecesBefore(text, start, free) ?? more ?? piecesAlone(text, start, free)
    const short = text.slice(listed, start) === ' (' && text.charAt(end) === ')'
    listed = before?.pieces.at(-1)?.id.startsWith('artikel') ? end : listed >= 0 && short ? end + 1 : -1
    const boek = before === null ? null : boekBehind(text, end, ids[0])
    const inHead = before === null ? piecesInHead(text, start, end) : null
    const behind = before === null ? (inHead ?? piecesBehind(text, end)) : null
    // Where the next law stands right behind the pieces, they are that law's: "de Awb artikel 3 Wob"; but one with pieces behind
    // it leaves these, as in the head of a judgment: "BW art. 6:95 Sr art. 300".
    const next = names[index + 1]
    const theirs =
      behind !== null &&
      inHead === null &&
      next !== undefined &&
      behind.end + 1 >= next.start &&
      !isInLine(text, next.end)
    const own = before ?? (theirs ? null : behind)
    // "artikel 5 van de EG-verordening" is no article of the EG.
    if (
      bare &&
      !isShared(ids) &&
      (isCompounded(text, end) || (before === null && (own === null || !isInLine(text, end))))
    )
      continue
    const pieces = own?.pieces ?? []
    const inIt = boek === null ? pieces : pieces.map((piece) => inBook(piece, boek.number))
    const hit = { ids, name, rule, pieces: piecesOf(ids[0], inIt) }
    const last = Math.max(boek?.end ?? end, own?.end ?? end)
    // "Gezien het Verdrag, en met name artikel 114", "de Woo bepaalt in artikel 5": the law is named by itself, and its article too.
    if (own !== null && before === null && isApart(text, end, own.start))
      hits.push({ ...hit, start, end, pieces: [] }, { ...hit, start: own.start, end: last })
    else hits.push({ start: before?.start ?? start, end: last, ...hit })
    free = last
  }
  return hits
}
