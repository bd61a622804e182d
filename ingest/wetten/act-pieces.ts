import type { Mention, Span } from '../document.ts'
import { onlyAct } from '../grammar/celex-acts.ts'
import { matchAt } from '../matches.ts'
import { piecesBefore, piecesBehind } from './articles.ts'
import { type Pieces, readPieces } from './pieces.ts'

/** Pieces of one act of the Union that a text calls by its number; the span is that of the pieces, for the act itself is a reference too. */
export interface ActPieces extends Span {
  /** Its CELEX number: `32003R0001`. */
  readonly celex: string
  readonly pieces: Pieces['pieces']
}

/** "Verordening nr. 1408/71 ⟨van de Raad⟩, art. 4" */
const adopted =
  /\svan\s(?:de\s(?:Raad|Commissie)|het\sEuropees\sParlement\sen\s(?:van\s)?de\sRaad)(?=,?\s\(?[Aa]rt)/y

/** "Gelet op ⟨Verordening⟩": the act that a preamble rests on. */
const basis = /(?:^|[\n\s(«“])(?:[Gg]elet\sop|[Gg]ezien)\s(?:(?:de|het)\s)?$/
/** "(1)⟨, en met name⟩ artikel 105": behind the act's title, in which others may be named. */
const inParticular = /,\s(?:en\s)?(?:met\sname|in\shet\sbijzonder)\s(?:op\s)?(?:de\s)?(?=art)/
/** Longest such title, in UTF-16 code units. */
const titleReach = 1_200

/** The articles that a preamble names of the act it rests on, behind its whole title; null where there are none. */
function piecesOfBasis(text: string, { start, end }: Mention): Pieces | null {
  if (!basis.test(text.slice(Math.max(0, start - 16), start))) return null
  const window =
    text.slice(end, end + titleReach).split(/;|\n\n|\n(?=Gelet|Gezien|Overwegende|Na\s)/, 1)[0] ?? ''
  const match = inParticular.exec(window)
  const read = match === null ? null : readPieces(window, match.index + match[0].length)
  return read === null ? null : { ...read, start: end + read.start, end: end + read.end }
}

/**
 * The articles of acts of the Union that stand before or behind the act: "artikel 5 van Verordening (EG) nr. 1/2003", "Verordening (EG)
 * nr. 883/2004 – Artikelen 7 en 63". `acts` are mentions of acts, in order; where one names several, its articles are none's.
 */
export function findActPieces(text: string, acts: readonly Mention[]): readonly ActPieces[] {
  const found: ActPieces[] = []
  let free = 0
  for (const [index, act] of acts.entries()) {
    const { start, end } = act
    const celex = onlyAct(act)
    if (celex === null) continue
    const before = piecesBefore(text, start, free)
    const behind =
      before === null ? piecesBehind(text, end + (matchAt(adopted, text, end)?.[0].length ?? 0)) : null
    const theirs = behind !== null && behind.end + 1 >= (acts[index + 1]?.start ?? Number.POSITIVE_INFINITY)
    const near = before ?? (theirs ? null : behind)
    free = Math.max(end, near?.end ?? end)
    const own = near ?? piecesOfBasis(text, act)
    if (own === null) continue
    const closed = behind !== null && /^[^(]*\)$/.test(text.slice(own.start, own.end))
    found.push({ start: own.start, end: closed ? own.end - 1 : own.end, celex, pieces: own.pieces })
  }
  return found
}
