import type { Part, Span } from '../document.ts'
import type { Block } from './blocks.ts'

/**
 * The agenda of a verslag: the section headed "Volledige agenda", in which every item is a title followed by the
 * paper's number, which closes it.
 */
export function findAgenda(text: string, blocks: readonly Block[]): readonly Part[] {
  const head = blocks.findIndex((block) => block.heading !== null && /agenda:?$/i.test(block.heading))
  const heading = head < 0 ? undefined : blocks[head]
  if (heading === undefined) return []
  const after = blocks.slice(head + 1)
  const stop = after.findIndex((block) => block.heading !== null || block.footnote)
  const listed = stop < 0 ? after : after.slice(0, stop)
  const start = heading.start
  const end = listed.at(-1)?.end ?? heading.end
  const agenda: Part = {
    ...blank,
    id: 'agenda',
    kind: 'agenda',
    start,
    end,
    parent: null,
    title: heading.text,
  }
  return [agenda, ...agendaItems(text, itemSpans(text, listed))]
}

const blank = { number: null, numbers: [], askedBy: null }

/** A paper's number at the end of an item: `Kamerstuk 35 000-XVI, nr. 12`, `(Kamerstuk 21501-02-2345)`, `2021D12345`. */
const closing =
  /(?:Kamerstuk(?:ken)?(?:\snr\.)?\s?(?:I{1,2}\s)?[\d .-]{4,16}(?:[- ]?[A-Z]{1,6}(?![\p{L}]))?(?:,?\s?(?:nrs?\.?\s?)(?:\d{1,4}|[A-Z]{1,3})(?:(?:,|\sen)\s\d{1,4}(?!\d|\s\d))*|,\s(?:\d{1,4}|[A-Z]{1,3})(?![\p{L}\d]))?|\d{4}[DZ]\d{5})\)?[.;]?/gu
/** What may begin the next item: a capital, a bullet, a number, a quotation. */
const opensItem = /^(?:\p{Lu}|[–•▪*«“"‘-]|\d{1,2}[.)]\s)/u

/** Splits the blocks of the agenda behind each paper number that the next item or the end follows. */
function itemSpans(text: string, blocks: readonly Block[]): readonly Span[] {
  const spans: Span[] = []
  let carried: number | null = null
  for (const block of blocks) {
    let start: number = carried !== null && /^\(?Kamerstuk/.test(block.text) ? carried : block.start
    carried = null
    for (const match of block.text.matchAll(closing)) {
      const end = block.start + match.index + match[0].length
      const rest = text.slice(end, block.end).trimStart()
      if (rest !== '' && !opensItem.test(rest)) continue
      spans.push({ start, end })
      start = end + (text.slice(end, block.end).length - rest.length)
    }
    if (start < block.end) carried = start
  }
  return spans
}

function agendaItems(text: string, spans: readonly Span[]): readonly Part[] {
  return spans.map((span, index): Part => {
    const number = String(index + 1)
    const printed = text.slice(span.start, span.end)
    const cited = printed.search(/\bKamerstuk|\b\d{4}[DZ]\d{5}/)
    const title = printed
      .slice(0, Math.max(cited, 0))
      .replace(/^(?:[–•▪*-]|\d{1,2}[.)])\s+/, '')
      .replace(/[\s.,;:(–-]+$/, '')
    return {
      ...span,
      id: `agenda-${number}`,
      kind: 'agenda-item',
      number,
      numbers: [number],
      parent: 'agenda',
      title: title === '' ? null : title,
      askedBy: null,
    }
  })
}
