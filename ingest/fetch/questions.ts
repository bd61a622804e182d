/** The questions that are put to the search service, in its language, CQL. */

const publications = 'c.product-area==officielepublicaties'

/** For the one paper with an id. */
export const askForPaper = (id: string): string => `${publications} and dt.identifier==${quoted(id)}`

/** For all papers of a dossier: `35830-V`, `36600`. */
export const askForDossier = (number: string): string =>
  `${publications} and w.dossiernummer==${quoted(number)}`

/** For what a user asks: in CQL, or in words that are looked for in the text. */
export function askForWords(query: string): string {
  if (/\bc\.product-area\b/.test(query)) return query
  if (!/[=<>]|\s(?:any|all|adj|within)\s/.test(query))
    return `${publications} and cql.textAndIndexes=${quoted(query)}`
  const sorting = /\bsortby\b/i.exec(query)?.index ?? query.length
  const order = query.slice(sorting)
  return `${publications} and (${query.slice(0, sorting).trim()})${order === '' ? '' : ` ${order}`}`
}

/** A term in CQL. Source of the escape: CQL 1.2, OASIS searchRetrieve part 5. */
const quoted = (term: string): string => `"${term.replace(/["\\]/g, '\\$&')}"`

/** A dossiernummer as the search service writes it (`35830-V`), of one as people write it (`35 830 V`); null for anything else. */
export function dossierNumber(said: string): string | null {
  const [, first, last, toevoeging] =
    /^\s*(?:dossier:)?(\d{1,2})[\s.]?(\d{3})(?:[\s-]+([A-Za-z]{1,6}|\d{2}))?\s*$/.exec(said) ?? []
  if (first === undefined || last === undefined) return null
  return toevoeging === undefined ? `${first}${last}` : `${first}${last}-${toevoeging.toUpperCase()}`
}
