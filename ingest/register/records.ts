import { dossierId, dossierOf } from '../../graph/ids.ts'
import type { Registration } from '../../graph/register.ts'
import type { Message } from '../document.ts'
import type { Source } from '../read/decode.ts'
import { type Facts, officialId, titleIn } from '../read/metadata/facts.ts'
import { type DossierRecord, openData } from '../read/metadata/odata.ts'
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
 * Reads metadata records of papers: their ids and titles, and those of their dossiers. A record without an official id is told, and
 * the rest goes on.
 * @throws {SourceError} when the source is no whole XML or JSON.
 */
export function readRecords(source: Source, form: 'xml' | 'json'): Records {
  const { papers, dossiers } =
    form === 'xml' ? { papers: xmlRecords(source), dossiers: [] } : openData(source)
  const told: Registration[] = dossiers.map(ofDossier)
  const messages: Message[] = []
  let bad = 0
  for (const facts of papers) {
    const registrations = ofPaper(facts)
    told.push(...registrations)
    if (registrations.length > 0) continue
    bad += 1
    if (messages.length < mostMessages) messages.push(unusable(source.name, facts))
  }
  return { told, read: papers.length + dossiers.length - bad, bad, messages }
}

const ofDossier = ({ dossier, toevoeging, title, highest }: DossierRecord): Registration => ({
  id: dossierId(dossier, toevoeging),
  title,
  highest,
  aside: false,
})

/** A paper, under its official id and the number of its document; and in passing its dossier. */
function ofPaper(facts: Facts): readonly Registration[] {
  const official = officialId(facts)
  const number = facts.first('documentnummer')
  const ids = [official, number !== null && /^\d{4}[DZ]\d{5}$/.test(number) ? number : null]
  const title = titleIn(facts)
  const papers = ids
    .filter((id) => id !== null)
    .map((id): Registration => ({ id, title, highest: null, aside: false }))
  const dossier = official === null ? null : dossierOf(official)
  const dossierTitle = facts.first('dossiertitel')
  if (dossier === null || dossierTitle === null) return papers
  return [...papers, { id: dossier, title: dossierTitle, highest: null, aside: true }]
}

function unusable(name: string, facts: Facts): Message {
  const called = facts.first('identifier') ?? titleIn(facts) ?? 'without a name'
  const text = `${name}: the record ${called.slice(0, 80)} names no paper of the kinds that are known here; it is left out.`
  return { level: 'warning', rule: 'register/bad-record', text, line: null }
}
