import { kamerstukId } from '../../../graph/ids.ts'
import type { Document, Part, Span, Zaak } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { oncePer } from '../../once.ts'
import { outward } from '../../parts/outward.ts'
import { hitsWithin, type KamerstukHit, kamerstukHits } from './kamerstuk-grammar.ts'

/** What a document, or one item of its agenda, is about: what a number without its dossier is read by. */
export interface Subject {
  /** The papers named whole, by their number within the dossier. */
  readonly papers: ReadonlyMap<string, ReadonlySet<string>>
  /** The one dossier that is debated; null for none, or for several. */
  readonly debated: Dossier | null
  /** The one dossier that a document speaks of at all; null for none, or for several, and for an item. */
  readonly only: Dossier | null
  /** Whether this is an item's own, and not the document's. */
  readonly ofItem: boolean
  /** Whether one speaks in it: what a debate numbers comes before what others cite. */
  readonly spoken: boolean
}

interface Dossier {
  readonly dossier: string
  readonly toevoeging: string | null
}

/** The head of what one says, and no sentence about a speaker: "De heer Zandstra (CDA):". */
const speaks =
  /\n(?:De\s?(?:[Vv]oorzitter|heer)|Mevrouw|Minister|Staatssecretaris)(?!\p{L})[^\n:.]{0,90}(?:\.\s?)?(?::|\n)/u
/** Where the first speaks: in front of it stands what is debated. */
function agendaEnd(text: string): number {
  const head = text.slice(0, headLength)
  const first = head.search(speaks)
  return first < 0 ? head.length : first
}

/** How far into a debate its head says which bill is debated, in UTF-16 code units. */
const headLength = 3_000

/** "Regeling van werkzaamheden": the order of business names bills that are not debated there, and moties of any dossier. */
const ofOrder =
  /(?:^|\n)[^\S\n]{0,4}(?:\d{1,3}[^\S\n]{1,4})?Regeling\svan\swerkzaamheden[^\S\n]*(?:\([^()\n]{1,40}\))?(?:\n|$)/

/**
 * What a document as a whole is about. Debated is the one dossier in which it gives out numbers ("Zij krijgt nr. 31 (99088)"),
 * or of the one bill in its head, or without any bill that of all papers there.
 */
export const subjectOf: (document: Document) => Subject = oncePer((document) => {
  const hits = kamerstukHits(document)
  const head = document.text.slice(0, headLength)
  const orders = /an de orde (?:is|zijn)/.test(head)
  const inDebate = orders || speaks.test(`\n${head}`)
  const bills = inDebate ? hits.filter(({ form, start }) => form === 'bill' && start < headLength) : []
  const numbered = hits.filter(isNumbered)
  const agenda =
    orders && bills.length === 0 ? hits.filter(({ end }) => end < agendaEnd(document.text)) : bills
  const debated = ofOrder.test(head) ? null : theOne(numbered.length === 0 ? agenda : numbered)
  return {
    papers: papersOf(hits),
    debated,
    only: theOne(hits),
    ofItem: false,
    spoken: inDebate || gives.test(document.text),
  }
})

/**
 * What is under discussion where a mention stands. Of a debate that marks the items of its agenda it is the innermost item's, when that has a paper
 * of this number or is on one dossier: by its zaken, and the numbers that are given out in it.
 */
export function debatedAt({ document, parts, part }: Scope, nummer: string): Subject {
  for (const item of outward(document.structure === null ? null : part, parts)) {
    const subject = item.kind === 'agenda-item' ? subjectsOf(document).of(item) : null
    if (subject !== null && (subject.papers.has(nummer) || subject.debated !== null)) return subject
  }
  return subjectOf(document)
}

/** The subjects of the items of a document, each made when it is first asked for. */
const subjectsOf = oncePer((document: Document) => {
  const made = new Map<string, Subject>()
  const zaken = Map.groupBy(document.zaken, placeOf)
  return {
    of(item: Part): Subject {
      const subject =
        made.get(item.id) ?? subjectOfItem(hitsWithin(document, item), zaken.get(placeOf(item)) ?? [])
      made.set(item.id, subject)
      return subject
    },
  }
})

/** A zaak has the place of its item. */
const placeOf = ({ start, end }: Span): string => `${start} ${end}`

function subjectOfItem(hits: readonly KamerstukHit[], zaken: readonly Zaak[]): Subject {
  const told = zaken.map((zaak) => ({
    ...zaak,
    ondernummers: zaak.ondernummer === null ? [] : [zaak.ondernummer],
  }))
  return {
    papers: papersOf([...hits, ...told]),
    debated: theOne([...zaken, ...hits.filter(isNumbered)]),
    only: null,
    ofItem: true,
    spoken: true,
  }
}

/** "Zij krijgt nr. 31 (99088)": a motie is numbered here. */
const gives = /[Zz]ij\skrijgt\s(?:nr|de\sletter|letter)/

/** "nr. 31 (99088)". */
const isNumbered = ({ form }: KamerstukHit): boolean => form === 'inverted'

function papersOf(
  some: readonly (Dossier & { readonly ondernummers: readonly string[] })[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { dossier, toevoeging, ondernummers } of some)
    for (const ondernummer of ondernummers) {
      const ids = found.get(ondernummer) ?? new Set()
      found.set(ondernummer, ids.add(kamerstukId({ dossier, toevoeging, ondernummer })))
    }
  return found
}

function theOne(some: readonly Dossier[]): Dossier | null {
  const [first] = some
  if (first === undefined) return null
  const { dossier, toevoeging } = first
  return some.every((other) => other.dossier === dossier && other.toevoeging === toevoeging) ? first : null
}
