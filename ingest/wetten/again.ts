import type { WetHit } from './hit.ts'
import { readPieces } from './pieces.ts'

/** How far behind its naming with its law an article is meant again, in UTF-16 code units. */
const reach = 400
const bare = /(?<!\p{L})[Aa]rt(?:ikel(?:en)?|t?\.)\s(?=\d)/gu
/** What makes it an article of something else, or one that is put in. */
const ofOther = /^,?\s(?:van|uit|in|bij|der|des|luidende)(?!\p{L})|^ \(?\p{Lu}/u
/** What else has articles, and is spoken of: "Het convenant bepaalt in artikel 7". */
export const withArticles =
  /convenant|statuten|overeenkomst|contract|verordening|richtlijn(?!gebied)|bestemmingsplan|omgevingsplan|akkoord|reglement|begroting|verdrag|protocol|handvest|beleidsartikel|(?<!\p{L})(?:cao|apv)(?!\p{L})/iu
/** How near behind it another law is that it may belong to. */
const near = 25
/** A text with articles of its own: there a bare article is hers. */
const ownArticle = /(?:^|\n)\s{0,3}(?:Artikel|ARTIKEL)\s(?:\d|[IVXLC]{1,7}(?![\p{L}\d]))/u

/**
 * Articles that are named again without their law: "Artikel 13b van de Zeewet is oud. Het nieuwe ⟨artikel 13b⟩ geldt." The same article
 * of the law was named shortly before, and no other law since; not in a text with articles of its own. `hits` in order; so is what is
 * found, which none of them overlaps. Each look behind a law is bounded.
 */
export function findAgain(text: string, hits: readonly WetHit[]): readonly WetHit[] {
  const found: WetHit[] = []
  let law: string | null = null
  let named = new Map<string, number>()
  for (const [index, hit] of hits.entries()) {
    const id = hit.ids.length === 1 ? hit.ids[0] : null
    if (id === null || id !== law) named = new Map()
    law = id
    if (id === null) continue
    for (const piece of hit.pieces) if (piece.id.startsWith('artikel-')) named.set(piece.id, hit.end)
    if (named.size > 0) found.push(...behind(text, hit, hits[index + 1]?.start ?? text.length, named))
  }
  return found.length > 0 && ownArticle.test(text) ? [] : found
}

/** Those behind a law, up to where the next one stands. */
function behind(
  text: string,
  { end, ids, name }: WetHit,
  next: number,
  named: ReadonlyMap<string, number>,
): readonly WetHit[] {
  const whole = text.slice(end, Math.min(next, end + reach))
  const other = withArticles.exec(whole)
  const window = other === null ? whole : whole.slice(0, other.index)
  const found: WetHit[] = []
  let free = 0
  for (const { index } of window.matchAll(bare)) {
    const read = index < free ? null : readPieces(window, index)
    if (read === null || end + read.end + near > next || ofOther.test(window.slice(read.end, read.end + 10)))
      continue
    free = read.end
    const known = read.pieces.every(({ id }) => end + index - (named.get(id) ?? -Infinity) <= reach)
    if (!known) continue
    found.push({ start: end + index, end: end + read.end, ids, name, pieces: read.pieces, rule: 'again' })
  }
  return found
}
