import { type KamerstukNumber, parseKamerstuk, partOf, sessionInId, withoutSession } from './ids.ts'
import { labelOf, printRecordPlace } from './labels.ts'
import type { DocumentFacts, GraphNode } from './node.ts'
import { sessionOfPaper } from './session.ts'

/**
 * How a legal text cites a paper: `Kamerstukken II 2020/21, 35830 V, nr. 8`; without chamber or session where these are not known. The
 * session of a paper that does not say it is that of its day.
 * Null for what has no such form. Source: Aanwijzingen voor de regelgeving, 3.43; the Leidraad voor juridische auteurs has the same.
 */
export function citationOf({ id, document }: GraphNode): string | null {
  return (
    kamerstukCitation(id, document) ??
    handelingenCitation(id) ??
    aanhangselCitation(id) ??
    (/^(?:stb|stcrt|trb)-\d{4}-/.test(id) ? labelOf(id) : null)
  )
}

/** The same of a part, with the part where its number is printed: `Kamerstukken II 2020/21, 35830 V, nr. 8, antwoord 11`. */
export function citationOfPart(id: string, paper: GraphNode): string | null {
  const cited = citationOf(paper)
  const isPrinted = /(?:^|\.)(?:vraag|antwoord|agendapunt|voetnoot)-[^.]/.test(partOf(id) ?? '')
  return cited === null || !isPrinted ? cited : `${cited}, ${lowerFirst(labelOf(id))}`
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function kamerstukCitation(id: string, facts: DocumentFacts | null): string | null {
  const session = sessionInId(id)
  const number = parseKamerstuk(withoutSession(id))
  if (number === null) return null
  const years = yearsOf(facts?.vergaderjaar ?? session) ?? yearsOf(sessionOfDay(facts))
  const chamber = facts?.kamer == null ? chamberOf(number, session) : chambers[facts.kamer]
  const { dossier, toevoeging, ondernummer } = number
  const bearer = toevoeging === null ? '' : /^\d/.test(toevoeging) ? `-${toevoeging}` : ` ${toevoeging}`
  const head = ['Kamerstukken', chamber, years].filter((each) => each !== null).join(' ')
  const paper = /^[A-Z]/.test(ondernummer) ? ondernummer : `nr. ${ondernummer}`
  return `${head}${years === null ? '' : ','} ${dossier}${bearer}, ${paper}`
}

const sessionOfDay = (facts: DocumentFacts | null): string | null =>
  facts?.date == null ? null : sessionOfPaper(facts.date)

const chambers = { eerste: 'I', tweede: 'II' } as const

/** What the id says of the chamber: letters were once given to advice to the Tweede Kamer too. */
function chamberOf({ dossier, ondernummer }: KamerstukNumber, session: string | null): string | null {
  if (session !== null || /^[A-Z]/.test(dossier)) return chambers.eerste
  return /^\d+$/.test(ondernummer) ? chambers.tweede : null
}

/** `2020-2021` or `20202021` → `2020/21`; `1999-2000` → `1999/2000`. */
function yearsOf(session: string | null): string | null {
  const [, first = '', century = '', last = ''] = /^(\d{4})-?(\d\d)(\d\d)$/.exec(session ?? '') ?? []
  if (first === '') return null
  return `${first}/${first.startsWith(century) ? '' : century}${last}`
}

/** Which numbers such an id has, and since when items, says the kind `handelingen`; a meeting as a whole has its own alone. */
function handelingenCitation(id: string): string | null {
  const [, house, session = '', ...numbers] = /^h-([te]k)-(\d{8})-(\d+)(?:-(\d+)(?:-(\d+))?)?$/.exec(id) ?? []
  const printed = numbers.filter((number) => number !== undefined)
  const place = printed.length === 1 ? `nr. ${printed[0]}` : printRecordPlace(session, printed)
  return place === null ? null : `Handelingen ${houses[house as House]} ${yearsOf(session)}, ${place}`
}

type House = keyof typeof houses
const houses = { ek: 'I', tk: 'II' } as const

function aanhangselCitation(id: string): string | null {
  const [, house, session = '', number] = /^ah-([te]k)-(\d{8})-(\w+)$/.exec(id) ?? []
  if (house === undefined) return null
  return `Aanhangsel Handelingen ${houses[house as House]} ${yearsOf(session)}, nr. ${number}`
}
