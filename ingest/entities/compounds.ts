import type { Beginnings } from '../pass/beginnings.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { Cues } from './cues.ts'
import { type Hit, touches } from './hit.ts'
import { isLetterAt, oneLine, slugOf } from './letters.ts'
import { nameEnd } from './name-end.ts'

const nouns = trigger('federatie', 'alliantie', 'coalitie', 'stichting', 'genootschap', 'bond', 'vereniging')
const noun = /^(?:federatie|alliantie|coalitie|stichting|genootschap|bond|vereniging)/
/** "de ⟨Mobiliteits⟩alliantie": with a capital, behind an article. */
const first = /(?<!\p{L})(?:[Dd]e|[Hh]et)\s(?<word>\p{Lu}\p{Ll}{2,24})$/u
const reach = 32
/** What many places, trades and houses have one of. */
const ofMany =
  /^(?:Vak|Werkgevers|Werknemers|Ambtenaren|Woning|Woon|Huurders|Bewoners|Patiënten|Beroeps|Branche|Belangen|Ondernemers|Winkeliers|Omroep|Sport|Voetbal|School|Leden|Dorps|Wijk|Buurt|Overheids|Moeder|Koepel|Regerings|Regeer|Tegen|Zorg|Personeels|Studenten|Ouder|Volks|Volken|Staten|Belasting|Plaatsver|Opricht|Voor|Toe|Ver|Be|In|Uit|Om|Her|Dag|Af|Brand|Euro|Corona)$/
/** "de Jamaicacoalitie", "de Paarscoalitie": parties that govern together. */
const ofParties =
  /^(?:Paars|Paarse|Jamaica|Kenia|Stoplicht|Verkeerslicht|Regenboog|Ampel|Zweden|Vivaldi|Lijm|Centrum|Links|Rechts|Minderheids|Meerderheids|Oppositie|Kabinets|Vierpartijen|Driepartijen|Vijfpartijen|Raads|College)coalitie$/

/**
 * "de ⟨Mobiliteitsalliantie⟩", "de ⟨Bomenstichting⟩ Zeedorp": a compound with a capital whose last part says that it is a
 * body, and which the text has nowhere in small letters. In order; each look is bounded.
 */
export function findCompounds(text: string, hits: readonly Hit[], beginnings: Beginnings): readonly Hit[] {
  const places = placesOf(text, nouns)
  if (places.length === 0) return []
  const taken = new Set(hits.map(({ start }) => start))
  const words = new Cues(text, beginnings)
  return places.flatMap((place): readonly Hit[] => {
    const word = first.exec(text.slice(Math.max(0, place - reach), place))?.groups?.word
    if (word === undefined) return []
    const start = place - word.length
    const last = place + (noun.exec(text.slice(place, place + 12))?.[0].length ?? 0)
    if (isLetterAt(text, last) || text.charAt(last) === '-' || touches(hits, start, last)) return []
    const end = nameEnd(text, last, 'capital', taken)
    const whole = text.slice(start, last)
    if (
      end === last &&
      (ofMany.test(word) || ofParties.test(whole) || words.small(whole.toLowerCase(), ' ,.;:)'))
    )
      return []
    return [
      {
        ...{ start, end, kind: 'organisatie', id: slugOf(oneLine(text.slice(start, end))), rule: 'form' },
        ...{ confidence: 0.75, others: [] },
        reason: 'The last part of the name, with a capital, says that it is an organisation.',
      },
    ]
  })
}
