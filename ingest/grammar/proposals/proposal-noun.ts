import type { Span } from '../../document.ts'
import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { type Trigger, trigger } from '../../pass/trigger.ts'

/** What members propose, and papers name by its movers: the two nouns share one grammar. */
export interface ProposalNoun {
  readonly kind: 'motie' | 'amendement'
  readonly singular: Trigger
  /** How the title of one begins, in capitals. */
  readonly title: Trigger
  /** What makes the plural. */
  readonly plural: string
  /** Prefixes that belong to it: "subamendement", "Kamermotie". */
  readonly prefix: RegExp
}

/** `motie`, `moties`. */
export const motieNoun: ProposalNoun = {
  kind: 'motie',
  singular: trigger('motie', 'Motie'),
  title: trigger('MOTIE VAN '),
  plural: 's',
  prefix: /(?<!\p{L})Kamer-?$/iu,
}

/** `amendement`, `amendementen`, `subamendement`. */
export const amendementNoun: ProposalNoun = {
  kind: 'amendement',
  singular: trigger('amendement', 'Amendement'),
  title: trigger('AMENDEMENT VAN '),
  plural: 'en',
  prefix: /(?<!\p{L})sub-?$/iu,
}

/** A noun where it stands. */
export interface Word extends Span {
  readonly plural: boolean
}

/** Words that a lost space glues the noun to; "emotie", "promotie" and "commotie" end otherwise. */
const gluedTo =
  /(?:^|[^\p{L}])(?:[Cc]onform|[Dd]e|[Hh]et|[Dd]eze|[Dd]ie|[Dd]it|[Dd]at|[Vv]an|[Ii]n|[Aa]angenomen|[Aa]angehouden|[Ii]ngetrokken|[Vv]erworpen|[Uu]itvoering|[Gg]ewijzigde?|[Ii]ngediende?|[Ee]en|[Ii]nzake|[Oo]ver|[Gg]enoemde|[Mm]et|[Ee]n)$/u
/** What a lost space may glue to the noun. */
const gluedBehind = /(?:van|door)(?:\s|het|de|lid)|\p{Lu}\p{Ll}|E[IL]\s/uy

/** Every place of a noun, in order; also where spaces were lost on either side. */
export function* words(text: string, noun: ProposalNoun): Iterable<Word> {
  const { kind, singular, plural: ending } = noun
  for (const place of placesOf(text, singular)) {
    const plural = text.startsWith(ending, place + kind.length)
    const end = place + kind.length + (plural ? ending.length : 0)
    if (/\p{L}/u.test(text.charAt(end)) && matchAt(gluedBehind, text, end) === null) continue
    const start = place - (noun.prefix.exec(text.slice(Math.max(0, place - 7), place))?.[0].length ?? 0)
    const previous = text.charAt(start - 1)
    if (/\p{L}/u.test(previous) && !gluedTo.test(text.slice(Math.max(0, start - 12), start))) continue
    yield { start, end, plural }
  }
}

const more =
  /^(?:[\p{L}\d-]|,?\s(?:van|over|om|inzake|betreffende|met|onder|op|nr|n°|die|dat|waar(?:in|mee|over|bij|op|toe|van|door)|(?:hier|daar)over|bij|uit(?=\s(?:19|20)\d\d)|tot|\d|[([]|\p{Lu}))/u

/** Whether words behind a noun, or the rest of its word, tell which one it is: "het amendement ⟨van Zandstra⟩", "zijn motie ⟨over ijs⟩". */
export const isToldMore = (text: string, end: number): boolean => more.test(text.slice(end, end + 14))
