import { type KamerstukNumber, kamerstukId, parseKamerstuk } from '../../../graph/ids.ts'
import type { Document, Mention, Name, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, orItself, resolved, unresolved } from '../../kinds/resolution.ts'
import { matchAt } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { firstBehind, hitsWithin, type KamerstukHit, kamerstukHits } from './kamerstuk-grammar.ts'
import { goesOnAsNumber, readList } from './kamerstuk-numbers.ts'
import { debatedAt, type Subject, subjectOf } from './kamerstuk-subject.ts'

/**
 * A paper named by its number alone, its dossier understood: "de motie op stuk nr. 153", "(stuk nr. 12, I)", "ter
 * vervanging van het amendement gedrukt onder nr. 14".
 */
const named = /tuk(?:ken)?\s?(?<nr>n(?:rs?\b\.?|ummers?))\s?(?=\d)/y
/** "Kamerstuk ⟨⟩, nr. 226", "Kamerstukken II 1997/98, ⟨⟩, nr. 10": pages lose a dossier that led elsewhere. */
const lost =
  /tuk(?:ken)?(?:\sI{1,2})?(?:\s\d{4}\s?[/–-]\s?\d{2,4},)?(?:\s,|(?<=\d,))\s(?<nr>nrs?\.)\s?(?=\d)/y
const lostRule = 'kamerstuk/lost-dossier'
const bare = /tuk(?<nr>(?:ken)?)\s(?=\d)/y
// A heading in capitals may be broken into lines.
const printed = /gedrukt\s{1,2}onder\s{1,2}(?<nr>nrs?\.?|nummers?)\s?(?=\d)/iy
/** "gewijzigd amendement van het lid Zandstra ter vervanging van ⟨nr. 45⟩" */
const replacedOne = /(?:nging\svan|\.v\.v\.)\s(?<nr>nrs?\.|nummers?)\s?(?=\d)/iy
/** What is replaced is a motie or amendement, or what stands in front has a number itself. */
const ofProposal =
  /(?:(?:motie|amendement)(?:c\.s\.|[^.;:\n]){0,120}|nr\.\s\d{1,4},?\s)(?:ter\s{1,2}verva|t)$/iu
const longestName = 150
const replaces = /(?:ter\svervanging\svan|t\.v\.v\.)\s(?:dat\s|die\s)?$/i
const letter = / letter(?<nr>s?)\s(?=[A-Z]{1,2}(?![\p{L}\d]))/uy
/** "het verslag (⟨nr. 6⟩)", "het amendement-Zandstra (⟨nr. 12⟩)": in its own dossier, where no other is named. */
const bracketed =
  / \((?<nr>nrs?\.)\s?(?=\d{1,3}(?:(?:,|\sen)\s\d{1,3}){0,4}(?:,\s(?:pp?|blz)\.\s?\d[\d–-]{0,8})?\))/y
const paperInFront =
  /(?<!\p{L})(?:[Mm]emorie\svan\s(?:toelichting|antwoord)|[Nn]ota\s(?:van\s(?:wijziging|verbetering)|naar\saanleiding\svan\shet\s(?:nader\s)?verslag)|het\s(?:nader\s|eind)?verslag|(?:[Ss]ub)?amendement(?:-\p{Lu}[\p{L}/ -]{1,40}(?:\sc\.s\.)?)?)$/u
const begins = trigger(
  'stuk',
  'Stuk',
  'gedrukt',
  'GEDRUKT',
  ' letter',
  ' (nr',
  'nging van n',
  'NGING VAN N',
  '.v.v. n',
)
/** "de moties met de letters F en G", "de motie, van de heer Zandstra, met letter P": letters number the papers of the Eerste Kamer. */
const lettered =
  /(?<!\p{L})(?:(?:[Ss]ub)?amendement(?:en)?(?=[^\n]{0,80}\smet(?:\sde)?$)|[Mm]oties?)(?![\p{L}\d])(?:c\.s\.(?!\s\p{Lu})|(?!\s(?:over|om|die|dat|voor|vraagt|verzoekt|wijzigt|wordt|is|gaat)\s)[^.;:()\n\d]){0,70}?\s(?:met|onder)(?:\sde)?$/u
/** Longest text from the noun to its letter, in UTF-16 code units. */
const letterReach = 96
/** Without "nr." only where something is moved: "de motie op stuk 12". */
const moved = /(?:motie|amendement)\p{Ll}{0,2}\sop\ss$/u

/** Every such mention that is no piece of a whole number ("Kamerstuk 99 628, stuk nr. 12", "stuk nr. 12 (99311)"). */
export const findStukken: (document: Document) => readonly Mention[] = oncePer((document) => {
  const { text } = document
  const whole = kamerstukHits(document)
  const found: Mention[] = []
  for (const place of placesOf(text, begins)) {
    const match = nounAt(text, place)
    for (const mention of match === null ? [] : read(text, match)) {
      const next = firstBehind(whole, mention.start)
      const [hit, before] = [whole[next], whole[next - 1]]
      if (hit !== undefined && hit.start < mention.end) continue
      const told = hit === undefined ? mention : ofNext(text, mention, hit)
      const front =
        told === mention &&
        before !== undefined &&
        (isReplacedBy(text, before, mention) || isOfSentence(text, before, mention))
      found.push(front ? within(mention, before) : told)
    }
  }
  const own = placesOf(text, ownDossier).flatMap((place) => ofOwnDossier(text, place) ?? [])
  return own.length === 0 ? found : [...found, ...own].sort((a, b) => a.start - b.start)
})

/** "(99 012, nr. 21, ter vervanging van ⟨nr. 20⟩)", "99 012, nr. 21 Gewijzigde motie van het lid Zandstra t.v.v. ⟨nr. 20⟩": both are of one bill. */
const isReplacedBy = (text: string, { end }: KamerstukHit, { start }: Mention): boolean =>
  start - end < longestName &&
  /^\)?(?:c\.s\.|[^.;:()\d\n]){0,120}?,?\s(?:ter\svervanging\svan|t\.v\.v\.)\s(?:dat\s|die\s)?$/i.test(
    text.slice(end, start),
  )

/** "de memorie van toelichting (99 012, nr. 3, blz. 14) en het verslag (⟨nr. 6⟩, blz. 20)": of the dossier that the sentence named last. */
const isOfSentence = (
  text: string,
  { end, toevoeging, ondernummers }: KamerstukHit,
  { start }: Mention,
): boolean =>
  text.startsWith('(nr', start - 1) &&
  start - end < sentenceReach &&
  (toevoeging !== null || ondernummers.length > 0) &&
  !/[.?!;]\s+\p{Lu}|\n|(?:wetsvoorstel|voorstel\svan|dossier)/u.test(text.slice(end, start))

const joins =
  /^\)?\s(?:van|bij|op|in|uit)\s(?<bill>(?:het\s)?(?:wetsvoorstel|voorstel\svan\swet|dossier)\s)?$/
/**
 * "nr. 14 ⟨van het lid Zandstra bij wetsvoorstel⟩ 99 202", "nr. 9 ⟨(Peterink) bij het wetsvoorstel Zeewet (⟩99 202)": who moved it,
 * and the title of the bill.
 */
const joinsBill =
  /^\)?(?:\s\(\p{Lu}[^()\n\d]{0,60}\)|\svan\s(?:het\slid|de\sleden|de\sheer|mevrouw)\s[^.;:()\n\d]{2,60})?\s(?:van|bij|op|in|uit)\s(?:(?:het|dit|dat)\s)?(?:(?<bill>(?:rijks|initiatief)?wetsvoorstel|voorstel\svan\s(?:rijks)?wet)\s(?:[^.;:()\n\d]{2,120}\s\()?)?$/u
/** Farthest that a dossier may stand behind its number, in UTF-16 code units. */
const joinReach = 200

/** What stands between the number of one that is replaced and that of the new one: what it is about. */
const ofNew = /^(?:\s(?:over|om|inzake|tot|betreffende)\s[^.;()\n]{2,160})?\s\($/

/**
 * "stuk nr. 12 van Kamerstuk 99 202", "(stuk nr. 12) bij wetsvoorstel 99 202, nr. 4": the dossier stands behind, and
 * what paper of it the bill is matters not.
 */
export function ofNext(text: string, mention: Mention, hit: KamerstukHit): Mention {
  if (hit.start > mention.end + joinReach) return mention
  const between = text.slice(mention.end, hit.start)
  // "ter vervanging van dat gedrukt onder nr. 20 (99 012, nr. 21)": both are of one bill.
  const isOld = replaces.test(text.slice(Math.max(0, mention.start - 28), mention.start))
  if (isOld && ofNew.test(between)) return within(mention, hit)
  // "stuk nr. 12 uit het vorige debat (99 668, nr. 12)": the number stands twice.
  const [one, two] = [mention.names[0]?.said.nummer, hit.ondernummers[0]]
  const twice = mention.names.length === 1 && hit.ondernummers.length === 1 && one === two
  if (twice && /^[^.?!;:()\n]{0,80}\($/.test(between)) return within(mention, hit)
  const join = joins.exec(between) ?? joinsBill.exec(between)
  if (join === null || (hit.ondernummers.length > 0 && join.groups?.bill === undefined)) return mention
  return within(mention, hit)
}

function within(mention: Mention, { dossier, toevoeging }: KamerstukHit): Mention {
  const of = toevoeging === null ? { dossier } : { dossier, toevoeging }
  return { ...mention, names: mention.names.map(({ said }) => ({ said: { ...said, ...of } })) }
}

const ownDossier = trigger('dit dossier', 'ditzelfde dossier')
const beforeOwn = /(?<![\p{L}\d])(?<nr>nr\.?|nummer)\s(?<nummer>\d{1,4})\s(?:van|in|uit)\s$/u
const ownRule = 'kamerstuk/own-dossier'

/** "nr. 18 van dit dossier". */
function ofOwnDossier(text: string, place: number): Mention | null {
  const match = beforeOwn.exec(text.slice(Math.max(0, place - 24), place))
  const nummer = match?.groups?.nummer
  if (match === null || nummer === undefined) return null
  const start = place - match[0].length
  const end = start + match[0].trimEnd().replace(/\s\p{L}+$/u, '').length
  return { start, end, kind: 'kamerstuk', rule: ownRule, confidence: 0.9, names: [{ said: { nummer } }] }
}

function nounAt(text: string, place: number): RegExpExecArray | null {
  if (/[gG]/.test(text.charAt(place))) return matchAt(printed, text, place)
  if (/[nN.]/.test(text.charAt(place)))
    return ofProposal.test(text.slice(Math.max(0, place - longestName), place))
      ? matchAt(replacedOne, text, place)
      : null
  if (text.startsWith(' (', place))
    return paperInFront.test(text.slice(Math.max(0, place - letterReach), place))
      ? matchAt(bracketed, text, place)
      : null
  if (text.charAt(place) === ' ')
    return lettered.test(text.slice(Math.max(0, place - letterReach), place))
      ? matchAt(letter, text, place)
      : null
  const tuk = place + 1
  const match = matchAt(named, text, tuk) ?? matchAt(lost, text, tuk)
  if (match !== null) return match
  const alone = matchAt(bare, text, tuk)
  return alone !== null && moved.test(text.slice(Math.max(0, tuk - 23), tuk)) ? alone : null
}

function read(text: string, match: RegExpExecArray): readonly Mention[] {
  const begin = match.index + match[0].length
  const [first = ''] = match[0]
  const start =
    first === 't'
      ? startOf(text, match.index)
      : match.index +
        (/[nN.]/.test(first)
          ? match[0].search(/n(?:r|umm)/i)
          : match[0].startsWith(' (')
            ? 2
            : first === ' '
              ? 1
              : 0)
  const plural = /s|ken/.test(match.groups?.nr ?? '')
  const list = readList(text, begin, { plural, nr: true, digits: !match[0].startsWith(' l') })
  if (start === null || list === null || goesOnAsNumber(text, list.end)) return []
  return [
    {
      start,
      end: list.end,
      kind: 'kamerstuk',
      rule: match[0].includes(',') ? lostRule : 'kamerstuk/stuk',
      confidence: 0.9,
      names: list.numbers.map((nummer) => ({ said: { nummer } })),
    },
  ]
}

/** "stuk" alone or "Kamerstuk", but no other word that ends so ("bewijsstuk nr. 3"). */
function startOf(text: string, tuk: number): number | null {
  const word = /(?:(?<!\p{L}|stuk\svoor\s)|(?<!\p{L})kamer)s$/iu.exec(text.slice(Math.max(0, tuk - 12), tuk))
  return word === null ? null : tuk - word[0].length
}

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
const sentenceBegins = /[.?!]\s+(?=\p{Lu})|\n/gu
const sentenceEnds = /[.?!](?:\s+\p{Lu}|\s*$)|\n/u

/** Whether the sentence of a number without its dossier is about such a body. */
const isElsewhere = ({ start, end }: Mention, text: string): boolean =>
  sentenceOf(text, start, end).some((side) => otherBody.test(side))

/** What stands in the same sentence in front of a span, and behind it. */
function sentenceOf(text: string, start: number, end: number): readonly [string, string] {
  const before = text.slice(Math.max(0, start - sentenceReach), start)
  const behind = text.slice(end, end + sentenceReach)
  const begin = Array.from(before.matchAll(sentenceBegins), ({ index }) => index).at(-1) ?? 0
  const stop = sentenceEnds.exec(behind)?.index ?? behind.length
  return [before.slice(begin), behind.slice(0, stop)]
}
