import { parseKamerstuk } from '../../graph/ids.ts'
import type { Registration } from '../../graph/register.ts'
import { paperOf } from '../read/metadata/odata.ts'
import { registrationsOf, unlisted } from '../register/records.ts'
import type { Wrong } from './door.ts'

/**
 * How the Tweede Kamer's open data are asked for a paper; null for one that they cannot be asked for. Source of the names: the
 * information model of the Tweede Kamer's open data; an Aanhangselnummer is two years of two digits and five digits.
 */
export function openDataFilter(id: string): string | null {
  const kamerstuk = parseKamerstuk(id)
  if (kamerstuk !== null && /^\d+$/.test(kamerstuk.ondernummer)) {
    const { dossier, toevoeging, ondernummer } = kamerstuk
    const suffix = toevoeging === null ? 'null' : `'${toevoeging}'`
    return `Volgnummer eq ${ondernummer} and Kamerstukdossier/any(d: d/Nummer eq ${dossier} and d/Toevoeging eq ${suffix})`
  }
  const [, from, to, aanhangsel] = /^ah-tk-\d{2}(\d{2})\d{2}(\d{2})-(\d{1,5})$/.exec(id) ?? []
  if (aanhangsel !== undefined) return `Aanhangselnummer eq '${from}${to}${aanhangsel.padStart(5, '0')}'`
  const matter = /^kv-(?:tk-)?(\d{4}Z\d{5})$/.exec(id)?.[1]
  if (matter !== undefined) return `Soort eq 'Schriftelijke vragen' and Zaak/any(z: z/Nummer eq '${matter}')`
  const document = /^(?:nds-(?:tk-)?)?(\d{4}D\d{5})$/.exec(id)?.[1]
  return document === undefined ? null : `DocumentNummer eq '${document}'`
}

/** What is asked of a document, for the register. */
const facts = 'DocumentNummer,Soort,Titel,Onderwerp,Datum,Vergaderjaar,Kamer,Volgnummer'

/** Where the open data are asked. Source: OData 4.01, URL conventions. */
export function openDataAddress(service: string, filter: string): string {
  const url = new URL(`${service}/Document`)
  url.searchParams.set('$filter', `Verwijderd eq false and ${filter}`)
  url.searchParams.set('$select', `Id,${facts}`)
  url.searchParams.set('$expand', 'Kamerstukdossier,DocumentActor')
  url.searchParams.set('$top', '5')
  return url.href.replaceAll('+', '%20')
}

/** Where a document's file is. */
export const resourceAddress = (service: string, guid: string): string =>
  `${service}/Document(${guid})/resource`

/** A document that the open data have. */
export interface OpenDocument {
  readonly guid: string
  readonly number: string
  /** What else they say of it, for the register. */
  readonly told: readonly Registration[]
}

/** What is wrong with an answer, for it to be a list of documents. */
export function wrongInOpenData(bytes: Uint8Array): Wrong | null {
  const read = readOpenData(bytes)
  return 'what' in read ? read : null
}

/** The documents in an answer, or what is wrong with it. */
export function readOpenData(bytes: Uint8Array): readonly OpenDocument[] | Wrong {
  let answer: unknown
  try {
    answer = JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return { what: 'its JSON is damaged or cut off', passing: true }
  }
  const rows: unknown =
    typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null
  if (Array.isArray(rows)) return rows.flatMap(documentIn)
  return { what: 'this is no list of documents', passing: false }
}

function documentIn(row: unknown): readonly OpenDocument[] {
  if (typeof row !== 'object' || row === null || !('Id' in row)) return []
  const guid = String(row.Id)
  if (!/^[0-9a-f-]{36}$/i.test(guid)) return []
  const number = 'DocumentNummer' in row ? String(row.DocumentNummer) : guid
  return [{ guid, number, told: unlisted(paperOf({ ...row }).flatMap(registrationsOf)) }]
}
