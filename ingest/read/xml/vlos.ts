import { checksumOf } from '../checksum.ts'
import { composedReading } from '../composed-reading.ts'
import { Composer, type PartDraft } from '../composer.ts'
import type { Source } from '../decode.ts'
import { knownIdentity } from '../identity.ts'
import type { Reading, ReadOptions } from '../reading.ts'
import { decodeXml } from './decode-xml.ts'
import { parseXml, type XmlHandler } from './parse.ts'
import { PartStack } from './part-stack.ts'

/**
 * Reads a report of a debate of the Tweede Kamer (VLOS): what is said, who says it, the items of the agenda, the motions.
 * It has no official id of its own, so it goes by the meeting's: `vlos:<objectid>`. Source of the names: the Tweede Kamer's
 * schema of a vergaderverslag.
 * @throws {SourceError} when it is no well-formed XML, or holds no text.
 */
export function readVlos(source: Source, options: ReadOptions = {}): Reading {
  const report = new Report()
  parseXml(decodeXml(source.name, source.bytes), source.name, report, options.limits)
  const sha256 = checksumOf(source.bytes)
  const meeting = report.meeting === null ? null : `vlos:${report.meeting}`
  const told = {
    identity: knownIdentity(options.id, meeting, sha256, {
      vergaderjaar: report.facts.get('vergaderjaar') ?? null,
      kamer: report.kamer,
    }),
    title: report.facts.get('titel') ?? null,
    dossierTitle: null,
    date: report.facts.get('datum')?.slice(0, 10) ?? null,
  }
  return composedReading(source, sha256, report.composer.finish(), told, true)
}

/** Elements that are parts, by name: an agenda item, a turn to speak, an interruption. */
const parts: Readonly<Record<string, { readonly id: string; readonly kind: PartDraft['kind'] }>> = {
  activiteit: { id: 'agendapunt', kind: 'agenda-item' },
  woordvoerder: { id: 'spreekbeurt', kind: 'speech' },
  interrumpant: { id: 'spreekbeurt', kind: 'speech' },
}

class Report implements XmlHandler {
  readonly composer = new Composer()
  readonly facts = new Map<string, string>()
  meeting: string | null = null
  kamer: 'tweede' | 'eerste' | null = null
  readonly #path: string[] = []
  readonly #parts = new PartStack(this.composer)
  #speaker = { aanhef: '', fractie: '' }
  #speaking = 0
  #text = ''

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name)
    this.#text = ''
    if (name === 'vergadering') {
      this.meeting = /^[0-9a-f-]{8,40}$/i.exec(attributes.objectid ?? '')?.[0] ?? null
      this.kamer = attributes.kamer?.startsWith('Eerste') ? 'eerste' : 'tweede'
    }
    if (name === 'tekst') this.#speaking += 1
    if (name === 'alineaitem') this.composer.endParagraph()
    const part = parts[name]
    if (part !== undefined) this.#parts.begin(part.id, part.kind)
  }

  close(name: string): void {
    this.#path.pop()
    const parent = this.#path.at(-1)
    if (name === 'alineaitem') this.composer.endParagraph()
    if (name === 'tekst') this.#speaking -= 1
    if (parent === 'vergadering' && !this.facts.has(name)) this.facts.set(name, this.#text.trim())
    if (parent === 'activiteit' && name === 'titel') this.#parts.name('agenda-item', this.#text.trim())
    if (parent === 'spreker' && this.#path.at(-2) !== 'sprekers') this.#named(name, this.#text.trim())
    if (parts[name] !== undefined) this.#parts.end()
    this.#text = ''
  }

  text(text: string): void {
    this.#text += text
    if (this.#speaking > 0) this.composer.write(text)
  }

  /** "De heer", "Golfslag" and "VVD", in the order of the schema, make "De heer Golfslag (VVD)". */
  #named(field: string, said: string): void {
    if (field === 'fractie' || field === 'aanhef') this.#speaker[field] = said
    if (field !== 'verslagnaam') return
    const { aanhef, fractie } = this.#speaker
    this.#parts.name('speech', `${aanhef} ${said}${fractie === '' ? '' : ` (${fractie})`}`.trim())
    this.#speaker = { aanhef: '', fractie: '' }
  }
}
