/** An official id with a printed form, in its pieces. */
export type PrintedId =
  | {
      readonly kind: 'kamerstuk'
      /** The form by name, as the report lists it: `kst-dossier-toevoeging-nummer`. */
      readonly form: string
      /** `19951996`, in ids of the Eerste Kamer from 1994–1995 to 2009–2010; else null. */
      readonly session: string | null
      readonly dossier: string
      readonly toevoeging: string | null
      readonly ondernummer: string
    }
  | {
      readonly kind: 'handelingen'
      readonly form: string
      readonly kamer: 'tk' | 'ek'
      readonly session: string
      readonly meeting: string | null
      readonly item: string | null
      /** First and last page; the last alone may be missing. */
      readonly pages: readonly [string, string | null] | null
    }
  | {
      readonly kind: 'aanhangsel'
      readonly form: string
      readonly kamer: 'tk' | 'ek'
      readonly session: string
      readonly number: string
    }

const roman = '[IVX]{1,6}[A-E]?'
const kst = new RegExp(
  `^kst-(?:((?:19|20)\\d{6})-)?([1-9]\\d{4})(?:-(${roman}|[A-Z]|(?<=21501-)\\d{2}))?-(\\d{1,4}[a-z]?|[A-Z]{1,2})$`,
)
const record = /^h-(tk|ek)-((?:19|20)\d{6})-(\d{1,5})-(\d{1,5})(?:-(\d{1,5}))?$/
const question = /^ah-(tk|ek)-((?:19|20)\d{6})-(\d{1,4})$/

/**
 * Reads an id that papers print; null for what has no printed form of its own: attachments (`-b1`), corrections
 * (`-n1`), reprints (`-h1`), numbers of the publisher, dossiers of the Eerste Kamer alone.
 */
export function readId(id: string): PrintedId | null {
  return readKamerstuk(id) ?? readRecord(id) ?? readQuestion(id)
}

function readKamerstuk(id: string): PrintedId | null {
  const [, session = null, dossier, toevoeging = null, ondernummer] = kst.exec(id) ?? []
  if (dossier === undefined || ondernummer === undefined) return null
  const number = /^\d/.test(ondernummer) ? 'nummer' : 'letter'
  const between = toevoeging === null ? '' : /^\d/.test(toevoeging) ? '-raad' : '-toevoeging'
  const form = `kst${session === null ? '' : '-vergaderjaar'}-dossier${between}-${number}`
  return { kind: 'kamerstuk', form, session, dossier, toevoeging, ondernummer }
}

/** What the last numbers of an id of the Handelingen are depends on the session: pages until 2010, then the item. */
function readRecord(id: string): PrintedId | null {
  const [, kamer, session, first, second, third = null] = record.exec(id) ?? []
  if (session === undefined || first === undefined || second === undefined) return null
  const base = { kind: 'handelingen', kamer: kamer === 'ek' ? 'ek' : 'tk', session } as const
  if (third !== null)
    return session < '19961997'
      ? { ...base, form: 'h-vergadering-pagina-pagina', meeting: first, item: null, pages: [second, third] }
      : null
  if (session >= '20102011')
    return { ...base, form: 'h-vergadering-item', meeting: first, item: second, pages: null }
  if (session < '19961997') return null
  // In 2009–2010 the form changed from pages to the meeting and the first page.
  return session === '20092010' && first.length < 3
    ? { ...base, form: 'h-vergadering-pagina', meeting: first, item: null, pages: [second, null] }
    : { ...base, form: 'h-pagina-pagina', meeting: null, item: null, pages: [first, second] }
}

function readQuestion(id: string): PrintedId | null {
  const [, kamer, session, number] = question.exec(id) ?? []
  if (session === undefined || number === undefined) return null
  return { kind: 'aanhangsel', form: 'ah', kamer: kamer === 'ek' ? 'ek' : 'tk', session, number }
}

/** The form of any id, printed or not: `kst-9-XVI-9-b9` with digits as nines, for the list of what has no printed form. */
export const shapeOf = (id: string): string => id.replace(/\d+/g, '9')
