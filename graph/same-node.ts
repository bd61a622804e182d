import type { DocumentFacts, EntityFacts, GraphNode, PartFacts } from './node.ts'

/** Whether two nodes say the same; asked of every node that every paper names, so each field by its name. */
export function isSameNode(a: GraphNode, b: GraphNode): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.kind === b.kind &&
      a.label === b.label &&
      a.title === b.title &&
      a.known === b.known &&
      a.within === b.within &&
      a.page === b.page &&
      isSamePart(a.part, b.part) &&
      isSameDocument(a.document, b.document) &&
      isSameEntity(a.entity, b.entity))
  )
}

function isSamePart(a: PartFacts | null, b: PartFacts | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.kind === b.kind &&
    a.number === b.number &&
    isSameList(a.numbers, b.numbers) &&
    a.start === b.start &&
    a.end === b.end &&
    a.parent === b.parent &&
    a.askedBy === b.askedBy
  )
}

function isSameDocument(a: DocumentFacts | null, b: DocumentFacts | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.vergaderjaar === b.vergaderjaar && a.kamer === b.kamer && a.date === b.date && a.length === b.length
  )
}

function isSameEntity(a: EntityFacts | null, b: EntityFacts | null): boolean {
  if (a === null || b === null) return a === b
  return (
    isSameList(a.aliases, b.aliases) &&
    a.sort === b.sort &&
    a.wikidata === b.wikidata &&
    a.provisional === b.provisional
  )
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
