import type { Document, Mention } from '../../document.ts'
import { kamerstukHits } from './kamerstuk-grammar.ts'

const filed =
  /(?<![\p{L}\d])(?<named>(?:[Nn][Rr]s?\.?|[Nn]ummers?)\s(?<nummer>\d{1,4}(?:(?:,|\sen)\s\d{1,4}){0,12}|[A-Z]{1,2})|[Ll]etter\s(?<letter>[A-Z]{1,2})|(?<=(?:[Mm]oties?|[Aa]mendement(?:en)?)\s)(?<moved>\d{1,4}(?:(?:,|\sen)\s\d{1,4}){0,12}))\s(?:(?:is|wordt|werd)\s)?(?:toegevoegd\saan|opgenomen\sin|van|in|uit|bij|op)\s(?:het\s|de\s)?(?:wetsvoorstel\s|voorstel\svan\s(?:rijks)?wet\s)?$/u
/**
 * What may stand in front of a paper's number: a mark, a word of the sentence, or what the paper is. Behind other nouns stands
 * a number of something else: "vraag nr. 3 bij dossier 99 293".
 */
const may =
  /(?:^|[(,;:.\n–-]\s?|(?<!\p{L})(?:onder|met|als|de|het|en|of|zie|ook|is|heeft|had|kreeg|kregen|krijgt|krijgen|draagt|in|van|bij|uit|naar|tot|op|\p{L}{0,12}(?:moties?|amendement(?:en)?|brief|voorstel|verslag|rapport|nota|advies|memorie|wijziging|document|kamerstuk))\s)$/iu
/** Longest text from the number to its dossier, in UTF-16 code units. */
const reach = 110

/** Papers whose dossier is told behind their number: "onder nr. 134 toegevoegd aan dossier 99 293", "nr. 18 van Kamerstuk 99 202". */
export const findFiled = (document: Document): readonly Mention[] =>
  kamerstukHits(document).flatMap(({ start: dossierStart, dossier, toevoeging, ondernummers }) => {
    if (ondernummers.length > 0) return []
    const from = Math.max(0, dossierStart - reach)
    const match = filed.exec(document.text.slice(from, dossierStart))
    const { named, nummer, letter, moved } = match?.groups ?? {}
    if (match === null || named === undefined) return []
    const start = from + match.index
    if (!may.test(document.text.slice(Math.max(0, start - 28), start))) return []
    const said = toevoeging === null ? { dossier } : { dossier, toevoeging }
    const numbers = (nummer ?? letter ?? moved ?? '').split(/,\s|\sen\s/)
    return [
      {
        start,
        end: start + named.length,
        kind: 'kamerstuk',
        rule: 'kamerstuk/filed',
        confidence: 0.9,
        names: numbers.map((number) => ({ said: { ...said, nummer: number } })),
      },
    ]
  })
