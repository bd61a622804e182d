import type { Spelling } from './spelling.ts'

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
