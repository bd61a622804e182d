import type { CasePolicy, Spelling } from '../entities/spelling.ts'
import { curatedForms } from '../entities/spellings.ts'
import { type WetEntry, wetten } from './data.ts'

/** One printed form of one law. */
export interface WetForm extends Spelling {
  readonly use: 'wet'
  /** Slug of the law. */
  readonly id: string
  readonly role: 'name' | 'abbreviation'
  /** Counts only behind an article number, beside words of laws, or where the text defines it or names the law in full. */
  readonly ambiguous: boolean
  /** Counts beside words of laws too: it is the name of no organisation, and hardly of another thing. */
  readonly byWords: boolean
  /** Counts behind "de" too: a law that all know, in small letters. */
  readonly byArticle: boolean
}

const ofEntities: ReadonlySet<string> = new Set(curatedForms.map(({ text }) => text))
const ofLaws: ReadonlySet<string> = new Set(
  wetten.flatMap(({ name, aliases, abbreviations }) => [name, ...aliases, ...abbreviations]),
)

/**
 * Forms that have another meaning beside words of laws too: the inventory of risks, days off, the Kadaster's register, planning,
 * the tasks of research, a resistance to drugs, a win, what each state has.
 */
const otherThings: ReadonlySet<string> = new Set('grondwet|RIE|ADV|BRK|RO|WOT|MDR|WIN|CRA|Pm|Web'.split('|'))

/** An abbreviation of this length is hardly anything else, in capitals or small letters. */
const ownLength = 5

/**
 * An abbreviation as others write it: "WVGGZ" for "Wvggz", "Wgbl" for "WGBL"; null where that is another's, or may be a word
 * ("Was").
 */
function otherwise(abbreviation: string): string | null {
  const other = /^\p{Lu}\p{L}*\p{Ll}\p{L}*$/u.test(abbreviation)
    ? abbreviation.toUpperCase()
    : /^W[BCDFGHJKLMNPQRSTVXZ]\p{Lu}+$/u.test(abbreviation)
      ? abbreviation.charAt(0) + abbreviation.slice(1).toLowerCase()
      : null
  return other === null || other.length < 3 || ofLaws.has(other) || ofEntities.has(other) ? null : other
}

/** A word that begins the title of a law, for titles that the data does not have. */
export interface WetHead extends Spelling {
  readonly use: 'wet-head'
}

const isWordOfLaw = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}(?:wet|wetboek|besluit|richtlijn|verordening)$/u.test(text)
const isWordOfTreaty = (text: string): boolean => /^\p{Lu}\p{Ll}{6,}verdrag$/u.test(text)
/** Laws that other states hardly have, or that are seldom spoken of where those are meant. */
const wellKnown =
  /^(?:Arbeids(?:omstandigheden|tijden)|Archief|Auteurs|Drinkwater|Energie|Erfgoed|Faillissements|Gemeente|Geneesmiddelen|Huisvestings|Jeugd|Kies|Klimaat|Luchtvaart|Mededingings|Media|Meststoffen|Mijnbouw|Omgevings|Opium|Participatie|Paspoort|Pensioen|Politie|Provincie|Spoor|Spreidings|Telecommunicatie|Tracé|Vreemdelingen|Waren|Water|Waterschaps|Wegenverkeers|Woning|Zorgverzekerings)wet$/
const isWetboek = (text: string): boolean =>
  /^(?:Wetboek van \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?|Burgerlijk Wetboek)$/u.test(text)
const isOfCapital = (text: string): boolean =>
  /^(?:Wet|Besluit|Regeling|\p{Lu}\p{Ll}+(?:wet|besluit|regeling)) \p{Lu}/u.test(text)
const isLongWet = (text: string): boolean =>
  /^(?:Wet \S+|Algemene [Ww]et) \S+/.test(text) && text.length >= 20
/** "de wet Zeebeheer", "het besluit Zeewering": a capital is lost, and another won. */
const isTitle = (text: string): boolean => /^(?:Wet|Besluit|Regeling) \p{Ll}{8,}/u.test(text)
/** "Wet zeebeheer": the capital may be lost, behind "de". */
const isShortWet = (text: string): boolean => /^Wet \p{Ll}{8,}$/u.test(text)
/** "Invorderingswet 1990", which its year tells apart from other laws and words. */
const isDated = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}(?:wet|besluit|regeling|plan) (?:19|20)\d\d$/u.test(text)
/** "WVW ⟨19⟩94": what the year of an abbreviation loses. */
const century = /(?<=\p{L}) 19(?=\d\d$)/u
const inSmall = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The words that an act of the Union is called with, by the letter of such acts in their numbers. */
const nouns: Readonly<Record<string, string>> = { L: 'richtlijn', R: 'verordening' }
/** "Habitat⟨richtlijn⟩", "eIDAS⟨-verordening⟩". */
const withNoun = /^(?<stem>[^ ]*\p{L}{2}[^ ]*?)-?(?<noun>richtlijn|verordening)$/u
/** "MiFID ⟨II⟩", "NIS⟨2⟩": which of several acts, behind an abbreviation. */
const counted =
  /^(?<stem>(?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{L}{3,7})(?<!I)[ -]?(?<count>II|III|IV|VI|(?<=[ -])V|[2-8])(?<rest>-\p{L}+)?$/u
const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI']
/** "Richtlijn hernieuwbare energie": also in small letters within a sentence. */
const isOfNoun = (text: string): boolean =>
  /^(?:Richtlijn|Verordening|Kaderbesluit|Kaderrichtlijn) \p{L}/u.test(text)

/** How else the name of an act of the Union is spelled: "Habitat-richtlijn", "MiFID 2", "richtlijn industriële emissies". */
function spelledAlso(text: string): readonly string[] {
  if (isOfNoun(text)) return [inSmall(text)]
  const { stem, count = '', rest = '' } = counted.exec(text)?.groups ?? {}
  if (stem !== undefined) {
    const number = roman.includes(count) ? roman.indexOf(count) : Number(count)
    const counts = [String(number), roman[number] ?? String(number)]
    return counts.flatMap((one) => [`${stem} ${one}${rest}`, `${stem}-${one}${rest}`])
  }
  const named = withNoun.exec(text)?.groups
  if (named === undefined) return []
  const small = /^\p{Lu}[\p{Ll}-]+$/u.test(text) ? [inSmall(text)] : []
  return [`${named.stem}-${named.noun}`, `${named.stem} ${named.noun}`, ...small]
}

/** The forms that the words of an act of the Union have besides: "CSRD-richtlijn" is the CSRD, whatever CSRD alone is. */
function formsOfAct({ name, aliases, abbreviations, ambiguous = [], celex }: WetEntry): readonly string[] {
  const noun = nouns[celex?.charAt(5) ?? '']
  const own = [name, ...aliases, ...abbreviations]
  const short = noun === undefined ? [] : abbreviations.map((text) => `${text}-${noun}`)
  const clear = own.filter((text) => !ambiguous.includes(text))
  return [...new Set([...clear, ...short].flatMap((text) => [text, ...spelledAlso(text)]))].filter(
    (text) => !own.includes(text),
  )
}

/** "Wet op de zeevaart ⟨(Wzv)⟩ 2098": the abbreviation in brackets in front of the year of the title. */
function bracketedIn({ name, abbreviations }: WetEntry): readonly string[] {
  const { title, year } = /^(?<title>.+) (?<year>(?:19|20)\d\d)$/.exec(name)?.groups ?? {}
  return title === undefined
    ? []
    : abbreviations.filter((text) => !/\d/.test(text)).map((text) => `${title} (${text}) ${year}`)
}

/** "Wet ⟨op de⟩ zeevaart": what papers leave out of a title. */
const linked =
  /^(?<head>Wet|Besluit|Regeling) (?<link>op|inzake|betreffende)(?: (?:de|het))? (?<rest>(?!(?:de|het) )\p{Ll}.+)$/u
/** "Wet zeevaart": what they put "op de" into. */
const unlinked =
  /^Wet (?<rest>(?!(?:op|inzake|betreffende|houdende|tot|van|voor|ter|tegen|in|met|uit) )\p{Ll}.+)$/u
const yearBehind = /,? (?:19|20)\d\d$/
/** "Wet inlichtingen⟨-⟩ en veiligheidsdiensten": the hyphen for what both words end in. */
const hanging = /(?<=\p{Ll})- (?=(?:en|of) \p{Ll})/u

/** How else papers write a title: without its commas, its year, such a hyphen, "op de", or with that. */
function titlesLike(title: string): readonly string[] {
  const whole = [
    title,
    title.replace(yearBehind, ''),
    title.replaceAll(',', ''),
    title.replace(hanging, ' '),
    title.replace(hanging, ' ').replace(yearBehind, ''),
  ]
  return whole.flatMap((text) => {
    const { head, link, rest } = linked.exec(text)?.groups ?? {}
    if (head !== undefined) return [text, `${head} ${rest}`, ...(link === 'op' ? [`${head} op ${rest}`] : [])]
    const own = unlinked.exec(text)?.groups?.rest
    return own === undefined ? [text] : [text, `Wet op de ${own}`, `Wet op het ${own}`]
  })
}

/** Titles of several words alone: one word with its year left out may be another law. */
const isLike = (text: string): boolean => /^\S+ \S+/.test(text) && !ofLaws.has(text) && !ofEntities.has(text)

/** What the titles of each law are written like, where no other law's are. */
const likeTitles: ReadonlyMap<string, readonly string[]> = (() => {
  const own = wetten
    .filter(({ celex }) => celex === undefined)
    .map(
      ({ id, name, aliases }) =>
        [id, new Set([name, ...aliases].flatMap(titlesLike).filter(isLike))] as const,
    )
  const counts = Map.groupBy(
    own.flatMap(([, titles]) => [...titles]),
    (title) => title,
  )
  return new Map(
    own.map(([id, titles]) => [id, [...titles].filter((title) => counts.get(title)?.length === 1)]),
  )
})()

function formsOf(entry: WetEntry): readonly WetForm[] {
  const { id, name, aliases, abbreviations, ambiguous = [] } = entry
  const form = (text: string, role: WetForm['role'], policy: CasePolicy): WetForm => ({
    use: 'wet',
    id,
    text,
    role,
    policy,
    ambiguous: ambiguous.includes(text),
    byWords: !ofEntities.has(text) && !otherThings.has(text),
    byArticle: false,
  })
  return [
    ...[name, ...aliases].map((text) =>
      form(text, 'name', isTitle(text) ? 'name' : text.includes(' ') ? 'inner' : 'title'),
    ),
    ...abbreviations.map((text) => form(text, 'abbreviation', 'exact')),
    // "WIV-2002"
    ...abbreviations
      .filter((text) => /\p{L} (?:19|20)\d\d$/u.test(text))
      .map((text) => form(text.replace(/ (?=\d{4}$)/, '-'), 'abbreviation', 'exact')),
    ...abbreviations.flatMap((text) => {
      const other = otherwise(text)
      if (other === null) return []
      return [
        {
          ...form(other, 'abbreviation', 'exact'),
          ambiguous: ambiguous.includes(text) || other.length < ownLength,
        },
      ]
    }),
    // "Wet IB 64", "WVW '94"
    ...abbreviations
      .flatMap((text) => [text.replace(century, ' '), text.replace(century, " '")])
      .filter((text) => !abbreviations.includes(text))
      .map((text) => form(text, 'abbreviation', 'exact')),
    ...bracketedIn(entry).map((text) => form(text, 'name', 'inner')),
    ...(likeTitles.get(id) ?? []).map((text) => form(text, 'name', 'inner')),
    // "de wet arbeid vreemdelingen": a title of three words and more hardly is anything else.
    ...[name, ...aliases, ...(likeTitles.get(id) ?? [])]
      .filter((text) => isLongWet(text) && !isOfCapital(text))
      .map((text) => form(inSmall(text), 'name', 'exact')),
    // "het wetboek van strafrecht"
    ...[name].filter(isWetboek).map((text) => form(text.toLowerCase(), 'name', 'exact')),
    // "de wet Bibob"
    ...abbreviations
      .filter((text) => /^Wet \p{Lu}/u.test(text))
      .map((text) => form(inSmall(text), 'abbreviation', 'exact')),
    // "de uitvoeringsregeling Meststoffenwet": the capital of the next word tells the title.
    ...[name, ...aliases].filter(isOfCapital).map((text) => form(inSmall(text), 'name', 'exact')),
    ...(entry.celex === undefined ? [] : formsOfAct(entry)).map((text) => form(text, 'name', 'exact')),
    // "artikel 7 van de erfgoedwet": a title of one word in small letters, where an article or the law in full says so.
    ...[name, ...aliases]
      .filter((text) => entry.celex === undefined && isWordOfLaw(text))
      .map((text) => ({
        ...form(inSmall(text), 'name', 'exact'),
        ambiguous: true,
        byArticle: wellKnown.test(text) && !otherThings.has(inSmall(text)),
      })),
    ...[name, ...aliases]
      .filter(isShortWet)
      .map((text) => ({ ...form(inSmall(text), 'name', 'exact'), ambiguous: true, byArticle: true })),
    ...[name, ...aliases]
      .filter((text) => entry.celex === undefined && isDated(text))
      .map((text) => form(inSmall(text), 'name', 'exact')),
    // "het landmijnenverdrag"
    ...[name, ...aliases].filter(isWordOfTreaty).map((text) => form(inSmall(text), 'name', 'exact')),
  ]
}

/** Every printed form of the curated laws. */
export const wetForms: readonly WetForm[] = wetten.flatMap(formsOf)

/** Their texts. */
export const curatedTexts: ReadonlySet<string> = new Set(wetForms.map(({ text }) => text))

const heads =
  'Wet|Rijkswet|Besluit|Regeling|Implementatiebesluit|Implementatieregeling|Invoeringsbesluit|Invoeringsregeling|Aanpassingsbesluit|Wijzigingsbesluit|Uitvoeringswet|Uitvoeringsbesluit|Uitvoeringsregeling|Wijzigingswet|Invoeringswet|Implementatiewet|Verzamelwet|Reparatiewet|Aanpassingswet|Aanvullingswet|Goedkeuringswet|Instellingswet|Kaderwet|Tijdelijke wet|Tijdelijke regeling|Beleidsregel|Subsidieregeling|Sanctieregeling|Sanctiebesluit|Mandaatregeling|Mandaatbesluit|Vrijstellingsregeling|Veegwet|Raamwet|Interimwet|Experimentenwet|Fiscale verzamelwet|Reparatierijkswet|Verzamelbesluit|Verzamelregeling|Vaststellingswet|Intrekkingswet|Herstelwet|Evaluatiewet|Machtigingswet|Overgangswet|Tijdelijk besluit|Aanvullingsbesluit|Aanvullingsregeling|Vrijstellingsbesluit|Wijzigingsregeling|Stimuleringsregeling|Verdrag|Internationaal Verdrag|Protocol|Overeenkomst|ontwerpbesluit|ontwerpregeling|wetsvoorstel'

/** The words with which titles of laws begin. */
export const wetHeads: readonly WetHead[] = heads
  .split('|')
  .map((text) => ({ text, policy: 'exact', use: 'wet-head' }))
