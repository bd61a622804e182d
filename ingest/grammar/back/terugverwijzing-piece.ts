import type { Document, Mention, Resolution, Span } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { unresolved } from '../../kinds/resolution.ts'
import { wet } from '../../kinds/wet.ts'
import { oncePer } from '../../once.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { withArticles } from '../../wetten/again.ts'
import { samePart } from './terugverwijzing-part.ts'

/** "Artikel 5 van de Warmtewet … Op grond van ⟨dat artikel⟩": the article of a law that was named just before. */

/** Of mentions and resolutions of such words. */
export const rule = 'terugverwijzing/piece'
const words = trigger('at artikel', 'oemd artikel', 'at lid', 'ze bepaling', 'ie bepaling', 'oemde bepaling')
const lead =
  /(?<!\p{L})(?<words>(?:(?:dat|(?:laatst|voor)?genoemd)\sartikel(?:lid)?|(?:deze|die|(?:de\s)?(?:laatst|voor)?genoemde)\sbepaling))$/iu
/** "⟨ingevolge⟩ dat lid"; without such words a member may be meant. */
const ofLid =
  /(?:ingevolge|krachtens|toepassing\svan|bedoeld\sin|op\sgrond\svan|overeenkomstig)\s(?<words>dat\slid)$/iu
/** "dat artikel 5 geldt", "dat artikelen", "dat artikel in de krant". */
const goesOn =
  /^(?:[\p{L}\d-]|\s(?:\d|[IVX]+(?!\p{L})|in\s(?:de|het)\s(?!zin|wet)|over\s|op\s(?:de\s)?(?:site|website)))/u
/** Another article that is spoken of: without its law, or of a newspaper. */
const other =
  /(?<!\p{L})art(?:ikel(?:en)?|t?\.)\s\d|(?<!\p{L})(?:het|een|dit|haar|zijn)\s(?:\p{Ll}+\s)?artikel(?!\p{L})|krant|tijdschrift|magazine|journalist/iu
/** What tells near such words that an article of a newspaper may be meant. */
const press =
  /artikel\s["'‘“„«]|krant|tijdschrift|magazine|journalist|(?<!\p{L})(?:bericht|nieuws|publiceer|opiniestuk|column|interview|(?:het|een)\sstuk\s)|(?<!\p{L})(?:NRC|Telegraaf|Volkskrant|Trouw|NOS|RTL|AD|Parool|FD|Elsevier)(?!\p{L})|(?<!\p{L})(?:web)?site(?!\p{L})/iu
const nearPress = 300
/** Articles of a directive are named with it. */
const directive = /richtlijn/giu
/** How far behind the article, or the last words that meant it, in UTF-16 code units. */
const reach = 400

interface Piece extends Span {
  readonly mention: Mention
}

/** The places of such words, with the mention of the article that they mean; in order. */
export const findPieces: (document: Document) => readonly Piece[] = oncePer((document) => {
  const { text } = document
  const places = placesOf(text, words)
  if (places.length === 0) return []
  const named = wet.find(document).toSorted((a, b) => a.end - b.end)
  const ends = named.map(({ end }) => end)
  let meant: Piece | null = null
  return places.flatMap((place): readonly Piece[] => {
    const end = endAt(text, place)
    const before = text.slice(Math.max(0, end - 44), end)
    const led = (lead.exec(before) ?? ofLid.exec(before))?.groups?.words
    if (led === undefined || goesOn.test(text.slice(end, end + 14))) return []
    const start = end - led.length
    const mention = articleBefore(named, lastAtOrBefore(ends, start), start)
    if (mention === null) return []
    const from = meant?.mention === mention ? meant.end : mention.end
    const between = text.slice(from, start)
    const near = text.slice(Math.max(0, mention.start - nearPress), start)
    if (text.startsWith('artikel', end - 'artikel'.length) && press.test(near)) return []
    if (start - from > reach || other.test(between) || withArticles.test(between.replace(directive, ' ')))
      return []
    meant = { start, end, mention }
    return [meant]
  })
})

/** Where the noun ends that a place leads up to. */
function endAt(text: string, place: number): number {
  const noun = /(?:artikel(?:lid(?!\p{L}))?|lid|bepaling)/uy
  noun.lastIndex = text.indexOf(' ', place) + 1
  return noun.lastIndex + (noun.exec(text)?.[0].length ?? 0)
}

/** Most laws without an article that may stand between. */
const mostBetween = 3

/** The one article that is named last in front of a place; null where several are named together, or none near. */
function articleBefore(named: readonly Mention[], last: number, place: number): Mention | null {
  for (let index = last; index >= Math.max(0, last - mostBetween); index -= 1) {
    const one = named[index]
    if (one === undefined || one.end < place - 3 * reach) return null
    const [name, ...more] = one.names
    if (name?.said.deel === undefined) continue
    return more.length === 0 && name.said.deel.startsWith('artikel-') ? one : null
  }
  return null
}

const byStart = oncePer((found: readonly Piece[]) => new Map(found.map((one) => [one.start, one.mention])))

/** What such words mean. */
export function resolvePiece({ start }: Mention, scope: Scope): Resolution {
  const article = byStart(findPieces(scope.document)).get(start)
  const [name] = article?.names ?? []
  if (article === undefined || name === undefined || !samePart(article.start, start, scope))
    return unresolved(rule, 'No article of a law stands shortly before it in the same part.', 0.4)
  const found = wet.resolve(name, article, scope)
  return { ...found, rule, confidence: Math.min(found.confidence, 0.75) }
}
