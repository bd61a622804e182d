import type { Span } from '../document.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { isBareName } from './bare-names.ts'
import { voornaam } from './data.ts'
import { oneLine } from './letters.ts'
import type { Place } from './place.ts'
import type { Spelling } from './spelling.ts'

/** An organisation whose form alone says that it is one. */
export interface Shape extends Span {
  readonly name: string
}

/** A word that begins an organisation's name, or stands in it. */
export interface Head extends Spelling {
  readonly use: 'head'
  /**
   * What must directly follow: a word with a capital, or a preposition first; in English also what stands before. A legal
   * form ("B.V.") has its name in front; so has a noun of companies (`company`: "Zeewind Group"), which is part of it. `named`: the
   * noun says that what follows is a name, and is no part of it; `named-list`: several. `committee`: two words with a capital follow, that name no
   * committee of a chamber; one behind "Onafhankelijke" and the like. `articled`: an article stands in front.
   * `behind`: the name stands in front, behind an article.
   */
  readonly follow:
    | 'capital'
    | 'connective'
    | 'place'
    | 'english'
    | 'english-alone'
    | 'legal'
    | 'company'
    | 'named'
    | 'named-list'
    | 'committee'
    | 'articled'
    | 'behind'
}

const head = (follow: Head['follow'], words: string): readonly Head[] =>
  words.split('|').map((text) => ({ text, policy: 'exact', use: 'head', follow }))

const dutchHeads: readonly Head[] = [
  ...head(
    'connective',
    'Stichting|Vereniging|Coöperatie|Hogeschool|Waarborgfonds|Federatie|Taskforce|Kenniscentrum|Expertisecentrum|Kennisinstituut|Landelijk Platform|Nationaal Platform|Landelijk Netwerk|Regieorgaan|Hoogheemraadschap|Woningstichting|Woonstichting|Toetsingscommissie|Monitoringscommissie|Visitatiecommissie|Evaluatiecommissie|Onderzoekscommissie|Bezwaarschriftencommissie|Regiegroep|Stuurgroep|Meldpunt|Informatiepunt|Steunpunt|Kennisplatform|Werkgeversvereniging|Belangenvereniging|Brancheorganisatie|Branchevereniging|Beroepsvereniging|Patiëntenvereniging|Patiëntenfederatie|Ondernemersvereniging|Instituut|Hoofddirectie|Directoraat-Generaal',
  ),
  ...head(
    'capital',
    'stichting|vereniging|coöperatie|woningstichting|woonstichting|omgevingsdienst|veiligheidsregio|woningcorporatie|kenniscentrum|expertisecentrum|hogeschool|museum|zorggroep|Zorggroep|Platform|Bureau|Ziekenhuis|Museum|Waterschap|Woningcorporatie|Universiteit|Inspectie|taskforce|Omgevingsdienst|Veiligheidsregio|Rechtbank|Gerechtshof|Autoriteit|Staatscommissie|Transitiecomité|Begeleidingscommissie|Auditcommissie|Selectiecommissie|Beoordelingscommissie|Deskundigencommissie|Deskundigengroep|Adviesgroep|Adviescollege|Adviesraad|Adviescommissie|Nationaal Fonds|Koninklijke Vereniging|Taskforce|Zorgkantoor|Regionale Ambulancevoorziening|Agentschap|Comité|Actiecomité|Burgercomité|Samenwerkingsverband|Geschillencommissie|Klachtencommissie|Bezwaarcommissie|Bezwaaradviescommissie|Beroepscommissie|Omroep|Medisch Centrum|Metropoolregio|Vervoerregio|Scholengemeenschap|ROC|Koepelorganisatie|Vakbond|Vakcentrale|Verpleeghuis|Zorgcentrum|College voor|Bond van|Verbond van',
  ),
  ...head(
    'connective',
    'Adviesraad|Adviescommissie|Staatscommissie|Transitiecomité|Raad voor|Inspectie voor|Instituut voor|Nederlands Instituut voor|Fonds voor|Bureau voor|Universiteit van|Academie voor|Centrum voor|Landelijk Bureau|Nationaal Instituut',
  ),
  ...head(
    'place',
    'Ambassade|Consulaat-Generaal|Ambassade in|Ambassade te|Nederlandse ambassade in|Nederlandse ambassade te|Consulaat-Generaal in',
  ),
]
const englishNouns =
  'Institute|University|Agency|Council|Committee|Commission|Centre|Center|Foundation|Organisation|Organization|Authority|Platform|Network|Association|Federation|Court|Board|Office|Society|Group|Alliance|Academy'
const englishHeads = englishNouns
  .split('|')
  .flatMap((noun) =>
    head('english', ['of', 'for', 'on', 'against'].map((word) => `${noun} ${word}`).join('|')),
  )
/** Every such word. */
export const heads: readonly Head[] = [
  ...dutchHeads,
  ...englishHeads,
  ...head('english-alone', 'University|Foundation|Institute|Association|Federation|Coalition|Trust|Society'),
  ...head(
    'named',
    'lobbyorganisatie|luchtvaartkoepel|branchekoepel|zorgkoepel|scholenkoepel|belangenorganisatie|hulporganisatie|milieuorganisatie|natuurorganisatie|mensenrechtenorganisatie|ontwikkelingsorganisatie|brancheorganisatie|branchevereniging|koepelorganisatie|werkgeversorganisatie|werknemersorganisatie|boerenorganisatie|jongerenorganisatie|patiëntenorganisatie|patiëntenvereniging|consumentenorganisatie|belangenvereniging|vrijwilligersorganisatie|maatschappelijke organisatie|vakbond|vakcentrale|denktank|actiegroep|burgerbeweging|onderzoeksbureau|adviesbureau|ingenieursbureau|onderzoeksinstituut|kennisinstituut|advocatenkantoor|accountantskantoor|organisatieadviesbureau|persbureau|onderzoekscollectief|journalistencollectief|energiebedrijf|energieleverancier|netbeheerder|afvalverwerker|afvalbedrijf|waterbedrijf|drinkwaterbedrijf|zorgverzekeraar|zorgaanbieder|zorgorganisatie|zorginstelling|jeugdzorgorganisatie|jeugdhulpaanbieder|thuiszorgorganisatie|luchtvaartmaatschappij|scheepswerf|scheepsbouwer|softwarebedrijf|techbedrijf|beveiligingsbedrijf|chemiebedrijf|staalbedrijf|chipfabrikant|vliegtuigbouwer|wapenfabrikant|geneesmiddelenfabrikant|farmaciebedrijf|uitzendbureau|supermarktketen|bouwbedrijf|projectontwikkelaar|pensioenuitvoerder|vermogensbeheerder|detentiebedrijf|goededoelenorganisatie|dierenwelzijnsorganisatie|dierenrechtenorganisatie|verzekeraar|verpleeghuis|verzorgingshuis|woonzorgcentrum|uitgeverij|oliemaatschappij|oliebedrijf|gasbedrijf|mijnbouwbedrijf|busvervoerder|pakketbezorger|maaltijdbezorger|webwinkel|techgigant|socialemediabedrijf|farmaceut|tabaksfabrikant|autofabrikant|prijsvechter|chipmaker|staalfabrikant|chemieconcern|staalconcern|energieconcern|olieconcern|mediaconcern|nieuwssite|nieuwswebsite|dagblad|vakblad|weekblad|onderzoeksplatform|belangengroep|studentenvakbond|werkgeversvereniging|beroepsvereniging|ouderenbond|ouderenorganisatie|vluchtelingenorganisatie|vrouwenorganisatie|terreurgroep|terreurorganisatie|rebellengroep|zorgbedrijf|vervoersbedrijf|busbedrijf|spoorvervoerder|baggerbedrijf|baggeraar|scheepvaartbedrijf|rederij|fintechbedrijf|beleggingsfonds|pensioenfonds|investeerder|bedrijf|organisatie|onderneming|concern|fabrikant|dochteronderneming|dochterbedrijf|moederbedrijf|moederconcern|start-up|startup|scale-up|ngo|NGO|vakorganisatie|sportbond|voetbalclub|mensenrechtengroep|milieugroep|bewonersgroep|bewonersvereniging|huurdersvereniging|zorgconcern|ziekenhuisgroep|scholengroep|schoolbestuur|onderwijsinstelling|kinderopvangorganisatie|kinderopvangbedrijf|welzijnsorganisatie|adviesorganisatie|onderzoeksorganisatie|certificeringsinstelling|recherchebureau|beveiligingsbureau|mediabedrijf|telecombedrijf|telecomaanbieder|internetbedrijf|databedrijf|cybersecuritybedrijf|IT-bedrijf|ICT-bedrijf|AI-bedrijf|transportbedrijf|afvalverwerkingsbedrijf|luchtvaartbedrijf|vliegmaatschappij|spoorwegmaatschappij|spoorbedrijf|vliegtuigfabrikant|treinfabrikant|defensiebedrijf|wapenbedrijf|wapenproducent|zendgemachtigde|omroepvereniging|biotechbedrijf|voedselbedrijf|vleesbedrijf|vleesverwerker|slachthuis|zuivelbedrijf|zuivelcoöperatie|landbouwcoöperatie|veilinghuis|webshop|energiecoöperatie|wooncoöperatie|zorgcoöperatie|huisartsenketen|apotheekketen|kliniekketen|incassobureau|deurwaarderskantoor|notariskantoor|trustkantoor|cryptobedrijf|betaalbedrijf|kansspelbedrijf|gokbedrijf|evenementenbureau|reisorganisatie|touroperator|jeugdzorginstelling|jeugdinstelling|jeugdhulporganisatie|gaswinningsbedrijf|kinderopvanginstelling|opvangorganisatie|ggz-instelling|GGZ-instelling|privékliniek|abortuskliniek|tbs-kliniek|basisschool|moskee',
  ),
  ...head(
    'named-list',
    'stichtingen|verenigingen|organisaties|bedrijven|ondernemingen|vakbonden|vakorganisaties|brancheorganisaties|brancheverenigingen|koepelorganisaties|belangenorganisaties|hulporganisaties|milieuorganisaties|natuurorganisaties|mensenrechtenorganisaties|ontwikkelingsorganisaties|patiëntenorganisaties|patiëntenverenigingen|dierenwelzijnsorganisaties|jongerenorganisaties|werkgeversorganisaties|maatschappelijke organisaties|zorgaanbieders|zorgorganisaties|zorgverzekeraars|jeugdzorgorganisaties|woningcorporaties|netbeheerders|energiebedrijven|energieleveranciers|drinkwaterbedrijven|luchtvaartmaatschappijen|adviesbureaus|onderzoeksbureaus|ingenieursbureaus|accountantskantoren|advocatenkantoren|denktanks|uitzendbureaus|supermarktketens|rederijen|chipmakers|techbedrijven|oliemaatschappijen|telecombedrijven|vervoerders|dagbladen|ngo’s|NGO’s',
  ),
  ...head('committee', 'Commissie|Commissie voor|Commissie inzake'),
  ...head('articled', 'Dienst'),
  ...head(
    'behind',
    'Stichting|Vereniging|Instituut|Museum|Ziekenhuis|Gasthuis|Academie|Orkest|Lyceum|Kliniek|Theater|Bibliotheek|Genootschap|Federatie',
  ),
  ...head('company', 'Labs|Group|Holding|Holdings|Industries|Technologies|Pharmaceuticals|Airlines|Ventures'),
  ...head('legal', 'B.V.|BV|N.V.|NV|GmbH|Ltd|Ltd.|Inc|Inc.|LLC|plc'),
]

const capital = /^[\p{Lu}\d][\p{L}\d'’&-]*$/u
const before = /^(?:van|voor|de|het|der|den|tot|&|en|ter|in|op|tegen|inzake|’t)$/u
const between = /^(?:van|voor|de|het|der|&|en)$/u
/** Words with a capital that begin something else. */
const noPart =
  /^(?:De|Het|Een|Dit|Deze|Zij|Wij|Ik|SWD|SEC|COM|JOIN|Minister|Staatssecretaris|Ministerie|Kamer|Stichting|Vereniging|Universiteit|Raad|Inspectie|Vraag|Antwoord|Nr|Kamerstuk|Kamerstukken|Handelingen|Aanhangsel|Staatsblad|Staatscourant|Tractatenblad|Stb|Stcrt|Trb)$/
/** "Taskforce ⟨Onze⟩ veren veilig": a name goes on behind it. */
const possessive = /^(?:Onze|Ons|Mijn|Jouw|Uw|Hun)$/
/** The mark of a note that ran into a word: "Gezondheidszorg⟨3⟩". */
const noteMark = /\p{Ll}{3}(\d{1,2})$/u
const mostWords = 9
/** "Stichting Zeezicht ⟨en Vogelwerkgroep⟩ Zeedorp": the next one of a list. */
const anotherBody =
  /^\sen\s\p{L}{3,}(?:groep|vereniging|stichting|federatie|bond|raad|dienst|comité|commissie|instituut|platform)$/u
/** Capitalised adjectives before the head noun belong to the name. */
const adjectives =
  /(?:\b(?:Nederlandse|Koninklijke|Landelijke|Algemene|Nationale|Internationale|Europese|Regionale|Christelijke|Centrale|Amsterdamse|Rotterdamse|Haagse|Nederlands|Koninklijk|Landelijk|Algemeen|Nationaal|Regionaal|Centraal)\s+)+$/

/**
 * Organisations that the data does not know but whose form says so: "Stichting X", "Raad voor X", "Ambassade Sofia",
 * "Institute of X". `taken` holds the beginnings of names already found, where a name must not run on. In order.
 */
export function findShapes(
  text: string,
  places: readonly Place<Head>[],
  taken: ReadonlySet<number>,
): readonly Shape[] {
  const found: Shape[] = []
  for (const { start, end, spellings: here } of places) {
    const follow = here[0]?.follow
    if (follow === 'english' || follow === 'english-alone') {
      const shape = englishName(text, start, end, follow)
      if (shape !== null) found.push(shape)
      continue
    }
    if (
      text.slice(start, end) === 'Federatie' &&
      /\p{Lu}\p{L}+(?:se|sche)\s$/u.test(text.slice(Math.max(0, start - 16), start))
    )
      continue
    if (here.some((one) => one.follow === 'behind')) {
      const shape = nameInFront(text, start, end, taken)
      if (shape !== null) {
        found.push(shape)
        continue
      }
      if (follow === 'behind') continue
    }
    if (follow === 'named' || follow === 'named-list') {
      found.push(...namesBehind(text, end, taken, follow === 'named-list'))
      continue
    }
    if (follow === 'committee') {
      const shape = committeeName(text, start, end, taken)
      if (shape !== null) found.push(shape)
      continue
    }
    if (follow === 'legal' || follow === 'company') {
      const shape = companyName(text, start, end, taken, follow)
      if (shape !== null) found.push(shape)
      continue
    }
    // "James Bond van Zeeland" is a person.
    if (
      text.startsWith('Bond ', start) &&
      /\p{Lu}\p{Ll}*[^e]\s$/u.test(text.slice(Math.max(0, start - 20), start))
    )
      continue
    if (follow === 'articled' && !/(?<!\p{L})de\s$/u.test(text.slice(Math.max(0, start - 4), start))) continue
    const last = Math.max(...here.map((one) => nameEnd(text, end, one.follow, taken)))
    const first = start - (adjectives.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0)
    const name = oneLine(text.slice(first, last))
    if (last > end && !ofHouse.test(name)) found.push({ start: first, end: last, name })
  }
  return [...found, ...compoundNames(text, taken)].sort((a, b) => a.start - b.start || b.end - a.end)
}

const compounds = trigger(
  'federatie',
  'genootschap',
  'vereniging',
  'maatschappij',
  'laboratorium',
  'instituut',
  'corporatie',
)
/** "⟨Zeeuwse⟩ Milieufederatie", "⟨Waterloopkundig⟩ Laboratorium": with a capital it is part of the name. */
const adjective =
  /(?<![\p{L}-])(?:(?:Koninklijke|Nederlandse|Algemene)\s)?(?:(?:Noord|Zuid|Oost|West)-)?\p{Lu}\p{Ll}{2,}(?:se|sche|isch|ische|ale|aal|ige|ke|dig)\s(?<noun>\p{Lu}\p{Ll}{2,20})?$/u
/** How far back such a name may begin, in UTF-16 code units. */
const compoundReach = 80

/** "de ⟨Zeeuwse Milieufederatie⟩": an adjective and a compound noun, both with capitals. In order. */
function compoundNames(text: string, taken: ReadonlySet<number>): readonly Shape[] {
  return placesOf(text, compounds).flatMap((place): readonly Shape[] => {
    const end = place + (/^\p{Ll}+/u.exec(text.slice(place, place + 16))?.[0].length ?? 0)
    if (!ofCompound.test(text.slice(place, end)) || text.charAt(end) === '-') return []
    const match = adjective.exec(text.slice(Math.max(0, place - compoundReach), place))
    if (match?.groups?.noun === undefined) return []
    const start = place - match[0].length
    for (let word = start; word < end; word++) if (taken.has(word)) return []
    return [{ start, end, name: oneLine(text.slice(start, end)) }]
  })
}
const ofCompound = /^(?:federatie|genootschap|vereniging|maatschappij|laboratorium|instituut|corporatie)$/

/** What each house of flats has. */
const ofHouse = /^Vereniging van (?:Eigenaren|Eigenaars|Huiseigenaren)$/

/** Where a name ends that goes on at an offset; the offset itself where it does not. */
export function nameEnd(
  text: string,
  from: number,
  follow: Head['follow'],
  taken: ReadonlySet<number>,
): number {
  let at = from
  let end = from
  let named = 0
  for (let count = 0; count < mostWords; count++) {
    const match = /^[^\S\t]+([\p{L}\p{M}\d'’&-]+)/u.exec(text.slice(at, at + 60))
    const word = match?.[1]
    if (match === null || word === undefined || /\n\s*\n/.test(match[0])) break
    const start = at + match[0].length - word.length
    if (capital.test(word)) {
      const opens = named === 0 && follow === 'connective' && /^(?:De|Het)$/.test(word)
      if (opens || possessive.test(word)) {
        at = start + word.length
        continue
      }
      if (
        noPart.test(word) ||
        (/^\d+$/.test(word) && /\s(?:van|voor|op|tot)$/.test(text.slice(Math.max(0, at - 6), at)))
      )
        break
      if ((named > 0 || count === 0) && taken.has(start)) break
      if (named > 0 && anotherBody.test(text.slice(Math.max(0, at - 3), start + word.length))) break
      named++
      end = start + word.length - (noteMark.exec(word)?.[1]?.length ?? 0)
    } else {
      const allowed = named === 0 ? follow === 'connective' && before.test(word) : between.test(word)
      if (!allowed || follow === 'place' || /^(?:\s+)en\s+(?:de|het)\s/.test(text.slice(at, at + 12))) break
    }
    at = start + word.length
    if (follow === 'place' && named === 1) break
    if (!/\s/.test(text.charAt(at))) break
  }
  return named > (follow === 'committee' ? 1 : 0) ? end : from
}

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

function committeeName(text: string, start: number, end: number, taken: ReadonlySet<number>): Shape | null {
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

/** "Wuhan | Institute of | Virology", "Columbia | University |": the words around an English head noun. */
function englishName(text: string, start: number, end: number, follow: Head['follow']): Shape | null {
  const behind =
    /(?:\p{Lu}[\p{L}'’-]*\s+){0,6}$/u.exec(text.slice(Math.max(0, start - 140), start))?.[0] ?? ''
  const article =
    /^(?:(?:The|De|Het|In|Op|Ook|Zo|Voor|Door|Een|Van|Bij|En|Is|Dit|Zie|Volgens|Namens|Aldus|Aan|Met|Uit|Over|Onder|Na|Tot|Naast|Tussen|Sinds|Daarnaast|Tegen|Via)\s+)+/.exec(
      behind,
    )?.[0].length ?? 0
  const first = start - behind.length + article
  if (/\n\s*\n/.test(text.slice(first, start))) return null
  // "Association Agreement", "Civil Society" are no bodies.
  if (
    follow === 'english-alone' &&
    (/^\s\p{Lu}/u.test(text.slice(end, end + 3)) ||
      /(?:Civil|High|Mutual|Open)\s$/.test(text.slice(first, start)))
  )
    return null
  if (follow === 'english-alone')
    return first < start ? { start: first, end, name: oneLine(text.slice(first, end)) } : null
  const ahead =
    /^\s+(?:the\s+)?\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:and|of|for|on|the|&|in)\s+){0,2}\p{Lu}[\p{L}'’-]*){0,6}/u
  const rest = ahead.exec(text.slice(end, end + 140))?.[0]
  if (rest === undefined || /\n\s*\n/.test(rest)) return null
  return { start: first, end: end + rest.length, name: oneLine(text.slice(first, end + rest.length)) }
}

const inFront =
  /(?<=(?<!\p{L})(?:[Dd]e|[Hh]et)\s)(?:\p{Lu}[\p{L}'’.-]{1,24}\s(?:(?:van|de|der|den|en(?!\s(?:de|het)\s)|&|ter|ten)\s){0,2}){1,5}$/u
const inFrontReach = 90
/** "de Nederlandse ⟨Vereniging⟩ voor …", "het Museum ⟨Zeedorp⟩": the name goes on behind. */
const behindIt = /^(?:-|\s(?:van|voor|der|tot|ter|inzake|&)\s|\s\p{Lu})/u
/** "de Nederlandse Federatie", "de Eerste Academie": nothing of a name. */
const noneOfName =
  /^(?:(?:Nederlandse?|Koninklijke?|Landelijke?|Algeme(?:en|ne)|Nationa(?:al|le)|Internationa(?:al|le)|Europe(?:es|se)|Regiona(?:al|le)|Russische|Eerste|Tweede|Derde|Centra(?:al|le)|Stedelijke?|Gemeentelijke?|Provincia(?:al|le)|Openbare|Digitale|Raad van)\s)+$/

/** "het Zeeuwse Instituut": one of a place. */
const ofSomePlace = /^\p{Lu}\p{Ll}+(?:se|sche)\s$/u

/** "de ⟨Anton Golfslag⟩ | Stichting": the words with capitals between an article and the noun. */
function nameInFront(text: string, start: number, end: number, taken: ReadonlySet<number>): Shape | null {
  if (behindIt.test(text.slice(end, end + 10))) return null
  const words = inFront.exec(text.slice(Math.max(0, start - inFrontReach), start))?.[0]
  if (words === undefined || noneOfName.test(words) || words.includes('\n\n')) return null
  if (ofSomePlace.test(words)) return null
  const first = start - words.length
  for (let at = first; at < start; at++) if (taken.has(at)) return null
  return { start: first, end, name: oneLine(text.slice(first, end)) }
}

const behindNoun =
  / (?<name>\p{Lu}[\p{L}\d’'+-]*(?:(?: &| of| for)? \p{Lu}[\p{L}\d’'+-]*){0,4}|\p{Lu}&\p{Lu})(?![\p{L}\d])/uy

/** "de lobbyorganisatie ⟨Zee Nu⟩": the words with a capital right behind the noun, in its line and its cell, up to a known name. */
function nameBehind(text: string, end: number, taken: ReadonlySet<number>): Shape | null {
  const name = matchAt(behindNoun, text, end)?.groups?.name
  // "basisschool ⟨De Zeester⟩".
  const first = /^(?:(?:De|Het)\s)?\S+/.exec(name ?? '')?.[0].replace(/^(?:De|Het)\s/, '') ?? ''
  if (name === undefined || noPart.test(first)) return null
  const start = end + 1
  let stop = start + name.length
  for (let at = start; at < stop; at++) if (taken.has(at)) stop = at
  const kept = text
    .slice(start, stop)
    .trimEnd()
    .replace(/[’'-]s?$/u, '')
    .replace(/\s(?:&|of|for)$/, '')
  if (kept.length < 3 || isBareName(kept)) return null
  return { start, end: start + kept.length, name: oneLine(kept) }
}

/** What stands between the names of a list, in front of the space that the next one stands behind. */
const listed = /^(?:,|,?\s(?:en|of))(?=\s\p{Lu})/u
const mostListed = 12

/** "de stichtingen ⟨Zeezicht⟩ en ⟨Kustlijn⟩": of two or more in a list all, the known ones among them left out. */
function namesBehind(
  text: string,
  end: number,
  taken: ReadonlySet<number>,
  several: boolean,
): readonly Shape[] {
  const first = nameBehind(text, end, taken)
  if (!several) return first === null ? [] : [first]
  const found: Shape[] = []
  let at = end
  let count = 0
  for (; count < mostListed; count++) {
    const gap = count === 0 ? '' : listed.exec(text.slice(at, at + 8))?.[0]
    if (gap === undefined) break
    const start = at + gap.length
    const known = taken.has(start + 1) ? matchAt(behindNoun, text, start) : null
    const next = known === null ? nameBehind(text, start, taken) : null
    if (next !== null) found.push(next)
    else if (known === null) break
    at = next?.end ?? start + (known?.[0].length ?? 0)
  }
  // One name alone behind "organisaties" is what they are about: "organisaties Veilige Zee".
  return count > 1 ? found : []
}

const notCompany =
  /^(?:(?:The|De|Het|Een|In|Op|Ook|Zo|Voor|Door|Van|Bij|En|Is|Dit|Zie|Daarnaast|Tussen|Namens|Volgens|Met|Sinds|Uit|Na|Over|Onder|Tot|Naast|Aan|Via|Tegen|Zonder|Gezien|Gehoord|Gelet|Dat|Omdat|Of|Hoewel|Als|Wanneer|Indien|Toen|Wat|Waar|Hoe|Daar|Wij|Ik|Aldus|Antwoord|Vraag|Nr|Oprichting|Deelneming|Verkoop|Overname|Privatisering)\.?\s+)+/

/** "Working Group", "Contact Group": a group of persons, and no company. */
const ofPersons =
  /(?:Working|Expert|Experts|Contact|Steering|Task|Focus|Battle|Level|Action|Support|Peer|Review|Study|Interest|User|Users|Target|Core|Management|Advisory|Coordination|Monitoring|Liaison|Reference|Drafting|Informal|Implementation|Policy|Consultative|Technical|Strategic|Joint|Donor|Control|Research|Stakeholder|Stakeholders|Age|Ethnic|Peer)\s$/

/** "mevrouw ⟨Holding⟩", "Anna ⟨Holding⟩": a person of that name. */
const isOfPerson = (words: string): boolean =>
  /^(?:Mevrouw|Heer|Meneer|Minister|Staatssecretaris|Lid|Dr|Mr|Drs)\s/.test(words) ||
  (voornaam.has(words.trim()) && !words.trim().includes(' '))

/**
 * "Waterbouw Zeezicht | B.V. |", "Zeewind | Group |": the words with capitals in front of a legal form or a noun of
 * companies; null where a known name begins there.
 */
function companyName(
  text: string,
  start: number,
  end: number,
  taken: ReadonlySet<number>,
  follow: Head['follow'],
): Shape | null {
  const from = Math.max(0, start - 80)
  const printed = /(?:\p{Lu}[\p{L}\d&'’-]*\s+(?:(?:van|de|der|en|&)\s+)?){1,5}$/u.exec(
    text.slice(from, start),
  )?.[0]
  if (printed === undefined) return null
  const line = printed.slice(printed.lastIndexOf('\n\n') + 1).trimStart()
  // "Zeewind Group en Golf Holding", "Zeewind Labs van Golf Holding", "Zeewind BV en Golf N.V." are two.
  const behind =
    line.split(follow === 'company' ? /\s(?:en|van|de|der)\s/ : /(?<=\s(?:BV|NV))\s(?:en|van)\s/).at(-1) ??
    line
  if (follow === 'company' && isOfPerson(behind)) return null
  const first = start - behind.length + (notCompany.exec(behind)?.[0].length ?? 0)
  for (let word = first; word < start; word++) if (taken.has(word)) return null
  if (first >= start || /[-\p{L}]/u.test(text.charAt(first - 1))) return null
  if (follow === 'legal') return { start: first, end, name: oneLine(text.slice(first, start)).trim() }
  if (ofPersons.test(text.slice(Math.max(first, start - 20), start))) return null
  // "Group of Seven" is another name, "Group-brede" another word.
  if (/^(?:-|\s(?:of|on|for)\s|\s\p{Lu})/u.test(text.slice(end, end + 5))) return null
  return { start: first, end, name: oneLine(text.slice(first, end)) }
}
