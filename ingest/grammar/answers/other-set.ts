import { partId } from '../../../graph/ids.ts'
import { headsSet } from '../../asking.ts'
import type { Document, Mention, Part, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { matches } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { hitsWithin } from '../kamerstukken/kamerstuk-grammar.ts'
import { idsOf } from '../kamerstukken/kamerstuk-hit.ts'
import { memberLead } from './answer-set.ts'

/**
 * "antwoord 9 in de feitelijke vragen": the set is a paper on the agenda whose title has these words. Several may fit:
 * papers of the document's own dossier come first, then the order of the agenda.
 */
export function inOtherSet(
  named: 'antwoord' | 'vraag',
  number: string,
  set: string,
  mention: Mention,
  scope: Scope,
): Resolution {
  const wanted = stems(set)
  const fitting = scope.parts.filter((part) => part.kind === 'agenda-item' && fits(part.title ?? '', wanted))
  const papers = [...new Set(fitting.flatMap((item) => hitsWithin(scope.document, item).flatMap(idsOf)))]
  const { dossier, toevoeging } = scope.document.identity
  const own = `kst-${dossier}${toevoeging === null ? '' : `-${toevoeging}`}-`
  papers.sort((a, b) => Number(b.startsWith(own)) - Number(a.startsWith(own)))
  const [first, ...others] = papers.map((paper) => partId(paper, `${named}-${number}`))
  if (first === undefined)
    return unresolved(mention.rule, `No paper on the agenda of this document is called "${set}".`, 0.4)
  const rule = `${named}/other-set-on-agenda`
  const filled = { document: papers[0] ?? '' }
  if (others.length === 0) return { ...resolved(first, rule, 0.9), filled }
  const reason = `${papers.length} papers on the agenda are called "${set}"; the first of this dossier is the likeliest.`
  return { ...ambiguous([first, ...others], rule, reason, 0.6), filled }
}

const asker = new RegExp(String.raw`^(?:vragen\s+(?:van|gesteld\s+door)\s+)?${memberLead}\s+`, 'iu')
/** "de vaste commissie", "begroting 2098": what a document says at its head of the questions that it answers. */
const saidInHead = /^(?:vaste\s)?commissie$|\s(?:19|20)\d{2}$/i
/** How much of a document says whose questions it answers, in UTF-16 code units. */
const headLength = 2_000

/**
 * "vraag 3 van het lid Achterberg", "vraag 3 van de commissie": no other set where the document says that the questions are theirs. The part to
 * look beside: the first question under the heading that names the member, or heads a set of that member's, or, where the
 * document's head does, the mention's own part; undefined for another set.
 */
export function askedHere(set: string, mention: Mention, scope: Scope): Part | null | undefined {
  const name = asker.test(set) ? set.replace(asker, '') : saidInHead.test(set) ? set : null
  if (name === null) return undefined
  return headedFor(name, mention, scope) ?? (asked(name, mention, scope) ? scope.part : undefined)
}

/** The first question of the set that a heading of the document says is of the members that the words of a set name; null when none does. */
export const underHeading = (set: string, mention: Mention, scope: Scope): Part | null =>
  asker.test(set) ? headedFor(set.replace(asker, ''), mention, scope) : null

function headedFor(name: string, { start }: Mention, scope: Scope): Part | null {
  const { sections, questions } = headed(scope.parts)
  const section = sections.find((part) => part.start < start && (part.title ?? '').includes(name))
  const first = section === undefined ? undefined : questions.find((part) => part.start >= section.start)
  if (section !== undefined && first !== undefined && first.start < section.end) return first
  return setOf(name, scope)
}

/** Whether the head of a document, in front of its questions, says that these are those of some members, or of a committee. */
function asked(name: string, { start }: Mention, { document, parts }: Scope): boolean {
  const [first] = headed(parts).questions
  const head = document.text.slice(0, Math.min(headLength, start, first?.start ?? start))
  if (saidInHead.test(name)) return head.includes(name)
  const askers = matches(askedBy, head).map(({ 0: words }) => words)
  return name.split(/,\s|\sen\s|\//u).every((one) => {
    const family = one.replace(/\s?\(.*$/u, '')
    return askers.some((words) => words.includes(family))
  })
}

/** "Vragen van de leden Achterberg (ZEE) en Zandstra", "Indieners: …", "gesteld door het lid …"; not who these are about, nor a heer who speaks. */
const askedBy =
  /(?<!\p{L})(?:lid|leden|Indieners?|[Vv]ragen\s(?:van|door)|(?:gesteld|ingezonden|ingediend|voorgelegd)\sdoor)(?!\p{L})(?:(?!\s(?:over|inzake|betreffende|omtrent)\s)[^.?!\n]){0,160}/gu

/** The first question of the set that a member's name heads, in a letter with several sets. */
function setOf(name: string, { document, parts }: Scope): Part | null {
  const headings = setHeadings(document)
  if (headings.length < 2) return null
  const own = headings.find(({ text }) => text.includes(name))
  if (own === undefined) return null
  const { questions } = headed(parts)
  return questions[lastAtOrBefore(questionStarts(parts), own.start) + 1] ?? null
}

/** More headings of sets than any letter has. */
const mostHeadings = 20

/** The headings of sets: whole paragraphs, or the end of one that a name in front of it runs into: "P. Zandstra Antwoorden op vragen van het lid …". */
const setHeadings = oncePer(({ text, paragraphs }: Document) =>
  paragraphs
    .flatMap(({ start, end }) => {
      const near = Math.max(start, end - headLength)
      const at = text.slice(near, end).lastIndexOf('ntwoord')
      const begin = at <= 0 ? start : near + at - (text.charAt(near + at - 1) === 'A' ? 1 : 3)
      if (headsSet(text.slice(begin, Math.min(end, begin + headLength))))
        return [{ start: begin, text: text.slice(begin, end) }]
      const from = Math.max(start, end - longestPut)
      const asked = put.exec(text.slice(from, end))
      return asked === null ? [] : [{ start: from + asked.index, text: asked[0] }]
    })
    .slice(0, mostHeadings),
)

/** "Vragen van het lid Achterberg (ZEE) over de pont (ingezonden 13 juni 2098)", above the questions of each member. */
const put =
  /(?<!\p{L})(?:Kamerv|V)ragen\s(?:van|gesteld\sdoor)\s(?:het\slid|de\sleden)\s\p{Lu}[^?!]{2,280}\((?:ingezonden|kenmerk|\d{4}Z\d{5})[^()\n]{0,60}\)\.?$/u
/** In UTF-16 code units. */
const longestPut = 400

const questionStarts = oncePer((parts: readonly Part[]) => headed(parts).questions.map(({ start }) => start))

const headed = oncePer((parts: readonly Part[]) => ({
  sections: parts.filter((part) => part.kind === 'section'),
  questions: parts.filter((part) => part.kind === 'question'),
}))

/** The words of a set's name that tell it from others, without endings. */
const stems = (set: string): readonly string[] =>
  (set.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/(?:ronde|lijst)$/, ''))

const fits = (title: string, wanted: readonly string[]): boolean =>
  wanted.length > 0 && wanted.every((stem) => title.toLowerCase().includes(stem))
