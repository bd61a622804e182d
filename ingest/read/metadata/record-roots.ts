import { rootOf } from '../xml/root.ts'

/** Elements that metadata records begin with: of officiële publicaties, in two forms, and of the search service (SRU). */
const roots: ReadonlySet<string> = new Set([
  'metadata_gegevens',
  'owms-metadata',
  'record',
  'searchRetrieveResponse',
])

/** How many bytes of a source are looked at to tell the open data of the Tweede Kamer. */
const head = 4_096

/** Which sort of metadata record a source is; null when it is none. */
export function recordForm(bytes: Uint8Array): 'xml' | 'json' | null {
  const first = bytes[0] === 0xef ? bytes[3] : bytes[0]
  if (first === 0x3c) return roots.has(rootOf(bytes) ?? '') ? 'xml' : null
  if (first !== 0x7b && first !== 0x5b) return null
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, head))
  return /"(?:@odata\.context|DocumentNummer|HoogsteVolgnummer|Volgnummer)"\s*:/.test(text) ? 'json' : null
}
