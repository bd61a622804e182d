/** Which nouns say that a name is an organisation's. */

/** Ends of Dutch nouns, alone or in a compound ("Rijksdienst", "onderzoeksraad"). */
const dutch =
  'organisatie|dienst|diensten|afdeling|instituut|raad|commissie|comité|agentschap|vereniging|stichting|bureau|büro|netwerk|punt|inspectie|autoriteit|groep|unie|bond|federatie|bank|centrum|college|hof|tribunaal|rechtbank|universiteit|hogeschool|academie|korps|eenheid|directie|directoraat|consortium|coalitie|alliantie|forum|genootschap|maatschappij|bedrijf|bedrijven|ziekenhuis|museum|orgaan|kamer|missie|taskforce|toezicht|toezichthouder|coördinator|secretariaat|kantoor|fonds|waterschap|corporatie|platform|instelling|ombudsman|beweging|staf|orde|liga|omroep|team|loket|verbond|luchtmacht|marine|politie|commando|strijdkrachten|samenwerkingsverband|laboratorium|observatorium|ambassade|brigade|bataljon|parket|koepel|vakcentrale|meldcentrale|leger|bevrijdingsfront|garde|militie|bibliotheek|parlement'
/** English nouns of the same sort, and some German and French ones, whole words. */
const english =
  'institute|university|agency|council|committee|commission|centre|center|foundation|organisation|organization|authority|platform|network|association|federation|court|board|bank|office|society|group|alliance|academy|union|company|corporation|service|services|force|forces|mission|unit|assembly|tribunal|secretariat|consortium|coalition|department|administration|fund|facility|partnership|laboratory|school|bureau|inspectorate|directorate|panel|observatory|hospital|league|movement|army|guard|command|bundesamt|bundesverband|gesellschaft|behörde|agence|conseil|autorité|fédération|institut|société'
const dutchEnding = endingOf(dutch)
const englishWords: ReadonlySet<string> = new Set(english.split('|'))

/** Nouns that stand in front of what a body is about, whatever that is: "Commissie ⟨Kusttoets⟩". */
const leading: ReadonlySet<string> = new Set(
  'Commissie|Adviescommissie|Staatscommissie|Onderzoekscommissie|Toetsingscommissie|Visitatiecommissie|Evaluatiecommissie|Begeleidingscommissie|Inspectie|Raad|Adviesraad|Dienst|Stichting|Vereniging|Comité|Bureau|Autoriteit|Taskforce|Agentschap|Instituut|Meldpunt|Kenniscentrum|Expertisecentrum|Adviescollege|Metropoolregio|Vervoerregio|Veiligheidsregio'.split(
    '|',
  ),
)

/** The noun of an organisation that a word is, or ends in; the longest, or null. */
const organisationNoun = (word: string): string | null =>
  englishWords.has(word.toLowerCase()) && !/^\p{Ll}/u.test(word) ? word : dutchEnding(word)

/** Whether a word is such a noun and nothing more: "Politie", "Platform". */
export const isOrganisationNoun = (word: string): boolean => organisationNoun(word)?.length === word.length

/** Finds the longest of some endings that a word has, whatever its case: null when it has none. */
function endingOf(endings: string): (word: string) => string | null {
  const byLetters = new Map<string, string[]>()
  for (const ending of endings.split('|').sort((a, b) => b.length - a.length))
    byLetters.set(ending.slice(-2), [...(byLetters.get(ending.slice(-2)) ?? []), ending])
  return (word) => {
    const small = word.toLowerCase()
    const ending = byLetters.get(small.slice(-2))?.find((one) => small.endsWith(one))
    return ending === undefined ? null : word.slice(-ending.length)
  }
}

/** Ends of nouns that name a thing and no organisation, however it begins. */
const things = endingOf(
  'groepen|databank|databanken|bloedbank|doelgroep|bedrijfsvoering|middelen|gebied|regio|plan|agenda|programma|programme|program|verordening|wet|richtlijn|verdrag|convention|agreement|akkoord|declaration|verklaring|act|systeem|systemen|system|systems|beleid|strategie|strategy|rapport|rapportage|register|regeling|standaard|kader|index|methode|samenwerking|handreiking|protocol|project|overleg|toets|analyse|voorschriften|plans|initiatief|initiative|bijstand|onderzoek|convenant|vraagpunt|standpunt|oogpunt|tijdpunt|knelpunt|kernpunt|aandachtspunt|actiepunt|meetpunt|uitgangspunt|dienstplicht|bewijs|geheim|geheimhouding',
)
const saysThing = (word: string): boolean => things(word) !== null

/** Words that begin what belongs to the head noun: "Raad | voor de rechtspraak", "Institute | of Virology". */
const cut: ReadonlySet<string> = new Set(
  'van|voor|of|for|on|inzake|tot|in|der|bij|op|tegen|ter|against|betreffende|met|to|at'.split('|'),
)

/** "Zeeuwse Havens Nederland": those of one sort, where "Caribisch Nederland" is a piece of the land. */
const isUnionOf = (words: readonly string[]): boolean =>
  words.every((word) => /^\p{Lu}/u.test(word) && !saysThing(word)) &&
  /(?:e[nr]s|[^e]en|er|zorg|werk|bouw|huis)$/u.test(words.at(-1) ?? '') &&
  !/^(?:Noorden|Zuiden|Oosten|Westen|Midden)$/.test(words.at(-1) ?? '')

/**
 * Whether a name's own words say that it is an organisation: its head noun is one that organisations have, as the
 * last word before the first preposition or as one of the first two ("Stichting X", "Landelijk Meldpunt X"), and it
 * does not end in a thing, unless the noun in front of that is one that leads any name ("Commissie Kusttoets").
 */
export function namesOrganisation(words: readonly string[]): boolean {
  const stop = words.findIndex((word) => cut.has(word.toLowerCase()))
  const head = stop < 1 ? words : words.slice(0, stop)
  const [first, second] = head
  const last = head.at(-1)
  if (first === undefined || last === undefined) return false
  if (head.slice(0, -1).some((word, index) => index < 2 && leading.has(word))) return true
  if (saysThing(last)) return false
  if (last === 'Nederland' && stop < 0 && isUnionOf(head.slice(0, -1))) return true
  return [first, second ?? last, last].some((word) => organisationNoun(word) !== null && !saysThing(word))
}

/**
 * The head nouns by which a name may be taken up later: `"Internationaal Strafhof"` → `Strafhof`, `Hof`. What a preposition
 * leads is none: "Raad van de Europese Unie" is no Unie.
 */
export function headNouns(name: string): readonly string[] {
  const nouns = new Set<string>()
  const words = name.split(/[\s-]+/)
  const stop = words.findIndex((word, index) => index > 0 && cut.has(word.toLowerCase()))
  for (const word of stop < 0 ? words : words.slice(0, stop)) {
    const noun = organisationNoun(word)
    if (noun === null || saysThing(word)) continue
    nouns.add(word.charAt(0).toUpperCase() + word.slice(1))
    if (noun.length >= 3) nouns.add(noun.charAt(0).toUpperCase() + noun.slice(1))
  }
  return [...nouns]
}
