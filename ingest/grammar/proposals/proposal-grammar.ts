import type { Span } from '../../document.ts'
import { namen, personen } from '../../entities/data.ts'
import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { isBlank } from '../../read/characters.ts'
import { isVotedOn } from '../../voted.ts'
import {
  bareMember,
  endOfMovers,
  family,
  free,
  gap,
  long,
  member,
  opens,
  plain,
  type Row,
  short,
  slashed,
} from './mover-names.ts'
import { byFractie, fractieBefore } from './proposal-fractie.ts'
import { type ProposalNoun, type Word, words } from './proposal-noun.ts'

/**
 * The grammar of moties and amendementen named by their movers: `motie van het lid Achterberg c.s.`,
 * `motie-Achterberg/Zandstra`, `de moties-Achterberg en -Zandstra`, `het door de leden Achterberg en Zandstra ingediende amendement`,
 * `motie van de VVD`.
 */
export interface ProposalHit extends Span {
  /** The movers as printed; empty when none is. */
  readonly movers: string
  /** The fracties as printed, where they are named instead of members; else null. */
  readonly fractie: string | null
  /**
   * `movers`: "motie van het lid X"; `plain`: "motie X"; `short`: "motie-X"; `fractie`: "motie van de VVD"; `number`: "een
   * motie", named by a number alone; `subject`: "de motie over het pgb"; `own`: "mijn motie".
   */
  readonly form: 'movers' | 'plain' | 'short' | 'fractie' | 'number' | 'subject' | 'own'
  readonly plural: boolean
}

const dash = `(?:-${free}|${gap}-(?=\\S)|${free}[–‑](?=\\S)|-\\s?)`
/** "op stuk nr. 157", "met letter N", and what it is about where its mover stands behind that: "over de zee ⟨van mevrouw Smit⟩". */
const stuk = String.raw`(?:${gap}(?:(?:met${gap}|op${gap}stuk${gap})n(?:r\.?|ummer)${free}\d{1,4}|met${gap}(?:de${gap})?letters?${gap}[A-Z]{1,2})(?:${gap}over${gap}[^.,;:()\n]{2,60}?(?=${gap}van${gap}(?:het${gap}lid|de${gap}(?:leden|heer)|mevrouw)))?)?`
/** "van een jaar geleden", "uit 2019", "van 5 juni 2019". */
const time = String.raw`(?:${gap}(?:van|uit|d\.d\.)${gap}(?:een|twee|drie|vorige?|afgelopen|eind|begin|\d)[^.,;:()\n]{0,22}?(?=${gap}van))?`
const moved = `(?:(?:die|dat|welke?)${gap}(?:(?:is|zijn|werd|werden)${gap})?)?(?:(?:ingediend|voorgesteld|ondertekend|aangenomen)${gap})?`
/** "ingediend door Achterberg", "die door Achterberg is ingediend", "die het lid Achterberg indiende": the verb tells that these are movers. */
const verb = '(?:ingediend|voorgesteld)'
const active = `(?:(?:eerder|destijds|onlangs)${gap})?(?:indienden?|(?:heeft|hebben|had|hadden)${gap}(?:\\p{Ll}{3,12}${gap})?ingediend)`
const bracket = `,?${free}(?:\\(${free})?`
const led = `(?:${stuk}${time}${bracket}${moved}(?:van|door|der)${free}${member}(?:-|${free})|${gap}(?:${bareMember})${gap})`
const done = `${bracket}(?:(?:die|dat|welke?)${gap}(?:(?:is|zijn|werd|werden)${gap})?)?${verb}${gap}door${gap}`
const that = `${bracket}(?:die|dat|welke?)${gap}`
const passive = `${gap}(?:is|zijn|werd|werden)${gap}${verb}`

/** What leads from the noun to its movers, or to fracties, with how these stand. */
interface Way {
  readonly form: ProposalHit['form']
  readonly lead: RegExp
  /** The movers behind the singular, and behind the plural; null where the lead names fracties. */
  readonly one: Row | null
  readonly many: Row | null
  /** What must follow the movers. */
  readonly after?: RegExp
  /** Whether something more must tell that these are movers: "van Achterberg c.s.", without "het lid". */
  readonly unsure?: true
}

const leading = (pattern: string): RegExp => new RegExp(pattern + opens, 'uy')
const both = (row: Row): Pick<Way, 'one' | 'many'> => ({ one: row, many: row })

/** In the order in which they are tried. */
const ways: readonly Way[] = [
  { form: 'short', lead: leading(dash), one: short, many: slashed },
  { form: 'movers', lead: leading(led), ...both(long) },
  { form: 'movers', lead: leading(done), ...both(plain) },
  { form: 'movers', lead: leading(`${that}door${gap}`), ...both(plain), after: new RegExp(passive, 'uy') },
  {
    form: 'movers',
    lead: leading(`${that}(?:${member}${gap})?`),
    ...both(long),
    after: new RegExp(gap + active, 'uy'),
  },
  { form: 'fractie', lead: byFractie, one: null, many: null },
  {
    form: 'movers',
    lead: leading(`${stuk}(?:${gap}(?:ingediend|aangenomen))?${gap}van${gap}`),
    ...both(plain),
    unsure: true,
  },
  { form: 'plain', lead: leading(`${free}(?!(?:van|op)\\s)`), one: plain, many: slashed },
]
const next = new RegExp(
  String.raw`(?<number>${free}\([^()\n]{0,120}\)|\d{1,2}(?=[\s,]))?(?:${free},${free}(?:en${gap})?|${gap}en${gap})(?:(?:${member}|de|het)${gap})?(?<dash>-\s?)?${opens}`,
  'uy',
)
const changed = /(?:(?:[Tt]weede|[Dd]erde)\s+)?(?:[Nn]ader\s+)?[Gg]ewijzigde?n?\s*$/
const doorMember = new RegExp(`door${gap}${member}${gap}${opens}`, 'gu')
const movedBefore = new RegExp(
  `${gap}(?:(?:eerder|destijds|onlangs|toen)${gap})?(?:ingediende?|voorgestelde?)(?:${gap}(?:en${gap})?\\p{Ll}{3,20}){0,3}${gap}$`,
  'uy',
)
/** How far to the left the movers may begin, in UTF-16 code units. */
const before = 140

/** "moties Van Zandstra": no subject begins so. */
const byParticle = /^(?:Van|De|Den|Ter|Ten|El)\s/

const cited =
  /(?:MOTIE|AMENDEMENT) VAN (?:HET LID|DE LEDEN|DE HEER|MEVROUW) (?<movers>\p{Lu}[\p{Lu}’'-]*(?: [\p{Lu}’'-]+){0,7}(?: C\.S\.)?)(?=,? \(?(?:Kamerstuk|KAMERSTUK)\s)/uy

/** Every motie, or amendement, that is cited by its title, in capitals, with its number right behind: "MOTIE VAN HET LID ZANDSTRA C.S., Kamerstuk 99 311, nr. 4". */
export const citedTitles = (text: string, { title }: ProposalNoun): readonly ProposalHit[] =>
  placesOf(text, title).flatMap((start): readonly ProposalHit[] => {
    const movers = matchAt(cited, text, start)?.groups?.movers
    if (movers === undefined) return []
    return [{ start, end: cited.lastIndex, movers, fractie: null, form: 'movers', plural: false }]
  })

/** "de moties Zandstra⟨ (⟩99 694, nrs. 3 en 4) en Peterink (…)": the first may be several. */
const ownBracket = /^\s?\(/

/** Every motie, or amendement, that a text names by its movers, in order. */
export function* namedProposals(text: string, noun: ProposalNoun): Iterable<ProposalHit> {
  let done = 0
  let known: ReadonlySet<string> | null = null
  for (const word of words(text, noun)) {
    if (word.start < done) continue
    const hit = behind(text, word, done) ?? inFront(text, word, done)
    if (hit === null) continue
    const more = hit.form === 'fractie' ? [] : [...following(text, hit)]
    if (hit.form === 'plain' && mayBeSubject(text, word, hit, more.length)) {
      known ??= membersIn(text)
      if (!known.has(firstOf(hit.movers))) continue
    }
    done = more.at(-1)?.end ?? hit.end
    // Several named one by one are one each.
    yield more.length === 0 || ownBracket.test(text.slice(hit.end, hit.end + 2))
      ? hit
      : { ...hit, plural: false }
    yield* more
  }
}

/** "moties Vergadering Zeewezen", "Stemming motie Herziening Reglement" name no movers; "moties Achterberg en Zandstra" does. */
function mayBeSubject(
  text: string,
  { start, plural }: Word,
  { end, movers }: ProposalHit,
  more: number,
): boolean {
  if (/^\s?\(/.test(text.slice(end, end + 2)) || byParticle.test(movers)) return false
  if (isVotedOn(text, start)) return !/\/|c\.s/.test(movers)
  return plural && more === 0
}

/** "Achterberg" of "Achterberg en Zandstra c.s.". */
const firstOf = (movers: string): string => /^.+?(?=\s?[,/&(]|\sen\s|\sc\.\s?s|$)/.exec(movers)?.[0] ?? movers

const memberNamed = new RegExp(`(?:${member}${gap}|(?:motie|amendement)-)(?<name>${family})`, 'gu')

/** The family names that a text gives to members, and those that are well known: "moties Achterberg" may name these. */
const membersIn = (text: string): ReadonlySet<string> =>
  new Set([...personen, ...Array.from(text.matchAll(memberNamed), ({ groups }) => groups?.name ?? '')])

/** The movers behind the noun. */
function behind(text: string, word: Word, from: number): ProposalHit | null {
  const { start, end, plural } = word
  if (!mayNameMovers(text, end)) return null
  for (const { form, lead, one, many, after, unsure } of ways) {
    const match = matchAt(lead, text, end)
    if (match === null) continue
    const begin = end + match[0].length
    const row = plural ? many : one
    const stop = row === null ? begin : endOfMovers(text, begin, row)
    if (stop === null || (after !== undefined && matchAt(after, text, stop) === null)) continue
    const movers = row === null ? '' : text.slice(begin, stop)
    if (unsure && !tellsMovers(movers, text.slice(stop, stop + 14)) && !heads(text, start, stop)) return null
    if (form === 'plain' && subject.test(movers)) return null
    // "Omschrijving motieVindplaatsStand van zaken": the head of a table that lost its cells.
    if (form === 'plain' && begin === end && twoCells.test(movers)) return null
    // A lost space: "Achterbergc.s."
    const others = movers.endsWith('c') && text.startsWith('.s.', stop)
    return {
      start: start - changedBefore(text, start, from),
      end: others ? stop + 3 : stop,
      movers: others ? `${movers.slice(0, -1)} c.s.` : movers,
      ...{ fractie: match.groups?.fractie ?? null, form, plural },
    }
  }
  return null
}

/** How small words begin that the patterns know behind the noun; any capital, and the marks, may stand there too. */
const first = new Set('aa va vo do de di da du d. we me op ui in on li le la ka fr te el al be he'.split(' '))

/** Whether movers may follow: most words behind the noun say at a look that none do. */
function mayNameMovers(text: string, end: number): boolean {
  let at = end
  while (at < end + 4 && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at++
  const code = text.charCodeAt(at)
  if (code >= 97 && code <= 122) return first.has(text.slice(at, at + 2))
  return code > 127 || (code >= 65 && code <= 90) || marks.includes(text.charAt(at))
}

const marks = `-,('`

/** Behind "van" alone a name may be a place; not a double name, or one with "c.s.", a second mover, a party or a number. */
const tellsMovers = (movers: string, next: string): boolean =>
  /c\.s|[/&]|\sen\s|\(|^(?!(?:Noord|Zuid|Oost|West|Midden|Groot|Nieuw)-)\p{L}+-\p{Lu}/u.test(movers) ||
  /^\s?(?:\(.{0,9}\d{2}|op\sstuk\s)/.test(next)

/** "Motie van Achterberg over …", as lists of moties have it: a capital also behind other words of a line. */
const heads = (text: string, start: number, stop: number): boolean =>
  /^[MA]/.test(text.charAt(start)) && text.startsWith(' over ', stop)

/** "⟨VindplaatsStand⟩", against "VanZandstra". */
const twoCells = /^(?!(?:Van|De[nr]?|Te[nr]?|El)\p{Lu})\p{L}{2,30}\p{Ll}\p{Lu}/u

/** "motie Noodfonds", "motie Gaza": what it is about, and not who moved it. */
const subject = new RegExp(
  String.raw`^(?:\p{L}+(?:fonds|wet|beleid|overleg|debat|akkoord|raad|heid|iteit|atie|isme|ische|[ai]nds)e?|${namen.noName.subjects.join('|')})(?:\s|$)`,
  'u',
)

/** "door het lid Achterberg ingediende" or "VVD-" before the noun. */
function inFront(text: string, { start, end, plural }: Word, from: number): ProposalHit | null {
  const left = text.slice(Math.max(from, start - before), start)
  if (left.endsWith('-')) {
    const match = fractieBefore.exec(left)
    const fractie = match?.groups?.fractie ?? null
    return match && { start: start - match[0].length, end, movers: '', fractie, form: 'fractie', plural }
  }
  if (!left.includes('ingediend') && !left.includes('voorgesteld')) return null
  for (const { 0: lead, index } of left.matchAll(doorMember)) {
    const begin = index + lead.length
    const stop = endOfMovers(left, begin, long)
    if (stop === null || matchAt(movedBefore, left, stop) === null) continue
    const movers = left.slice(begin, stop)
    return { start: start - left.length + index, end, movers, fractie: null, form: 'movers', plural }
  }
  return null
}

/** "nader gewijzigde" before the noun: its length. */
const changedBefore = (text: string, start: number, from: number): number =>
  changed.exec(text.slice(Math.max(from, start - 32), start))?.[0].length ?? 0

/** `en -Zandstra` behind "motie-Achterberg"; behind "moties" also `en Zandstra`, and behind a number `en het lid Zandstra`. */
function* following(text: string, { end, plural, form }: ProposalHit): Iterable<ProposalHit> {
  for (let at = end; ; ) {
    const match = matchAt(next, text, at)
    const { dash = '', number } = match?.groups ?? {}
    if (match === null || (dash === '' && !plural)) return
    if (form === 'movers' && number === undefined) return
    const begin = at + match[0].length
    const stop = endOfMovers(text, begin, slashed)
    if (stop === null) return
    const movers = text.slice(begin, stop)
    const start = begin - dash.length
    yield { start, end: stop, movers, fractie: null, form: dash === '' ? 'plain' : 'short', plural: false }
    at = stop
  }
}
