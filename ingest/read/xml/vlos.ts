import { checksumOf } from '../checksum.ts'
import { composedReading } from '../composed-reading.ts'
import { Composer, type PartDraft } from '../composer.ts'
import type { Source } from '../decode.ts'
import { knownIdentity } from '../identity.ts'
import type { Reading, ReadOptions } from '../reading.ts'
import { type Attributes, parseXml, type XmlHandler } from './parse.ts'
import { PartStack } from './part-stack.ts'
import { ZaakReader } from './zaak.ts'

/**
 * Reads a report of a debate of the Tweede Kamer (VLOS): what is said, who says it, the items of the agenda, the motions.
 * It has no official id of its own, so it goes by the meeting's: `vlos:<objectid>`. Source of the names: the Tweede Kamer's
 * schema of a vergaderverslag.
 * @throws {SourceError} when it is no well-formed XML, or holds no text.
 */
export function readVlos(source: Source, options: ReadOptions = {}): Reading {
  const report = new Report()
  parseXml(source, report, options.limits)
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

/** Elements that are parts, by name and, where they have several, sort: an agenda item, a turn to speak, an interruption, a motion, a vote. */
const parts: Readonly<Record<string, { readonly id: string; readonly kind: PartDraft['kind'] }>> = {
  activiteit: { id: 'agendapunt', kind: 'agenda-item' },
  woordvoerder: { id: 'spreekbeurt', kind: 'speech' },
  interrumpant: { id: 'spreekbeurt', kind: 'speech' },
  'draadboekfragment Motie': { id: 'motie', kind: 'motion' },
  'activiteitdeel Stemming': { id: 'stemming', kind: 'vote' },
}

class Report implements XmlHandler {
  readonly composer = new Composer()
  readonly facts = new Map<string, string>()
  meeting: string | null = null
  kamer: 'tweede' | 'eerste' | null = null
  readonly #path: string[] = []
  readonly #parts = new PartStack(this.composer)
  readonly #zaken = new ZaakReader(this.composer)
  #speaker = { aanhef: '', fractie: '' }
  readonly #isPart: boolean[] = []
  /** Of the vote in hand: who voted how. */
  readonly #votes = new Map<string, readonly string[]>()
  #voter = ''
  #speaking = 0
  #text = ''

  open(name: string, attributes: Attributes): void {
    this.#path.push(name)
    this.#text = ''
    if (name === 'vergadering') {
      this.meeting = /^[0-9a-f-]{8,40}$/i.exec(attributes.objectid ?? '')?.[0] ?? null
      this.kamer = attributes.kamer?.startsWith('Eerste') ? 'eerste' : 'tweede'
    }
    if (name === 'tekst') this.#speaking += 1
    if (name === 'alineaitem') this.composer.endParagraph()
    const part = parts[name] ?? parts[`${name} ${attributes.soort?.split(' ')[0]}`]
    this.#isPart.push(part !== undefined)
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
    this.#tell(name, parent, this.#text.trim())
    this.#zaken.close(name, parent, this.#text.trim())
    if (this.#isPart.pop() === true) this.#parts.end()
    this.#text = ''
  }

  text(text: string): void {
    this.#text += text
    if (this.#speaking > 0) this.composer.write(text)
  }

  /** What is said of the motion or vote in hand: its number, what it is called, who voted how. */
  #tell(name: string, parent: string | undefined, said: string): void {
    if (name === 'stuknummer' && /^\d{1,4}$/.test(said)) this.#parts.number('motion', 'motie', said)
    if (name === 'titel' && parent === 'zaak') this.#parts.name('motion', said)
    if (name === 'fractie' && parent === 'stemming') this.#voter = said
    if (name === 'stem' && this.#voter !== '') {
      this.#votes.set(said, [...(this.#votes.get(said) ?? []), this.#voter])
      this.#voter = ''
    }
    if (name !== 'stemmingen') return
    this.#parts.name(
      'vote',
      [...this.#votes].map(([vote, fracties]) => `${vote}: ${fracties.join(', ')}`).join('; '),
    )
    this.#votes.clear()
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
