import { documentOf, partOf, wetId } from '../../graph/ids.ts'
import { labelOf } from '../../graph/labels.ts'
import type { EntityFacts, GraphNode } from '../../graph/node.ts'
import { curatedAct, curatedWet, shortName, type WetEntry } from './data.ts'

const bare = { kind: 'wet', part: null, document: null } as const

/**
 * The graph node of a law or of a piece of one, by its node id (`wet:awb`, `wet:awb#artikel-3:4`). `title` is what a
 * text calls a law that the data does not have.
 */
export function wetNode(id: string, title: string | null = null): GraphNode {
  const law = documentOf(id)
  const entry = curatedWet(law.slice(wetId('', null).length))
  const piece = partOf(id)
  if (piece !== null) return pieceNode(id, law, piece, entry, title)
  if (entry === null) return unknownLaw(id, title)
  return {
    ...bare,
    id,
    label: shortName(entry),
    title: entry.name,
    known: 'ingested',
    within: null,
    page: entry.bwb === undefined ? null : `https://wetten.overheid.nl/${entry.bwb}`,
    entity: factsOf(entry),
  }
}

/**
 * What an act of the Union (`CELEX:32016R0679`) or a piece of one (`CELEX:32016R0679#artikel-15`) is called: by the name
 * that the data has, else a piece by the number of its act. Empty for any other node.
 */
export function namesOfAct(id: string): Partial<Pick<GraphNode, 'label' | 'title'>> {
  const act = documentOf(id)
  if (!act.startsWith('CELEX:')) return {}
  const entry = curatedAct(act)
  if (entry === null) return partOf(id) === null ? {} : { label: `${labelOf(id)} ${labelOf(act)}` }
  if (partOf(id) === null) return { label: shortName(entry), title: entry.name }
  return { label: `${labelOf(id)} ${shortName(entry)}`, title: `${labelOf(id)} ${entry.name}` }
}

function factsOf(entry: WetEntry): EntityFacts {
  const label = shortName(entry)
  const aliases = [...entry.abbreviations, ...entry.aliases].filter((form) => form !== label)
  return { aliases, sort: entry.kind, wikidata: null, provisional: false }
}

function unknownLaw(id: string, title: string | null): GraphNode {
  const entity = { aliases: [], sort: null, wikidata: null, provisional: true }
  return {
    ...bare,
    id,
    label: title ?? labelOf(id),
    title,
    known: 'unknown',
    within: null,
    page: null,
    entity,
  }
}

/** "Artikel 3:4 Awb". Known as well as its law is: that there is such an article, no data says. */
function pieceNode(
  id: string,
  law: string,
  piece: string,
  entry: WetEntry | null,
  title: string | null,
): GraphNode {
  const short = entry === null ? (title ?? labelOf(law)) : shortName(entry)
  return {
    ...bare,
    id,
    label: `${labelOf(id)} ${short}`,
    title: entry === null ? null : `${labelOf(id)} ${entry.name}`,
    known: 'unknown',
    within: law,
    page: entry === null ? null : pageOfPiece(entry, piece),
    entity: null,
  }
}

/**
 * The page of an article: the address form of the Basiswettenbestand. Of other pieces, which need the numbers of those
 * around them, the page is that of the law. Source: Juriconnect, standaard voor logische links naar wetgeving, 1.3.
 */
function pageOfPiece({ bwb, books }: WetEntry, piece: string): string | null {
  const [, article] = /^artikel-(.+)$/.exec(piece) ?? []
  const book = /^[a-z]+-(\d+A?)(?::|$)/.exec(piece)?.[1]
  const number = bwb ?? (book === undefined ? undefined : books?.[book])
  if (number === undefined) return null
  if (article === undefined) return `https://wetten.overheid.nl/${number}`
  const within = books === undefined ? article : article.replace(/^\d+A?:/, '')
  return `https://wetten.overheid.nl/jci1.3:c:${number}&artikel=${within}`
}
