import { matchAt } from '../../matches.ts'
import { partySlug } from '../../parts/asked-by.ts'
import { blanksEnd } from '../../read/characters.ts'
import { alone, endOfMovers, long } from '../proposals/mover-names.ts'
import { free, gap } from './answer-numbers.ts'

/** What stands behind a numbered question or answer and says where it lies. */
export interface Place {
  /** Where the words end. */
  readonly end: number
  /** The set or paper, as the words say: "de feitelijke vragen"; null for this document. */
  readonly set: string | null
  /** The fractie whose question it is, as printed; null when none is named. */
  readonly fractie: string | null
}

const whose = `(?:(?:de|het|uw|mijn|onze|een|eerdere|eerder)${free})?`
/** What leads the name of a member whose questions they are; as regular expression source (flags `iu`). */
export const memberLead = String.raw`(?:(?:het${gap})?lid|de${gap}(?:leden|heer)|mevrouw|mw\.|dhr\.)`
const member = String.raw`${memberLead}${gap}(?:(?:van|de|den|der|het|ten|ter|el)${gap}){0,3}(?-i:\p{Lu})[\p{L}’'-]*(?<!fractie)`
/** "eerder door de leden Achterberg en Van der Zee", "door het lid Zandstra eerder"; "Kamervragen" behind it begins the citation. */
const earlierBy = String.raw`(?:eerder${gap}door${free}[\p{L}’' -]{1,60}|door${free}[\p{L}’' -]{1,60}${gap}eerder)`
/** The members whose set it is, as far as the pattern of a set reads them. */
const namesMember = new RegExp(
  `(?<one>${memberLead})${gap}(?!.*${gap}(?:lid|leden|heer|mevrouw|mw\\.|dhr\\.)${gap})`,
  'iu',
)
/** Papers that there is one of for every year. */
const yearly =
  '(?:ontwerp)?begroting|jaarverslag|slotwet|voorjaarsnota|najaarsnota|verantwoordingsonderzoek|miljoenennota'
const set = new RegExp(
  String.raw`${free}(?:in|van|uit|bij|op|over(?=${gap}(?:het|de|ons)${gap}(?:${yearly})${gap})|aan(?=${gap}${memberLead}${gap}))(?:${gap}${whose}|de${gap})(?<set>(?:set|reeks|serie)${gap}(?:schriftelijke${gap})?(?:Kamer)?vragen|(?:lijst${gap}(?:van|met)${gap})?(?:(?:door${free}[\p{L} ]{1,20}|eerder)${gap}(?:gestelde|beantwoorde)${gap})?(?:(?:feitelijke|schriftelijke|eerdere|aanvullende|andere)${free}){1,3}(?:Kamer)?vragen(?:ronde|lijst|set)?|lijst${gap}van${gap}vragen|schriftelijk${gap}overleg|(?:nadere${gap})?memorie${gap}van${gap}antwoord|nota${gap}(?:naar${gap}aanleiding${gap}van|n\.a\.v\.)${gap}het${gap}(?:nader${gap})?verslag|(?:(?:commissie|nota|wetgevings)?(?:debat|overleg)|algemeen${gap}overleg|rondetafelgesprek)(?!\p{L})|(?:eerdere${gap})?Kamervragen|(?:door${free}[\p{L} ]{1,20}|${earlierBy})${gap}(?:gestelde|voorgelegde|ingediende|ingezonden)(?:${gap}(?:schriftelijke${gap})?vragen|(?=${gap}Kamervragen(?!\p{L})))|(?:beantwoording${free}(?:(?:van|op)${gap})?|antwoorden${free}op${gap})(?:de${gap})?(?:Kamer)?vragen|vragen${gap}(?:van|gesteld${gap}door)${gap}${member}|${member}|(?<=(?:mijn|onze|hun|zijn|haar)${gap})vragen(?!\p{L})|(?:vaste${gap})?commissie(?!\p{L})|(?:vorige?|afgelopen)${gap}jaar(?!\p{L})|(?:${yearly})${gap}(?:(?:van|voor|over|bij)${gap})?(?:het${gap}jaar${gap})?(?:19|20)\d{2}(?!\d)|(?:${yearly})(?=[1-9]\d?(?!\d)|[⁰¹²³⁴-⁹])|vragen${gap}met${gap}kenmerk|(?:andere?|vorige?|eerdere?|voorgaande?|laatste|eerste|oorspronkelijke)${gap}(?:schriftelijke?${gap})?(?:brief|set|vragenset|beantwoording|antwoorden|overleg|verslag|lijst|ronde|vragenronde|vragenlijst|reeks|serie)(?!\p{L})|(?:Kamer|antwoord)?brief${gap}(?:van|d\.d\.)${gap}\d{1,2}${gap}\p{L}+(?:${gap}\d{4})?)`,
  'iuy',
)

/** "genoemde", "al eerder genoemde", "eerdergenoemde": of what was spoken of. */
const spokenOf = `(?:(?:al|reeds)${gap})?(?:(?:eerder|hiervoor|hierboven|boven|daar)?(?:${gap})?(?:genoemde|vermelde|aangehaalde|bedoelde)|voornoemde|voormelde)`

/** "vraag 3 daarvan", "vraag 3 van die Kamervragen": a set that only what stands before can name. */
const back = new RegExp(
  String.raw`${gap}(?:(?<whole>aldaar(?!\p{L})|daarvan(?=[.,;:)\n]|$|${gap}(?:heb|heeft|hebben|staat|gaf|gaven|meldde)(?!\p{L})))|(?:in|van|uit|bij|op)${gap}(?<set>(?:die(?:zelfde)?|dezelfde|(?:de${gap})?${spokenOf})${gap}(?:eerdere${gap})?(?:schriftelijke${gap})?(?:(?:Kamer|antwoord)?(?:vragen|brief)|set|lijst|memorie|reeks|serie|vragenset|beantwoording|antwoorden|overleg)(?!\p{L})|diezelfde${gap}(?:leden|fractie)(?!\p{L})|datzelfde${gap}lid(?!\p{L})))`,
  'iuy',
)

/** "antwoord 5 van ⟨de in noot 2 genoemde vragen⟩": the set is the paper in that note; "vraag 2 van ⟨de vragen onder A⟩": of a piece of the document. */
const noted = new RegExp(
  String.raw`${gap}(?:van|uit|in|bij|op)${gap}(?:de|het)${gap}(?<set>vragen${gap}onder${gap}(?-i:[A-H])(?!\p{L})|in${gap}(?:voet)?noot${gap}\d{1,2}${gap}(?:genoemde|vermelde|aangehaalde|bedoelde)${gap}(?:\p{L}{4,14}${gap})?(?:(?:Kamer)?vragen|set|(?:Kamer)?brief|beantwoording|antwoorden|lijst)(?!\p{L}))`,
  'iuy',
)

/** Questions that are none of the Kamer's: of an inquiry among others, of research, of a newspaper, or of a court. */
const inquiry = new RegExp(
  String.raw`${gap}(?:van|uit|in|op|bij)${gap}(?:de|het|een|deze|dit|die|dat|hun|zijn|haar|onze)${gap}(?:door${gap}[\p{L}-]{1,20}${gap}[\p{L}-]{1,24}e${gap})?(?:[\p{L}-]{1,30}${gap}){0,2}(?:[\p{L}-]*(?:enqu[eê]te|consultatie)s?|[\p{L}-]*(?:vragenlijst|(?<!verantwoordings)onderzoek|formulier|toets|examen|peiling|rapport)|survey|monitor|quiz|interviews?|journalist(?:en|e)?|verslaggevers?|redactie|krant|omroep|respondent(?:en)?|deelnemers?|interviewers?|onderzoekers?|leerling(?:en)?|kandida(?:at|ten)|rechter|rechtbank|Hof|Hoge${gap}Raad|checklist|zelfevaluatie|referendum|test)(?!\p{L})`,
  'iuy',
)

/** "vraag 2 van de NOS" */
const ofPress =
  /[^\S\n]+van[^\S\n]+(?:(?:de|het)[^\S\n]+)?(?:NOS|NPO|RTL|AD|NRC|FD|ANP|BNR|Volkskrant|Telegraaf|Trouw|Parool|Nieuwsuur|EenVandaag|Zembla|Pointer)(?!\p{L})/uy

const ofFractie = new RegExp(
  String.raw`${gap}(?:van|door)${gap}(?:(?:de|het)${gap})?(?:(?:leden|fractieleden)${gap}van${gap})?(?:(?:de|het)${gap})?(?:fractie${gap}van${gap}(?:de${gap}|het${gap})?(?<of>\p{Lu}[\p{L}\d-]{1,24})|(?<own>[\p{L}\d][\p{L}\d-]{1,24}?)-?\s?fractie(?:leden)?)(?!\p{L})`,
  'iuy',
)

/** "vraag 2 van de PVV": without "fractie", where the data knows the party. */
const ofParty = new RegExp(
  `${gap}van${gap}(?:(?:de|het)${gap})?(?<party>(?-i:\\p{Lu})[\\p{L}\\d-]{1,24})(?![\\p{L}\\d/-])`,
  'iuy',
)

/** The party whose question it is, and where its name ends. */
function partyAt(text: string, offset: number): { readonly fractie: string; readonly end: number } | null {
  const party = matchAt(ofParty, text, offset)?.groups?.party
  return party === undefined || partySlug(party) === null ? null : { fractie: party, end: ofParty.lastIndex }
}

/** Whether "van", "door", "in", "uit", "bij", "op", "over" or "aan" may follow. */
const mayBePlace = (text: string, end: number): boolean =>
  'vdiuboaVDIUBOA'.includes(text.charAt(blanksEnd(text, end)) || '-')

/** "de leden Achterberg⟨ en Van der Zee⟩": all that are named, and the whole of a name. */
function withNames(text: string, end: number, set: string): Place {
  const led = namesMember.exec(set)
  const begin = end - set.length + (led === null ? 0 : led.index + led[0].length)
  const names =
    led === null ? null : endOfMovers(text, begin, /leden/i.test(led.groups?.one ?? '') ? long : alone)
  return names === null || names <= end
    ? { end, set, fractie: null }
    : { end: names, set: text.slice(end - set.length, names), fractie: null }
}

/** Reads the place that stands behind a question or an answer; `elsewhere` for one that no paper of the Kamer holds. */
export function placeAfter(text: string, end: number): Place | 'elsewhere' {
  if (!mayBePlace(text, end)) return { end, set: null, fractie: null }
  const fractie = matchAt(ofFractie, text, end)
  if (fractie !== null)
    return {
      end: end + fractie[0].length,
      set: null,
      fractie: fractie.groups?.of ?? fractie.groups?.own ?? null,
    }
  const party = partyAt(text, end)
  if (party !== null) return { ...party, set: null }
  // "Antwoord 6 In de brief van 3 mei" begins a sentence.
  const other = /^\s+\p{Lu}/u.test(text.slice(end, end + 4))
    ? null
    : (matchAt(set, text, end) ?? matchAt(back, text, end) ?? matchAt(noted, text, end))
  const words = other?.groups?.set ?? other?.groups?.whole
  if (other != null && words !== undefined) return withNames(text, end + other[0].length, words)
  const elsewhere = matchAt(inquiry, text, end) !== null || matchAt(ofPress, text, end) !== null
  return elsewhere ? 'elsewhere' : { end, set: null, fractie: null }
}
