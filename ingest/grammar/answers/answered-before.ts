import type { Document, Mention } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { oncePer } from '../../once.ts'
import { memberLead } from './answer-set.ts'
import { targetOf } from './paper-target.ts'

/** Farthest that the members who asked may stand from the paper that answers them, in UTF-16 code units. */
const farthest = 120

/**
 * "vraag 5 van de leden Achterberg", where a sentence before has said "mijn antwoorden op vragen (Aanhangsel …, nr. 12) van de leden
 * Achterberg": the only paper that was named so. Null when none, or several, were.
 */
export function answeredBefore(mention: Mention, scope: Scope): string | null {
  const set = membersOf(mention)
  if (set === null) return null
  const [first, second] = answered(scope.mentions)(scope.document).get(set) ?? []
  if (first === undefined || first.from > mention.start) return null
  return second !== undefined && second.from <= mention.start ? null : first.paper
}

const member = new RegExp(`^${memberLead}\\s+(?=\\p{L})`, 'iu')

/** The first of the members whose question it is, as the words say: "de leden ⟨Achterberg⟩ en Zandstra". */
function membersOf({ names }: Mention): string | null {
  const { set = '' } = names[0]?.said ?? {}
  return member.test(set) ? set.replace(member, '').replace(others, '') : null
}

const others = /(?:\s?[,(/]|\sen\s|\sc\.s).*$/su

/** A paper that answers members. */
interface Answered {
  readonly paper: string | null
  /** The first offset in `document.text` of which that was said before. */
  readonly from: number
}

/** By members: the two papers that were first said to answer them. All papers are gone through once, not for every question. */
const answered = oncePer((mentions: readonly Mention[]) =>
  oncePer((document: Document): ReadonlyMap<string, readonly Answered[]> => {
    const sets = new Set(mentions.flatMap((mention) => membersOf(mention) ?? []))
    const lengths = [...new Set(Array.from(sets, ({ length }) => length))].filter(
      (length) => length < farthest,
    )
    if (lengths.length === 0) return new Map()
    const scope = { document, parts: [], part: null, mentions }
    const found = new Map<string, Map<string | null, number>>()
    const pieces = new Map<string, Map<string | null, number>>()
    for (const mention of mentions) {
      if (mention.kind !== 'aanhangsel') continue
      const { before, behind } = besides(document.text, mention)
      const paper = targetOf(mention, scope)
      const note = (words: string, into: typeof found, knownAt: (end: number) => number): void => {
        for (const [set, end] of namedIn(words, lengths)) {
          if (!sets.has(set)) continue
          const papers = into.get(set) ?? new Map<string | null, number>()
          into.set(
            set,
            papers.set(paper, Math.min(knownAt(end), papers.get(paper) ?? Number.POSITIVE_INFINITY)),
          )
        }
      }
      note(before, someOfSet.test(before) ? pieces : found, () => mention.start + 1)
      if (before.includes('vragen')) note(behind, found, (end) => mention.end + end)
    }
    return new Map([...pieces, ...found].map(([set, papers]) => [set, firstTwo(papers)]))
  }),
)

/** "de vragen 7 en 8 van mevrouw Achterberg (": some questions of a set, which tells less than a whole one of hers. */
const someOfSet = /(?<!\p{L})vra(?:ag|gen)\s\d[^()]*\(?$/u

/**
 * What stands in front of a citation and behind it, where members may be named whose questions it answers: from the last "lid" or "leden" on,
 * "antwoorden aan het ⟨lid Achterberg (⟩", and right behind, "⟨) van de leden Achterberg⟩".
 */
function besides(
  text: string,
  { start, end }: Mention,
): { readonly before: string; readonly behind: string } {
  return {
    before: /[^.?!\n]*$/.exec(text.slice(Math.max(0, start - farthest), start))?.[0] ?? '',
    behind: rightBehind.exec(text.slice(end, end + farthest))?.[0] ?? '',
  }
}

const rightBehind =
  /^[)»]?,?(?:\s(?:over|inzake)\s[^.?!\n(]{1,60}?)?\s(?:(?:op|van)\s(?:de\s)?vragen\s)?(?:van|aan)\s[^.?!\n(]*/

const leads = /(?<!\p{L})(?:(?:Kamer)?lid|(?:Kamer)?leden|heer|[Mm]evrouw|mw\.|dhr\.)\s/gu
/** "de vragen van het lid Achterberg⟨ over de uitspraken van de ⟩heer Bolt": he is what they are about. */
const about = /\s(?:over|inzake|betreffende|omtrent)\s/

/** Where the name begins behind the last "lid", "leden" or "heer" of some words; null for none. */
function lastLed(words: string): number | null {
  let last: number | null = null
  for (const { 0: lead, index } of words.matchAll(leads))
    if (last === null || !about.test(words.slice(last, index))) last = index + lead.length
  return last
}

/** What stands behind the last "lid", "leden" or "heer" of some words, in each of some lengths, and where it ends. */
function* namedIn(words: string, lengths: readonly number[]): Iterable<readonly [string, number]> {
  const begin = lastLed(words)
  if (begin === null) return
  for (const length of lengths) {
    const end = begin + length
    if (end <= words.length && !goesOn.test(words.slice(end, end + 2))) yield [words.slice(begin, end), end]
  }
}

/** "Achter⟨berg⟩", "Achterberg⟨-Zandstra⟩": the name goes on. */
const goesOn = /^-?\p{L}/u

const firstTwo = (papers: ReadonlyMap<string | null, number>): readonly Answered[] =>
  [...papers]
    .map(([paper, from]): Answered => ({ paper, from }))
    .sort((a, b) => a.from - b.from)
    .slice(0, 2)
