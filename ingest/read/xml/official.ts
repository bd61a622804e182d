import { parseKamerstuk } from '../../../graph/ids.ts'
import type { Identity } from '../../document.ts'
import { checksumOf } from '../checksum.ts'
import { composedReading } from '../composed-reading.ts'
import { Composer } from '../composer.ts'
import { dateIn, datelineOf } from '../dates.ts'
import type { Source } from '../decode.ts'
import { knownIdentity } from '../identity.ts'
import type { Reading, ReadOptions } from '../reading.ts'
import { titleWithin } from '../title.ts'
import { sentenceCase } from '../title-case.ts'
import { type Attributes, parseXml, type XmlHandler } from './parse.ts'
import { SpeechParts } from './speech-parts.ts'

/**
 * Reads an official publication: Kamerstukken, Kamervragen, Handelingen, Staatsblad, Staatscourant, Tractatenblad. Source
 * of the names: the schema of officiële publicaties (op-xsd).
 * @throws {SourceError} when it is no well-formed XML, or holds no text.
 */
export function readOfficial(source: Source, options: ReadOptions = {}): Reading {
  const publication = new Publication()
  parseXml(source, publication, options.limits)
  const sha256 = checksumOf(source.bytes)
  const composed = publication.composer.finish()
  const told = {
    identity: publication.identity(options.id, sha256),
    title: publication.title(composed.text),
    dossierTitle: publication.facts.get('dossier') ?? null,
    date: publication.date() ?? datelineOf(composed.text),
  }
  return composedReading(source, sha256, composed, told, publication.spoken)
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that are words of the sentence they stand in; every other one begins and ends a paragraph. */
const inline = words(
  'nadruk extref intref extlink dossierref sup inf ovl datum ondernummer dossiernr begrotingshoofdstuk herdruk naam voornaam achternaam voorvoegsels politiek functie plaats label nr noot noot.nr term',
)

/** The number of a question is its heading. */
const headings: ReadonlySet<string> = new Set(['vraag>nr', 'antwoord>nr'])

/** What stands in front of a text, on its line. */
const leadIn: ReadonlySet<string> = new Set([...words('li.nr lidnr stuknr'), 'agendapunt>nr', 'opening>nr'])

/** What is no text of the paper: its metadata, page heads, pictures. */
const silent: ReadonlySet<string> = new Set([
  ...words('metadata kamerstukkop kamervraagkop kamervraagnummer illustratie plaatje'),
  'officiele-publicatie>kop',
])

/** Elements whose text is a fact of the paper, by the element round them. */
const facts: Readonly<Record<string, string>> = {
  'dossier>titel': 'dossier',
  'stuk>titel': 'title',
  'agendapunt>item-titel': 'title',
  'staatsblad>intitule': 'title',
  'kop>titel': 'heading',
  'kamervragen>kamervraagomschrijving': 'title',
  'vergadering>vergaderdatum': 'date',
  'dossiernummer>dossiernr': 'dossiernr',
  'dossiernummer>begrotingshoofdstuk': 'toevoeging',
  'stuknr>ondernummer': 'ondernummer',
  'kamerstukkop>tekstregel': 'tekstregel',
}

/** An official id in the address of its record: `…/kst-99830-V-12/metadata.xml`. */
const record = /\/([a-z]+-[A-Za-z0-9-]{3,60})\/metadata\.xml$/

class Publication implements XmlHandler {
  readonly composer = new Composer()
  readonly facts = new Map<string, string>()
  readonly #speech = new SpeechParts(this.composer)
  readonly #path: string[] = []
  readonly #open: { readonly key: string; readonly name: string; text: string }[] = []
  #id: string | null = null
  #silent = 0
  #note: string | null = null
  #held = false

  /** Whether the source says who speaks: then its parts are the debate's. */
  get spoken(): boolean {
    return this.#speech.found
  }

  open(name: string, attributes: Attributes): void {
    const key = `${this.#path.at(-1) ?? ''}>${name}`
    this.#path.push(name)
    if (name === 'meta' && attributes.name === 'OVERHEIDop.externMetadataRecord')
      this.#id = record.exec(attributes.content ?? '')?.[1] ?? null
    if (silent.has(name) || silent.has(key)) this.#silent += 1
    const fact = facts[key]
    if (fact !== undefined && this.#open.length === 0 && this.#tells(fact))
      this.#open.push({ key, name: fact === 'tekstregel' ? (attributes.inhoud ?? fact) : fact, text: '' })
    if (name === 'datum') this.#tell('date', attributes.isodatum ?? '')
    if (this.#silent === 0) this.#enter(name, key, attributes)
  }

  close(name: string): void {
    this.#path.pop()
    const key = `${this.#path.at(-1) ?? ''}>${name}`
    const fact = this.#open.at(-1)
    if (fact?.key === key) {
      this.#open.pop()
      this.#tell(fact.name, fact.text.replace(/\s+/g, ' ').trim())
    }
    if (silent.has(name) || silent.has(key)) this.#silent -= 1
    else if (this.#silent === 0) this.#leave(name, key)
  }

  text(text: string): void {
    for (const fact of this.#open) fact.text += text
    if (this.#silent > 0) return
    if (this.#note !== null && this.#path.at(-1) === 'noot.nr') this.#note += text
    else if (this.#note === null || /\S/.test(text)) this.#say(text)
  }

  /** The paper's own title, behind its dossier's; one in capitals as its text writes the words. */
  title(text: string): string | null {
    const printed = this.facts.get('title') ?? this.facts.get('heading') ?? null
    const own = printed === null ? null : sentenceCase(printed, text)
    return titleWithin(this.facts.get('dossier') ?? null, own)
  }

  date(): string | null {
    const date = this.facts.get('date') ?? ''
    return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : dateIn(date)
  }

  /** As given, else as its metadata record says, else as its head prints. */
  identity(given: string | undefined, sha256: string): Identity {
    const dossier = this.facts.get('dossiernr')?.replace(/\D/g, '') ?? ''
    const pieces = [dossier, this.facts.get('toevoeging') ?? '', this.facts.get('ondernummer') ?? '']
    const kst = `kst-${pieces.filter((piece) => piece !== '').join('-')}`
    const printed = this.#id ?? (parseKamerstuk(kst) === null ? null : kst)
    const kamer = this.facts.get('kameraanduiding')
    return knownIdentity(given, printed, sha256, {
      vergaderjaar: /\d{4}\s?[-–]\s?\d{4}/.exec(this.facts.get('vergaderjaar') ?? '')?.[0] ?? null,
      kamer: kamer === undefined ? null : kamer.startsWith('Eerste') ? 'eerste' : 'tweede',
    })
  }

  #enter(name: string, key: string, attributes: Attributes): void {
    if (name === 'noot') this.#note = ''
    else if (name === 'noot.al' && this.#note !== null) {
      this.composer.openNote(this.#note.trim())
      this.#note = null
    } else if (!inline.has(name) || headings.has(key)) this.#breakOff()
    if (name === 'extref' || name === 'intref') this.composer.openMark(attributes.doc ?? '')
    if (name === 'dossierref') this.composer.openMark(`dossier:${attributes.dossier ?? ''}`)
    this.#speech.open(name, attributes)
  }

  #leave(name: string, key: string): void {
    this.#speech.close(name)
    if (name === 'noot') {
      this.composer.closeNote()
      this.#note = null
    } else if (name === 'extref' || name === 'intref' || name === 'dossierref') this.composer.closeMark()
    else if (leadIn.has(name) || leadIn.has(key)) {
      this.composer.write(' ')
      this.#held = true
    } else if (!inline.has(name) || headings.has(key)) this.#breakOff()
  }

  /** Ends the paragraph, unless a number waits for the text behind it. */
  #breakOff(): void {
    if (!this.#held) this.composer.endParagraph()
  }

  #say(text: string): void {
    this.#speech.hear(text)
    this.composer.write(text)
    if (/\S/.test(text)) this.#held = false
  }

  /** The heading of the gazette itself is no title of the paper in it. */
  #tells(fact: string): boolean {
    return fact !== 'heading' || this.#path.at(-3) !== 'officiele-publicatie'
  }

  #tell(name: string, value: string): void {
    if (value !== '' && !this.facts.has(name)) this.facts.set(name, value)
  }
}
