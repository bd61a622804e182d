import { oneLine } from './letters.ts'
import { nameEnd } from './name-end.ts'
import type { Shape } from './shape.ts'

/** What makes a committee one of its own: no chamber has one of that name. */
const ownCommittee =
  /(?<!\p{L})(?:Onafhankelijke|Nationale|Interdepartementale|Internationale|Tijdelijke|Wetenschappelijke|Landelijke|Adviserende)\s$/u

/** "Commissie ⟨evaluatie zeewet 2099⟩ (hierna: de commissie)", "(commissie-Zandplaat)": what the bracket behind says of it. */
const bracketed =
  /^(?<about>(?:\s[\p{L}\d’'-]+,?){1,12})\s\((?:(?:hierna|verder)[^()]{0,24}\s(?<!Europese\s)(?:de\s)?[Cc]ommissie\)|(?:de\s)?(?<led>(?:[Ss]taats)?[Cc]ommissie[-\s]\p{Lu}[\p{L}\s-]{2,30})\))/u
const bracketReach = 170
/** "Commissie ⟨verzoekt om zand⟩", "Commissie ⟨wil dat⟩": no name, but a sentence. */
const inSentence =
  /^\s(?:(?:ver|be|ge|ont|her|er)\p{Ll}+t|stelt|vraagt|vindt|wil|zal|moet|kan|mag|is|heeft|was|had|komt|doet|geeft|ziet|wijst|zegt|meldt|deelt)(?!\p{L})|\s(?:dat|die|om|zij|hij|heeft|wordt|werd|niet)(?!\p{L})/u

function bracketedCommittee(text: string, start: number, end: number): Shape | null {
  const { about, led } = bracketed.exec(text.slice(end, end + bracketReach))?.groups ?? {}
  if (about === undefined || inSentence.test(about)) return null
  const last = end + about.length
  return { start, end: last, name: oneLine(led ?? text.slice(start, last)) }
}

/** "Onafhankelijke | Commissie | Kusttoets": a committee of a name of its own, and of no chamber. */
export function committeeName(
  text: string,
  start: number,
  end: number,
  taken: ReadonlySet<number>,
): Shape | null {
  if (isOfChamber(text, start, end)) return null
  const told = text.slice(start, end).endsWith('ommissie') ? bracketedCommittee(text, start, end) : null
  if (told !== null) return told
  const own = ownCommittee.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0
  // "Commissie voor …" alone is most often one of a chamber.
  if (own === 0 && !text.slice(start, end).endsWith('ommissie')) return null
  const last = nameEnd(text, end, own === 0 ? 'committee' : 'capital', taken)
  return last > end ? { start: start - own, end: last, name: oneLine(text.slice(start - own, last)) } : null
}

/** "de vaste ⟨Commissie⟩ …", "⟨Commissie⟩ Verzoekschriften": a committee of a chamber; behind it may stand who leads another. */
const isOfChamber = (text: string, start: number, end: number): boolean =>
  /(?:vaste|algemene|bijzondere|parlementaire|Vaste|Algemene|Bijzondere|Parlementaire|gemengde)\s$/.test(
    text.slice(Math.max(0, start - 14), start),
  ) || ofChamber.test(text.slice(end, end + 40))
const ofChamber =
  /^\s(?:(?:Van|De|Den|Ter|Ten|Te|[A-Z]\.)[\s.]|Verzoekschriften|Burgerinitiatie|Rijksuitgaven|Werkwijze|Benoeming|Europese\s(?:Zaken|Commissie)|Digitale\sZaken|Koninkrijksrelaties|Binnenlandse|Buitenlandse|Economische|Sociale\sZaken|Financiën|Justitie|Veiligheid|Onderwijs|Defensie|Landbouw|Infrastructuur|Volksgezondheid|Immigratie|Wonen|Klimaat|Algemene\sZaken|Ruimtelijke|Verkeer|Milieu|Natuur|Biomedische|Mens|Jeugd|Antilliaanse|Nederlands|Cultuur|Asiel|Inlichtingen|Regeling|Procedure)/u
