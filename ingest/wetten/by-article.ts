import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import type { WetHit } from './hit.ts'

const sought = trigger('rtikel 100', 'rtikel-100', 'rtikel 12', 'rtikel-12')
/** "artikel 100-brief", "artikel-100-procedure", "artikel 12-gemeente": what is called by an article, whoever writes it. */
const called =
  /^rtikel[\s-](?<number>12|100)[\s-](?<noun>brie(?:f|ven)|procedures?|inzet|missies?|besluit(?:en)?|verlenging|gemeenten?|status|steun|uitkering|klacht(?:en|procedures?)?)(?!\p{L})/u
/** How much behind a place is looked at, in UTF-16 code units. */
const reach = 40

/** The law whose article gives such a thing its name; null where several may. */
function lawOf(number: string, noun: string): string | null {
  // Of the armed forces: article 100 of the Grondwet.
  if (number === '100')
    return /^(?:brie|procedure|inzet|missie|besluit|verlenging)/.test(noun) ? 'grondwet' : null
  // Of a gemeente that cannot pay its way: article 12 of the Financiële-verhoudingswet; of who is not prosecuted: of Strafvordering.
  if (/^(?:gemeente|status|steun|uitkering)/.test(noun)) return 'fvw'
  return noun.startsWith('klacht') ? 'sv' : null
}

/** Articles whose law nobody writes, for what is called by them is known by that: "de ⟨artikel 100⟩-brief". In order. */
export const findByArticle = (text: string): readonly WetHit[] =>
  placesOf(text, sought).flatMap((place): readonly WetHit[] => {
    const { number = '', noun = '' } = called.exec(text.slice(place, place + reach))?.groups ?? {}
    const law = lawOf(number, noun)
    if (law === null || !/[aA]/.test(text.charAt(place - 1)) || /\p{L}/u.test(text.charAt(place - 2)))
      return []
    const start = place - 1
    const end = place + 'rtikel-'.length + number.length
    const pieces = [{ id: `artikel-${number}`, lid: null, onderdeel: null }]
    return [{ start, end, ids: [law], name: null, pieces, rule: 'by-article' }]
  })
