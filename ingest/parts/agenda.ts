import type { Part } from '../document.ts'
import type { Block } from './blocks.ts'

/**
 * The agenda of a verslag: the section headed "Volledige agenda", in which every item is a title followed by the
 * paper's number, which closes it.
 */
export function findAgenda(text: string, blocks: readonly Block[]): readonly Part[] {
  const head = blocks.findIndex((block) => block.heading !== null && /\bagenda$/i.test(block.heading))
  const heading = blocks[head]
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
  return [agenda, ...agendaItems(text, listed.flatMap(itemSpans(text)))]
}

const blank = { number: null, numbers: [], askedBy: null }

const closing =
  /Kamerstuk(?:ken)?\s(?:I{1,2}\s)?[\d .-]{4,12}(?:[A-Z]{1,6})?,?\s(?:nrs?\.?\s)?(?:\d{1,4}|[A-Z]{1,3})\b\.?/g

/** Splits a block of the agenda behind each paper number that a capital or the end follows. */
const itemSpans =
  (text: string) =>
  (block: Block): readonly { start: number; end: number }[] => {
    const spans: { start: number; end: number }[] = []
    let start = block.start
    for (const match of block.text.matchAll(closing)) {
      const end = block.start + match.index + match[0].length
      const rest = text.slice(end, block.end).trimStart()
      if (rest !== '' && !/^\p{Lu}/u.test(rest)) continue
      spans.push({ start, end })
      start = end + (text.slice(end, block.end).length - rest.length)
    }
    return spans
  }

function agendaItems(text: string, spans: readonly { start: number; end: number }[]): readonly Part[] {
  return spans.map((span, index): Part => {
    const number = String(index + 1)
    const printed = text.slice(span.start, span.end)
    const cited = printed.search(/\bKamerstuk/)
    const title = printed.slice(0, Math.max(cited, 0)).replace(/[\s.]+$/, '')
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
