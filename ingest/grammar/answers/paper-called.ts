import type { Document, Mention } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { oncePer } from '../../once.ts'
import { holdsAnswers, targetOf } from './paper-target.ts'

/** What a paper is called that holds numbered questions and answers. */
const sorts: readonly RegExp[] = [
  /lijst\s(?:van|met)\s(?:\p{L}+\s)?vragen/iu,
  /feitelijke\svragen/iu,
  /schriftelijk\soverleg/iu,
  /memorie\svan\santwoord/iu,
  /nota\s(?:naar\saanleiding\svan|n\.a\.v\.)\shet\s(?:\p{L}+\s)?verslag/iu,
  /(?<!\p{L})(?:be)?antwoord(?:en|ing)?\s(?:(?:op|van)\s)?(?:(?:de|uw)\s)?(?:\p{L}+\s){0,2}(?:Kamer)?vragen/iu,
]
/** What is named behind such words bears the number: "de motie over het schriftelijk overleg" is no consultation. */
const otherPaper =
  /(?:brief|rapport|notitie|advies|moties?|amendement(?:en)?|wetsvoorstel|agenda)(?!\p{L})[^,;]*$/iu
/** "de brief over het ⟨schriftelijk overleg⟩", "naar aanleiding van de ⟨lijst van vragen⟩" */
const aboutOne =
  /(?:brief|rapport|notitie|advies|moties?|amendement(?:en)?|aanleiding)\s(?:over|bij|na|van|op)\s(?:de|het|een)\s$/iu

/** A paper that holds answers, where it is first called so. */
interface Called {
  readonly paper: string
  readonly start: number
}

/** The first two of each sort, and of all: more tell no more than that there are several. */
type FirstTwo = ReadonlyMap<RegExp | 'all', readonly Called[]>

/** The words of a citation that are looked at, in UTF-16 code units. */
const longestName = 200

/** The papers that a document calls so, in order. */
const calledIn = oncePer((mentions: readonly Mention[]) =>
  oncePer((document: Document): FirstTwo => {
    const scope = { document, parts: [], part: null, mentions }
    const found = new Map<RegExp | 'all', Called[]>()
    let free = 0
    const citations = mentions.filter(({ kind }) => holdsAnswers(kind))
    for (const [index, mention] of citations.entries()) {
      // "beantwoording vragen over de Zeenota (99 123, nr. 1) (99 123, nr. 8)": the second bracket is the answers'.
      const next = citations[index + 1]
      if (next !== undefined && /^\)\s?\(\s?$/.test(document.text.slice(mention.end, next.start))) continue
      const words = wordsBefore(document.text, Math.max(free, mention.start - longestName), mention.start)
      free = mention.end
      const behind = titleBehind(document.text, mention, next)
      const called = sorts.filter((sort) => calls(words, sort) || sort.test(behind))
      const paper = called.length === 0 && mention.kind !== 'aanhangsel' ? null : targetOf(mention, scope)
      if (paper === null || paper === document.identity.id) continue
      for (const key of ['all' as const, ...called]) {
        const known = found.get(key) ?? []
        if (known.length < 2 && known[0]?.paper !== paper)
          found.set(key, [...known, { paper, start: mention.start }])
      }
    }
    return found
  }),
)

/** "…, nr. 3⟨. Lijst van vragen en antwoorden over de Zeenota⟩": the title that stands behind a citation, and in front of no other. */
function titleBehind(text: string, { end }: Mention, next: Mention | undefined): string {
  const title = titled.exec(text.slice(end, end + longestName))?.[0] ?? ''
  return next !== undefined && next.start <= end + title.length + '. ('.length ? '' : title
}

/** What it is, and what it is about or no more: "Memorie van antwoord volgt later" is a sentence. */
const titled =
  /^\)?[.,:]\s{1,3}[«“‘]?(?:Lijst\svan\svragen(?:\sen\santwoorden)?|Verslag\svan\seen\sschriftelijk\soverleg|Memorie\svan\santwoord|Nota\snaar\saanleiding\svan\shet\s(?:nader\s)?verslag|(?:Beantwoording\s(?:van\s)?|Antwoorden\sop\s)(?:de\s)?(?:\p{Ll}+\s)?(?:Kamer)?vragen)(?=\s?[.;»”’]|\s?$|\n|\s(?:over|inzake|betreffende|bij|van|naar)(?!\p{L}))[^.;\n]*/u

/** What stands in front of a citation in its sentence, or in its item of a list. */
const wordsBefore = (text: string, from: number, to: number): string =>
  text
    .slice(from, to)
    .split(/[.?!]\s+(?=\p{Lu})|[\n;]/u)
    .at(-1) ?? ''

function calls(words: string, sort: RegExp): boolean {
  const match = sort.exec(words)
  if (match === null) return false
  const behind = words.slice(match.index + match[0].length)
  return !otherPaper.test(behind) && !aboutOne.test(words.slice(0, match.index))
}

/** "het antwoord op vraag 6 in de ⟨memorie van antwoord⟩": the one paper that was called so before; null when none, or several, were. */
export function paperCalled(set: string, { start }: Mention, scope: Scope): string | null {
  return theOne(sorts.flatMap((sort) => (sort.test(set) ? before(start, sort, scope) : [])))
}

/** Lists of decisions: each of their items speaks of papers of its own. */
const decisions = /besluitenlijst|korte aantekening|procedurevergadering|convocatie/i
const headLength = 2_000

/** Whether a document lists what a committee decided, item by item. */
export const listsDecisions = oncePer(({ text }: Document): boolean =>
  decisions.test(text.slice(0, headLength)),
)

/**
 * The one paper with answers that a document without any of its own has named before; null when none, or several, were, and
 * in a list of decisions.
 */
export const onlyCalled = ({ start }: Mention, scope: Scope): string | null =>
  listsDecisions(scope.document) ? null : theOne(before(start, 'all', scope))

/** Whether a document has said of several papers that they hold answers, before a place. */
export const severalCalled = (place: number, scope: Scope): boolean => before(place, 'all', scope).length > 1

const before = (place: number, sort: RegExp | 'all', { document, mentions }: Scope): readonly Called[] =>
  (calledIn(mentions)(document).get(sort) ?? []).filter(({ start }) => start < place)

function theOne(some: readonly Called[]): string | null {
  const papers = new Set(some.map(({ paper }) => paper))
  return papers.size === 1 ? (some[0]?.paper ?? null) : null
}
