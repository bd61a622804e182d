import type { Span } from '../../document.ts'
import { namen, personen } from '../../entities/data.ts'
import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { isBlank } from '../../read/characters.ts'
import { bareMember, family, free, gap, long, member, plain, short, slashed } from './mover-names.ts'
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
   * motie", named by a number alone.
   */
  readonly form: 'movers' | 'plain' | 'short' | 'fractie' | 'number'
  readonly plural: boolean
}

const dash = `(?:-${free}|${gap}-(?=\\S)|${free}[–‑](?=\\S)|-\\s?)`
/** "op stuk nr. 157", and what it is about where its mover stands behind that: "over de zee ⟨van mevrouw Smit⟩". */
const stuk = String.raw`(?:${gap}(?:met${gap}|op${gap}stuk${gap})n(?:r\.?|ummer)${free}\d{1,4}(?:${gap}over${gap}[^.,;:()\n]{2,60}?(?=${gap}van${gap}(?:het${gap}lid|de${gap}(?:leden|heer)|mevrouw)))?)?`
/** "van een jaar geleden", "uit 2019", "van 5 juni 2019". */
const time = String.raw`(?:${gap}(?:van|uit|d\.d\.)${gap}(?:een|twee|drie|vorige?|afgelopen|eind|begin|\d)[^.,;:()\n]{0,22}?(?=${gap}van))?`
const moved = `(?:(?:die|dat|welke?)${gap}(?:(?:is|zijn|werd|werden)${gap})?)?(?:(?:ingediend|voorgesteld|ondertekend)${gap})?`
/** "ingediend door Achterberg", "die door Achterberg is ingediend", "die het lid Achterberg indiende": the verb tells that these are movers. */
const verb = '(?:ingediend|voorgesteld)'
const active = `(?:(?:eerder|destijds|onlangs)${gap})?(?:indienden?|(?:heeft|hebben|had|hadden)${gap}(?:\\p{Ll}{3,12}${gap})?ingediend)`
const done = `,?${free}(?:\\(${free})?(?:(?:(?:die|dat|welke?)${gap}(?:(?:is|zijn|werd|werden)${gap})?)?${verb}${gap}door${gap}(?<movers>${plain})|(?:die|dat|welke?)${gap}door${gap}(?<movers>${plain})(?=${gap}(?:is|zijn|werd|werden)${gap}${verb})|(?:die|dat|welke?)${gap}(?:${member}${gap})?(?<movers>${long})(?=${gap}${active}))`
const led = `${stuk}${time},?${free}(?:\\(${free})?${moved}(?:van|door|der)${free}${member}${free}(?<movers>${long})|${gap}(?:${bareMember})${gap}(?<movers>${long})`
/** "van Achterberg c.s.": without "het lid" only where something more tells that these are movers. */
const named = `${gap}van${gap}(?<named>${plain})`
const afterOne = new RegExp(
  `${dash}(?<short>${short})|${led}|${done}|${byFractie}|${named}|${free}(?!(?:van|op)\\s)(?<plain>${plain})`,
  'uy',
)
const afterMany = new RegExp(
  `${dash}(?<short>${slashed})|${led}|${done}|${byFractie}|${named}|${free}(?!(?:van|op)\\s)(?<plain>${slashed})`,
  'uy',
)
const next = new RegExp(
  String.raw`(?<number>${free}\([^()\n]{0,120}\)|\d{1,2}(?=[\s,]))?(?:${free},${free}(?:en${gap})?|${gap}en${gap})(?:(?:${member}|de|het)${gap})?(?<dash>-\s?)?(?<by>${slashed})`,
  'uy',
)
const changed = /(?:(?:[Tt]weede|[Dd]erde)\s+)?(?:[Nn]ader\s+)?[Gg]ewijzigde?n?\s*$/
const movedBefore = new RegExp(
  `door${gap}${member}${gap}(?<movers>${long})${gap}(?:(?:eerder|destijds|onlangs|toen)${gap})?(?:ingediende?|voorgestelde?)(?:${gap}(?:en${gap})?\\p{Ll}{3,20}){0,3}${gap}$`,
  'u',
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

/** Every motie, or amendement, that a text names by its movers, in order. */
export function* namedProposals(text: string, noun: ProposalNoun): Iterable<ProposalHit> {
  let done = 0
  let known: ReadonlySet<string> | null = null
  for (const word of words(text, noun)) {
    if (word.start < done) continue
    const hit = behind(text, word, done) ?? inFront(text, word, done)
    if (hit === null) continue
    const more = hit.form === 'fractie' ? [] : [...following(text, hit)]
    // "moties Vergadering Zeewezen" names no movers; "moties Achterberg en Zandstra" does.
    if (
      word.plural &&
      hit.form === 'plain' &&
      more.length === 0 &&
      !/^\s?\(/.test(text.slice(hit.end, hit.end + 2)) &&
      !byParticle.test(hit.movers)
    ) {
      known ??= membersIn(text)
      if (!known.has(hit.movers)) continue
    }
    done = more.at(-1)?.end ?? hit.end
    // Several named one by one are one each.
    yield more.length === 0 ? hit : { ...hit, plural: false }
    yield* more
  }
}

const memberNamed = new RegExp(`(?:${member}${gap}|(?:motie|amendement)-)(?<name>${family})`, 'gu')

/** The family names that a text gives to members, and those that are well known: "moties Achterberg" may name these. */
const membersIn = (text: string): ReadonlySet<string> =>
  new Set([...personen, ...Array.from(text.matchAll(memberNamed), ({ groups }) => groups?.name ?? '')])

/** The movers behind the noun. */
function behind(text: string, word: Word, from: number): ProposalHit | null {
  const { start, end, plural } = word
  if (!mayNameMovers(text, end)) return null
  const match = matchAt(plural ? afterMany : afterOne, text, end)
  if (match === null) return null
  const { movers: led, short: dashed, plain: alone, named: by, fractie } = match.groups ?? {}
  const movers = led ?? dashed ?? by ?? alone ?? ''
  const stop = end + match[0].length
  // A lost space: "Achterbergc.s."
  const others = movers.endsWith('c') && text.startsWith('.s.', stop)
  if (by !== undefined && !tellsMovers(by, text.slice(stop, stop + 14)) && !heads(text, start, stop))
    return null
  if (alone !== undefined && subject.test(alone)) return null
  const form =
    fractie !== undefined
      ? 'fractie'
      : dashed !== undefined
        ? 'short'
        : alone !== undefined
          ? 'plain'
          : 'movers'
  return {
    start: start - lead(text, start, from),
    end: others ? stop + 3 : stop,
    movers: others ? `${movers.slice(0, -1)} c.s.` : movers,
    ...{ fractie: fractie ?? null, form, plural },
  }
}

/** How small words begin that the patterns know behind the noun; any capital, and the marks, may stand there too. */
const first = new Set('va vo do de di da du d. we me op ui in on li le la ka fr te el al be he'.split(' '))

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

/** "motie Noodfonds", "motie Gaza": what it is about, and not who moved it. */
const subject = new RegExp(
  String.raw`^(?:\p{L}+(?:fonds|wet|beleid|overleg|debat|akkoord|raad|heid|iteit|atie|isme|ische|[ai]nds)e?|${namen.noName.subjects.join('|')})(?:\s|$)`,
  'u',
)

/** "door het lid Achterberg ingediende" or "VVD-" before the noun. */
function inFront(text: string, { start, end, plural }: Word, from: number): ProposalHit | null {
  const left = text.slice(Math.max(from, start - before), start)
  const match = left.endsWith('-')
    ? fractieBefore.exec(left)
    : left.includes('ingediend') || left.includes('voorgesteld')
      ? movedBefore.exec(left)
      : null
  if (match === null) return null
  const { movers = '', fractie = null } = match.groups ?? {}
  const form = fractie === null ? 'movers' : 'fractie'
  return { start: start - match[0].length, end, movers, fractie, form, plural }
}

/** "nader gewijzigde" before the noun: its length. */
const lead = (text: string, start: number, from: number): number =>
  changed.exec(text.slice(Math.max(from, start - 32), start))?.[0].length ?? 0

/** `en -Zandstra` behind "motie-Achterberg"; behind "moties" also `en Zandstra`, and behind a number `en het lid Zandstra`. */
function* following(text: string, { end, plural, form }: ProposalHit): Iterable<ProposalHit> {
  for (let at = end; ; ) {
    const match = matchAt(next, text, at)
    const { dash = '', by = '', number } = match?.groups ?? {}
    if (match === null || (dash === '' && !plural)) return
    if (form === 'movers' && number === undefined) return
    at += match[0].length
    const start = at - by.length - dash.length
    yield { start, end: at, movers: by, fractie: null, form: dash === '' ? 'plain' : 'short', plural: false }
  }
}
