import { dossierId, dossierOf } from '../../graph/ids.ts'
import { blankRecord, type PaperRecord } from '../../graph/record.ts'
import type { Registration } from '../../graph/register.ts'
import type { Message } from '../document.ts'
import type { ReadLimits, Source } from '../read/decode.ts'
import { type Facts, officialId, titleIn } from '../read/metadata/facts.ts'
import { type DossierRecord, openData } from '../read/metadata/odata.ts'
import { isPaper, recordOf } from '../read/metadata/paper-record.ts'
import { xmlRecords } from '../read/metadata/xml-records.ts'

/** What metadata records say, for the register. */
export interface Records {
  readonly told: readonly Registration[]
  readonly read: number
  readonly bad: number
  /** The first of the records that cannot be used. */
  readonly messages: readonly Message[]
}

/** The most messages that a source gets. */
const mostMessages = 20

/**
 * Reads metadata records of papers: their ids and titles, what else is said of them, and the titles of their dossiers. A record without an
 * id that is known here is told, and the rest goes on.
 * @throws {SourceError} when the source is no whole XML or JSON.
 */
export function readRecords(source: Source, form: 'xml' | 'json', limits?: ReadLimits): Records {
  const { papers, dossiers } =
    form === 'xml' ? { papers: xmlRecords(source, limits), dossiers: [] } : openData(source)
  const told: Registration[] = dossiers.map(ofDossier)
  const messages: Message[] = []
  let bad = 0
  for (const facts of papers) {
    const registrations = registrationsOf(facts)
    told.push(...registrations)
    if (registrations.length > 0) continue
    bad += 1
    if (messages.length < mostMessages) messages.push(unusable(source.name, facts))
  }
  return { told, read: papers.length + dossiers.length - bad, bad, messages }
}

/** The same, of papers that no list names: a record says nothing of which others there are. */
export const unlisted = (told: readonly Registration[]): readonly Registration[] =>
  told.map((said) => ({ ...said, unlisted: true }))

const ofDossier = ({ dossier, toevoeging, title, highest }: DossierRecord): Registration => ({
  id: dossierId(dossier, toevoeging),
  title,
  highest,
  aside: false,
})

/** A paper, under its official id and the number of its document; and in passing its dossier, and what was sent with it. */
export function registrationsOf(facts: Facts): readonly Registration[] {
  const official = officialId(facts)
  const ids = new Set([official, facts.first('documentnummer')].filter((id) => id !== null).filter(isPaper))
  const [title, record] = [titleIn(facts), recordOf(facts)]
  const papers = [...ids].map((id): Registration => ({ id, title, highest: null, aside: false, record }))
  const [first] = ids
  if (first === undefined) return []
  const sent = record.attachments.map((id) => aside(id, { attachedTo: first }))
  const whole = record.attachedTo === null ? [] : [aside(record.attachedTo, { attachments: [first] })]
  return [...papers, ...dossierAside(official, facts), ...sent, ...whole]
}

function dossierAside(official: string | null, facts: Facts): readonly Registration[] {
  const dossier = official === null ? null : dossierOf(official)
  const title = facts.first('dossiertitel')
  return dossier === null || title === null ? [] : [{ id: dossier, title, highest: null, aside: true }]
}

/** What the record of another paper says of one. */
const aside = (id: string, said: Partial<PaperRecord>): Registration => ({
  ...{ id, title: null, highest: null, aside: true, unlisted: true },
  record: { ...blankRecord, ...said },
})

function unusable(name: string, facts: Facts): Message {
  const called = facts.first('identifier') ?? titleIn(facts) ?? 'without a name'
  const text = `${name}: the record ${called.slice(0, 80)} names no paper of the kinds that are known here; it is left out.`
  return { level: 'warning', rule: 'register/bad-record', text, line: null }
}
