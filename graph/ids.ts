import type { NodeKind } from './node.ts'

/**
 * The one module that builds and parses ids; `labels.ts` prints them. Official ids are the node ids.
 *
 * The forms are those of the official publications: `kst-<dossier>[-<toevoeging>]-<ondernummer>`,
 * `ah-tk-<vergaderjaar>-<nummer>`, `h-tk-<vergaderjaar>-<vergadering>-<item>`, `stb-<jaar>-<nummer>`,
 * `ECLI:NL:…`, `CELEX:32016R0679`; and our own for what has none: `dossier:35830-V`, `org:iom`,
 * `ministerie:BZK`, `partij:VVD`, `persoon:Koopmans`, `wet:awb`, `url:https://…`. A part is `<document>#<part>`; a piece of
 * a law is a node of the law's own kind, `wet:awb#artikel-3:4`.
 */

/** A numbered Kamerstuk, as printed: dossier digits (of the Eerste Kamer also a Roman number: "CXIX"), toevoeging ("V", "02") or null, ondernummer ("24", "A", "61b"). */
export interface KamerstukNumber {
  readonly dossier: string
  readonly toevoeging: string | null
  readonly ondernummer: string
}

/** `{dossier: "35570", toevoeging: "V", ondernummer: "24"}` → `kst-35570-V-24`. */
export function kamerstukId(number: KamerstukNumber): string {
  const { dossier, toevoeging, ondernummer } = number
  return toevoeging === null ? `kst-${dossier}-${ondernummer}` : `kst-${dossier}-${toevoeging}-${ondernummer}`
}

/** The Kamervragen that bear a number of the Tweede Kamer's registry, if it is theirs: `2024Z18892` → `kv-tk-2024Z18892`; null for what is none. */
export function questionsId(number: string): string | null {
  return /^20\d{2}Z\d{5}$/.test(number) ? `kv-tk-${number}` : null
}

/** `("35830", "V")` → `dossier:35830-V`. */
export function dossierId(dossier: string, toevoeging: string | null): string {
  return toevoeging === null ? `dossier:${dossier}` : `dossier:${dossier}-${toevoeging}`
}

/** `("kst-35830-V-8", "antwoord-11")` → `kst-35830-V-8#antwoord-11`. */
export function partId(document: string, part: string): string {
  return `${document}#${part}`
}

/** The document of a part id; any other id is returned as it is. Addresses keep their fragment. */
export function documentOf(id: string): string {
  if (id.startsWith('url:')) return id
  const mark = id.indexOf('#')
  return mark < 0 ? id : id.slice(0, mark)
}

/** The part below the document: `antwoord-11`; null for an id that is no part. */
export function partOf(id: string): string | null {
  const document = documentOf(id)
  return document.length === id.length ? null : id.slice(document.length + 1)
}

/** What ids of our own begin with. */
export const prefixes: readonly (readonly [string, NodeKind])[] = [
  ['dossier:', 'dossier'],
  ['org:', 'organisatie'],
  ['ministerie:', 'ministerie'],
  ['partij:', 'partij'],
  ['persoon:', 'persoon'],
  ['url:', 'url'],
  ['wet:', 'wet'],
]

/** The kind of node that an id stands for. */
export function kindOf(id: string): NodeKind {
  for (const [prefix, kind] of prefixes) if (id.startsWith(prefix)) return kind
  return partOf(id) === null ? 'document' : 'part'
}

/** The node that an id alone says it lies within: the paper of a part, the law of an article, the dossier of a Kamerstuk. */
export function withinOf(id: string): string | null {
  return partOf(id) === null ? dossierOf(id) : documentOf(id)
}

/** `("awb", "artikel-3:4")` → `wet:awb#artikel-3:4`; without a piece the law itself. */
export function wetId(slug: string, piece: string | null): string {
  return piece === null ? `wet:${slug}` : partId(`wet:${slug}`, piece)
}

// A dossier has five digits at most; what has eight is a vergaderjaar (`kst-20032004-29210-B`). The Eerste Kamer's own have Roman numbers.
const kamerstukForm =
  /^kst-(\d{1,5}|[IVXLC]{1,9}(?=-[A-Z]{1,3}$))(?:-([A-Z]{1,6}|\d{2}|[IVXLC]+[A-Z]?))?-(h?\d+[a-z]{0,2}|[A-Z]{1,3})$/

/** Parses `kst-35570-V-24`; null for any other id. With one letter group only (`kst-33797-C`) that is the ondernummer. */
export function parseKamerstuk(id: string): KamerstukNumber | null {
  const match = kamerstukForm.exec(id)
  if (match === null) return null
  const [, dossier, toevoeging, ondernummer] = match
  if (dossier === undefined || ondernummer === undefined) return null
  return { dossier, toevoeging: toevoeging ?? null, ondernummer }
}

/**
 * `kst-29210-B` of the session 2003-2004 of the Eerste Kamer → `kst-20032004-29210-B`: its papers from 1994–1995 to 2009–2010 have
 * their session in their official id; any other is returned as it is. Source: the list of ids of officielebekendmakingen.nl.
 */
export const inSession = (id: string, vergaderjaar: string): string =>
  vergaderjaar >= '1994-1995' && vergaderjaar <= '2009-2010'
    ? id.replace(/^kst-/, `kst-${vergaderjaar.replace('-', '')}-`)
    : id

const sessionForm = /^kst-(\d{8})-(?=\d|[IVXLC]+-)/

/** The session that such an id has, `20032004`; null for any other. */
export const sessionInId = (id: string): string | null => sessionForm.exec(id)?.[1] ?? null

/** Such an id without its session; any other as it is. */
export const withoutSession = (id: string): string => id.replace(sessionForm, 'kst-')

/** The dossier that a paper lies in, by its id alone; null where the id does not say. */
export function dossierOf(id: string): string | null {
  const number = parseKamerstuk(withoutSession(documentOf(id)))
  return number === null ? null : dossierId(number.dossier, number.toevoeging)
}

/** The number of a paper within its dossier, by its id alone; null where the id does not say. */
export function ondernummerOf(id: string): string | null {
  return parseKamerstuk(withoutSession(documentOf(id)))?.ondernummer ?? null
}

/** `"35830"` → `"35 830"`, the printed form: the last three digits apart. */
export function printDossier(dossier: string, toevoeging: string | null): string {
  const digits = /^\d{4}/.test(dossier) ? `${dossier.slice(0, -3)} ${dossier.slice(-3)}` : dossier
  if (toevoeging === null) return digits
  return /^\d/.test(toevoeging) ? `${digits}-${toevoeging}` : `${digits} ${toevoeging}`
}

const officialForm =
  /^(?:(?:kst|ah|h|kv|blg|ag|nds|stb|stcrt|trb|gmb|prb|wsb|bgr)-[A-Za-z0-9][A-Za-z0-9_-]{0,80}|ECLI:[A-Z]{2}:[A-Z]+:\d{4}:[A-Za-z0-9.]{1,40}|CELEX:[A-Z0-9()]{5,30})$/

/** True for an id that has the form of a paper's official id, whether or not there is such a paper. */
export function isOfficialId(id: string): boolean {
  return officialForm.test(id)
}

/** The page on the official site (or the address itself) that an id opens; null where there is none. */
export function pageOf(id: string): string | null {
  if (id.startsWith('url:')) return id.slice(4)
  const document = documentOf(id)
  // The record of a whole meeting has no page, for the site prints it by items.
  if (/^h-[te]k-\d{8}-\d+$/.test(document)) return null
  if (/^(?:kst|ah|h|kv|blg|ag|nds|stb|stcrt|trb|gmb|prb|wsb|bgr)-/.test(document))
    return `https://zoek.officielebekendmakingen.nl/${document}.html`
  const dossier = /^dossier:(.+)$/.exec(document)
  if (dossier !== null) return `https://zoek.officielebekendmakingen.nl/dossier/${dossier[1]}`
  if (document.startsWith('ECLI:')) return `https://deeplink.rechtspraak.nl/uitspraak?id=${document}`
  if (document.startsWith('doi:')) return `https://doi.org/${document.slice(4)}`
  if (document.startsWith('CELEX:')) return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=${document}`
  return null
}
