import type { Document, Identity, Message } from '../document.ts'
import { type Failure, onlyOne, stage } from '../turn.ts'
import { type Body, groupBody, writeBody } from './body.ts'
import { dayOf } from './dates.ts'
import { type Decoded, decode, type Source } from './decode.ts'
import { cutFlattened } from './flattened.ts'
import { separateFurniture } from './furniture.ts'
import { identify } from './identity.ts'
import { cutInlineLabels } from './inline-labels.ts'
import { findLandmarks, type Landmarks } from './landmarks.ts'
import { closeSpacing, type Line, splitLines, unquote } from './lines.ts'
import { readMasthead } from './masthead.ts'
import { findPageNames } from './page-names.ts'
import type { PageName } from './paper-name.ts'
import type { Reading, ReadOptions } from './reading.ts'
import { cutRunningHeads } from './running-heads.ts'
import { type Titles, titlesOf } from './title.ts'
import { atBreaks, unwrap } from './wrapped.ts'

/** A source, with what reading it may be told. */
export interface Given {
  readonly source: Source
  readonly options: ReadOptions
}

/**
 * Reads text dumps of papers that are in hand together, step by step: page furniture out, footnotes lifted out of the
 * sentences they interrupt, lines joined, hyphens undone; with the way back to the source.
 * @returns for each its reading, or a `SourceError` when the source is no readable text.
 */
export function readTexts(given: readonly (Given | Failure)[]): readonly (Reading | Failure)[] {
  const split = stage(given, toLines)
  const named = stage(split, (held) => ({ ...held, ...identityOf(held) }))
  const bare = stage(named, (held) => ({ ...held, lines: withoutFurniture(held) }))
  const cut = stage(bare, (held) => ({ ...held, lines: cutAtLabels(held) }))
  const grouped = stage(cut, (held) => ({ ...held, groups: groupBody(held.lines, held.landmarks) }))
  const written = stage(grouped, (held) => ({
    ...held,
    body: writeBody(held.decoded.text, held.lines, held.landmarks, held.groups),
  }))
  const titled = stage(written, (held) => ({
    ...held,
    titles: titlesOf(held.body.text, held.body.paragraphs, held.identity.id),
  }))
  return stage(titled, toReading)
}

/**
 * As `readTexts`, of one.
 * @throws {SourceError} when the source is no readable text.
 */
export const readText = (source: Source, options: ReadOptions = {}): Reading =>
  onlyOne(readTexts([{ source, options }]))

/** A source as lines. */
interface Lined extends Given {
  readonly decoded: Decoded
  readonly landmarks: Landmarks
  /** The lines as they are printed. */
  readonly printedLines: readonly Line[]
  /** What is read as lines: the source, or the same as one line, where its own lines end anywhere. */
  readonly text: string
  readonly lines: readonly Line[]
}

function toLines({ source, options }: Given): Lined {
  const decoded = decode(source, options.limits)
  const landmarks = findLandmarks(decoded.text)
  const printedLines = closeSpacing(unquote(decoded.text, splitLines(decoded.text, landmarks)))
  const read = unwrap(decoded.text, printedLines, landmarks) ?? { text: decoded.text, lines: printedLines }
  return { source, options, decoded, landmarks, printedLines, ...read }
}

/** Who the paper is, what it says of that, and where. */
interface Named {
  readonly identity: Identity
  readonly printed: string | null
  readonly names: readonly PageName[]
}

const identityOf = ({ decoded: { sha256 }, options, text, lines, landmarks }: Lined): Named =>
  identify(findPageNames(text, lines, landmarks), sha256, options.id ?? null, () => readMasthead(lines))

const withoutFurniture = ({ text, lines, landmarks, names }: Lined & Named): readonly Line[] =>
  cutRunningHeads(text, separateFurniture(text, lines, names), landmarks)

function cutAtLabels({ decoded, text, lines, landmarks, printedLines }: Lined): readonly Line[] {
  const cut = cutInlineLabels(text, cutFlattened(text, lines, landmarks))
  return text === decoded.text ? cut : atBreaks(decoded.text, cut, printedLines)
}

interface Written extends Lined, Named {
  readonly body: Body
  readonly titles: Titles
}

function toReading({ source, decoded, landmarks, identity, printed, names, body, titles }: Written): Reading {
  const { text } = decoded
  const document: Document = {
    identity,
    ...titles,
    date: dayOf(text, landmarks),
    source: { name: source.name, sha256: decoded.sha256, length: text.length },
    ...body,
    marks: [],
    zaken: [],
    structure: null,
    selves: names.filter((name) => name.id !== '').map((name) => name.span),
    messages: [...decoded.messages, ...identityMessages(identity, printed, source.name)],
  }
  return { document, printed: text }
}

/** Who the paper of a text is, and of which day, as a dump of it would tell; `given` is the id that the user says. */
export function toldByWords(
  text: string,
  sha256: string,
  given: string | undefined,
): Pick<Document, 'identity' | 'date'> {
  const source = { name: '', bytes: new Uint8Array(), dump: { text, sha256, messages: [] } }
  const lined = toLines({ source, options: given === undefined ? {} : { id: given } })
  return { identity: identityOf(lined).identity, date: dayOf(text, lined.landmarks) }
}

/** The document of a text dump, as `readText` reads it. */
export const read = (source: Source, options: ReadOptions = {}): Document =>
  readText(source, options).document

function identityMessages(identity: Identity, printed: string | null, name: string): readonly Message[] {
  if (identity.evidence === 'given' && printed !== null && printed !== identity.id)
    return [
      {
        level: 'warning',
        rule: 'read/other-identity',
        text: `${name} says that it is ${printed}, but goes by the id that was given, ${identity.id}; leave --id out if that is a mistake.`,
        line: null,
      },
    ]
  if (identity.evidence !== 'none') return []
  return [
    {
      level: 'warning',
      rule: 'read/identity',
      text: `${name} does not say which paper it is, so it goes by its checksum; give its official id with --id, and if a store has it by now, take ${identity.id} out of that with remove.`,
      line: null,
    },
  ]
}
