import { type KamerstukNumber, kamerstukId, parseKamerstuk } from '../../../graph/ids.ts'
import type { Document, Mention, Name, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, orItself, resolved, unresolved } from '../../kinds/resolution.ts'
import { oncePer } from '../../once.ts'
import { lastSentence } from '../last-sentence.ts'
import { hitsWithin } from './kamerstuk-grammar.ts'
import { lostRule, ownRule } from './kamerstuk-stuk.ts'
import { debatedAt, type Subject, subjectOf } from './kamerstuk-subject.ts'

/** The paper of that number which the item of the agenda, or else the document, names whole elsewhere, or that of its own dossier. */
export function resolveStuk(name: Name, mention: Mention, scope: Scope): Resolution {
  const { nummer = '' } = name.said
  const { rule } = mention
  if (rule === lostRule) return unresolved(rule, notSaid, 0.5)
  const { dossier, toevoeging } = scope.document.identity
  const own = dossier === null ? null : kamerstukId({ dossier, toevoeging, ondernummer: nummer })
  const subject = own === null ? debatedAt(scope, nummer) : subjectOf(scope.document)
  const there = own === null ? paperOf(subject, nummer) : null
  // What the debate itself gave that number comes before what others cite.
  const named = [...(subject.papers.get(nummer) ?? [])].sort(
    (a, b) => Number(b === there) - Number(a === there),
  )
  const here = own !== null && (named.length === 0 || rule === ownRule)
  if (here && rule !== ownRule && namesOther(mention, scope.document)) return unresolved(rule, notSaid, 0.5)
  const [first, ...others] = here ? [own] : rule === ownRule ? [] : named
  if (named.length === 0 && rule !== ownRule && isElsewhere(mention, scope.document.text))
    return unresolved(rule, notSaid, 0.5)
  if (first === undefined) return ofDebate(nummer, mention, subject, scope.document)
  if (there !== null && !named.includes(there) && subject.spoken)
    return ambiguous(
      [there, ...named],
      rule,
      'The debate is on another dossier than the paper named elsewhere.',
      0.6,
    )
  return orItself(
    others.length > 0
      ? ambiguous([first, ...others], rule, 'Several dossiers have a paper of this number.', 0.5)
      : { ...resolved(first, rule, 0.9), filled: dossierOf(first) },
    scope.document,
  )
}

/** "De Zeewet (99 700) is oud. Het amendement (⟨nr. 8⟩) daarop …": whether another dossier is named just before a number in brackets. */
function namesOther({ start }: Mention, document: Document): boolean {
  if (document.text.charAt(start - 1) !== '(') return false
  return hitsWithin(document, { start: Math.max(0, start - otherReach), end: start }).some(
    ({ dossier }) => dossier !== document.identity.dossier,
  )
}

/** In UTF-16 code units. */
const otherReach = 200

/** What was filled in: the dossier of the paper, by the names that numbers printed whole give to it. */
function dossierOf(paper: string): Readonly<Record<string, string>> {
  const { dossier, toevoeging } = parseKamerstuk(paper) ?? { dossier: '', toevoeging: null }
  return toevoeging === null ? { dossier } : { dossier, toevoeging }
}

/** The paper of a number in the one dossier that is debated. */
const paperOf = ({ debated }: Subject, ondernummer: string): string | null =>
  debated === null ? null : kamerstukId({ ...debated, ondernummer })

/** Nothing names the paper: it lies in the dossier of the debate, or in the only one that is spoken of, where there is one. */
function ofDebate(
  nummer: string,
  { rule, start, end }: Mention,
  subject: Subject,
  { text }: Document,
): Resolution {
  const near = dossierNear(subject, nummer)
  const elsewhere = near === null && movedElsewhere.test(sentenceOf(text, start, end).join(''))
  const given = elsewhere ? null : paperOf(subject, nummer)
  if (given === null && near !== null) {
    const there = kamerstukId({ ...near, ondernummer: nummer })
    const reason = 'The papers named whole whose numbers are near this one are of this dossier.'
    return { ...resolved(there, rule, 0.7), filled: dossierOf(there), reason }
  }
  if (given === null && subject.only !== null && !elsewhere && /^\d+$/.test(nummer)) {
    const there = kamerstukId({ ...subject.only, ondernummer: nummer })
    const reason = 'The document speaks of one dossier only.'
    return { ...resolved(there, rule, 0.7), filled: dossierOf(there), reason }
  }
  if (given === null) return unresolved(rule, notSaid, 0.5)
  const reason = subject.ofItem
    ? 'The item of the agenda is on one dossier only.'
    : 'The debate gives numbers of one dossier only.'
  return { ...resolved(given, rule, 0.8), filled: dossierOf(given), reason }
}

/** "die is ingediend bij het VAO Zee": of another debate than the one at hand, and its dossier. */
const movedElsewhere = /(?<!\p{L})(?:is|zijn|was|waren)\singediend\s(?:bij|tijdens)\s(?:het|de|een)\s/u

/** Moties of one debate are numbered on: how far apart their numbers or letters may be, and below which number most dossiers have some, and many. */
const nearby = { digits: 10, letters: 3, most: 20, many: 100 } as const

/** The one dossier of the papers whose numbers are near this one; one paper is too little where other dossiers, that may have as many, are spoken of. Else null. */
function dossierNear({ papers, only }: Subject, nummer: string): KamerstukNumber | null {
  const place = placeOf(nummer)
  const isLetter = /^[A-Z]/.test(nummer)
  if (place === null || (!isLetter && place < nearby.most)) return null
  const apart = isLetter ? nearby.letters : nearby.digits
  const known = byPlace(papers)[isLetter ? 'letters' : 'digits']
  const ids = Array.from({ length: 2 * apart + 1 }, (_, step) => known.get(place - apart + step) ?? []).flat()
  const [first, ...others] = ids.flatMap((id) => parseKamerstuk(id) ?? [])
  return first !== undefined &&
    (isLetter || place >= nearby.many || others.length > 0 || only !== null) &&
    others.every(({ dossier, toevoeging }) => dossier === first.dossier && toevoeging === first.toevoeging)
    ? first
    : null
}

/** The papers of a subject by where their numbers stand in their series. */
const byPlace = oncePer((papers: Subject['papers']) => {
  const known = { digits: new Map<number, string[]>(), letters: new Map<number, string[]>() }
  for (const [nummer, ids] of papers) {
    const place = placeOf(nummer)
    if (place === null) continue
    const series = known[/^[A-Z]/.test(nummer) ? 'letters' : 'digits']
    series.set(place, [...(series.get(place) ?? []), ...ids])
  }
  return known
})

/** Where a number stands in its series, "Z" before "AA"; null for one with a supplement. */
function placeOf(nummer: string): number | null {
  if (/^\d+$/.test(nummer)) return Number(nummer)
  if (!/^[A-Z]{1,2}$/.test(nummer)) return null
  return [...nummer].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const notSaid = 'Only the number is printed, and nothing says of which dossier.'

/** Another body than a chamber has moties and amendementen too: "de gemeenteraad nam motie nr. 7 aan", "amendement nr. 3 van de statuten". */
const otherBody =
  /(?<!\p{L})(?:gemeenteraad|gemeenteraden|raads(?:lid|leden|fracties?|vergadering)|raad\svan\sde\sgemeente|de\sraad(?!\s(?:van|voor)\s)|[Pp]rovinciale\s[Ss]taten|[Ss]taten(?:lid|leden|fracties?)|(?:eilands|deel)raad|(?:hoogheemraad|water)schap|(?:partij|verkiezings)?congres|(?:leden|aandeelhouders)vergadering|statuten|Europees\sParlement|Europarlement|Bondsdag|Lagerhuis|Hogerhuis)(?!\p{L})/u
/** How far to either side a sentence is read, in UTF-16 code units. */
const sentenceReach = 200
const sentenceEnds = /[.?!](?:\s+\p{Lu}|\s*$)|\n/u

/** Whether the sentence of a number without its dossier is about such a body. */
const isElsewhere = ({ start, end }: Mention, text: string): boolean =>
  sentenceOf(text, start, end).some((side) => otherBody.test(side))

/** What stands in the same sentence in front of a span, and behind it. */
function sentenceOf(text: string, start: number, end: number): readonly [string, string] {
  const before = text.slice(Math.max(0, start - sentenceReach), start)
  const behind = text.slice(end, end + sentenceReach)
  const stop = sentenceEnds.exec(behind)?.index ?? behind.length
  return [lastSentence(before), behind.slice(0, stop)]
}
