import { moversOf } from '../../../graph/movers.ts'
import type { Document } from '../../document.ts'
import type { ProposalHit } from './proposal-grammar.ts'
import { type ProposalNoun, words } from './proposal-noun.ts'
import { numbersOf, numbersOfBare } from './proposal-number.ts'

/** What a motie is about, word by word, and the paper that it is; null for one that is not numbered there. */
interface Subject {
  readonly tokens: readonly string[]
  readonly id: string | null
  readonly mover: string
}

/** Most moties of a document whose subjects are looked at. */
const mostSubjects = 60
const about = /^\s?(?:\([^()\n]{2,40}\)\s)?(?:over|om|inzake|tot|betreffende)\s(?<words>[^.;:()|\n]{3,120})/u
const lead = /(?<!\p{L})(?:de|het)\s(?:(?:aangenomen|verworpen|ingediende|genoemde|eerdere)\s)?$/iu
const aboutBare = /^\s(?:over|om|inzake|tot|betreffende)\s(?<words>[^.,;:()|\n]{3,100})/u
/** "de motie over het pgb ⟨van de heer Bolt⟩": its mover, for whom it is looked up elsewhere. */
const ofMover = /^\svan\s(?:de\s(?:heer|heren|leden|fracties?)|mevrouw|het\slid|collega)(?!\p{L})/u
const ofDistrust = /^\svan\swantrouwen(?!\p{L})/u
const small = new Set(
  'de het een van te om in op en voor aan bij met tot over die dat der des deze dit zijn'.split(' '),
)

const tokensOf = (said: string): readonly string[] => said.trim().toLowerCase().split(/\s+/)

/** The subjects of the moties that a document names. */
function subjectsOf(document: Document, hits: readonly ProposalHit[]): readonly Subject[] {
  return hits.slice(0, mostSubjects).flatMap((hit): readonly Subject[] => {
    const said = about.exec(document.text.slice(hit.end, hit.end + 160))?.groups?.words
    if (hit.plural || said === undefined) return []
    const numbers = numbersOf(document, hit)
    const [id, ...others] = numbers === null || numbers.by === 'stuk' ? [] : numbers.ids
    const mover = moversOf(hit.movers)[0] ?? ''
    return [{ tokens: tokensOf(said), id: others.length > 0 ? null : (id ?? null), mover }]
  })
}

/** A motie that is named by what it is about alone, and the one that the document numbers with that subject. */
export interface SubjectHit extends ProposalHit {
  readonly id: string
}

/**
 * "de motie over het pgb", where the document numbers exactly one motie over het pgb: the words agree to the end of that one's subject, or in three of
 * them; "de motie van wantrouwen", where one is about the vertrouwen. No others.
 */
export function* bySubject(
  document: Document,
  noun: ProposalNoun,
  hits: readonly ProposalHit[],
): Iterable<SubjectHit> {
  const { text } = document
  let subjects: readonly Subject[] | null = null
  for (const { start, end, plural } of words(text, noun)) {
    const article = lead.exec(text.slice(Math.max(0, start - 24), start))?.[0]
    if (plural || article === undefined) continue
    const behind = text.slice(end, end + 110)
    const said = aboutBare.exec(behind)
    const distrust = said === null ? ofDistrust.exec(behind) : null
    if (said === null && distrust === null) continue
    if (numbersOfBare(document, { start, end, plural }, false) !== null) continue
    subjects ??= subjectsOf(document, hits)
    const tokens = tokensOf(said?.groups?.words ?? '')
    const fitting = subjects.filter(({ tokens: known }) =>
      distrust === null ? agree(tokens, known) : known.some((token) => token === 'vertrouwen'),
    )
    const first = fitting.find(({ id }) => id !== null)
    if (first === undefined || first.id === null) continue
    if (fitting.some(({ id }) => id !== null && id !== first.id)) continue
    // One without a number may be the same again, by its mover; its subject runs on into the sentence.
    const another = subjects.some(
      ({ tokens: known, id, mover }) =>
        id === null && mover !== first.mover && common(known, first.tokens) === first.tokens.length,
    )
    if (another) continue
    const length =
      distrust?.[0].length ??
      behind.indexOf(said?.groups?.words ?? '') + lengthOf(said?.groups?.words ?? '', first.tokens)
    if (ofMover.test(behind.slice(length))) continue
    yield {
      ...{ start: start - article.length, end: end + length, movers: '', fractie: null },
      ...{ form: 'subject', plural: false, id: first.id },
    }
  }
}

/** How many words two subjects have in common from their beginning on. */
function common(tokens: readonly string[], known: readonly string[]): number {
  let count = 0
  while (count < known.length && tokens[count] === known[count]) count += 1
  return count
}

function agree(tokens: readonly string[], known: readonly string[]): boolean {
  const count = common(tokens, known)
  const telling = known.slice(0, count).filter((token) => !small.has(token)).length
  return count === known.length ? telling > 0 : count > 2 && telling > 1
}

/** How long the words are that agree. */
function lengthOf(said: string, known: readonly string[]): number {
  const count = common(tokensOf(said), known)
  return new RegExp(`^(?:\\s*\\S+){${count}}`).exec(said)?.[0].length ?? 0
}
