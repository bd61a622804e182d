import type { Document, Mention } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { listing } from '../../listed.ts'
import { matches } from '../../matches.ts'
import { monthName } from '../../months.ts'
import { oncePer } from '../../once.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { isDigit } from '../../read/characters.ts'
import { lastAtOrBefore, lastOf } from '../../rising.ts'
import { ledBy, mentionsIn, nextNote } from '../notes.ts'
import { holdsAnswers, ofProposal, targetOf } from './paper-target.ts'

const citations = listing(({ kind }) => holdsAnswers(kind))
/** The questions and answers that are named, of all mentions. */
export const answers = listing(({ kind }) => kind === 'antwoord' || kind === 'vraag')

/** Farthest that the paper may stand behind its question, in UTF-16 code units. */
const reach = 260

/** A sentence ends here; "nr. 5" and "d.d. Den Haag" do not end one. */
const sentenceEnd = /(?<!\b(?:nrs?|d\.d|c\.s|blz|p|dhr|mw|drs|mr|dr))[.?!]\s+\p{Lu}/u

/**
 * The paper that a reference to a question or answer names with it: "vraag 13 (2012D28972)", "vraag 1 van de
 * Kamervragen van het lid X (Aanhangsel Handelingen …)", "Kamerstuk 33 123, nr. 2, vraag 14". In brackets right
 * behind, right in front, or, where the words speak of another set, anywhere behind in the sentence; or the paper that a
 * quotation is from. Null when none.
 */
export function paperBeside(mention: Mention, otherSet: boolean, scope: Scope): string | null {
  return (
    namedBeside(mention, otherSet, scope) ??
    notedBeside(mention, otherSet, scope) ??
    quotedFrom(mention, scope)
  )
}

/** Farthest that a set is gone on with behind its name, in UTF-16 code units. */
const goesOnReach = 300

/** The question or answer that was named last before another in the same paragraph; null when none is near. */
export function answerBefore({ start }: Mention, scope: Scope): Mention | null {
  const { list, starts } = answers(scope.mentions)
  const last = list[lastAtOrBefore(starts, start - 1)]
  if (last === undefined || start - last.end > goesOnReach) return null
  return scope.document.text.slice(last.end, start).includes('\n') ? null : last
}

/** Most mentions of a set that are looked at for the paper that it lies in. */
const mostOfSet = 6

/** The first mentions of questions and answers in each set, by the words for it. */
const bySet = oncePer((mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> => {
  const found = new Map<string, Mention[]>()
  for (const mention of answers(mentions).list) {
    const set = mention.names[0]?.said.set
    if (set === undefined) continue
    const known = found.get(set) ?? []
    if (known.length < mostOfSet) known.push(mention)
    found.set(set, known)
  }
  return found
})

/** The one paper that was named with a set when the same words meant it before; null when none, or several, were. */
export function sameSetBefore(set: string, { start }: Mention, scope: Scope): string | null {
  const before = (bySet(scope.mentions).get(set) ?? []).filter((one) => one.start < start)
  const papers = new Set(before.flatMap((one) => paperBeside(one, true, scope) ?? []))
  return papers.size === 1 ? ([...papers][0] ?? null) : null
}

/** The two papers that are first named with sets, and where. */
const papersOfSets = oncePer((mentions: readonly Mention[]) =>
  oncePer((document: Document): ReadonlyMap<string, number> => {
    const scope = { document, parts: [], part: null, mentions }
    const found = new Map<string, number>()
    for (const mention of answers(mentions).list) {
      if (found.size > 1) break
      const paper = mention.names[0]?.said.set === undefined ? null : paperBeside(mention, true, scope)
      if (paper !== null && !found.has(paper)) found.set(paper, mention.start)
    }
    return found
  }),
)

/** The one paper that a document has named with a set of questions before: "die beantwoording" means it; null when none, or several, were. */
export function onlySetBefore({ start }: Mention, { document, mentions }: Scope): string | null {
  const before = [...papersOfSets(mentions)(document)].filter(([, from]) => from < start)
  return before.length === 1 ? (before[0]?.[0] ?? null) : null
}

/** " in de memorie van antwoord (", " in het vorige schriftelijk overleg (": what is in the brackets is that paper. */
const inPaper =
  /^\s(?:van|in|uit|bij)\s(?:de|het|die|dat|mijn|onze|uw|haar|zijn|hun)\s(?:[\p{L}-]+\s){0,4}(?:memorie|nota|verslag|[\p{L}-]*brief|lijst|beantwoording|overleg|begroting|jaarverslag|[\p{L}-]*vragen|vragenlijst|set)\s(?:[\p{L}\d-]+\s){0,16}\((?:zie\s)?$/u

/** What leads from a paper to a question in it: "(…, nr. 2), met name vraag 4", "nr. 2 (vraag 4)". */
const pointsInto =
  /^(?:\)?,?\s(?:(?:zie\s)?(?:daarin|aldaar)\s)?(?:(?:(?:met\sname|(?:meer\s)?in\shet\sbijzonder|(?:meer\s)?specifiek|en\sdan(?:,?\s(?:met\sname|in\shet\sbijzonder))?)\s)(?:naar\s)?)?(?:onder\s|bij\s|op\s)?|\)\s\p{Ll}{4,14},\s(?:met\sname|(?:meer\s)?in\shet\sbijzonder)\s|\)?\s(?:gaat|ging|wordt|is)\s(?:hier|daar)op\s(?:al\s|reeds\s|ook\s)?in(?:gegaan)?,?\s(?:bij|in|onder|met\sname\sin)\s|\s\((?:zie\s(?:daarin|aldaar)\s|(?:zie\s)?met\sname\s)?)$/u

/** "In het antwoord op vragen van het lid X (…, nr. 151) wordt in ⟨antwoord 2⟩ …": the sentence goes on within what it cites, where that is a set. */
const goesOnIn = /^\)\s(?:wordt|worden|werd|werden|is|zijn|was|staat|stond)\sin\s$/u
/** "12 Aanhangsel …, nr. 733, antwoord 4.⏎13 Idem, ⟨antwoord 5⟩": what the note before cites. */
const again =
  /^(?:,\s[^.?!;\n]{1,40})?\)?[.;]?\s{1,4}\d{0,3}\)?\s?(?:[Ii]dem|[Ii]bid(?:em)?\.?|[Aa]ldaar),\s$/u
const ofSet = /(?<!\p{L})(?:(?:be)?antwoord(?:en|ing)?|(?:Kamer)?vragen)(?!\p{L})[^.?!\n]*$/u

/**
 * "de antwoorden op de vragen 5 en 6 over dijken (Kamerstuk …)": the paper in brackets at the end of what the answers are about, for
 * numbers that the document does not bear itself. Null when none.
 */
export function paperInBrackets(mention: Mention, scope: Scope): string | null {
  const { list, starts } = citations(scope.mentions)
  const { text } = scope.document
  const later = list[lastAtOrBefore(starts, mention.end - 1) + 1]
  if (later === undefined || later.start - mention.end > reach) return null
  const between = text.slice(mention.end, later.start)
  return subject.test(between) && !sentenceEnd.test(between) && !ofProposal.test(between)
    ? targetOf(later, scope)
    : null
}

/** " over de dijken (", " inzake het jaarverslag 2098 (": what answers are about, up to its bracket. */
const subject =
  /^\s(?:over|inzake|betreffende|omtrent|naar\saanleiding\svan)\s[^.?!:;()\n]{2,160}\s\((?:zie\s)?$/u

/** "het antwoord op vraag 18 ⟨dat wij hebben gegeven bij het rapport⟩", "… op vraag 2 ⟨van nr. 733⟩": of another paper. */
export const givenElsewhere = (mention: Mention, scope: Scope): boolean =>
  givenThen.test(scope.document.text.slice(mention.end, mention.end + 100)) ||
  saidBehind(mention, scope) !== null

/** What tells another paper without naming it whole: the number in "van nr. 733", the year in "van 6 februari 2098"; or null. */
export function saidBehind({ end }: Mention, { document }: Scope): string | null {
  const { number, year } = numberedOrDated.exec(document.text.slice(end, end + 40))?.groups ?? {}
  return number ?? year ?? null
}

const numberedOrDated = new RegExp(
  String.raw`^\s(?:van|uit|in)\s(?:(?:nr\.?|Aanhangsel(?:nummer)?|(?:(?:de|het)\s)?(?:set|reeks)\smet\s(?:nummer|nr\.))\s(?<number>\d{1,4})|\d{1,2}\s(?:${monthName})\s(?<year>\d{4}))(?!\d)`,
)

const givenThen =
  /^,?\s(?:dat|die)\s(?:(?:ik|wij|we|u|hij|zij|het\skabinet|de\s(?:minister|staatssecretaris|regering))\s|[^.?!\n(]{0,60}(?<!\p{L})(?:gegeven|gezonden|gestuurd|verstrekt)(?!\p{L}))/iu

/** "vraag 5 van het lid Achterberg⟨ en niet die van het lid Zandstra (⟩": the paper is that of others. */
const ofOthers = ({ names }: Mention, between: string): boolean =>
  membersNamed.test(names[0]?.said.set ?? '') && membersNamed.test(between)

const membersNamed = /(?<!\p{L})(?:lid|leden|heer|mevrouw)\s\p{Lu}/u

function namedBeside(mention: Mention, otherSet: boolean, scope: Scope): string | null {
  const { list, starts } = citations(scope.mentions)
  const { text } = scope.document
  const earlier = lastOf(list, starts, mention.start - 1)
  if (earlier !== undefined && leadsInto(text, earlier, mention)) return targetOf(earlier, scope)
  const index = lastAtOrBefore(starts, mention.end - 1)
  const within = list[index]
  // "vraag 8 van eerdere ⟨Kamervragen (Aanhangsel …)⟩": the citation begins with the word that the set ends with.
  if (within !== undefined && within.start > mention.start && within.end > mention.end)
    return targetOf(within, scope)
  const later = list[index + 1]
  if (later === undefined || later.start - mention.end > reach) return null
  const between = text.slice(mention.end, later.start)
  if (between.includes('\n') || sentenceEnd.test(between)) return null
  if (/^\s(?:en|of|alsmede|evenals)\s(?:(?:naar|in|op)\s)?$/.test(between) || ofProposal.test(between))
    return null
  const inBrackets = /^,?\s?\((?:zie\s)?(?:Dossierstuk\s)?$/i.test(between)
  const joined = /^(?:\s(?:van|in|uit|bij):?|,)\s$/.test(between)
  const inSentence = otherSet && !ofOthers(mention, between)
  return inBrackets || joined || inSentence || inPaper.test(between) ? targetOf(later, scope) : null
}

/** Whether words lead from a paper that is cited into the question or answer behind it. */
function leadsInto(text: string, paper: Mention, { start }: Mention): boolean {
  const between = text.slice(paper.end, start)
  return (
    pointsInto.test(between) ||
    again.test(between) ||
    (goesOnIn.test(between) && ofSet.test(text.slice(Math.max(0, paper.start - reach), paper.start)))
  )
}

/** Farthest that the note of a sentence may stand behind a question in it that lies in another set, in UTF-16 code units. */
const sentenceReach = 240

/**
 * "de antwoorden op de vragen 3 en 4 van het lid X.²": the one paper in the footnote whose marker stands right behind; where the
 * words speak of another set, at the end of the sentence.
 */
function notedBeside(mention: Mention, otherSet: boolean, scope: Scope): string | null {
  const { document } = scope
  const { end } = mention
  const stop = /[.,;?!:)]/.test(document.text.charAt(end)) ? 1 : 0
  const note = nextNote(document, end, stop) ?? (otherSet ? nextNote(document, end, sentenceReach) : null)
  if (note === null && (otherSet || isDigit(document.text.charCodeAt(end))))
    return looselyNoted(mention, scope)
  if (note === null || !sameSentence.test(document.text.slice(end, note.marker.start))) return null
  const [only, ...others] = mentionsIn(note, scope).filter(({ kind }) => holdsAnswers(kind))
  return only === undefined || others.length > 0 ? null : targetOf(only, scope)
}

const inNote = /^in\s(?:voet)?noot\s(\d{1,2})\s/u

/** "de in noot 2 genoemde vragen": the one paper in the note of that figure; null when none is known. */
export function paperInNote(set: string, scope: Scope): string | null {
  const figure = inNote.exec(set)?.[1]
  if (figure === undefined) return null
  const notes = scope.document.footnotes.filter(({ number }) => number === figure)
  const led = ledBy(figure)
  const papers =
    notes.length > 0
      ? notes.flatMap((note) => mentionsIn(note, scope)).filter(({ kind }) => holdsAnswers(kind))
      : citations(scope.mentions).list.filter(({ start }) => led(scope.document.text, start))
  const [only, ...others] = new Set(papers.map((paper) => targetOf(paper, scope)))
  return only === undefined || others.length > 0 ? null : only
}

/** How far a note may stand behind its sentence, in UTF-16 code units, and most papers that are looked at till there. */
const noteReach = 6_000
const mostNoted = 30

/**
 * "… van december?¹", "vraag 3¹" where the reader could not tie the mark to a note: the first paper behind it that is led by the same
 * figure.
 */
function looselyNoted({ end }: Mention, scope: Scope): string | null {
  const { text } = scope.document
  const number = gluedMark.exec(text.slice(end, end + sentenceReach))?.groups?.number
  if (number === undefined) return null
  const led = ledBy(number)
  const { list, starts } = citations(scope.mentions)
  const from = lastAtOrBefore(starts, end) + 1
  const behind = list.slice(from, from + mostNoted)
  const noted = behind.find(({ start }) => start < end + noteReach && led(text, start))
  return noted === undefined ? null : targetOf(noted, scope)
}

const gluedMark = /^(?:(?<number>\d)(?!\d)|[^.?!\n]{0,200}[.?!](?<number>\d{1,2})(?=\s|$))/

/** What stands between a question and the mark of a note in the same sentence. */
const sameSentence = /^[^.?!\n]{0,240}[.?!]?[)»”"’]?\s?$/

/** How what leads to a quotation of an answer begins. */
const quoting = trigger('luidt', 'luidde', 'als volgt', 'schreef', 'schreven', 'antwoordde')

/** Longest quotation, in UTF-16 code units. */
const longestQuotation = 3_000

/**
 * "Dat antwoord luidt als volgt: “… (zie antwoord op vraag 1) …”": inside the quotation of an answer the numbers are those
 * of the paper that the answer is in, which the sentence in front of the quotation names.
 */
function quotedFrom(mention: Mention, scope: Scope): string | null {
  const { text } = scope.document
  const from = Math.max(scope.part?.start ?? 0, mention.start - longestQuotation)
  const leads = placesOf(text, quoting)
  if ((lastOf(leads, leads, mention.start) ?? -1) < from) return null
  const { places, opening } = quotationMarks(scope.document)
  const last = lastAtOrBefore(places, mention.start - 1)
  const opens = places[last] ?? -1
  if (opens < from || opening[last] !== true) return null
  if (
    !/(?:luidt|luidde|als volgt|schre(?:ef|ven)|antwoordden?)[^.?!\n]{0,40}:\s?$/.test(
      text.slice(from, opens),
    )
  )
    return null
  const { list, starts } = answers(scope.mentions)
  const named = lastOf(list, starts, opens)
  if (named === undefined || named.start < from) return null
  return namedBeside(named, named.names[0]?.said.set !== undefined, scope)
}

/** Where the quotation marks of a document stand, and which of them open. */
const quotationMarks = oncePer(({ text }: Document) => {
  const found = matches(/[“«”»]/g, text)
  return {
    places: found.map(({ index }) => index),
    opening: found.map(({ 0: mark }) => mark === '“' || mark === '«'),
  }
})
