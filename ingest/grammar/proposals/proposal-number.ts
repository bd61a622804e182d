import type { Document, Span } from '../../document.ts'
import { hitsWithin, nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { idsOf, type KamerstukHit } from '../kamerstukken/kamerstuk-hit.ts'
import { otherPaperBetween } from './proposal-between.ts'
import { aboutAnother, bracketed } from './proposal-bracket.ts'
import { inNextCell, inRow } from './proposal-cell.ts'
import { footnoteBehind } from './proposal-footnote.ts'
import { looselyNoted } from './proposal-loose-note.ts'
import type { Numbers, Phrase } from './proposal-phrase.ts'
import { rowInFront } from './proposal-row.ts'
import { numberBehind, numberWithin, stukBehind, stukInFront } from './proposal-stuk.ts'

/** The numbers right behind a phrase: in brackets, as "stuk nr.", or in the footnote whose marker stands there; or null. */
export function numbersOf(document: Document, phrase: Phrase): Numbers | null {
  return (
    noted(document, phrase, 0) ??
    byRow(document, phrase) ??
    aboutAnother(document, phrase) ??
    bracketed(document, phrase) ??
    stukBehind(document, phrase) ??
    numberWithin(document, phrase) ??
    numberBehind(document, phrase) ??
    inFront(document, phrase) ??
    stukInFront(document, phrase) ??
    noted(document, phrase) ??
    celled(document, phrase)
  )
}

function celled(document: Document, phrase: Phrase): Numbers | null {
  const hit = inNextCell(document, phrase) ?? inRow(document, phrase)
  return hit === null ? null : { by: 'bracket', ids: idsOf(hit) }
}

/** The same for a bare "de motie", which many a number behind it does not belong to; `alone`: without an article. */
export function numbersOfBare(document: Document, phrase: Phrase, alone: boolean): Numbers | null {
  const { text } = document
  const found = bracketed(document, phrase) ?? numberBehind(document, phrase)
  if (found === null) return noted(document, phrase, 1) ?? clauseNoted(document, phrase)
  const at = found.by === 'stuk' ? found.stuk.start : (nextHit(document, phrase.end)?.start ?? phrase.end)
  const between = text.slice(phrase.end, at)
  // "een motie, ingediend bij het debat over zee (99 931, nr. 12), te weten": the number is that of what was debated.
  if (
    found.by === 'bracket' &&
    /^,\singediend\s/.test(between) &&
    /^\)?\s?,\s+te\sweten/.test(text.slice(nextHit(document, phrase.end)?.end ?? at, at + 90))
  )
    return null
  if (alone && !bareFront.test(between)) return null
  return otherPaperBetween.test(between) ? null : found
}

const clause = /^\sdie\s[^.?!;\n]{0,140}(?<!\p{L})(?:ingediend|aangenomen|aanvaard)(?!\p{L})[.,]?/u

/** "een motie die mede door de VVD-fractie is ingediend.³": the one number in the note behind that clause. */
function clauseNoted(document: Document, { start, end, plural }: Phrase): Numbers | null {
  if (plural || document.footnotes.length === 0) return null
  const words = clause.exec(document.text.slice(end, end + 170))?.[0]
  return words === undefined || otherPaperBetween.test(words)
    ? null
    : noted(document, { start, end: end + words.length, plural }, 1)
}

/** What may stand between "motie" without an article and its number: "motie nr. 9", "motie (99 694, nr. 9)". */
const bareFront = /^[\s(]{0,3}(?:(?:op|met|onder)\s(?:de\s)?)?(?:nrs?\.\s?|nummers?\s|letters?\s)?$/

const proposed = /(?<!\p{L})(?:moties?|amendement(?:en)?)\s(?:op\s(?:stuk\s)?|met\s)?$/iu

/** "Kamerstuk 35 570, nr. 4 (motie Zandstra)", "de motie 35 570, nr. 4, de motie van het lid Zandstra", the first of "de moties" as well: the number comes first. */
function inFront(document: Document, { start, end }: Phrase): Numbers | null {
  const { text } = document
  const apposed = /,\s(?:de|het)\s$/.test(text.slice(Math.max(0, start - 6), start))
  if (!apposed && !/^\s?(?:\)|(?:over|om|inzake)\s)/.test(text.slice(end, end + 9))) return null
  const hit = hitsWithin(document, { start: Math.max(0, start - 80), end: start }).at(-1)
  if (hit === undefined) return null
  const joined = apposed
    ? /^,\s(?:de|het)\s$/.test(text.slice(hit.end, start)) &&
      proposed.test(text.slice(Math.max(0, hit.start - 24), hit.start))
    : /^\s?\(\s?(?:de\s|het\s)?$/.test(text.slice(hit.end, start))
  if (!joined) return null
  const ids = idsOf(hit)
  return ids.length === 1 ? { by: 'bracket', ids } : null
}

/** The one number of the row in which a motie begins a cell. */
function byRow(document: Document, phrase: Phrase): Numbers | null {
  const hit = phrase.plural ? null : rowInFront(document, phrase)
  const ids = hit === null ? [] : idsOf(hit)
  return ids.length === 1 ? { by: 'bracket', ids } : null
}

/** The one number in the footnote behind a phrase; `within`: how far away its marker may stand. */
function noted(document: Document, { end }: Phrase, within?: number): Numbers | null {
  const note = footnoteBehind(document, end, within)
  if (note !== null) {
    const hits = hitsWithin(document, note)
    const ids = (opensNote(document.text, note, hits) ? hits.slice(0, 1) : hits).flatMap(idsOf)
    return ids.length === 1 ? { by: 'footnote', ids } : null
  }
  const loose = within === undefined ? looselyNoted(document, end) : null
  const ids = loose === null ? [] : idsOf(loose)
  return ids.length === 1 ? { by: 'footnote', ids } : null
}

/** "3 Kamerstuk 99 088, nr. 24; herhaald in …": the note begins with its own paper, and says that others come after it. */
function opensNote(text: string, note: Span, [first, second]: readonly KamerstukHit[]): boolean {
  if (first === undefined || second === undefined) return false
  if (!/^[\d⁰¹²³⁴-⁹]{0,3}\s?$/.test(text.slice(note.start, first.start))) return false
  return /^(?:;|,?\s(?:gewijzigd|herhaald|nadien|later|zie\sook|ter\svervanging))/.test(
    text.slice(first.end, first.end + 20),
  )
}

/** Whether a bare phrase is the noun alone, without an article. */
export const isAlone = (text: string, { start }: { readonly start: number }): boolean =>
  /^(?:sub)?(?:motie|amendement)/i.test(text.slice(start, start + 13))
