import type { Span } from '../../document.ts'

/** What members propose, and papers name by its movers: the two nouns share one grammar. */
export interface ProposalNoun {
  readonly kind: 'motie' | 'amendement'
  /** Letters within the word that are rare in a text, and how many stand before them: by these it is looked for. */
  readonly rare: string
  readonly before: number
  /** What makes the plural. */
  readonly plural: string
  /** Prefixes that belong to it: "subamendement". */
  readonly prefix: RegExp | null
}

/** `motie`, `moties`. */
export const motieNoun: ProposalNoun = { kind: 'motie', rare: 'otie', before: 1, plural: 's', prefix: null }

/** `amendement`, `amendementen`, `subamendement`. */
export const amendementNoun: ProposalNoun = {
  kind: 'amendement',
  rare: 'mendement',
  before: 1,
  plural: 'en',
  prefix: /(?<!\p{L})sub-?$/iu,
}

/** A noun where it stands. */
export interface Word extends Span {
  readonly plural: boolean
}

/** Words that a lost space glues the noun to; "emotie", "promotie" and "commotie" end otherwise. */
const gluedTo =
  /(?:^|[^\p{L}])(?:[Cc]onform|[Dd]e|[Hh]et|[Dd]eze|[Dd]ie|[Dd]it|[Dd]at|[Vv]an|[Ii]n|[Aa]angenomen|[Gg]ewijzigde?|[Ii]ngediende?|[Ee]en|[Ii]nzake|[Oo]ver|[Gg]enoemde|[Mm]et|[Ee]n)$/u
/** What a lost space may glue to the noun. */
const gluedBehind = /(?:van|door)(?:\s|het|de|lid)|\p{Lu}\p{Ll}/uy

/** Every place of a noun, in order, found by the letters that are rare; also where spaces were lost on either side. */
export function* words(text: string, noun: ProposalNoun): Iterable<Word> {
  const { rare, before, plural: ending } = noun
  for (let at = text.indexOf(rare); at >= 0; at = text.indexOf(rare, at + rare.length)) {
    let start = at - before
    if (text.slice(start, at).toLowerCase() !== noun.kind.slice(0, before)) continue
    const plural = text.startsWith(ending, at + rare.length)
    const end = at + rare.length + (plural ? ending.length : 0)
    if (/\p{L}/u.test(text.charAt(end)) && !followedBy(text, end)) continue
    start -= noun.prefix?.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0
    const previous = text.charAt(start - 1)
    if (/\p{L}/u.test(previous) && !gluedTo.test(text.slice(Math.max(0, start - 12), start))) continue
    yield { start, end, plural }
  }
}

function followedBy(text: string, end: number): boolean {
  gluedBehind.lastIndex = end
  return gluedBehind.test(text)
}
