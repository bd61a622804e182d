import type { Mention, Span } from '../document.ts'
import { onlyAct } from '../grammar/celex-acts.ts'
import { matchAt } from '../matches.ts'
import { piecesBefore, piecesBehind } from './articles.ts'
import type { Pieces } from './pieces.ts'

/** Pieces of one act of the Union that a text calls by its number; the span is that of the pieces, for the act itself is a reference too. */
export interface ActPieces extends Span {
  /** Its CELEX number: `32003R0001`. */
  readonly celex: string
  readonly pieces: Pieces['pieces']
}

/** "Verordening nr. 1408/71 ⟨van de Raad⟩, art. 4" */
const adopted =
  /\svan\s(?:de\s(?:Raad|Commissie)|het\sEuropees\sParlement\sen\s(?:van\s)?de\sRaad)(?=,?\s\(?[Aa]rt)/y

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
    const own = before ?? (theirs ? null : behind)
    free = Math.max(end, own?.end ?? end)
    if (own === null) continue
    const closed = behind !== null && /^[^(]*\)$/.test(text.slice(own.start, own.end))
    found.push({ start: own.start, end: closed ? own.end - 1 : own.end, celex, pieces: own.pieces })
  }
  return found
}
