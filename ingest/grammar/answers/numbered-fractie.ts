import type { Part } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { oncePer } from '../../once.ts'
import { partySlug } from '../../parts/asked-by.ts'
import { seriesOf } from '../../parts/part-index.ts'

/** Which of a fractie's questions some words can name. */
export interface OfFractie {
  /** What they can mean, the likeliest first; empty when the fractie asked nothing that fits. */
  readonly parts: readonly Part[]
  /** Whether it is known at all what the fractie asked. */
  readonly known: boolean
  /** The number that is meant, as the document prints it. */
  readonly printed: string
}

/**
 * "vraag 3 van de PvdA-fractie": the fractie's question that bears the number, in papers that count each fractie's
 * questions anew; else the third that it asked. `*` is all that it asked.
 */
export function ofFractie(
  named: 'antwoord' | 'vraag',
  number: string,
  fractie: string,
  scope: Scope,
): OfFractie {
  const slug = partySlug(fractie) ?? fractie
  const questions = questionsByAsker(scope.parts)
  const asked = questions.get(slug.toLowerCase()) ?? []
  const known = questions.size > 0
  const bearing = asked.filter((part) => part.numbers.includes(number))
  const nth = asked.flatMap((part) => part.numbers.map((printed) => ({ part, printed })))[Number(number) - 1]
  const meant = number === '*' ? asked : bearing.length > 0 ? bearing : nth === undefined ? [] : [nth.part]
  const printed = bearing.length > 0 ? number : (nth?.printed ?? number)
  const parts = named === 'vraag' ? meant : answersTo(meant, scope)
  return {
    parts: parts.length === 0 && number === '*' ? sectionsOf(named, slug, scope) : parts,
    known,
    printed,
  }
}

/** Questions of which it is known who asked them. */
const questionsByAsker: (parts: readonly Part[]) => ReadonlyMap<string, readonly Part[]> = oncePer(
  (parts) => {
    const asked = parts.filter((part) => part.kind === 'question' && part.askedBy !== null)
    return Map.groupBy(asked, ({ askedBy }) => askedBy?.toLowerCase() ?? '')
  },
)

/** Sections, and where those with the answers begin. */
const sectionsIn = oncePer((parts: readonly Part[]) => {
  const sections = parts.filter((part) => part.kind === 'section')
  const reply = sections.find(({ title }) => /\b(?:antwoord|reactie)/i.test(title ?? ''))
  return { sections, from: reply?.start ?? Number.POSITIVE_INFINITY }
})

/** Answers by their series and number. */
const answersByNumber = oncePer((parts: readonly Part[]) => {
  const answers = new Map<string, Part>()
  for (const part of parts)
    if (part.kind === 'answer')
      for (const number of part.numbers) answers.set(`${seriesOf(part)}${number}`, part)
  return answers
})

/** Where questions bear no numbers: the section of the fractie's questions, or of the answers to them. */
function sectionsOf(named: 'antwoord' | 'vraag', slug: string, scope: Scope): readonly Part[] {
  const { sections, from } = sectionsIn(scope.parts)
  return sections.filter((part) => same(part.askedBy, slug) && part.start >= from === (named === 'antwoord'))
}

const same = (askedBy: string | null, slug: string): boolean => askedBy?.toLowerCase() === slug.toLowerCase()

/** The answers to some questions, each once. */
function answersTo(questions: readonly Part[], scope: Scope): readonly Part[] {
  const answers = answersByNumber(scope.parts)
  const found = questions.map((part) => answers.get(`${seriesOf(part)}${part.number}`))
  return [...new Set(found.filter((part) => part !== undefined))]
}
