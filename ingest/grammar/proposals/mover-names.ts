import { namen } from '../../entities/data.ts'
import { lengthInCell } from '../../entities/lost-cell.ts'
import { matchAt } from '../../matches.ts'

/**
 * How the movers of a motie or amendement are printed: `Achterberg c.s.`, `Van der Staaij/El Yassini`, `het lid Inge van
 * Dijk (CDA)`. What leads to names are pieces of regular expressions (flag `u`); the names are read one by one. Movers are
 * family names; a party in capitals, an office or the first word of a sentence is none. Every piece is bounded, and none
 * looks over the end of a paragraph.
 */

/** White space within a paragraph, at least one. */
export const gap = String.raw`[^\S\n]{1,4}`
/** The same, where a dump may have lost it. */
export const free = String.raw`[^\S\n]{0,4}`

const particle = `(?:[Vv]an(?:${gap}(?:de[nr]?|het|’t|'t))?|[Dd]e[nr]?|[Tt]e[nr]?|[Ii]n${gap}[’']t|[Oo]p${gap}(?:de[nr]?|’t|'t)|[Uu]it${gap}de[nr]?|’t|'t|[Ee]l|E[Il]|[Aa]l|[Bb]en|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll][ae]|[Vv]on)`
const noName = `(?!(?:${namen.noName.behindMotie.join('|')})(?!\\p{L}))`
const capital = String.raw`${noName}\p{Lu}(?=[’']?\p{L}{0,30}\p{Ll})(?:[’']?\p{L}){0,30}(?:-\p{L}(?:[’']?\p{L}){0,30}){0,2}`
/** A family name with its particles: `Van der Staaij`, `Wiegman-van Meppelen Scheppink`, `Bruins Slot`. */
export const family = `(?:${particle}${free}){0,3}(?:${capital}-(?:van|de)(?:${gap}(?:de[nr]?|het))?${gap}${capital}(?:${gap}${capital})?|${capital}(?:${gap}${capital})?)`
const double = namen.doubleGiven.map((name) => name.replaceAll(' ', gap)).join('|')
/** A given name before the particles of a family name, or a double one: `Inge van Dijk`, `Mei Li Vos`. */
const given = String.raw`(?:(?:${double})${gap}(?=\p{Lu})|${capital}${gap}(?=[Vv]an\s(?:de[nr]?\s|het\s)?\p{Lu}|[Dd]e[nr]?\s\p{Lu}|[Tt]e[nr]\s\p{Lu}))?`
const one = `(?:[Kk]amer)?[Ll]id|(?:[Kk]amer)?[Ll]eden|fractieleden|fractielid`
/** `het lid ⟨van uw Kamer⟩, de heer Zandstra`. */
const ofChamber = `(?:${gap}(?:van|uit)${gap}(?:uw|de|onze)${gap}(?:(?:Tweede|Eerste)${gap})?[Kk]amer,?)?`
/** `het ⟨toenmalige⟩ lid`, `⟨voormalig⟩ Kamerlid`. */
const then = `(?:(?:toen|voor)malige?${gap}|oud-)?`
/** What leads a name: `het lid`, `de heer`, `mevrouw`. */
export const member = String.raw`(?:(?:het|de|uw)${free}${then}(?:(?:Tweede|Eerste)${gap})?(?:${one})${ofChamber}(?:${gap}(?:de${gap}heer|mevrouw))?|${then}(?:(?:Tweede|Eerste)${gap})?(?:${one})|(?:\p{Lu}[\p{L}\d]{1,14}-)?(?:(?:[Kk]amer)?lid|leider|voorman|voorvrouw|fractievoorzitter|senator)|de${free}her?en|(?:de${gap})?heer|men?eer|mijnheer|mevrouw|de${gap}dames|mw\.|dhr\.|(?:(?:de|onze|mijn)${gap})?(?:collega(?:[’']s)?|senator(?:en)?|bijzondere?${gap}gedelegeerden?))`
/** The same, where "van" has been left out: `motie lid Achterberg`. */
export const bareMember = `(?:(?:het|de)${gap})?(?:${one})`
const initials = String.raw`(?:\p{Lu}\.){1,4}${free}`
/** A name may begin here: what leads to names is read as far as that. */
export const opens = String.raw`(?=(?:${initials})?(?:${particle}${free}){0,3}\p{Lu})`

// Names are long patterns: one that repeated them for each mover took a third of a second to be compiled.
const leading = new RegExp(initials, 'uy')
const withGiven = new RegExp(given + family, 'uy')
const familyAlone = new RegExp(family, 'uy')
const party = new RegExp(String.raw`${free}\((?![^()]{0,24}\d{3})[\p{L}\d/-]{2,24}\)`, 'uy')
/** Others sign too: `c.s.`, `en anderen`. */
const others = new RegExp(
  String.raw`${free}(?:c\.${free}s\.|cs\.|c\.s(?!\p{L})|${gap}cs(?!\p{L})|${gap}en${gap}(?:mij|anderen|ondergetekende)(?!\p{L})|cum${gap}suis|et${gap}al\.)`,
  'uy',
)

/** How movers stand one behind the other. */
export interface Row {
  readonly joint: RegExp
  /** What every mover but the first is called by. */
  readonly name: RegExp
  /** Whether initials may lead these names too. */
  readonly initials: boolean
  /** Whether a party may stand behind a name. */
  readonly parties: boolean
}

const joint = (between: string): RegExp => new RegExp(between + opens, 'uy')
const comma = `${free},${free}`
const slash = `${free}[/&]${free}`
const and = `${gap}en${free}`

/** The movers behind "van het lid". */
export const long: Row = {
  joint: joint(`(?:${comma}(?:en${gap})?|${slash}|${and})(?:${member}${gap})?`),
  name: withGiven,
  initials: true,
  parties: true,
}
/** One member behind "het lid", and no other. */
export const alone: Row = { joint: /(?!)/uy, name: withGiven, initials: true, parties: false }
/** The movers behind "motie-". */
export const short: Row = {
  joint: joint(`${free}/${free}`),
  name: withGiven,
  initials: false,
  parties: true,
}
/** The movers behind "motie". */
export const plain: Row = {
  joint: joint(`(?:${comma}|${slash}|${and})`),
  name: familyAlone,
  initials: false,
  parties: true,
}
/** The movers of one of several, with slashes between them. */
export const slashed: Row = { joint: joint('/'), name: withGiven, initials: false, parties: false }

/** Most movers behind the first. */
const mostMore = 8

/** Where the movers end that begin at an offset; null where no name stands. */
export function endOfMovers(text: string, offset: number, row: Row): number | null {
  let end = endOfName(text, offset, withGiven, true)
  if (end === null) return null
  if (row.parties) end = behind(party, text, end)
  for (let count = 0; count < mostMore; count++) {
    const between = matchAt(row.joint, text, end)
    if (between === null) break
    const next = endOfName(text, end + between[0].length, row.name, row.initials)
    if (next === null) break
    end = row.parties ? behind(party, text, next) : next
  }
  return behind(others, text, end)
}

function endOfName(text: string, offset: number, name: RegExp, withInitials: boolean): number | null {
  const start = withInitials ? behind(leading, text, offset) : offset
  const match = matchAt(name, text, start)
  return match === null ? null : start + lengthInCell(text, start, match[0].length)
}

/** Where a pattern ends that may stand at an offset: there, where it does not. */
const behind = (pattern: RegExp, text: string, offset: number): number =>
  offset + (matchAt(pattern, text, offset)?.[0].length ?? 0)
