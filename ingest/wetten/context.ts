import { isForeign } from '../entities/foreign.ts'
import { otherStates } from '../other-states.ts'
import { isBlank } from '../read/characters.ts'

/** What the words around a law's name say about it. Every look is bounded, so the whole stays linear. */

/** "Aanvullingswet bodem ⟨Omgevingswet⟩", "Regeling ⟨Jeugdwet⟩": the name is the end of a longer title. */
const longerTitle =
  /(?<![\p{L}])(?:\p{Lu}\p{Ll}*(?:wet|besluit|regeling)|Wet|Besluit|Regeling|Beleidsregels?)\s+(?:(?!(?:van|de|het|een|en|of|in|tot|op|uit|bij|is|wordt)\s)\p{L}[\p{L}-]*\s+){0,3}$/u
/** A piece of every word with which such a title begins: tells most names that they are no end of one. */
const titleWord = /[Ww]et\s|esluit\s|egeling\s|regels?\s/
/** "⟨Mediawet⟩ 2004", "⟨Opiumwet⟩ BES", "⟨Mediawet⟩ 20..": another law than the one of that name. */
const otherLaw = /^\s(?:(?:1[789]|20)\d\d(?![\d/–-])|20(?:\.\.|[xX]{2})|BES(?![\p{L}]))/u
/** "⟨Grondwet⟩ van 1848": the constitution before that of 1983. */
const formerConstitution = /^\svan\s(?:18\d\d|19(?:[0-7]\d|8[0-2]))(?!\d)/
/** "de ⟨grondwet⟩ van Syrië": that of another state. */
const ofOtherState = /^\svan\s(?!Nederland(?!\p{L})|het\s)\p{Lu}\p{Ll}/u
/** "../wet/⟨archiefwet⟩/1995": a piece of an address. */
const inPath = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '/' && text.charAt(end) === '/'
/** The rules of a council: "het ⟨Reglement van Orde⟩ van de raad". */
const ofCouncil = /^\s(?:van|voor)\s(?!(?:de|uw|onze|beide)\s(?:(?:Tweede|Eerste)\s)?Kamer)/
const rulesAlone = /^Reglement(?: van Orde)?$/
/** "het ⟨Handvest⟩ voor de Vrede": another than that of the grondrechten. */
const otherCharter = /^\s(?:van|voor|inzake|tegen)\s/
/** "⟨AWB⟩ 12/345", "⟨AWB⟩ - 23_345": the number of a case before an administrative court. */
const docket = /^\s(?:[-–]\s)?\d{2}[/_]\d/
/** "04/3454 ⟨WAO⟩": the same, of an appeal on social security; "artikelen 12-22 ⟨AVG⟩" is none. */
const appeal = /(?<!\d|art(?:ikel(?:en)?|t?\.)\s)\d{2}(?:\/\d{2,5}|-\d{3,5})\s$/i
/** "de tijdelijke ⟨Wiv⟩": a law beside that of the name; "een tijdelijke ⟨WW⟩-uitkering" is by that law. */
const temporary = /(?<!\p{L})[Tt]ijdelijke\s$/u
/** "sector ⟨AWW⟩", "afdeling ⟨AWB⟩": a piece of an organisation by its own abbreviation. */
const ofUnit = /(?<!\p{L})(?:sector|sectie|hoofdafdeling|afdeling|directie|team|bureau)\s$/iu
/** "⟨AOW⟩’ers" are people. */
const people = /^['’]ers?(?![\p{L}])/u
/** A word in front with which no title and no name of a state ends: most names have one. */
const plainBefore = /(?:^|[^\p{L}-])(?:de|het|van|een|en|of|in|op|uit|bij|die|deze|tot)\s$|[^\p{L}\s]\s?$/u

const reach = 70

/** Whether a name is no name of this law here: part of a longer title, of another year, or of a foreign state. */
export function isOther(text: string, start: number, end: number, name: string): boolean {
  const blank = isBlank(text.charCodeAt(end))
  if (blank && otherLaw.test(text.slice(end, end + 6)) && !/(?:19|20)\d\d$/.test(name)) return true
  if (blank && name === 'Grondwet' && formerConstitution.test(text.slice(end, end + 10))) return true
  if (blank && name.toLowerCase() === 'grondwet' && ofOtherState.test(text.slice(end, end + 16))) return true
  if (blank && rulesAlone.test(name) && ofCouncil.test(text.slice(end, end + 28))) return true
  if (blank && name === 'Handvest' && otherCharter.test(text.slice(end, end + 9))) return true
  if (inPath(text, start, end)) return true
  if (blank && name === name.toUpperCase() && docket.test(text.slice(end, end + 7))) return true
  if (name === name.toUpperCase()) {
    const before = text.slice(Math.max(0, start - 20), start)
    if (appeal.test(before) || ofUnit.test(before)) return true
  }
  if ("'’".includes(text.charAt(end)) && people.test(text.slice(end, end + 5))) return true
  if (text.charAt(start - 2) === 'e' && text.charAt(end) !== '-')
    if (temporary.test(text.slice(Math.max(0, start - 12), start))) return true
  const isPlain = plainBefore.test(text.slice(Math.max(0, start - 7), start))
  const before = isPlain ? '' : text.slice(Math.max(0, start - reach), start)
  if (titleWord.test(before) && longerTitle.test(before)) return true
  return (!isPlain || text.startsWith('van', end + 1)) && isForeign(text, start, end)
}

/** "op grond van de ⟨WW⟩", "wijziging van de ⟨WVO⟩": what only a law has, or is done by. */
const leadsLaw =
  /(?<!\p{L})(?:op\sgrond\svan|ingevolge|krachtens|bedoeld\sin|in\sde\szin\svan|(?:wijziging|herziening|evaluatie|toepassing|handhaving|inwerkingtreding|naleving|bepalingen|overtreding(?:en)?|schending|reikwijdte|intrekking|strekking)\svan|in\sstrijd\smet|conform|overeenkomstig|uit\shoofde\svan|onverminderd|geld(?:t|en)|(?:verplichting(?:en)?|vereisten|eisen|verboden)\s(?:van|uit)|(?:geregeld|vastgelegd|opgenomen|neergelegd|verankerd)\sin)\s(?:de|het)\s$/iu
/** "de ⟨WW⟩ regelt dat", "in het ⟨Handvest⟩ gewaarborgde rechten". */
const followsLaw =
  /^\s(?:(?:bepaalt|regelt|verbiedt|vereist|verplicht|schrijft\s(?:\p{L}+\s){0,2}voor|kent\s(?:geen|in\sartikel)|is\s(?:niet\s)?van\stoepassing|is\sgewijzigd|wordt\s(?:\p{L}+\s)?gewijzigd|treedt\sin\swerking)(?!\p{L})|(?:gewaarborgde?|neergelegde?|vastgelegde?|bedoelde?|geregelde?)\s)/u
/** "⟨WAV⟩-boete": what is done by a law; a benefit, an age and who gets it are called by the scheme alone. */
const compound =
  /^-(?:boetes?|overtreding(?:en)?|procedures?|verzoek(?:en)?|vergunning(?:en)?|besluit(?:en)?|artikel(?:en)?|bepaling(?:en)?|wijziging(?:en)?|herziening|evaluatie|normen|toetsing|handhaving)(?!\p{L})/u

/** Whether a form that may be something else is made a law by the word that it is compounded with. */
export const isInCompound = (text: string, end: number): boolean =>
  text.charAt(end) === '-' && compound.test(text.slice(end, end + 20))

/** Whether a form that may be something else is made a law by the words beside it. */
export function isAmongLaws(text: string, start: number, end: number): boolean {
  if (text.charAt(end) === '-') return isInCompound(text, end)
  const front = text.slice(Math.max(0, start - 40), start)
  if (leadsLaw.test(front)) return true
  return /(?<!\p{L})(?:de|het)\s$/iu.test(front.slice(-5)) && followsLaw.test(text.slice(end, end + 40))
}

const withArticle = /(?<!\p{L})de\s(?:(?:huidige|nieuwe|oude)\s)?$/iu

/** "de mediawet ⟨in Polen⟩", "de klimaatwet ⟨van de EU⟩" */
const ofState =
  /^\s(?:van|in|uit|op)\s(?:de\s(?:EU|VS|Europese|Verenigde)(?!\p{L})|(?!Nederland(?!\p{L}))\p{Lu}\p{Ll})/u
/** "⟨In Polen⟩ is de mediawet gewijzigd" */
const inState = new RegExp(String.raw`(?<!\p{L})[Ii]n\s(?:${otherStates})[^.;?!\n]*$`, 'u')
const reachOfState = 80

/** "de ⟨omgevingswet⟩", "de huidige ⟨omgevingswet⟩"; not "een omgevingswet", nor that of another state. */
export const hasArticle = (text: string, start: number, end: number): boolean =>
  withArticle.test(text.slice(Math.max(0, start - 12), start)) && !isOfState(text, start, end)

/** Whether the words beside a law say that it is another state's. */
export const isOfState = (text: string, start: number, end: number): boolean =>
  ofState.test(text.slice(end, end + 16)) ||
  inState.test(text.slice(Math.max(0, start - reachOfState), start))

/** "het VN-Handvest", "het Statuut van het Strafhof": those that bear the noun of another law alone. */
const another =
  /(?:VN-|Sociaal\s|Europees\s)[Hh]andvest|(?:Handvest|Statuut)\s(?:van|voor|inzake)\s(?!de\s[Gg]rondrechten|het\sKoninkrijk)/u

/** Whether the noun alone, of a charter or a statute, may mean another one that a text names. Looked for once a text. */
export function otherOfNoun(text: string): (form: string) => boolean {
  let named: boolean | null = null
  return (form) => {
    if (form !== 'Handvest' && form !== 'Statuut') return false
    named ??= another.test(text)
    return named
  }
}
