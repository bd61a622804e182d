import { namen } from '../../entities/data.ts'

/**
 * How the movers of a motie or amendement are printed, as pieces of regular expressions (flag `u`): `Achterberg c.s.`,
 * `Van der Staaij/El Yassini`, `het lid Inge van Dijk (CDA)`. Movers are family names; a party in capitals, an office or
 * the first word of a sentence is none. Every piece is bounded, and none looks over the end of a paragraph.
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
/** A given name before the particles of a family name. */
const given = String.raw`(?:${capital}${gap}(?=van\s(?:de[nr]?\s|het\s)?\p{Lu}|de[nr]?\s\p{Lu}|te[nr]\s\p{Lu}))?`
/** Behind "het lid" stands a name, so a given name may come before its particles. */
const whole = String.raw`(?:(?:\p{Lu}\.){1,4}${free})?${given}${family}`
const party = String.raw`(?:${free}\((?![^()]{0,24}\d{3})[\p{L}\d/-]{2,24}\))?`
/** Others sign too: `c.s.`, `en anderen`. */
const others = String.raw`(?:${free}(?:c\.${free}s\.|cs\.|c\.s(?!\p{L})|${gap}cs(?!\p{L})|${gap}en${gap}(?:mij|anderen|ondergetekende)(?!\p{L})|cum${gap}suis|et${gap}al\.))?`
const one = `(?:[Kk]amer)?[Ll]id|(?:[Kk]amer)?[Ll]eden|fractieleden|fractielid`
/** `het lid ⟨van uw Kamer⟩, de heer Zandstra`. */
const ofChamber = `(?:${gap}(?:van|uit)${gap}(?:uw|de|onze)${gap}(?:(?:Tweede|Eerste)${gap})?[Kk]amer,?)?`
/** What leads a name: `het lid`, `de heer`, `mevrouw`. */
export const member = String.raw`(?:(?:het|de|uw)${free}(?:(?:Tweede|Eerste)${gap})?(?:${one})${ofChamber}(?:${gap}(?:de${gap}heer|mevrouw))?|${one}|de${free}her?en|(?:de${gap})?heer|men?eer|mijnheer|mevrouw|de${gap}dames|mw\.|dhr\.|(?:(?:de|onze|mijn)${gap})?(?:collega(?:[’']s)?|senator(?:en)?|bijzondere?${gap}gedelegeerden?))`
/** The same, where "van" has been left out: `motie lid Achterberg`. */
export const bareMember = `(?:(?:het|de)${gap})?(?:${one})`
const joint = `(?:${free},${free}(?:en${gap})?|${free}[/&]${free}|${gap}en${free})(?:${member}${gap})?`

/** The movers behind "van het lid". */
export const long = `${whole}${party}(?:${joint}${whole}${party}){0,8}${others}`
/** The movers behind "motie-". */
export const short = `${whole}${party}(?:${free}/${free}${given}${family}${party}){0,8}${others}`
/** The movers behind "motie". */
export const plain = `${whole}${party}(?:(?:${free},${free}|${free}[/&]${free}|${gap}en${free})${family}${party}){0,8}${others}`
/** The movers of one of several, with slashes between them. */
export const slashed = `${whole}(?:/${given}${family}){0,8}${others}`
