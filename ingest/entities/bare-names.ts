import { wetten } from '../wetten/data.ts'
import { isOrganisationNoun } from './heads.ts'
import { isNoName } from './name-words.ts'
import { isPlaceName } from './things.ts'

const papers: ReadonlySet<string> = new Set(
  'Artikel|Artikelen|Kamerbrief|Kamerbrieven|Bijlage|Bijlagen|Brief|Nota|Notitie|Motie|Moties|Amendement|Rapport|Dossier|Hoofdstuk|Paragraaf|Tabel|Figuur|Pagina|Verslag|Advies|Wet|Besluit|Verordening|Richtlijn|Regeling'.split(
    '|',
  ),
)
const laws: ReadonlySet<string> = new Set(
  wetten.flatMap(({ name, abbreviations, aliases }) => [name, ...abbreviations, ...aliases]),
)

/**
 * Whether what stands behind a noun of organisations names none by itself: a place ("netbeheerder ⟨Noord-Holland⟩"), a
 * paper ("onderzoeksbureau ⟨Kamerbrief⟩ 12"), a law ("zorgaanbieder ⟨WMO⟩"), a common noun ("vakbond ⟨Politie⟩").
 */
export const isBareName = (name: string): boolean =>
  isPlaceName(name) ||
  laws.has(name) ||
  (!name.includes(' ') && (papers.has(name) || isNoName(name) || isOrganisationNoun(name)))
