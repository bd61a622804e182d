import type { Part } from '../document.ts'
import { askedByOf, partyInHeading } from './asked-by.ts'
import type { Block } from './blocks.ts'

/** The headed sections of a document; a Roman-numbered one holds the ones after it. Agendas are parts of their own. */
export function findSections(blocks: readonly Block[]): readonly Part[] {
  const heads: { readonly block: Block; readonly index: number }[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block !== undefined && block.heading !== null) heads.push({ block, index })
  }
  const sections: Part[] = []
  let top: string | null = null
  heads.forEach(({ block }, order) => {
    const roman = isTop(block)
    const next = heads.slice(order + 1).find((head) => !roman || isTop(head.block))
    const stop = next?.index ?? blocks.findIndex((candidate) => candidate.footnote)
    const last = blocks[(stop < 0 ? blocks.length : stop) - 1]
    if (roman) top = null
    if (!/\bagenda:?$/i.test(block.text)) {
      const id = `sectie-${sections.length + 1}`
      sections.push({
        id,
        kind: 'section',
        number: romanNumber.exec(block.text)?.[0] ?? null,
        numbers: [],
        start: block.start,
        end: last?.end ?? block.end,
        parent: top,
        title: block.text,
        askedBy: askedByOf(block.text) ?? partyInHeading(block.text),
      })
      if (roman) top = id
    }
  })
  return sections
}

/** Not the first letter of "Vragen" or "Inbreng". */
const romanNumber = /^[IVX]{1,4}(?=\.?\s)/

/** A Roman number, or the agenda, ends the section before it whatever that is. */
const isTop = (block: Block): boolean => /^(?:[IVX]{1,4}\.?\s|Volledige agenda)/.test(block.text)
