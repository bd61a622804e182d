import { createHash } from 'node:crypto'
import type { DocumentBatch, StructureEdge } from '../graph/batch.ts'
import { kindOf, partOf, withinOf } from '../graph/ids.ts'
import type { GraphNode, PartFacts } from '../graph/node.ts'
import { plainNode } from '../graph/plain-node.ts'
import type { Reference, ReferenceKind } from '../graph/reference.ts'

/**
 * Invented papers for the browser tests, as batches for a store. A text is written with its references in it:
 * `{kst-32734-51|Kamerstuk 32 734, nr. 51}` is resolved, `{a,b|…}` is ambiguous, `{|…}` unresolved, and `{a&b|…}` names two things.
 */
export interface Invented {
  readonly id: string
  readonly title: string
  readonly parts: readonly (readonly [part: string, text: string])[]
  /** `YYYY-MM-DD`; 22 June 2021 when left out, null: it has none, nor a session. */
  readonly date?: string | null
}

/** The batch that such a paper brings. */
export function batchOf({ id, title, parts, date = '2021-06-22' }: Invented): DocumentBatch {
  const read = readParts(id, parts)
  const text = read.map((part) => part.text).join('\n\n')
  const cited = new Set(read.flatMap(({ references }) => references.flatMap(targetsOf)))
  const own = new Set([id, ...read.map((part) => part.node.id)])
  for (const target of [...cited]) for (const above of within(target)) cited.add(above)
  for (const above of within(id)) cited.add(above)
  const facts = {
    vergaderjaar: date === null ? null : '2020-2021',
    kamer: 'tweede',
    date,
    length: text.length,
  } as const
  return {
    document: { ...plainNode(id), title, known: 'ingested', document: facts },
    text,
    source: { name: `${id}.txt`, sha256: createHash('sha256').update(text).digest('hex') },
    extractor: 'invented',
    parts: read.map((part) => part.node),
    nodes: [...cited]
      .filter((target) => !own.has(target))
      .map((target) => ({ ...plainNode(target), ...known(target) })),
    structure: answers(read.map((part) => part.node.id)),
    references: read.flatMap((part) => part.references),
    proposal: null,
  }
}

const partKinds: Readonly<Record<string, PartFacts['kind']>> = {
  vraag: 'question',
  antwoord: 'answer',
  spreekbeurt: 'speech',
}

interface ReadPart {
  readonly node: GraphNode
  readonly text: string
  readonly references: readonly Reference[]
}

function readParts(document: string, parts: Invented['parts']): readonly ReadPart[] {
  let start = 0
  return parts.map(([part, written]) => {
    const id = `${document}#${part}`
    const { text, references } = readPart(document, id, written, start)
    const [kind = '', number = null] = part.split('-')
    const facts: PartFacts = {
      kind: partKinds[kind] ?? 'section',
      number,
      numbers: number === null ? [] : [number],
      start,
      end: start + text.length,
      parent: null,
      askedBy: null,
    }
    start += text.length + 2
    // Who speaks tells more than the number of the turn.
    const label = kind === 'spreekbeurt' ? { label: text.slice(0, text.indexOf(':')) } : {}
    return { node: { ...plainNode(id), known: 'ingested', part: facts, ...label }, text, references }
  })
}

function readPart(document: string, from: string, written: string, offset: number) {
  let text = ''
  let at = 0
  const references: Reference[] = []
  for (const match of written.matchAll(/\{([^|}]*)\|([^}]*)\}/g)) {
    const [whole, targets = '', quote = ''] = match
    text += written.slice(at, match.index)
    at = match.index + whole.length
    const place = { start: offset + text.length, end: offset + text.length + quote.length }
    for (const [ordinal, one] of targets.split('&').entries())
      references.push(
        reference(document, from, quote, one === '' ? [] : one.split(','), { ...place, ordinal }),
      )
    text += quote
  }
  return { text: text + written.slice(at), references }
}

function reference(
  document: string,
  from: string,
  quote: string,
  targets: readonly string[],
  { start, end, ordinal }: { readonly start: number; readonly end: number; readonly ordinal: number },
): Reference {
  const [target = null] = targets
  const kind = target === null ? 'motie' : referenceKind(target)
  const status = target === null ? 'unresolved' : targets.length > 1 ? 'ambiguous' : 'resolved'
  return {
    id: `${document}@${start}-${end}:${kind}:${ordinal}`,
    document,
    from,
    start,
    end,
    sourceStart: start,
    sourceEnd: end,
    ordinal,
    quote,
    kind,
    status,
    target,
    candidates: status === 'ambiguous' ? targets : [],
    reason: status === 'resolved' ? null : 'The invented paper does not say which one.',
    rule: `${kind}/invented`,
    confidence: status === 'resolved' ? 0.95 : 0.6,
    flags: [],
    said: { nummer: quote.replace(/\D+/g, ' ').trim() },
    filled: kind === 'antwoord' ? { document } : {},
  }
}

function referenceKind(target: string): ReferenceKind {
  const kind = kindOf(target)
  if (kind === 'document') return target.startsWith('ah-') ? 'aanhangsel' : 'kamerstuk'
  if (kind === 'part') return partOf(target)?.startsWith('vraag') === true ? 'vraag' : 'antwoord'
  return kind
}

const targetsOf = ({ target, candidates }: Reference): readonly string[] =>
  target === null ? [] : [target, ...candidates]

/** What a node lies within, and what that lies within. */
function within(id: string): readonly string[] {
  const above = withinOf(id)
  return above === null ? [] : [above, ...within(above)]
}

const names: Readonly<Record<string, string>> = {
  'org:iom': 'Internationale Organisatie voor Migratie',
  'org:who': 'Wereldgezondheidsorganisatie',
  'ministerie:BZ': 'Ministerie van Buitenlandse Zaken',
  'partij:D66': 'Democraten 66',
}

function known(id: string): Partial<GraphNode> {
  const kind = kindOf(id)
  if (kind === 'document' || kind === 'part' || kind === 'dossier' || kind === 'url') return {}
  const entity = { aliases: [], sort: null, wikidata: null, provisional: false }
  return { known: 'ingested', title: names[id] ?? null, entity }
}

function answers(parts: readonly string[]): readonly StructureEdge[] {
  return parts.flatMap((from) => {
    const to = from.replace('#antwoord-', '#vraag-')
    return to !== from && parts.includes(to) ? [{ from, kind: 'answers', to } as const] : []
  })
}

/** A letter with questions and answers of which one says "see answer 11", and another paper that is cited in it. */
export const letter: Invented = {
  id: 'kst-99830-V-8',
  title: 'Lijst van vragen en antwoorden over het jaarverslag van een verzonnen ministerie',
  parts: [
    [
      'sectie-1',
      'De vaste commissie heeft vragen gesteld aan {ministerie:BZ|de Minister van Buitenlandse Zaken}. De antwoorden zijn op 22 juni gegeven.',
    ],
    [
      'vraag-11',
      '11\nHoe verloopt de uitbreiding van het postennet, vraagt de fractie van {partij:D66|D66}?',
    ],
    [
      'antwoord-11',
      'Antwoord\nDe uitbreiding volgt het plan uit de brief van 8 oktober ({kst-32734-51|Kamerstuk 32 734, nr. 51}). Om de investeringen goed te kunnen volgen werkt het ministerie samen met {org:iom|de Internationale Organisatie voor Migratie}. Zie ook {url:https://voorbeeld.nl/postennet/2021|https://voorbeeld.nl/postennet/2021}.',
    ],
    ['vraag-12', '12\nWelke rol speelt {org:who|de WHO} daarbij, en is {|de motie-Jansen} uitgevoerd?'],
    [
      'antwoord-12',
      'Antwoord\n{org:who|De WHO} adviseert. Over de motie schreef ik eerder in {kst-99830-V-6#antwoord-9,kst-99830-V-7#antwoord-9|antwoord 9 in de feitelijke vragen}, en in {ah-tk-20202021-2166|Aanhangsel Handelingen 2020–2021, nr. 2166}.',
    ],
    ['vraag-18', '18\nKunt u toelichten hoe de investeringen in het postennet worden gevolgd?'],
    ['antwoord-18', 'Antwoord\nZie {kst-99830-V-8#antwoord-11|het antwoord op vraag 11}.'],
  ],
}

/** A second paper that cites the same one: "who cites it" has two answers. */
export const second: Invented = {
  id: 'kst-99830-V-12',
  title: 'Verslag van een verzonnen overleg over het postennet',
  parts: [
    [
      'sectie-1',
      'De leden van de fractie van {partij:D66|D66} wijzen op {kst-32734-51|de eerdere brief (32 734, nr. 51)} en op {kst-99830-V-8#antwoord-11|antwoord 11 van de lijst van vragen} ({kst-99830-V-8|Kamerstuk 99 830 V, nr. 8}).',
    ],
  ],
}

/** A debate in which one who speaks cites a paper that {@link letter} cites too. */
export const debate: Invented = {
  id: 'h-tk-20202021-84-12',
  title: 'Verzonnen debat over het postennet',
  parts: [
    [
      'spreekbeurt-1',
      'De heer Zeegras (D66): Dank voor de brief ({kst-32734-51|Kamerstuk 32 734, nr. 51}), die niet alles zegt.',
    ],
    ['spreekbeurt-2', 'Minister Wilg: Dat komt in een volgende brief.'],
  ],
}

/** Questions whose answers refer to each other in a round. */
export const round: Invented = {
  id: 'kst-99777-3',
  title: 'Verzonnen antwoorden die naar elkaar verwijzen',
  parts: [1, 2, 3].flatMap((number) => [
    [`vraag-${number}`, `${number}\nHoe zit het met sluis ${number}?`] as const,
    [
      `antwoord-${number}`,
      `Antwoord\nZie {kst-99777-3#antwoord-${(number % 3) + 1}|het antwoord op vraag ${(number % 3) + 1}}.`,
    ] as const,
  ]),
}

/** A paper that cites so many others that the picture is full. */
export function wide(papers: number): Invented {
  const cited = Array.from({ length: papers }, (_, index) => index + 1)
  return {
    id: 'kst-99900-1',
    title: 'Een verzonnen overzicht van veel stukken',
    parts: Array.from({ length: Math.ceil(papers / 12) }, (_, part) => [
      `antwoord-${part + 1}`,
      `Antwoord\nZie ${cited
        .slice(part * 12, part * 12 + 12)
        .map((number) => `{kst-99${100 + (number % 17)}-${number}|99 ${100 + (number % 17)}, nr. ${number}}`)
        .join(', ')} en {${part % 3 === 0 ? 'org:iom|het IOM' : 'partij:D66|D66'}}.`,
    ]),
  }
}
