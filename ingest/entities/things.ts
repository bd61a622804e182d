import { namen, organisations } from './data.ts'
import { namesOrganisation } from './heads.ts'
import type { PersonName } from './person-name.ts'

const places: ReadonlySet<string> = new Set(namen.noName.places)

/** Whether a name is a province's, a town's or a country's: "Noord-Holland", "Assen". */
export const isPlaceName = (name: string): boolean => places.has(name)

const organised: ReadonlySet<string> = new Set(
  organisations.flatMap(({ name, abbreviations, aliases }) => [name, ...abbreviations, ...aliases]),
)
/** "de familie ⟨Felidae⟩", "de familie ⟨Planten⟩", as biology has them. */
const living =
  /(?:idae|inae|aceae|oideae|achtigen|bloemigen)$|^(?:Planten|Dieren|Vogels|Vissen|Zoogdieren|Reptielen|Amfibieën|Insecten|Kevers|Vlinders|Spinnen|Bomen|Grassen|Schimmels|Bacteriën|Virussen)$/

/**
 * Whether what stands alone behind a title is no person: a place ("leider ⟨Noord-Korea⟩"), behind "familie" a sort of
 * animals or plants, behind who speaks the organisation that he speaks for ("volgens hoofdredacteur ⟨Trouw⟩").
 */
export const isThingBehind = (family: string, title: string, speaks: boolean): boolean =>
  isPlaceName(family) ||
  (title.toLowerCase() === 'familie' && living.test(family)) ||
  (speaks && organised.has(family))

/** "Anna Bergman Stichting", "Willem de Graaflaan": a thing called after a person. */
export function goesOnAsThing(text: string, name: PersonName): boolean {
  if (
    /(?:straat|laan|weg|plein|kade|singel|prijs|lezing|school|park|dijk|zaal|gebouw|fonds|stichting|kazerne|commissie|kliniek|ziekenhuis|lyceum|museum|instituut|theater)$/.test(
      name.family,
    )
  )
    return true
  const next = /^[\s-](\p{Lu}?[\p{L}-]+)/u.exec(text.slice(name.end, name.end + 30))?.[1]
  const hyphen = text.charAt(name.end) === '-'
  if (next === undefined || (!hyphen && !/^\p{Lu}/u.test(next))) return false
  return (
    /(?:kazerne|arena|stadion|huis|fonds|prijs|brug|tunnel|straat|laan|kliniek|school|plein|weg)$/i.test(
      next,
    ) || namesOrganisation([next])
  )
}

/** "Van der Aa⟨-kade⟩", "Van den Aa ⟨Transporten⟩": more than a name; another name is none of it. */
export const isPartOfThing = (behind: string): boolean =>
  /^(?:[-–]\p{Ll}| (?!(?:Van|De|Den|Ter|Ten)\s)\p{Lu}\p{Ll}{2})/u.test(behind)

/** "Van den Duinhuis", where "Nieuwenhuis" is a name; and the dictionary that speaks like a person: "zegt Van Dale". */
export const isThingWithParticle = (family: string): boolean =>
  family === 'Van Dale' ||
  /^Van de[nr] \p{Lu}\p{L}+(?:huis|college|centrum|brug|tunnel|gracht|toren|groep|bank|methode|schaal)$/u.test(
    family,
  )
