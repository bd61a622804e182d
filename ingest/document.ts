import type { PartKind } from '../graph/node.ts'
import type { ReferenceFlag, ReferenceKind, ReferenceStatus } from '../graph/reference.ts'

/** A half-open range of UTF-16 code units. Of which text is said where it is used. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An odd thing met in a source: never an exception, always with its place and the rule that noticed it. */
export interface Message {
  readonly level: 'info' | 'warning' | 'error'
  /** `<stage>/<rule>`: `read/encoding`, `parts/answer-without-question`. */
  readonly rule: string
  /** What, where and the remedy, in one or two sentences of English. */
  readonly text: string
  /** Line of the source file, from 1; null when it concerns the whole. */
  readonly line: number | null
}

/** Who the paper is, as its own page headers (or `--id`) say. */
export interface Identity {
  /** Official id: `kst-35830-V-8`; `ongenummerd:<first 16 hex digits of the sha256>` when nothing says. */
  readonly id: string
  /** `2020-2021` or null. */
  readonly vergaderjaar: string | null
  readonly kamer: 'tweede' | 'eerste' | null
  /** Dossier digits and toevoeging for a Kamerstuk, else null. */
  readonly dossier: string | null
  readonly toevoeging: string | null
  /** `given` by the user, `printed` in the paper, or `none`. */
  readonly evidence: 'given' | 'printed' | 'none'
}

/** A source made readable: one text, one coordinate system. */
export interface Document {
  readonly identity: Identity
  readonly title: string | null
  /** The title of the dossier that the paper lies in, as its first page prints it; else null. */
  readonly dossierTitle: string | null
  /** `YYYY-MM-DD` or null. */
  readonly date: string | null
  readonly source: { readonly name: string; readonly sha256: string; readonly length: number }
  /** Clean text: lines joined, hyphens undone, furniture out; the footnotes follow the body. */
  readonly text: string
  /** From `text` back to the decoded source file. */
  readonly map: SourceMap
  /** Places where the document names itself (page headers and footers), in the source file. */
  readonly selves: readonly Span[]
  /** Where lines and paragraphs of `text` came from, for the part finders. */
  readonly paragraphs: readonly Paragraph[]
  readonly footnotes: readonly Footnote[]
  /** What the source itself marks as naming a paper; in order. */
  readonly marks: readonly Mark[]
  /** What the source says that items of the agenda are about; in order of the items. */
  readonly zaken: readonly Zaak[]
  /** The parts as the source marks them, when it marks all; null: they are found by the words. */
  readonly structure: readonly Part[] | null
  readonly messages: readonly Message[]
}

/** Words that the source marks as naming a paper: `extref` and `intref` of official XML. In `document.text`. */
export interface Mark extends Span {
  /** As marked: an official id, or a web address. */
  readonly target: string
}

/** A paper, or a dossier, that an item of the agenda is about by what its source says; spans the item in `document.text`. */
export interface Zaak extends Span {
  readonly dossier: string
  readonly toevoeging: string | null
  /** Null: the dossier as a whole. */
  readonly ondernummer: string | null
}

/** From `document.text` to the source file. Monotone within the body and within each footnote. */
export interface SourceMap {
  /** The source span that a span of `document.text` was made from (its line breaks and hyphens included). */
  toSource(span: Span): Span
}

/** A run of joined lines in `document.text`, with what the page looked like. */
export interface Paragraph extends Span {
  /** Length of the longest source line, in UTF-16 code units; the width of its column. */
  readonly width: number
  /** Number of source lines. */
  readonly lines: number
}

/** A footnote: its text and the marker that points to it, both in `document.text`. */
export interface Footnote extends Span {
  readonly number: string
  /** Where the marker stands; null when none was found. */
  readonly marker: Span | null
}

/** A numbered or named piece of a document, in `document.text`. Parts nest. */
export interface Part extends Span {
  /** Below its document: `antwoord-15.3`. */
  readonly id: string
  readonly kind: PartKind
  readonly number: string | null
  readonly numbers: readonly string[]
  /** `id` of the enclosing part, else null. */
  readonly parent: string | null
  readonly title: string | null
  /** The asking fractie's slug (`PvdA`), else null. */
  readonly askedBy: string | null
}

/** A name in the text, as a kind read it from the words alone. One mention may name several. */
export interface Name {
  /** What the words say, by field: `{dossier: "35570", toevoeging: "V", nummer: "24"}`. */
  readonly said: Readonly<Record<string, string>>
}

/** A span that names one or more things of one kind; found by looking only at words. */
export interface Mention extends Span {
  readonly kind: ReferenceKind
  /** Which pattern found it: `kamerstuk/label-comma-nr`. */
  readonly rule: string
  /** 0 to 1: how sure the words alone are. */
  readonly confidence: number
  readonly names: readonly Name[]
}

/** What one name of a mention was resolved to. Targets are node ids. */
export interface Resolution {
  readonly status: ReferenceStatus
  readonly target: string | null
  /**
   * The target as the text cites it, where the graph's node has another id: `…#antwoord-3` for an answer that is
   * grouped under `…#antwoord-2`; else null.
   */
  readonly printed: string | null
  readonly candidates: readonly string[]
  readonly reason: string | null
  readonly rule: string
  readonly confidence: number
  readonly flags: readonly ReferenceFlag[]
  readonly filled: Readonly<Record<string, string>>
}
