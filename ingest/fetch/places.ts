import type { Wrong } from './door.ts'
import type { Services } from './services.ts'
import type { SruRecord } from './sru.ts'
import { type Form, forms, wrongIn } from './whole.ts'

/** An address that gives a paper, and in which form; null where only the service knows. */
export interface Place {
  readonly address: string
  readonly form: Form | null
}

/**
 * Where a paper may be got, the best form first: as the search service told, behind each the page of the site that has the same.
 * Without a record, all that the site may have.
 */
export function placesOf(id: string, record: SruRecord | null, { site }: Services): readonly Place[] {
  return forms.flatMap((form) => {
    const onSite = { address: `${site}/${id}.${form}`, form }
    if (record === null) return [onSite]
    const address = record.items[form]
    return address === undefined || address === onSite.address ? [] : [{ address, form }, onSite]
  })
}

/** What is wrong with what a place gave for a paper. */
export function wrongAt({ address, form }: Place, id: string, bytes: Uint8Array): Wrong | null {
  if (form === null) return bytes.length === 0 ? { what: 'there is nothing in it', passing: true } : null
  const wrong = wrongIn(bytes, form)
  if (wrong !== null || form !== 'html' || !address.endsWith(`/${id}.html`)) return wrong
  // A page that says that a paper is not there may come as a success; the paper's own page names it.
  return Buffer.from(bytes).includes(id) ? null : { what: `this page does not name ${id}`, passing: false }
}

/** As a place is noted for the next run. */
export const asNote = ({ address, form }: Place): string => `${form ?? '-'} ${address}`

/** The place in a note; null where there is none. */
export function placeIn(note: string | null): Place | null {
  const [, name, address] = /^(\S+) (\S+)$/.exec(note ?? '') ?? []
  return address === undefined ? null : { address, form: forms.find((form) => form === name) ?? null }
}
