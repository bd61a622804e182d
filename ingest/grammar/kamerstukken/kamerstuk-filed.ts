import type { Document, Mention } from '../../document.ts'
import { kamerstukHits } from './kamerstuk-grammar.ts'

const filed =
  /(?<![\p{L}\d])(?<named>(?:nr\.?|nummer)\s(?<nummer>\d{1,4}|[A-Z]{1,2})|letter\s(?<letter>[A-Z]{1,2})|(?<=(?:motie|amendement)\s)(?<moved>\d{1,4}))\s(?:(?:is|wordt|werd)\s)?(?:toegevoegd\saan|opgenomen\sin|van|in|uit|bij|op)\s(?:het\s|de\s)?(?:wetsvoorstel\s|voorstel\svan\s(?:rijks)?wet\s)?$/iu
/** What else has numbers: "vraag nr. 3 bij dossier 99 293". */
const other =
  /(?:vraag|punt|artikel|bijlage|paragraaf|hoofdstuk|aanbeveling|toezegging|tabel|figuur|noot|lid|onderdeel|sub|stuk(?:ken)?)\s$/iu
/** Longest text from the number to its dossier, in UTF-16 code units. */
const reach = 70

/** Papers whose dossier is told behind their number: "onder nr. 134 toegevoegd aan dossier 99 293", "nr. 18 van Kamerstuk 99 202". */
export const findFiled = (document: Document): readonly Mention[] =>
  kamerstukHits(document).flatMap(({ start: dossierStart, dossier, toevoeging, ondernummers }) => {
    if (ondernummers.length > 0) return []
    const from = Math.max(0, dossierStart - reach)
    const match = filed.exec(document.text.slice(from, dossierStart))
    const { named, nummer, letter, moved } = match?.groups ?? {}
    if (match === null || named === undefined) return []
    const start = from + match.index
    if (other.test(document.text.slice(Math.max(0, start - 14), start))) return []
    const said = {
      dossier,
      ...(toevoeging === null ? {} : { toevoeging }),
      nummer: nummer ?? letter ?? moved ?? '',
    }
    return [
      {
        start,
        end: start + named.length,
        kind: 'kamerstuk',
        rule: 'kamerstuk/filed',
        confidence: 0.9,
        names: [{ said }],
      },
    ]
  })
